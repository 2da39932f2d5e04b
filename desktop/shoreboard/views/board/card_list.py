"""One zone's cards as a list that can be dragged from and dropped on."""

from collections.abc import Callable, Collection

from PySide6.QtCore import (
    QItemSelection,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget
from typing_extensions import override

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.zone import Zone
from shoreboard.layout.geometry import Rect, Size
from shoreboard.layout.layout import Grid
from shoreboard.models.shown import Card
from shoreboard.models.zone_model import ZoneModel
from shoreboard.views.board.card_delegate import CardDelegate, Slot, card_pixmap, pile, question_on
from shoreboard.views.parts.drop_list import DragLoad, DropList
from shoreboard.views.parts.look import Styled

_WITHOUT_KEYS = {Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
"""Where the focus comes for one of these, what is in sight stays."""
LABEL = 1.2
"""How large names on cards are at a desk, beside other text."""
_AROUND = 4
"""So far beside a question mark a click still meets it."""
_NOWHERE = Grid(Rect(0, 0, 160, 40), 1, 1, Size(160, 32), 8, 1, is_right_to_left=False)
_ASIDE = 2
"""Pixels beyond the last column: Qt begins a new line where none is left."""
_ARROWS = {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down}


class CardList(Styled, DropList):
    """Shows a zone's cards; asks its model for every change and never moves rows itself."""

    chosen = Signal()
    """The user changed what is selected here."""
    edge_reached = Signal(Qt.Key)
    """An arrow key wanted to go beyond the last card in its direction."""
    pick_up_asked = Signal()
    edit_asked = Signal()
    reveal_asked = Signal(str)
    """The question mark of the card with this id was clicked."""
    held_above = Signal(str)
    """What a drag holds above this list, in words; empty when it has gone."""
    let_go = Signal(QPoint)
    """Cards are about to be dropped here; where the pointer let go of them (global)."""
    focus_changed = Signal()
    in_sight_wanted = Signal(QRect)
    """What the keys have reached here, in the viewport's coordinates; the window may scroll."""

    def __init__(self, model: ZoneModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards_model = model
        self.dragged: Collection[ActivityId] = ()
        """What a drag from here takes along: the whole selection, from every zone."""
        self.hidden: Collection[ActivityId] = ()
        """Cards that are gliding and so not drawn in their place yet."""
        self.acts: Callable[[CardList, QKeyEvent], bool] = lambda _list, _key: False
        """Whether a key did something with a card before the list took it."""
        self._questioned: ActivityId | None = None
        self.slot = Slot(_NOWHERE, 13)
        self._most: int | None = None
        self.sought = ""
        """Words as they are compared; cards without them are faded."""
        self.setModel(model)
        self.setItemDelegate(CardDelegate(self))
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionRectVisible(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().valueChanged.connect(self._stay)
        self.doubleClicked.connect(lambda _index: self.edit_asked.emit())
        self.setMinimumSize(1, 1)
        self.find_look()

    @property
    def zone(self) -> Zone:
        """The zone whose cards are shown."""
        return self.cards_model.zone

    def selected_cards(self) -> list[ActivityId]:
        """Return the selected cards in board order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self.cards_model.cards[row] for row in rows]

    def stand(self, slot: Slot, place: Rect, *, bar: bool = False, most: int | None = None) -> None:
        """Show the cards in the slots of a grid, whose first corner is that of a place.

        `most` of them are shown and no one scrolls, or all; with a bar, they scroll up and down.
        """
        if most != self._most:
            self._most = most
            self.viewport().update()
        policies = Qt.ScrollBarPolicy
        policy = policies.ScrollBarAlwaysOn if bar else policies.ScrollBarAlwaysOff
        if self.verticalScrollBarPolicy() != policy:
            self.setVerticalScrollBarPolicy(policy)
        grid = slot.grid
        aside = _ASIDE + (self.verticalScrollBar().sizeHint().width() if bar else 0)
        half, width = grid.gap // 2, place.width + grid.gap + aside
        left = place.right + half - width if self.isRightToLeft() else place.x - half
        self.setGeometry(left, place.y - half, width, place.height + grid.gap)
        self.stand_in(slot)

    def stand_in(self, slot: Slot) -> None:
        """Show the cards in slots of some size.

        On a grid Qt lays out thousands of cards without asking the model about each.
        """
        if slot == self.slot:
            return
        self.slot = slot
        if self.gridSize() != self.item_size():
            self.setGridSize(self.item_size())
            if self.hasFocus() and self.currentIndex().isValid():
                self.scrollTo(self.currentIndex())
        self.viewport().update()

    def has_room(self, row: int) -> bool:
        """Tell whether the card in a row is shown, or counted by a tile."""
        return self._most is None or row < self._most

    def card_size(self) -> QSize:
        """Return the size of each card in logical pixels, without the gap around it."""
        return QSize(*self.slot.grid.card)

    @override
    def visualRect(self, index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Return where a card is drawn; screen readers ask this, and so does Qt when it paints."""
        item = self.item_rect(index)
        return item if item.isEmpty() else self.drawn_rect(item)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometries()  # which Qt leaves out while a layout is to come

    @override
    def across(self) -> int:
        return self.slot.grid.columns if self.isWrapping() else max(1, self.cards_model.rowCount())

    @override
    def drawn_rect(self, item: QRect) -> QRect:
        return self.slot.drawn_in(item, mirrored=self.isRightToLeft())

    def visible_rows(self) -> range:
        """Return the rows that can be seen now, at least in part."""
        count, view = self.cards_model.rowCount(), self.viewport().rect()
        count = count if self._most is None else min(count, self._most)
        item = self.item_rect(self.cards_model.index(0))
        if view.isEmpty() or item.isEmpty():
            return range(0)
        if not self.isWrapping():
            ends = sorted(self.row_at(at) for at in (view.topLeft(), view.topRight()))
            return range(max(0, ends[0] - 1), min(count, ends[1] + 1))
        across = self.across()
        first = max(0, -item.top() // item.height()) * across
        down = view.height() // item.height() + 2
        return range(min(first, count), min(count, first + down * across))

    def item_size(self) -> QSize:
        """Return the size of a card with its share of the gap; alone in a line, all of it."""
        return self.slot.item_size(wraps=self.isWrapping())

    @override
    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the card that is drawn at a point; around it is the ground."""
        index = super().indexAt(point)
        hit = index.isValid() and self.has_room(index.row())
        return index if hit and self.visualRect(index).contains(point) else QModelIndex()

    def picture(self, card: ActivityId) -> QPixmap:
        """Return a picture of a card of this zone as it is drawn when selected."""
        shown = self.cards_model.card(self.cards_model.row_of(card))
        return card_pixmap(shown, self.slot, self)

    def is_faded(self, card: Card) -> bool:
        """Tell whether the search looks for something else."""
        return not self.cards_model.says(card.activity.id, self.sought)

    def _stay(self) -> None:
        """Scroll nowhere while a tile counts what has no room."""
        if self._most is not None:
            self.verticalScrollBar().setValue(0)

    # Questions.

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._questioned = self._question_at(event.position().toPoint())
        super().mousePressEvent(event)

    @override
    def mouseReleaseEvent(self, e: QMouseEvent) -> None:
        super().mouseReleaseEvent(e)
        asked, self._questioned = self._questioned, None
        if asked is not None and asked == self._question_at(e.position().toPoint()):
            self.reveal_asked.emit(asked)

    def _question_at(self, at: QPoint) -> ActivityId | None:
        """Return the card whose question mark lies at a point of the viewport."""
        index = self.indexAt(at)
        if not index.isValid():
            return None
        mark = question_on(self.cards_model.card(index.row()), self.slot, self)
        if mark is None:
            return None
        room = mark.translated(self.visualRect(index).topLeft()).adjusted(-_AROUND, 0, _AROUND, 0)
        return self.cards_model.cards[index.row()] if room.contains(at) else None

    # Dragging and dropping.

    @override
    def held(self) -> DragLoad | None:
        cards, current = list(self.dragged) or self.selected_cards(), self.currentIndex()
        if not cards or not current.isValid():
            return None
        picture = pile(self.picture(self.cards_model.cards[current.row()]), len(cards), self)
        middle = QPoint(self.card_size().width() // 2, self.card_size().height() // 2)
        return DragLoad(self.cards_model.mime_of(cards), picture, middle)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        super().dragEnterEvent(event)
        self.held_above.emit(self.cards_model.named(event.mimeData()))

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.let_go.emit(self.viewport().mapToGlobal(event.position().toPoint()))
        super().dropEvent(event)

    @override
    def forget_drop(self) -> None:
        super().forget_drop()
        self.held_above.emit("")

    # Keys.

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.acts(self, event):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pick_up_asked.emit()
            return
        before = self.currentIndex()
        super().keyPressEvent(event)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in _ARROWS and self.currentIndex() == before:
            self.edge_reached.emit(Qt.Key(event.key()))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()
        if event.reason() not in _WITHOUT_KEYS and self.isVisible():
            current = self.currentIndex()
            wanted = self.visualRect(current) if current.isValid() else self.viewport().rect()
            self.in_sight_wanted.emit(wanted)

    @override
    def scrollTo(
        self,
        index: QModelIndex | QPersistentModelIndex,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        super().scrollTo(index, hint)
        if self.isVisible():
            self.in_sight_wanted.emit(self.visualRect(index))

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen.emit()
