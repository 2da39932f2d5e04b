"""Rows that say of an activity who did it and where, before and after, one row a move."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from shoreboard.domain.zone import Zone, zone_of
from shoreboard.storage.tables.placing import Refusal, RefusedError, where_said
from shoreboard.storage.tables.reading import read_any
from shoreboard.storage.tables.table import Row, Table, TableReading
from shoreboard.storage.tables.text import SEPARATORS
from shoreboard.storage.tables.words import NOTHING, CellAnswers, Vocabulary, fold


class Heading(StrEnum):
    """The columns that such a table must have, as they are headed."""

    ACTIVITY = "activity"
    BEFORE_WHO = "before_who"
    BEFORE_WHERE = "before_where"
    AFTER_WHO = "after_who"
    AFTER_WHERE = "after_where"


Headings = Mapping[Heading, int]
"""In which column, counted from 0, each of them is."""

_NONE = frozenset("none na nil null nothing".split())
"""Folded words with which people say that a cell has nothing to say, as with dashes."""
_DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212"


@dataclass(frozen=True, slots=True)
class BeforeAfter:
    """Where the activity of a row stood and stands."""

    before: Zone
    after: Zone


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a row says nothing: in which column, and which word is at fault, if one is."""

    heading: Heading
    refusal: Refusal
    word: str = ""


def read_before_after(data: bytes) -> tuple[Table, Headings]:
    """Return a table, and which of the columns it must have are where; raises TableError.

    Its first row is its headings. The separator is the one that makes headings of them.
    """
    table = read_any(data, TableReading(headings=True))
    found = headings_of(table.headings)
    if table.reading.separator is not None and len(found) < len(Heading):
        for separator in SEPARATORS:
            other = read_any(data, TableReading(headings=True, separator=separator))
            if len(headings_of(other.headings)) > len(found):
                table, found = other, headings_of(other.headings)
    return table, found


def headings_of(row: Row) -> Headings:
    """Return where the columns are; case, spaces and hyphens do not matter, and the first counts.

    What is not there is missing.
    """
    wanted = {fold(heading): heading for heading in Heading}
    found: dict[Heading, int] = {}
    for at, cell in enumerate(row):
        heading = wanted.get(fold(cell))
        if heading is not None:
            found.setdefault(heading, at)
    return found


def before_after(
    row: Row, headings: Headings, vocabulary: Vocabulary, home: str | None = None
) -> BeforeAfter | Fault:
    """Return what a row says, or why it says nothing; `home` is the code of the home country."""
    zones: list[Zone] = []
    for who, where in _PAIRS:
        at = (headings[who], headings[where])
        cells = tuple(row[rank] if rank < len(row) else "" for rank in at)
        try:
            zones.append(_zone(cells, vocabulary, home))
        except _FaultError as error:
            heading = where if error.is_where else who
            return Fault(heading, error.refusal, error.word)
    return BeforeAfter(*zones)


_PAIRS = (
    (Heading.BEFORE_WHO, Heading.BEFORE_WHERE),
    (Heading.AFTER_WHO, Heading.AFTER_WHERE),
)


class _FaultError(Exception):
    """A cell that is at fault: the second of a pair, or the first. Never leaves this file."""

    def __init__(self, refusal: Refusal, word: str = "", *, is_where: bool) -> None:
        super().__init__(refusal, word, is_where)
        self.refusal, self.word, self.is_where = refusal, word, is_where


def _zone(cells: Sequence[str], vocabulary: Vocabulary, home: str | None) -> Zone:
    """Return the zone that the cells for who and where make; both blank is not placed."""
    who, where = (_answers(cell, vocabulary, is_where=at == 1) for at, cell in enumerate(cells))
    both = who.with_those(where)
    if both is None:
        raise _FaultError(Refusal.CONTRADICTION, cells[1].strip(), is_where=True)
    if both == NOTHING or both == CellAnswers(is_tray=True):
        return Zone.NOT_PLACED
    if both.is_tray:
        raise _FaultError(Refusal.NOT_PLACED, is_where=False)
    if both.who is None or (who != NOTHING and who.who is None):
        raise _FaultError(Refusal.NO_WHO, is_where=False)
    try:
        place = where_said(both, home)
    except RefusedError as error:
        is_where = where.country is not None
        raise _FaultError(error.refusal, error.word, is_where=is_where) from error
    if place is None:
        raise _FaultError(Refusal.NO_WHERE, is_where=True)
    return zone_of(both.who, place)


def _answers(cell: str, vocabulary: Vocabulary, *, is_where: bool) -> CellAnswers:
    word = cell.strip()
    if not word.strip(_DASHES) or fold(word) in _NONE:
        return NOTHING
    answers = vocabulary.answers(word)
    if answers is None:
        raise _FaultError(Refusal.UNKNOWN_ANSWER, word, is_where=is_where)
    return answers
