"""A zone on the board: its cards, what can be pressed in it, and its light."""

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel
from typing_extensions import override

from shoreboard.explanations.phrases import both_answers
from shoreboard.explanations.topics import Topic
from shoreboard.i18n import tr
from shoreboard.layout.layout import ZoneLayout
from shoreboard.names import short
from shoreboard.picture.brush import frame_rect, q_rect
from shoreboard.views.board.card_list import CardList
from shoreboard.views.board.drop_ground import DropGround
from shoreboard.views.board.question_mark import QuestionMark
from shoreboard.views.parts.announcer import read_in_order
from shoreboard.views.parts.breaks import breakable
from shoreboard.views.parts.look import Styled, grown, heading_font
from shoreboard.views.parts.spoken import SpokenWords

RADIUS = 10
_ROUND = 0.55
"""How round its corners are, in sizes of the letters on cards."""
_LONGEST_HELD = 40
"""Characters of what is held above a zone that its invitation names."""
_ASIDE = 16
"""Pixels between an invitation and the edge of the zone."""


class ZoneFrame(Styled, DropGround):
    """Stands on the ground that the board paints, and lights up when a drop here is possible.

    While its answer is hidden, a question mark stands for its name.
    """

    reveal_asked = Signal()

    def __init__(self, cards: CardList, topic: Topic) -> None:
        super().__init__(cards)
        self.zone = cards.zone
        self._held, self._label = "", 0
        self._topic, self._told = topic, True
        self.heading = SpokenWords(self)
        self.heading.setBuddy(cards)
        reveal = tr("Reveal: {answers}").format(answers=both_answers(self.zone))
        self._question = QuestionMark(reveal, self)
        self._question.clicked.connect(self.reveal_asked)
        read_in_order(self._question, cards, self.more)
        self._words = ""
        self._invitation = QLabel(self)
        self._invitation.setTextFormat(Qt.TextFormat.PlainText)
        self._invitation.setWordWrap(True)
        self._invitation.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._invitation.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._invitation.hide()
        cards.held_above.connect(self.invite)
        cards.focus_changed.connect(self.update)
        cards.cards_model.rowsInserted.connect(self.update)
        cards.cards_model.rowsRemoved.connect(self.update)
        self._name()
        self.find_look()

    def tell(self, told: bool) -> None:
        """Name the state, or hide what it is."""
        if told is not self._told:
            self._told = told
            self._name()
            self.invite(self._held)

    @override
    def stand(self, place: ZoneLayout, label: int, *, scrolls: bool) -> None:
        super().stand(place, label, scrolls=scrolls)
        if label != self._label:
            self._label = label
            self.update()
        corner = self.pos()
        heading = place.heading
        self.heading.setVisible(heading.name is not None)
        self.heading.setGeometry(q_rect(heading.rect).translated(-corner))
        self._question.setVisible(heading.question is not None)
        if heading.question is not None:
            self._question.stand(q_rect(heading.question).translated(-corner))
        if self._held:
            self._lay_invitation()

    @override
    def restyle(self) -> None:
        if self._held:
            self._style_invitation()

    def _style_invitation(self) -> None:
        theme = self.look.theme
        self._invitation.setFont(heading_font(self.font()))
        sheet = (
            f"background: {theme.accent}; color: {theme.accent_text};"
            f"border-radius: {round(grown(RADIUS - 4, self.font()))}px;"
            f"padding: {self._invitation.fontMetrics().height() // 3}px"
        )
        if sheet != self._invitation.styleSheet():  # each costs as much as laying the board out
            self._invitation.setStyleSheet(sheet)

    def invite(self, held: str) -> None:
        """Light up and say what dropping it here makes what is held; "" puts the light out."""
        self._held = held
        words = tr("{name}: {state}").format(name=short(held, _LONGEST_HELD), state=self._called)
        self._words = words if held else ""
        if held:
            self._style_invitation()
        self._invitation.setVisible(bool(held))
        self._lay_invitation()
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose nothing here with a press on the ground, as on that between the cards."""
        self.cards.setFocus(Qt.FocusReason.MouseFocusReason)
        if not event.modifiers():
            self.cards.clearSelection()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.cards.asked_for_menu.emit(QModelIndex(), event.globalPos())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        focused = self.cards.hasFocus() and not self.cards.currentIndex().isValid()
        if not (self._held or focused):
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self.look.theme
        width = theme.line_strong
        painter.setPen(QPen(QColor(theme.accent if self._held else theme.text), width))
        radius = self._label * _ROUND
        painter.drawRoundedRect(frame_rect(self.rect(), width), radius, radius)
        painter.end()

    @property
    def _called(self) -> str:
        return self._topic.title if self._told else both_answers(self.zone)

    def _name(self) -> None:
        words, summary = (self._topic.title, self._topic.summary) if self._told else ("", "")
        self.heading.say(words, summary)
        self.heading.setToolTip(summary)
        self.cards.setAccessibleName(self._called)
        self.cards.setAccessibleDescription(summary or tr("The answer is hidden."))
        self.update()

    def _lay_invitation(self) -> None:
        width = max(1, self.width() - 2 * _ASIDE)
        room = width - self._invitation.fontMetrics().height()  # what its padding leaves
        self._invitation.setText(breakable(self._words, self._invitation.font(), room))
        height = self._invitation.heightForWidth(width)
        place = QRect(_ASIDE, self.height() - height - _ASIDE, width, height)
        self._invitation.setGeometry(place)
        self._invitation.raise_()
