"""What a single cell says."""

from dataclasses import dataclass

from shoreboard.storage.tables.answers import NOTHING, CellAnswers
from shoreboard.storage.tables.parts import TablePart
from shoreboard.storage.tables.placing import Refusal


@dataclass(frozen=True, slots=True)
class CellMeaning:
    """What a cell answers, which firm it names, and what of it is not understood or not one."""

    answers: CellAnswers = NOTHING
    partner: str = ""
    gap: Refusal | None = None
    place: str = ""
    parts: tuple[TablePart, ...] = ()
    """Of the activity, where the cell says what share of it is done how."""
    is_group: bool = False
    """It speaks of a firm of one's own group."""


BLANK = CellMeaning()
