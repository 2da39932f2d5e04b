"""Scrolling a view while a drag is held near one of its edges."""

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QAbstractScrollArea

_TICK_MS = 20
_FASTEST = 14
"""Pixels a tick, right at the edge."""


class EdgeScroll(QObject):
    """Scrolls faster the nearer the edge is, and until it is told to stop.

    Stands in for Qt's own scrolling, which takes a wrong point for the pointer in a list that
    flows from left to right: at the lower edge it goes up.
    """

    scrolled = Signal()

    def __init__(self, view: QAbstractScrollArea) -> None:
        super().__init__(view)
        self._view, self._step = view, QPoint()
        self._ticking = QTimer(self, interval=_TICK_MS)
        self._ticking.timeout.connect(self._scroll)

    def hold(self, at: QPoint) -> None:
        """Scroll as long as something is held at this point of the viewport."""
        room, edge = self._view.viewport().size(), self._view.fontMetrics().height()
        self._step = QPoint(_step(at.x(), room.width(), edge), _step(at.y(), room.height(), edge))
        if self._step.isNull():
            self.stop()
        elif not self._ticking.isActive():
            self._ticking.start()

    def stop(self) -> None:
        """Stay where the view is."""
        self._ticking.stop()

    def _scroll(self) -> None:
        across, down = self._view.horizontalScrollBar(), self._view.verticalScrollBar()
        before = across.value(), down.value()
        mirrored = self._view.isRightToLeft()
        across.setValue(across.value() + (-self._step.x() if mirrored else self._step.x()))
        down.setValue(down.value() + self._step.y())
        if (across.value(), down.value()) == before:
            self.stop()
        else:
            self.scrolled.emit()


def _step(at: int, length: int, edge: int) -> int:
    """Return the pixels of one tick: less than 0 near the start, more near the end, else none."""
    margin = max(1, min(edge, length // 4))
    if at < margin:
        return -1 - (margin - max(0, at)) * (_FASTEST - 1) // margin
    if at >= length - margin:
        return -_step(length - 1 - at, length, edge)
    return 0
