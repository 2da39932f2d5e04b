"""Arrows from where cards were in the scene before to where they are."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTransform
from PySide6.QtWidgets import QWidget

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.hidden_answers import Visible
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Zone
from shoreboard.session.answer_view import AnswerView
from shoreboard.session.session import Session
from shoreboard.views.board.card_list import CardList
from shoreboard.views.board.card_name import fold_name
from shoreboard.views.board.card_picture import RADIUS
from shoreboard.views.board.cards import Cards
from shoreboard.views.board.zone_frame import ZoneFrame
from shoreboard.views.parts.direction import visual_rect
from shoreboard.views.parts.look import Look, grown, look_of

_MOST = 12
"""With more moves than this, arrows are drawn for the selected cards alone."""
_STUB = 10
"""Where the old zone has no room for a card's outline, its arrow starts at a dot of this size."""
_BESIDE, _THICK, _HEAD, _APART = 5, 2.4, 12, 8
"""How far from a card an arrow begins and ends, how thick it is, how long its head, and how many of
the first lie between two cards that it may lead across."""


class _Bow(NamedTuple):
    """To which side a curve bows, what it goes around there, and how far it may go; all are x."""

    side: int
    around: float
    furthest: float


class _Arrow(NamedTuple):
    name: str
    start: QRect
    end: QRect
    outlined: bool
    """Whether `start` has room for the outline of the card."""
    bow: _Bow | None
    """How it goes around the heading between two zones of a column."""


class MoveArrows:
    """Finds the moves into the scene that is shown and draws them over a widget."""

    def __init__(
        self, session: Session, cards: Cards, canvas: QWidget, answer_view: AnswerView
    ) -> None:
        self._session, self._cards, self._canvas, self._answer_view = (
            session,
            cards,
            canvas,
            answer_view,
        )
        self._drawn: list[_Arrow] = []
        self._found: list[tuple[ActivityId, Zone]] = []
        self._found_for: tuple[Scenario, SceneId, tuple[ActivityId, ...], Visible] | None = None

    def draw(self, painter: QPainter) -> bool:
        """Draw an outline where each card was and an arrow from there to where it is.

        Tell whether these are others than last time, of which some may still be seen.
        """
        look = look_of(self._canvas)
        before, self._drawn = self._drawn, [*self._arrows()]
        for arrow in self._drawn:
            if arrow.outlined:
                self._draw_outline(painter, arrow, look)
            else:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(look.theme.accent))
                painter.drawEllipse(arrow.start)
            _draw_curve(painter, arrow, look, self._canvas)
        return self._drawn != before

    def _arrows(self) -> Iterator[_Arrow]:
        outlined: dict[Zone, int] = {}
        seen = {each.zone: _seen(each) for each in self._cards}
        for card, before in self._moved():
            after = self._session.placement(card).zone
            if card not in seen[after]:
                continue
            here, there = self._cards[after], self._cards[before]
            if Zone.NOT_PLACED in (before, after) or not (here.isVisible() and there.isVisible()):
                continue
            end = here.card_rect(here.cards_model.index(here.cards_model.row_of(card)))
            if not here.viewport().rect().intersects(end):
                continue
            rank = outlined.get(before, 0)
            outlined[before] = rank + 1
            start, fits = _former_place(there, rank)
            name = self._session.activity(card).name
            bow = self._bow(here, there) if before.where is after.where else None
            ends = self._on_canvas(there, start), self._on_canvas(here, end)
            yield _Arrow(name, *ends, fits, bow)

    def _moved(self) -> list[tuple[ActivityId, Zone]]:
        """Return the cards that changed their zone, with the zone they left, in its order."""
        session = self._session
        wanted = session.scenario, session.scene_id, session.selection, self._answer_view.told
        known = self._found_for
        if known is None or known[0] is not wanted[0] or known[1:] != wanted[1:]:
            self._found, self._found_for = self._find(), wanted
        return self._found

    def _find(self) -> list[tuple[ActivityId, Zone]]:
        before = self._session.scenario.scene_before(self._session.scene_id)
        if before is None:
            return []
        now = self._session.scene.placements
        told = self._answer_view.told
        differing = now.differing(before.placements)
        if not told.everything:
            differing = frozenset(c for c in differing if told.of_card(c, now[c].zone))
        if len(differing) > _MOST:
            differing &= frozenset(self._session.selection)
        if not differing:
            return []
        return [
            (card, zone)
            for zone in Zone
            for card in before.placements.cards(zone)
            if card in differing and now[card].zone is not zone
        ]

    def _bow(self, here: CardList, there: CardList) -> _Bow | None:
        """Return the way around the words of the lower one's heading; None where it has none."""
        lower = max(here, there, key=lambda each: self._on_canvas(each, each.rect()).top())
        frame = lower.parentWidget()
        if not isinstance(frame, ZoneFrame):
            return None
        beside = grown(_BESIDE, self._canvas.font())
        at = self._canvas.mapFromGlobal(frame.mapToGlobal(QPoint(0, 0))).x()
        words = frame.heading_words().translated(at, 0)
        if frame.isRightToLeft():
            return _Bow(-1, words.left() - beside, max(beside, at - beside))
        end = at + frame.width() + beside
        return _Bow(1, words.right() + beside, min(end, self._canvas.width() - beside))

    def _on_canvas(self, each: CardList, rect: QRect) -> QRect:
        at = self._canvas.mapFromGlobal(each.viewport().mapToGlobal(rect.topLeft()))
        return QRect(at, rect.size())

    def _draw_outline(self, painter: QPainter, arrow: _Arrow, look: Look) -> None:
        pen = QPen(QColor(look.theme.edge), max(1.4, look.theme.line))
        pen.setDashPattern([3, 3])
        radius = grown(RADIUS, self._canvas.font())
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(arrow.start, radius, radius)
        font = self._canvas.font()
        painter.setFont(font)
        painter.setPen(QColor(look.theme.text_soft))
        inner = arrow.start.adjusted(12, 4, -12, -4)
        words = "\n".join(fold_name(arrow.name, inner.width(), font))
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, words)


def _seen(each: CardList) -> frozenset[ActivityId]:
    """Return the cards of a list that are not scrolled away."""
    return frozenset(each.cards_model.cards[row] for row in each.visible_rows())


def _former_place(each: CardList, rank: int) -> tuple[QRect, bool]:
    """Return where a list's next card would stand, `rank` places on, and whether that is free.

    Where it is not, the rectangle is a dot at the lower edge of the list.
    """
    item, count = each.item_size(), each.cards_model.rowCount() + rank
    view = each.viewport().rect()
    across = each.across()
    column, line = count % across, count // across
    top = line * item.height() - each.verticalScrollBar().value()
    place = QRect(QPoint(column * item.width(), top), QSize(item))
    place = each.drawn_rect(visual_rect(each.layoutDirection(), view, place))
    if place.top() >= 0 and place.bottom() <= view.bottom():
        return place, True
    stub = round(grown(_STUB, each.font()))
    left = max(0, view.right() - (2 + 2 * rank) * stub)
    dot = QRect(left, view.bottom() - stub, stub, stub)
    return visual_rect(each.layoutDirection(), view, dot), False


def _draw_curve(painter: QPainter, arrow: _Arrow, look: Look, canvas: QWidget) -> None:
    font = canvas.font()
    beside = grown(_BESIDE, font)
    start, end = arrow.start, arrow.end
    apart = max(end.left() - start.right(), start.left() - end.right())
    # In a gap between two columns of cards an arrow would have no room to be seen as one.
    if arrow.bow is None or (apart > _APART * beside and arrow.outlined):
        path, tip, along = _between_columns(start, end, beside)
    else:
        path, tip, along = _within_a_column(start, end, beside, arrow.bow)
    thick = max(grown(_THICK, font), look.theme.line_strong * 0.8)
    pen = QPen(QColor(look.theme.accent), thick)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    for turn in (150, -150):
        painter.drawLine(tip, tip + QTransform().rotate(turn).map(along) * grown(_HEAD, font))


_Curve = tuple[QPainterPath, QPointF, QPointF]
"""A path, its tip, and its last direction."""


def _between_columns(start: QRect, end: QRect, beside: float) -> _Curve:
    """Return a curve between the sides of two cards that face each other: it crosses no name."""
    a, b = QPointF(start.center()), QPointF(end.center())
    sign = 1 if b.x() > a.x() else -1
    a.setX(start.right() + beside if sign > 0 else start.left() - beside)
    b.setX(end.left() - beside if sign > 0 else end.right() + beside)
    pull = QPointF(sign * abs(b.x() - a.x()) / 2, 0)
    path = QPainterPath(a)
    path.cubicTo(a + pull, b - pull, b)
    return path, b, QPointF(sign, 0)


def _within_a_column(start: QRect, end: QRect, beside: float, bow: _Bow) -> _Curve:
    """Return a curve from one card to another above or below it, in a bow around the heading."""
    a, b = QPointF(start.center()), QPointF(end.center())
    for point, card in ((a, start), (b, end)):
        point.setX(card.right() + beside if bow.side > 0 else card.left() - beside)
    outer = max(a.x() * bow.side, b.x() * bow.side)
    around = min(max(outer, bow.around * bow.side), max(outer, bow.furthest * bow.side))
    # A bow goes three quarters as far as what pulls it.
    room = max(0.0, bow.furthest * bow.side - around) / 0.75
    pull = QPointF(bow.side * min(max(4 * beside, abs(b.y() - a.y()) / 8), room), 0)
    turn = QPointF(bow.side * around, a.y()), QPointF(bow.side * around, b.y())
    path = QPainterPath(a)
    path.lineTo(turn[0])
    path.cubicTo(turn[0] + pull, turn[1] + pull, turn[1])
    path.lineTo(b)
    return path, b, QPointF(-bow.side, 0)
