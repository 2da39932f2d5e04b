"""Draws the scenes' cards in a list, and a picture of one for dragging."""

from typing import Protocol, cast

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QWidget
from typing_extensions import override

from shoreboard.views.parts.look import look_of
from shoreboard.views.parts.row_delegate import Index, RowDelegate
from shoreboard.views.scenes.scene_picture import SceneCard, SceneMetrics, draw_scene

_CARRIED = 0.7


class ShowsScenes(Protocol):
    """What the delegate asks of the list that it draws for."""

    def item_size(self) -> QSize:
        """Return the size of a card with the gap behind it."""
        ...

    def drawn_rect(self, item: QRect) -> QRect:
        """Return where a card is drawn within the rectangle of its item."""
        ...

    def card_of(self, row: int, *, shown: bool, focused: bool) -> SceneCard:
        """Return what the card in a row shows."""
        ...


class SceneDelegate(RowDelegate):
    """Draws a scene's card in place of an item."""

    def __init__(self, scenes: QAbstractItemView) -> None:
        super().__init__(scenes)
        self._scenes = cast("ShowsScenes", scenes)

    @override
    def size_of(self, index: Index) -> QSize:
        return self._scenes.item_size()

    @override
    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        shown, focused = self.is_selected(index), self.has_focus(index)
        card = self._scenes.card_of(index.row(), shown=shown, focused=focused)
        place = self._scenes.drawn_rect(rect)
        draw_scene(painter, place, card, self._view.font(), look_of(self._view))


def scene_pixmap(scenes: QWidget, card: SceneCard) -> QPixmap:
    """Return a picture of a card through which one sees where it would go."""
    size = SceneMetrics.of(scenes.font()).card
    picture = QPixmap(size * scenes.devicePixelRatioF())
    picture.setDevicePixelRatio(scenes.devicePixelRatioF())
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setOpacity(_CARRIED)
    painter.setLayoutDirection(scenes.layoutDirection())
    draw_scene(painter, QRect(QPoint(), size), card, scenes.font(), look_of(scenes))
    painter.end()
    return picture
