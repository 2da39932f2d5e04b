"""The lecturer's line on the only screen: it comes when it is wanted, and goes."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QColor, QCursor, QEnterEvent, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget
from typing_extensions import override

from shoreboard.actions.registry import Actions
from shoreboard.i18n import tr
from shoreboard.views.parts.look import Look
from shoreboard.views.presentation.class_words import wrapping_label
from shoreboard.views.theme.apply import qt_palette, stylesheet

_BUTTONS = ("previous-scene", "next-scene", "black", "end-presentation")
_EDGE = 6
"""The pointer calls the line when it is so near to the lower edge, in pixels."""
_STAY_MS = 800


class LecturerLine(QWidget):
    """Says at the lower edge what the class sees, with previous, next, black and end.

    It comes when the pointer goes to the lower edge or with `call`, and goes when neither the
    pointer nor the keys are on it.
    """

    def __init__(self, actions: Actions, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._within = look, parent
        self._words, self._warning = wrapping_label(), wrapping_label()
        self._row = QHBoxLayout(self)
        self.buttons = [_button(actions, each, self) for each in _BUTTONS]
        self._row.addWidget(self.buttons[0])
        self._row.addWidget(self.buttons[1])
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._warning, 2)
        for button in self.buttons[2:]:
            self._row.addWidget(button)
        for button in self.buttons:
            button.installEventFilter(self)
        parent.installEventFilter(self)
        self._edge = _Edge(self, parent)
        self._going = QTimer(self, singleShot=True, interval=_STAY_MS)
        self._going.timeout.connect(self._leave)
        self.setAccessibleName(tr("For the lecturer"))
        self.hide()

    def apply_look(self, look: Look, font: QFont) -> None:
        """Take on a look, and a font that is the lecturer's."""
        self._look = look
        self.setPalette(qt_palette(look.theme))
        self.setFont(font)
        unit = self.fontMetrics().height()
        self.setStyleSheet(stylesheet(look.theme, unit))
        self._row.setContentsMargins(unit, unit // 3, unit, unit // 3)
        self._row.setSpacing(unit // 2)
        self._warning.setStyleSheet(f"color: {look.theme.warning}")
        self.settle()

    def say(self, words: str) -> None:
        """Say what the class sees."""
        self._words.setText(words)

    def warn(self, words: str) -> None:
        """Say what the class cannot read; nothing while there is nothing."""
        self._warning.setText(words)
        self._warning.setVisible(bool(words))
        self.settle()

    def settle(self) -> None:
        """Lie at the lower edge of what it is in."""
        whole = self._within.rect()
        height = self._row.totalHeightForWidth(whole.width())
        self.setGeometry(0, whole.height() - height, whole.width(), height)
        self._edge.setGeometry(QRect(0, whole.height() - _EDGE, whole.width(), _EDGE))
        for part in (self._edge, self):
            part.raise_()

    def call(self) -> None:
        """Come and take the keys."""
        self.come()
        first = next(button for button in self.buttons if button.isEnabled())
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def come(self) -> None:
        """Come for a while, and leave the keys where they are."""
        self.settle()
        self.show()
        self.raise_()
        self._going.start()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._going.stop()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._going.start()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._going.start()
        elif event.type() == QEvent.Type.Resize and watched is self._within:
            self.settle()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._look.theme.surface))
        painter.setPen(QPen(QColor(self._look.theme.edge), self._look.theme.line))
        painter.drawLine(0, 0, self.width(), 0)
        painter.end()

    def _leave(self) -> None:
        """Go, unless the pointer or the keys are on it."""
        if self.rect().contains(self.mapFromGlobal(QCursor.pos())) or any(
            button.hasFocus() for button in self.buttons
        ):
            self._going.start()
        else:
            self.hide()


class _Edge(QWidget):
    """The strip along the lower edge that calls the line."""

    def __init__(self, line: LecturerLine, parent: QWidget) -> None:
        super().__init__(parent)
        self._line = line

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._line.come()


def _button(actions: Actions, action_id: str, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setDefaultAction(actions[action_id])
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    return button
