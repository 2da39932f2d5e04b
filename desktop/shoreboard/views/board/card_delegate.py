"""Draws the cards of a list, and pictures of them for dragging and gliding."""

from collections.abc import Collection
from functools import lru_cache
from math import ceil
from typing import NamedTuple, Protocol, cast

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QWidget
from typing_extensions import override

from shoreboard.domain.activity import ActivityId
from shoreboard.layout.cards import card_in
from shoreboard.layout.contents import CardWords
from shoreboard.layout.layout import Grid
from shoreboard.models.shown import Card
from shoreboard.models.zone_model import ZoneModel
from shoreboard.picture.brush import Brush
from shoreboard.picture.card_painting import CardFace, paint_card
from shoreboard.picture.font_measure import ruler_of
from shoreboard.picture.palettes import Theme
from shoreboard.picture.scene_words import card_words
from shoreboard.views.parts.look import Look, look_of, strong_font
from shoreboard.views.parts.row_delegate import Index, RowDelegate

_PILED = 3
"""A drag of several cards shows this many edges at the most."""
_STEP = 5
_BELOW = 0.1
"""How much room a card's shadow has below it, in sizes of its letters."""


class Slot(NamedTuple):
    """A place for a card in a list: its size is the grid's."""

    grid: Grid
    label: int
    """Pixels of the letters on cards."""

    def item_size(self, *, wraps: bool) -> QSize:
        """Return the size of a card with its share of the gap; alone in a line, all of it."""
        card, gap = self.grid.card, self.grid.gap
        width = card.width + gap
        if self.grid.columns == 1 and wraps:
            width = max(width, self.grid.rect.width + gap)
        return QSize(width, card.height + gap)

    def drawn_in(self, item: QRect, *, mirrored: bool) -> QRect:
        """Return where a card is drawn within the rectangle of an item."""
        half, size = self.grid.gap // 2, QSize(*self.grid.card)
        left = item.right() + 1 - half - size.width() if mirrored else item.left() + half
        return QRect(QPoint(left, item.top() + half), size)


class ShowsCards(Protocol):
    """What the delegate asks of the list that it draws for."""

    cards_model: ZoneModel
    look: Look
    hidden: Collection[ActivityId]
    slot: Slot

    def item_size(self) -> QSize:
        """Return the size of a card with its share of the gap."""
        ...

    def is_faded(self, card: Card) -> bool:
        """Tell whether a card steps back because the search looks for others."""
        ...

    def has_room(self, row: int) -> bool:
        """Tell whether the card in a row is shown, or counted by a tile."""
        ...


class CardDelegate(RowDelegate):
    """Draws a card in place of an item."""

    def __init__(self, cards: QAbstractItemView) -> None:
        super().__init__(cards)
        self._cards = cast("ShowsCards", cards)

    @override
    def size_of(self, index: Index) -> QSize:
        return self._cards.item_size()

    @override
    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        model = self._cards.cards_model
        if model.cards[index.row()] in self._cards.hidden or not self._cards.has_room(index.row()):
            return
        card = model.card(index.row())
        face = CardFace.of(
            card,
            selected=self.is_selected(index),
            focused=self.has_focus(index),
            faded=self._cards.is_faded(card),
        )
        picture = _picture(card, face, self._cards.slot, self._view, self._cards.look)
        painter.drawPixmap(rect.topLeft(), picture)


def card_pixmap(card: Card, slot: Slot, widget: QWidget) -> QPixmap:
    """Return a picture of a selected card in the font and the direction of a widget."""
    return _picture(card, CardFace.of(card, selected=True), slot, widget, look_of(widget))


def question_on(card: Card, slot: Slot, widget: QWidget) -> QRect | None:
    """Return where the "?" of a card is, from its own corner and as high as it; None without."""
    grid = slot.grid._replace(is_right_to_left=widget.isRightToLeft())
    mark = card_in(card_words(card), grid, slot.label, ruler_of(widget.font())).question
    return QRect(mark.x, 0, mark.width, grid.card.height) if mark is not None else None


def _picture(card: Card, face: CardFace, slot: Slot, widget: QWidget, look: Look) -> QPixmap:
    mirrored = slot.grid._replace(is_right_to_left=widget.isRightToLeft())
    family, ratio = widget.font().family(), widget.devicePixelRatioF()
    return face_picture(
        card_words(card), face, Slot(mirrored, slot.label), family, look.theme, ratio
    )


@lru_cache(maxsize=512)
def face_picture(
    words: CardWords, face: CardFace, slot: Slot, family: str, theme: Theme, ratio: float
) -> QPixmap:
    """Return a picture of a card, made once: cards are painted far more often than they change.

    It is as large as the slot, and a little higher for the shadow.
    """
    font, (grid, label) = QFont(family), slot
    size = QSize(*grid.card)
    picture = _empty(size + QSize(0, ceil(label * _BELOW) + 1), ratio)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    mirrored = grid.is_right_to_left
    direction = Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight
    painter.setLayoutDirection(direction)
    paint_card(Brush(painter, theme, font), card_in(words, grid, label, ruler_of(font)), face)
    painter.end()
    return picture


def pile(top: QPixmap, count: int, widget: QWidget) -> QPixmap:
    """Return a picture of several cards in a pile with their number, or of the single card."""
    if count == 1:
        return top
    size = top.deviceIndependentSize().toSize()
    edges = min(count, _PILED) - 1
    picture = _empty(size + QSize(edges, edges) * _STEP, top.devicePixelRatio())
    painter = QPainter(picture)
    for rank in range(edges, -1, -1):
        painter.drawPixmap(rank * _STEP, rank * _STEP, top)
    font = strong_font(widget.font())
    painter.setFont(font)
    words = str(count)
    metrics = painter.fontMetrics()
    edge = max(metrics.horizontalAdvance(words) + metrics.height() // 2, metrics.height())
    badge = QRect(size.width() - edge - 4, 4, edge, metrics.height())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    theme = look_of(widget).theme
    painter.setBrush(QColor(theme.accent))
    painter.drawRoundedRect(badge, badge.height() / 2, badge.height() / 2)
    painter.setPen(QColor(theme.accent_text))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, words)
    painter.end()
    return picture


def _empty(size: QSize, ratio: float) -> QPixmap:
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    return picture
