"""Places where a word that is too long for its line may break."""

import re
import unicodedata
from collections.abc import Iterator

from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF

BREAK = "\u200b"
"""A place to break a line that nobody sees; it never reaches the clipboard."""
WIDE_LETTER = 1.25
"""No letter is wider, in sizes of its font, but for curiosities."""

_LONG_WORD = rf"[^\s{BREAK}]{{4,}}"
_JOINERS = {"\u200d", "\ufe0e", "\ufe0f", *map(chr, range(0x1F3FB, 0x1F400))}


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


def _pieces(word: str, metrics: QFontMetricsF, width: float) -> Iterator[str]:
    piece = ""
    for cluster in _clusters(word):
        if piece and metrics.horizontalAdvance(piece + cluster) > width:
            yield piece
            piece = ""
        piece += cluster
    yield piece


def _clusters(word: str) -> Iterator[str]:
    """Cut a word into what a reader takes for characters, well enough to break between them."""
    cluster = ""
    for character in word:
        joined = (
            unicodedata.combining(character) or character in _JOINERS or cluster.endswith("\u200d")
        )
        if cluster and not joined:
            yield cluster
            cluster = ""
        cluster += character
    yield cluster
