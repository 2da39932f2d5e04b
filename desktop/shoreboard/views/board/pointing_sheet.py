"""What lies over the board while the lecturer points: a large pointer, a spotlight, pen strokes."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from PySide6.QtCore import QElapsedTimer, QPoint, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QCursor,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from shoreboard.session.pointing import Tool
from shoreboard.session.session import Session
from shoreboard.views.board.board import Board
from shoreboard.views.board.cards import Cards
from shoreboard.views.board.zone_frame import RADIUS
from shoreboard.views.look import Look

STAY_MS, FADE_MS = 4000, 800
"""So long a stroke of the pen stays, and so long it takes to go."""
_EVERY_MS = 16
_DIM = 165
"""How dark it is around the spotlight, of 255."""
_RING = 1.6
"""The radius of the large pointer, in heights of a line of text."""


@dataclass(slots=True)
class _Stroke:
    points: list[QPointF] = field(default_factory=list[QPointF])
    ended: int | None = None
    """When the pen was lifted, in milliseconds."""


class PointingSheet(QWidget):
    """Covers what it is laid over, and lets the pointer through but for the pen.

    The spotlight falls on the card or the zone under the pointer, or on the selected cards when
    these were chosen later than the pointer moved. Nothing runs while no tool is in hand and no
    stroke is left.
    """

    def __init__(
        self, session: Session, cards: Cards, board: Board, look: Look, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._cards, self._board, self._look = session, cards, board, look
        self._at = QPoint(-1, -1)
        self._by_selection = True
        self._strokes: list[_Stroke] = []
        self._clock = QElapsedTimer()
        self._clock.start()
        self._ticks = QTimer(self, interval=_EVERY_MS)
        self._ticks.timeout.connect(self._tick)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        session.pointing.changed.connect(self._take)
        session.selection_changed.connect(self._note_selection)
        session.changed.connect(self.update)
        self._take()

    @property
    def is_at_work(self) -> bool:
        """Tell whether anything here runs."""
        return self._ticks.isActive()

    @property
    def points_at(self) -> QPoint:
        """Where the pointer is, as it was seen last, in the coordinates of this widget."""
        return self._at

    def apply_look(self, look: Look) -> None:
        """Take on a look and the text size of the moment."""
        self._look = look
        self.update()

    def lit(self) -> list[QRect]:
        """Return where the spotlight falls, in the coordinates of this widget."""
        if not self._by_selection and (under := self._under_pointer()) is not None:
            return [under]
        selected = [*self._selected()]
        under = self._under_pointer()
        return selected or ([under] if under is not None else [])

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._strokes.append(_Stroke([event.position()]))
            self.update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._strokes and self._strokes[-1].ended is None:
            self._strokes[-1].points.append(event.position())
            self.update()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._strokes and self._strokes[-1].ended is None:
            self._strokes[-1].ended = self._clock.elapsed()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        match self._session.pointing.tool:
            case Tool.SPOTLIGHT:
                self._draw_dark(painter)
            case Tool.POINTER if self.rect().contains(self._at):
                self._draw_ring(painter)
            case _:
                pass
        for stroke in self._strokes:
            self._draw_stroke(painter, stroke)
        painter.end()

    def _take(self) -> None:
        tool = self._session.pointing.tool
        with_pen = tool is Tool.PEN
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not with_pen)
        if with_pen:
            self.setCursor(Qt.CursorShape.CrossCursor)
        else:
            self.unsetCursor()
            for stroke in self._strokes:
                stroke.ended = stroke.ended or self._clock.elapsed()
        self._by_selection = bool(self._session.selection)
        self._at = self.mapFromGlobal(QCursor.pos())
        wanted = tool is not None or bool(self._strokes)
        self.setVisible(wanted)
        if wanted:
            self.raise_()
            self._ticks.start()
        self.update()

    def _tick(self) -> None:
        """Follow the pointer, and let strokes go."""
        now, tool = self._clock.elapsed(), self._session.pointing.tool
        at = self.mapFromGlobal(QCursor.pos())
        if at != self._at:
            self._at, self._by_selection = at, False
            self.update()
        if self._strokes:
            self._strokes = [each for each in self._strokes if self._strength(each, now) > 0]
            self.update()
        if tool is None and not self._strokes:
            self._ticks.stop()
            self.hide()

    def _note_selection(self) -> None:
        self._by_selection = True
        self.update()

    def _strength(self, stroke: _Stroke, now: int) -> float:
        """Return how much of a stroke is left, from 0 to 1; without motion it goes at once."""
        if stroke.ended is None:
            return 1.0
        left = STAY_MS + FADE_MS - (now - stroke.ended)
        if not self._look.motion:
            return 1.0 if left > 0 else 0.0
        return max(0.0, min(1.0, left / FADE_MS))

    def _under_pointer(self) -> QRect | None:
        """Return the card under the pointer, or else the zone."""
        at = self.mapToGlobal(self._at)
        for cards in self._cards:
            within = cards.viewport().mapFromGlobal(at)
            index = cards.indexAt(within) if cards.viewport().rect().contains(within) else None
            if cards.isVisible() and index is not None and index.isValid():
                return self._here(cards.viewport(), cards.card_rect(index))
        for frame in self._board.frames.values():
            if frame.rect().contains(frame.mapFromGlobal(at)):
                return self._here(frame, frame.rect())
        return None

    def _selected(self) -> Iterator[QRect]:
        for card in self._session.selection:
            cards = self._cards.list_of(card)
            rect = cards.card_rect(cards.cards_model.index(cards.cards_model.row_of(card)))
            seen = rect.intersected(cards.viewport().rect())
            if cards.isVisible() and not seen.isEmpty():
                yield self._here(cards.viewport(), seen)

    def _here(self, widget: QWidget, rect: QRect) -> QRect:
        return QRect(self.mapFromGlobal(widget.mapToGlobal(rect.topLeft())), rect.size())

    def _draw_dark(self, painter: QPainter) -> None:
        dark = QPainterPath()
        dark.addRect(QRectF(self.rect()))
        light = QPainterPath()
        for rect in self.lit():
            light.addRoundedRect(QRectF(rect).adjusted(-4, -4, 4, 4), RADIUS, RADIUS)
        painter.fillPath(dark.subtracted(light), QColor(0, 0, 0, _DIM))
        painter.setPen(QPen(QColor(self._look.theme.accent_soft), self._look.theme.line_strong))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(light)

    def _draw_ring(self, painter: QPainter) -> None:
        theme, radius = self._look.theme, round(self.fontMetrics().height() * _RING)
        inner = QColor(theme.accent)
        inner.setAlpha(40)
        thick = max(3.0, radius / 6)
        for color, width in ((theme.surface, thick * 2), (theme.accent, thick)):
            painter.setPen(QPen(QColor(color), width))
            painter.setBrush(inner if color == theme.accent else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(self._at, radius, radius)

    def _draw_stroke(self, painter: QPainter, stroke: _Stroke) -> None:
        theme = self._look.theme
        thick = max(3.0, self.fontMetrics().height() / 4)
        painter.setOpacity(self._strength(stroke, self._clock.elapsed()))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for color, width in ((theme.surface, thick * 1.8), (theme.accent, thick)):
            pen = QPen(QColor(color), width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            if len(stroke.points) == 1:
                painter.drawPoint(stroke.points[0])
            else:
                painter.drawPolyline(QPolygonF(stroke.points))
        painter.setOpacity(1.0)
