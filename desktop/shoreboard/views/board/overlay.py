"""What lies over the board for a moment or on wish: gliding cards, and arrows of moves."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEasingCurve, QPoint, QPointF, QRect, QSize, Qt, QVariantAnimation
from PySide6.QtGui import (
    QColor,
    QFont,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QTransform,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.moves import read_move
from shoreboard.domain.zone import Zone
from shoreboard.session.session import Session
from shoreboard.views.board.card_list import CardList
from shoreboard.views.board.card_picture import fold_name
from shoreboard.views.board.cards import Cards
from shoreboard.views.look import Look, strong_font

GLIDE_MS = 180
_MOST_GLIDES = 40
_MOST_ARROWS = 12


@dataclass(frozen=True, slots=True)
class _Glide:
    picture: QPixmap
    start: QPoint
    end: QPoint


class Overlay(QWidget):
    """Covers the workspace, lets the pointer through, and draws above the cards.

    Cards that stand elsewhere after a change glide there; with `show_moves`, an arrow leads from
    where a card was in the scene before to where it is.
    """

    def __init__(self, session: Session, cards: Cards, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._cards, self._look = session, cards, look
        self.show_moves = False
        self._dropped_at: QPoint | None = None
        self._places: dict[ActivityId, tuple[Zone, QPoint]] = {}
        self._glides: list[_Glide] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._progress = QVariantAnimation(self)
        self._progress.setDuration(GLIDE_MS)
        self._progress.setStartValue(0.0)
        self._progress.setEndValue(1.0)
        self._progress.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._progress.valueChanged.connect(self.update)
        self._progress.finished.connect(self._land)
        session.changing.connect(self._remember)
        session.changed.connect(self._glide)
        session.selection_changed.connect(self._refresh)
        for each in cards:
            each.verticalScrollBar().valueChanged.connect(self._refresh)
            each.let_go.connect(self._note_drop)

    def apply_look(self, look: Look) -> None:
        """Take on a look and the text size of the moment."""
        self._look = look
        self.update()

    def _note_drop(self, at: QPoint) -> None:
        """Let dropped cards glide from where the pointer let go of them."""
        self._dropped_at = at

    def _refresh(self) -> None:
        if self.show_moves:
            self.update()

    def _remember(self) -> None:
        self._land()
        self._places = {}
        if not self._look.motion or not self.isVisible():
            return
        for each in self._cards:
            for card, rect in _visible_cards(each):
                self._places[card] = (each.zone, self._here(each, rect))

    def _glide(self) -> None:
        dropped, self._dropped_at = self._dropped_at, None
        if self.show_moves:
            self.update()
        if not self._places or not self._look.motion:
            return
        for each in self._cards:
            each.executeDelayedItemsLayout()
            for card, rect in _visible_cards(each):
                self._start(each, card, self._here(each, rect), dropped)
        self._places = {}
        if self._glides:
            self._progress.start()

    def _start(self, each: CardList, card: ActivityId, end: QPoint, dropped: QPoint | None) -> None:
        zone, start = self._places.get(card, (each.zone, end))
        if zone is each.zone or len(self._glides) >= _MOST_GLIDES:
            return
        if dropped is not None and card in self._session.selection:
            size = each.card_size()
            start = self.mapFromGlobal(dropped) - QPoint(size.width() // 2, size.height() // 2)
        self._glides.append(_Glide(each.picture(card), start, end))
        each.hidden = {*each.hidden, card}

    def _land(self) -> None:
        self._progress.stop()
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
        if self.show_moves:
            self._draw_moves(painter)
        done = float(self._progress.currentValue() or 0.0)
        for glide in self._glides:
            at = QPointF(glide.start) + QPointF(glide.end - glide.start) * done
            painter.drawPixmap(at, glide.picture)
        painter.end()

    def _draw_moves(self, painter: QPainter) -> None:
        ghosts: dict[Zone, int] = {}
        for card in self._shown_moves():
            reading = read_move(self._session.scenario, self._session.scene_id, card)
            if reading is None or Zone.NOT_PLACED in (reading.before.zone, reading.after.zone):
                continue
            here, there = self._cards[reading.after.zone], self._cards[reading.before.zone]
            if here is there or not (here.isVisible() and there.isVisible()):
                continue
            end = here.card_rect(here.cards_model.index(here.cards_model.row_of(card)))
            if not here.viewport().rect().intersects(end):
                continue
            rank = ghosts.get(there.zone, 0)
            ghosts[there.zone] = rank + 1
            start = _ghost_rect(there, rank)
            start.moveTopLeft(self._here(there, start))
            end.moveTopLeft(self._here(here, end))
            self._draw_ghost(painter, start, self._session.activity(card).name)
            self._draw_arrow(painter, start, end)

    def _shown_moves(self) -> list[ActivityId]:
        before = self._session.scenario.scene_before(self._session.scene_id)
        if before is None:
            return []
        differing = self._session.scene.placements.differing(before.placements)
        moved = [card for card in before.placements if card in differing]
        chosen = set(self._session.selection)
        return moved if len(moved) <= _MOST_ARROWS else [c for c in moved if c in chosen]

    def _draw_ghost(self, painter: QPainter, rect: QRect, name: str) -> None:
        theme = self._look.theme
        pen = QPen(QColor(theme.edge), max(1.4, theme.line))
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, 6, 6)
        painter.setPen(QColor(theme.text_soft))
        font = QFont(strong_font(self.font()))
        font.setWeight(QFont.Weight.Normal)
        painter.setFont(font)
        inner = rect.adjusted(12, 4, -12, -4)
        words = "\n".join(fold_name(name, inner.width(), font))
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, words)

    def _draw_arrow(self, painter: QPainter, start: QRect, end: QRect) -> None:
        path, tip, along = _arrow(start, end)
        pen = QPen(QColor(self._look.theme.accent), max(2.4, self._look.theme.line_strong * 0.8))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)
        for turn in (150, -150):
            painter.drawLine(tip, tip + QTransform().rotate(turn).map(along) * 12)


def _visible_cards(each: CardList) -> Iterator[tuple[ActivityId, QRect]]:
    if not each.isVisible():
        return
    view = each.viewport().rect()
    for row in each.visible_rows():
        rect = each.card_rect(each.cards_model.index(row))
        if rect.intersects(view):
            yield each.cards_model.cards[row], rect


def _ghost_rect(each: CardList, rank: int) -> QRect:
    """Return where the next card of a list would stand, `rank` places on, within its viewport."""
    item, count = each.item_size(), each.cards_model.rowCount() + rank
    across = max(1, each.viewport().width() // max(1, item.width()))
    scrolled = each.verticalScrollBar().value()
    column, line = count % across, count // across
    if each.isRightToLeft():
        column = across - 1 - column
    top = line * item.height() - scrolled
    rect = QRect(QPoint(column * item.width(), top), QSize(item))
    drawn = each.drawn_rect(rect)
    lowest = each.viewport().height() - drawn.height()
    drawn.moveTop(max(0, min(drawn.top(), lowest)))
    return drawn


def _arrow(start: QRect, end: QRect) -> tuple[QPainterPath, QPointF, QPointF]:
    """Return a curve from one card to another, its tip, and its last direction.

    It leaves and arrives at the sides, so that it crosses no name: between columns at the sides
    that face each other, within a column at the same side in a bow.
    """
    a, b = QPointF(start.center()), QPointF(end.center())
    apart = start.right() < end.left() or end.right() < start.left()
    sign = 1 if b.x() > a.x() or not apart else -1
    a.setX(start.right() + 4 if sign > 0 else start.left() - 4)
    arriving = sign if apart else -sign
    b.setX(end.left() - 6 if arriving > 0 else end.right() + 6)
    reach = abs(b.x() - a.x()) / 2 if apart else max(40.0, abs(b.y() - a.y()) / 4)
    path = QPainterPath(a)
    path.cubicTo(a + QPointF(sign * reach, 0), b - QPointF(arriving * reach, 0), b)
    return path, b, QPointF(arriving, 0)
