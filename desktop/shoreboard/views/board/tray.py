"""The tray: what the board does not place, a search over all cards, and a way to add one."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout
from typing_extensions import override

from shoreboard.domain.zone import Zone
from shoreboard.explanations.topics import Topic
from shoreboard.i18n import tr
from shoreboard.views.board.card_picture import frame_rect
from shoreboard.views.board.cards import Cards
from shoreboard.views.board.drop_ground import DropGround
from shoreboard.views.board.zone_frame import RADIUS
from shoreboard.views.look import Look, heading_font


class Tray(DropGround):
    """The column beside the board; lights up when cards may be dropped on it."""

    add_asked = Signal()

    def __init__(self, cards: Cards, topic: Topic, look: Look) -> None:
        super().__init__(cards[Zone.NOT_PLACED])
        self._all, self._look = cards, look
        self._invited = False
        self.cards.setAccessibleName(topic.title)
        self.cards.setAccessibleDescription(topic.summary)
        self._title = QLabel(topic.title)
        self._title.setToolTip(topic.summary)
        self._title.setWordWrap(True)
        self.search = QLineEdit()
        self.search.setObjectName("Search")
        self.search.setPlaceholderText(tr("Search"))
        self.search.setAccessibleName(tr("Search all activities"))
        self.search.setClearButtonEnabled(True)
        self.search.setAcceptDrops(False)  # a card that is dropped here is dropped on the tray
        self.search.textChanged.connect(self._seek)
        self.search.installEventFilter(self)
        self._found = QLabel()
        self._found.setTextFormat(Qt.TextFormat.PlainText)
        self._found.setWordWrap(True)
        self._found.hide()
        add = QPushButton(tr("+ New activity"))
        add.setObjectName("Choice")
        add.clicked.connect(self.add_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 12, 8, 8)
        column.setSpacing(8)
        for widget in (self._title, self.search, self._found):
            column.addWidget(widget)
        column.addWidget(self.cards, 1)
        column.addWidget(add)
        self.cards.held_above.connect(lambda held: self.invite(bool(held)))
        self.apply_look(look)

    def apply_look(self, look: Look) -> None:
        """Take on a look and the text size of the moment."""
        self._look = look
        self._title.setFont(heading_font(self.font()))
        self._found.setStyleSheet(f"color: {look.theme.text_soft}")
        self.update()

    def invite(self, lit: bool) -> None:
        """Light up while a drop here is possible."""
        self._invited = lit
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = theme.line_strong if self._invited else theme.line
        painter.setPen(QPen(QColor(theme.accent if self._invited else theme.edge), width))
        painter.setBrush(QColor(theme.surface))
        painter.drawRoundedRect(frame_rect(self.rect(), width), RADIUS, RADIUS)
        painter.end()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            backward = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            match event.key():
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self._all.select_next_found(self.search.text(), -1 if backward else 1)
                    return True
                case Qt.Key.Key_Escape if self.search.text():
                    self.search.clear()
                    return True
        return super().eventFilter(watched, event)

    def _seek(self, words: str) -> None:
        count = self._all.find(words)
        self._found.setVisible(bool(words.strip()))
        self._found.setText(tr("%n found; Enter goes to the next", "", count))
