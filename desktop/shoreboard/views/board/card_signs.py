"""The small icons at the end of a card: what is special about it, and which way it went."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from shoreboard.layout.bearing import Bearing
from shoreboard.views.parts import icons
from shoreboard.views.parts.look import Look


def draw_signs(
    painter: QPainter, first: QRect, signs: Sequence[str], way: Bearing | None, look: Look
) -> None:
    """Draw signs below each other from the first place on; the one that says "moved" points."""
    mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    ratio = painter.device().devicePixelRatioF()
    for rank, sign in enumerate(signs):
        picture = icons.pixmap(sign, look.theme.accent, first.width(), ratio)
        place = QRectF(first.translated(0, rank * first.height()))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.translate(place.center())
        painter.scale(-1 if mirrored else 1, 1)
        if sign == "moved" and way is not None:
            painter.rotate(way.angle)
        painter.drawPixmap(QPointF(-place.width() / 2, -place.height() / 2), picture)
        painter.restore()
