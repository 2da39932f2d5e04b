"""The tray: what the board does not place, a search over all cards, and a way to add one."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from typing_extensions import override

from shoreboard.explanations.topics import Topic
from shoreboard.folding import folded
from shoreboard.i18n import tr
from shoreboard.views.board.cards import Cards
from shoreboard.views.board.tray_ground import TrayGround
from shoreboard.views.look import Look


class Tray(TrayGround):
    """The column beside the board, with its search field and its button."""

    add_asked = Signal()

    def __init__(self, cards: Cards, topic: Topic, look: Look) -> None:
        super().__init__(cards, topic, look)
        self._all = cards
        self.search = QLineEdit()
        self.search.setObjectName("Search")
        self.search.setPlaceholderText(tr("Search"))
        self.search.setAccessibleName(tr("Search all activities"))
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
        self.box.insertWidget(1, self.search)
        self.box.insertWidget(2, self._found)
        self.box.addWidget(add)
        self.apply_look(look)

    @override
    def apply_look(self, look: Look) -> None:
        super().apply_look(look)
        self._found.setStyleSheet(f"color: {look.theme.text_soft}")

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
        if words:  # the button is seen beside words alone, and its picture takes 3 ms to find
            self.search.setClearButtonEnabled(True)
        count = self._all.find(words)
        self._found.setVisible(bool(folded(words)))
        self._found.setText(tr("%n found; Enter goes to the next", "", count))
