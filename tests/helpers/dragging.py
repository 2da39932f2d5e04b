"""What a real drag sends to a widget: enter, move, leave, drop."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.zone import Zone
from tests.helpers.showing import Shown

MOVE = Qt.DropAction.MoveAction
NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton


class Drag:
    """A drag of some data over the widgets of a window."""

    def __init__(self, data: QMimeData) -> None:
        self.data = data
        self._over: QWidget | None = None
        self._welcome = False

    def hold(self, widget: QWidget, at: QPoint) -> bool:
        """Hold the data above a point of a widget; tell whether a drop there is welcome."""
        if self._over is not widget:
            self.leave()
            self._over = widget
            enter = QDragEnterEvent(at, MOVE, self.data, LEFT, NONE)
            QApplication.sendEvent(widget, enter)
            self._welcome = enter.isAccepted()
        move = QDragMoveEvent(at, MOVE, self.data, LEFT, NONE)
        move.setAccepted(self._welcome)  # Qt takes the last answer for the next one
        QApplication.sendEvent(widget, move)
        self._welcome = move.isAccepted()
        return self._welcome

    def leave(self) -> None:
        if self._over is not None:
            QApplication.sendEvent(self._over, QDragLeaveEvent())
            self._over = None

    def drop(self, widget: QWidget, at: QPoint) -> bool:
        """Drop the data where it is welcome; tell whether it was taken."""
        if not self.hold(widget, at):
            self.leave()
            return False
        drop = QDropEvent(QPointF(at), MOVE, self.data, LEFT, NONE)
        QApplication.sendEvent(widget, drop)
        self._over = None
        return drop.isAccepted()


def drag_of(shown: Shown, cards: str) -> Drag:
    """Return a drag of these cards, as their list would start it."""
    source = shown.window.document.cards.list_of(ActivityId(cards[0]))
    return Drag(source.cards_model.mime_of([ActivityId(card) for card in cards]))


def ahead_of(shown: Shown, zone: Zone, row: int) -> QPoint:
    """Return a point of a zone's viewport at which a drop goes ahead of a row, or to the end."""
    each = shown.list(zone)
    count = each.cards_model.rowCount()
    if not count:
        return each.viewport().rect().center()
    item = each.visualRect(each.cards_model.index(min(row, count - 1)))
    at_left = (row < count) != each.isRightToLeft()
    return QPoint(item.left() + 3 if at_left else item.right() - 3, item.center().y())


def drop_cards(shown: Shown, cards: str, zone: Zone, row: int | None = None) -> bool:
    """Drag cards to a zone and drop them ahead of a row, or without one at the end."""
    end = shown.list(zone).cards_model.rowCount()
    at = ahead_of(shown, zone, end if row is None else row)
    taken = drag_of(shown, cards).drop(shown.list(zone).viewport(), at)
    shown.settle()
    return taken
