"""The words on the board's edges: the two questions and their answers."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from shoreboard.views.parts.look import look_of

_ABOVE = 4
"""Pixels above the words at the head of a column, and below them."""
_LEAST_SHARE = 0.4
"""Turned words shrink to this share of the text size before they are cut off."""


class AxisLabel(QWidget):
    """An answer on the edge of the board, with a softer line beneath it.

    A label on the left edge stands a word a line, or turned by 90° where room is scarce.
    """

    def __init__(self, words: str, *, left_edge: bool) -> None:
        super().__init__()
        self._words, self._detail = words, ""
        self._left_edge, self._turned = left_edge, False
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Ignored
        self.setSizePolicy(*((fixed, free) if left_edge else (free, fixed)))
        self.setAccessibleName(words)

    def set_detail(self, detail: str) -> None:
        """Say more in a softer line, such as the home country's name."""
        self._detail = detail
        self.setAccessibleDescription(detail)
        self.updateGeometry()
        self.update()

    def set_turned(self, turned: bool) -> None:
        """Turn the words by 90° so that they take one line of the board's width."""
        if turned != self._turned:
            self._turned = turned
            self.updateGeometry()
            self.update()

    def upright_width(self) -> int:
        """Return the width of the words when they are not turned, in pixels."""
        metrics = QFontMetrics(self._font())
        return max(metrics.horizontalAdvance(line) for line in self._lines()) + 8

    @override
    def sizeHint(self) -> QSize:
        line = QFontMetrics(self._font()).height()
        if self._left_edge:
            return QSize(line + 8 if self._turned else self.upright_width(), line * 2)
        return QSize(0, line + (self.fontMetrics().height() if self._detail else 0) + 2 * _ABOVE)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(look_of(self).theme.text_soft))
        painter.setFont(self._font())
        line = painter.fontMetrics().height()
        if self._turned:
            painter.setFont(self._fitting_font())
            painter.translate(self.width() / 2, self.height() / 2)
            painter.rotate(90 if self.isRightToLeft() else -90)
            across = QRect(-self.height() // 2, -self.width() // 2, self.height(), self.width())
            painter.drawText(across, Qt.AlignmentFlag.AlignCenter, self._words)
        elif self._left_edge:
            aligned = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(self.rect(), aligned, "\n".join(self._lines()))
        else:
            top = QRect(0, _ABOVE, self.width(), line)
            painter.drawText(top, Qt.AlignmentFlag.AlignCenter, self._words)
            painter.setFont(self.font())
            metrics = painter.fontMetrics()
            below = QRect(0, _ABOVE + line, self.width(), metrics.height())
            detail = metrics.elidedText(self._detail, Qt.TextElideMode.ElideRight, self.width())
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, detail)
        painter.end()

    def _fitting_font(self) -> QFont:
        """Return the font in which the turned words fit the height, smaller where they must be."""
        font = self._font()
        needed = QFontMetrics(font).horizontalAdvance(self._words)
        if needed > self.height() > 0:
            least = self.font().pointSizeF() * _LEAST_SHARE
            font.setPointSizeF(max(least, font.pointSizeF() * self.height() / (needed + 2)))
        return font

    def _lines(self) -> list[str]:
        return self._words.split() if self._left_edge else [self._words]

    def _font(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Bold)
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
        return font
