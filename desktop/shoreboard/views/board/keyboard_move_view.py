"""Carrying as the board shows it: what is held, where it would go, and putting it down."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.zone import Zone
from shoreboard.explanations.phrases import activity_name
from shoreboard.i18n import tr
from shoreboard.session.session import Session
from shoreboard.session.steps import bring_cards
from shoreboard.views.board.board import Board
from shoreboard.views.board.cards import Cards
from shoreboard.views.board.tray_ground import TrayGround
from shoreboard.views.parts.notices import announce

if TYPE_CHECKING:
    from shoreboard.views.board.keyboard_move import KeyboardMove


class KeyboardMoveView(QObject):
    """Connects a carry with the board, the tray and the session."""

    def __init__(
        self, session: Session, window: QWidget, cards: Cards, board: Board, tray: TrayGround
    ) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._cards, self._board, self._tray = cards, board, tray
        self._held = ""
        self._move: KeyboardMove | None = None
        session.changed.connect(self._let_go_of_what_is_gone)

    @property
    def is_carrying(self) -> bool:
        """Tell whether cards are carried now."""
        return self._move is not None and bool(self._move.cards)

    def pick_up(self, cards: Sequence[ActivityId]) -> None:
        """Carry cards until the user chooses a zone or cancels."""
        if not cards:
            return
        self._held = (
            activity_name(self._session.activity(cards[0]))
            if len(cards) == 1
            else tr("%n activities", "", len(cards))
        )
        if self._move is None:
            from shoreboard.views.board.keyboard_move import KeyboardMove

            self._move = KeyboardMove(self._window.window(), self._zone_at, self)
            self._move.aimed.connect(self._aim)
            self._move.put_down.connect(self._put_down)
            self._move.canceled.connect(self._tell_nothing_moved)
        self._move.pick_up(cards, self._session.placement(cards[0]).zone)

    def _aim(self, zone: Zone | None) -> None:
        self._board.aim(zone, self._held)
        self._tray.invite(zone is Zone.NOT_PLACED)
        if zone is not None:
            words = tr("{name}: {state}. Enter puts it there, Esc cancels.")
            named = words.format(name=self._held, state=self._board.called(zone))
            announce(self._window, named)

    def _put_down(self, cards: Sequence[ActivityId], zone: Zone) -> None:
        if not bring_cards(self._session, cards, zone):
            self._tell_nothing_moved()

    def _tell_nothing_moved(self) -> None:
        announce(self._window, tr("Not moved: {name}").format(name=self._held))

    def _let_go_of_what_is_gone(self) -> None:
        known = self._session.scenario.activities
        if self._move is not None and not all(card in known for card in self._move.cards):
            self._move.cancel()

    def _zone_at(self, widget: QWidget) -> Zone | None:
        for frame in self._board.frames.values():
            if frame is widget or frame.isAncestorOf(widget):
                return frame.zone
        tray = self._tray
        on_ground = widget in (tray, tray.title) or tray.cards.isAncestorOf(widget)
        return Zone.NOT_PLACED if on_ground else None
