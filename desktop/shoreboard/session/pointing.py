"""With what the lecturer points at the board of one document, and where; it is not in the file."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.zone import Zone


class Tool(StrEnum):
    """What can be used to point."""

    POINTER = "large-pointer"
    SPOTLIGHT = "spotlight"
    PEN = "pen"


class Spot(NamedTuple):
    """A place on the board that is the same in every window, however large that shows the board.

    It is told in shares of a card or, without one, of a zone; beyond either, they are below 0 or
    above 1.
    """

    card: ActivityId | None
    zone: Zone
    across: float
    down: float


@dataclass(slots=True)
class Stroke:
    """A line that the pen drew."""

    spots: list[Spot] = field(default_factory=list[Spot])
    ended: float | None = None
    """When the pen was lifted, by the clock of the pointing, in seconds."""


class Pointing(QObject):
    """The tool in hand, if any, where it points, and what the pen has left.

    `changed` follows every change of the tool, `moved` every change of the rest. By the seconds of
    `clock`, strokes fade.
    """

    changed = Signal()
    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.clock: Callable[[], float] = time.monotonic
        self._tool: Tool | None = None
        self._spot: Spot | None = None
        self._strokes: list[Stroke] = []

    @property
    def tool(self) -> Tool | None:
        """The tool in hand."""
        return self._tool

    @property
    def spot(self) -> Spot | None:
        """Where the pointer is; None while it is not on the board."""
        return self._spot

    @property
    def strokes(self) -> Sequence[Stroke]:
        """What the pen has drawn and what has not faded yet, the oldest first."""
        return self._strokes

    def switch(self, tool: Tool) -> None:
        """Take a tool in place of any other, or put it away when it is in hand."""
        self._take(None if self._tool is tool else tool)

    def put_away(self) -> None:
        """Point with nothing."""
        self._take(None)

    def point_at(self, spot: Spot | None) -> None:
        """Point at a place on the board, or at none."""
        if spot != self._spot:
            self._spot = spot
            self.moved.emit()

    def draw(self, spot: Spot) -> None:
        """Draw on with the pen, or set it down."""
        if not self._strokes or self._strokes[-1].ended is not None:
            self._strokes.append(Stroke())
        self._strokes[-1].spots.append(spot)
        self.moved.emit()

    def lift(self) -> None:
        """Lift the pen, if it is down."""
        if self._strokes and self._strokes[-1].ended is None:
            self._strokes[-1].ended = self.clock()

    def fade(self, is_left: Callable[[Stroke], bool]) -> None:
        """Keep the strokes of which something is left."""
        self._strokes = [each for each in self._strokes if is_left(each)]

    def _take(self, tool: Tool | None) -> None:
        if tool is not self._tool:
            if tool is not Tool.PEN:
                self.lift()
            self._tool = tool
            self.changed.emit()
