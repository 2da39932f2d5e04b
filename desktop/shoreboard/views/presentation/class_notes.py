"""A few words that lie over what the class sees: a hint for the lecturer, the time that is left."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel
from typing_extensions import override

from shoreboard.views.parts.look import grown, hold_look, look_of, strong_font
from shoreboard.views.presentation.class_window import ClassWindow

_HINT_MS = 3000
_RADIUS = 10


class ClassNote(QLabel):
    """Words on a ground of their own, in the middle of the lower or the upper edge."""

    at_top = False

    def __init__(self, window: ClassWindow) -> None:
        super().__init__(window)
        self._window = window
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def tell(self, words: str) -> None:
        """Show words, or none any more."""
        if words != self.text() or self.isVisible() is not bool(words):
            self.setText(words)
            self.setVisible(bool(words))
            self.settle()
            self.raise_()

    def settle(self) -> None:
        """Stand in its place, in as few lines as have room."""
        whole, line = self._window.rect(), self.fontMetrics().height()
        self.setMargin(line // 2)
        words = self.fontMetrics().boundingRect(self.text()).width() + 2 * line
        width = min(words, whole.width() - 2 * line)
        height = self.heightForWidth(width)
        top = line // 4 if self.at_top else whole.height() - height - line
        self.setGeometry(QRect(whole.center().x() - width // 2, top, width, height))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, inset = look_of(self).theme, look_of(self).theme.line / 2
        radius = grown(_RADIUS, self.font())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.edge), theme.line))
        painter.setBrush(QColor(theme.surface))
        frame = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(frame, radius, radius)
        painter.end()
        super().paintEvent(event)


class Hint(ClassNote):
    """A few words for three seconds."""

    def __init__(self, window: ClassWindow) -> None:
        super().__init__(window)
        self._going = QTimer(self, singleShot=True, interval=_HINT_MS)
        self._going.timeout.connect(self.hide)

    @override
    def tell(self, words: str) -> None:
        super().tell(words)
        self._going.start()


class ClassTimer(ClassNote):
    """The time that is left, as large as what the class reads."""

    at_top = True

    def __init__(self, window: ClassWindow) -> None:
        super().__init__(window)
        window.sized.connect(self._dress)
        window.installEventFilter(self)
        self._dress()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.settle()
        return False

    def _dress(self) -> None:
        view = self._window.view
        self.setPalette(view.palette())
        self.setFont(strong_font(view.font()))
        hold_look(self, look_of(view))
        self.settle()
