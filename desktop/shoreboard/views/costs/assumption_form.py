"""The assumptions of a plan in groups, each with low, likely and high and where it is from."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from shoreboard.costs.layers import Layer
from shoreboard.domain.costing import Costs, Input, assumed
from shoreboard.domain.zone import Who
from shoreboard.explanations.cost_words import labeled, layer_name
from shoreboard.i18n import tr
from shoreboard.views.costs.assumption_row import FROM_WIDTH, GAP, AssumptionRow
from shoreboard.views.costs.number_field import WIDTH
from shoreboard.views.parts.look import Styled, heading_font, strong_font

GROUPS: Mapping[Layer | None, tuple[Input, ...]] = {
    Layer.PRICE: (
        Input.HEADS,
        Input.LOADED_COST,
        Input.AVOIDABLE_OVERHEAD,
        Input.PAY_GROWTH_HOME,
        Input.PAY_THERE,
        Input.HEADS_RATIO,
        Input.PAY_GROWTH_THERE,
        Input.CURRENCY_LEVEL,
        Input.CURRENCY_DRIFT,
        Input.GOODS_VALUE,
    ),
    Layer.LANDED: (
        Input.FREIGHT,
        Input.INSURANCE,
        Input.DUTY,
        Input.LEAD_TIME,
        Input.LEAD_TIME_SPREAD,
        Input.DEMAND_PER_DAY,
        Input.DEMAND_SPREAD,
        Input.UNIT_COST,
        Input.SERVICE_LEVEL,
        Input.HOLDING_RATE,
        Input.OBSOLESCENCE,
    ),
    Layer.STEERING: (Input.GOVERNANCE, Input.STRANDED),
    Layer.CHANGE: (
        Input.ONE_OFF,
        Input.SEVERANCE,
        Input.HEADS_CUT,
        Input.TRANSFER_MONTHS,
        Input.DOUBLE_RUNNING,
        Input.RETURN_CHANCE,
        Input.RETURN_COST,
    ),
    Layer.RISK: (Input.DISRUPTIONS, Input.DAYS_OUT, Input.LOSS_PER_DAY),
    None: (Input.DISCOUNT_RATE,),
}
"""The inputs by the layer that they make; the last are of all plans."""
SELDOM = frozenset(
    {
        Input.AVOIDABLE_OVERHEAD,
        Input.CURRENCY_DRIFT,
        Input.GOODS_VALUE,
        Input.DOUBLE_RUNNING,
        Input.RETURN_COST,
        Input.DAYS_OUT,
        Input.LOSS_PER_DAY,
        *GROUPS[Layer.LANDED],
    }
)
"""What is shown only where it has a number, or where all are wanted."""


class AssumptionForm(Styled, QWidget):
    """Shows what is assumed, and asks for what is typed to be done.

    `changed` carries an input and its new assumption, or None for one of which nothing is known
    any more; `entered` names the input that the keys have come to. `ready_made_wanted`: those that
    are offered shall be taken. `topic_asked` carries the link to what explains an input.
    """

    changed = Signal(object, object)
    entered = Signal(object)
    ready_made_wanted = Signal()
    topic_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._rows: dict[Input, AssumptionRow] = {}
        self._who: Who | None = None
        self._costs: Costs = ()
        self._inputs: Collection[Input] = frozenset(Input)
        self._groups: dict[Layer | None, tuple[QLabel, QVBoxLayout]] = {}
        self._title = QLabel(tr("Assumptions"))
        self._heads = [QLabel(words) for words in (tr("low"), tr("likely"), tr("high"), tr("from"))]
        self._offer = QPushButton(tr("Fill in illustrations"))
        self._offer.setToolTip(
            tr("Puts a common number into each row that has none, marked illustrative.")
        )
        self._offer.clicked.connect(self.ready_made_wanted)
        self._all = QPushButton(tr("All assumptions"))
        self._all.setCheckable(True)
        self._all.toggled.connect(self._show_rows)
        self._lay_out()
        self.find_look()

    def row(self, which: Input) -> AssumptionRow:
        """Return the row of an input, made when it is first asked for."""
        if which not in self._rows:
            self._rows[which] = self._make(which)
        return self._rows[which]

    def show_costs(self, costs: Costs, who: Who | None, inputs: Collection[Input]) -> None:
        """Show what is assumed of work that this firm does; only these inputs can be said."""
        if who is not self._who:
            self._who = who
            self._drop(Input.PAY_THERE)
        self._costs, self._inputs = costs, inputs
        self._show_rows()

    def offer(self, wanted: bool) -> None:
        """Offer ready-made assumptions, or no longer."""
        self._offer.setVisible(wanted)

    @override
    def restyle(self) -> None:
        line = self.fontMetrics().height()
        self._title.setFont(heading_font(self.font()))
        for label, _ in self._groups.values():
            label.setFont(strong_font(self.font()))
        for label, width in zip(self._heads, (WIDTH, WIDTH, WIDTH, FROM_WIDTH), strict=True):
            label.setFixedWidth(round(line * width))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self.look.theme
        painter.fillRect(self.rect(), theme.surface)
        edge = self.width() - 1 if self.isRightToLeft() else 0
        painter.fillRect(edge, 0, 1, self.height(), theme.hairline)
        painter.end()

    def _show_rows(self) -> None:
        everything = self._all.isChecked()
        for layer, inputs in GROUPS.items():
            known = [(which, assumed(self._costs, which)) for which in inputs]
            shown = [
                (which, each)
                for which, each in known
                if which in self._inputs and (everything or each is not None or which not in SELDOM)
            ]
            for which, each in shown:
                self.row(which).show_assumption(each)
            wanted = {which for which, _ in shown}
            for which in inputs:
                if which in self._rows:
                    row = self._rows[which]
                    is_typed = row.isAncestorOf(_focused(self)) and which in self._inputs
                    row.setVisible(which in wanted or is_typed)
            self._groups[layer][0].setVisible(bool(shown))

    def _make(self, which: Input) -> AssumptionRow:
        row = AssumptionRow(which, labeled(which, self._who))
        row.changed.connect(lambda assumption: self.changed.emit(which, assumption))
        row.entered.connect(lambda: self.entered.emit(which))
        row.topic_asked.connect(self.topic_asked)
        layer = next(layer for layer, inputs in GROUPS.items() if which in inputs)
        inputs, column = GROUPS[layer], self._groups[layer][1]
        before = sum(1 for each in inputs[: inputs.index(which)] if each in self._rows)
        column.insertWidget(before, row)
        return row

    def _drop(self, which: Input) -> None:
        row = self._rows.pop(which, None)
        if row is not None:
            row.hide()
            row.setParent(None)
            row.deleteLater()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 12, 16)
        column.setSpacing(4)
        head = QHBoxLayout()
        head.setSpacing(GAP)
        head.addWidget(self._title, 1)
        for label in self._heads:
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setEnabled(True)
            head.addWidget(label)
        middle = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        self._heads[-1].setAlignment(middle)
        column.addLayout(head)
        column.addWidget(self._offer, 0, Qt.AlignmentFlag.AlignLeading)
        for layer in GROUPS:
            words = tr("All plans") if layer is None else layer_name(layer).capitalize()
            label = QLabel(words)
            rows = QVBoxLayout()
            rows.setSpacing(4)
            self._groups[layer] = label, rows
            column.addSpacing(6)
            column.addWidget(label)
            column.addLayout(rows)
        column.addSpacing(8)
        column.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)


def _focused(widget: QWidget) -> QWidget:
    """Return what has the keys in a window, or a widget itself where nothing has."""
    return widget.window().focusWidget() or widget.window()
