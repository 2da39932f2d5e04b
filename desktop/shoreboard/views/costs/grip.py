"""What an end of a bar is held by: the pointer drags it, and arrow keys move it."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSlider, QWidget
from typing_extensions import override

from shoreboard.views.costs.pulling import End


class Grip(QSlider):
    """Tells where it is dragged to, and by how many steps keys move it; it paints nothing.

    To a screen reader it is a slider, of which the name says the number.
    """

    entered = Signal()
    held = Signal()
    dragged = Signal(int)
    """To this x in the parent."""
    dropped = Signal()
    canceled = Signal()
    stepped = Signal(int)
    """By so many steps to the right."""
    row_wanted = Signal(int)
    """The row so many further down."""
    lit = Signal()

    def __init__(self, end: End, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.end, self.help_topic = end, ""
        self._from: QPoint | None = None
        self.setCursor(Qt.CursorShape.SizeHorCursor)
        self.setMouseTracking(True)

    @property
    def is_dragged(self) -> bool:
        """Tell whether the pointer holds it."""
        return self._from is not None

    @override
    def mousePressEvent(self, ev: QMouseEvent) -> None:
        if ev.button() is Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._from = ev.position().toPoint() - self.rect().center()
            self.held.emit()

    @override
    def mouseMoveEvent(self, ev: QMouseEvent) -> None:
        self.lit.emit()
        if self._from is not None:
            self.dragged.emit(self.mapToParent(ev.position().toPoint() - self._from).x())

    @override
    def mouseReleaseEvent(self, ev: QMouseEvent) -> None:
        if self._from is not None and ev.button() is Qt.MouseButton.LeftButton:
            self._from = None
            self.dropped.emit()

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        e.ignore()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()
        self.lit.emit()

    @override
    def event(self, event: QEvent) -> bool:
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self._from is not None
        ):
            event.accept()
            return True
        return super().event(event)

    @override
    def keyPressEvent(self, ev: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(ev.key()))
        rows = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(ev.key()))
        if ev.key() == Qt.Key.Key_Escape and self._from is not None:
            self._from = None
            self.canceled.emit()
        elif steps is not None:
            coarse = ev.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.stepped.emit(steps * (5 if coarse else 1))
        elif rows is not None:
            self.row_wanted.emit(rows)
        else:
            QWidget.keyPressEvent(self, ev)

    @override
    def paintEvent(self, ev: QPaintEvent) -> None:
        pass
