"""The board, or in its place the same scene as a table."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QBoxLayout

from shoreboard.actions.activity_actions import PLACES
from shoreboard.actions.menus import Menu, activity_items
from shoreboard.actions.registry import Actions
from shoreboard.domain.activity import ActivityId
from shoreboard.session.answer_view import AnswerView
from shoreboard.session.session import Session
from shoreboard.views.board.board import Board
from shoreboard.views.board.card_shortcuts import CardShortcuts
from shoreboard.views.board.cards import Cards
from shoreboard.views.board.keyboard_move_view import KeyboardMoveView
from shoreboard.views.parts.bars import context_menu

if TYPE_CHECKING:
    from shoreboard.views.board.board_table import BoardTable


class BoardOrTable(QObject):
    """Shows the table where that is wanted; while it is not, there is none and nothing to pay.

    `switched` tells that the other one stands there now.
    """

    switched = Signal()

    def __init__(
        self,
        session: Session,
        board: Board,
        cards: Cards,
        answer_view: AnswerView,
        carrying: KeyboardMoveView,
    ) -> None:
        super().__init__(board)
        self._session, self._board, self._cards = session, board, cards
        self._answer_view, self._carrying = answer_view, carrying
        self._table: BoardTable | None = None
        self._actions: Actions | None = None

    def wire(self, actions: Actions) -> None:
        """Let cards and rows ask for actions, and show their menus."""
        self._actions = actions
        self._listen_to(self._cards)
        if self._table is not None:
            self._let_act(self._table)

    @property
    def table(self) -> "BoardTable | None":
        """The table while it stands in the board's place."""
        return self._table

    def show_table(self, wanted: bool, column: QBoxLayout) -> None:
        """Put the table into a column in place of the board, or let it go."""
        if wanted is (self._table is not None):
            return
        had_keys = self._has_keys()
        if self._table is None:
            from shoreboard.views.board.board_table import BoardTable

            table = self._table = BoardTable(self._session, self._cards, self._answer_view)
            table.place_asked.connect(self._ask_place)
            self._let_act(table)
            column.insertWidget(column.indexOf(self._board), table, 1)
        else:
            column.removeWidget(self._table)
            self._table.hide()
            self._table.deleteLater()
            self._table = None
        self._board.setVisible(self._table is None)
        self.switched.emit()
        if had_keys:
            self.focus()

    def focus(self) -> None:
        """Give the keys to the table, or else to the first zone that has cards."""
        if self._table is not None:
            if not self._table.currentIndex().isValid():
                first = self._table.cards_model.index(0, 0)
                keep = QItemSelectionModel.SelectionFlag.NoUpdate
                self._table.selectionModel().setCurrentIndex(first, keep)
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        chosen = self._session.selection
        lists = [frame.cards for frame in self._board.frames.values()]
        first = next((each for each in lists if each.cards_model.rowCount()), lists[0])
        (self._cards.list_of(chosen[0]) if chosen else first).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def pick_up(self, cards: Sequence[ActivityId]) -> None:
        """Carry cards over the board, or ask in the table where they shall stand."""
        if self._table is None:
            self._carrying.pick_up(cards)
        else:
            self._ask_place()

    def _has_keys(self) -> bool:
        focused = self._board.window().focusWidget()
        here = self._board if self._table is None else self._table
        return focused is not None and (focused is here or here.isAncestorOf(focused))

    def _listen_to(self, cards: "Cards | BoardTable") -> None:
        if self._actions is not None:
            cards.edit_asked.connect(self._actions["edit-activity"].trigger)
            cards.menu_asked.connect(self._show_menu)

    def _let_act(self, table: "BoardTable") -> None:
        self._listen_to(table)
        if self._actions is not None:
            table.acts = CardShortcuts(self._session, self._actions).act

    def _show_menu(self, at: QPoint) -> None:
        on_ground = ("add-activity", "clear-scene")
        self._open_menu(activity_items() if self._session.selection else on_ground, at)

    def _ask_place(self) -> None:
        if self._table is not None:
            self._open_menu(tuple(PLACES.values()), self._table.below_current())

    def _open_menu(self, items: Sequence[str | Menu], at: QPoint) -> None:
        if self._actions is not None:
            self._actions.refresh()
            context_menu(items, self._actions, self._board.window()).popup(at)
