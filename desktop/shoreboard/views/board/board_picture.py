"""The picture of a board below its cards: painted once, for the many updates of parts of it."""

from collections.abc import Callable, Collection, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.layout.geometry import Rect
from shoreboard.layout.layout import Layout
from shoreboard.picture.board_painting import paint_around, paint_arrows, paint_ground
from shoreboard.picture.brush import Brush, q_rect
from shoreboard.picture.card_painting import paint_ghost
from shoreboard.views.parts.look import look_of


class BoardPicture:
    """Paints all of a layout that is no card: axes, sets, zones, ghosts and arrows."""

    def __init__(self, board: QWidget, is_in_place: Callable[[ActivityId], bool]) -> None:
        self._board, self._is_in_place = board, is_in_place
        self._kept: QPixmap | None = None
        self._stale = QRegion()
        """Where what is kept has changed."""
        self.arrows_done = 1.0
        """How much of each arrow's way is painted, from 0 to 1."""

    def forget(self) -> None:
        """Paint everything anew the next time."""
        self._kept = None
        self._board.update()

    def follow(self, before: Layout | None, after: Layout) -> None:
        """Paint anew the next time where two layouts differ besides their cards."""
        changed = _changed(before, after) if before is not None else None
        if changed is None:
            self.forget()
            return
        for rect in changed:
            self._stale += q_rect(rect)
            self._board.update(q_rect(rect))

    def paint(
        self,
        layout: Layout,
        activities: Mapping[ActivityId, Activity],
        strong: Collection[ActivityId],
    ) -> None:
        """Paint a layout on the board; the arrows of strong cards are stronger than others."""
        ratio = self._board.devicePixelRatioF()
        if self._kept is None or self._kept.devicePixelRatio() != ratio:
            self._kept = QPixmap(self._board.size() * ratio)
            self._kept.setDevicePixelRatio(ratio)
            self._kept.fill(Qt.GlobalColor.transparent)  # before that it has no transparency
            self._stale = QRegion(self._board.rect())
        if not self._stale.isEmpty():
            self._paint_stale(self._kept, layout, activities, strong)
        painter = QPainter(self._board)
        painter.drawPixmap(0, 0, self._kept)
        if 0 < self.arrows_done < 1:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_arrows(self._brush(painter), layout, strong)
        painter.end()

    def _paint_stale(
        self,
        picture: QPixmap,
        layout: Layout,
        activities: Mapping[ActivityId, Activity],
        strong: Collection[ActivityId],
    ) -> None:
        painter = QPainter(picture)
        painter.setClipRegion(self._stale)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.fillRect(self._board.rect(), Qt.GlobalColor.transparent)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
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
        self._stale = QRegion()

    def _brush(self, painter: QPainter) -> Brush:
        return Brush(painter, look_of(self._board).theme, self._board.font())

    def _paint_arrows(self, brush: Brush, layout: Layout, strong: Collection[ActivityId]) -> None:
        arrows = {card: each for card, each in layout.arrows.items() if self._is_in_place(card)}
        paint_arrows(brush, arrows, strong, layout.label, done=min(1.0, self.arrows_done))


def _changed(before: Layout, after: Layout) -> list[Rect] | None:
    """Return the zones in which layouts differ besides their cards; None where more may differ.

    Arrows go anywhere, and they and ghosts show what a layout does not say.
    """
    if before.arrows or after.arrows or _around(before) != _around(after):
        return None
    pairs = ((before.zones[zone], place) for zone, place in after.zones.items())
    return [
        now.rect for was, now in pairs if was.heading != now.heading or was.ghosts or now.ghosts
    ]


def _around(layout: Layout) -> tuple[object, ...]:
    """Return what stands around the zones, and where they stand."""
    words = layout.title, layout.subtitle, layout.caption
    rects = [zone.rect for zone in layout.zones.values()]
    return layout.size, layout.label, layout.axes, words, rects
