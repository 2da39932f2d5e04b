"""A table as it was read, how it was read, and what can be wrong with one."""

from dataclasses import dataclass, field
from enum import StrEnum

from shoreboard.domain.limits import LONGEST_TEXT, MOST_ACTIVITIES
from shoreboard.storage.errors import StorageError

MOST_ROWS = MOST_ACTIVITIES + 1
"""One for each activity that a scenario may have, and the headings above them."""
MOST_COLUMNS = 200

SUFFIXES = (".csv", ".tsv", ".tab", ".txt", ".xlsx", ".xlsm", ".ods")
"""Of files that hold tables, in lower case."""

OTHER_SUFFIXES = (
    ".xls", ".xlsb", ".htm", ".html", ".xml", ".json", ".rtf", ".pdf", ".doc", ".docx", ".odt",
)  # fmt: skip
"""Of files in which people keep tables and which cannot be read: they get a sentence."""

Row = tuple[str, ...]


class Encoding(StrEnum):
    """How bytes stand for characters; a mark at the beginning is understood in each."""

    UTF_8 = "utf-8"
    UTF_16 = "utf-16"
    WINDOWS_1252 = "cp1252"
    WINDOWS_1250 = "cp1250"
    WINDOWS_1251 = "cp1251"
    WINDOWS_1254 = "cp1254"
    MAC_ROMAN = "mac_roman"
    SHIFT_JIS = "cp932"
    GB18030 = "gb18030"


@dataclass(frozen=True, slots=True)
class TableReading:
    """How to read a table; None means that it is guessed.

    `sheet` counts from 0, `heading_row` from 1; 0 says that there are no headings.
    """

    encoding: Encoding | None = None
    separator: str | None = None
    heading_row: int | None = None
    sheet: int | None = None


class Remark(StrEnum):
    """What whoever looks at a table should know of how it was read."""

    UNSURE_ENCODING = "unsure-encoding"
    """Another encoding would do as well: letters may be wrong."""
    BAD_BYTES = "bad-bytes"
    """Some bytes stand for no character, and became U+FFFD."""
    HIDDEN_SHEETS = "hidden-sheets"
    """The workbook has sheets that are hidden, which nobody asked for."""
    BLANK_FORMULAS = "blank-formulas"
    """Formulas were saved without their results, and their cells are blank."""


@dataclass(frozen=True, slots=True)
class Table:
    """The rows below the headings, the headings (none: empty), and how all that was read.

    `above` are the rows over the headings that are not blank, with their numbers. The first row is
    the `first_row`th of the file, counted from 1. Rows may be of different lengths, and blank.
    `sheets` names the sheets of a workbook; `reading` says nothing of what it does not have.
    """

    rows: tuple[Row, ...]
    headings: Row = ()
    first_row: int = 1
    reading: TableReading = TableReading()
    sheets: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    above: tuple[tuple[int, Row], ...] = ()
    width: int = field(init=False, compare=False)
    """How many columns there are."""

    def __post_init__(self) -> None:
        width = max(map(len, (self.headings, *self.rows)), default=0)
        object.__setattr__(self, "width", width)


class TableFault(StrEnum):
    """Why a table cannot be read."""

    EMPTY = "empty"
    TOO_LARGE = "too-large"
    """The file, or what its archive unpacks to."""
    TOO_MANY_ROWS = "too-many-rows"
    TOO_MANY_COLUMNS = "too-many-columns"
    TOO_MANY_CELLS = "too-many-cells"
    """More than can be read in some seconds, blank and repeated ones counted."""
    CELL_TOO_LONG = "cell-too-long"
    OPEN_QUOTE = "open-quote"
    """A quotation mark that is never closed, so that all that follows became one cell."""
    SCENARIO = "scenario"
    """It is a scenario file, which is opened and not taken in."""
    ENCODING = "encoding"
    """The bytes are not text in the encoding that was chosen."""
    DAMAGED = "damaged"
    OLD_EXCEL = "old-excel"
    """A workbook of Excel before 2007, or binary."""
    LOCKED = "locked"
    """A workbook with a password."""
    PAGE = "page"
    """HTML or other XML, whatever its name says."""
    DOCUMENT = "document"
    """RTF, PDF, or what a text program or a presentation is kept in."""
    DATA = "data"
    """JSON."""
    FOREIGN = "foreign"
    """Neither text nor anything that is known: a picture, a program."""


class TableError(StorageError):
    """A table that cannot be read: why, and in which row and column, counted from 1 (0: any)."""

    def __init__(self, fault: TableFault, row: int = 0, column: int = 0) -> None:
        super().__init__(fault, row, column)
        self.fault, self.row, self.column = fault, row, column


def bounded_cell(text: str, row: int, column: int) -> str:
    """Return a cell's text; raises TableError where it, its row or its column is out of bounds.

    Row and column count from 0. NUL and halves of characters, which no scenario can hold, become
    U+FFFD.
    """
    if row >= MOST_ROWS:
        raise TableError(TableFault.TOO_MANY_ROWS)
    if column >= MOST_COLUMNS:
        raise TableError(TableFault.TOO_MANY_COLUMNS, row + 1)
    if len(text) > LONGEST_TEXT:
        raise TableError(TableFault.CELL_TOO_LONG, row + 1, column + 1)
    if text.isascii():
        return text.replace("\0", "\ufffd")
    return text.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")
