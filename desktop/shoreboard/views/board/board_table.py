"""The board as a table, for those who do not see it, and for an overview by rows and columns."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)
from typing_extensions import override

from shoreboard.i18n import tr
from shoreboard.models.board_table_model import BoardColumn, BoardTableModel, Index
from shoreboard.models.row_diff import runs
from shoreboard.session.answer_view import AnswerView
from shoreboard.session.session import Session
from shoreboard.views.board.cards import Cards
from shoreboard.views.parts.look import Styled

_MEASURED = 200
"""So many rows are measured for the columns; with more, all rows are equally high."""
_PLACE = (BoardColumn.WHO, BoardColumn.WHERE, BoardColumn.STATE)
"""Where a double click asks for another zone; anywhere else it asks for all of the activity."""


class BoardTable(Styled, QTableView):
    """Shows the scene as rows; selection and changes are those of the session, both ways.

    As wide as its room: columns share that out, and words wrap.
    """

    guide_page = "without-a-mouse"

    place_asked = Signal()
    """Enter was pressed, or the answers of a card were double-clicked: where shall it stand?"""
    edit_asked = Signal()
    menu_asked = Signal(QPoint)

    def __init__(self, session: Session, cards: Cards, answer_view: AnswerView) -> None:
        super().__init__()
        self._session, self._syncing = session, False
        self.acts: Callable[[BoardTable, QKeyEvent], bool] = lambda _table, _key: False
        """Whether a key did something with a card before the table took it."""
        self.cards_model = BoardTableModel(session, lambda: cards.shown, answer_view, self)
        self.setModel(self.cards_model)
        self.setItemDelegate(_FramedCell(self))
        self.setAccessibleName(tr("Board as table"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setWordWrap(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextWordWrap  # pyright: ignore[reportArgumentType]
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(
            lambda at: self.menu_asked.emit(self.viewport().mapToGlobal(at))
        )
        self.doubleClicked.connect(self._ask)
        self.selectionModel().selectionChanged.connect(self._choose)
        rows = self.cards_model
        for changed in (rows.dataChanged, rows.rowsInserted, rows.rowsRemoved, rows.modelReset):
            changed.connect(self._share_out)
        session.changed.connect(self._follow)
        self.find_look()
        self._follow()

    def below_current(self) -> QPoint:
        """Return where a menu about the current row opens (global)."""
        rect = self.visualRect(self.currentIndex()).intersected(self.viewport().rect())
        return self.viewport().mapToGlobal(rect.bottomLeft())

    @override
    def restyle(self) -> None:
        self._share_out()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(1, 6 * self.fontMetrics().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_out()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.acts(self, event):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.place_asked.emit()
        else:
            super().keyPressEvent(event)

    def _ask(self, index: Index) -> None:
        asked = self.place_asked if index.column() in _PLACE else self.edit_asked
        asked.emit()

    def _choose(self) -> None:
        """Select for the session what the user selected here."""
        if self._syncing or self._session.is_settling:
            return
        rows = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
        self._session.select([self.cards_model.cards[row] for row in rows])

    def _follow(self) -> None:
        """Select here what the session has selected, and go there with the keys."""
        if self._syncing or self._is_in_step():
            return
        chosen, model = self._session.selection, self.cards_model
        rows = {card: row for row, card in enumerate(model.cards)}
        selection = QItemSelection()
        for run in runs(sorted(rows[card] for card in chosen)):
            selection.select(model.index(run.first, 0), model.index(run.last, len(BoardColumn) - 1))
        self._syncing = True
        selects = self.selectionModel()
        selects.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if chosen and not selects.isSelected(self.currentIndex()):
            column = max(0, self.currentIndex().column())
            index = model.index(rows[chosen[0]], column)
            selects.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(index)
        self._syncing = False

    def _is_in_step(self) -> bool:
        rows = {index.row() for index in self.selectionModel().selectedRows()}
        return {self.cards_model.cards[row] for row in rows} == set(self._session.selection)

    def _share_out(self) -> None:
        """Give each column its longest word at least, and what is left to those that wrap."""
        header, count = self.horizontalHeader(), self.cards_model.rowCount()
        beside = 2 * self.style().pixelMetric(self.style().PixelMetric.PM_FocusFrameHMargin) + 6
        needs = [self._needed(column) for column in BoardColumn]
        leasts, wishes = ([need[rank] + beside for need in needs] for rank in (0, 1))
        for column, width in enumerate(shared_out(leasts, wishes, self.viewport().width())):
            header.resizeSection(column, width)
        rows, line = self.verticalHeader(), self.fontMetrics().height()
        rows.setDefaultSectionSize(2 * line + line // 2)
        modes = QHeaderView.ResizeMode
        rows.setSectionResizeMode(modes.ResizeToContents if count <= _MEASURED else modes.Fixed)

    def _needed(self, column: BoardColumn) -> tuple[int, int]:
        """Return how wide the longest word of a column is, and its longest text, in px."""
        measures = QFontMetrics(self.horizontalHeader().font()), self.fontMetrics()
        least = wish = 0
        for rank, text in enumerate(self._texts(column)):
            advance = measures[min(rank, 1)].horizontalAdvance
            wish = max(wish, advance(text))
            least = max([least, *map(advance, text.split())])
        return least, wish

    def _texts(self, column: BoardColumn) -> Iterator[str]:
        yield str(self.cards_model.headerData(column, Qt.Orientation.Horizontal))
        for row in range(min(_MEASURED, self.cards_model.rowCount())):
            yield self.cards_model.text(row, column)


class _FramedCell(QStyledItemDelegate):
    """Draws a cell as Qt does, with the frame around the one that has the keys."""

    def __init__(self, table: BoardTable) -> None:
        super().__init__(table)
        self._table = table

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return super().sizeHint(option, index) + QSize(0, self._table.fontMetrics().height() // 2)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        if not (self._table.hasFocus() and self._table.currentIndex() == index):
            return
        rect: QRect = option.rect  # pyright: ignore[reportAttributeAccessIssue]
        selected = self._table.selectionModel().isSelected(index)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        width = self._table.look.theme.line_strong
        painter.save()
        painter.setPen(QPen(QColor(self._table.palette().color(role)), width))
        inset = round(width / 2) + 1
        painter.drawRect(rect.adjusted(inset, inset, -inset, -inset))
        painter.restore()


def shared_out(leasts: list[int], wishes: list[int], width: int) -> list[int]:
    """Share a width out among columns: each has its least, and small wishes come first.

    What is left when all wishes are met goes to the last; where not even the least fits, each has
    that and the sum is wider.
    """
    widths, spare = list(leasts), width - sum(leasts)
    wanted = {rank: wishes[rank] - leasts[rank] for rank in range(len(leasts))}
    for left, rank in enumerate(sorted(wanted, key=wanted.__getitem__)):
        more = min(wanted[rank], max(0, spare) // (len(wanted) - left))
        widths[rank] += more
        spare -= more
    widths[-1] += max(0, spare)
    return widths
