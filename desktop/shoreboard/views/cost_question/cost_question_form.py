"""Where the lecturer counts hands about costs, and decides what the class sees."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QVBoxLayout

from shoreboard.domain.costing import Input
from shoreboard.explanations.cost_tables import tornado_title
from shoreboard.explanations.cost_words import input_name
from shoreboard.i18n import tr
from shoreboard.views.cost_question.cost_question import CostQuestion
from shoreboard.views.parts.count_field import CountField
from shoreboard.views.parts.fields import soft
from shoreboard.views.presentation.lecturer_form import LecturerForm


class CostQuestionForm(LecturerForm):
    """A count of hands for each input that is asked about, and what to show of it."""

    def __init__(self, question: CostQuestion) -> None:
        self.fields = {each: CountField() for each in question.asked}
        self.hands = QPushButton(tr("Show the &hands"))
        self.reveal = QPushButton(tr("Show what &turns it"))
        self.jobs = QPushButton(tr("Show whose &jobs"))
        who = question.result.plan.goes.zone.who
        counts = {input_name(each, who): field for each, field in self.fields.items()}
        super().__init__(counts, (self.hands, self.reveal, self.jobs))
        self._question = question
        self._told = soft("")
        self.heading.setText(tornado_title())
        for each in (self.hands, self.reveal, self.jobs):
            each.setCheckable(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(12)
        for part in (self.heading, self._told, self.counts, self.buttons):
            column.addWidget(part)
        column.addStretch(1)
        self._connect()
        self.find_look()
        self._follow()

    def _follow(self) -> None:
        question = self._question
        for which, field in self.fields.items():
            field.blockSignals(True)
            field.setValue(question.hands[which])
            field.blockSignals(False)
            field.setEnabled(not question.is_revealed)
        self.cover(not question.shows_hands)
        self.hands.setChecked(question.shows_hands)
        self.hands.setEnabled(not question.is_revealed)
        self.reveal.setChecked(question.is_revealed)
        self.jobs.setChecked(question.shows_jobs)
        self._told.setText(
            tr("Drag a bar's end, or move it with the arrow keys: the class sees what follows.")
            if question.is_revealed
            else tr("Count the hands for each, then show what turns it.")
        )

    def _connect(self) -> None:
        question = self._question
        for which, field in self.fields.items():
            field.valueChanged.connect(self._counter(which))
        self.hands.clicked.connect(question.show_hands)
        self.reveal.clicked.connect(question.reveal)
        self.jobs.clicked.connect(question.show_jobs)
        self.close_it.clicked.connect(question.ended)
        question.changed.connect(self._follow)

    def _counter(self, which: Input) -> Callable[[int], None]:
        return lambda hands: self._question.count(which, hands)
