"""Reading a table from bytes or from text, whatever it is."""

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from shoreboard.domain.limits import LARGEST_FILE
from shoreboard.storage.regular import content
from shoreboard.storage.tables.archive import Archive
from shoreboard.storage.tables.columns import looks_like_headings
from shoreboard.storage.tables.encodings import Guess, beginning, guess, pieces
from shoreboard.storage.tables.ods import Ods, is_ods
from shoreboard.storage.tables.table import (
    Encoding,
    Row,
    Table,
    TableError,
    TableFault,
    TableReading,
)
from shoreboard.storage.tables.text import cells, separator_of, without_bullets
from shoreboard.storage.tables.work import Work
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


def read_table(data: bytes, how: TableReading = _AS_GUESSED, work: Work | None = None) -> Table:
    """Return the table in a file of text, XLSX or ODS; what `how` leaves open is guessed.

    Raises TableError.
    """
    work = work or Work()
    if len(data) > LARGEST_FILE:
        raise TableError(TableFault.TOO_LARGE)
    if data.startswith(_ARCHIVE):
        return _from_workbook(Archive(data), how, work)
    if data.startswith(_OLD_OFFICE):
        raise TableError(TableFault.FOREIGN)
    strict = how.encoding is not None
    found = guess(data) if how.encoding is None else Guess(how.encoding)
    start = beginning(data, found.encoding)
    how = replace(how, encoding=found.encoding, separator=how.separator or separator_of(start))
    if found.encoding is not Encoding.UTF_16:
        data = data.rstrip(f"{how.separator}\r\n".encode())  # a whole sheet's blank rows
    text = pieces(data, found.encoding, strict=strict)
    return replace(_from_text(start, text, how, work), remarks=found.remarks)


def read_text(text: str, how: TableReading = _AS_GUESSED, work: Work | None = None) -> Table:
    """Return the table in a text, such as a spreadsheet leaves on the clipboard.

    Raises TableError.
    """
    if len(text) > LARGEST_FILE:
        raise TableError(TableFault.TOO_LARGE)
    how = replace(how, separator=how.separator or separator_of(text))
    return _from_text(text, (text.rstrip(f"{how.separator}\r\n"),), how, work or Work())


def read_any(
    content: bytes | str, how: TableReading = _AS_GUESSED, work: Work | None = None
) -> Table:
    """Return the table in a file's bytes or in a text; raises TableError."""
    if isinstance(content, str):
        return read_text(content, how, work)
    return read_table(content, how, work)


def _from_text(start: str, text: Iterable[str], how: TableReading, work: Work) -> Table:
    """Return the table in a text that begins like this."""
    if is_scenario(start):
        raise TableError(TableFault.SCENARIO)
    rows = without_bullets(cells(text, how.separator or "", work))
    return _table(rows, replace(how, sheet=None), ())


def _from_workbook(archive: Archive, how: TableReading, work: Work) -> Table:
    if is_ods(archive):
        ods = Ods(archive, how.sheet, work)
        return _table(tuple(ods.grid.rows), _of_sheet(how, ods.sheet), tuple(ods.names))
    if not is_xlsx(archive):
        raise TableError(TableFault.FOREIGN)
    book = Xlsx(archive, work)
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
