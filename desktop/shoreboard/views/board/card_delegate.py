"""Draws the cards of a list, and pictures of them for dragging and gliding."""

from collections.abc import Collection
from typing import Protocol, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QWidget
from typing_extensions import override

from shoreboard.domain.activity import ActivityId
from shoreboard.models.shown import Card
from shoreboard.models.zone_model import ZoneModel
from shoreboard.views.board.card_picture import CardState, Face, face_picture
from shoreboard.views.parts.look import Look, look_of, strong_font

_PILED = 3
"""A drag of several cards shows this many edges at the most."""
_STEP = 5


class ShowsCards(Protocol):
    """What the delegate asks of the list that it draws for."""

    cards_model: ZoneModel
    look: Look
    hidden: Collection[ActivityId]

    def item_size(self) -> QSize:
        """Return the size of a card with its share of the gap."""
        ...

    def drawn_rect(self, item: QRect) -> QRect:
        """Return where a card is drawn within the rectangle of its item."""
        ...

    def is_faded(self, card: Card) -> bool:
        """Tell whether a card steps back because the search looks for others."""
        ...


class CardDelegate(QStyledItemDelegate):
    """Draws a card in place of an item."""

    def __init__(self, cards: QAbstractItemView) -> None:
        super().__init__(cards)
        self._cards = cast("ShowsCards", cards)
        self._view = cards

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return self._cards.item_size()

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        model = self._cards.cards_model
        if model.cards[index.row()] in self._cards.hidden:
            return
        card = model.card(index.row())
        face = Face.of(
            card,
            # The option tells the same, but QStyle's enumerations take 8 ms to load.
            selected=self._view.selectionModel().isSelected(index),
            focused=self._view.hasFocus() and self._view.currentIndex() == index,
            faded=self._cards.is_faded(card),
        )
        rect = self._cards.drawn_rect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        painter.drawPixmap(
            rect.topLeft(), _picture(face, rect.size(), self._view, self._cards.look)
        )


def card_pixmap(size: QSize, card: Card, widget: QWidget) -> QPixmap:
    """Return a picture of a selected card in the font and the direction of a widget."""
    return _picture(Face.of(card, selected=True), size, widget, look_of(widget))


def _picture(face: Face, size: QSize, widget: QWidget, look: Look) -> QPixmap:
    return face_picture(face, size, widget.font(), look, CardState.on(widget))


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
