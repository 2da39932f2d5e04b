"""What arrows are made of and what they lead through, found out without the program's own means."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import hypot

from shoreboard.layout.bends import Arrow, Curve
from shoreboard.layout.geometry import Point, Rect

TINY = 0.01
Edges = tuple[float, float, float, float]


def pieces(arrow: Arrow) -> Iterator[tuple[Point, ...]]:
    """Return each piece with the point from which it starts: two points, or four."""
    at = arrow.start
    for piece in arrow.pieces:
        yield (at, *piece)
        at = piece.end


def bends(arrow: Arrow) -> Iterator[tuple[Point, ...]]:
    return (
        points
        for points, piece in zip(pieces(arrow), arrow.pieces, strict=True)
        if isinstance(piece, Curve)
    )


def edges(rect: Rect, by: float) -> Edges:
    return rect.x - by + TINY, rect.y - by + TINY, rect.right + by - TINY, rect.bottom + by - TINY


def around(points: Sequence[Point]) -> Edges:
    xs, ys = [point.x for point in points], [point.y for point in points]
    return min(xs), min(ys), max(xs), max(ys)


def overlap(one: Edges, other: Edges) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def passes(piece: Sequence[Point], box: Edges) -> bool:
    """Tell whether a line or a curve leads through a box: halved until it is too short to tell."""
    left, top, right, bottom = around(piece)
    if not overlap((left, top, right + TINY / 9, bottom + TINY / 9), box):
        return False
    if right - left < TINY and bottom - top < TINY:
        return True
    if min(right - left, bottom - top) == 0:
        return True  # a straight one lies within its hull
    rows = [tuple(piece)]
    while len(rows[-1]) > 1:
        rows.append(tuple(middle(one, other) for one, other in pairwise(rows[-1])))
    halves = [row[0] for row in rows], [row[-1] for row in reversed(rows)]
    return any(passes(half, box) for half in halves)


def middle(one: Point, other: Point) -> Point:
    return Point((one.x + other.x) / 2, (one.y + other.y) / 2)


def distance(one: Point, other: Point) -> float:
    return hypot(one.x - other.x, one.y - other.y)


def direction(one: Point, other: Point) -> tuple[int, int]:
    """Return the way from a place to another as -1, 0 and 1 across and down."""
    across, down = other.x - one.x, other.y - one.y
    return (
        (across > TINY) - (across < -TINY),
        (down > TINY) - (down < -TINY),
    )


def edge_before(point: Point, rect: Rect, apart: float) -> tuple[int, int]:
    """Return the way out of a rectangle at a place that is so far from one of its edges."""
    level = rect.y + TINY < point.y < rect.bottom - TINY
    upright = rect.x + TINY < point.x < rect.right - TINY
    ways = {
        (1, 0): level and abs(point.x - rect.right - apart) < TINY,
        (-1, 0): level and abs(rect.x - point.x - apart) < TINY,
        (0, 1): upright and abs(point.y - rect.bottom - apart) < TINY,
        (0, -1): upright and abs(rect.y - point.y - apart) < TINY,
    }
    (way,) = (way for way, holds in ways.items() if holds)
    return way
