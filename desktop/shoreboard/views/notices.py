"""Sentences that the program has for the user, shown where they stand in nobody's way."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget
from shiboken6 import isValid

from shoreboard.i18n import tr
from shoreboard.views.look import Look

_NOTICE_MS = 6000


class Notices(QWidget):
    """A line below the toolbar: a notice goes by itself, a problem stays until it is put away."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._words = QLabel()
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._put_away = QPushButton(tr("Got it"))
        self._put_away.clicked.connect(self._hide_problem)
        self._keys_went_to: QWidget | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(16)
        row.addWidget(self._words, 1)
        row.addWidget(self._put_away)
        self.setAutoFillBackground(True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("Notices")
        self._going = QTimer(self, singleShot=True, interval=_NOTICE_MS)
        self._going.timeout.connect(self.hide)
        self._is_problem = False
        self._look = look
        self.hide()

    def apply_look(self, look: Look) -> None:
        """Take on a look."""
        self._look = look
        theme = look.theme
        color = theme.warning if self._is_problem else theme.text
        edge = theme.warning if self._is_problem else theme.edge
        self.setStyleSheet(
            f"#Notices {{ background: {theme.accent_soft}; border-bottom: 2px solid {edge}; }}"
            if not self._is_problem
            else f"#Notices {{ background: {theme.surface}; border-bottom: 3px solid {edge}; }}"
        )
        self._words.setStyleSheet(f"color: {color}")

    @property
    def text(self) -> str:
        """What is shown, or an empty text while nothing is."""
        return self._words.text() if not self.isHidden() else ""

    def notice(self, text: str) -> None:
        """Show a sentence for a few seconds; a problem that is shown stays."""
        if self._is_problem and not self.isHidden():
            return
        self._show(text, problem=False)
        self._going.start()

    def problem(self, text: str) -> None:
        """Show what went wrong until the user puts it away."""
        self._going.stop()
        focused = self.window().focusWidget()
        if focused is not self._put_away:
            self._keys_went_to = focused
        self._show(text, problem=True)
        self._put_away.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hide_problem(self) -> None:
        """Hide, and let the keys go where they went before: Undo is the board's, not a field's."""
        before, self._keys_went_to = self._keys_went_to, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def _show(self, text: str, *, problem: bool) -> None:
        self._is_problem = problem
        self._put_away.setVisible(problem)
        self._words.setText(text[:1].upper() + text[1:])
        self.apply_look(self._look)
        self.show()
        announce(self, text)


def announce(widget: QWidget, text: str) -> None:
    """Tell a screen reader something that has just happened."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
