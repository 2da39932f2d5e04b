"""A question mark that stands for a hidden answer, and reveals it when it is pressed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from shoreboard.i18n import tr
from shoreboard.layout.geometry import Rect
from shoreboard.picture.brush import Brush
from shoreboard.picture.card_painting import paint_question
from shoreboard.views.parts.look import look_of


class QuestionMark(QAbstractButton):
    """Stands for the name of a zone; the key that reveals works on the zone itself."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(tr("Reveal (R)"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the cards keep the keys
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush = Brush(painter, look_of(self).theme, self.font())
        paint_question(brush, Rect(0, 0, self.width(), self.height()), lit=self.underMouse())
        painter.end()
