"""A scroll area that keys scroll, as far as there is anything to scroll."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override

from shoreboard.views.parts.look import look_of


class KeyScroll(QScrollArea):
    """Tab reaches it while its content is larger than itself; arrows, pages, Home and End scroll.

    It is outlined while it has the keys.
    """

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.rangeChanged.connect(self._follow_range)
        self._outline = _Outline(self)
        self.setWidget(content)

    def begin(self) -> None:
        """Take the keys if there is anything to scroll."""
        if self.focusPolicy() & Qt.FocusPolicy.TabFocus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        match arg__1.key():
            case Qt.Key.Key_Home:
                bar.setValue(bar.minimum())
            case Qt.Key.Key_End:
                bar.setValue(bar.maximum())
            case _:
                super().keyPressEvent(arg__1)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._outline.show()
        self._outline.raise_()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._outline.hide()

    @override
    def resizeEvent(self, arg__1: QResizeEvent) -> None:
        super().resizeEvent(arg__1)
        self._outline.setGeometry(self.rect())

    def _follow_range(self) -> None:
        bars = (self.horizontalScrollBar(), self.verticalScrollBar())
        scrolls = any(bar.maximum() > bar.minimum() for bar in bars)
        if not scrolls and self.hasFocus():
            self.focusNextChild()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if scrolls else Qt.FocusPolicy.NoFocus)


class _Outline(QWidget):
    """Lies over a scroll area, and lets the pointer through."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = look_of(self).theme
        width = max(2.0, theme.line_strong)
        painter = QPainter(self)
        painter.setPen(QPen(QColor(theme.text), width))
        half = width / 2
        painter.drawRect(QRectF(self.rect()).adjusted(half, half, -half, -half))
        painter.end()
