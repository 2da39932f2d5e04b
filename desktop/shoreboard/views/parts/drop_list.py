"""A list of cards between which others can be dropped."""

from abc import abstractmethod
from typing import NamedTuple

from PySide6.QtCore import (
    QItemSelection,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QRegion,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget
from typing_extensions import override

from shoreboard.views.parts.edge_scroll import EdgeScroll
from shoreboard.views.parts.look import look_of

DRAGS = "drags"
"""The property of a widget in which a finger drags as the pointer does."""
_FEW = 100
"""Of so many items Qt is asked where each stands that is painted anew; of more, all are."""
_MIRRORED = {
    QAbstractItemView.CursorAction.MoveLeft: QAbstractItemView.CursorAction.MoveRight,
    QAbstractItemView.CursorAction.MoveRight: QAbstractItemView.CursorAction.MoveLeft,
}


class DragLoad(NamedTuple):
    """What a drag takes along, and how it looks under the pointer."""

    data: QMimeData
    picture: QPixmap
    hot_spot: QPoint


class DropList(QListView):
    """Shows where a drop would go and asks its model for the change; moves no rows itself.

    Cards stand side by side, in lines where the list wraps. It has no ground of its own.
    """

    asked_for_menu = Signal(QModelIndex, QPoint)
    """The menu of an item, or of the ground where there is none, is wanted at a global place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drop_row: int | None = None
        """The row that a drop would go ahead of (the row count: the end); None without a drag."""
        self._held_at = QPoint()
        self._edges = EdgeScroll(self)
        self._edges.scrolled.connect(self._mark_drop)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAutoFillBackground(False)
        # For a widget of Qt's own, PySide loads the types of all widgets to find out what it is.
        self.setViewport(QWidget())
        self.setUniformItemSizes(True)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)

    def item_rect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Return the rectangle of an item, with its share of the gap around its card."""
        return QListView.visualRect(self, index)

    def drawn_rect(self, item: QRect) -> QRect:
        """Return where a card is drawn within the rectangle of its item."""
        return item

    def across(self) -> int:
        """Return how many cards stand side by side in a full line."""
        return max(1, self.model().rowCount())

    def row_at(self, point: QPoint) -> int:
        """Return the row that a drop at this point of the viewport goes ahead of."""
        count = self.model().rowCount()
        first = self.item_rect(self.model().index(0, 0))
        if not count or first.isEmpty():
            return 0
        across = self.across()
        beyond = point.x() - self.drawn_rect(first).center().x()  # the middle of the first card
        passed = (-beyond if self.isRightToLeft() else beyond) // first.width() + 1
        column = max(0, min(across, passed))
        line = (point.y() - first.top()) // first.height() if self.isWrapping() else 0
        return min(count, max(0, line) * across + column)

    @abstractmethod
    def held(self) -> DragLoad | None:
        """Return what a drag of the current card takes along; None where there is none."""

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        held = self.held()
        if held is not None:
            drag = QDrag(self)
            drag.setMimeData(held.data)
            drag.setPixmap(held.picture)
            drag.setHotSpot(held.hot_spot)
            drag.exec(Qt.DropAction.MoveAction)

    def forget_drop(self) -> None:
        """Take note that nothing is held above the list any more."""
        self._edges.stop()
        self.drop_row = None
        self.viewport().update()

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        """Go along a line with a wheel that turns up and down."""
        if self.isWrapping() or e.angleDelta().x():
            super().wheelEvent(e)
            return
        bar = self.horizontalScrollBar()
        before = bar.value()
        bar.setValue(before - e.angleDelta().y())
        e.setAccepted(bar.value() != before)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        super().dragEnterEvent(event)
        self._consider(event)

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        self._consider(event)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self.forget_drop()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        row = self.row_at(event.position().toPoint())
        self.forget_drop()
        self.setState(QAbstractItemView.State.NoState)
        data, action = event.mimeData(), event.dropAction()
        if self.model().dropMimeData(data, action, row, 0, QModelIndex()):
            event.acceptProposedAction()
        else:
            event.ignore()

    @override
    def moveCursor(
        self, cursorAction: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go where the arrow points: Qt's list takes left for earlier in a mirrored row too."""
        mirrored = _MIRRORED if self.isRightToLeft() else {}
        return super().moveCursor(mirrored.get(cursorAction, cursorAction), modifiers)

    @override
    def contextMenuEvent(self, arg__1: QContextMenuEvent) -> None:
        by_key = arg__1.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(arg__1.pos())
        at = self.visualRect(index).center() if by_key and index.isValid() else arg__1.pos()
        self.asked_for_menu.emit(index, self.viewport().mapToGlobal(at))

    @override
    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return what is painted anew; of many items Qt would ask for each, seen or not."""
        if sum(selection.at(rank).height() for rank in range(selection.size())) > _FEW:
            return QRegion(self.viewport().rect())
        return super().visualRegionForSelection(selection)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        super().paintEvent(e)
        if self.drop_row is None or not self.model().rowCount():
            return
        last = self.drop_row >= self.model().rowCount()
        row = self.drop_row - 1 if last else self.drop_row
        card = self.drawn_rect(self.item_rect(self.model().index(row, 0)))
        theme = look_of(self).theme
        half = round(theme.line_strong)
        x = card.right() + 2 * half if last != self.isRightToLeft() else card.left() - 2 * half
        x = max(half, min(self.viewport().width() - half, x))
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(theme.accent), theme.line_strong * 1.6)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(x, card.top() + half, x, card.bottom() - half)
        painter.end()

    def _consider(self, event: QDragMoveEvent) -> None:
        self.stopAutoScroll()
        data, action = event.mimeData(), event.dropAction()
        if not self.model().canDropMimeData(data, action, -1, 0, QModelIndex()):
            event.ignore()
            return
        event.acceptProposedAction()
        self._held_at = event.position().toPoint()
        self._edges.hold(self._held_at)
        self._mark_drop()

    def _mark_drop(self) -> None:
        self.drop_row = self.row_at(self._held_at)
        self.viewport().update()
