"""A layout of equal columns, as many as the width has room for."""

from math import ceil

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayoutItem, QWidget
from typing_extensions import override

from shoreboard.views.parts.direction import visual_rect
from shoreboard.views.parts.flow_layout import FlowLayout


class FlowGrid(FlowLayout):
    """Stands its items in even rows of equal columns, each at least `least` px wide.

    Room that is left over goes to the last row.
    """

    def __init__(self, parent: QWidget, least: int, gap: int = 12) -> None:
        super().__init__(parent, gap)
        self._least = least

    def set_least(self, least: int) -> None:
        """Make columns at least so many px wide from now on."""
        if least != self._least:
            self._least = least
            self.invalidate()

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Vertical | Qt.Orientation.Horizontal

    @override
    def heightForWidth(self, arg__1: int) -> int:
        heights = self._heights(arg__1)
        return sum(heights) + self._gap * max(0, len(heights) - 1)

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._least, self.heightForWidth(self._least))

    @override
    def setGeometry(self, arg__1: QRect) -> None:
        super().setGeometry(arg__1)
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
        columns, across = self._columns(arg__1.width())
        heights = self._heights(arg__1.width())
        if heights:
            spare = arg__1.height() - sum(heights) - self._gap * (len(heights) - 1)
            heights[-1] += max(0, spare)
        for rank, item in enumerate(self._items):
            row, column = divmod(rank, columns)
            left = arg__1.left() + column * (across + self._gap)
            top = arg__1.top() + sum(heights[:row]) + row * self._gap
            item.setGeometry(visual_rect(direction, arg__1, QRect(left, top, across, heights[row])))

    def _columns(self, width: int) -> tuple[int, int]:
        """Return how many columns there are, and how wide each is in px."""
        room = max(1, (width + self._gap) // (self._least + self._gap))
        rows = max(1, ceil(len(self._items) / room))
        columns = max(1, ceil(len(self._items) / rows))
        return columns, (width - self._gap * (columns - 1)) // columns

    def _heights(self, width: int) -> list[int]:
        """Return the heights of the rows in px."""
        columns, across = self._columns(width)
        heights = [_height(item, across) for item in self._items]
        return [max(heights[at : at + columns]) for at in range(0, len(heights), columns)]


def _height(item: QLayoutItem, width: int) -> int:
    if item.hasHeightForWidth():
        return max(item.heightForWidth(width), item.minimumSize().height())
    return item.sizeHint().height()
