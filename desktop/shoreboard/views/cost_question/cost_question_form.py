"""Where the lecturer counts hands about costs, and decides what the class sees."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from shoreboard.domain.costing import Input
from shoreboard.explanations.cost_tables import tornado_title
from shoreboard.explanations.cost_words import input_name
from shoreboard.i18n import tr
from shoreboard.views.cost_question.cost_question import CostQuestion
from shoreboard.views.parts.count_field import CountField
from shoreboard.views.parts.fields import Field, plain, soft
from shoreboard.views.parts.flow_grid import FlowGrid
from shoreboard.views.parts.look import heading_font
from shoreboard.views.presentation.lent_window import LecturerForm

_FIELD = 9
"""The least width of a field, in heights of a line of text."""


class CostQuestionForm(LecturerForm):
    """A count of hands for each input that is asked about, and what to show of it."""

    def __init__(self, question: CostQuestion) -> None:
        super().__init__()
        self._question = question
        who = question.result.plan.goes.zone.who
        self._title = plain(tornado_title())
        self._told = soft(tr("Count the hands for each, then show what turns it."))
        self.fields = {each: CountField() for each in question.asked}
        self._labeled = [Field(input_name(each, who), f) for each, f in self.fields.items()]
        self.hands = QPushButton(tr("Show the &hands"))
        self.hands.setCheckable(True)
        self.reveal = QPushButton(tr("Show what &turns it"))
        self.reveal.setCheckable(True)
        self.close_it = QPushButton(tr("&Close"))
        self._lay_out()
        self._connect()
        self.find_look()
        self.follow()

    @override
    def restyle(self) -> None:
        self._title.setFont(heading_font(self.font()))
        self._counts.set_least(_FIELD * self.fontMetrics().height())
        buttons = self.hands, self.reveal, self.close_it
        self._row.set_least(max(button.sizeHint().width() for button in buttons))

    @override
    def follow(self) -> None:
        """Show what the class has said and sees."""
        question = self._question
        for which, field in self.fields.items():
            field.blockSignals(True)
            field.setValue(question.hands[which])
            field.blockSignals(False)
            field.setEnabled(not question.is_revealed)
            field.is_covered = self.is_seen and not question.shows_hands
        self.hands.setChecked(question.shows_hands)
        self.hands.setEnabled(not question.is_revealed)
        self.reveal.setChecked(question.is_revealed)
        self._told.setText(
            tr("Drag a bar's end, or move it with the arrow keys: the class sees what follows.")
            if question.is_revealed
            else tr("Count the hands for each, then show what turns it.")
        )

    @override
    def take_keys(self) -> None:
        first = next(iter(self.fields.values()))
        first.setFocus()
        first.selectAll()

    def _lay_out(self) -> None:
        counts, buttons = QWidget(), QWidget()
        self._counts, self._row = FlowGrid(counts, 1), FlowGrid(buttons, 1, 8)
        for field in self._labeled:
            self._counts.addWidget(field)
        for button in (self.hands, self.reveal, self.close_it):
            self._row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(12)
        for part in (self._title, self._told, counts, buttons):
            column.addWidget(part)
        column.addStretch(1)

    def _connect(self) -> None:
        question = self._question
        for which, field in self.fields.items():
            field.valueChanged.connect(self._counter(which))
        self.hands.clicked.connect(question.show_hands)
        self.reveal.clicked.connect(question.reveal)
        self.close_it.clicked.connect(question.ended)
        question.changed.connect(self.follow)

    def _counter(self, which: Input) -> Callable[[int], None]:
        return lambda hands: self._question.count(which, hands)
