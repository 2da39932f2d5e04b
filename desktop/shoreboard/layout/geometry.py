"""Places and sizes in a picture: whole units, x to the right and y down from its upper left."""

from dataclasses import dataclass
from typing import NamedTuple


class Point(NamedTuple):
    """A place in a picture."""

    x: float
    y: float


class Size(NamedTuple):
    """How wide and how high something is."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle whose right and bottom edges are its first units outside."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The first unit beyond its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """The first unit below it."""
        return self.y + self.height

    @property
    def center(self) -> Point:
        """Its middle."""
        return Point(self.x + self.width / 2, self.y + self.height / 2)

    def contains(self, other: "Rect") -> bool:
        """Tell whether another rectangle lies within this one, edges included."""
        return (
            self.x <= other.x
            and self.y <= other.y
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def meets(self, other: "Rect") -> bool:
        """Tell whether two rectangles share any ground; to touch at an edge is not enough."""
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )

    def inset(self, across: int, down: int) -> "Rect":
        """Return it with its edges moved in; negative numbers move them out. Never below zero."""
        width, height = max(0, self.width - 2 * across), max(0, self.height - 2 * down)
        return Rect(self.x + across, self.y + down, width, height)

    def mirrored(self, width: int) -> "Rect":
        """Return where it stands in the same picture, so many units wide, read right to left."""
        return Rect(width - self.right, self.y, self.width, self.height)
