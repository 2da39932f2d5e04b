"""What every delegate that draws its items itself has in common."""

from abc import abstractmethod

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

Index = QModelIndex | QPersistentModelIndex


class RowDelegate(QStyledItemDelegate):
    """Draws an item in its rectangle; the painter is as it was afterwards."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    @abstractmethod
    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw an item that fills a rectangle, in the direction of the view."""

    @abstractmethod
    def size_of(self, index: Index) -> QSize:
        """Return how much room an item needs."""

    def is_selected(self, index: Index) -> bool:
        """Tell whether an item is selected."""
        # The option tells the same, but QStyle's enumerations take 8 ms to load.
        return self._view.selectionModel().isSelected(index)

    def has_focus(self, index: Index) -> bool:
        """Tell whether keys reach an item."""
        return self._view.hasFocus() and self._view.currentIndex() == index

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self.size_of(index)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        painter.save()
        painter.setLayoutDirection(self._view.layoutDirection())
        self.draw(painter, rect, index)
        painter.restore()
