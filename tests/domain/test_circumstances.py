"""The circumstances, against the table of the subject's section 4, written out by hand."""

import re

import pytest

from shoreboard.domain.circumstances import (
    PAST,
    Basis,
    Circumstance,
    Reading,
    contradicts,
    in_order,
    readings,
    usual_zones,
)
from shoreboard.domain.zone import GRID, Zone

TABLE = """
never in-house before               : third party
never at home before                : as placed
shared ownership                    : in-house by majority | third party by minority
shared ownership 0                  : third party by minority
shared ownership 50                 : third party by minority
shared ownership 51                 : in-house by majority
shared ownership 100                : in-house by majority
home supplier subcontracts abroad   : third party, foreign
foreign staff on site               : third party, domestic
foreign-owned vendor                : third party, domestic
home vendor foreign site            : third party, foreign
remote employee abroad              : in-house, foreign
employer of record : in-house, foreign by control | third party, foreign by employer
agency staff                        : in-house by control | third party by employer
free trade zone                     : as placed
serves foreign market only          : in-house, foreign
cloud service                       : third party
franchise or license                : outside the grid
build operate transfer              : third party
shared service center               : in-house
"""

ROW = re.compile(r"(.+?)(?: (\d+))? +: (.+)")
ROWS = [match.groups() for line in TABLE.split("\n") if (match := ROW.fullmatch(line))]
WHO = {"in-house": "own", "third party": "other"}
WHERE = {"domestic": "home", "foreign": "abroad"}
NAMES = {
    ("own", "home"): "in-house-domestic",
    ("own", "abroad"): "captive-offshoring",
    ("other", "home"): "domestic-outsourcing",
    ("other", "abroad"): "offshore-outsourcing",
}
ANSWERS = {name: answers for answers, name in NAMES.items()}


def read(words: str, zone: Zone) -> Reading:
    """Return what one reading of the table means for a card in a zone."""
    answers, _, basis = words.partition(" by ")
    if answers == "outside the grid":
        return Reading(Zone.NOT_PLACED)
    who, where = ANSWERS[zone.value]
    for answer in answers.split(", "):
        who, where = WHO.get(answer, who), WHERE.get(answer, where)
    return Reading(Zone(NAMES[who, where]), Basis(basis) if basis else None)


def test_table_has_every_circumstance():
    named = {name.replace(" ", "-") for name, *_ in ROWS}
    assert named == {each.value for each in Circumstance}
    assert len(Circumstance) == 16


@pytest.mark.parametrize("zone", GRID)
@pytest.mark.parametrize(("name", "percent", "answers"), ROWS)
def test_usual_answers_are_those_of_the_table(
    name: str, percent: str | None, answers: str, zone: Zone
):
    circumstance = Circumstance(name.replace(" ", "-"))
    ownership = int(percent) if percent else None
    expected = tuple(read(words, zone) for words in answers.split(" | "))
    assert readings(circumstance, zone, ownership) == expected
    zones = tuple(reading.zone for reading in expected)
    assert usual_zones(circumstance, zone, ownership) == zones
    assert contradicts(circumstance, zone, ownership) is (zone not in zones)


@pytest.mark.parametrize("circumstance", Circumstance)
def test_in_the_tray_the_board_says_nothing(circumstance: Circumstance):
    assert readings(circumstance, Zone.NOT_PLACED, 60) == ()
    assert not contradicts(circumstance, Zone.NOT_PLACED)


def test_work_that_was_bought_and_taken_inside_stands_where_it_is_placed():
    for circumstance in Circumstance:
        for zone in GRID:
            read_now = usual_zones(circumstance, zone, was_bought=True)
            if circumstance is Circumstance.NEVER_IN_HOUSE_BEFORE:
                assert read_now == (zone,)
            else:
                assert read_now == usual_zones(circumstance, zone)


def test_ownership_decides_nothing_but_shared_ownership():
    for circumstance in set(Circumstance) - {Circumstance.SHARED_OWNERSHIP}:
        for zone in GRID:
            assert readings(circumstance, zone, 10) == readings(circumstance, zone)


def test_marks_are_put_in_order_once_each():
    first, *_, last = Circumstance
    assert in_order([last, first, last]) == (first, last)
    assert in_order(frozenset()) == ()
    assert in_order(reversed(Circumstance)) == tuple(Circumstance)


def test_two_of_them_are_about_the_past():
    assert {each.value for each in PAST} == {"never-in-house-before", "never-at-home-before"}
