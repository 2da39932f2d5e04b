"""What cells say of where the work is done."""

import pytest

from shoreboard.domain.zone import Where
from shoreboard.storage.tables.answers import CellAnswers
from shoreboard.storage.tables.meaning import CellMeaning
from shoreboard.storage.tables.places import place_cell, where_cell
from shoreboard.storage.tables.placing import Refusal
from shoreboard.storage.tables.words import Vocabulary

WORDS = Vocabulary.of()
ABROAD = CellAnswers(where=Where.FOREIGN)


@pytest.mark.parametrize(
    ("words", "home", "answers", "gap"),
    [
        ("India / Philippines", "DE", ABROAD, Refusal.SEVERAL),
        ("60% India, 40% US", "DE", ABROAD, Refusal.SEVERAL),
        ("60% India, 40% US", "US", CellAnswers(), Refusal.SEVERAL),
        ("Luxembourg, Germany, Ireland", "LU", CellAnswers(), Refusal.SEVERAL),
        ("India and Poland", None, CellAnswers(), Refusal.SEVERAL),
        ("Asia", "DE", ABROAD, Refusal.REGION),
        ("Offshore (India)", "DE", CellAnswers(where=Where.FOREIGN, country="IN"), None),
        ("Offshore (IN)", "DE", CellAnswers(where=Where.FOREIGN, country="IN"), None),
        ("Pune, India", "DE", CellAnswers(country="IN"), None),
        ("India; India", "DE", CellAnswers(country="IN"), None),
        ("India 100%", "DE", CellAnswers(country="IN"), None),
        ("Trinidad and Tobago", "DE", CellAnswers(country="TT"), None),
        ("both", "DE", CellAnswers(), Refusal.SEVERAL),
        ("Narnia", "DE", CellAnswers(), Refusal.UNKNOWN_ANSWER),
        ("India / Narnia", "DE", CellAnswers(), Refusal.UNKNOWN_ANSWER),
    ],
)
def test_several_places_are_abroad_or_left_open(
    words: str, home: str | None, answers: CellAnswers, gap: Refusal | None
) -> None:
    found = where_cell(WORDS, words, home)
    assert (found.answers, found.gap) == (answers, gap)


@pytest.mark.parametrize(
    ("words", "country", "place"),
    [
        ("Pune, India", "IN", "Pune"),
        ("Pune (India)", "IN", "Pune"),
        ("India - Pune", "IN", "Pune"),
        ("Warsaw (PL)", "PL", "Warsaw"),
        ("India", "IN", ""),
        ("Gary, IN", None, "Gary, IN"),
        ("Wilmington, DE", None, "Wilmington, DE"),
        ("Atlanta, Georgia", None, "Atlanta, Georgia"),
        ("Austin, TX", "US", "Austin"),
        ("Pune", None, "Pune"),
        ("Building 7", None, "Building 7"),
    ],
)
def test_a_place_may_name_its_country(words: str, country: str | None, place: str) -> None:
    found = place_cell(WORDS, words)
    assert (found.answers.country, found.place) == (country, place)


def test_shares_of_countries_are_parts() -> None:
    parts = where_cell(WORDS, "60% India, 40% US").parts
    assert [(each.share, each.words, each.answers.country) for each in parts] == [
        (60, "India", "IN"), (40, "US", "US"),
    ]  # fmt: skip
    assert not where_cell(WORDS, "60% India, 30% US").parts
    assert not where_cell(WORDS, "India / Philippines").parts
    assert not where_cell(WORDS, "60% India, 40% Asia").parts


def test_a_cell_of_very_many_places_is_taken_as_a_whole() -> None:
    words = ", ".join(["India", "Poland"] * 20)
    assert where_cell(Vocabulary.of(), words) == CellMeaning(gap=Refusal.UNKNOWN_ANSWER)
    assert where_cell(Vocabulary.of(), words, nations=True).gap is Refusal.UNKNOWN_COUNTRY
    assert place_cell(Vocabulary.of(), words) == CellMeaning(place=words)
