"""Cells are understood once each, and the work for those that are unclear is bounded."""

from shoreboard.domain.zone import Where, Who
from shoreboard.storage.tables.answers import CellAnswers
from shoreboard.storage.tables.headings import TableColumn
from shoreboard.storage.tables.meaning import CellMeaning
from shoreboard.storage.tables.meanings import Meanings
from shoreboard.storage.tables.placing import Refusal
from shoreboard.storage.tables.words import Vocabulary

WHO, WHERE, COUNTRY = TableColumn.WHO, TableColumn.WHERE, TableColumn.COUNTRY
LONG = "internal team of own staff in own company"
OWN, UNKNOWN = CellMeaning(CellAnswers(Who.IN_HOUSE)), CellMeaning(gap=Refusal.UNKNOWN_ANSWER)


def test_after_thousands_of_unclear_cells_what_is_seen_at_once_still_counts() -> None:
    meanings = Meanings(Vocabulary.of(), "DE", {})
    assert meanings.of(WHO, WHO, LONG) == OWN
    for n in range(4_000):
        assert meanings.of(WHO, WHO, f"elves of wood {n}") == UNKNOWN
    assert meanings.of(WHO, WHO, f"{LONG} and employees") == UNKNOWN
    assert meanings.of(WHO, WHO, "own staff") == OWN
    assert meanings.of(COUNTRY, COUNTRY, "IN").answers.country == "IN"
    assert meanings.of(COUNTRY, COUNTRY, "India").answers.country == "IN"
    assert meanings.of(WHERE, WHERE, "abroad").answers.where is Where.FOREIGN
    firm = meanings.of(TableColumn.PARTNER, TableColumn.PARTNER, "Acme Great Services of Bengaluru")
    assert firm.partner == "Acme Great Services of Bengaluru"


def test_the_same_unclear_cells_are_few_however_many_rows_have_them() -> None:
    meanings = Meanings(Vocabulary.of(), "DE", {})
    for n in range(12_000):
        assert meanings.of(WHO, WHO, f"elves of wood {n % 3_000}") == UNKNOWN
    assert meanings.of(WHO, WHO, LONG) == OWN


def test_long_cells_are_looked_into_until_it_takes_too_long_and_short_ones_always() -> None:
    meanings = Meanings(Vocabulary.of(), "DE", {})
    partner = TableColumn.PARTNER
    of_many_words = [f"Acme {'a ' * 50}{n}" for n in range(5_000)]
    found = [meanings.of(partner, partner, each) for each in of_many_words]
    assert found[0].partner == of_many_words[0]
    assert sum(each != UNKNOWN for each in found) < 2_000
    assert found[-1] == UNKNOWN
    assert meanings.of(partner, partner, of_many_words[0]) == found[0]
    assert meanings.of(partner, partner, "Acme Services").partner == "Acme Services"
    assert meanings.of(COUNTRY, COUNTRY, "United States").answers.country == "US"


def test_the_names_of_10_000_firms_are_not_too_long() -> None:
    meanings = Meanings(Vocabulary.of(), "DE", {})
    partner = TableColumn.PARTNER
    for n in range(10_000):
        firm = f"Great Works {n} GmbH"
        assert meanings.of(partner, partner, firm).partner == firm


def test_a_text_in_place_of_an_answer_is_not_looked_into() -> None:
    meanings = Meanings(Vocabulary.of(), "DE", {})
    place = TableColumn.PLACE
    assert meanings.of(place, place, "Pune" * 101) == UNKNOWN
    assert meanings.of(WHO, WHO, "own staff " * 41) == UNKNOWN
