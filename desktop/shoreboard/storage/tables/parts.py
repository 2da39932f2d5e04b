"""Cells that say several things at once, and the shares of each where they say that too."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from shoreboard.domain.activity import FULL_SHARE
from shoreboard.domain.zone import Where, Who
from shoreboard.storage.tables.answers import NOTHING, CellAnswers
from shoreboard.storage.tables.placing import Said

_PARTS = re.compile(r"\s*(?:[/;,&+|\n]|\b(?:and|or|und|oder|et|ou|y|e)\b)\s*", re.IGNORECASE)
_SHARE = re.compile(r"\(?\s*\d{1,3}(?:[.,]\d+)?\s*%\s*\)?|\s*[:=]\s*$")
_PERCENT = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*%")
_DECIMAL = re.compile(r"(?<=\d),(?=\d+\s*%)")
_MOST_MISSING = 1.5
"""Percent by which rounded shares may miss the whole."""


@dataclass(frozen=True, slots=True)
class TablePart:
    """A part of an activity: its share in whole percent, how a table calls it, what it answers."""

    share: int
    words: str
    answers: CellAnswers = NOTHING
    partner: str = ""


def of_each_part(
    parts: Sequence[TablePart], said: Said, home: str | None
) -> tuple[tuple[TablePart, Said], ...]:
    """Return what a row tells of each part; nothing where they are no whole or contradict it.

    A firm does what is not done in-house, and where own staff and another firm share the work, a
    place abroad may be the firm's alone.
    """
    if sum(each.share for each in parts) != FULL_SHARE:
        return ()
    is_abroad = said.answers.where is Where.FOREIGN or said.answers.country not in (None, home)
    made: list[tuple[TablePart, Said]] = []
    for each in parts:
        is_own = each.answers.who is Who.IN_HOUSE
        rest = CellAnswers(said.answers.who) if is_own and is_abroad else said.answers
        both = each.answers.with_those(rest)
        if both is None:
            return ()
        made.append((each, Said(both, "", "" if is_own else each.partner or said.partner)))
    return tuple(made)


def without_shares(text: str) -> str:
    """Return a text without the shares that it says: "India" of "60 % India"."""
    return _SHARE.sub(" ", text).strip(" \t\n-–:")


def parts_of(text: str) -> list[str]:
    """Return the several things that a cell says, without their shares: India, US."""
    bare = _SHARE.sub(" , ", text) if "%" in text else text
    return [part for each in _PARTS.split(bare) if (part := each.strip(" ()\t"))]


def shares_of(text: str) -> Sequence[tuple[str, int]]:
    """Return what a cell shares out, with whole percents: "60% India, 40% US".

    Nothing where it does not say the share of each, or they do not make a whole.
    """
    pieces = [each for each in _PARTS.split(_DECIMAL.sub(".", text)) if each.strip()]
    said = [(without_shares(each).strip(" ()"), _PERCENT.findall(each)) for each in pieces]
    if any(len(found) != 1 or not words for words, found in said):
        return ()
    shares = whole_shares([float(found[0].replace(",", ".")) for _, found in said])
    return [(words, share) for (words, _), share in zip(said, shares, strict=False)]


def whole_shares(numbers: Sequence[float]) -> Sequence[int]:
    """Return shares as whole percents that make 100; nothing where they cannot."""
    if len(numbers) <= 1 or abs(sum(numbers) - FULL_SHARE) > _MOST_MISSING:
        return ()
    shares = [round(each) for each in numbers]
    largest = max(range(len(shares)), key=shares.__getitem__)
    shares[largest] += FULL_SHARE - sum(shares)
    return shares if min(shares) > 0 else ()
