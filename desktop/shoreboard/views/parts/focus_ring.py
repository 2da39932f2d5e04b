"""The ring around a choice that has the keys: Fusion shows that by nothing but a tint."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid
from typing_extensions import override

from shoreboard.picture.brush import frame_rect
from shoreboard.views.parts.look import look_of

_ROUND = 3


class FocusRing(QWidget):
    """Lies over a widget from now until that loses the focus, and lets the pointer through."""

    def __init__(self, around: QWidget) -> None:
        super().__init__(around)
        self._around = around
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setGeometry(around.rect())
        around.installEventFilter(self)
        self.show()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isValid(self):
            return False  # it goes with what it lies on
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
            self.deleteLater()
        elif event.type() == QEvent.Type.Resize:
            self.setGeometry(self._around.rect())
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = look_of(self).theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.text), theme.line_strong))
        painter.drawRoundedRect(frame_rect(self.rect(), theme.line_strong), _ROUND, _ROUND)
        painter.end()
