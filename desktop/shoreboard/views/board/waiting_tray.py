"""The tray as a strip below a board, where one card waits for its place."""

from PySide6.QtWidgets import QBoxLayout
from typing_extensions import override

from shoreboard.explanations.topics import Topic
from shoreboard.views.board.cards import Cards
from shoreboard.views.board.tray_ground import TrayGround


class WaitingTray(TrayGround):
    """Is as high as one line of cards, and keeps that height when the card has gone."""

    def __init__(self, cards: Cards, topic: Topic) -> None:
        super().__init__(cards, topic, QBoxLayout.Direction.LeftToRight)
        self.box.setContentsMargins(16, 4, 8, 4)
        self.find_look()

    @override
    def restyle(self) -> None:
        super().restyle()
        title, gap = self.title, self.cards.slot.grid.gap
        title.setFixedWidth(title.fontMetrics().horizontalAdvance(title.text()) + gap)
        self.setFixedHeight(self.cards.item_size().height() + 8 + gap // 2)
