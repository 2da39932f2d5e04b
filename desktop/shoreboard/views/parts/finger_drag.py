"""A drag by a finger, within one window: what Qt's own drag tells, without a pointer."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from shoreboard.views.parts.drop_list import DragLoad

_MOVE, _NONE = Qt.DropAction.MoveAction, Qt.KeyboardModifier.NoModifier
_LEFT = Qt.MouseButton.LeftButton
_ABOVE = 24
"""So far above the finger is the picture, which would be hidden by it."""


class FingerDrag:
    """Holds data above the widgets of a window, with its picture, until it is dropped."""

    def __init__(self, held: DragLoad, window: QWidget, at: QPoint) -> None:
        self._held, self._window = held, window
        self._over: QWidget | None = None
        self._is_welcome = False
        self._picture = QLabel(window)
        self._picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._picture.setPixmap(held.picture)
        self._picture.adjustSize()
        self._picture.show()
        self._show_at(at)

    def move(self, at: QPoint) -> None:
        """Hold it above a point of the screen."""
        self._show_at(at)
        widget = self._window.childAt(self._window.mapFromGlobal(at))
        while widget is not None and not widget.acceptDrops():
            widget = widget.parentWidget()
        if widget is not self._over:
            self._leave()
            self._over = widget
            if widget is not None:
                enter = QDragEnterEvent(
                    widget.mapFromGlobal(at), _MOVE, self._held.data, _LEFT, _NONE
                )
                QApplication.sendEvent(widget, enter)
                self._is_welcome = enter.isAccepted()
        if widget is not None:
            moved = QDragMoveEvent(widget.mapFromGlobal(at), _MOVE, self._held.data, _LEFT, _NONE)
            moved.setAccepted(self._is_welcome)  # Qt takes the last answer for the next one
            QApplication.sendEvent(widget, moved)
            self._is_welcome = moved.isAccepted()

    def drop(self, at: QPoint) -> None:
        """Drop it where it is welcome; elsewhere nothing changes."""
        self.move(at)
        widget = self._over
        if widget is None or not self._is_welcome:
            self.cancel()
            return
        self._end()
        point = QPointF(widget.mapFromGlobal(at))
        QApplication.sendEvent(widget, QDropEvent(point, _MOVE, self._held.data, _LEFT, _NONE))

    def cancel(self) -> None:
        """Take it away from where it is held."""
        self._leave()
        self._end()

    def _leave(self) -> None:
        if self._over is not None:
            QApplication.sendEvent(self._over, QDragLeaveEvent())
        self._over, self._is_welcome = None, False

    def _end(self) -> None:
        self._picture.hide()
        self._picture.deleteLater()

    def _show_at(self, at: QPoint) -> None:
        here = self._window.mapFromGlobal(at) - self._held.hot_spot - QPoint(0, _ABOVE)
        self._picture.move(here)
        self._picture.raise_()
