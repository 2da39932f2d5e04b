"""Where places on the board are in one window."""

from PySide6.QtCore import QPoint, QPointF, QRect
from PySide6.QtWidgets import QWidget

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.zone import Zone
from shoreboard.session.pointing import Spot
from shoreboard.session.session import Session
from shoreboard.views.board.board import Board
from shoreboard.views.board.cards import Cards

_NEAR = 0.5
"""What begins so near to a card, in heights of it, is about that card."""


class BoardCoordinates:
    """Translates between places on the board and the coordinates of a widget over it."""

    def __init__(self, session: Session, cards: Cards, board: Board, canvas: QWidget) -> None:
        self._session, self._cards, self._board, self._canvas = session, cards, board, canvas

    def under(self, at: QPoint) -> Spot | None:
        """Return the place on the card at a point, or else in the zone; None beside the board."""
        card = self._card_near(at, 0)
        if card is not None:
            return self._on_card(card, at)
        for zone in self._board.frames:
            if (rect := self._frame(zone)).contains(at):
                return _share(None, zone, rect, at)
        return None

    def card_meant(self, at: QPoint) -> ActivityId | None:
        """Return the card that a stroke is about which begins at a point."""
        return self._card_near(at, _NEAR)

    def of_stroke(self, card: ActivityId | None, at: QPoint) -> Spot:
        """Return a place for a point of a stroke, which may lie beside the board.

        It goes with the card that the stroke is about until it leaves the zone of that.
        """
        zone = self._zone_at(at)
        if card is not None:
            stands = self._session.placement(card).zone
            if (stands is zone or stands is Zone.NOT_PLACED) and (spot := self._on_card(card, at)):
                return spot
        return _share(None, zone, self._frame(zone), at)

    def rect(self, spot: Spot) -> QRect | None:
        """Return where the card or the zone of a place is; None where it cannot be seen."""
        if spot.card is not None:
            return self.card(spot.card)
        return self._frame(spot.zone) if spot.zone in self._board.frames else None

    def point(self, spot: Spot) -> QPointF | None:
        """Return where a place is; None where it cannot be seen."""
        rect = self.rect(spot)
        if rect is None:
            return None
        shares = QPointF(spot.across * rect.width(), spot.down * rect.height())
        return QPointF(rect.topLeft()) + shares

    def card(self, card: ActivityId) -> QRect | None:
        """Return where a card is as far as it can be seen; None where it cannot."""
        if card not in self._session.scenario.activities:
            return None
        cards = self._cards.list_of(card)
        rect = cards.visualRect(cards.cards_model.index(cards.cards_model.row_of(card)))
        seen = rect.intersected(cards.viewport().rect())
        if not cards.isVisible() or seen.isEmpty():
            return None
        return self._here(cards.viewport(), seen)

    def _on_card(self, card: ActivityId, at: QPoint) -> Spot | None:
        rect = self.card(card)
        zone = self._session.placement(card).zone
        return _share(card, zone, rect, at) if rect is not None else None

    def _card_near(self, at: QPoint, heights: float) -> ActivityId | None:
        """Return the card at a point, or the nearest that is not so many heights away."""
        found: dict[ActivityId, int] = {}
        for cards in self._cards:
            if not cards.isVisible():
                continue
            within = cards.viewport().mapFrom(self._canvas.window(), self._in_window(at))
            reach = round(heights * cards.card_size().height())
            seen = cards.viewport().rect()
            for row in cards.visible_rows():
                rect = cards.visualRect(cards.cards_model.index(row)) & seen
                if rect.adjusted(-reach, -reach, reach, reach).contains(within):
                    found[cards.cards_model.cards[row]] = _distance(rect, within)
        return min(found, key=found.__getitem__, default=None)

    def _zone_at(self, at: QPoint) -> Zone:
        """Return the zone at a point, or the nearest."""
        frames = self._board.frames
        return min(frames, key=lambda zone: _distance(self._frame(zone), at))

    def _frame(self, zone: Zone) -> QRect:
        frame = self._board.frames[zone]
        return self._here(frame, frame.rect())

    def _in_window(self, at: QPoint) -> QPoint:
        return self._canvas.mapTo(self._canvas.window(), at)

    def _here(self, widget: QWidget, rect: QRect) -> QRect:
        at = widget.mapTo(widget.window(), rect.topLeft())
        return QRect(self._canvas.mapFrom(self._canvas.window(), at), rect.size())


def _share(card: ActivityId | None, zone: Zone, rect: QRect, at: QPoint) -> Spot:
    across = (at.x() - rect.left()) / max(1, rect.width())
    return Spot(card, zone, across, (at.y() - rect.top()) / max(1, rect.height()))


def _distance(rect: QRect, at: QPoint) -> int:
    """Return how far a point is from a rectangle; 0 within it."""
    aside = max(rect.left() - at.x(), 0, at.x() - rect.right())
    return aside + max(rect.top() - at.y(), 0, at.y() - rect.bottom())
