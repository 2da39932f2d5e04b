import pytest

from shoreboard.domain.placement import Placement
from shoreboard.domain.zone import GRID, Zone
from shoreboard.layout.bearing import IN_PLACE, Bearing, bearing

HOME, CAPTIVE, VENDOR, OFFSHORE = GRID


@pytest.mark.parametrize(
    ("before", "after", "way"),
    [
        (HOME, CAPTIVE, (1, 0)),
        (HOME, VENDOR, (0, 1)),
        (HOME, OFFSHORE, (1, 1)),
        (OFFSHORE, HOME, (-1, -1)),
        (OFFSHORE, VENDOR, (-1, 0)),
        (CAPTIVE, VENDOR, (-1, 1)),
        (VENDOR, CAPTIVE, (1, -1)),
        (Zone.NOT_PLACED, OFFSHORE, (0, -1)),
        (CAPTIVE, Zone.NOT_PLACED, (0, 1)),
    ],
)
def test_a_card_went_where_its_zone_lies(before: Zone, after: Zone, way: tuple[int, int]) -> None:
    assert bearing(Placement(before), Placement(after)) == way


def test_a_card_whose_details_changed_did_so_in_place() -> None:
    before = Placement(OFFSHORE, country="IN", partner="One")
    assert bearing(before, Placement(OFFSHORE, country="PL", partner="One")) is IN_PLACE
    assert bearing(before, Placement(OFFSHORE, country="IN", partner="Other")) is IN_PLACE


def test_a_card_of_which_nothing_changed_went_nowhere() -> None:
    here = Placement(OFFSHORE, country="IN")
    assert bearing(None, here) is None
    assert bearing(here, here) is None
    assert bearing(here, Placement(OFFSHORE, country="IN")) is None


def test_a_way_back_is_the_opposite() -> None:
    for before in GRID:
        for after in GRID:
            there, back = bearing(Placement(before), Placement(after)), None
            back = bearing(Placement(after), Placement(before))
            assert (there is None) is (back is None) is (before is after)
            if there is not None and back is not None:
                assert (there.across, there.down) == (-back.across, -back.down)


def test_a_mirrored_board_has_left_for_right_and_keeps_up_and_down() -> None:
    assert Bearing(1, -1).mirrored == (-1, -1)
    assert Bearing(0, 1).mirrored == (0, 1)


def test_an_arrow_to_the_right_is_turned_clockwise() -> None:
    ways = [Bearing(1, 0), Bearing(1, 1), Bearing(0, 1), Bearing(-1, 0), Bearing(0, -1)]
    assert [way.angle for way in ways] == [0, 45, 90, 180, -90]
