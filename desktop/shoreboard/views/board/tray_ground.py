"""The tray's ground: its heading, and its light while cards may be dropped on it."""

from math import ceil

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QFontInfo, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QBoxLayout, QLabel
from typing_extensions import override

from shoreboard.domain.zone import Zone
from shoreboard.explanations.topics import Topic
from shoreboard.layout.demand import metrics
from shoreboard.layout.geometry import Rect, Size
from shoreboard.layout.layout import Grid
from shoreboard.picture.brush import frame_rect
from shoreboard.picture.font_measure import ruler_of
from shoreboard.views.board.card_delegate import Slot
from shoreboard.views.board.card_list import LABEL
from shoreboard.views.board.cards import Cards
from shoreboard.views.board.drop_ground import DropGround
from shoreboard.views.board.zone_frame import RADIUS
from shoreboard.views.parts.look import Styled, grown, heading_font, look_of

_CARD = 12.0
"""How wide a card in a row is, in sizes of its letters."""


def slot_in_row(font: QFont) -> Slot:
    """Return how cards stand in a row, for a text size."""
    label = ceil(QFontInfo(font).pixelSize() * LABEL)
    lengths = metrics(label, ruler_of(font).line)
    card = Size(lengths.px(_CARD), lengths.card(1, dense=False))
    return Slot(Grid(Rect(0, 0, *card), 1, 1, card, lengths.gap, 1, is_right_to_left=False), label)


class TrayGround(Styled, DropGround):
    """Shows what the board does not place; lights up when cards may be dropped on it."""

    def __init__(
        self,
        cards: Cards,
        topic: Topic,
        direction: QBoxLayout.Direction = QBoxLayout.Direction.TopToBottom,
    ) -> None:
        super().__init__(cards[Zone.NOT_PLACED])
        self._invited = False
        self.cards.setWrapping(False)
        self.cards.setAccessibleName(topic.title)
        self.cards.setAccessibleDescription(topic.summary)
        self.title = QLabel(topic.title)
        self.title.setToolTip(topic.summary)
        self.title.setWordWrap(True)
        self.title.setBuddy(self.cards)
        self.box = QBoxLayout(direction, self)
        self.box.setContentsMargins(8, 12, 8, 8)
        self.box.setSpacing(8)
        self.box.addWidget(self.title)
        self.box.addWidget(self.cards, 1)
        self.cards.held_above.connect(lambda held: self.invite(bool(held)))

    @override
    def restyle(self) -> None:
        self.title.setFont(heading_font(self.font()))
        self.cards.stand_in(slot_in_row(self.font()))

    def invite(self, lit: bool) -> None:
        """Light up while a drop here is possible."""
        self._invited = lit
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = look_of(self).theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = theme.line_strong if self._invited else theme.line
        painter.setPen(QPen(QColor(theme.accent if self._invited else theme.edge), width))
        painter.setBrush(QColor(theme.zone_neither))
        radius = grown(RADIUS, self.font())
        painter.drawRoundedRect(frame_rect(self.ground(), width), radius, radius)
        painter.end()

    def ground(self) -> QRect:
        """Return what of the tray is painted as its ground."""
        return self.rect()
