"""Tables as text: which encoding, which separator, which cells."""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain, islice

from shoreboard.storage.tables.table import (
    MOST_ROWS,
    Encoding,
    Row,
    TableError,
    TableFault,
    bounded_cell,
)

SEPARATORS = ("\t", ";", ",", "|")

_SAMPLE = 65_536
_SAMPLED_ROWS = 100
_AGREEING = 0.6
"""The share of rows that have equally many cells where a separator is one."""
_LEAST_NULS = 20
"""Of so many bytes one is NUL at least in UTF-16, where separators and line ends are."""
_UNSEEN = re.compile("[\0-\x08\x0e-\x1b]")
_FEW_UNSEEN = 100
"""Of so many characters one may be such; with more it is no text."""
_END = "end"
_SAID = re.compile(r'\A"?sep=([^"\r\n])"?\r?\n', re.IGNORECASE)
"""The first line in which spreadsheets say the separator."""


def decode(data: bytes, encoding: Encoding | None = None) -> tuple[str, Encoding]:
    """Return the text of a file and its encoding, which is guessed where it is None.

    Raises TableError where the bytes are no text, or none in this encoding.
    """
    taken = encoding or _guessed(data)
    try:
        match taken:
            case Encoding.UTF_8:
                text = data.removeprefix(codecs.BOM_UTF8).decode()
            case Encoding.UTF_16:
                text = _from_utf_16(data)
            case Encoding.WINDOWS_1252:
                text = data.decode(taken, "replace")
    except UnicodeDecodeError as error:
        fault = TableFault.DAMAGED if encoding is None else TableFault.ENCODING
        raise TableError(fault) from error
    if "\0" in text and (len(_UNSEEN.findall(text)) - 1) * _FEW_UNSEEN > len(text):
        raise TableError(TableFault.FOREIGN)
    return text, taken


def separator_of(text: str) -> str:
    """Return the separator that makes rows of equal lengths; tab where there is one column."""
    if said := _SAID.match(text):
        return said[1]
    sample = _beginning(text)
    scores = {separator: _score(sample, separator) for separator in SEPARATORS}
    best = max(SEPARATORS, key=lambda separator: scores[separator])
    return best if scores[best] > (0, 0) else "\t"


def has_columns(text: str) -> bool:
    """Tell whether a text is rows of several cells: many with any separator, or one with tabs.

    "Pay, tax and audit" alone is a name.
    """
    separator, sample = separator_of(text), _beginning(text)
    return _score(sample, separator) > (0, 0) and (
        separator == "\t" or len(sample.strip().splitlines()) > 1
    )


def cells(text: str, separator: str) -> tuple[Row, ...]:
    """Return the cells of a text, a row a line; raises TableError where it is out of bounds."""
    if said := _SAID.match(text):
        text = text[said.end() :]
    rows: list[Row] = []
    try:
        for number, row in enumerate(_whole(_records(text, separator, _END))):
            if number >= MOST_ROWS and any(row):
                raise TableError(TableFault.TOO_MANY_ROWS)
            while row and not row[-1]:
                row.pop()
            rows.append(tuple(bounded_cell(c, number, column) for column, c in enumerate(row)))
    except csv.Error as error:
        fault = TableFault.CELL_TOO_LONG if "limit" in str(error) else TableFault.DAMAGED
        raise TableError(fault, len(rows) + 1) from error
    while rows and not rows[-1]:
        rows.pop()
    return tuple(rows)


def _beginning(text: str) -> str:
    """Return so many whole lines of a text as are looked at to find its separator."""
    sample = text[:_SAMPLE]
    if len(text) <= _SAMPLE:
        return sample
    return sample[: max(sample.rfind("\n"), sample.rfind("\r")) + 1] or sample


def _guessed(data: bytes) -> Encoding:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return Encoding.UTF_16
    sample = data[:_SAMPLE]
    if sample.count(0) * _LEAST_NULS > len(sample) and 0 in _shares(sample):
        return Encoding.UTF_16
    try:
        data.decode()
    except UnicodeDecodeError:
        return Encoding.WINDOWS_1252
    return Encoding.UTF_8


def _shares(sample: bytes) -> tuple[int, int]:
    """Return how many NULs stand at even and at odd places: in UTF-16 one of both has none."""
    return sample[::2].count(0), sample[1::2].count(0)


def _from_utf_16(data: bytes) -> str:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16")
    even, odd = _shares(data[:_SAMPLE])
    return data.decode("utf-16-be" if even > odd else "utf-16-le")


def _score(sample: str, separator: str) -> tuple[float, int]:
    """Return how well a separator fits: the share of rows that agree, and their width."""
    try:
        rows = list(islice(_records(sample, separator), _SAMPLED_ROWS))
    except csv.Error:
        return 0, 0
    widths = [len(row) for row in rows if any(row)]
    if not widths:
        return 0, 0
    (width, times), *_ = Counter(widths).most_common(1)
    share = times / len(widths)
    return (share, width) if width > 1 and share >= _AGREEING else (0, 0)


def _records(text: str, separator: str, *more: str) -> Iterator[list[str]]:
    return csv.reader(chain(io.StringIO(text, newline=""), more), delimiter=separator)


def _whole(records: Iterator[list[str]]) -> Iterator[list[str]]:
    """Give the records before the end; raises TableError where that went into an open cell."""
    number, before = 0, next(records)
    for record in records:
        yield before
        number, before = number + 1, record
    if before != [_END]:
        raise TableError(TableFault.OPEN_QUOTE, number + 1)
