"""Fields side by side, as many as the width has room for."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from shoreboard.views.parts.direction import visual_rect

_MOST = 12
_GAP = 12


class FittingGrid(QWidget):
    """Puts fields into rows of equal cells; cells are at least so many lines of text wide.

    A layout of Qt's own would not know its height in a width that it does not have yet.
    """

    def __init__(self, fields: Sequence[QWidget], lines_wide: float) -> None:
        super().__init__()
        self._fields, self._lines_wide = fields, lines_wide
        for field in fields:
            field.setParent(self)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @override
    def sizeHint(self) -> QSize:
        width = round(self._cell())
        return QSize(width, self.heightForWidth(width))

    @override
    def minimumSizeHint(self) -> QSize:
        """Return what one field needs: how high all of them are depends on the width."""
        sizes = [field.minimumSizeHint() for field in self._fields]
        widest = max((size.width() for size in sizes), default=0)
        return QSize(widest, max((size.height() for size in sizes), default=0))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        """Return the height in a width, also before it has that."""
        return max((place.bottom() + 1 for place in self._places(arg__1)), default=0)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.FontChange):
            self.updateGeometry()
            self._arrange()
        return super().event(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        for field, place in zip(self._fields, self._places(self.width()), strict=True):
            field.setGeometry(visual_rect(self.layoutDirection(), self.rect(), place))

    def _places(self, width: int) -> Iterator[QRect]:
        """Yield where each field goes, as read from left to right."""
        across = max(1, min(_MOST, int((width + _GAP) / (self._cell() + _GAP))))
        lefts = [rank * (width + _GAP) // across for rank in range(across + 1)]
        widths = [max(1, after - left - _GAP) for left, after in pairwise(lefts)]
        top = 0
        for first in range(0, len(self._fields), across):
            row = self._fields[first : first + across]
            cells = list(zip(row, lefts, widths, strict=False))
            height = max(_height(field, cell) for field, _, cell in cells)
            for _, left, cell in cells:
                yield QRect(left, top, cell, height)
            top += height + _GAP

    def _cell(self) -> float:
        """Return the least width of a cell: no word of a label is cut."""
        widest = max((field.minimumSizeHint().width() for field in self._fields), default=0)
        return max(self._lines_wide * self.fontMetrics().height(), widest)


def _height(field: QWidget, width: int) -> int:
    return field.heightForWidth(width) if field.hasHeightForWidth() else field.sizeHint().height()
