"""What the selected card is called and why, in letters for the last row."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.zone import Zone
from shoreboard.explanations.explanation import Answer, Mark
from shoreboard.explanations.hidden import unknown
from shoreboard.explanations.phrases import activity_name, where_answer, who_answer
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.session.session import Session
from shoreboard.session.sight import Sight
from shoreboard.views import icons
from shoreboard.views.board.card_picture import frame_rect
from shoreboard.views.board.zone_frame import RADIUS
from shoreboard.views.look import Look, heading_font, strong_font
from shoreboard.views.theme.palettes import Theme

_VERDICT = 1.7
"""The verdict's size, in sizes of the text."""
_PAD = 0.5
_ICONS = {Mark.OUTSOURCING: "handshake", Mark.OFFSHORING: "globe"}


class VerdictBand(QWidget):
    """Names the selected card, its state and its two answers; keeps its height while empty.

    What is hidden from the class is a question here too.
    """

    def __init__(self, session: Session, topics: Topics, look: Look) -> None:
        super().__init__()
        self._session, self._topics, self._look = session, topics, look
        self.setAccessibleName(tr("Verdict"))
        self._name, self._verdict = _label(), _label()
        self._answers = (AnswerLine(look), AnswerLine(look))
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addStretch(1)
        left.addWidget(self._name)
        left.addWidget(self._verdict)
        left.addStretch(1)
        right = QGridLayout()
        right.setVerticalSpacing(4)
        for row, line in enumerate(self._answers):
            right.addWidget(line, row + 1, 0)
        right.setRowStretch(0, 1)
        right.setRowStretch(3, 1)
        self._row = QHBoxLayout(self)
        self._row.addLayout(left, 4)
        self._row.addLayout(right, 5)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._sight = Sight(session, self)
        self._sight.changed.connect(self.refresh)
        session.changed.connect(self.refresh)
        session.selection_changed.connect(self.refresh)
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        """Take on a look and the text size of the moment."""
        self._look = look
        pad = round(QFontMetrics(self.font()).height() * _PAD)
        self._row.setContentsMargins(pad, 0, pad, 0)
        self._row.setSpacing(2 * pad)
        self._name.setFont(strong_font(self.font()))
        self._verdict.setFont(_verdict_font(self.font()))
        self._name.setStyleSheet(f"color: {look.theme.text_soft}")
        for line in self._answers:
            line.apply_look(look)
        self.setFixedHeight(self.sizeHint().height())
        self.refresh()

    def refresh(self) -> None:
        """Say what is selected now."""
        cards = self._session.selection
        zones = {self._session.placement(card).zone for card in cards}
        one_state = len(zones) == 1 and Zone.NOT_PLACED not in zones
        if not one_state:
            for label in (self._name, self._verdict):
                label.clear()
            for line in self._answers:
                line.say(None)
        else:
            self._say(cards)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        text, verdict = QFontMetrics(self.font()), QFontMetrics(_verdict_font(self.font()))
        return QSize(0, text.height() + verdict.height() + round(text.height() * 2 * _PAD))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._verdict.text():
            return
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.edge), theme.line))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(frame_rect(self.rect(), theme.line), RADIUS, RADIUS)
        painter.end()

    def _say(self, cards: tuple[ActivityId, ...]) -> None:
        placement = self._session.placement(cards[0])
        name = activity_name(self._session.activity(cards[0]))
        self._name.setText(name if len(cards) == 1 else tr("%n activities", "", len(cards)))
        told = all(self._sight.told.of_card(card, placement.zone) for card in cards)
        self._verdict.setText(self._topics.state(placement.zone).title if told else unknown())
        home = self._session.scenario.home_country
        answers = who_answer(placement), where_answer(placement, home)
        for line, answer in zip(self._answers, answers, strict=True):
            line.say(answer, told=told)


class AnswerLine(QWidget):
    """One answer: its icon, a check or a cross, and its words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._answer: Answer | None = None
        self._told = True
        self._marks, self._words = QLabel(), _label()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._marks)
        row.addWidget(self._words, 1)

    def apply_look(self, look: Look) -> None:
        """Take on a look and the text size of the moment."""
        self._look = look
        self._words.setFont(heading_font(self.font()))
        self.say(self._answer, told=self._told)

    def say(self, answer: Answer | None, *, told: bool = True) -> None:
        """Show an answer, or its question alone, or nothing."""
        self._answer, self._told = answer, told
        self._marks.clear()
        self._marks.setVisible(told)
        self._words.clear()
        if answer is not None and not told:
            self._words.setText(answer.question)
        elif answer is not None:
            self._words.setText(answer.words)
            size = QFontMetrics(self._words.font()).height()
            color = _color(answer, self._look.theme)
            names = _ICONS[answer.mark], "check" if answer.yes else "cross"
            self._marks.setPixmap(icons.row_of(names, color, size, self.devicePixelRatioF()))


def _color(answer: Answer, theme: Theme) -> str:
    if not answer.yes:
        return theme.mark_neither
    return theme.mark_outsourcing if answer.mark is Mark.OUTSOURCING else theme.mark_offshoring


def _verdict_font(base: QFont) -> QFont:
    font = heading_font(base)
    font.setPointSizeF(base.pointSizeF() * _VERDICT)
    return font


def _label() -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
