"""Cells that tick or deny the answer that their column is headed, or say a share of it."""

import re
from collections.abc import Sequence

from shoreboard.storage.tables.answers import NOTHING, Marked, fold
from shoreboard.storage.tables.cells import NO, YES, CellMeaning
from shoreboard.storage.tables.placing import Refusal
from shoreboard.storage.tables.words import is_mixed

_TICKS = frozenset("✓✔☑✗×●•■")
_PERCENT = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*%?")
_WHOLE = 100.0


def is_mark(text: str) -> bool:
    """Tell whether a cell ticks what its column is headed, denies it, or says its share."""
    return tick(text) is not None or share(text) is not None or is_mixed(text)


def tick(text: str) -> bool | None:
    """Return whether a cell says yes or no; None where it says neither."""
    word = text.strip()
    if word in _TICKS or fold(word) in YES:
        return True
    return False if fold(word) in NO else None


def share(text: str) -> float | None:
    """Return the percents that a cell says, such as "60 %" and "0.6"; None where it says none."""
    found = _PERCENT.fullmatch(text.strip())
    if found is None:
        return None
    number = float(found[1].replace(",", "."))
    return number * _WHOLE if "%" not in text and number <= 1 else number


def marks_of(cells: Sequence[tuple[Marked, str]]) -> CellMeaning:
    """Return what columns say together whose headings are answers that their cells tick or share.

    What is denied counts where nothing is ticked that contradicts its opposite.
    """
    if any(not is_mark(text) for _, text in cells):
        return CellMeaning(gap=Refusal.UNKNOWN_ANSWER)
    ticked = [(said, text) for said, text in cells if tick(text) or (share(text) or 0) > 0]
    found, several = NOTHING, any(is_mixed(text) for _, text in cells)
    for said, text in ticked:
        both = found.with_those(said.ticked)
        part = 0 < (share(text) or 0) < _WHOLE and not tick(text)
        several = several or both is None or part
        found = both or found
    if several:
        return CellMeaning(gap=Refusal.SEVERAL)
    for said, text in cells:
        if tick(text) is False or share(text) == 0:
            found = found.with_those(said.denied) or found
    return CellMeaning(found, is_group=any(said.is_group for said, _ in ticked))
