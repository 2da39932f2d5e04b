"""A small picture of what the class sees, as true as the class's window itself."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from shoreboard.views.parts.look import look_of
from shoreboard.views.presentation.class_window import ClassWindow

_EVERY_MS = 200
"""Often enough to be true, and seldom enough to leave the class's window its time."""
_LEAST, _USUAL = 160, 16 / 9


class ClassPicture(QWidget):
    """Draws the class's window anew whenever that window has drawn something."""

    def __init__(self, window: ClassWindow) -> None:
        super().__init__()
        self._window = window
        self._picture = QPixmap()
        self._across = _LEAST
        self._soon = QTimer(self, singleShot=True, interval=_EVERY_MS)
        self._soon.timeout.connect(self._take)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        window.installEventFilter(self)
        self._soon.start(0)

    def set_across(self, across: int) -> None:
        """Be so many pixels wide, and as high as the class's screen is then."""
        if across != self._across:
            self._across = across
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
        seen = self._window.size()
        if seen.isEmpty():
            return QSize(self._across, round(self._across / _USUAL))
        room = QSize(self._across, self._across)
        return seen.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)

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
        theme = look_of(self).theme
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
