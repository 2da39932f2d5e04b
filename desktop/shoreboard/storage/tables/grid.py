"""Cells that come one after the other, as workbooks give them, made into rows within bounds."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from xml.parsers import expat

from typing_extensions import override

from shoreboard.domain.limits import LONGEST_TEXT
from shoreboard.storage.tables.table import (
    MOST_COLUMNS,
    MOST_ROWS,
    Row,
    TableError,
    TableFault,
    bounded_cell,
)
from shoreboard.storage.tables.work import WorkCount

Attributes = Mapping[str, str]


class CellGrid:
    """Collects rows; blank cells and rows take room only where something follows them."""

    def __init__(self, work: WorkCount) -> None:
        self.rows: list[Row] = []
        self._work = work

    def put(self, at: int, cells: Mapping[int, str], times: int = 1) -> None:
        """Put a row at a rank, counted from 0, as many times; rows come from above to below."""
        filled = {column: text for column, text in cells.items() if text}
        if not filled:
            return
        if at + times > MOST_ROWS:
            raise TableError(TableFault.TOO_MANY_ROWS)
        if at < len(self.rows):
            raise TableError(TableFault.DAMAGED, at + 1)
        width = max(filled) + 1
        self._work.row(width, sum(map(len, filled.values())), times)
        row = tuple(bounded_cell(filled.get(c, ""), at, c) for c in range(width))
        self.rows.extend(() for _ in range(at - len(self.rows)))
        self.rows.extend(row for _ in range(times))

    def merge(self, first: tuple[int, int], last: tuple[int, int]) -> None:
        """Let all cells from one to another (row and column) say what the first one does.

        What is alone in its row is the heading of a part of the sheet, and stays one.
        """
        (top, left), (bottom, right) = first, last
        bottom, right = min(bottom, len(self.rows) - 1), min(right, MOST_COLUMNS - 1)
        text = self.rows[top][left] if top <= bottom and left < len(self.rows[top]) else ""
        if not text or (
            top == bottom and not any(self.rows[top][right + 1 :] + self.rows[top][:left])
        ):
            return
        self._work.row(right - left + 1, len(text) * (right - left + 1), bottom - top + 1)
        for at in range(top, bottom + 1):
            cells = [*self.rows[at], *[""] * (right + 1 - len(self.rows[at]))]
            cells[left : right + 1] = [each or text for each in cells[left : right + 1]]
            self.rows[at] = tuple(cells)


class CellWords:
    """Collects the text of one cell and refuses one that is too long."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0

    def add(self, text: str) -> None:
        """Add some text."""
        self._length += len(text)
        if self._length > LONGEST_TEXT:
            raise TableError(TableFault.CELL_TOO_LONG)
        self._parts.append(text)

    @override
    def __str__(self) -> str:
        return "".join(self._parts)


def parse(
    data: bytes,
    work: WorkCount,
    start: Callable[[str, Attributes], object],
    end: Callable[[str], object],
    words: Callable[[str], object],
) -> None:
    """Tell what an XML document holds, names without their prefixes, one thing after the other.

    Nothing outside the document is ever read. Raises TableError where it is damaged, and where it
    declares a type of its own, as no workbook does: in one, a few entities stand for gigabytes.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def refuse(*_declaration: object) -> None:
        raise TableError(TableFault.DAMAGED)

    bare = lru_cache(maxsize=1024)(_bare)

    def begin(name: str, attributes: Attributes) -> None:
        work.step()
        start(bare(name), {bare(key): value for key, value in attributes.items()})

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = begin
    parser.EndElementHandler = lambda name: end(bare(name))
    parser.CharacterDataHandler = words
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise TableError(TableFault.DAMAGED) from error


def number(text: str, otherwise: int) -> int:
    """Return the number from 1 to some ten million that a text says, or `otherwise`."""
    said = text.isascii() and text.isdigit() and len(text) <= len(str(MOST_ROWS * MOST_COLUMNS))
    return int(text) or otherwise if said else otherwise


def _bare(name: str) -> str:
    return name.rpartition(":")[2]
