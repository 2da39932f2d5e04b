"""Columns whose border the pointer drags and arrow keys move."""

from PySide6.QtCore import QLineF, QPoint, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSplitter, QSplitterHandle
from typing_extensions import override

from shoreboard.views.parts.look import look_of

_STEP = 2
"""Heights of a line that a key moves a border."""


class KeySplitter(QSplitter):
    """Stands parts beside each other; Tab reaches the border between them."""

    @override
    def createHandle(self) -> QSplitterHandle:
        return _Border(self.orientation(), self)


class _Border(QSplitterHandle):
    """Shows a grip under the pointer and while it has the keys; Left and Right move it."""

    def __init__(self, orientation: Qt.Orientation, parent: QSplitter) -> None:
        super().__init__(orientation, parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        way = ways.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
            return
        splitter = self.splitter()
        far = way * _STEP * self.fontMetrics().height() * (-1 if self.isRightToLeft() else 1)
        first, second = splitter.sizes()[:2]
        splitter.setSizes([max(1, first + far), max(1, second - far), *splitter.sizes()[2:]])
        splitter.splitterMoved.emit(self.x(), splitter.indexOf(self))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        super().paintEvent(arg__1)
        if not (self.hasFocus() or self.underMouse()):
            return
        theme, middle = look_of(self).theme, self.rect().center()
        half = self.height() // 2 if self.hasFocus() else 2 * self.fontMetrics().height()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(theme.text if self.hasFocus() else theme.edge), 2 * theme.line_strong)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(QLineF(middle - QPoint(0, half), middle + QPoint(0, half)))
        painter.end()
