"""A question mark that stands for a hidden answer, and reveals it when it is pressed."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from shoreboard.i18n import tr
from shoreboard.layout.geometry import Rect
from shoreboard.picture.brush import Brush
from shoreboard.picture.card_painting import paint_question
from shoreboard.views.parts.look import LEAST, look_of


class QuestionMark(QAbstractButton):
    """Stands for the name of a zone; the key that reveals works on the zone itself."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setToolTip(tr("Reveal"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the cards keep the keys
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._around = 0

    def stand(self, place: QRect) -> None:
        """Stand at a place, and be hit beside it too where it is small."""
        self._around = max(0, (LEAST - min(place.width(), place.height()) + 1) // 2)
        far = self._around
        self.setGeometry(place.adjusted(-far, -far, far, far))

    @override
    def paintEvent(self, e: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush = Brush(painter, look_of(self).theme, self.font())
        far = self._around
        place = Rect(far, far, self.width() - 2 * far, self.height() - 2 * far)
        paint_question(brush, place, lit=self.underMouse())
        painter.end()
