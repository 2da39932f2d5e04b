"""What the bars show, as a table."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from shoreboard.costs.results import CostResult
from shoreboard.explanations.cost_tables import swing_cells, swing_headings, tornado_title


class CostTable(QTableWidget):
    """A row for each bar: the range of its input, what it brings, and where it turns the plan."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tornado_title())
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        headings = swing_headings()
        self.setColumnCount(len(headings))
        self.setHorizontalHeaderLabels(headings)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def show_result(self, result: CostResult) -> None:
        """Show the swings of a result."""
        self.setRowCount(len(result.swing))
        for row, swing in enumerate(result.swing):
            cells = swing_cells(result, swing)
            for column, words in enumerate(cells):
                item = QTableWidgetItem(words)
                if 0 < column < len(cells) - 1:
                    item.setTextAlignment(
                        Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
                    )
                self.setItem(row, column, item)
        rows = sum(map(self.rowHeight, range(self.rowCount())))
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(rows + head + 2 * self.frameWidth() + 2)
