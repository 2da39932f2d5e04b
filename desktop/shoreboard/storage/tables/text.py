"""Tables as text: which separator, which cells."""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, islice

from shoreboard.storage.tables.guards import unguarded
from shoreboard.storage.tables.table import MOST_ROWS, Row, TableError, TableFault, bounded_cell
from shoreboard.storage.tables.work import WorkCount

SEPARATORS = ("\t", ";", ",", "|")

_SAMPLE = 65_536
_SAMPLED_ROWS = 100
_AGREEING = 0.6
"""The share of rows that have equally many cells where a separator is one."""
_LONGEST_RECORD = 1_000_000
"""Characters of a row, before it is taken apart: so many commas would be as many cells."""
_END = "end"
_LINE_END = re.compile(r"\r\n|\n|\r(?!\Z)")
_SAID = re.compile(r'\A"?sep=([^"\r\n])?"?([,;\t|"]*)(?=[\r\n])', re.IGNORECASE)
"""The first line in which spreadsheets say the separator; saved anew, it has other ones behind."""
_BULLET = re.compile(r"\s*(?:[•‣◦▪●○■□➢➤✓✔·*–—-]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s+(?=\S)")
_LISTED = 0.8
"""The share of the rows that begin with a bullet or a number in a list."""


def separator_of(text: str) -> str:
    """Return the separator that makes rows of equal lengths; tab where there is one column."""
    said = _SAID.match(text)
    if said and said[1] and not said[2]:
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


def cells(
    text: str | Iterable[str], separator: str, work: WorkCount | None = None
) -> tuple[Row, ...]:
    """Return the cells of a text, a row a line; raises TableError where it is out of bounds.

    The text may come piece by piece. Blank rows at its end are none, but they are counted.
    """
    work, lines = work or WorkCount(), _Lines((text,) if isinstance(text, str) else text)
    rows: list[Row] = []
    blank = 0
    try:
        for row in _whole(_records(lines, separator, _END)):
            lines.begin_record()
            while row and not row[-1]:
                row.pop()
            number = len(rows) + blank
            if number >= MOST_ROWS:
                raise TableError(TableFault.TOO_MANY_ROWS)
            if not row:
                blank += 1
                work.look(blank)
                continue
            rows.extend(() for _ in range(blank))
            work.row(len(row), sum(map(len, row)))
            rows.append(
                tuple(bounded_cell(unguarded(c), number, column) for column, c in enumerate(row))
            )
            blank = 0
    except csv.Error as error:
        fault = TableFault.CELL_TOO_LONG if "limit" in str(error) else TableFault.DAMAGED
        raise TableError(fault, len(rows) + blank + 1) from error
    return tuple(rows)


def without_bullets(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Return rows without the bullets or numbers of a list, where most of them have one."""
    firsts = [row[0] for row in rows if row and row[0].strip()]
    listed = sum(1 for each in firsts if _BULLET.match(each))
    if listed < max(2, _LISTED * len(firsts)):
        return rows
    return tuple((_BULLET.sub("", row[0], count=1), *row[1:]) if row else row for row in rows)


def _beginning(text: str) -> str:
    """Return so many whole lines of a text as are looked at to find its separator."""
    sample = text[:_SAMPLE]
    if len(text) <= _SAMPLE:
        return sample
    return sample[: max(sample.rfind("\n"), sample.rfind("\r")) + 1] or sample


def _score(sample: str, separator: str) -> tuple[float, int]:
    """Return how well a separator fits: the share of rows that agree, and their width."""
    try:
        rows = list(islice(_records(_Lines((sample,)), separator), _SAMPLED_ROWS))
    except csv.Error:
        return 0, 0
    widths = [len(row) for row in rows if any(row)]
    if not widths:
        return 0, 0
    (width, times), *_ = Counter(widths).most_common(1)
    share = times / len(widths)
    return (share, width) if width > 1 and share >= _AGREEING else (0, 0)


class _Lines:
    """Gives the lines of a text that comes piece by piece, each with its end.

    Raises TableError for a record that is longer than any fair one.
    """

    def __init__(self, pieces: Iterable[str]) -> None:
        self._pieces = pieces
        self._record = 0

    def __iter__(self) -> Iterator[str]:
        rest, is_first = "", True
        for piece in self._pieces:
            rest += piece
            end = 0
            for found in _LINE_END.finditer(rest):
                line, end = rest[end : found.end()], found.end()
                self._count(len(line))
                yield _SAID.sub("", line) if is_first else line
                is_first = False
            rest = rest[end:]
            self._count(len(rest), comes=False)
        if rest:
            yield rest

    def begin_record(self) -> None:
        """Count from here."""
        self._record = 0

    def _count(self, characters: int, *, comes: bool = True) -> None:
        if self._record + characters > _LONGEST_RECORD:
            raise TableError(TableFault.CELL_TOO_LONG)
        self._record += characters if comes else 0


def _records(lines: Iterable[str], separator: str, *more: str) -> Iterator[list[str]]:
    return csv.reader(chain(lines, more), delimiter=separator)


def _whole(records: Iterator[list[str]]) -> Iterator[list[str]]:
    """Give the records before the end; raises TableError where that went into an open cell."""
    number, before = 0, next(records)
    for record in records:
        yield before
        number, before = number + 1, record
    if before != [_END]:
        raise TableError(TableFault.OPEN_QUOTE, number + 1)
