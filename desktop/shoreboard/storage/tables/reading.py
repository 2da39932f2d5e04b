"""Reading a table from bytes or from text, whatever it is."""

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from shoreboard.domain.limits import LARGEST_FILE
from shoreboard.storage.regular import content
from shoreboard.storage.tables.archive import Archive
from shoreboard.storage.tables.columns import meanings_of
from shoreboard.storage.tables.encodings import EncodingGuess, beginning, guess, pieces
from shoreboard.storage.tables.foreign import foreign, foreign_archive
from shoreboard.storage.tables.heading_rows import headed
from shoreboard.storage.tables.ods import Ods, is_ods
from shoreboard.storage.tables.table import (
    Encoding,
    Remark,
    Row,
    Table,
    TableError,
    TableFault,
    TableReading,
)
from shoreboard.storage.tables.text import cells, separator_of, without_bullets
from shoreboard.storage.tables.work import WorkCount
from shoreboard.storage.tables.xlsx import Xlsx, is_xlsx

_ARCHIVE = b"PK\x03\x04"
_SCENARIO = re.compile(r"\s*\{\s*\"format\"\s*:\s*\d")
"""How every scenario file begins that this program wrote."""
_BEGINNING = 1000
_MOST_SHEETS = 20
"""Of a workbook are looked at for the one with the best headings."""
_ENOUGH = 3
"""A sheet whose headings say so many things is the one; those behind it are not read."""
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


def read_table(
    data: bytes, how: TableReading = _AS_GUESSED, work: WorkCount | None = None
) -> Table:
    """Return the table in a file of text, XLSX or ODS; what `how` leaves open is guessed.

    Raises TableError.
    """
    work = work or WorkCount()
    if len(data) > LARGEST_FILE:
        raise TableError(TableFault.TOO_LARGE)
    if data.startswith(_ARCHIVE):
        return _from_workbook(Archive(data), how, work)
    if is_scenario(data):
        raise TableError(TableFault.SCENARIO)
    if (fault := foreign(data)) is not None:
        raise TableError(fault)
    strict = how.encoding is not None
    found = guess(data) if how.encoding is None else EncodingGuess(how.encoding)
    start = beginning(data, found.encoding)
    how = replace(how, encoding=found.encoding, separator=how.separator or separator_of(start))
    if found.encoding is not Encoding.UTF_16:
        data = data.rstrip(f"{how.separator}\r\n".encode())  # a whole sheet's blank rows
    text = pieces(data, found.encoding, strict=strict)
    return replace(_from_text(start, text, how, work), remarks=found.remarks)


def read_text(text: str, how: TableReading = _AS_GUESSED, work: WorkCount | None = None) -> Table:
    """Return the table in a text, such as a spreadsheet leaves on the clipboard.

    Raises TableError.
    """
    if len(text) > LARGEST_FILE:
        raise TableError(TableFault.TOO_LARGE)
    if (fault := foreign(text[:_BEGINNING].encode("utf-8", "replace"))) and not is_scenario(text):
        raise TableError(fault)
    how = replace(how, separator=how.separator or separator_of(text))
    return _from_text(text, (text.rstrip(f"{how.separator}\r\n"),), how, work or WorkCount())


def read_any(
    content: bytes | str, how: TableReading = _AS_GUESSED, work: WorkCount | None = None
) -> Table:
    """Return the table in a file's bytes or in a text; raises TableError."""
    if isinstance(content, str):
        return read_text(content, how, work)
    return read_table(content, how, work)


def _from_text(start: str, text: Iterable[str], how: TableReading, work: WorkCount) -> Table:
    """Return the table in a text that begins like this."""
    if is_scenario(start):
        raise TableError(TableFault.SCENARIO)
    rows = without_bullets(cells(text, how.separator or "", work))
    return _table(rows, replace(how, sheet=None), ())


def _from_workbook(archive: Archive, how: TableReading, work: WorkCount) -> Table:
    """Return the sheet that is asked for, or the one whose headings say most.

    Of equals it is the one that was shown when the workbook was saved, and else the first. A sheet
    that is empty or hidden counts only where it is asked for.
    """
    book = _book(archive, work)
    names = tuple(book.names)
    seen = [each for each in range(len(names)) if each not in book.hidden]
    seen = sorted(seen, key=lambda each: each != book.active)[:_MOST_SHEETS]
    best: Table | None = None
    fault = TableError(TableFault.EMPTY)
    for sheet in seen if how.sheet is None else (how.sheet,):
        try:
            rows = book.rows(sheet) if sheet < len(names) else ()
            table = _table(tuple(rows), _of_sheet(how, sheet), names)
        except TableError as error:
            fault = fault if error.fault is TableFault.EMPTY else error
            continue
        said = meanings_of(table.headings)
        if best is None or said > meanings_of(best.headings):
            best = replace(table, remarks=_remarks(book, sheet))
        if said >= _ENOUGH:
            break
    if best is None:
        raise fault
    return best


def _book(archive: Archive, work: WorkCount) -> Xlsx | Ods:
    if is_ods(archive):
        return Ods(archive, work)
    if not is_xlsx(archive):
        raise TableError(foreign_archive(archive.names))
    try:
        return Xlsx(archive, work)
    except TableError as error:
        if error.fault is not TableFault.FOREIGN:
            raise
        raise TableError(foreign_archive(archive.names)) from error


def _remarks(book: Xlsx | Ods, sheet: int) -> tuple[Remark, ...]:
    said = {
        Remark.HIDDEN_SHEETS: book.hidden and sheet not in book.hidden,
        Remark.BLANK_FORMULAS: book.blank_formulas,
    }
    return tuple(remark for remark, holds in said.items() if holds)


def _of_sheet(how: TableReading, sheet: int) -> TableReading:
    return TableReading(heading_row=how.heading_row, sheet=sheet)


def _table(rows: tuple[Row, ...], how: TableReading, sheets: tuple[str, ...]) -> Table:
    """Part the headings from the rows below them and above."""
    found = headed(rows, how.heading_row)
    if found is None:
        raise TableError(TableFault.EMPTY)
    at, height, headings = found
    below = at + height
    how = replace(how, heading_row=at + 1 if height else 0)
    above = ((rank + 1, row) for rank, row in enumerate(rows[:at]) if any(map(str.strip, row)))
    return Table(
        rows[below:], headings, below + 1, how, sheets, above=tuple(above) if height else ()
    )
