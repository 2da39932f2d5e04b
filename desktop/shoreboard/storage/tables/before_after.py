"""Rows that say of an activity who did it and where, before and after, one row a move."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from shoreboard.domain.zone import Who, Zone, zone_of
from shoreboard.storage.tables.answers import NOTHING, CellAnswers, fold
from shoreboard.storage.tables.cells import partner_cell, state_cell
from shoreboard.storage.tables.columns import guess_columns
from shoreboard.storage.tables.headings import TableColumn
from shoreboard.storage.tables.places import where_cell
from shoreboard.storage.tables.placing import Refusal, RefusedError, where_said
from shoreboard.storage.tables.reading import read_any
from shoreboard.storage.tables.table import Row, Table, TableReading
from shoreboard.storage.tables.text import SEPARATORS
from shoreboard.storage.tables.words import Vocabulary


class MoveHeading(StrEnum):
    """The columns that such a table must have, as they are headed."""

    ACTIVITY = "activity"
    BEFORE_WHO = "before_who"
    BEFORE_WHERE = "before_where"
    AFTER_WHO = "after_who"
    AFTER_WHERE = "after_where"


@dataclass(frozen=True, slots=True)
class Headings:
    """In which column, counted from 0, each of them is; `firms` are those that name firms."""

    at: Mapping[MoveHeading, int]
    firms: frozenset[MoveHeading] = frozenset()


Wanted = Sequence[Sequence[str]]
"""Two groups of headings that the user names: those for before, and those for after."""

_PAIRS = (
    (MoveHeading.BEFORE_WHO, MoveHeading.BEFORE_WHERE),
    (MoveHeading.AFTER_WHO, MoveHeading.AFTER_WHERE),
)
_COLUMNS = (
    (
        (TableColumn.WHO, TableColumn.PARTNER, TableColumn.STATE),
        (TableColumn.WHERE, TableColumn.COUNTRY, TableColumn.STATE),
    ),
    (
        (TableColumn.WHO_AFTER, TableColumn.PARTNER_AFTER, TableColumn.STATE_AFTER),
        (TableColumn.WHERE_AFTER, TableColumn.COUNTRY_AFTER, TableColumn.STATE_AFTER),
    ),
)
"""What each of a pair may be taken from, the best first."""
_FIRMS = (TableColumn.PARTNER, TableColumn.PARTNER_AFTER)
_AS_GUESSED = TableReading()


@dataclass(frozen=True, slots=True)
class BeforeAfter:
    """Where the activity of a row stood and stands."""

    before: Zone
    after: Zone


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a row says nothing: in which column, and which word is at fault, if one is."""

    heading: MoveHeading
    refusal: Refusal
    word: str = ""


def read_before_after(
    data: bytes, vocabulary: Vocabulary, how: TableReading = _AS_GUESSED, wanted: Wanted = ()
) -> tuple[Table, Headings]:
    """Return a table, and which of the columns it must have are where; raises TableError.

    The separator is the one that makes headings of its first row. `wanted` are the headings of the
    columns for who and where before and after, one or two of each, as the user names them.
    """
    table = read_any(data, how)
    found = headings_of(table, vocabulary, wanted)
    if (
        how.separator is None
        and table.reading.separator is not None
        and len(found.at) < len(MoveHeading)
    ):
        for separator in SEPARATORS:
            other = read_any(data, replace(how, separator=separator))
            others = headings_of(other, vocabulary, wanted)
            if len(others.at) > len(found.at):
                table, found = other, others
    return table, found


def headings_of(table: Table, vocabulary: Vocabulary, wanted: Wanted = ()) -> Headings:
    """Return where the columns are, by the names that they must have or else as people name them.

    Case, spaces and hyphens do not matter, and the first counts. What is not there is missing.
    """
    exact = {fold(heading): heading for heading in MoveHeading}
    found: dict[MoveHeading, int] = {}
    for at, cell in enumerate(table.headings):
        heading = exact.get(fold(cell))
        if heading is not None:
            found.setdefault(heading, at)
    if not wanted and len(found) == len(MoveHeading):
        return Headings(found)
    columns = guess_columns(table, vocabulary).columns
    if TableColumn.ACTIVITY in columns:
        found.setdefault(MoveHeading.ACTIVITY, columns[TableColumn.ACTIVITY])
    if wanted:
        return Headings({**found, **_as_named(table, wanted)})
    firms: set[MoveHeading] = set()
    for pair, columns_of in zip(_PAIRS, _COLUMNS, strict=True):
        for heading, meanings in zip(pair, columns_of, strict=True):
            meaning = next((each for each in meanings if each in columns), None)
            if meaning is not None and heading not in found:
                found[heading] = columns[meaning]
                firms |= {heading} if meaning in _FIRMS else set()
    return Headings(found, frozenset(firms))


def _as_named(table: Table, wanted: Wanted) -> Mapping[MoveHeading, int]:
    """Return the columns that the user names, of which one may say both who and where."""
    known = {fold(cell): at for at, cell in reversed([*enumerate(table.headings)])}
    found: dict[MoveHeading, int] = {}
    for pair, names in zip(_PAIRS, wanted, strict=True):
        several = names if len(names) > 1 else (*names, *names)
        for heading, name in zip(pair, several, strict=False):
            if fold(name) in known:
                found[heading] = known[fold(name)]
    return found


def before_after(
    row: Row, headings: Headings, vocabulary: Vocabulary, home: str | None = None
) -> BeforeAfter | Fault:
    """Return what a row says, or why it says nothing; `home` is the code of the home country."""
    zones: list[Zone] = []
    for who, where in _PAIRS:
        at = (headings.at[who], headings.at[where])
        cells = [row[rank].strip() if rank < len(row) else "" for rank in at]
        try:
            if who in headings.firms and partner_cell(vocabulary, cells[0]).partner:
                cells[0] = Who.THIRD_PARTY.value
            zones.append(_zone(cells, vocabulary, home))
        except _FaultError as error:
            heading = where if error.is_where else who
            return Fault(heading, error.refusal, error.word)
    return BeforeAfter(*zones)


class _FaultError(Exception):
    """A cell that is at fault: the second of a pair, or the first. Never leaves this file."""

    def __init__(self, refusal: Refusal, word: str = "", *, is_where: bool) -> None:
        super().__init__(refusal, word, is_where)
        self.refusal, self.word, self.is_where = refusal, word, is_where


def _zone(cells: Sequence[str], vocabulary: Vocabulary, home: str | None) -> Zone:
    """Return the zone that the cells for who and where make; both blank is not placed."""
    who = _answers(cells[0], vocabulary, home, is_where=False)
    where = _answers(cells[1], vocabulary, home, is_where=True)
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


def _answers(cell: str, vocabulary: Vocabulary, home: str | None, *, is_where: bool) -> CellAnswers:
    word = cell.strip()
    state = state_cell(vocabulary, word)
    if state.gap is None:
        return state.answers
    if state.gap is Refusal.SEVERAL and not is_where:
        raise _FaultError(state.gap, word, is_where=False)
    meaning = where_cell(vocabulary, word, home, nations=True) if is_where else state
    if meaning.gap is not None and meaning.answers.where is None:
        gap = Refusal.UNKNOWN_ANSWER if meaning.gap is Refusal.UNKNOWN_COUNTRY else meaning.gap
        raise _FaultError(gap, word, is_where=is_where)
    return meaning.answers
