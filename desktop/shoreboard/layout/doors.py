"""Where arrows leave and enter cards."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from shoreboard.layout.bends import Box
from shoreboard.layout.geometry import Point


class Door(NamedTuple):
    """Where an arrow leaves or enters a card: a place on an edge, and the way straight out."""

    edge: Point
    across: int
    down: int

    def out(self, far: float) -> Point:
        """Return the place so far outside."""
        return Point(self.edge.x + self.across * far, self.edge.y + self.down * far)

    def beside(self, near: float, far: float, half: float) -> Box:
        """Return the ground from near to far before the door, as wide as two halves."""
        one, other = self.out(near), self.out(far)
        across, down = (half, 0) if self.down else (0, half)
        return Box(
            min(one.x, other.x) - across,
            min(one.y, other.y) - down,
            max(one.x, other.x) + across,
            max(one.y, other.y) + down,
        )

    @property
    def along(self) -> float:
        """Where on its own stretch the door is."""
        return self.edge.y if self.down else self.edge.x


def doors_of(box: Box, places: Sequence[float]) -> Iterator[Door]:
    """Return doors on all four edges, so far along them as parts of one."""
    for place in places:
        x = box.left + (box.right - box.left) * place
        y = box.top + (box.bottom - box.top) * place
        yield Door(Point(box.right, y), 1, 0)
        yield Door(Point(box.left, y), -1, 0)
        yield Door(Point(x, box.bottom), 0, 1)
        yield Door(Point(x, box.top), 0, -1)


def facing_doors(one: Box, other: Box, least: float) -> Iterator[tuple[Door, Door]]:
    """Return the doors of two boxes that face each other in the middle of what they share."""
    low, high = max(one.left, other.left), min(one.right, other.right)
    if high - low >= least:
        x = (low + high) / 2
        if one.bottom < other.top:
            yield Door(Point(x, one.bottom), 0, 1), Door(Point(x, other.top), 0, -1)
        else:
            yield Door(Point(x, one.top), 0, -1), Door(Point(x, other.bottom), 0, 1)
    low, high = max(one.top, other.top), min(one.bottom, other.bottom)
    if high - low >= least:
        y = (low + high) / 2
        if one.right < other.left:
            yield Door(Point(one.right, y), 1, 0), Door(Point(other.left, y), -1, 0)
        else:
            yield Door(Point(one.left, y), -1, 0), Door(Point(other.right, y), 1, 0)
