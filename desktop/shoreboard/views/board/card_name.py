"""A card's name on two lines at most."""

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextOption

LONGEST_DRAWN = 400
"""Characters of a name that are laid out at all: two lines never hold more."""


@lru_cache(maxsize=4096)
def fold_name(name: str, width: int, font: QFont) -> tuple[str, ...]:
    """Return a name on one or two lines of at most `width` pixels, the last one elided."""
    plain = " ".join(name[:LONGEST_DRAWN].split())
    metrics = QFontMetrics(font)
    if metrics.horizontalAdvance(plain) <= width:
        return (plain,)
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


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
