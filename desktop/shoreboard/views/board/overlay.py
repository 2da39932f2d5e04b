"""What lies over the board for a moment: gliding cards."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import (
    QPoint,
    QPointF,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QPixmap,
    QRegion,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.zone import Zone
from shoreboard.session.change import Moment
from shoreboard.session.session import Session
from shoreboard.views.board.card_list import CardList
from shoreboard.views.board.cards import Cards
from shoreboard.views.parts.look import look_of

if TYPE_CHECKING:
    from PySide6.QtCore import QVariantAnimation

GLIDE_MS = 180
_MOST_GLIDES = 40


class Pace(NamedTuple):
    """How long cards glide that were moved, and how long to another scene, in milliseconds."""

    move: int = GLIDE_MS
    scene: int = GLIDE_MS


class _Glide(NamedTuple):
    picture: QPixmap
    start: QPoint
    end: QPoint

    def at(self, done: float) -> QPointF:
        """Return where the card is when so much of the way is done."""
        return QPointF(self.start) + QPointF(self.end - self.start) * done

    def around(self, done: float) -> QRect:
        """Return the pixels that the card touches then."""
        return QRectF(self.at(done), self.picture.deviceIndependentSize()).toAlignedRect()


class Overlay(QWidget):
    """Covers the workspace, lets the pointer through, and draws above the cards.

    Cards that stand elsewhere after a change glide there, at its `pace`. `departed` tells that some
    are on their way to another scene, and `arrived` that they are there. Neither comes where
    nothing glides.
    """

    departed = Signal()
    arrived = Signal()

    def __init__(self, session: Session, cards: Cards, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._cards = session, cards
        self.pace = Pace()
        self._dropped_at: QPoint | None = None
        self._places: dict[ActivityId, tuple[Zone, QPoint]] = {}
        self._glides: list[_Glide] = []
        self._done, self._travels = 0.0, False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._progress: QVariantAnimation | None = None
        session.changing.connect(self._remember)
        session.changed.connect(self._glide)
        for each in cards:
            each.let_go.connect(self._note_drop)

    def _note_drop(self, at: QPoint) -> None:
        """Let dropped cards glide from where the pointer let go of them."""
        self._dropped_at = at

    def _remember(self, before: Moment, after: Moment) -> None:
        if before.same_board(after):
            return
        self._land()
        self._places = {}
        if not look_of(self).motion or not self.isVisible():
            return
        for each in self._cards:
            for card, rect in _visible_cards(each):
                self._places[card] = (each.zone, self._here(each, rect))

    def _glide(self, before: Moment, after: Moment) -> None:
        if before.same_board(after):
            return
        dropped, self._dropped_at = self._dropped_at, None
        if not self._places or not look_of(self).motion:
            return
        for each in self._cards:
            each.executeDelayedItemsLayout()
            for card, rect in _visible_cards(each):
                self._start(each, card, self._here(each, rect), dropped)
        self._places = {}
        if self._glides:
            scene = before.scene_id != after.scene_id
            self._done = 0.0
            progress = self._progress = self._progress or self._new_progress()
            progress.setDuration(self.pace.scene if scene else self.pace.move)
            progress.start()
            self._travels = scene
            if scene:
                self.departed.emit()

    def _new_progress(self) -> "QVariantAnimation":
        from PySide6.QtCore import QEasingCurve, QVariantAnimation  # 5 ms, for the first glide

        progress = QVariantAnimation(self)
        progress.setStartValue(0.0)
        progress.setEndValue(1.0)
        progress.setEasingCurve(QEasingCurve.Type.OutCubic)
        progress.valueChanged.connect(self._step)
        progress.finished.connect(self._arrive)
        return progress

    def _start(self, each: CardList, card: ActivityId, end: QPoint, dropped: QPoint | None) -> None:
        zone, start = self._places.get(card, (each.zone, end))
        if zone is each.zone or len(self._glides) >= _MOST_GLIDES:
            return
        if dropped is not None and card in self._session.selection:
            size = each.card_size()
            start = self.mapFromGlobal(dropped) - QPoint(size.width() // 2, size.height() // 2)
        self._glides.append(_Glide(each.picture(card), start, end))
        each.hidden = {*each.hidden, card}

    def _step(self, done: float) -> None:
        """Draw anew where the cards were and where they are: on a large screen that is little."""
        touched = QRegion()
        for glide in self._glides:
            touched += glide.around(self._done)
            touched += glide.around(done)
        self._done = done
        self.update(touched)

    def _arrive(self) -> None:
        travels = self._travels
        self._land()
        if travels:
            self.arrived.emit()

    def _land(self) -> None:
        if self._progress is not None:
            self._progress.stop()
        self._travels = False
        if self._glides:
            self._glides = []
            for each in self._cards:
                each.hidden = ()
                each.viewport().update()
            self.update()

    def _here(self, each: CardList, rect: QRect) -> QPoint:
        return self.mapFromGlobal(each.viewport().mapToGlobal(rect.topLeft()))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for glide in self._glides:
            painter.drawPixmap(glide.at(self._done), glide.picture)
        painter.end()


def _visible_cards(each: CardList) -> Iterator[tuple[ActivityId, QRect]]:
    if not each.isVisible():
        return
    view = each.viewport().rect()
    for row in each.visible_rows():
        rect = each.visualRect(each.cards_model.index(row))
        if rect.intersects(view):
            yield each.cards_model.cards[row], rect
