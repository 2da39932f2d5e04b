"""The two questions and the zones."""

import pytest

from shoreboard.domain.zone import GRID, Where, Who, Zone, other_where, other_who, zone_of

ANSWERS = [
    ("in-house-domestic", "in-house", "domestic"),
    ("captive-offshoring", "in-house", "foreign"),
    ("domestic-outsourcing", "third-party", "domestic"),
    ("offshore-outsourcing", "third-party", "foreign"),
]


def test_grid_is_the_four_zones_in_reading_order_without_the_tray():
    assert [str(zone) for zone in GRID] == [zone for zone, _, _ in ANSWERS]
    assert [*GRID, Zone.NOT_PLACED] == list(Zone)


@pytest.mark.parametrize(("zone", "who", "where"), ANSWERS)
def test_zone_and_its_two_answers_are_the_same_thing(zone: str, who: str, where: str):
    assert (Zone(zone).who, Zone(zone).where) == (Who(who), Where(where))
    assert zone_of(Who(who), Where(where)) is Zone(zone)


def test_tray_answers_neither_question():
    assert Zone("not-placed").who is None
    assert Zone("not-placed").where is None


@pytest.mark.parametrize("zone", GRID)
def test_each_neighbor_differs_in_one_answer_alone_and_both_make_the_diagonal(zone: Zone):
    who, where = other_who(zone), other_where(zone)
    assert who.who is not zone.who
    assert who.where is zone.where
    assert where.where is not zone.where
    assert where.who is zone.who
    assert other_where(who) is other_who(where)
    assert {zone, who, where, other_where(who)} == set(GRID)
    assert other_who(who) is other_where(where) is zone


@pytest.mark.parametrize("neighbor", [other_who, other_where])
def test_tray_has_no_neighbors(neighbor):
    with pytest.raises(KeyError):
        neighbor(Zone.NOT_PLACED)
