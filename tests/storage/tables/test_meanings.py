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
