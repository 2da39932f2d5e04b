"""Paints the parts of layouts with one palette: text, icons and rounded rectangles."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen

from shoreboard.layout.geometry import Rect
from shoreboard.layout.layout import Align, TextBlock
from shoreboard.picture import icons
from shoreboard.picture.font_measure import font_of
from shoreboard.picture.palettes import Theme

_ALIGNED = {
    Align.START: Qt.AlignmentFlag.AlignLeading,
    Align.CENTER: Qt.AlignmentFlag.AlignHCenter,
    Align.END: Qt.AlignmentFlag.AlignTrailing,
}


@dataclass(frozen=True, slots=True)
class Brush:
    """A painter, a palette and a family of letters; the painter's direction is that of reading.

    Everything is drawn as shapes, so that it is sharp at any scale and stays text in a PDF.
    """

    painter: QPainter
    theme: Theme
    font: QFont

    def text(self, block: TextBlock, color: str) -> None:
        """Write lines of text into their rectangle."""
        self.painter.setFont(font_of(self.font, block.pixels, bold=block.bold))
        self.painter.setPen(QColor(color))
        rect, count = block.rect, max(1, len(block.lines))
        aligned = _ALIGNED[block.align] | Qt.AlignmentFlag.AlignVCenter
        flags = int(aligned | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip)
        for number, line in enumerate(block.lines):
            top = rect.y + rect.height * number / count
            self.painter.drawText(QRectF(rect.x, top, rect.width, rect.height / count), flags, line)

    def icon(self, name: str, color: str, rect: Rect, *, turned: float = 0) -> None:
        """Draw one of the project's icons into a square, turned clockwise by so many degrees."""
        at = qt_rect(rect)
        if not turned:
            icons.drawing(name, color).render(self.painter, at)
            return
        self.painter.save()
        self.painter.translate(at.center())
        self.painter.rotate(turned)
        at.moveCenter(QPointF())
        icons.drawing(name, color).render(self.painter, at)
        self.painter.restore()

    def box(
        self,
        rect: QRectF,
        radius: float,
        fill: str | QBrush | None,
        edge: str = "",
        width: float = 0,
    ) -> None:
        """Draw a rounded rectangle; its outline stays within it."""
        inset = width / 2
        pen = QPen(QColor(edge), width) if edge else QPen(Qt.PenStyle.NoPen)
        self.painter.setPen(pen)
        brush = QBrush(QColor(fill)) if isinstance(fill, str) else fill
        self.painter.setBrush(brush if brush is not None else QBrush(Qt.BrushStyle.NoBrush))
        around = rect.adjusted(inset, inset, -inset, -inset)
        self.painter.drawRoundedRect(around, radius, radius)


def qt_rect(rect: Rect) -> QRectF:
    """Return a rectangle of a layout as one of Qt."""
    return QRectF(rect.x, rect.y, rect.width, rect.height)


def frame_rect(rect: QRect, width: float) -> QRectF:
    """Return where the middle of an outline of this width lies so that it stays inside `rect`."""
    inset = width / 2
    return QRectF(rect).adjusted(inset, inset, -inset, -inset)


def q_rect(rect: Rect) -> QRect:
    """Return a rectangle of a layout in whole pixels of Qt."""
    return QRect(rect.x, rect.y, rect.width, rect.height)
