"""A line of words that is as large as its width allows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy
from typing_extensions import override

from shoreboard.views.direction import leading

_SMALLER = 0.94


class FittedLabel(QLabel):
    """Shows words in the largest of two sizes or one between them; beyond, it cuts them off."""

    def __init__(self) -> None:
        super().__init__()
        self._full = ""
        self._largest, self._least = QFont(), QFont()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def dress(self, largest: QFont, least_points: float) -> None:
        """Take on the font that the words have at best, and the size that they keep."""
        self._largest, self._least = QFont(largest), QFont(largest)
        self._least.setPointSizeF(min(least_points, largest.pointSizeF()))
        self._fit()

    def say(self, words: str) -> None:
        """Show words."""
        self._full = words
        self.setAccessibleName(words)
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self._fit()

    def _fit(self) -> None:
        font, least = QFont(self._largest), self._least.pointSizeF()
        while QFontMetrics(font).horizontalAdvance(self._full) > self.width():
            if font.pointSizeF() <= least:
                break
            font.setPointSizeF(max(least, font.pointSizeF() * _SMALLER))
        if font != self.font():
            self.setFont(font)
        # By itself a label stands names of foreign letters at the other side.
        self.setAlignment(leading(self.layoutDirection()) | Qt.AlignmentFlag.AlignVCenter)
        right = Qt.TextElideMode.ElideRight
        self.setText(QFontMetrics(font).elidedText(self._full, right, self.width()))
