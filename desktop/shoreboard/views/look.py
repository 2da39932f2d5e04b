"""How a window looks: its theme, whether things move, and how close cards stand."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtGui import QFont, QFontMetrics

from shoreboard.views.theme.palettes import Theme

LARGEST_VERDICT = 96
"""The verdict's largest size in pixels: beyond it, words no longer fit a panel."""

_PLAIN_LINE = 16
"""The height of a line at the plain text size, in logical pixels."""
_MOST_GROWN = 2.5


@dataclass(frozen=True, slots=True)
class Look:
    """What everything that paints itself is given; the text size comes with the widget's font."""

    theme: Theme
    motion: bool = True
    tight: bool = False
    """Whether cards are lower and stand closer, so that more of them have room."""


class Looks(Protocol):
    """A widget that paints itself and can take on another look while it is shown."""

    def apply_look(self, look: Look) -> None:
        """Take on a look."""
        ...


def heading_font(base: QFont) -> QFont:
    """Return the second of the two type sizes: headings of zones and of the panel."""
    font = QFont(base)
    font.setPointSizeF(base.pointSizeF() * 1.2)
    font.setWeight(QFont.Weight.Bold)
    return font


def strong_font(base: QFont) -> QFont:
    """Return the text size in a heavier weight: names of cards, small headings."""
    font = QFont(base)
    font.setWeight(QFont.Weight.DemiBold)
    return font


def grown(pixels: float, font: QFont) -> float:
    """Return a length that is so many pixels at the plain text size, and grows with larger text.

    So look roundings, stripes and arrows the same on a notebook, before a class and at 4K. It stays
    behind the largest text, which needs the room itself.
    """
    return pixels * min(max(1.0, QFontMetrics(font).height() / _PLAIN_LINE), _MOST_GROWN)
