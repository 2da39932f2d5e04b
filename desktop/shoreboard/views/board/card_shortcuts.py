"""Keys that act on a card where none is selected: the card that has the focus is meant."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from shoreboard.actions.menus import actions_in, activity_items
from shoreboard.actions.registry import Actions
from shoreboard.session.session import Session
from shoreboard.views.board.card_list import CardList

if TYPE_CHECKING:
    from shoreboard.views.board.board_table import BoardTable

_CHOSEN_FIRST = {"remove"}
"""What goes must have been selected by the user."""


class CardShortcuts:
    """Selects the card that has the focus when a key asks for what needs a card, and does it.

    A new window, or one in which all was deselected, shows the whole board; its keys work too.
    """

    def __init__(self, session: Session, actions: Actions) -> None:
        self._session, self._actions = session, actions
        offered = actions_in(activity_items())
        self._ids = [each for each in offered if each in actions and each not in _CHOSEN_FIRST]

    def act(self, cards: "CardList | BoardTable", event: QKeyEvent) -> bool:
        """Do what a key asks for in a list, and tell whether it asked for something."""
        row = cards.currentIndex().row()
        if self._session.selection or row < 0:
            return False
        asked = self._asked_for(event)
        if asked is None:
            return False
        self._session.select([cards.cards_model.cards[row]])
        self._actions.refresh()
        self._actions[asked].trigger()
        return True

    def _asked_for(self, event: QKeyEvent) -> str | None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return "pick-up"
        keys = QKeySequence(event.keyCombination())
        return next((each for each in self._ids if keys in self._actions[each].shortcuts()), None)
