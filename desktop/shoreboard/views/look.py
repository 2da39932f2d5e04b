"""How a window looks: its theme, whether things move, and how close cards stand.

A window holds its look (`hold_look`), and whatever stands in it asks for that (`look_of`): when it
paints itself, or in `restyle`, where it has something to set up.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from shoreboard.views.theme.palettes import LIGHT, Theme

if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object  # the widget's other base brings Qt's class along

LARGEST_VERDICT = 96
"""The verdict's largest size in pixels: beyond it, words no longer fit a panel."""

_PLAIN_LINE = 16
"""The height of a line at the plain text size, in logical pixels."""
_MOST_GROWN = 2.5


_HELD = "look"
"""The property of a widget that holds a look."""
_INTO_ANOTHER = {QEvent.Type.ParentChange, QEvent.Type.StyleChange}
"""What a widget hears that comes into another window, by itself or with what it stands in."""


@dataclass(frozen=True, slots=True)
class Look:
    """What everything that paints itself asks for; the text size comes with the widget's font."""

    theme: Theme
    motion: bool = True
    tight: bool = False
    """Whether cards are lower and stand closer, so that more of them have room."""


_PLAIN = Look(LIGHT)


def look_of(widget: QWidget) -> Look:
    """Return the look of the window in which a widget stands, or of what else holds one around it.

    Where nothing does, that is the light one.
    """
    around: QWidget | None = widget
    while around is not None:
        held = around.property(_HELD)
        if isinstance(held, Look):
            return held
        around = around.parentWidget()
    return _PLAIN


def hold_look(holder: QWidget, look: Look) -> None:
    """Give a widget, mostly a window, a look and let all in it take that on.

    After a change of its font, too: with the same look, what is measured by the text follows.
    """
    holder.setProperty(_HELD, look)
    for each in (holder, *holder.findChildren(QWidget)):
        if isinstance(each, Styled):
            each.find_look()
        QWidget.update(each)  # what paints itself asks anew


class Styled(_Widget):
    """What a widget is besides that sets something up for its look and its text size.

    It does so in `restyle`; its constructor calls `find_look` at the end. From then on `look` is
    the one that it was set up for last, which is quick to ask for.
    """

    look: Look
    _text: QFont | None = None

    def find_look(self) -> None:
        """Set itself up, if look or text size are others than the last time."""
        look, text = look_of(self), QFont(self.font())
        if self._text is None or (look, text) != (self.look, self._text):
            self.look, self._text = look, text
            self.restyle()

    def restyle(self) -> None:
        """Set up what depends on look and text size; it is painted anew in any case."""

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _INTO_ANOTHER and self._text is not None:
            self.find_look()


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

    So look roundings and arrows the same on a notebook, before a class and at 4K. It stays
    behind the largest text, which needs the room itself.
    """
    return pixels * min(max(1.0, QFontMetrics(font).height() / _PLAIN_LINE), _MOST_GROWN)
