"""Legs of a way, moved aside to the middle of their room so that bends can be large."""

from collections.abc import Sequence
from itertools import pairwise

from shoreboard.layout.corridors import Corridors, Stretch
from shoreboard.layout.geometry import Point


def legs_of(corners: Sequence[Point]) -> tuple[Stretch, ...]:
    """Return the straight parts of a way."""
    return tuple(_leg(one, other) for one, other in pairwise(corners))


def centered(
    corners: Sequence[Point],
    corridors: Corridors,
    others: Sequence[Stretch],
    ends: tuple[float, float],
    least: float,
    lane: float,
) -> tuple[Point, ...]:
    """Return a way whose inner legs stand where they have room, clear of boxes and other legs.

    `ends` says how long the first and the last leg stay at least, and `least` the others.
    """
    placed = [*corners]
    for rank in range(1, len(placed) - 2):
        leg = _leg(placed[rank], placed[rank + 1])
        low, high = corridors.room(leg)
        for other in others:
            if other.upright is leg.upright and other.low < leg.high and leg.low < other.high:
                if other.at >= leg.at + lane:
                    high = min(high, other.at - lane)
                elif other.at <= leg.at - lane:
                    low = max(low, other.at + lane)
        before, after = placed[rank - 1], placed[rank + 2]
        first = ends[0] if rank == 1 else least
        last = ends[1] if rank == len(placed) - 3 else least
        sides = [
            (before.x if leg.upright else before.y, first),
            (after.x if leg.upright else after.y, last),
        ]
        low, high = _narrowed((low, high), leg.at, sides)
        if low <= leg.at <= high:
            leg = leg._replace(at=_best((low, high), leg.at, sides, 2 * lane))
        at = corridors.beside_outlines(leg, (low, high))
        for corner in (rank, rank + 1):
            x, y = placed[corner]
            placed[corner] = Point(at, y) if leg.upright else Point(x, at)
    return tuple(placed)


def _narrowed(
    room: tuple[float, float], at: float, sides: Sequence[tuple[float, float]]
) -> tuple[float, float]:
    """Return a leg's room in which its neighbors, which come from `sides`, stay long enough."""
    lows = [side + least for side, least in sides if side <= at]
    highs = [side - least for side, least in sides if side > at]
    return max((room[0], *lows)), min((room[1], *highs))


def _best(
    room: tuple[float, float], at: float, sides: Sequence[tuple[float, float]], comfort: float
) -> float:
    """Return the middle of a leg's room, or close to the side from which both neighbors come."""
    low, high = room
    near = min(comfort, (high - low) / 2)
    if all(side <= at for side, _ in sides):
        return low + near
    if all(side > at for side, _ in sides):
        return high - near
    return (low + high) / 2


def _leg(one: Point, other: Point) -> Stretch:
    if one.x == other.x:
        return Stretch(True, one.x, min(one.y, other.y), max(one.y, other.y))
    return Stretch(False, one.y, min(one.x, other.x), max(one.x, other.x))
