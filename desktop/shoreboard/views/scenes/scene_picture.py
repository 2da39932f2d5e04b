"""How a scene's card is drawn: a tiny board, the scene's number and its title."""

from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen

from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.zone import GRID, Zone
from shoreboard.picture.brush import frame_rect
from shoreboard.picture.marks import ground_brush
from shoreboard.picture.palettes import Theme
from shoreboard.views.parts.breaks import fold_name
from shoreboard.views.parts.look import Look, grown, strong_font

MOST_BARS = 6
"""A zone of the tiny board shows this many cards at the most."""

_RADIUS = 8
_BAR_COLUMNS = 2
_BAR_ROWS = MOST_BARS // _BAR_COLUMNS


class SceneMetrics(NamedTuple):
    """Sizes in logical pixels, all from the height of a line of text."""

    line: int

    @classmethod
    def of(cls, font: QFont) -> "SceneMetrics":
        """Return the sizes for a text size."""
        return cls(QFontMetrics(strong_font(font)).height())

    @property
    def pad(self) -> int:
        """The space between a card's edge and what stands in it."""
        return 6

    @property
    def gap(self) -> int:
        """The space between two cards."""
        return 8

    @property
    def board(self) -> int:
        """The edge of the tiny board: as high as two lines of words beside it."""
        return self.line * 2

    @property
    def card(self) -> QSize:
        """The size of a scene's card."""
        words = round(self.line * 5.5)
        return QSize(self.board + words + 4 * self.pad, self.board + 2 * self.pad)

    @property
    def add(self) -> QSize:
        """The size of the button behind the last card."""
        return QSize(self.card.height(), self.card.height())


class SceneCard(NamedTuple):
    """What a scene's card shows."""

    number: int
    title: str
    placements: Arrangement
    shown: bool = False
    focused: bool = False
    covered: bool = False
    """Whether the tints of the zones are hidden."""


def draw_scene(painter: QPainter, rect: QRect, card: SceneCard, font: QFont, look: Look) -> None:
    """Draw a scene's card that fills `rect`; the painter is as it was afterwards."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    metrics = SceneMetrics.of(font)
    _draw_frame(painter, rect, card, look.theme, grown(_RADIUS, font))
    mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    board = QRect(rect.left() + metrics.pad + 2, 0, metrics.board, metrics.board)
    board.moveTop(rect.top() + (rect.height() - metrics.board) // 2)
    start = board.right() + 1 + 2 * metrics.pad
    words = QRect(start, board.top(), rect.right() - metrics.pad - start, board.height())
    if mirrored:
        board.moveLeft(rect.left() + rect.right() - board.right())
        words.moveLeft(rect.left() + rect.right() - words.right())
    _draw_board(painter, QRectF(board), card, look.theme)
    _draw_words(painter, words, card, font, look.theme)
    painter.restore()


def _draw_frame(
    painter: QPainter, rect: QRect, card: SceneCard, theme: Theme, radius: float
) -> None:
    width = theme.line_strong if card.shown else theme.line
    painter.setPen(QPen(QColor(theme.accent if card.shown else theme.edge), width))
    painter.setBrush(QColor(theme.surface))
    painter.drawRoundedRect(frame_rect(rect, width), radius, radius)
    if card.focused:
        inset = round(theme.line_strong) + 2
        painter.setPen(QPen(QColor(theme.text), theme.line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inner = frame_rect(rect.adjusted(inset, inset, -inset, -inset), theme.line)
        painter.drawRoundedRect(inner, radius - inset // 2, radius - inset // 2)


def _draw_words(painter: QPainter, rect: QRect, card: SceneCard, font: QFont, theme: Theme) -> None:
    """Draw number and title in lines as high as the tiny board has room for."""
    metrics = SceneMetrics.of(font)
    strong = strong_font(font)
    number = str(card.number)
    aligned = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    title = QRect(rect)
    aside = QFontMetrics(strong).horizontalAdvance(f"{number} ")
    mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    title.adjust(0 if mirrored else aside, 0, -aside if mirrored else 0, 0)
    lines = fold_name(card.title, title.width(), strong)
    top = rect.center().y() + 1 - len(lines) * metrics.line // 2
    painter.setFont(strong)
    painter.setPen(QColor(theme.text_soft))
    painter.drawText(QRect(rect.left(), top, rect.width(), metrics.line), aligned, number)
    painter.setPen(QColor(theme.text))
    for row, line in enumerate(lines):
        at = QRect(title.left(), top + row * metrics.line, title.width(), metrics.line)
        painter.drawText(at, int(aligned | Qt.TextFlag.TextSingleLine), line)


def _draw_board(painter: QPainter, rect: QRectF, card: SceneCard, theme: Theme) -> None:
    """Draw the four zones in their tints with a bar a card; mirrored as the board is."""
    gap = 2 + theme.line
    edge = (rect.width() - gap) / 2
    mirrored = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
    for rank, zone in enumerate(GRID):
        row, column = divmod(rank, 2)
        column = 1 - column if mirrored else column
        left, top = rect.left() + column * (edge + gap), rect.top() + row * (edge + gap)
        cell = QRectF(left, top, edge, edge)
        shown = Zone.IN_HOUSE_DOMESTIC if card.covered else zone
        _draw_ground(painter, cell, shown, theme, mirrored=mirrored)
        _draw_bars(painter, cell, len(card.placements.cards(zone)), mirrored, theme)


def _draw_ground(
    painter: QPainter, cell: QRectF, zone: Zone, theme: Theme, *, mirrored: bool
) -> None:
    inset = theme.line / 2
    path = QPainterPath()
    path.addRoundedRect(cell.adjusted(inset, inset, -inset, -inset), 3, 3)
    painter.fillPath(path, ground_brush(zone, cell, theme, mirrored=mirrored))
    painter.strokePath(path, QPen(QColor(theme.edge), theme.line))


def _draw_bars(painter: QPainter, cell: QRectF, count: int, mirrored: bool, theme: Theme) -> None:
    margin = cell.width() / 6
    gap = cell.width() / 10
    width = (cell.width() - 2 * margin - (_BAR_COLUMNS - 1) * gap) / _BAR_COLUMNS
    height = (cell.height() - 2 * margin - (_BAR_ROWS - 1) * gap) / _BAR_ROWS
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.text_soft))
    for rank in range(min(count, MOST_BARS)):
        row, column = divmod(rank, _BAR_COLUMNS)
        column = _BAR_COLUMNS - 1 - column if mirrored else column
        x, y = cell.left() + margin + column * (width + gap), cell.top() + margin
        painter.drawRoundedRect(QRectF(x, y + row * (height + gap), width, height), 1, 1)
