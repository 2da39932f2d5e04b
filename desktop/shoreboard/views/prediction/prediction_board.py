"""The board on which a class predicts: a card that waits, four zones without names, bars."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QVBoxLayout
from typing_extensions import override

from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.names import short
from shoreboard.practice.prediction_words import comparison_lines, count_words
from shoreboard.session.answer_view import AnswerView
from shoreboard.views.board.board import Board
from shoreboard.views.board.cards import Cards
from shoreboard.views.board.overlay import Overlay
from shoreboard.views.board.question_mark import QuestionMark
from shoreboard.views.board.waiting_tray import WaitingTray
from shoreboard.views.parts.look import Look, Styled, heading_font, hold_look, strong_font
from shoreboard.views.prediction.bars import Bars
from shoreboard.views.prediction.prediction_session import PredictionSession
from shoreboard.views.presentation.class_window import ClassOverlay
from shoreboard.views.theme.apply import qt_palette

_LONGEST_CAPTION = 240


class PredictionBoard(Styled, ClassOverlay):
    """Follows what a class is asked and says; nothing here can be moved."""

    def __init__(self, prediction_session: PredictionSession, topics: Topics) -> None:
        super().__init__()
        self._prediction_session, self._topics = prediction_session, topics
        session = prediction_session.session
        self.setAccessibleName(tr("Prediction"))
        self.setAutoFillBackground(True)
        answer_view = AnswerView(session, self)
        self.cards = Cards(session, topics, self, answer_view)
        self.board = Board(session, self.cards, topics, answer_view)
        self.tray = WaitingTray(self.cards, topics.state(Zone.NOT_PLACED))
        self._question, self._caption, self._result = _label(), _label(), _label()
        self._rows = rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        for part in (self._question, self._caption, self.tray):
            rows.addWidget(part)
        rows.addWidget(self.board, 1)
        rows.addWidget(self._result)
        self.bars = Bars(self.board.frames, self)
        self.overlay = Overlay(session, self.cards, self, answer_view)
        self._hold_still()
        prediction_session.changed.connect(self._follow)
        self.find_look()
        self._follow()

    @property
    def words(self) -> str:
        """What stands around the board, line by line."""
        parts = (self._question, self._caption, self._result)
        return "\n".join(part.text() for part in parts if part.text())

    @override
    def dress(self, look: Look, font: QFont) -> None:
        """Take on a look and a font of its own, whatever the program's windows have."""
        self.setPalette(qt_palette(look.theme))
        self.setFont(font)
        line = self.fontMetrics().height()
        self._rows.setContentsMargins(line, line // 2, line, line // 2)
        hold_look(self, look)

    @override
    def restyle(self) -> None:
        self._question.setFont(heading_font(self.font()))
        self._result.setFont(strong_font(self.font()))

    @override
    def hasHeightForWidth(self) -> bool:
        """Take what height there is: words that wrap ask for no more of it than the board."""
        return False

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            for sheet in (self.bars, self.overlay):
                sheet.setGeometry(self.rect())
                sheet.raise_()
        return done

    def _hold_still(self) -> None:
        for part in (self.board, self.tray):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            part.setAcceptDrops(False)
        for frame in self.board.frames.values():
            frame.setAcceptDrops(False)
        for cards in self.cards:
            cards.setAcceptDrops(False)
            cards.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for question in self.board.findChildren(QuestionMark):
            question.setEnabled(False)

    def _follow(self) -> None:
        prediction_session = self._prediction_session
        revealed = prediction_session.is_revealed
        asked = tr("Where does {name} stand? Who does the work, and where is it done?")
        told = tr("Where {name} stands")
        self._question.setText((told if revealed else asked).format(name=prediction_session.name))
        self._caption.setText(short(prediction_session.caption, _LONGEST_CAPTION))
        self._caption.setVisible(bool(prediction_session.caption))
        self._result.setText(self._result_words() if revealed else "")
        self._result.setVisible(bool(self._result.text()))
        self.bars.show_counts(prediction_session.prediction)
        for zone in GRID:
            self.cards[zone].setAccessibleDescription(
                count_words(prediction_session.prediction, zone)
            )

    def _result_words(self) -> str:
        comparison = self._prediction_session.comparison
        lines = [*comparison_lines(comparison)]
        if comparison.mixup is not None:
            topic = self._topics.mixup(comparison.mixup.value)
            lines.append(f"{topic.title} {topic.summary}")
        return "\n".join(lines)


def _label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
