"""How a window looks: its theme, and whether things move.

A window holds its look (`hold_look`), and whatever stands in it asks for that (`look_of`): when it
paints itself, or in `restyle`, where it has something to set up.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid
from typing_extensions import override

from shoreboard.picture.palettes import LIGHT, PROJECTOR, THEMES, Theme
from shoreboard.session.preferences import Preferences
from shoreboard.views.theme.apply import default_theme_id

if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object  # the widget's other base brings Qt's class along

LEAST = 24
"""So high and wide in pixels is what can be clicked, at least (WCAG 2.5.8)."""
LARGEST_VERDICT = 96
"""The verdict's largest size in pixels: beyond it, words no longer fit a panel."""

_PLAIN_LINE = 16
"""The height of a line at the plain text size, in logical pixels."""
_MOST_GROWN = 2.5
_PLAIN_HEIGHT = 1080
"""On a screen so high, lines are as thick as the palette says."""


_HELD = "look"
"""The property of a widget that holds a look."""
_ELSEWHERE = {QEvent.Type.ParentChange, QEvent.Type.StyleChange}
"""What a widget hears that comes into another window, by itself or with what it stands in."""


@dataclass(frozen=True, slots=True)
class Look:
    """What everything that paints itself asks for; the text size comes with the widget's font."""

    theme: Theme
    motion: bool = True


@dataclass(frozen=True, slots=True)
class _Held:
    look: Look
    sheet: str
    is_settled: bool = True
    """Whether style sheet and font have come to all that stands there."""


_NOTHING_HELD = _Held(Look(LIGHT), "")


def own_look(preferences: Preferences) -> Look:
    """Return the look that the user's own windows have."""
    return Look(THEMES.get(preferences.theme or default_theme_id(), LIGHT), preferences.motion)


def class_look(preferences: Preferences) -> Look:
    """Return the look that was chosen for classes; where it is the user's own, that one."""
    theme_id = preferences.now.class_theme or preferences.theme or default_theme_id()
    return Look(THEMES.get(theme_id, PROJECTOR), preferences.motion)


def look_of(widget: QWidget) -> Look:
    """Return the look of the window in which a widget stands, or of what else holds one around it.

    Where nothing does, that is the light one.
    """
    return _around(widget).look


def hold_look(holder: QWidget, look: Look, sheet: str = "") -> None:
    """Give a widget, mostly a window, a look and its style sheet, and let all in it take that on.

    After a change of its font, too: with the same look, what is measured by the text follows.
    """
    if sheet or holder.styleSheet():
        holder.setProperty(_HELD, _Held(look, sheet, is_settled=False))
        holder.setStyleSheet(sheet)  # first, since it also brings the application's font along
    holder.setProperty(_HELD, _Held(look, sheet))
    for each in (holder, *holder.findChildren(QWidget)):
        if isinstance(each, Styled):
            each.find_look()
        if isValid(each):  # none has gone that another had no use for any more
            QWidget.update(each)  # what paints itself asks anew


def _around(widget: QWidget) -> _Held:
    around: QWidget | None = widget
    while around is not None:
        held = around.property(_HELD)
        if isinstance(held, _Held):
            return held
        around = around.parentWidget()
    return _NOTHING_HELD


class Styled(_Widget):
    """What a widget is besides that sets something up for its look and its text size.

    It does so in `restyle`; its constructor calls `find_look` at the end.
    """

    _styled_by = _NOTHING_HELD
    _styled_in: QFont | None = None

    @property
    def look(self) -> Look:
        """The look that it was set up for last, which is quicker to ask for than `look_of`."""
        return self._styled_by.look

    def find_look(self) -> None:
        """Set itself up, if look, style sheet or text size are others than the last time."""
        held, text = _around(self), QFont(self.font())
        if not held.is_settled:
            return  # it is asked again once that is
        if (held, text) != (self._styled_by, self._styled_in):
            self._styled_by, self._styled_in = held, text
            self.restyle()

    def takes_on(self) -> bool:
        """Set itself up if its window holds another look by now; tell whether it did, or soon will.

        Then whoever is resized meanwhile need not follow that by itself.
        """
        held = _around(self)
        if held == self._styled_by:
            return False
        if held.is_settled:
            self.find_look()
        else:
            self._styled_by = held  # which differs from whatever follows
        return True

    def restyle(self) -> None:
        """Set up what depends on look and text size; it is painted anew in any case."""

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        ready = self._styled_in is not None  # or its constructor is at work
        if ready and event.type() in _ELSEWHERE and _around(self) != self._styled_by:
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


def magnified(look: Look, size: QSize) -> Look:
    """Return a look with lines as thick as a screen of this size needs to be seen from afar."""
    factor = min(size.width(), size.height()) / _PLAIN_HEIGHT
    if factor <= 1:
        return look
    line, strong = look.theme.line * factor, look.theme.line_strong * factor
    return replace(look, theme=look.theme._replace(line=line, line_strong=strong))


def font_in(base: QFont, pixels: float, dots_per_inch: float) -> QFont:
    """Return a font of some size: in points, from which headings make their own sizes."""
    font = QFont(base)
    font.setPointSizeF(pixels * 72 / dots_per_inch)
    return font
