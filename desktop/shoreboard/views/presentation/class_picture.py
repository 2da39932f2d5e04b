"""A small picture of what the class sees, as true as the class's window itself."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from shoreboard.views.parts.look import Look
from shoreboard.views.presentation.class_window import ClassWindow

_EVERY_MS = 200
"""Often enough to be true, and seldom enough to leave the class's window its time."""
_LINES = 11
_WIDEST = 16 / 9


class ClassPicture(QWidget):
    """Draws the class's window anew whenever that window has drawn something."""

    def __init__(self, window: ClassWindow, look: Look) -> None:
        super().__init__()
        self._window, self._look = window, look
        self._picture = QPixmap()
        self._lines = _LINES
        self._soon = QTimer(self, singleShot=True, interval=_EVERY_MS)
        self._soon.timeout.connect(self._take)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        window.installEventFilter(self)
        self._soon.start(0)

    def apply_look(self, look: Look) -> None:
        """Take on a look and the text size of the moment."""
        self._look = look
        self.updateGeometry()
        self._soon.start()

    def set_lines(self, lines: int) -> None:
        """Be as high as so many lines of text."""
        if lines == self._lines:
            return
        self._lines = lines
        self.updateGeometry()
        self._soon.start()

    def say(self, words: str) -> None:
        """Tell a screen reader what can be seen."""
        self.setAccessibleName(words)

    @property
    def picture(self) -> QPixmap:
        """What was drawn last."""
        return self._picture

    @override
    def sizeHint(self) -> QSize:
        height = self._lines * self.fontMetrics().height()
        seen = self._window.size()
        if seen.isEmpty():
            return QSize(round(height * _WIDEST), height)
        return seen.scaled(round(height * _WIDEST), height, Qt.AspectRatioMode.KeepAspectRatio)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.UpdateRequest, QEvent.Type.Resize) and not self._soon.isActive():
            self._soon.start()
            if kind == QEvent.Type.Resize:
                self.updateGeometry()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(QRect(0, 0, self.width(), self.height()), self._picture)
        theme = self._look.theme
        painter.setPen(QPen(QColor(theme.edge), theme.line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def _take(self) -> None:
        size, whole = self.sizeHint(), self._window.size()
        if whole.isEmpty() or not self.isVisible():
            return
        if size != self.size():
            self.updateGeometry()
        # Drawn small, pictures within the picture would lose their lines: it is shrunk as a whole.
        large = QImage(whole, QImage.Format.Format_RGB32)
        painter = QPainter(large)
        self._window.draw(painter)
        painter.end()
        smooth = Qt.TransformationMode.SmoothTransformation
        ratio = self.devicePixelRatioF()
        small = large.scaled(size * ratio, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        small.setDevicePixelRatio(ratio)
        self._picture = QPixmap.fromImage(small)
        self.update()
