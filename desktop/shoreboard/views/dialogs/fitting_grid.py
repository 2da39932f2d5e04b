"""Fields side by side, as many as the width has room for."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

_MOST = 12


class FittingGrid(QWidget):
    """Puts fields into rows of equal cells; cells are at least so many lines of text wide."""

    def __init__(self, fields: Sequence[QWidget], lines_wide: float) -> None:
        super().__init__()
        self._fields, self._lines_wide = list(fields), lines_wide
        self._number = len(fields)
        self._across = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(12)
        self._put(1)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        """Return the height in the width that a dialog is about to have."""
        across = self._fitting(arg__1)
        gap = self._grid.horizontalSpacing()
        cell = (arg__1 + gap) // across - gap
        rows = [self._fields[at : at + across] for at in range(0, self._number, across)]
        heights = [max(_height(field, cell) for field in row) for row in rows]
        return sum(heights) + self._grid.verticalSpacing() * max(0, len(heights) - 1)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._refit()

    def _refit(self) -> None:
        self._put(self._fitting(self.width()))

    def _fitting(self, width: int) -> int:
        """Return how many fields fit side by side."""
        gap = self._grid.horizontalSpacing()
        cell = self._lines_wide * self.fontMetrics().height() + gap
        return max(1, min(_MOST, int((width + gap) / cell)))

    def _put(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        # Columns without anything would get less room, and the columns of two grids differ.
        while len(self._fields) < across:
            self._fields.append(QWidget())
        for rank, field in enumerate(self._fields):
            row, column = divmod(rank, across)
            self._grid.addWidget(field, row, column, Qt.AlignmentFlag.AlignTop)
        for column in range(_MOST):
            self._grid.setColumnStretch(column, int(column < across))


def _height(field: QWidget, width: int) -> int:
    return field.heightForWidth(width) if field.hasHeightForWidth() else field.sizeHint().height()
