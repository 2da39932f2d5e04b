"""The ground around a list of cards, on which drops count as well."""

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from shoreboard.domain.activity import ActivityId
from shoreboard.layout.geometry import Rect
from shoreboard.layout.layout import ZoneLayout
from shoreboard.picture.brush import q_rect
from shoreboard.views.board.card_delegate import Slot
from shoreboard.views.board.card_list import CardList
from shoreboard.views.board.more_button import MoreButton


class DropGround(QWidget):
    """Takes a drop beside a list of cards, such as on its heading, for a drop on the list."""

    def __init__(self, cards: CardList) -> None:
        super().__init__()
        self.cards = cards
        cards.setParent(self)
        self.more = MoreButton(self._rest, self)
        self.setAcceptDrops(True)

    def stand(self, place: ZoneLayout, label: int, *, scrolls: bool) -> None:
        """Stand at a place on the board, with the cards in their slots.

        Cards for which there is no room are scrolled to, or counted by a tile.
        """
        self.setGeometry(q_rect(place.rect))
        at, slots = place.rect, place.grid.rect
        inner = Rect(slots.x - at.x, slots.y - at.y, slots.width, slots.height)
        self._shown = len(place.cards)
        self.cards.stand(
            Slot(place.grid, label),
            inner,
            bar=scrolls and place.hidden > 0,
            most=None if scrolls else self._shown,
        )
        self.more.stand(place.more)

    def _rest(self) -> list[tuple[ActivityId, str]]:
        model = self.cards.cards_model
        rest = range(self._shown, model.rowCount())
        return [(model.cards[row], model.card(row).activity.name) for row in rest]

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
