"""Arrows as shapes: corners that are rounded as far as there is room, and what they would touch."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from shoreboard.layout.geometry import Point

_ROUND = 0.6
"""How far a curve follows its legs: a little further than a quarter of a circle does (0.55)."""
_LEAN = 2.2
"""How much further a bend may reach along one of its legs than along the other."""
_TRIES = 11
"""Each bend is a little more than half as large as the one before; the last always finds room."""
_NOTHING = 1e-6
"""Bends that are closer to each other than this meet."""


class Box(NamedTuple):
    """A rectangle by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, by: float) -> "Box":
        """Return it with its edges moved out."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def meets(self, other: "Box") -> bool:
        """Tell whether two boxes share any ground; to touch at an edge is not enough."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


class Line(NamedTuple):
    """A straight piece of a path, from where the piece before ends."""

    end: Point


class Curve(NamedTuple):
    """A cubic piece of a path, with its two control points."""

    first: Point
    second: Point
    end: Point


@dataclass(frozen=True, slots=True)
class Arrow:
    """A path that ends within its head, and the three corners of the head, its tip first."""

    start: Point
    pieces: tuple[Line | Curve, ...]
    head: tuple[Point, Point, Point]

    @property
    def hulls(self) -> Iterator[tuple[Point, ...]]:
        """What each piece stays within, in order: the convex hull of its points."""
        at = self.start
        for piece in self.pieces:
            yield (at, *piece)
            at = piece.end

    @property
    def corners(self) -> tuple[Point, ...]:
        """Where it begins, where it turns as if nothing were rounded, and its tip."""
        way, at = [self.start], self.start
        for piece in self.pieces:
            if isinstance(piece, Curve):
                is_level = abs(piece.first.y - at.y) < abs(piece.first.x - at.x)
                way.append(Point(piece.end.x, at.y) if is_level else Point(at.x, piece.end.y))
            way.append(piece.end)
            at = piece.end
        way[-1] = self.head[0]
        turns = (
            corner
            for before, corner, after in zip(way, way[1:], way[2:], strict=False)
            if not (_is_level(before, corner, after) or _is_upright(before, corner, after))
        )
        return (way[0], *turns, way[-1])


def meet(hull: Sequence[Point], box: Box) -> bool:
    """Tell whether a convex hull, its points in order, shares any ground with a box."""
    if (
        max(point.x for point in hull) <= box.left
        or min(point.x for point in hull) >= box.right
        or max(point.y for point in hull) <= box.top
        or min(point.y for point in hull) >= box.bottom
    ):
        return False
    middle = Point((box.left + box.right) / 2, (box.top + box.bottom) / 2)
    half = Point((box.right - box.left) / 2, (box.bottom - box.top) / 2)
    for one, other in pairwise((*hull, hull[0])):
        if one == other:  # a point, which divides nothing
            continue
        across, down = other.y - one.y, one.x - other.x
        places = [point.x * across + point.y * down for point in hull]
        center = middle.x * across + middle.y * down
        reach = half.x * abs(across) + half.y * abs(down)
        if max(places) <= center - reach or min(places) >= center + reach:
            return False
    return True


def rounded(
    corners: Sequence[Point],
    straight: tuple[float, float],
    most: float,
    free: Callable[[Sequence[Point]], bool],
) -> tuple[Line | Curve, ...]:
    """Return the pieces of a path around corners whose bends keep to ground that is free.

    `straight` says how much of the first and of the last leg no bend takes, `most` how far a bend
    reaches. Bends share the legs between them; one that finds no room is a plain corner.
    """
    legs = [_length(one, other) for one, other in pairwise(corners)]
    shares = [leg / 2 for leg in legs]
    before = [legs[0] - straight[0], *shares[1:]]
    after = [*shares[:-1], legs[-1] - straight[1]]
    pieces: list[Line | Curve] = []
    for rank, corner in enumerate(corners[1:-1]):
        reach = min(before[rank], most), min(after[rank + 1], most)
        bend = _bend(corners[rank], corner, corners[rank + 2], reach, free)
        if bend is None:
            pieces.append(Line(corner))
            continue
        start, curve = bend
        if _length(pieces[-1].end if pieces else corners[0], start) > _NOTHING:
            pieces.append(Line(start))
        pieces.append(curve)
    return (*pieces, Line(corners[-1]))


def _bend(
    one: Point,
    corner: Point,
    other: Point,
    reach: tuple[float, float],
    free: Callable[[Sequence[Point]], bool],
) -> tuple[Point, Curve] | None:
    """Return where the largest bend begins that is free, and the bend."""
    first, second = max(0, reach[0]), max(0, reach[1])
    first, second = min(first, second * _LEAN), min(second, first * _LEAN)
    for _ in range(_TRIES):
        start, end = _towards(corner, one, first), _towards(corner, other, second)
        curve = Curve(
            _towards(start, corner, first * _ROUND), _towards(end, corner, second * _ROUND), end
        )
        if free((start, *curve)):
            return start, curve
        first, second = first * 0.6, second * 0.6
    return None


def _is_level(*points: Point) -> bool:
    return max(each.y for each in points) - min(each.y for each in points) < _NOTHING


def _is_upright(*points: Point) -> bool:
    return max(each.x for each in points) - min(each.x for each in points) < _NOTHING


def _length(one: Point, other: Point) -> float:
    return abs(other.x - one.x) + abs(other.y - one.y)


def _towards(one: Point, other: Point, far: float) -> Point:
    """Return the point so far from one on an upright or level line to the other."""
    across, down = other.x - one.x, other.y - one.y
    return Point(
        one.x + (far if across > 0 else -far if across else 0),
        one.y + (far if down > 0 else -far if down else 0),
    )
