"""One sentence for the user, with what can be done about it."""

from collections.abc import Sequence
from enum import Enum
from itertools import islice

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from shoreboard.actions.context import NoticeAnswer
from shoreboard.i18n import tr

SIDE, _BETWEEN = 16, 8


class NoticeKind(Enum):
    """How much a sentence wants of the user."""

    PASSING = "passing"
    PROBLEM = "problem"
    OFFER = "offer"
    WORK = "work"
    """It goes when what is done is done."""


class Notice(QWidget):
    """A sentence and its buttons: beside it where there is room, and otherwise below it."""

    put_away = Signal()
    answered = Signal(object)

    def __init__(
        self, kind: NoticeKind, text: str, answers: Sequence[NoticeAnswer], about: str
    ) -> None:
        super().__init__()
        self.kind, self.about = kind, about
        self._words = QLabel(text)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(SIDE, 8, SIDE, 8)
        self._row.setSpacing(_BETWEEN)
        self._row.addWidget(self._words, 1)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(_BETWEEN)
        self._row.addLayout(self._rows)
        self._button_rows: list[QHBoxLayout] = []  # none goes: Qt may be laying it out just then
        self._all: list[QPushButton] = []
        self._shape: tuple[bool, list[int]] | None = None
        for answer in answers:
            self._button(answer.words).clicked.connect(
                lambda _checked=False, handler=answer.handler: self.answered.emit(handler)
            )
        if kind in (NoticeKind.PROBLEM, NoticeKind.OFFER):
            words = tr("Not now") if answers else tr("Got it")
            self._button(words).clicked.connect(self.put_away)
        self.setAutoFillBackground(True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setObjectName("Problem" if kind is NoticeKind.PROBLEM else "Notice")

    @property
    def text(self) -> str:
        """The sentence."""
        return self._words.text()

    def reword(self, text: str) -> None:
        """Say something else."""
        self._words.setText(text)

    def height_in(self, width: int) -> int:
        """Return how high it wants to be where it is so wide, in pixels."""
        self._refit(width)
        return self._row.totalHeightForWidth(width)

    def first_button(self) -> QPushButton | None:
        """Return the first button; None where there is none."""
        return self._all[0] if self._all else None

    def take_keys(self) -> None:
        """Give the keys to the first button."""
        if self._all:
            self._all[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def minimumSizeHint(self) -> QSize:
        """Ask for the widest button alone: a row of them must not keep the window wide."""
        width = max((button.sizeHint().width() for button in self._all), default=0)
        return QSize(width + 2 * SIDE, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refit(self.width())

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:  # a button has taken on another font
            self._refit(self.width())
        return done

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._all.append(button)
        return button

    def _refit(self, width: int) -> None:
        """Leave the sentence at least half of the width, and no button outside the window."""
        widths = [button.sizeHint().width() for button in self._all]
        room = width - 2 * SIDE
        is_beside = 2 * (sum(widths) + _BETWEEN * len(widths)) < room
        rows = [len(widths)] if is_beside else _rows(widths, room)
        if (is_beside, rows) == self._shape:
            return
        self._shape = is_beside, rows
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(beside if is_beside else below)
        while self._rows.count() < len(rows):
            row = QHBoxLayout()
            row.setSpacing(_BETWEEN)
            row.addStretch(1)
            self._button_rows.append(row)
            self._rows.addLayout(row)
        waiting = iter(self._all)
        for row, length in zip(self._button_rows, rows, strict=False):
            for rank, button in enumerate(islice(waiting, length)):
                row.insertWidget(rank, button)  # which takes it out of the row where it was


def _rows(widths: Sequence[int], room: int) -> list[int]:
    """Return how many buttons stand in each row where as many as fit stand in one."""
    rows: list[int] = []
    left = 0
    for width in widths:
        if not rows or width > left:
            rows.append(0)
            left = room
        rows[-1] += 1
        left -= width + _BETWEEN
    return rows
