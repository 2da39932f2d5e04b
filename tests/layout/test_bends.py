import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from shoreboard.layout.bends import Arrow, Box, Curve, Line, meet, rounded
from shoreboard.layout.geometry import Point
from tests.helpers.arrow_shapes import distance

PLACES = st.floats(-100, 100)
BOXES = st.builds(
    lambda x, y, w, h: Box(x, y, x + w, y + h), PLACES, PLACES, st.floats(1, 60), st.floats(1, 60)
)
CORNER = (Point(0, 0), Point(100, 0), Point(100, 80))


@example((Point(0, 1), Point(0, 1), Point(1, 0)), Box(0, 0, 1, 1), 0.0, 0.5)
@given(st.tuples(*[st.builds(Point, PLACES, PLACES)] * 3), BOXES, st.floats(0, 1), st.floats(0, 1))
def test_hulls_meet_boxes_in_which_they_have_a_place(
    hull: tuple[Point, ...], box: Box, one: float, other: float
) -> None:
    first, second = sorted((one, other))
    shares = first, second - first, 1 - second
    place = Point(
        sum(share * point.x for share, point in zip(shares, hull, strict=True)),
        sum(share * point.y for share, point in zip(shares, hull, strict=True)),
    )
    inner = box.grown(-0.1)
    if inner.left < place.x < inner.right and inner.top < place.y < inner.bottom:
        assert meet(hull, box)


def test_a_hull_beside_the_corner_of_a_box_does_not_meet_it() -> None:
    hull = (Point(0, 30), Point(30, 0), Point(0, 0))
    assert not meet(hull, Box(16, 16, 40, 40))
    assert meet(hull, Box(14, 14, 40, 40))


def test_a_bend_takes_what_there_is_of_its_legs() -> None:
    first, bend, last = rounded(CORNER, (10, 20), 500, lambda _: True)
    assert first == Line(Point(10, 0))
    assert isinstance(bend, Curve)
    assert bend.end == Point(100, 60)
    assert bend.first.y == 0
    assert bend.second.x == 100
    assert last == Line(Point(100, 80))


def test_a_bend_is_no_larger_than_told_and_leans_little() -> None:
    first, bend, _ = rounded(CORNER, (0, 0), 30, lambda _: True)
    assert first.end == Point(70, 0)
    assert bend.end == Point(100, 30)
    first, bend, _ = rounded(CORNER, (0, 70), 500, lambda _: True)
    assert first.end == Point(78, 0)
    assert bend.end == Point(100, 10)


def test_a_bend_is_as_large_as_there_is_room_or_a_corner() -> None:
    box = Box(80, 10, 90, 70)
    first, bend, _ = rounded(CORNER, (0, 0), 500, lambda hull: not meet(hull, box))
    assert not meet((first.end, *bend), box)
    assert 10 < distance(first.end, bend.end) < 60
    assert rounded(CORNER, (0, 0), 500, lambda _: False) == (Line(CORNER[1]), Line(CORNER[2]))


def test_bends_share_the_leg_between_them_without_an_empty_piece() -> None:
    corners = (Point(0, 0), Point(50, 0), Point(50, 60), Point(120, 60))
    one, other = rounded(corners, (10, 10), 500, lambda _: True)[1:3]
    assert isinstance(one, Curve)
    assert isinstance(other, Curve)
    assert one.end.y == pytest.approx(30)


@given(
    st.lists(st.tuples(st.integers(20, 90), st.booleans()), min_size=1, max_size=6), st.booleans()
)
def test_an_arrow_knows_the_corners_that_are_rounded(
    legs: list[tuple[int, bool]], is_free: bool
) -> None:
    way = [Point(0, 0)]
    for rank, (far, forth) in enumerate(legs):
        by = far if forth else -far
        last = way[-1]
        way.append(Point(last.x + by, last.y) if rank % 2 else Point(last.x, last.y + by))
    pieces = rounded(way, (1, 1), 30, lambda _: is_free)
    tip = way[-1]
    found = Arrow(way[0], pieces, (tip, tip, tip)).corners
    assert [(round(x, 6), round(y, 6)) for x, y in found] == way
