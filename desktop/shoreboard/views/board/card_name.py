"""What is written on a card: a name on two lines at most, a share, a font in which words fit."""

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

from shoreboard.domain.activity import FULL_SHARE
from shoreboard.i18n import tr
from shoreboard.views.parts.look import strong_font

LONGEST_DRAWN = 400
"""Characters of a name that are laid out at all: two lines never hold more."""
_SMALLEST = 0.6
"""Words shrink to this share of the text size before they are cut off."""


@lru_cache(maxsize=4096)
def fold_name(name: str, width: int, font: QFont) -> tuple[str, ...]:
    """Return a name on one or two lines of at most `width` pixels, the last one elided."""
    plain = " ".join(name[:LONGEST_DRAWN].split())
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


def fitting_font(font: QFont, words: str, width: int) -> QFont:
    """Return a font in which words fit a width, smaller where they must be and can."""
    fitting = QFont(font)
    needed = QFontMetrics(font).horizontalAdvance(words)
    if needed > width:
        share = max(_SMALLEST, width / (needed + 2))
        fitting.setPointSizeF(font.pointSizeF() * share)
    return fitting


def share_words(share: int) -> str:
    """Return a share as it stands on a card: "60 %"."""
    return tr("{share} %").format(share=share)


def share_width(share: int, font: QFont) -> int:
    """Return how much room the share of a part takes: the same for all, so that names line up.

    That of what is not split takes none.
    """
    if share == FULL_SHARE:
        return 0
    return QFontMetrics(strong_font(font)).horizontalAdvance(share_words(FULL_SHARE - 1))


def with_share(name: str, share: int) -> str:
    """Return a part's share and its name on one line; of what is not split, its name."""
    if share == FULL_SHARE:
        return name
    return tr("{share} · {name}").format(share=share_words(share), name=name)


def _beginning(text: str, units: int) -> str:
    """Return as much of a text as Qt counts: an emoji is two units to it, and one to Python."""
    return text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "ignore")


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
