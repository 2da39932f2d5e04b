"""A field for how many said something, which can be covered from those who must not see it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSpinBox
from typing_extensions import override

from shoreboard.practice.prediction import MOST
from shoreboard.views.parts.direction import leading

_COVER = "•••"


class CountField(QSpinBox):
    """Takes a count. While it is covered, only the one with the keys shows what is typed."""

    def __init__(self) -> None:
        super().__init__()
        self._is_covered = False
        self.setRange(0, MOST)

    @property
    def is_covered(self) -> bool:
        """Tell whether the count is seen only while it is typed."""
        return self._is_covered

    @is_covered.setter
    def is_covered(self, is_covered: bool) -> None:
        if is_covered != self._is_covered:
            self._is_covered = is_covered
            self._uncover()

    @property
    def shows_count(self) -> bool:
        """Tell whether the count can be seen now."""
        return not self._is_covered or self.hasFocus()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._uncover()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._uncover()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.shows_count and self.value():
            painter = QPainter(self)
            aligned = leading(self.layoutDirection()) | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(self.lineEdit().geometry(), aligned, _COVER)
            painter.end()

    def _uncover(self) -> None:
        self.lineEdit().setVisible(self.shows_count)
        self.update()
