"""What a student wants to train."""

from collections.abc import Iterable

from PySide6.QtWidgets import QSpinBox, QWidget

from shoreboard.domain.activity import Kind
from shoreboard.explanations.case import Case, Mixup
from shoreboard.explanations.case_filter import CaseFilter
from shoreboard.explanations.phrases import where_question, who_question
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.practice.marking import Question
from shoreboard.practice.run import USUAL_LENGTH, Training
from shoreboard.views.dialogs.case_choices import (
    CaseChoice,
    kind_choices,
    mixup_choices,
    move_choices,
)
from shoreboard.views.dialogs.frame import DialogFrame
from shoreboard.views.parts.fields import Field, plain, soft
from shoreboard.views.parts.flow_grid import FlowGrid

_LINES = 13
"""The least width of a field, in heights of a line of text."""


class PracticeDialog(DialogFrame):
    """Asks which cases may come, which question counts, and how many cases there shall be."""

    guide_page = "practice"

    lines_wide = 36

    def __init__(self, cases: Iterable[Case], topics: Topics, parent: QWidget | None) -> None:
        super().__init__(tr("Practice"), parent)
        self._cases = tuple(cases)
        self._question = CaseChoice(
            [(who_question(), Question.WHO.value), (where_question(), Question.WHERE.value)],
            tr("Both questions"),
        )
        self._kind = CaseChoice(kind_choices(self._cases, topics), tr("All kinds"))
        self._move = CaseChoice(move_choices(self._cases, topics), tr("All moves"))
        self._mixup = CaseChoice(mixup_choices(self._cases, topics), tr("All mix-ups and none"))
        self._count = QSpinBox()
        self._count.setRange(1, max(1, len(self._cases)))
        self._count.setValue(USUAL_LENGTH)
        self._found = soft("")
        self.column.addWidget(
            plain(
                tr(
                    "Cases come one by one. You say who does the work and where it is done, as "
                    "often and as slowly as you like; what was wrong comes back later."
                )
            )
        )
        fields = QWidget()
        grid = FlowGrid(fields, _LINES * self.fontMetrics().height())
        for label, field in (
            (tr("&Question"), self._question),
            (tr("&Kind of work"), self._kind),
            (tr("&Move"), self._move),
            (tr("Often mi&xed up"), self._mixup),
            (tr("&How many cases"), self._count),
        ):
            grid.addWidget(Field(label, field))
        self.column.addWidget(fields)
        self.column.addWidget(self._found)
        self._start = self.add_main_button(tr("&Start"))
        self.add_cancel_button(tr("Cancel"))
        for choice in (self._kind, self._move, self._mixup):
            choice.currentIndexChanged.connect(self._look)
        self._look()
        self._question.setFocus()

    def answer(self) -> Training:
        """Return what is to be trained."""
        kind, mixup, question = (
            each.chosen() for each in (self._kind, self._mixup, self._question)
        )
        return Training(
            CaseFilter(
                kind=None if kind is None else Kind(kind),
                move_id=self._move.chosen(),
                mixup=None if mixup is None else Mixup(mixup),
            ),
            frozenset(Question if question is None else [Question(question)]),
            self._count.value(),
        )

    def _look(self) -> None:
        """Say how many cases there are to choose from."""
        count = sum(map(self.answer().accepts, self._cases))
        self._found.setText(
            tr("%n cases to choose from", "", count) if count else tr("No case is like that.")
        )
        self._start.setEnabled(count > 0)
