"""A zone on the board: its ground, its heading and its cards."""

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout
from typing_extensions import override

from shoreboard.domain.classification import state_of
from shoreboard.domain.zone import Zone
from shoreboard.explanations.phrases import both_answers
from shoreboard.explanations.topics import Topic
from shoreboard.i18n import tr
from shoreboard.names import short
from shoreboard.views.board.card_list import CardList
from shoreboard.views.board.card_picture import frame_rect
from shoreboard.views.board.drop_ground import DropGround
from shoreboard.views.board.question_mark import QuestionMark
from shoreboard.views.parts import icons
from shoreboard.views.parts.breaks import breakable
from shoreboard.views.parts.direction import visual_rect
from shoreboard.views.parts.look import Styled, grown, heading_font
from shoreboard.views.parts.marks import ground_brush, marks_of

RADIUS = 10
_LONGEST_HELD = 40
"""Characters of what is held above a zone that its invitation names."""
_MARGINS = (8, 12, 8, 8)
_ASIDE = 8
"""The space between the icons and the name."""
_BETWEEN = 4
"""The space between two icons."""
_BELOW = 4
"""The space between a heading and the cards."""


class ZoneFrame(Styled, DropGround):
    """Paints the ground, names the state and lights up when a drop here is possible.

    While its answer is hidden, its ground is like any other's and a question mark stands for the
    name.
    """

    reveal_asked = Signal()

    def __init__(self, cards: CardList, topic: Topic) -> None:
        super().__init__(cards)
        self.zone = cards.zone
        self._ground: QPixmap | None = None
        self._held = ""
        self._topic, self._told = topic, True
        self._needed = QSize()
        self.setToolTip("")
        self._marks = QLabel()
        self._title = QLabel(topic.title)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._question = QuestionMark(
            tr("Reveal: {answers}").format(answers=both_answers(self.zone))
        )
        self._question.clicked.connect(self.reveal_asked)
        self._invitation = QLabel(self)
        self._invitation.setTextFormat(Qt.TextFormat.PlainText)
        self._invitation.setWordWrap(True)
        self._invitation.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._invitation.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._invitation.hide()
        heading = self._heading = QHBoxLayout()
        heading.addWidget(self._marks, 0, Qt.AlignmentFlag.AlignTop)
        heading.addWidget(self._question, 0, Qt.AlignmentFlag.AlignTop)
        heading.addWidget(self._title, 1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(heading)
        self._column.addWidget(cards, 1)
        cards.held_above.connect(self.invite)
        cards.focus_changed.connect(self.update)
        cards.cards_model.rowsInserted.connect(self.update)
        cards.cards_model.rowsRemoved.connect(self.update)
        self._name()
        self.find_look()

    def tell(self, told: bool) -> None:
        """Name the state and show its marks and tint, or hide all three."""
        if told is not self._told:
            self._told = told
            self._name()
            self.invite(self._held)

    def _name(self) -> None:
        told = self._told
        words, summary = self._topic.title if told else "", self._topic.summary if told else ""
        self._marks.setVisible(told)
        self._question.setVisible(not told)
        # A question mark is as much higher than a name, so that the cards stay where they are.
        self._column.setSpacing(_BELOW if told else 0)
        self._title.setText(words)
        self._title.setToolTip(summary)
        self.cards.setAccessibleName(self._called)
        self.cards.setAccessibleDescription(summary or tr("The answer is hidden."))
        self._ground = None
        self._lay_title()
        self.update()

    @override
    def restyle(self) -> None:
        theme = self.look.theme
        font = heading_font(self.font())
        self._title.setFont(font)
        height = self._title.fontMetrics().height()
        self._marks.setPixmap(self._marks_picture(height))
        self._question.set_edge(self._line() + _BELOW)
        self._heading.setSpacing(self._aside)
        self._heading.setContentsMargins(self._aside, 0, self._aside, 0)
        self._column.setContentsMargins(*(round(grown(each, self.font())) for each in _MARGINS))
        self.cards.find_look()  # ahead of its turn, since it is measured here
        self.cards.setMinimumHeight(self.cards.item_size().height())
        self._invitation.setFont(font)
        self._invitation.setStyleSheet(
            f"background: {theme.accent}; color: {theme.accent_text};"
            f"border-radius: {round(grown(RADIUS - 4, self.font()))}px; padding: {height // 3}px"
        )
        self._ground = None
        self._lay_title()

    def heading_words(self) -> QRect:
        """Return where the name stands, as wide as its words are, in this widget's coordinates."""
        label = self._title.geometry()
        flags = Qt.TextFlag.TextWordWrap.value
        words = self._title.fontMetrics().boundingRect(label, flags, self._title.text())
        return visual_rect(self.layoutDirection(), label, words)

    def invite(self, held: str) -> None:
        """Light up and say what dropping it here makes what is held; "" puts the light out."""
        self._held = held
        words = tr("{name}: {state}").format(name=short(held, _LONGEST_HELD), state=self._called)
        self._invitation.setText(words if held else "")
        self._invitation.setVisible(bool(held))
        self._lay_invitation()
        self.update()

    @override
    def minimumSizeHint(self) -> QSize:
        """Return what the heading and one whole card need."""
        line, margins = self._title.fontMetrics().height(), self._column.contentsMargins()
        heading = max(line, self._title.heightForWidth(max(1, self._room())))
        around = margins.top() + margins.bottom() + self._column.spacing()
        return QSize(line * 9, around + heading + self.cards.item_size().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._ground = None
        self._lay_title()
        self._lay_invitation()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._ground is None or self._ground.devicePixelRatio() != self.devicePixelRatioF():
            self._ground = self._ground_picture()
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self.look.theme
        focused = self.cards.hasFocus() and not self.cards.currentIndex().isValid()
        lit = self._held or focused
        width = theme.line_strong if lit else theme.line
        painter.setPen(QPen(QColor(theme.accent if lit else theme.edge), width))
        radius = grown(RADIUS, self.font())
        painter.drawRoundedRect(frame_rect(self.rect(), width), radius, radius)
        painter.end()

    @property
    def _called(self) -> str:
        return self._topic.title if self._told else both_answers(self.zone)

    @property
    def _aside(self) -> int:
        return round(grown(_ASIDE, self.font()))

    def _line(self) -> int:
        """Return the height of a name on one line, as a label measures it, in pixels."""
        room, flags = QRect(0, 0, 1 << 20, 1 << 20), Qt.TextFlag.TextWordWrap.value
        return self._title.fontMetrics().boundingRect(room, flags, self._topic.title).height()

    def _room(self) -> int:
        """Return the width of the name, beside its icons."""
        margins = self._column.contentsMargins()
        around = margins.left() + margins.right() + 3 * self._aside
        return self.width() - around - self._marks.sizeHint().width()

    def _lay_title(self) -> None:
        """Break words of the heading that are wider than there is room beside the marks."""
        if not self._told:
            return
        words = breakable(self._topic.title, self._title.font(), self._room())
        if words != self._title.text():
            self._title.setText(words)
        if (needed := self.minimumSizeHint()) != self._needed:
            self._needed = needed
            # Not at once: a layout that is giving places now would take no note of it.
            QTimer.singleShot(0, self, self.updateGeometry)

    def _lay_invitation(self) -> None:
        width = self.width() - 32
        height = self._invitation.heightForWidth(width)
        self._invitation.setGeometry(16, self.height() - height - 16, width, height)
        self._invitation.raise_()

    def _marks_picture(self, height: int) -> QPixmap:
        marks = marks_of(state_of(self.zone), self.look.theme)
        ratio = self.devicePixelRatioF()
        between = round(grown(_BETWEEN, self.font()))
        size = QSize(len(marks) * (height + between) - between, height)
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        for rank, (name, color) in enumerate(marks):
            painter.drawPixmap(
                rank * (height + between), 0, icons.pixmap(name, color, height, ratio)
            )
        painter.end()
        return picture

    def _ground_picture(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = frame_rect(self.rect(), self.look.theme.line)
        path = QPainterPath()
        radius = grown(RADIUS, self.font())
        path.addRoundedRect(rect, radius, radius)
        shown = self.zone if self._told else Zone.IN_HOUSE_DOMESTIC
        mirrored = self.isRightToLeft()
        painter.fillPath(path, ground_brush(shown, rect, self.look.theme, mirrored=mirrored))
        painter.end()
        return picture
