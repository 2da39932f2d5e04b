"""One zone's cards as a list that can be dragged from and dropped on."""

from collections.abc import Callable, Collection
from itertools import takewhile

from PySide6.QtCore import (
    QElapsedTimer,
    QEvent,
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
    QDrag,
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QApplication, QListView, QWidget
from typing_extensions import override

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.zone import Zone
from shoreboard.models.shown import Card
from shoreboard.models.zone_model import ZoneModel
from shoreboard.views.board.card_delegate import CardDelegate, card_pixmap, pile
from shoreboard.views.board.card_picture import CardMetrics, question_rect
from shoreboard.views.parts.direction import visual_rect
from shoreboard.views.parts.drop_list import DropList
from shoreboard.views.parts.look import Styled

_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_WITHOUT_KEYS = {Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ActiveWindowFocusReason}
"""Where the focus comes for one of these, what is in sight stays."""
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
    menu_asked = Signal(QPoint)
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
        self._typed = QElapsedTimer()
        self.sought = ""
        """Words as they are compared; cards without them are faded."""
        self.setModel(model)
        self.setItemDelegate(CardDelegate(self))
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionRectVisible(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(
            lambda at: self.menu_asked.emit(self.viewport().mapToGlobal(at))
        )
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

    def card_size(self) -> QSize:
        """Return the size of each card in logical pixels, without the gap around it."""
        metrics = CardMetrics.of(self.font(), self.look.tight)
        return QSize(metrics.width(self._room()), metrics.height)

    def card_rect(self, index: QModelIndex) -> QRect:
        """Return where a card is drawn, in the viewport's coordinates."""
        return self.drawn_rect(self.visualRect(index))

    @override
    def across(self) -> int:
        count = self.cards_model.rowCount()
        if not self.isWrapping():
            return max(1, count)
        tops = (self.visualRect(self.cards_model.index(row)).top() for row in range(count))
        first = next(tops, 0)
        in_first_line = 1 + sum(1 for _ in takewhile(lambda top: top == first, tops))
        room = 0 if in_first_line < count else self._room() // self.item_size().width()
        return max(in_first_line, room)

    def capacity(self) -> int:
        """Return how many cards can be seen at once, all of each."""
        gap = CardMetrics.of(self.font(), self.look.tight).gap
        size, item = self.maximumViewportSize(), self.item_size()
        down = (size.height() + gap // 2) // item.height()
        return max(1, self._room() // item.width()) * max(0, down)

    def _room(self) -> int:
        """Return the width in which Qt lays cards out; it spares a scroll bar's at all times."""
        extent = self.verticalScrollBar().sizeHint().width()
        return max(1, self.maximumViewportSize().width() - extent)

    @override
    def drawn_rect(self, item: QRect) -> QRect:
        gap = CardMetrics.of(self.font(), self.look.tight).gap
        return item.adjusted(gap // 2, gap // 2, -(gap - gap // 2), -(gap - gap // 2))

    def visible_rows(self) -> range:
        """Return the rows that can be seen now, at least in part."""
        count, view = self.cards_model.rowCount(), self.viewport().rect()
        item = self.visualRect(self.cards_model.index(0))
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
        """Return the size of a card with its share of the gap."""
        gap = CardMetrics.of(self.font(), self.look.tight).gap
        return self.card_size() + QSize(gap, gap)

    @override
    def restyle(self) -> None:
        """Lay the cards out for the width and the text size of the moment.

        On a grid Qt lays out thousands of cards without asking the model about each.
        """
        if self.gridSize() != self.item_size():
            self.setGridSize(self.item_size())

    def picture(self, card: ActivityId) -> QPixmap:
        """Return a picture of a card of this zone as it is drawn when selected."""
        shown = self.cards_model.card(self.cards_model.row_of(card))
        return card_pixmap(self.card_size(), shown, self)

    def is_faded(self, card: Card) -> bool:
        """Tell whether the search looks for something else."""
        return not self.cards_model.says(card.activity.id, self.sought)

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
        if not index.isValid() or not self.cards_model.card(index.row()).covered:
            return None
        rect = self.card_rect(index)
        mark = question_rect(rect, CardMetrics.of(self.font(), self.look.tight))
        room = QRect(mark.left() - 4, rect.top(), rect.right() - mark.left() + 4, rect.height())
        room = visual_rect(self.layoutDirection(), rect, room)
        return self.cards_model.cards[index.row()] if room.contains(at) else None

    # Dragging and dropping.

    @override
    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        cards, current = list(self.dragged) or self.selected_cards(), self.currentIndex()
        if not cards or not current.isValid():
            return
        top = self.picture(self.cards_model.cards[current.row()])
        drag = QDrag(self)
        drag.setMimeData(self.cards_model.mime_of(cards))
        drag.setPixmap(pile(top, len(cards), self))
        drag.setHotSpot(QPoint(self.card_size().width() // 2, self.card_size().height() // 2))
        drag.exec(Qt.DropAction.MoveAction)

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
    def event(self, e: QEvent) -> bool:
        """Keep letters of a name that is being typed from what they do in the window alone."""
        if e.type() == QEvent.Type.ShortcutOverride and isinstance(e, QKeyEvent):
            limit = QApplication.keyboardInputInterval()
            typing = self._typed.isValid() and not self._typed.hasExpired(limit)
            if typing and e.text().isalnum() and not e.modifiers() & _COMMANDS:
                e.accept()
                return True
        return super().event(e)

    @override
    def keyboardSearch(self, search: str) -> None:
        self._typed.start()
        super().keyboardSearch(search)

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
    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        self.restyle()

    @override
    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen.emit()
