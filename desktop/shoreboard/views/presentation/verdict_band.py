"""What the selected card is called and why, in letters for the last row."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.judging import judgement
from shoreboard.domain.lenses import Judgement
from shoreboard.domain.zone import Zone
from shoreboard.explanations.explanation import Answer, Mark
from shoreboard.explanations.hidden import unknown
from shoreboard.explanations.judged import verdict
from shoreboard.explanations.phrases import activity_name
from shoreboard.explanations.topics import Topics
from shoreboard.explanations.two_questions import where_answer, who_answer
from shoreboard.i18n import tr
from shoreboard.session.answer_view import AnswerView
from shoreboard.session.session import Session
from shoreboard.views.board.zone_frame import RADIUS
from shoreboard.views.parts import icons
from shoreboard.views.parts.direction import leading
from shoreboard.views.parts.look import Look, grown, heading_font, strong_font
from shoreboard.views.picture.brush import frame_rect
from shoreboard.views.theme.palettes import Theme

_VERDICT = 1.7
"""The verdict's size, in sizes of the text."""
_PAD = 0.5
_WIDE = 44
"""So many lines of text must the band be wide for verdict and answers to stand side by side."""
_BETWEEN = 4
_SMALLER = 0.94
"""From one size that is tried to the next."""
_ICONS = {Mark.OUTSOURCING: "handshake", Mark.OFFSHORING: "globe"}


class VerdictBand(QWidget):
    """Names the selected card, its state and its two answers; keeps its height while empty.

    What is hidden from the class is a question here too.
    """

    def __init__(
        self, session: Session, topics: Topics, look: Look, answer_view: AnswerView
    ) -> None:
        super().__init__()
        self._session, self._topics, self._look = session, topics, look
        self.setAccessibleName(tr("Verdict"))
        self._name, self._verdict = FittedLabel(), FittedLabel()
        self._answers = (AnswerLine(look), AnswerLine(look))
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addStretch(1)
        left.addWidget(self._name)
        left.addWidget(self._verdict)
        left.addStretch(1)
        right = QGridLayout()
        right.setVerticalSpacing(_BETWEEN)
        for row, line in enumerate(self._answers):
            right.addWidget(line, row + 1, 0)
        right.setRowStretch(0, 1)
        right.setRowStretch(3, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addLayout(left, 4)
        self._row.addLayout(right, 5)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._answer_view = answer_view
        self._answer_view.changed.connect(self.refresh)
        session.changed.connect(self.refresh)
        self.apply_look(look)

    @property
    def is_speaking(self) -> bool:
        """Tell whether there is a verdict to be read."""
        return not self.isHidden() and bool(self._verdict.accessibleName())

    def apply_look(self, look: Look) -> None:
        """Take on a look and the text size of the moment."""
        self._look = look
        least = self.font().pointSizeF()
        self._name.dress(strong_font(self.font()), least)
        self._verdict.dress(_verdict_font(self.font()), least)
        self._name.setStyleSheet(f"color: {look.theme.text_soft}")
        for line in self._answers:
            line.apply_look(look)
        self._arrange()
        self.refresh()

    def refresh(self) -> None:
        """Say what is selected now."""
        cards = self._session.selection
        zones = {self._session.placement(card).zone for card in cards}
        judged = {each.state for each in map(self._judged, cards)}
        one_state = len(zones) == len(judged) == 1 and Zone.NOT_PLACED not in zones
        if not one_state:
            for label in (self._name, self._verdict):
                label.say("")
            for line in self._answers:
                line.say(None)
        else:
            self._say(cards)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        text, verdict = QFontMetrics(self.font()), QFontMetrics(_verdict_font(self.font()))
        height = text.height() + verdict.height() + round(text.height() * 2 * _PAD)
        if not self._is_wide():
            height += (
                2 * QFontMetrics(heading_font(self.font())).height() + _BETWEEN + text.height()
            )
        return QSize(0, height)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.is_speaking:
            return
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.edge), theme.line))
        painter.setBrush(QColor(theme.surface))
        radius = grown(RADIUS, self.font())
        painter.drawRoundedRect(frame_rect(self.rect(), theme.line), radius, radius)
        painter.end()

    def _is_wide(self) -> bool:
        return self.width() >= _WIDE * QFontMetrics(self.font()).height()

    def _arrange(self) -> None:
        """Stand side by side, or on a screen that stands upright below each other."""
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if self._is_wide() else direction.TopToBottom)
        pad = round(QFontMetrics(self.font()).height() * _PAD)
        around = 0 if self._is_wide() else pad // 2
        self._row.setContentsMargins(pad, around, pad, around)
        self._row.setSpacing(2 * pad if self._is_wide() else pad)
        self.setFixedHeight(self.sizeHint().height())

    def _say(self, cards: tuple[ActivityId, ...]) -> None:
        placement = self._session.placement(cards[0])
        name = activity_name(self._session.activity(cards[0]))
        self._name.say(name if len(cards) == 1 else tr("%n activities", "", len(cards)))
        told = all(self._answer_view.told.of_card(card, placement.zone) for card in cards)
        judged = self._judged(cards[0])
        called = verdict(placement.zone, judged, self._topics)
        self._verdict.say(called if told else unknown())
        home = self._session.scenario.home_country
        answers = who_answer(placement, judged), where_answer(placement, home, judged)
        for line, answer in zip(self._answers, answers, strict=True):
            line.say(answer, told=told)

    def _judged(self, card: ActivityId) -> Judgement:
        return judgement(self._session.scenario, self._session.scene_id, card)


class AnswerLine(QWidget):
    """One answer: its icon, a check or a cross, and its words."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._answer: Answer | None = None
        self._told = True
        self._marks, self._words = QLabel(), FittedLabel()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._marks)
        row.addWidget(self._words, 1)

    def apply_look(self, look: Look) -> None:
        """Take on a look and the text size of the moment."""
        self._look = look
        self._words.dress(heading_font(self.font()), self.font().pointSizeF())
        self.say(self._answer, told=self._told)

    def say(self, answer: Answer | None, *, told: bool = True) -> None:
        """Show an answer, or its question alone, or nothing."""
        self._answer, self._told = answer, told
        self._marks.clear()
        self._marks.setVisible(told)
        self._words.say("")
        if answer is not None and not told:
            self._words.say(answer.question)
        elif answer is not None:
            self._words.say(answer.words)
            size = QFontMetrics(heading_font(self.font())).height()
            color = _color(answer, self._look.theme)
            names = _ICONS[answer.mark], "check" if answer.yes else "cross"
            self._marks.setPixmap(icons.row_of(names, color, size, self.devicePixelRatioF()))


class FittedLabel(QLabel):
    """Shows words in the largest of two sizes or one between them; beyond, it cuts them off."""

    def __init__(self) -> None:
        super().__init__()
        self._full = ""
        self._largest, self._least = QFont(), QFont()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def dress(self, largest: QFont, least_points: float) -> None:
        """Take on the font that the words have at best, and the size that they keep."""
        self._largest, self._least = QFont(largest), QFont(largest)
        self._least.setPointSizeF(min(least_points, largest.pointSizeF()))
        self._fit()

    def say(self, words: str) -> None:
        """Show words."""
        self._full = words
        self.setAccessibleName(words)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self._fit()

    def _fit(self) -> None:
        font, least = QFont(self._largest), self._least.pointSizeF()
        while QFontMetrics(font).horizontalAdvance(self._full) > self.width():
            if font.pointSizeF() <= least:
                break
            font.setPointSizeF(max(least, font.pointSizeF() * _SMALLER))
        if font != self.font():
            self.setFont(font)
        # By itself a label stands names of foreign letters at the other side.
        self.setAlignment(leading(self.layoutDirection()) | Qt.AlignmentFlag.AlignVCenter)
        right = Qt.TextElideMode.ElideRight
        self.setText(QFontMetrics(font).elidedText(self._full, right, self.width()))


def _color(answer: Answer, theme: Theme) -> str:
    if not answer.yes:
        return theme.mark_neither
    return theme.mark_outsourcing if answer.mark is Mark.OUTSOURCING else theme.mark_offshoring


def _verdict_font(base: QFont) -> QFont:
    font = heading_font(base)
    font.setPointSizeF(base.pointSizeF() * _VERDICT)
    return font
