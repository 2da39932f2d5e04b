"""The picture of a board below its cards: painted once, for the many updates of parts of it."""

from collections.abc import Callable, Collection, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.layout.layout import Layout
from shoreboard.picture.board_painting import paint_around, paint_arrows, paint_ground
from shoreboard.picture.brush import Brush
from shoreboard.picture.card_painting import paint_ghost
from shoreboard.views.parts.look import look_of


class BoardPicture:
    """Paints all of a layout that is no card: axes, sets, zones, ghosts and arrows."""

    def __init__(self, board: QWidget, is_in_place: Callable[[ActivityId], bool]) -> None:
        self._board, self._is_in_place = board, is_in_place
        self._kept: QPixmap | None = None
        self.arrows_done = 1.0
        """How much of each arrow's way is painted, from 0 to 1."""

    def forget(self) -> None:
        """Paint everything anew the next time."""
        self._kept = None

    def paint(
        self,
        layout: Layout,
        activities: Mapping[ActivityId, Activity],
        strong: Collection[ActivityId],
    ) -> None:
        """Paint a layout on the board; the arrows of strong cards are stronger than others."""
        ratio = self._board.devicePixelRatioF()
        if self._kept is None or self._kept.devicePixelRatio() != ratio:
            self._kept = self._painted(layout, activities, strong)
        painter = QPainter(self._board)
        painter.drawPixmap(0, 0, self._kept)
        if 0 < self.arrows_done < 1:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_arrows(self._brush(painter), layout, strong)
        painter.end()

    def _painted(
        self,
        layout: Layout,
        activities: Mapping[ActivityId, Activity],
        strong: Collection[ActivityId],
    ) -> QPixmap:
        ratio = self._board.devicePixelRatioF()
        picture = QPixmap(self._board.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self._board.layoutDirection())
        brush = self._brush(painter)
        paint_around(brush, layout)
        paint_ground(brush, layout)
        for place in layout.zones.values():
            for ghost in place.ghosts:
                paint_ghost(brush, ghost, activities[ghost.id].kind)
        if self.arrows_done >= 1:
            self._paint_arrows(brush, layout, strong)
        painter.end()
        return picture

    def _brush(self, painter: QPainter) -> Brush:
        return Brush(painter, look_of(self._board).theme, self._board.font())

    def _paint_arrows(self, brush: Brush, layout: Layout, strong: Collection[ActivityId]) -> None:
        arrows = {card: each for card, each in layout.arrows.items() if self._is_in_place(card)}
        paint_arrows(brush, arrows, strong, layout.label, done=min(1.0, self.arrows_done))
