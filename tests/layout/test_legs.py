from shoreboard.layout.bends import Box
from shoreboard.layout.corridors import Corridors, Stretch
from shoreboard.layout.geometry import Point
from shoreboard.layout.legs import centered, legs_of

CLEAR, LANE = 3, 10
STEP = (Point(0, 50), Point(120, 50), Point(120, 200), Point(400, 200))
AROUND = (Point(300, 50), Point(390, 50), Point(390, 200), Point(300, 200))


def placed(corners: tuple[Point, ...], *boxes: Box, others: tuple[Stretch, ...] = ()) -> float:
    corridors = Corridors(Box(0, 0, 400, 300), boxes, [], CLEAR)
    way = centered(corners, corridors, others, (20, 40), 4, LANE)
    assert way[0] == corners[0]
    assert way[-1] == corners[-1]
    assert way[1].x == way[2].x
    return way[1].x


def test_a_leg_between_two_ways_stands_in_the_middle() -> None:
    assert placed(STEP) == (20 + 360) / 2


def test_it_stands_in_the_middle_of_its_room() -> None:
    assert placed(STEP, Box(150, 100, 160, 120)) == (20 + 147) / 2


def test_a_leg_around_something_stays_close_to_it() -> None:
    assert placed(AROUND) == 300 + 40 + 2 * LANE


def test_it_leaves_a_lane_to_another_arrow() -> None:
    assert placed(STEP, others=(Stretch(True, 140, 100, 150),)) == (20 + 130) / 2
    assert placed(STEP, others=(Stretch(True, 140, 210, 250),)) == (20 + 360) / 2


def test_legs_are_level_or_upright() -> None:
    assert legs_of(STEP)[:2] == (Stretch(False, 50, 0, 120), Stretch(True, 120, 50, 200))
