"""Moving cards without dragging: pick up, choose a zone, put down."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid
from typing_extensions import override

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.zone import GRID, Zone
from shoreboard.views.board.cards import neighbor

_ZONE_KEYS = {
    Qt.Key.Key_1: GRID[0],
    Qt.Key.Key_2: GRID[1],
    Qt.Key.Key_3: GRID[2],
    Qt.Key.Key_4: GRID[3],
    Qt.Key.Key_0: Zone.NOT_PLACED,
}


class KeyboardMove(QObject):
    """Carries cards until the user chooses a zone or cancels.

    While it carries, arrow keys, 0 to 4 and the pointer choose the zone, Enter or a click puts down
    and Esc cancels; it takes these from whatever has the focus in the window.

    It listens to each widget of the window and not to the application: PySide would make an object
    for everything that anything happens to, and does not survive that where Qt is taking it down.
    """

    aimed = Signal(object)
    """The zone (or None) that Enter would put the cards into."""
    put_down = Signal(object, object)
    """Cards (a tuple of ids) and the zone that the user chose."""
    canceled = Signal()

    def __init__(
        self, window: QWidget, zone_at: Callable[[QWidget], Zone | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window, self._zone_at = window, zone_at
        self._cards: tuple[ActivityId, ...] = ()
        self._target = Zone.NOT_PLACED
        self._heard: list[QWidget] = []

    @property
    def cards(self) -> tuple[ActivityId, ...]:
        """What is carried; empty while nothing is."""
        return self._cards

    def pick_up(self, cards: Sequence[ActivityId], start: Zone) -> None:
        """Carry cards and aim at the zone they stand in."""
        if not cards:
            return
        if not self._cards:
            self._heard = [self._window, *self._window.findChildren(QWidget)]
            for each in self._heard:
                each.installEventFilter(self)
        self._cards = tuple(cards)
        self._aim(start)

    def cancel(self) -> None:
        """Put everything back where it was."""
        if self._cards:
            self._let_go()
            self.canceled.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if not isinstance(watched, QWidget) or watched.window() is not self._window:
            return False
        if kind == QEvent.Type.WindowDeactivate:
            self.cancel()
        elif kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() in _ZONE_KEYS or event.key() in _HANDLED:
                event.accept()
                return True
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._take_key(Qt.Key(event.key()))
        elif kind == QEvent.Type.MouseButtonPress:
            return self._take_click(watched)
        elif kind == QEvent.Type.Enter:
            self._follow_pointer(self._zone_at(watched))
        return False

    def _take_key(self, key: Qt.Key) -> bool:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._put_down(self._target)
        elif key == Qt.Key.Key_Escape:
            self.cancel()
        elif key in _ZONE_KEYS:
            self._aim(_ZONE_KEYS[key])
        elif key in _ARROWS:
            beside = neighbor(self._target, key, mirrored=self._window.isRightToLeft())
            if beside is not None:
                self._aim(beside)
        else:
            return False
        return True

    def _follow_pointer(self, zone: Zone | None) -> None:
        if zone is not None and zone is not self._target:
            self._aim(zone)

    def _take_click(self, watched: QWidget) -> bool:
        zone = self._zone_at(watched)
        if zone is None:
            self.cancel()
            return False
        self._put_down(zone)
        return True

    def _aim(self, zone: Zone) -> None:
        self._target = zone
        self.aimed.emit(zone)

    def _put_down(self, zone: Zone) -> None:
        cards = self._cards
        self._let_go()
        self.put_down.emit(cards, zone)

    def _let_go(self) -> None:
        for each in self._heard:
            if isValid(each):
                each.removeEventFilter(self)
        self._cards, self._heard = (), []
        self.aimed.emit(None)


_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}
_HANDLED = _ARROWS | {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Escape}
