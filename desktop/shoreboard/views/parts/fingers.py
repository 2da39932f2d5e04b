"""What fingers mean in a window: a tap, a swipe, a rest, a drag after a rest, or a pinch."""

from enum import Enum, auto
from math import hypot

from PySide6.QtCore import QElapsedTimer, QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QMouseEvent,
    QNativeGestureEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSlider,
    QApplication,
    QScroller,
    QSplitterHandle,
    QWidget,
)

from shoreboard.views.parts.drop_list import DRAGS, DropList
from shoreboard.views.parts.finger_drag import FingerDrag

WOBBLE = 10
"""Pixels that a finger may go astray in a tap."""
_STEP = 1.18
"""So much farther apart, two fingers want the next text size."""
_DRAGGED_THEMSELVES = (QAbstractSlider, QSplitterHandle)
"""What a finger drags as the pointer does."""
_FLING_MS = 250
"""A swipe goes on by what the finger would go in this time."""
_TRAIL = 3
"""So many places of the finger tell how fast it is."""
_LEFT, _RIGHT, _NO_BUTTON = (
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.RightButton,
    Qt.MouseButton.NoButton,
)


class _Doing(Enum):
    """What the fingers that are down have turned out to do."""

    NOTHING = auto()
    WAITING = auto()
    SWIPING = auto()
    RESTING = auto()
    DRAGGING = auto()
    PINCHING = auto()


class Fingers(QObject):
    """Follows the fingers in a widget; see `Touch` for what they can do."""

    sized = Signal(int)
    """The text is wanted larger (1) or smaller (-1)."""

    def __init__(self, root: QWidget) -> None:
        super().__init__(root)
        self._root, self._doing = root, _Doing.NOTHING
        self._start, self._apart, self._zoom = QPointF(), 0.0, 1.0
        self._touched: QWidget = root
        self._area: QAbstractScrollArea | None = None
        self._places = QPointF()
        self._trail: list[tuple[QPointF, int]] = []
        self._drag: FingerDrag | None = None
        self._resting = QTimer(self, singleShot=True)
        self._resting.timeout.connect(self._rest)
        self._tapped_at, self._since_tap = QPointF(), QElapsedTimer()

    def take(self, event: QEvent) -> bool:
        """Do what an event of touching wants; tell whether it is done."""
        if isinstance(event, QNativeGestureEvent):
            return self._take_zoom(event)
        if not isinstance(event, QTouchEvent):
            return False
        if event.type() == QEvent.Type.TouchCancel:
            self._give_up()
        elif event.type() == QEvent.Type.TouchBegin and not self._begin(event):
            event.ignore()  # Qt makes a pointer of this finger
            return False
        elif len(event.points()) > 1:
            self._pinch(event)
        elif event.type() == QEvent.Type.TouchUpdate:
            self._move(event.points()[0].globalPosition(), event.timestamp())
        elif event.type() == QEvent.Type.TouchEnd:
            self._end(event.points()[0].globalPosition())
        event.accept()
        return True

    def _begin(self, event: QTouchEvent) -> bool:
        self._give_up()
        self._start, self._trail = event.points()[0].globalPosition(), []
        at = self._root.mapFromGlobal(self._start).toPoint()
        self._touched = self._root.childAt(at) or self._root
        if isinstance(self._touched, _DRAGGED_THEMSELVES) or self._touched.property(DRAGS):
            return False
        self._doing = _Doing.WAITING
        self._resting.start(QGuiApplication.styleHints().mousePressAndHoldInterval())
        return True

    def _move(self, at: QPointF, now: int) -> None:
        way = at - self._start
        far = hypot(way.x(), way.y()) >= WOBBLE
        if self._doing is _Doing.WAITING and far:
            self._resting.stop()
            self._doing = _Doing.SWIPING
            self._begin_to_scroll(abs(way.x()) > abs(way.y()))
        elif self._doing is _Doing.RESTING and far and self._drag is not None:
            self._doing = _Doing.DRAGGING
        if self._doing is _Doing.SWIPING:
            self._scroll(at, now)
        elif self._doing is _Doing.DRAGGING and self._drag is not None:
            self._drag.move(at.toPoint())

    def _end(self, at: QPointF) -> None:
        doing, drag = self._doing, self._drag
        self._doing, self._drag = _Doing.NOTHING, None
        self._resting.stop()
        if doing is _Doing.WAITING:
            self._tap()
        elif doing is _Doing.SWIPING:
            self._fling()
        elif doing is _Doing.DRAGGING and drag is not None:
            drag.drop(at.toPoint())
        elif doing is _Doing.RESTING and drag is not None:
            drag.cancel()
            self._open_menu()

    def _give_up(self) -> None:
        if self._drag is not None:
            self._drag.cancel()
            self._drag = None
        self._resting.stop()
        self._doing = _Doing.NOTHING

    # A tap.

    def _tap(self) -> None:
        """Click where the finger came down; twice in a while on a place is a double click."""
        near = self._start - self._tapped_at
        again = (
            self._since_tap.isValid()
            and not self._since_tap.hasExpired(QApplication.doubleClickInterval())
            and hypot(near.x(), near.y()) < 2 * WOBBLE
        )
        self._tapped_at = self._start
        self._since_tap.start()
        if again:
            self._since_tap.invalidate()
        kinds = QEvent.Type
        self._press(kinds.MouseButtonDblClick if again else kinds.MouseButtonPress, _LEFT)
        self._press(kinds.MouseButtonRelease, _LEFT)

    def _press(self, kind: QEvent.Type, button: Qt.MouseButton) -> None:
        at = self._touched.mapFromGlobal(self._start)
        down = _NO_BUTTON if kind == QEvent.Type.MouseButtonRelease else button
        event = QMouseEvent(kind, at, self._start, button, down, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(self._touched, event)

    # A rest.

    def _rest(self) -> None:
        """Take up a card, or open the menu of anything else."""
        if self._doing is not _Doing.WAITING:
            return
        self._doing = _Doing.RESTING
        cards = self._touched.parentWidget()
        held = None
        if isinstance(cards, DropList) and self._touched is cards.viewport():
            index = cards.indexAt(self._touched.mapFromGlobal(self._start).toPoint())
            if index.isValid():
                if not cards.selectionModel().isSelected(index):
                    self._press(QEvent.Type.MouseButtonPress, _LEFT)
                    self._press(QEvent.Type.MouseButtonRelease, _LEFT)
                held = cards.held()
        if held is None:
            self._open_menu()
        else:
            self._drag = FingerDrag(held, self._root.window(), self._start.toPoint())

    def _open_menu(self) -> None:
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            self._press(kind, _RIGHT)
        at, where = self._touched.mapFromGlobal(self._start).toPoint(), self._start.toPoint()
        asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, where)
        QApplication.sendEvent(self._touched, asked)

    # A swipe.

    def _begin_to_scroll(self, sideways: bool) -> None:
        """Find what scrolls the way the finger goes, from within to without."""
        self._area = None
        each: QWidget | None = self._touched
        while each is not None and self._area is None:
            if isinstance(each, QAbstractScrollArea) and _scrolls(each, sideways):
                QScroller.scroller(each.viewport()).stop()
                self._area, self._places = each, _places(each)
            each = each.parentWidget() if each is not self._root else None

    def _scroll(self, at: QPointF, now: int) -> None:
        if self._area is not None:
            self._trail = [*self._trail[-2:], (at, now)]
            wanted = self._places - _along(self._area, at - self._start)
            self._area.horizontalScrollBar().setValue(round(wanted.x()))
            self._area.verticalScrollBar().setValue(round(wanted.y()))

    def _fling(self) -> None:
        """Go on for a while as fast as the finger was when it was lifted."""
        if self._area is None or len(self._trail) < _TRAIL:
            return
        (first, began), (last, ended) = self._trail[0], self._trail[-1]
        way = _along(self._area, last - first) * (_FLING_MS / max(1, ended - began))
        if ended > began and max(abs(way.x()), abs(way.y())) > WOBBLE:
            scroller = QScroller.scroller(self._area.viewport())
            scroller.scrollTo(_places(self._area) - way, 2 * _FLING_MS)

    # Two fingers.

    def _pinch(self, event: QTouchEvent) -> None:
        if self._doing is not _Doing.PINCHING:
            self._give_up()
            self._doing, self._apart = _Doing.PINCHING, _apart(event)
        now = max(1.0, _apart(event))
        if now >= self._apart * _STEP or now * _STEP <= self._apart:
            step, self._apart = (1 if now > self._apart else -1), now
            self.sized.emit(step)
        if event.type() == QEvent.Type.TouchEnd:
            self._doing = _Doing.NOTHING

    def _take_zoom(self, event: QNativeGestureEvent) -> bool:
        """Take two fingers on a touchpad, which tell the change of their distance."""
        kinds = Qt.NativeGestureType
        if event.gestureType() == kinds.BeginNativeGesture:
            self._zoom = 1.0
        elif event.gestureType() == kinds.ZoomNativeGesture:
            self._zoom *= 1 + event.value()
            if self._zoom >= _STEP or self._zoom * _STEP <= 1:
                self.sized.emit(1 if self._zoom > 1 else -1)
                self._zoom = 1.0
        else:
            return False
        return True


def _apart(event: QTouchEvent) -> float:
    """Return how far apart the first two fingers are."""
    one, other = (point.globalPosition() for point in event.points()[:2])
    return hypot(one.x() - other.x(), one.y() - other.y())


def _scrolls(area: QAbstractScrollArea, sideways: bool) -> bool:
    bar = area.horizontalScrollBar() if sideways else area.verticalScrollBar()
    return bar.maximum() > bar.minimum()


def _places(area: QAbstractScrollArea) -> QPointF:
    """Return what the two scroll bars of an area stand at."""
    return QPointF(area.horizontalScrollBar().value(), area.verticalScrollBar().value())


def _along(area: QAbstractScrollArea, way: QPointF) -> QPointF:
    """Return a way as scroll bars count it, which begin at the right in a mirrored area."""
    return QPointF(-way.x(), way.y()) if area.isRightToLeft() else way
