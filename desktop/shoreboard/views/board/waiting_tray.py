"""The tray as a strip below a board, where one card waits for its place."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout
from typing_extensions import override

from shoreboard.explanations.topics import Topic
from shoreboard.views.board.cards import Cards
from shoreboard.views.board.tray_ground import TrayGround


class WaitingTray(TrayGround):
    """Is as high as one line of cards, and keeps that height when the card has gone.

    In a narrow window its name stands above.
    """

    def __init__(self, cards: Cards, topic: Topic) -> None:
        super().__init__(cards, topic, QBoxLayout.Direction.LeftToRight)
        self.box.setContentsMargins(16, 4, 8, 4)
        self.find_look()

    @override
    def restyle(self) -> None:
        super().restyle()
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        title, gap = self.title, self.cards.slot.grid.gap
        named = title.fontMetrics().horizontalAdvance(title.text()) + gap
        card, margins = self.cards.item_size(), self.box.contentsMargins()
        across = named + self.box.spacing() + card.width() + 2 * gap
        beside = across <= self.width() - margins.left() - margins.right()
        title.setFixedWidth(named)
        directions = QBoxLayout.Direction
        self.box.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        above = 0 if beside else title.sizeHint().height() + self.box.spacing()
        self.setFixedHeight(card.height() + 8 + gap // 2 + above)
