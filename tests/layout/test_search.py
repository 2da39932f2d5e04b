from shoreboard.layout.bends import Box
from shoreboard.layout.corridors import Corridors, Stretch
from shoreboard.layout.doors import Door
from shoreboard.layout.geometry import Point
from shoreboard.layout.search import Prices, Traffic, find_way

WITHIN, CLEAR = Box(0, 0, 400, 300), 3
PRICES = Prices(bend=200, crossing=200, sharing=700, lane=10, short=20)
START, END = Door(Point(100, 50), 1, 0), Door(Point(300, 250), -1, 0)


def way(*boxes: Box, legs: tuple[Stretch, ...] = (), most: int = 500) -> tuple[Point, ...] | None:
    """Return the way from the right of a box at the upper left to the left of one at the lower."""
    above, below = Box(20, 30, 100, 70), Box(300, 230, 380, 270)
    corridors = Corridors(WITHIN, [above, below, *boxes], [], CLEAR)
    for place in (START.out(10), END.out(30)):
        corridors.add_through(True, place)
    start = corridors.add(Stretch(False, 50, 110, 110 + corridors.reach(START.edge, 1, 0) - 10))
    end = corridors.add(Stretch(False, 250, 270 - corridors.reach(END.edge, -1, 0) + 30, 270))
    found = find_way(corridors, {start: START}, {end: END}, Traffic(legs, PRICES), below, most)
    return None if found is None else found[0]


def test_the_way_with_the_fewest_bends_is_taken() -> None:
    found = way()
    assert found is not None
    assert found[0] == START.edge
    assert found[-1] == END.edge
    assert len(found) == 4


def test_it_leads_around_what_is_in_the_way() -> None:
    found = way(Box(0, 140, 250, 160))
    assert found is not None
    assert all(corner.x > 250 for corner in found[1:-1] if 50 < corner.y < 250)


def test_there_is_none_through_a_wall_nor_after_too_many_steps() -> None:
    assert way(Box(0, 140, 400, 160)) is None
    assert way(most=1) is None


def test_no_arrow_runs_with_another_where_it_can_run_beside_it() -> None:
    first = way()
    assert first is not None
    there = Stretch(True, first[1].x, 0, 300)
    found = way(legs=(there,))
    assert found is not None
    assert abs(found[1].x - there.at) >= PRICES.lane


def test_crossing_costs_as_much_as_told() -> None:
    wall, narrow = Stretch(False, 150, 0, 230), Box(330, 90, 400, 210)
    found = way(narrow, legs=(wall,))
    assert found is not None
    assert found[1].x > wall.high
