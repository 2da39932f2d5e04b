"""What lies over the board while the lecturer points: a large pointer, a spotlight, pen strokes."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QCursor,
    QGuiApplication,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from shoreboard.domain.activity import ActivityId
from shoreboard.session.change import Moment
from shoreboard.session.pointing import Stroke, Tool
from shoreboard.session.session import Session
from shoreboard.views.board.board import Board
from shoreboard.views.board.board_coordinates import BoardCoordinates
from shoreboard.views.board.cards import Cards
from shoreboard.views.board.zone_frame import RADIUS
from shoreboard.views.parts.drop_list import DRAGS
from shoreboard.views.parts.look import grown, look_of

STAY, FADE = 4.0, 0.8
"""So long a stroke of the pen stays, and so long it takes to go, in seconds."""
_EVERY_MS = 16
_DIM = 165
"""How dark it is around the spotlight, of 255."""
_AROUND = 4
"""So far beyond a card or a zone the spotlight reaches."""
_RING = 1.6
"""The radius of the large pointer, in heights of a line of text."""


class PointingSheet(QWidget):
    """Covers what it is laid over, and lets the pointer through but for the pen.

    The spotlight falls on the card or the zone under the pointer, or on the selected cards when
    these were chosen later than the pointer moved; all else of `stage`, or of what is
    covered, is dark then. What is
    pointed at in one window is pointed at in each that shows the document. Nothing runs while no
    tool is in hand and no stroke is left.
    """

    def __init__(
        self,
        session: Session,
        cards: Cards,
        board: Board,
        parent: QWidget,
        stage: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty(DRAGS, True)  # a finger draws with the pen
        self._session, self._stage = session, stage or self
        self._pointing = session.pointing
        self._coordinates = BoardCoordinates(session, cards, board, self)
        self._at = QPoint(-1, -1)
        self._leads, self._own_spot = False, None
        self._by_selection = True
        self._about: ActivityId | None = None
        self._lit: list[QRect] = []
        self._ticks = QTimer(self, interval=_EVERY_MS)
        self._ticks.timeout.connect(self._tick)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self._pointing.changed.connect(self._take)
        self._pointing.moved.connect(self._follow)
        session.changed.connect(self._note_change)
        self._take()

    @property
    def is_at_work(self) -> bool:
        """Tell whether anything here runs."""
        return self._ticks.isActive()

    @property
    def points_at(self) -> QPoint:
        """Where the pointer is, as it was seen last, in the coordinates of this widget."""
        return self._at

    def lit(self) -> list[QRect]:
        """Return where the spotlight falls, in the coordinates of this widget."""
        spot = self._pointing.spot
        under = self._coordinates.rect(spot) if spot is not None else None
        if under is not None and not self._by_selection:
            return [under]
        selected = [rect for rect in map(self._coordinates.card, self._session.selection) if rect]
        return selected or ([under] if under is not None else [])

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pointing.lift()
            self._about = self._coordinates.card_meant(event.position().toPoint())
            self._draw_to(event.position())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._draw_to(event.position())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pointing.lift()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        match self._pointing.tool:
            case Tool.SPOTLIGHT:
                self._draw_dark(painter)
            case Tool.POINTER if (at := self._ring_at()) is not None:
                self._draw_ring(painter, at)
            case _:
                pass
        for stroke in self._pointing.strokes:
            self._draw_stroke(painter, stroke)
        painter.end()

    def _take(self) -> None:
        tool = self._pointing.tool
        with_pen = tool is Tool.PEN
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not with_pen)
        if with_pen:
            self.setCursor(Qt.CursorShape.CrossCursor)
        else:
            self.unsetCursor()
        self._by_selection = bool(self._session.selection)
        wanted = tool is not None or bool(self._pointing.strokes)
        self.setVisible(wanted)
        if wanted:
            self._find_pointer()
            if tool is not Tool.SPOTLIGHT or not self._session.selection:
                self._point()
            self.raise_()
            self._ticks.start()
        self.update()

    def _tick(self) -> None:
        """Follow the pointer, and let strokes go."""
        if self.mapFromGlobal(QCursor.pos()) != self._at:
            led = self._leads
            self._find_pointer()
            self._point(led=led)
        if self._pointing.strokes:
            self._pointing.fade(lambda stroke: self._strength(stroke) > 0)
            self.update()
        if self._pointing.tool is None and not self._pointing.strokes:
            self._ticks.stop()
            self.hide()

    def _find_pointer(self) -> None:
        """Find out where the pointer is, and whether it is in this window."""
        at, window = QCursor.pos(), self.window()
        self._at = self.mapFromGlobal(at)
        above = QGuiApplication.topLevelAt(at) or window.windowHandle()
        self._leads = above is window.windowHandle() and window.geometry().contains(at)

    def _point(self, *, led: bool = False) -> None:
        """Point at what is under the pointer, unless that is in another window."""
        if self._leads:
            self._own_spot = self._coordinates.under(self._at)
            self._pointing.point_at(self._own_spot)
            self._follow()
        elif led and self._pointing.spot is self._own_spot:
            self._pointing.point_at(None)

    def _follow(self) -> None:
        """Show where the pointer is now, here or in another window."""
        self._by_selection = False
        if self._pointing.tool is not Tool.SPOTLIGHT or self.lit() != self._lit:
            self.update()

    def _note_change(self, before: Moment, after: Moment) -> None:
        if before.selection != after.selection:
            self._by_selection = True
        self.update()

    def _draw_to(self, at: QPointF) -> None:
        self._pointing.draw(self._coordinates.of_stroke(self._about, at.toPoint()))

    def _strength(self, stroke: Stroke) -> float:
        """Return how much of a stroke is left, from 0 to 1; without motion it goes at once."""
        if stroke.ended is None:
            return 1.0
        left = STAY + FADE - (self._pointing.clock() - stroke.ended)
        if not look_of(self).motion:
            return 1.0 if left > 0 else 0.0
        return max(0.0, min(1.0, left / FADE))

    def _ring_at(self) -> QPointF | None:
        if self._leads:
            return QPointF(self._at) if self.rect().contains(self._at) else None
        spot = self._pointing.spot
        return self._coordinates.point(spot) if spot is not None else None

    def _draw_dark(self, painter: QPainter) -> None:
        self._lit = self.lit()
        if not self._lit:
            return
        dark = QPainterPath()
        corner = self._stage.mapTo(self.window(), QPoint(0, 0))
        dark.addRect(QRectF(QRect(self.mapFrom(self.window(), corner), self._stage.size())))
        light = QPainterPath()
        radius, around = grown(RADIUS, self.font()), grown(_AROUND, self.font())
        for rect in self._lit:
            light.addRoundedRect(
                QRectF(rect).adjusted(-around, -around, around, around), radius, radius
            )
        painter.fillPath(dark.subtracted(light), QColor(0, 0, 0, _DIM))
        theme = look_of(self).theme
        painter.setPen(QPen(QColor(theme.accent_soft), theme.line_strong))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(light)

    def _draw_ring(self, painter: QPainter, at: QPointF) -> None:
        theme, radius = look_of(self).theme, round(self.fontMetrics().height() * _RING)
        inner = QColor(theme.accent)
        inner.setAlpha(40)
        thick = max(3.0, radius / 6)
        for color, width in ((theme.surface, thick * 2), (theme.accent, thick)):
            painter.setPen(QPen(QColor(color), width))
            painter.setBrush(inner if color == theme.accent else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at, radius, radius)

    def _draw_stroke(self, painter: QPainter, stroke: Stroke) -> None:
        theme = look_of(self).theme
        thick = max(3.0, self.fontMetrics().height() / 4)
        points = [at for spot in stroke.spots if (at := self._coordinates.point(spot)) is not None]
        painter.setOpacity(self._strength(stroke))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for color, width in ((theme.surface, thick * 1.8), (theme.accent, thick)):
            pen = QPen(QColor(color), width)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            if len(points) == 1:
                painter.drawPoint(points[0])
            else:
                painter.drawPolyline(QPolygonF(points))
        painter.setOpacity(1.0)
