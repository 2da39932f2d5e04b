"""Paints cards, the ghosts of cards that were somewhere, and tiles that count the rest."""

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPen

from shoreboard.domain.activity import Kind
from shoreboard.domain.classification import State
from shoreboard.layout.bearing import IN_PLACE, Bearing, bearing
from shoreboard.layout.geometry import Rect
from shoreboard.layout.layout import CardLayout, MoreTile
from shoreboard.models.shown import Card
from shoreboard.picture.brush import Brush, qt_rect
from shoreboard.picture.marks import marks_of, side_by_side
from shoreboard.picture.palettes import Theme

if TYPE_CHECKING:
    from shoreboard.costs.outlook import Outlook

_ROUND = 0.34
"""How round a card's corners are, in sizes of its letters."""
_SHADOW = 0.07
"""How far a card's shadow reaches below it, in sizes of its letters."""
_DASH = 0.09
"""How thick the dashes of a ghost are, in sizes of its letters."""


class CardFace(NamedTuple):
    """What can be seen of a card besides where its parts stand."""

    kind: Kind
    way: Bearing | None = None
    """Which way it went, for its mark; None where it did not move."""
    is_special: bool = False
    """Whether circumstances make its answers arguable."""
    state: State | None = None
    """What it is, where the card says so itself."""
    outlook: "Outlook | None" = None
    """What its plan comes to, which colors its chip; the chip says it in a word."""
    selected: bool = False
    focused: bool = False
    faded: bool = False

    @classmethod
    def of(
        cls, card: Card, *, selected: bool = False, focused: bool = False, faded: bool = False
    ) -> "CardFace":
        """Return the face of a card in some state."""
        way = bearing(card.before, card.placement)
        special = bool(card.circumstances)
        kind, state, outlook = card.activity.kind, card.state, card.outlook
        return cls(kind, way, special, state, outlook, selected, focused, faded)


def paint_card(brush: Brush, card: CardLayout, face: CardFace) -> None:
    """Paint a card that lifts off its ground."""
    ring = brush.theme.text
    if face.faded:
        brush = replace(brush, theme=_faded(brush.theme))
    painter, theme, label = brush.painter, brush.theme, card.name.pixels
    painter.save()
    rect, radius = qt_rect(card.rect), label * _ROUND
    below = max(1.0, label * _SHADOW)
    brush.box(rect.translated(0, below), radius, theme.shadow)
    width = _line(theme.line_strong if face.selected else theme.line, label)
    brush.box(rect, radius, theme.surface, theme.accent if face.selected else theme.edge, width)
    if face.focused:
        inset = width + max(1.5, label * 0.06)
        inner = rect.adjusted(inset, inset, -inset, -inset)
        brush.box(inner, max(1.0, radius - inset), None, ring, _line(theme.line, label))
    names = [(face.kind.value, theme.text)]
    if face.state is not None:
        names = marks_of(face.state, theme)
    for (name, color), at in zip(names, side_by_side(card.icon, len(names)), strict=True):
        brush.icon(name, color, at)
    brush.text(card.name, theme.text)
    if card.answer is not None:
        brush.text(card.answer, theme.text)
    if card.share is not None:
        brush.text(card.share, theme.text_soft)
    if card.chip is not None:
        colors = {"saves": theme.saves, "costs-more": theme.loses}
        edge = colors.get(face.outlook or "", theme.edge)
        at = qt_rect(card.chip.rect)
        brush.box(at, at.height() / 2, theme.surface, edge, _line(theme.line * 1.5, label))
        brush.text(card.chip, theme.text)
    if card.mark is not None:
        _paint_mark(brush, card.mark, face)
    if card.question is not None:
        paint_question(brush, card.question)
    painter.restore()


def _faded(theme: Theme) -> Theme:
    """Return the palette of a card that steps back: it lies flat, and its words stay legible."""
    soft = theme.text_faded
    return theme._replace(
        text=soft, text_soft=soft, edge=theme.hairline, shadow=theme.surface,
        mark_neither=soft, mark_outsourcing=soft, mark_offshoring=soft,
    )  # fmt: skip


def paint_ghost(brush: Brush, ghost: CardLayout, kind: Kind) -> None:
    """Paint the outline of a card that was here in the scene before; only that is dashed."""
    painter, theme, label = brush.painter, brush.theme, ghost.name.pixels
    width = max(1.2, label * _DASH)
    pen = QPen(QColor(theme.text_soft), width)
    pen.setDashPattern([3, 2.5])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    inset = width / 2
    painter.drawRoundedRect(
        qt_rect(ghost.rect).adjusted(inset, inset, -inset, -inset), label * _ROUND, label * _ROUND
    )
    brush.icon(kind.value, theme.text_soft, ghost.icon)
    brush.text(ghost.name, theme.text_soft)


def paint_more(brush: Brush, tile: MoreTile) -> None:
    """Paint the tile that says how many cards more stand in a zone."""
    theme, label = brush.theme, tile.text.pixels
    brush.box(
        qt_rect(tile.rect), label * _ROUND, theme.ground, theme.edge, _line(theme.line, label)
    )
    brush.text(tile.text, theme.text)


def paint_question(brush: Brush, rect: Rect, *, lit: bool = False) -> None:
    """Paint the "?" that stands for a hidden answer; `lit` while the pointer is on it."""
    at = QRectF(qt_rect(rect))
    brush.box(at, at.height() / 2, brush.theme.text if lit else brush.theme.text_soft)
    brush.icon("question", brush.theme.surface, rect)


def _paint_mark(brush: Brush, rect: Rect, face: CardFace) -> None:
    """Paint which way a card went, or else that something about it is special."""
    accent = brush.theme.accent
    if face.way is None:
        brush.icon("circumstance", accent, rect)
    elif face.way == IN_PLACE:
        brush.icon("changed", accent, rect)
    else:
        rtl = brush.painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        brush.icon("moved", accent, rect, turned=(face.way.mirrored if rtl else face.way).angle)


def _line(width: float, label: int) -> float:
    """Return how thick a line is beside letters of so many pixels."""
    return width * max(1.0, label / 28)
