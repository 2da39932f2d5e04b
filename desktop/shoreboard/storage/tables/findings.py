"""What the columns of a table are taken for, and why."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from shoreboard.storage.tables.cost_columns import CostColumn
from shoreboard.storage.tables.headings import TableColumn

Columns = Mapping[TableColumn, int]
"""Which column of the table, counted from 0, says what."""


class Why(StrEnum):
    """Why a column is taken for what it is, or not."""

    HEADING = "heading"
    """Its heading says so, and its cells bear it out."""
    CELLS = "cells"
    """Its cells say so; its heading, if it has one, does not."""
    REST = "rest"
    """It is the first column of texts, and no other names the activities."""
    UNSURE = "unsure"
    """Its heading can mean the company itself too, and nothing else tells."""
    SEAT = "seat"
    """Its heading speaks of where a firm sits, which may not be where it works."""
    DATES = "dates"
    """Each activity has a date of its own there, which is of something else than a scene."""
    MARKS = "marks"
    """Its cells tick the answer that is its heading, or say a share of it."""
    COSTS = "costs"
    """Its heading names an input of the costs, and its cells are numbers or about them."""
    CHOSEN = "chosen"
    """The user says so."""
    NOT_BORNE_OUT = "not-borne-out"
    """Its heading says so, and most of its cells do not fit."""
    ANOTHER = "another"
    """Another column says that better."""
    UNKNOWN = "unknown"
    """Neither its heading nor its cells say what it is."""


OF_THEIR_OWN = frozenset({Why.MARKS, Why.COSTS})
"""Why columns are taken for nothing that another could be."""


@dataclass(frozen=True, slots=True)
class ColumnFinding:
    """What one column is taken for and why; None where it is not taken, or is one `OF_THEIR_OWN`.

    `proposed` is what its heading says; of its `filled` cells that were looked at, so many were
    `understood`.
    """

    at: int
    column: TableColumn | None
    why: Why
    proposed: TableColumn | None = None
    understood: int = 0
    filled: int = 0


@dataclass(frozen=True, slots=True)
class Guess:
    """What the columns of a table seem to be, and why each is taken for that."""

    columns: Columns
    findings: tuple[ColumnFinding, ...] = ()
    marks: tuple[int, ...] = ()
    """Columns whose cells tick or share the answers that are their headings."""
    costs: tuple[CostColumn, ...] = ()
    """Columns of numbers of the costs."""
    before: str = ""
    """How the headings call the earlier of two scenes, where that is a year."""
    after: str = ""
    """How the headings call the later of two scenes, such as "future"."""


def chosen(guess: Guess, columns: Columns) -> Guess:
    """Return a guess as the user corrects it: these columns, and no marks in any of them."""
    taken = {at: column for column, at in columns.items()}
    marks = tuple(at for at in guess.marks if at not in taken)
    costs = tuple(each for each in guess.costs if each.at not in taken)
    findings = [
        each
        if taken.get(each.at) is each.column
        else replace(each, column=taken.get(each.at), why=_why(each, taken))
        for each in guess.findings
    ]
    return replace(guess, columns=columns, findings=tuple(findings), marks=marks, costs=costs)


def _why(finding: ColumnFinding, taken: Mapping[int, TableColumn]) -> Why:
    stays = finding.why in OF_THEIR_OWN and finding.at not in taken
    return finding.why if stays else Why.CHOSEN
