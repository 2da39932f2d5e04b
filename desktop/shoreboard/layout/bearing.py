"""Which way a card went on the board, for the mark that it bears."""

from math import atan2, degrees
from typing import NamedTuple

from shoreboard.domain.moves import changed_details
from shoreboard.domain.placement import Placement
from shoreboard.domain.zone import Where, Who, Zone


class Bearing(NamedTuple):
    """A way on a board that is read from the left: -1, 0 or 1 across and down."""

    across: int
    down: int

    @property
    def mirrored(self) -> "Bearing":
        """The same way on a board that is read from the right."""
        return Bearing(-self.across, self.down)

    @property
    def angle(self) -> float:
        """How far an arrow that points to the right is turned clockwise for it, in degrees."""
        return degrees(atan2(self.down, self.across))


IN_PLACE = Bearing(0, 0)
"""It stayed in its zone, with another country, place or partner."""


def bearing(before: Placement | None, after: Placement) -> Bearing | None:
    """Return which way a card went since the scene before; None where nothing of it changed.

    The tray is below the board.
    """
    if before is None or before is after:
        return None
    if before.zone is after.zone:
        return IN_PLACE if changed_details(before, after) else None
    if after.zone is Zone.NOT_PLACED:
        return Bearing(0, 1)
    if before.zone is Zone.NOT_PLACED:
        return Bearing(0, -1)
    (column, row), (new_column, new_row) = _cell(before.zone), _cell(after.zone)
    return Bearing(new_column - column, new_row - row)


def _cell(zone: Zone) -> tuple[int, int]:
    """Return the column and the row of a zone on the board."""
    return int(zone.where is Where.FOREIGN), int(zone.who is Who.THIRD_PARTY)
