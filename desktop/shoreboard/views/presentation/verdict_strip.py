"""The verdict over the lower part of what a class sees."""

from PySide6.QtCore import QEasingCurve, QRect, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from shoreboard.explanations.verdict import Verdict
from shoreboard.i18n import tr
from shoreboard.layout.layout import VerdictLayout
from shoreboard.picture.brush import Brush, qt_rect
from shoreboard.picture.verdict_painting import paint_verdict
from shoreboard.views.parts.look import look_of

RISE_MS = 180


class VerdictStrip(QLabel):
    """Shows a verdict where a layout has a place for it; where things move, it rises from below.

    It paints its words itself, and is a label for those who hear them.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._place: VerdictLayout | None = None
        self._verdict: Verdict | None = None
        self._risen = QVariantAnimation(self)
        self._risen.setDuration(RISE_MS)
        self._risen.setStartValue(0.0)
        self._risen.setEndValue(1.0)
        self._risen.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._risen.valueChanged.connect(self._stand)
        self.setAccessibleDescription(tr("Verdict"))
        self.hide()

    def show_verdict(self, place: VerdictLayout | None, verdict: Verdict | None) -> None:
        """Show a verdict in a place, or nothing without both."""
        comes = self._place is None
        self._place, self._verdict = place, verdict
        if place is None or verdict is None:
            self._place = None
            self._risen.stop()
            self.setAccessibleName("")
            self.hide()
            return
        self.setAccessibleName(verdict.sentences)
        if comes and look_of(self).motion:
            self._risen.start()
        self._stand(self._risen.currentValue() if self._is_rising else 1.0)
        self.show()
        self.raise_()
        self.update()

    @property
    def _is_rising(self) -> bool:
        return self._risen.state() is QVariantAnimation.State.Running

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._place is None or self._verdict is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(self.layoutDirection())
        painter.translate(-self._place.rect.x, -self._place.rect.y)
        paint_verdict(Brush(painter, look_of(self).theme, self.font()), self._place, self._verdict)
        painter.end()

    def _stand(self, risen: float) -> None:
        """Stand so far above the lower edge that so much of the way is done."""
        if self._place is not None:
            rect: QRect = qt_rect(self._place.rect).toRect()
            self.setGeometry(rect.translated(0, round(rect.height() * (1 - risen))))
