"""One sentence for the user, with what can be done about it."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QWidget,
)
from typing_extensions import override

from shoreboard.actions.context import Answer
from shoreboard.i18n import tr
from shoreboard.views.look import Look


class NoticeKind(Enum):
    """How much a sentence wants of the user."""

    PASSING = "passing"
    PROBLEM = "problem"
    OFFER = "offer"


class Notice(QWidget):
    """A sentence and its buttons: beside it where there is room, and otherwise below it."""

    put_away = Signal()
    answered = Signal(object)

    def __init__(self, kind: NoticeKind, text: str, answers: Sequence[Answer], about: str) -> None:
        super().__init__()
        self.kind, self.about = kind, about
        self._words = QLabel(text[:1].upper() + text[1:])
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(16, 8, 16, 8)
        self._row.setSpacing(16)
        self._row.addWidget(self._words, 1)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(8)
        self._row.addLayout(self._buttons)
        for answer in answers:
            self._button(answer.words).clicked.connect(
                lambda _checked=False, handler=answer.handler: self.answered.emit(handler)
            )
        if kind is not NoticeKind.PASSING:
            words = tr("Not now") if answers else tr("Got it")
            self._button(words).clicked.connect(self.put_away)
        self.setAutoFillBackground(True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("Notice")

    @property
    def text(self) -> str:
        """The sentence."""
        return self._words.text()

    def take_keys(self) -> None:
        """Give the keys to the first button."""
        buttons = self.findChildren(QPushButton)
        if buttons:
            buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def apply_look(self, look: Look) -> None:
        """Take on a look."""
        theme = look.theme
        if self.kind is NoticeKind.PROBLEM:
            color, ground, edge, width = theme.warning, theme.surface, theme.warning, 3
        else:
            color, ground, edge, width = theme.text, theme.accent_soft, theme.edge, 2
        self.setStyleSheet(
            f"#Notice {{ background: {ground}; border-bottom: {width}px solid {edge}; }}"
        )
        self._words.setStyleSheet(f"color: {color}")
        self._refit()

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for the widest button alone: a row of them must not keep the window wide."""
        hints = [button.sizeHint() for button in self.findChildren(QPushButton)]
        margins = self._row.contentsMargins()
        width = max((hint.width() for hint in hints), default=0)
        return QSize(width + margins.left() + margins.right(), super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refit()

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._buttons.addWidget(button)
        return button

    def _refit(self) -> None:
        """Leave the sentence at least half of the width, and no button outside the window."""
        buttons = self.findChildren(QPushButton)
        wide = sum(button.sizeHint().width() + 8 for button in buttons)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(beside if 2 * wide < self.width() else below)
        self._buttons.setDirection(beside if wide + 32 < self.width() else below)
