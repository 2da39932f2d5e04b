"""Which rows of a table are its headings: the best of the first, or two that belong together."""

import re
from collections.abc import Sequence

from shoreboard.storage.tables.columns import looks_like_headings, meanings_of
from shoreboard.storage.tables.headings import answer_of
from shoreboard.storage.tables.marks import is_mark
from shoreboard.storage.tables.table import Row

_LOOKED_AT = 20
_LEAST = 2
"""So many things headings say where a row above them is passed over."""
_CODES = re.compile(r"[A-Za-z]{0,2}[\d._]*[a-z]?")


def headed(rows: Sequence[Row], wanted: int | None) -> tuple[int, int, Row] | None:
    """Return where a table's headings begin, in how many rows they are, and what they are.

    `wanted` is the number of their first row, counted from 1; 0 says that there are none, and None
    that they are looked for. Without headings it is where the table begins; None if all is blank.
    """
    first = next((at for at, row in enumerate(rows) if _filled(row)), None)
    if first is None:
        return None
    if wanted == 0:
        return first, 0, ()
    if wanted is not None:
        at = wanted - 1
        if at >= len(rows):
            return None
        return _best(rows, (at,)) or (at, 1, rows[at])
    return _best(rows, range(first, min(len(rows), first + _LOOKED_AT))) or (first, 0, ())


def _best(rows: Sequence[Row], places: Sequence[int]) -> tuple[int, int, Row] | None:
    """Return the headings that say most, the topmost of equal ones."""
    best, most = None, 0
    for at in places:
        if _is_matrix(rows, at) and _is_first(rows[places[0] : at]):
            return at, 1, rows[at]
        for height in (1, 2):
            row = rows[at] if height == 1 else _joined(rows, at)
            if row is None or not looks_like_headings(row) or not _may_be(rows, places[0], at):
                continue
            said = meanings_of(row)
            if said > most:
                best, most = (at, height, row), said
    return best


def _is_matrix(rows: Sequence[Row], at: int) -> bool:
    """Tell whether a row has answers over cells most of which tick, and first a blank."""
    if _filled(rows[at][:1]) or _filled(rows[at]) < _LEAST:
        return False
    answers = [rank for rank, cell in enumerate(rows[at]) if answer_of(cell)]
    if len(answers) < _LEAST:
        return False
    below = [row for row in rows[at + 1 : at + 1 + _LOOKED_AT] if _filled(row[:1])]
    said = [row[rank] for row in below for rank in answers if rank < len(row)]
    said = [cell for cell in said if cell.strip()]
    return 2 * sum(map(is_mark, said)) > len(said)


def _is_first(above: Sequence[Row]) -> bool:
    """Tell whether none of the rows above is one of headings."""
    return all(meanings_of(row) < _LEAST for row in above)


def _may_be(rows: Sequence[Row], first: int, at: int) -> bool:
    """Tell whether what stands above a row is narrower than it, such as a title, or numbering."""
    if at == first:
        return True
    if meanings_of(rows[at]) < _LEAST and (at + 1 == len(rows) or _filled(rows[at + 1]) < _LEAST):
        return not any(map(_filled, rows[at - 1 : at])) and _filled(rows[at]) == 1
    width = max(_filled(rows[at]), _filled(rows[at + 1]) if at + 1 < len(rows) else 0)
    return all(_filled(row) < width or _is_numbering(row) for row in rows[first:at])


def _joined(rows: Sequence[Row], at: int) -> Row | None:
    """Return two rows of headings as one, each upper one over all below it: "Current", "Who"."""
    if at + 1 >= len(rows) or len(rows[at + 1]) < _LEAST:
        return None
    above, below = rows[at], rows[at + 1]
    if _runs(above) >= _filled(below) + _filled(above[:1]) or meanings_of(below) < _LEAST:
        return None
    made, over = list[str](), ""
    for rank in range(max(len(above), len(below))):
        upper = above[rank].strip() if rank < len(above) else ""
        lower = below[rank].strip() if rank < len(below) else ""
        over = upper or over
        made.append(f"{over} {lower}".strip() if lower not in ("", over) else upper)
    return tuple(made) if meanings_of(tuple(made)) > meanings_of(below) else None


def _filled(row: Row) -> int:
    return sum(bool(cell.strip()) for cell in row)


def _runs(row: Row) -> int:
    """Return how many cells say something, where merged ones are one."""
    words = [cell.strip() for cell in row]
    return sum(
        bool(word) and word != before for word, before in zip(words, ["", *words], strict=False)
    )


def _is_numbering(row: Row) -> bool:
    cells = [cell.strip() for cell in row if cell.strip()]
    return all(_CODES.fullmatch(cell) for cell in cells)
