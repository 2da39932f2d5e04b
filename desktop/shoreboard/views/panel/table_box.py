"""A table in the panel: it fits its width, and arrow keys go from cell to cell."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPalette,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)
from typing_extensions import override

from shoreboard.explanations.table import Cell, OverviewHeading, OverviewTable, Sign
from shoreboard.picture import icons
from shoreboard.views.parts.breaks import breakable
from shoreboard.views.parts.direction import leading, trailing, visual_rect
from shoreboard.views.parts.look import Styled, strong_font
from shoreboard.views.parts.row_delegate import Index, RowDelegate

_ABOVE = 4
_SPARE = 2
"""Pixels that text drawn in a rectangle may need beyond what it measures."""
_LEAST_LABEL = 6
"""Headings give way to their signs where the first column would have less lines of text."""
_ICONS = {
    Sign.OUTSOURCED: ("handshake",),
    Sign.OFFSHORED: ("globe",),
    Sign.BOTH: ("handshake", "globe"),
    Sign.NEITHER: ("house",),
    Sign.MOVED: ("moved",),
}


class TableBox(Styled, QTableWidget):
    """Shows a table as wide as it is let; as high as it needs, since the panel scrolls."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.table = OverviewTable((), ())
        self.wordy = True
        self._fitted: tuple[object, ...] = ()
        self._height = 0
        self._base = base = self.font()
        self._strong = strong_font(base), QFontMetrics(strong_font(base)).height()
        self.setViewport(_ground())
        self.setItemDelegate(CellDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.horizontalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setMinimumSectionSize(1)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.find_look()

    def show_table(self, table: OverviewTable, name: str) -> None:
        """Take on a table, and the name under which a reader finds it."""
        self.setAccessibleName(name)
        if table == self.table:
            return
        self.table = table
        self.setRowCount(1 + len(table.lines))
        self.setColumnCount(len(table.headings))
        for row in range(self.rowCount()):
            for column in range(self.columnCount()):
                self.setItem(row, column, self._item(row, column))

    @override
    def restyle(self) -> None:
        ground = QPalette(self.palette())
        ground.setColor(QPalette.ColorRole.Base, QColor(self.look.theme.surface))
        self.viewport().setPalette(ground)  # below a style sheet it inherits none

    def fit(self, width: int) -> int:
        """Share a width out among the columns and return the height that this takes, in px."""
        wanted = self.table, width, self.font().key()
        if wanted != self._fitted:
            self._fitted, self._height = wanted, self._fit(width)
        return self._height

    def _fit(self, width: int) -> int:
        self.wordy = True
        rest = width - self._share_out()
        if rest < _LEAST_LABEL * self.line():
            self.wordy = False
            rest = width - self._share_out()
        self.setColumnWidth(0, max(1, rest))
        for row in range(self.rowCount()):
            self.setRowHeight(row, self._row_height(row, rest))
        return sum(map(self.rowHeight, range(self.rowCount())))

    def line(self) -> int:
        """Return the height of a line of text in px."""
        return self._heavier()[1]

    def _heavier(self) -> tuple[QFont, int]:
        """Return the strong font and the height of its lines, made once for each font."""
        base = self.font()
        if base != self._base:
            strong = strong_font(base)
            self._base, self._strong = base, (strong, QFontMetrics(strong).height())
        return self._strong

    def heading(self, row: int, column: int) -> OverviewHeading | None:
        """Return what stands in a cell if it is a heading."""
        if row == 0:
            return self.table.headings[column]
        return self.table.lines[row - 1].heading if column == 0 else None

    def cell(self, row: int, column: int) -> Cell:
        """Return what stands in a cell that is no heading."""
        return self.table.lines[row - 1].cells[column - 1]

    def font_of(self, row: int) -> QFont:
        """Return the font of a row: strong for headings of columns, and for what is shown now."""
        strong = row == 0 or self.table.lines[row - 1].current
        return self._heavier()[0] if strong else self.font()

    def words_of(self, heading: OverviewHeading, row: int) -> str:
        """Return the words that a heading shows; a column's give way to its sign."""
        return "" if row == 0 and heading.sign and not self.wordy else heading.words

    def icons_of(self, heading: OverviewHeading, row: int) -> tuple[str, ...]:
        """Return the icons that a heading shows: a line's beside its words."""
        shown = heading.sign is not None and (row > 0 or not self.wordy)
        return _ICONS[heading.sign] if shown and heading.sign else ()

    def icons_width(self, heading: OverviewHeading, row: int) -> int:
        """Return the width of a heading's icons, with the gap to its words, in px."""
        wide = len(self.icons_of(heading, row)) * self.line()
        return wide + self.beside() // 2 if wide and self.words_of(heading, row) else wide

    def beside(self) -> int:
        """Return the space at both sides of what stands in a cell, in px."""
        return self.line() // 3

    def _share_out(self) -> int:
        """Give all columns but the first what they need, and return the sum of that in px."""
        taken = 0
        for column in range(1, self.columnCount()):
            needed = (
                2 * self.beside()
                + _SPARE
                + max(self._needed(row, column) for row in range(self.rowCount()))
            )
            self.setColumnWidth(column, needed)
            taken += needed
        return taken

    def _needed(self, row: int, column: int) -> int:
        measure = QFontMetrics(self.font_of(row)).horizontalAdvance
        heading = self.heading(row, column)
        if heading is None:
            cell = self.cell(row, column)
            return max(measure(cell.words), measure(cell.detail))
        icons_wide = self.icons_width(heading, row)
        return icons_wide + measure(self.words_of(heading, row))

    def _row_height(self, row: int, first: int) -> int:
        heading = self.heading(row, 0)
        words = "" if heading is None else self.words_of(heading, row)
        icons_wide = 0 if heading is None else self.icons_width(heading, row)
        room = QRect(0, 0, max(1, first - 2 * self.beside() - icons_wide), 1 << 20)
        metrics = QFontMetrics(self.font_of(row))
        shown = breakable(words, self.font_of(row), room.width())
        label = metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, shown).height()
        cells = [] if row == 0 else self.table.lines[row - 1].cells
        lines = 2 if any(cell.detail for cell in cells) else 1
        return max(label, lines * self.line()) + 2 * _ABOVE

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText("\n".join(self.table.rows()))
        else:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the panel scrolls

    def _item(self, row: int, column: int) -> QTableWidgetItem:
        item = QTableWidgetItem()
        heading = self.heading(row, column)
        spoken = self.table.spoken(row - 1, column) if heading is None else heading.words
        item.setData(Qt.ItemDataRole.DisplayRole, spoken)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        if row == 0:
            item.setToolTip(spoken)
        return item


def _ground() -> QWidget:
    """Return a viewport; to know one of Qt's own, PySide loads the types of all widgets."""
    ground = QWidget()
    ground.setBackgroundRole(QPalette.ColorRole.Base)
    ground.setAutoFillBackground(True)
    return ground


class CellDelegate(RowDelegate):
    """Paints a cell: a heading with its icons, or a number with what it is of all below it."""

    def __init__(self, box: TableBox) -> None:
        super().__init__(box)
        self._box = box

    @override
    def size_of(self, index: Index) -> QSize:
        return self._box.visualRect(index).size()

    @override
    def draw(self, painter: QPainter, rect: QRect, index: Index) -> None:
        box, theme = self._box, self._box.look.theme
        painter.setPen(QPen(QColor(theme.edge), theme.line / 2))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if self.has_focus(index):
            painter.setPen(QPen(QColor(theme.text), theme.line_strong))
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.setFont(box.font_of(index.row()))
        beside = box.beside()
        rect = rect.adjusted(beside, _ABOVE, -beside, -_ABOVE)
        heading = box.heading(index.row(), index.column())
        if heading is None:
            self._paint_cell(painter, rect, box.cell(index.row(), index.column()))
        else:
            self._paint_heading(painter, rect, heading, index)

    def _paint_cell(self, painter: QPainter, rect: QRect, cell: Cell) -> None:
        theme, line = self._box.look.theme, self._box.line()
        end = trailing(self._box.layoutDirection())
        painter.setPen(QColor(theme.text))
        painter.drawText(QRect(rect.left(), rect.top(), rect.width(), line), end, cell.words)
        painter.setPen(QColor(theme.text_soft))
        below = QRect(rect.left(), rect.top() + line, rect.width(), line)
        painter.drawText(below, end, cell.detail)

    def _paint_heading(
        self,
        painter: QPainter,
        rect: QRect,
        heading: OverviewHeading,
        index: Index,
    ) -> None:
        box, direction = self._box, self._box.layoutDirection()
        first, line = index.column() == 0, self._box.line()
        names = box.icons_of(heading, index.row())
        taken = box.icons_width(heading, index.row())
        left = 0 if first else max(0, rect.width() - taken)
        theme = box.look.theme
        for rank, name in enumerate(names):
            spot = QRect(rect.left() + left + rank * line, rect.top(), line, line)
            seen = visual_rect(direction, rect, spot).adjusted(1, 1, -1, -1)
            picture = icons.pixmap(name, theme.text_soft, seen.width(), box.devicePixelRatioF())
            painter.drawPixmap(seen.topLeft(), picture)
        room = QRect(rect.left() + (taken if first else 0), rect.top(), rect.width(), rect.height())
        room.setWidth(max(1, rect.width() - taken))
        words = breakable(box.words_of(heading, index.row()), painter.font(), room.width())
        aligned = leading(direction) if first else trailing(direction)
        painter.setPen(QColor(theme.text_soft if index.row() == 0 else theme.text))
        flags = int(aligned.value) | Qt.TextFlag.TextWordWrap.value
        painter.drawText(visual_rect(direction, rect, room), flags, words)
