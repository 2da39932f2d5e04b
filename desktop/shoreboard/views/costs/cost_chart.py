"""What the pictures on the Costs page have in common."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from shoreboard.picture.brush import Brush
from shoreboard.views.parts.look import Styled


class CostChart(Styled, QWidget):
    """Is as high as what it paints needs in its width, and sets itself up anew in another width.

    `across` is the width that it would like, in lines of its letters.
    """

    across = 24

    @contextmanager
    def brush(self) -> Iterator[Brush]:
        """Paint with the look and the letters of the chart; only while it is asked to paint."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        try:
            yield Brush(painter, self.look.theme, self.font())
        finally:
            painter.end()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.across * self.fontMetrics().height(), self.minimumHeight())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.restyle()
