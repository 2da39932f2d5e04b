"""What the columns of a table are, by their headings and by what stands in them."""

from collections.abc import Callable, Mapping
from enum import StrEnum

from shoreboard.storage.tables.table import Row, Table
from shoreboard.storage.tables.words import ANSWERS, Vocabulary, fold


class TableColumn(StrEnum):
    """What a column of a table says about an activity."""

    ACTIVITY = "activity"
    WHO = "who"
    WHERE = "where"
    STATE = "state"
    """Who and where in one: "captive offshoring"."""
    KIND = "kind"
    NOTE = "note"
    SCENE = "scene"
    COUNTRY = "country"
    PLACE = "place"
    PARTNER = "partner"


Columns = Mapping[TableColumn, int]
"""Which column of the table, counted from 0, says what."""

_HEADINGS = {
    TableColumn.ACTIVITY: """activity; activities; name; activity name; task; tasks; work; process;
        business process; function; business function; service; card; title""",
    TableColumn.WHO: """who; who does it; who does the work; done by; performed by; ownership;
        owner; staff; provider type; sourcing; sourcing model; make or buy; control""",
    TableColumn.WHERE: """where; where is it done; where is the work done; location; shore; shoring;
        home or abroad; domestic or foreign; done in""",
    TableColumn.STATE: """state; zone; status; quadrant; model; arrangement; placement;
        classification""",
    TableColumn.KIND: "kind; type; kind of work; kind of activity; activity type; category",
    TableColumn.NOTE: "note; notes; comment; comments; remark; remarks; description",
    TableColumn.SCENE: "scene; scenes; phase; slide; stage; scenario; step; time; year",
    TableColumn.COUNTRY: "country; country code; nation; land; iso",
    TableColumn.PLACE: "place; city; town; site",
    TableColumn.PARTNER: """partner; partner firm; vendor; supplier; provider; contractor; firm;
        third party; company; service provider""",
}
_BY_HEADING = {
    fold(heading): column for column, row in _HEADINGS.items() for heading in row.split(";")
}
_SAMPLED_ROWS = 200
_UNDERSTOOD = 0.6
"""The share of the cells that must be understood where no heading says what a column is."""


def looks_like_headings(row: Row) -> bool:
    """Tell whether a table's first row says what its columns are.

    "Vendor" may be a heading and an answer: such words are headings among headings alone.
    """
    words = [fold(cell) for cell in row if cell.strip()]
    known = [word for word in words if word in _BY_HEADING]
    return any(word not in ANSWERS for word in known) or 2 * len(known) > len(words)


def guess_columns(table: Table, vocabulary: Vocabulary) -> dict[TableColumn, int]:
    """Return what the columns of a table seem to be; each is one thing, and each thing is one."""
    found: dict[TableColumn, int] = {}
    for rank, heading in enumerate(table.headings):
        column = _BY_HEADING.get(fold(heading))
        if column is not None and column not in found:
            found[column] = rank
    samples = {
        rank: cells
        for rank in range(table.width)
        if rank not in found.values() and (cells := _sample(table, rank))
    }
    for column, understands in _tests(vocabulary).items():
        if TableColumn.ACTIVITY in found or len(samples) > 1:
            _find(column, understands, samples, found)
    if TableColumn.ACTIVITY not in found and samples:
        found[TableColumn.ACTIVITY] = min(samples)
        del samples[min(samples)]
    if TableColumn.KIND not in found:
        _find(TableColumn.KIND, lambda cell: vocabulary.kind(cell) is not None, samples, found)
    return found


def _find(
    column: TableColumn,
    understands: Callable[[str], bool],
    samples: dict[int, list[str]],
    found: dict[TableColumn, int],
) -> None:
    """Take the first column left over in which most cells are understood as this."""
    if column in found:
        return
    for rank, cells in samples.items():
        if sum(map(understands, cells)) >= _UNDERSTOOD * len(cells):
            found[column] = rank
            del samples[rank]
            return


def _tests(vocabulary: Vocabulary) -> dict[TableColumn, Callable[[str], bool]]:
    def says(cell: str, *, who: bool, where: bool) -> bool:
        answers = vocabulary.answers(cell)
        if answers is None or answers.country is not None:
            return False
        return answers.is_tray or (bool(answers.who) is who and bool(answers.where) is where)

    return {
        TableColumn.STATE: lambda cell: says(cell, who=True, where=True),
        TableColumn.WHO: lambda cell: says(cell, who=True, where=False),
        TableColumn.WHERE: lambda cell: says(cell, who=False, where=True),
        TableColumn.COUNTRY: lambda cell: vocabulary.country(cell) is not None,
    }


def _sample(table: Table, rank: int) -> list[str]:
    rows = table.rows[:_SAMPLED_ROWS]
    return [row[rank] for row in rows if rank < len(row) and row[rank].strip()]
