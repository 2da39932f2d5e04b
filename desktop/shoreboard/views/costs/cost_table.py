"""What the bars show, as a table."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from shoreboard.costs.results import CostResult
from shoreboard.costs.turning import Swing
from shoreboard.domain.costing import assumed
from shoreboard.explanations.cost_numbers import amount_words
from shoreboard.explanations.cost_verdict import must_be_true
from shoreboard.explanations.cost_words import input_name, value_words
from shoreboard.i18n import tr
from shoreboard.views.costs.tornado_words import tornado_title, turning_words


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
        headings = (
            tr("assumption"), tr("low"), tr("likely"), tr("high"), tr("result at low"),
            tr("result at high"), tr("turns at"), tr("what must be true"),
        )  # fmt: skip
        self.setColumnCount(len(headings))
        self.setHorizontalHeaderLabels(headings)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)

    def show_result(self, result: CostResult) -> None:
        """Show the swings of a result."""
        self.setRowCount(len(result.swing))
        for row, swing in enumerate(result.swing):
            cells = _row(result, swing)
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


def _row(result: CostResult, swing: Swing) -> tuple[str, ...]:
    which, known = swing.input, assumed(result.plan.assumptions, swing.input)
    low, high = known.ends if known is not None else (0.0, 0.0)
    likely = known.likely if known is not None else 0.0
    return (
        input_name(which, result.plan.goes.zone.who),
        *(value_words(which, value, exact=True) for value in (low, likely, high)),
        amount_words(swing.low, signed=True),
        amount_words(swing.high, signed=True),
        turning_words(result, swing),
        must_be_true(result, swing),
    )
