"""A layout that breaks into rows where the width ends, and what all such layouts share."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget
from typing_extensions import override

from shoreboard.views.parts.direction import visual_rect


class FlowLayout(QLayout):
    """Stands its items one after the other, each as wide as it asks, in as many rows as it takes.

    Items of a row stand on its middle.
    """

    def __init__(self, parent: QWidget, gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    @override
    def addItem(self, arg__1: QLayoutItem) -> None:
        self._items.append(arg__1)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:  # pyright: ignore[reportIncompatibleMethodOverride]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        edges = self.contentsMargins()
        rows = self._rows(arg__1 - edges.left() - edges.right())
        inside = sum(_height(row) for row in rows) + self._gap * max(0, len(rows) - 1)
        return inside + edges.top() + edges.bottom()

    @override
    def sizeHint(self) -> QSize:
        edges = self.contentsMargins()
        shown = [item.sizeHint() for item in self._items if not item.isEmpty()]
        wide = sum(hint.width() for hint in shown) + self._gap * max(0, len(shown) - 1)
        high = max((hint.height() for hint in shown), default=0)
        return QSize(wide, high).grownBy(edges)

    @override
    def minimumSize(self) -> QSize:
        least = QSize()
        for item in self._items:
            least = least.expandedTo(item.minimumSize())
        return least.grownBy(self.contentsMargins())

    @override
    def setGeometry(self, arg__1: QRect) -> None:
        super().setGeometry(arg__1)
        parent, inside = self.parentWidget(), arg__1.marginsRemoved(self.contentsMargins())
        direction = parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
        top = inside.top()
        for row in self._rows(inside.width()):
            left, high = inside.left(), _height(row)
            for item in row:
                size = QSize(min(item.sizeHint().width(), inside.width()), item.sizeHint().height())
                corner = QPoint(left, top + (high - size.height()) // 2)
                item.setGeometry(visual_rect(direction, inside, QRect(corner, size)))
                left += size.width() + self._gap
            top += high + self._gap

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        left = 0
        for item in self._items:
            if item.isEmpty():
                continue
            wide = item.sizeHint().width()
            if not rows or left + wide > width:
                rows.append([])
                left = 0
            rows[-1].append(item)
            left += wide + self._gap
        return rows


def _height(row: list[QLayoutItem]) -> int:
    return max(item.sizeHint().height() for item in row)
