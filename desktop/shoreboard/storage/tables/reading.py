"""Reading a table from bytes or from text, whatever it is."""

import re
from dataclasses import replace
from pathlib import Path

from shoreboard.domain.limits import LARGEST_FILE
from shoreboard.storage.regular import content
from shoreboard.storage.tables.archive import Archive
from shoreboard.storage.tables.columns import looks_like_headings
from shoreboard.storage.tables.ods import Ods, is_ods
from shoreboard.storage.tables.table import (
    Row,
    Table,
    TableError,
    TableFault,
    TableReading,
)
from shoreboard.storage.tables.text import cells, decode, separator_of
from shoreboard.storage.tables.xlsx import Xlsx, is_xlsx

_ARCHIVE = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
"""The older formats of Excel, and any workbook that is locked with a password."""
_SCENARIO = re.compile(r"\s*\{\s*\"format\"\s*:\s*\d")
"""How every scenario file begins that this program wrote."""
_BEGINNING = 1000
_AS_GUESSED = TableReading()


def load(path: Path) -> bytes:
    """Return the content of a regular file; raises UnreadableFileError, or TableError for size."""
    data = content(path)
    if len(data) > LARGEST_FILE:
        fault = TableError(TableFault.TOO_LARGE)
        fault.path = path
        raise fault
    return data


def is_scenario(content: bytes | str) -> bool:
    """Tell whether what should be a table is a scenario under another name."""
    beginning = content[:_BEGINNING]
    text = beginning if isinstance(beginning, str) else beginning.decode("utf-8-sig", "replace")
    return _SCENARIO.match(text) is not None


def read_table(data: bytes, how: TableReading = _AS_GUESSED) -> Table:
    """Return the table in a file of text, XLSX or ODS; what `how` leaves open is guessed.

    Raises TableError.
    """
    if len(data) > LARGEST_FILE:
        raise TableError(TableFault.TOO_LARGE)
    if data.startswith(_ARCHIVE):
        return _from_workbook(Archive(data), how)
    if data.startswith(_OLD_OFFICE):
        raise TableError(TableFault.FOREIGN)
    text, encoding = decode(data, how.encoding)
    return read_text(text, replace(how, encoding=encoding))


def read_text(text: str, how: TableReading = _AS_GUESSED) -> Table:
    """Return the table in a text, such as a spreadsheet leaves on the clipboard.

    Raises TableError.
    """
    if len(text) > LARGEST_FILE:
        raise TableError(TableFault.TOO_LARGE)
    if is_scenario(text):
        raise TableError(TableFault.SCENARIO)
    separator = how.separator or separator_of(text)
    rows = cells(text, separator)
    return _table(rows, replace(how, separator=separator, sheet=None), ())


def read_any(content: bytes | str, how: TableReading = _AS_GUESSED) -> Table:
    """Return the table in a file's bytes or in a text; raises TableError."""
    return read_text(content, how) if isinstance(content, str) else read_table(content, how)


def _from_workbook(archive: Archive, how: TableReading) -> Table:
    if is_ods(archive):
        ods = Ods(archive, how.sheet)
        return _table(tuple(ods.grid.rows), _of_sheet(how, ods.sheet), tuple(ods.names))
    if not is_xlsx(archive):
        raise TableError(TableFault.FOREIGN)
    book = Xlsx(archive)
    sheets = range(len(book.names)) if how.sheet is None else (how.sheet,)
    for sheet in sheets:
        if sheet < len(book.names) and (rows := book.rows(sheet)):
            return _table(tuple(rows), _of_sheet(how, sheet), tuple(book.names))
    raise TableError(TableFault.EMPTY)


def _of_sheet(how: TableReading, sheet: int) -> TableReading:
    return TableReading(headings=how.headings, sheet=sheet)


def _table(rows: tuple[Row, ...], how: TableReading, sheets: tuple[str, ...]) -> Table:
    """Part the headings from the rows below them."""
    first = next((rank for rank, row in enumerate(rows) if any(map(str.strip, row))), None)
    if first is None:
        raise TableError(TableFault.EMPTY)
    headed = looks_like_headings(rows[first]) if how.headings is None else how.headings
    how = replace(how, headings=headed)
    if not headed:
        return Table(rows[first:], (), first + 1, how, sheets)
    return Table(rows[first + 1 :], rows[first], first + 2, how, sheets)
