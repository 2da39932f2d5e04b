"""The ground around a list of cards, on which drops count as well."""

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from shoreboard.views.board.card_list import CardList


class DropGround(QWidget):
    """Takes a drop beside a list of cards, such as on its heading, for a drop on the list."""

    def __init__(self, cards: CardList) -> None:
        super().__init__()
        self.cards = cards
        self.setAcceptDrops(True)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._consider(event)

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._consider(event)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.cards.held_above.emit("")

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.cards.held_above.emit("")
        self.cards.let_go.emit(self.mapToGlobal(event.position().toPoint()))
        model = self.cards.cards_model
        if model.dropMimeData(event.mimeData(), event.dropAction(), -1, 0, QModelIndex()):
            event.acceptProposedAction()

    def _consider(self, event: QDragMoveEvent) -> None:
        model = self.cards.cards_model
        if model.takes(event.mimeData()):
            event.acceptProposedAction()
            self.cards.held_above.emit(model.named(event.mimeData()))
        else:
            event.ignore()
