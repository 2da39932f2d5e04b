"""Workbooks of the format ODS (OpenDocument 1.3): the texts of their cells, and nothing else."""

from shoreboard.domain.limits import LONGEST_TEXT
from shoreboard.storage.tables.archive import Archive
from shoreboard.storage.tables.grid import Attributes, CellWords, Grid, number, parse
from shoreboard.storage.tables.table import MOST_COLUMNS, TableError, TableFault
from shoreboard.storage.tables.work import Work

_CONTENT = "content.xml"
_CELLS = ("table-cell", "covered-table-cell")


def is_ods(archive: Archive) -> bool:
    """Tell whether an archive is a workbook of this format."""
    if not {"mimetype", _CONTENT} <= archive.names:
        return False
    return b"opendocument.spreadsheet" in archive.read("mimetype")


class Ods:
    """Reads one sheet: the one asked for (from 0), or the first that is not empty.

    Afterwards `names` has the names of all sheets, `sheet` the rank of the one that was read and
    `grid` its rows. Raises TableError where the workbook is damaged.
    """

    def __init__(self, archive: Archive, wanted: int | None, work: Work) -> None:
        self.names: list[str] = []
        self.sheet = wanted or 0
        self.grid = Grid(work)
        self._wanted = wanted
        self._depth = 0
        self._notes = 0
        self._reads = False
        self._row, self._row_times = 0, 1
        self._column, self._column_times = 0, 1
        self._cells: dict[int, str] = {}
        self._text: CellWords | None = None
        self._paragraphs = 0
        self._in_paragraph = 0
        self._value = ""
        parse(archive.read(_CONTENT), work, self._start, self._end, self._words)

    def _start(self, name: str, attributes: Attributes) -> None:
        if name == "table":
            self._start_table(attributes)
        elif not self._reads or self._depth != 1:
            return
        elif name == "table-row":
            self._row_times = number(attributes.get("number-rows-repeated", ""), 1)
            self._column, self._cells = 0, {}
        elif name in _CELLS:
            self._column_times = number(attributes.get("number-columns-repeated", ""), 1)
            self._text, self._paragraphs = CellWords(), 0
            self._value = attributes.get("string-value") or attributes.get("value", "")
        elif name == "annotation":
            self._notes += 1
        elif self._text is not None and not self._notes:
            self._start_words(name, attributes)

    def _start_table(self, attributes: Attributes) -> None:
        self._depth += 1
        if self._depth == 1:
            rank = len(self.names)
            self.names.append(attributes.get("name", ""))
            self._reads = rank == self._wanted if self._wanted is not None else not self.grid.rows
            self._row = 0
            if self._reads:
                self.sheet = rank

    def _start_words(self, name: str, attributes: Attributes) -> None:
        if name == "p":
            self._in_paragraph += 1
            self._paragraphs += 1
            if self._paragraphs > 1:
                self._add("\n")
        elif name == "s":
            self._add(" " * min(number(attributes.get("c", ""), 1), LONGEST_TEXT + 1))
        elif name == "tab":
            self._add("\t")
        elif name == "line-break":
            self._add("\n")

    def _end(self, name: str) -> None:
        if name == "table":
            self._depth -= 1
            if not self._depth and self._reads and self._wanted is None and not self.grid.rows:
                self.sheet = 0
        elif not self._reads or self._depth != 1:
            return
        elif name == "annotation":
            self._notes -= 1
        elif name == "p" and not self._notes:
            self._in_paragraph = max(0, self._in_paragraph - 1)
        elif name in _CELLS and self._text is not None:
            self._end_cell(str(self._text) if self._paragraphs else self._value)
        elif name == "table-row":
            self.grid.put(self._row, self._cells, self._row_times)
            self._row += self._row_times

    def _end_cell(self, text: str) -> None:
        self._text = None
        if text:
            if self._column + self._column_times > MOST_COLUMNS:
                raise TableError(TableFault.TOO_MANY_COLUMNS, self._row + 1)
            for column in range(self._column, self._column + self._column_times):
                self._cells[column] = text
        self._column += self._column_times

    def _words(self, text: str) -> None:
        if self._in_paragraph and not self._notes:
            self._add(text)

    def _add(self, text: str) -> None:
        if self._text is not None and self._in_paragraph:
            self._text.add(text)
