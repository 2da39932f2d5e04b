"""Shares that cells say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain.zone import Who
from shoreboard.storage.tables.answers import DOMESTIC, FOREIGN, IN_HOUSE, THIRD_PARTY, CellAnswers
from shoreboard.storage.tables.parts import (
    TablePart,
    of_each_part,
    parts_of,
    shares_of,
    whole_shares,
)
from shoreboard.storage.tables.placing import Said


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("60% India, 40% US", [("India", 60), ("US", 40)]),
        ("Germany (70%) / Poland (30%)", [("Germany", 70), ("Poland", 30)]),
        ("in-house: 62,5 %; vendor: 37,5 %", [("in-house", 62), ("vendor", 38)]),
        ("33.3% A, 33.3% B and 33.3% C", [("A", 34), ("B", 33), ("C", 33)]),
        ("60% India, US", []),
        ("60% India, 60% US", []),
        ("100% India", []),
        ("60%, 40%", []),
    ],
)
def test_shares_make_a_whole(text: str, shares: list[tuple[str, int]]) -> None:
    assert list(shares_of(text)) == shares


@given(st.lists(st.floats(0, 100), max_size=8))
def test_whole_shares_make_100_or_nothing(numbers: list[float]) -> None:
    shares = whole_shares(numbers)
    assert not shares or (sum(shares) == 100 and min(shares) > 0 and len(shares) == len(numbers))


def test_several_things_are_told_without_their_shares() -> None:
    assert parts_of("60% India, 40% US") == ["India", "US"]
    assert parts_of("India / Philippines") == ["India", "Philippines"]


def test_where_a_firm_shares_the_work_a_place_abroad_may_be_its_own() -> None:
    parts = [TablePart(20, "own", IN_HOUSE), TablePart(80, "Acme", THIRD_PARTY)]
    (_, own), (_, firm) = of_each_part(parts, Said(CellAnswers(country="IN"), "", "Acme"), "DE")
    assert (own.answers, own.partner) == (IN_HOUSE, "")
    assert (firm.answers, firm.partner) == (CellAnswers(Who.THIRD_PARTY, country="IN"), "Acme")
    at_home = of_each_part(parts, Said(CellAnswers(country="DE")), "DE")
    assert [said.answers.country for _, said in at_home] == ["DE", "DE"]


def test_parts_that_contradict_their_row_are_none() -> None:
    parts = [
        TablePart(50, "India", CellAnswers(country="IN")),
        TablePart(50, "home", DOMESTIC),
    ]
    assert of_each_part(parts, Said(FOREIGN), "DE") == ()
    assert of_each_part(parts[:1], Said(), "DE") == ()
