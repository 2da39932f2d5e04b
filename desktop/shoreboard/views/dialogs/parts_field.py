"""Parts in rows: a name and a share each, which together make what there is to share."""

from collections.abc import Callable, Collection, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QSpinBox, QVBoxLayout, QWidget

from shoreboard.actions.questions import PartShare
from shoreboard.i18n import tr
from shoreboard.views.dialogs.part_row import PartRow, fixed_row, free_row
from shoreboard.views.parts.fields import OneLine

_FEWEST = 2

NextName = Callable[[Collection[str]], str]
"""Tells how to call one more part beside those that have these names."""


class PartsField(QWidget):
    """Shares in whole percent that make the same total: the last takes what the others leave.

    With `next_name` names can be changed too, and parts added and removed. `shared` tells that a
    share has changed, `named` that a name has.
    """

    shared = Signal()
    named = Signal()

    def __init__(self, next_name: NextName | None = None) -> None:
        super().__init__()
        self._next_name = next_name
        self._total = 0
        self._rows: list[PartRow] = []
        self._spare: list[PartRow] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._adder = QPushButton(tr("&Add part"))
        self._adder.setAutoDefault(False)
        self._adder.clicked.connect(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._grid)
        self._column = column

    def begin(self, parts: Sequence[PartShare]) -> None:
        """Show two or more parts and begin at the first, once the field stands where it stays.

        What they have together is what there is to share.
        """
        self._total = sum(part.share for part in parts)
        for part in parts:
            self._append(part)
        if self._next_name is not None:
            # Only here: Tab comes by in the order in which parts of a window get into it.
            self._column.addWidget(self._adder, 0, Qt.AlignmentFlag.AlignLeading)
        self._settle()
        self._lead_to(0)
        self._rows[0].enter()

    def parts(self) -> list[PartShare]:
        """Return the parts; their shares make the total unless there is a problem."""
        return [row.part for row in self._rows]

    def problem(self) -> str:
        """Say what does not fit, or nothing; the focus goes there when it comes here next."""
        for rank, row in enumerate(self._rows):
            if isinstance(row.name, OneLine) and row.name.problem():
                self._lead_to(rank)
                return row.name.problem()
        given = [row.share for row in self._rows[:-1]]
        if self._rest() > 0:
            self._lead_to(0)
            return ""
        self.setFocusProxy(max(given, key=QSpinBox.value))
        return tr(
            "Nothing is left for the last part: all together make {total} %. Lower a share."
        ).format(total=self._total)

    def _lead_to(self, rank: int) -> None:
        self.setFocusProxy(self._rows[rank].on_the_way[0])

    def _rest(self) -> int:
        """Return what is left for the last part, which may be nothing or less."""
        return self._total - sum(row.share.value() for row in self._rows[:-1])

    def _append(self, part: PartShare) -> None:
        """Add a row behind the others, also on the way of Tab."""
        if self._spare:
            row = self._spare.pop()
            row.show_part(part)
        else:
            row = self._new_row(part)
        for each in row.widgets:
            each.show()
        self._rows.append(row)

    def _new_row(self, part: PartShare) -> PartRow:
        number, most = len(self._rows) + 1, self._total - 1
        if self._next_name is None:
            row = fixed_row(part, number, most)
        else:
            row = free_row(part, number, most, self)
        for column, each in enumerate(row.widgets):
            self._grid.addWidget(each, number, column)
        before = self._rows[-1].on_the_way[-1:] if self._rows else ()
        for first, second in pairwise((*before, *row.on_the_way)):
            QWidget.setTabOrder(first, second)
        row.share.valueChanged.connect(self._settle)
        if isinstance(row.name, OneLine):
            row.name.textChanged.connect(self.named)
        if row.remover is not None:
            row.remover.clicked.connect(lambda: self._remove(number - 1))
        return row

    def _add(self) -> None:
        """Add a part with half of what the largest has, and let it be named."""
        if self._next_name is None:
            return
        largest = max(reversed(self._rows), key=lambda row: row.share.value())
        half = largest.share.value() // 2
        name = self._next_name([row.part.name for row in self._rows])
        self._append(PartShare(name, half))
        largest.share.setValue(largest.share.value() - half)
        self._settle()
        self._rows[-1].enter()

    def _remove(self, rank: int) -> None:
        """Let the parts behind one move up, and its share go to the last."""
        if len(self._rows) <= _FEWEST:
            return
        for row, below in pairwise(self._rows[rank:]):
            row.show_part(below.part)
        gone = self._rows.pop()
        self._spare.append(gone)
        for each in gone.widgets:
            each.hide()
        self._settle()
        self._rows[min(rank, len(self._rows) - 1)].enter()

    def _settle(self) -> None:
        """Give the last part what the others leave, and allow what can be done now."""
        for row in self._rows:
            row.take_rest(takes=row is self._rows[-1])
            if row.remover is not None:
                row.remover.setEnabled(len(self._rows) > _FEWEST)
        self._rows[-1].share.setValue(max(0, self._rest()))
        self._adder.setEnabled(any(row.share.value() > 1 for row in self._rows))
        self.shared.emit()
