"""The tray as a class sees it: a strip, and only while it holds cards."""

from PySide6.QtWidgets import QBoxLayout, QSizePolicy
from typing_extensions import override

from shoreboard.explanations.topics import Topic
from shoreboard.session.session import Session
from shoreboard.views.board.card_picture import CardMetrics
from shoreboard.views.board.cards import Cards
from shoreboard.views.board.tray_ground import TrayGround
from shoreboard.views.look import Look

_MOST_LINES = 2
_LEAST_LEFT = 6
"""The heading is as wide as so many lines of text are high."""


class ClassTray(TrayGround):
    """Shows the cards that are not placed in a line or two below the board."""

    def __init__(self, session: Session, cards: Cards, topic: Topic, look: Look) -> None:
        super().__init__(cards, topic, look, QBoxLayout.Direction.LeftToRight)
        self._session = session
        self.box.setContentsMargins(16, 4, 8, 4)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @override
    def apply_look(self, look: Look) -> None:
        super().apply_look(look)
        self.title.setFixedWidth(_LEAST_LEFT * CardMetrics.of(self.font()).line)
        self.fit()

    def fit(self, *, for_all: bool = False) -> None:
        """Appear while there are cards, high enough for them; or as any of the scenes needs it."""
        scenes = self._session.scenario.scenes if for_all else [self._session.scene]
        count = max(len(scene.placements.cards(self.cards.zone)) for scene in scenes)
        metrics = CardMetrics.of(self.font(), self._look.tight)
        room = self.width() - self.title.width() - 40
        across = max(1, room // (metrics.width(room) + metrics.gap))
        lines = min(_MOST_LINES, -(-count // across))
        self.setFixedHeight(lines * (metrics.height + metrics.gap) + 8 + metrics.gap // 2)
        self.setVisible(count > 0)
