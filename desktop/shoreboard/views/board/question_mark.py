"""A question mark that stands for a hidden answer, and reveals it when it is pressed."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton
from typing_extensions import override

from shoreboard.i18n import tr
from shoreboard.views.parts import icons
from shoreboard.views.parts.look import look_of
from shoreboard.views.theme.palettes import Theme


class QuestionMark(QAbstractButton):
    """Stands for the name of a zone; the key that reveals works on the zone itself."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._edge = 0
        self.setAccessibleName(name)
        self.setToolTip(tr("Reveal (R)"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the cards keep the keys
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_edge(self, edge: int) -> None:
        """Take on a size in pixels."""
        self._edge = edge
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._edge, self._edge)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_question(painter, self.rect(), look_of(self).theme, lit=self.underMouse())
        painter.end()


def draw_question(painter: QPainter, rect: QRect, theme: Theme, *, lit: bool = False) -> None:
    """Draw a question mark on the accent that fills a square; `lit` while the pointer is on it."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent_soft if lit else theme.accent))
    painter.drawEllipse(rect)
    ratio = painter.device().devicePixelRatioF()
    color = theme.text if lit else theme.accent_text
    painter.drawPixmap(rect.topLeft(), icons.pixmap("question", color, rect.width(), ratio))
