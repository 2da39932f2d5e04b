"""The lecturer's controls on the only screen: plain ones, since the class sees them as well."""

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QColor, QCursor, QFont, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from typing_extensions import override

from shoreboard.actions.registry import Actions
from shoreboard.i18n import tr
from shoreboard.session.preferences import Preferences
from shoreboard.session.session import Session
from shoreboard.views.parts.look import (
    Look,
    class_look,
    font_in,
    hold_look,
    look_of,
    magnified,
    own_look,
)
from shoreboard.views.presentation.class_notes import Hint
from shoreboard.views.presentation.class_window import ClassWindow
from shoreboard.views.presentation.control_bar import ESSENTIAL, ControlBar, control_menu
from shoreboard.views.theme.apply import qt_palette, stylesheet

_STAY_MS = 2500
_BUTTON_SHARE, _TEXT_SHARE = 20, 50
"""Buttons and their text are at least such a part of the screen's height."""
_NEAR = 2
"""While it would be in the way, the pointer calls the bar within so many of its heights."""


class ClassBar(QWidget):
    """Comes to the lower edge of the class's window when the pointer moves, and goes again.

    It has no words beyond those of its buttons. A press on the board puts it away, so that cards
    can be dragged there; while the lecturer points with a tool or the screen is covered, only a
    pointer near the lower edge calls it. A right click offers the same anywhere.
    """

    def __init__(
        self, session: Session, actions: Actions, preferences: Preferences, window: ClassWindow
    ) -> None:
        super().__init__(window)
        self._session, self._actions, self._preferences = session, actions, preferences
        self._window, self._wanted = window, False
        self._at = QPoint(-1, -1)
        self._dressed: tuple[Look, QFont] | None = None
        self.controls = ControlBar(actions, ESSENTIAL, self)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.controls)
        self.hint = Hint(window)
        self._going = QTimer(self, singleShot=True, interval=_STAY_MS)
        self._going.timeout.connect(self._leave)
        for button in self.controls.buttons:
            button.installEventFilter(self)
        window.installEventFilter(self)
        window.sized.connect(self.dress)
        preferences.changed.connect(self.dress)
        self.setAccessibleName(tr("Controls"))
        self.setAttribute(Qt.WidgetAttribute.WA_NoMousePropagation)
        self.hide()
        self.dress()

    def serve(self, wanted: bool) -> None:
        """Serve a lecturer who has no other screen; else stay away."""
        self._wanted = wanted
        self._window.winId()
        self._window.windowHandle().installEventFilter(self)  # another one when Qt made it anew
        if not wanted:
            self.hide()
            self.hint.hide()

    def dress(self) -> None:
        """Take on the class's look, and a text size that is the lecturer's."""
        size = self._window.size()
        look = magnified(class_look(self._preferences), size)
        low, dots = min(size.width(), size.height()), self._window.logicalDpiY()
        font = QFont(QApplication.font())
        font = font_in(font, max(font.pointSizeF() * dots / 72, low / _TEXT_SHARE), dots)
        for part in (self, self.hint) if (look, font) != self._dressed else ():
            part.setPalette(qt_palette(look.theme))
            part.setFont(font)
            hold_look(part, look, stylesheet(look.theme, part.fontMetrics().height()))
        self._dressed = look, font
        self.controls.set_least(low // _BUTTON_SHARE)
        self._settle()

    def call(self) -> None:
        """Come and take the keys."""
        self.come()
        first = next(button for button in self.controls.buttons if button.isEnabled())
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def come(self) -> None:
        """Come for a while, and leave the keys where they are."""
        self._settle()
        self.hint.hide()
        self.show()
        self.raise_()
        self._going.start()

    def tell(self, words: str) -> None:
        """Show a few words that the class may read, for three seconds, or take them away."""
        if self._wanted:
            self.hint.tell(words)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.FocusOut:
            self._going.start()
        elif kind == QEvent.Type.Resize and watched is self._window:
            self.dress()
        elif self._wanted and watched is self._window.windowHandle():
            if isinstance(event, QMouseEvent):
                return self._follow(event)
            if kind == QEvent.Type.KeyPress:
                self.hint.hide()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = look_of(self).theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.surface))
        painter.setPen(QPen(QColor(theme.edge), theme.line))
        painter.drawLine(0, 0, self.width(), 0)
        painter.end()

    def _follow(self, event: QMouseEvent) -> bool:
        """Come with the pointer, go with a press on the board, and offer the menu."""
        at, kind = event.position().toPoint(), event.type()
        pressed = event.button() is Qt.MouseButton.RightButton
        if pressed and kind == QEvent.Type.MouseButtonPress:
            look = own_look(self._preferences)
            control_menu(self._actions, ESSENTIAL, look, self._window).popup(
                event.globalPosition().toPoint()
            )
        elif kind == QEvent.Type.MouseButtonPress and not self.geometry().contains(at):
            self.hide()
            self.hint.hide()
        elif kind == QEvent.Type.MouseMove and not event.buttons() and at != self._at:
            # The first place that is told is where the pointer was before.
            moved, self._at = self._at != QPoint(-1, -1), at
            near = at.y() >= self._window.height() - _NEAR * self.height()
            if near or (moved and not self._in_the_way()):
                self.come()
        return pressed

    def _in_the_way(self) -> bool:
        return self._session.pointing.tool is not None or self._window.is_covered

    def _settle(self) -> None:
        """Lie at the lower edge, and the hint above it."""
        whole, pad = self._window.rect(), self.fontMetrics().height() // 2
        self._column.setContentsMargins(pad, pad // 2, pad, pad // 2)
        self.controls.resize(whole.width() - 2 * pad, self.controls.height())
        height = self.controls.height() + 2 * (pad // 2)
        self.setGeometry(0, whole.height() - height, whole.width(), height)
        self.hint.settle()

    def _leave(self) -> None:
        """Go, unless the pointer or the keys are on it."""
        if self.rect().contains(self.mapFromGlobal(QCursor.pos())) or any(
            button.hasFocus() for button in self.controls.buttons
        ):
            self._going.start()
        else:
            self.hide()
