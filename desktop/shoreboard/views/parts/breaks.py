"""Where a word that is too long for its line may break, and where a long text may end."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, QTextBoundaryFinder
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QFontMetricsF, QTextLayout

if TYPE_CHECKING:
    from PySide6.QtGui import QTextOption

BREAK = "\u200b"
"""A place to break a line that nobody sees; it never reaches the clipboard."""
WIDE_LETTER = 1.25
"""No letter is wider, in sizes of its font, but for curiosities."""

_LONG_WORD = rf"[^\s{BREAK}]{{4,}}"
_MOST_CHARACTERS, _MOST_LINES = 600, 6
"""Of a text at once: laying out the 10,000 characters that one may have can take seconds."""
_LONG = 30
"""A word of so many characters may be cut."""
_LONGEST_FOLDED = 400
"""Characters of a name that are folded at all: two lines never hold more."""
_LONGEST_CLUSTER = 32
"""Code points that stay together as one character; a higher heap of marks on a letter is cut."""


def breakable(text: str, font: QFont, width: float) -> str:
    """Return the text with places to break in each word that is wider than `width` px."""
    longest = max(map(len, text.split()), default=0)
    if longest * QFontInfo(font).pixelSize() * WIDE_LETTER <= width:
        return text
    metrics = QFontMetricsF(font)

    def broken(match: re.Match[str]) -> str:
        word = match[0]
        if metrics.horizontalAdvance(word.replace("**", "")) <= width:
            return word
        return BREAK.join(_pieces(word, metrics, width))

    return re.sub(_LONG_WORD, broken, text)


def excerpt(text: str, characters: int = _MOST_CHARACTERS, lines: int = _MOST_LINES) -> str:
    """Return a text that is short enough as it is, and of any other its beginning with an ellipsis.

    `characters` are code points. What a reader takes for one character is not cut apart, nor is a
    word of usual length.
    """
    if len(text) <= characters and len(text.splitlines()) <= lines:
        return text
    kept = ""
    for cluster in _clusters(text[: characters + _LONGEST_CLUSTER]):
        if len(kept + cluster) > characters:
            break
        kept += cluster
    before, _, begun = kept.rpartition(" ")
    if before and len(begun) < _LONG and not text[len(kept) : len(kept) + 1].isspace():
        kept = before
    shown = (kept or text[:characters]).splitlines()[:lines]
    return "\n".join(shown).rstrip() + "…"


def _pieces(word: str, metrics: QFontMetricsF, width: float) -> Iterator[str]:
    piece = ""
    for cluster in _clusters(word):
        if piece and metrics.horizontalAdvance(piece + cluster) > width:
            yield piece
            piece = ""
        piece += cluster
    yield piece


def _clusters(text: str) -> Iterator[str]:
    """Cut a text into what a reader takes for characters."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    units = text.encode("utf-16-le", "surrogatepass")  # an emoji is two units to Qt
    start = 0
    while (end := finder.toNextBoundary()) > start:
        yield units[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")
        start = end


@lru_cache(maxsize=4096)
def fold_name(name: str, width: int, font: QFont) -> tuple[str, ...]:
    """Return a name on one or two lines of at most `width` pixels, the last one elided."""
    plain = " ".join(name[:_LONGEST_FOLDED].split())
    metrics = QFontMetrics(font)
    if metrics.elidedText(plain, Qt.TextElideMode.ElideRight, width) == plain:
        return (plain,)  # rounded, a width may seem to be enough that is not
    layout = QTextLayout(plain, font)
    layout.setTextOption(_wrapping())
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(max(1, width))
    line.setPosition(QPointF(0, 0))
    layout.endLayout()
    first = _beginning(plain, line.textLength())
    rest = plain[len(first) :].lstrip()
    return (first.rstrip(), metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width))


def _beginning(text: str, units: int) -> str:
    """Return as much of a text as Qt counts: an emoji is two units to it, and one to Python."""
    return text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore")


def _wrapping() -> "QTextOption":
    from PySide6.QtGui import QTextOption  # 3 ms, for the first long text

    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
