"""Workbooks of the format ODS (OpenDocument 1.3): the texts of their cells, and nothing else."""

from collections.abc import Callable

from shoreboard.domain.limits import LONGEST_TEXT
from shoreboard.storage.tables.archive import Archive
from shoreboard.storage.tables.grid import Attributes, CellGrid, CellWords, number, parse
from shoreboard.storage.tables.table import MOST_COLUMNS, Row, TableError, TableFault
from shoreboard.storage.tables.work import WorkCount

_CONTENT, _SETTINGS = "content.xml", "settings.xml"
_CELLS = ("table-cell", "covered-table-cell")
_SPANS = ("rows", "columns")


def is_ods(archive: Archive) -> bool:
    """Tell whether an archive is a workbook of this format."""
    if not {"mimetype", _CONTENT} <= archive.names:
        return False
    return b"opendocument.spreadsheet" in archive.read("mimetype")


class Ods:
    """Gives out the sheets of a workbook; raises TableError where it is damaged."""

    blank_formulas = 0
    """Such workbooks hold the results of all."""

    def __init__(self, archive: Archive, work: WorkCount) -> None:
        self.names: list[str] = []
        self.hidden: set[int] = set()
        self.active: int | None = None
        self._work = work
        self._grids: list[CellGrid] = []
        self._faults: dict[int, TableError] = {}
        self._unseen_styles: set[str] = set()
        self._style = ""
        self._depth = 0
        self._notes = 0
        self._reads = False
        self._row, self._row_times = 0, 1
        self._column, self._column_times = 0, 1
        self._cells: dict[int, str] = {}
        self._merged: list[tuple[tuple[int, int], tuple[int, int]]] = []
        self._text: CellWords | None = None
        self._paragraphs = 0
        self._in_paragraph = 0
        self._value = ""
        hears = (self._guarded(each) for each in (self._start, self._end, self._words))
        parse(archive.read(_CONTENT), work, *hears)
        named = _active_name(archive, work)
        self.active = self.names.index(named) if named in self.names else None

    def rows(self, sheet: int) -> list[Row]:
        """Return the rows of a sheet, counted from 0; raises TableError where it is out of bounds.

        Cells that are merged all say what the first one does.
        """
        if sheet in self._faults:
            raise self._faults[sheet]
        return self._grids[sheet].rows

    def _guarded(self, hear: Callable[..., None]) -> Callable[..., None]:
        """Let what is wrong with one sheet be wrong with that one alone."""

        def heard(*told: object) -> None:
            try:
                hear(*told)
            except TableError as error:
                self._faults[len(self.names) - 1] = error
                self._reads = False

        return heard

    def _start(self, name: str, attributes: Attributes) -> None:
        if name == "table":
            self._start_table(attributes)
        elif name == "style":
            self._style = attributes.get("name", "")
        elif name == "table-properties" and attributes.get("display") == "false":
            self._unseen_styles.add(self._style)
        elif not self._reads or self._depth != 1:
            return
        elif name == "table-row":
            self._row_times = number(attributes.get("number-rows-repeated", ""), 1)
            self._column, self._cells = 0, {}
        elif name in _CELLS:
            self._start_cell(attributes)
        elif name == "annotation":
            self._notes += 1
        elif self._text is not None and not self._notes:
            self._start_words(name, attributes)

    def _start_table(self, attributes: Attributes) -> None:
        self._depth += 1
        if self._depth == 1:
            if attributes.get("style-name", "") in self._unseen_styles:
                self.hidden.add(len(self.names))
            self.names.append(attributes.get("name", ""))
            self._grids.append(CellGrid(self._work))
            self._reads, self._row, self._notes, self._merged = True, 0, 0, []

    def _start_cell(self, attributes: Attributes) -> None:
        self._column_times = number(attributes.get("number-columns-repeated", ""), 1)
        self._text, self._paragraphs, self._in_paragraph = CellWords(), 0, 0
        self._value = attributes.get("string-value") or attributes.get("value", "")
        rows, columns = (attributes.get(f"number-{each}-spanned", "1") for each in _SPANS)
        if (rows, columns) != ("1", "1"):
            last = self._row + number(rows, 1) - 1, self._column + number(columns, 1) - 1
            self._merged.append(((self._row, self._column), last))

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
            if not self._depth and self._reads:
                self._reads = False
                for first, last in self._merged:
                    self._grids[-1].merge(first, last)
        elif not self._reads or self._depth != 1:
            return
        elif name == "annotation":
            self._notes -= 1
        elif name == "p" and not self._notes:
            self._in_paragraph = max(0, self._in_paragraph - 1)
        elif name in _CELLS and self._text is not None:
            self._end_cell(str(self._text) if self._paragraphs else self._value)
        elif name == "table-row":
            self._grids[-1].put(self._row, self._cells, self._row_times)
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


def _active_name(archive: Archive, work: WorkCount) -> str:
    """Return the name of the sheet that was shown last, "" where that is not said."""
    if _SETTINGS not in archive.names:
        return ""
    said, reads = list[str](), False

    def start(name: str, attributes: Attributes) -> None:
        nonlocal reads
        reads = name == "config-item" and attributes.get("name") == "ActiveTable"

    def end(_name: str) -> None:
        nonlocal reads
        reads = False

    def words(text: str) -> None:
        if reads:
            said.append(text)

    try:
        parse(archive.read(_SETTINGS), work, start, end, words)
    except TableError:  # the table itself may be sound
        return ""
    return "".join(said)
