"""Cells that tick or deny the answer that their column is headed, or say a share of it."""

import re
from collections.abc import Sequence

from shoreboard.storage.tables.answers import NOTHING, Marked, fold
from shoreboard.storage.tables.cells import NO, YES
from shoreboard.storage.tables.meaning import CellMeaning
from shoreboard.storage.tables.parts import TablePart, whole_shares
from shoreboard.storage.tables.placing import Refusal
from shoreboard.storage.tables.words import is_mixed

_TICKS = frozenset("✓✔☑☒✅✗×●•■")
_CROSS = "❌"
_EMOJI = "\ufe0f"
"""What makes a picture of a sign."""
_PERCENT = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*%?")
_BESIDE = re.compile(r"[(\[][^()\[\]]*[)\]]|%")
"""What of a heading is no part of its words: "In-house (%)"."""
_WHOLE = 100.0


def is_mark(text: str) -> bool:
    """Tell whether a cell ticks what its column is headed, denies it, or says its share."""
    return tick(text) is not None or share(text) is not None or is_mixed(text)


def tick(text: str) -> bool | None:
    """Return whether a cell says yes or no; None where it says neither."""
    word = text.strip().removesuffix(_EMOJI)
    if word == _CROSS:
        return False
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


def marks_of(cells: Sequence[tuple[str, Marked, str]]) -> CellMeaning:
    """Return what columns say together whose headings are answers that their cells tick or share.

    Each is given as its heading, what that answers, and its cell. What is denied counts where
    nothing is ticked that contradicts its opposite.
    """
    if any(not is_mark(text) for _, _, text in cells):
        return CellMeaning(gap=Refusal.UNKNOWN_ANSWER)
    ticked = [(said, text) for _, said, text in cells if tick(text) or (share(text) or 0) > 0]
    found, several = NOTHING, any(is_mixed(text) for _, _, text in cells)
    for said, text in ticked:
        both = found.with_those(said.ticked)
        part = 0 < (share(text) or 0) < _WHOLE and not tick(text)
        several = several or both is None or part
        found = both or found
    if several:
        return CellMeaning(gap=Refusal.SEVERAL, parts=_shared(cells))
    for _, said, text in cells:
        if tick(text) is False or share(text) == 0:
            found = found.with_those(said.denied) or found
    return CellMeaning(found, is_group=any(said.is_group for said, _ in ticked))


def _shared(cells: Sequence[tuple[str, Marked, str]]) -> tuple[TablePart, ...]:
    """Return the parts of "In-house 20 %, Outsourced 80 %", or of one share and what it leaves."""
    said = [
        (heading, marked, part)
        for heading, marked, text in cells
        if (part := None if tick(text) else share(text))
    ]
    if len(said) == 1 and said[0][1].denied != NOTHING:
        _, marked, part = said[0]
        shares = whole_shares([part, _WHOLE - part])
        both = zip(shares, (marked.ticked, marked.denied), strict=False)
        return tuple(TablePart(share, f"{share} %", answers) for share, answers in both)
    answers = [marked.ticked for _, marked, _ in said]
    if any(one.with_those(other) for at, one in enumerate(answers) for other in answers[:at]):
        return ()
    parts = zip(said, whole_shares([part for _, _, part in said]), strict=False)
    return tuple(
        TablePart(share, _BESIDE.sub("", heading).strip(), marked.ticked)
        for (heading, marked, _), share in parts
    )
