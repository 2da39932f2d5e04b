"""The library of cases: search, read, ask the class, see the answer, open."""

from collections.abc import Iterable

from PySide6.QtWidgets import (
    QDialogButtonBox,
    QVBoxLayout,
    QWidget,
)

from shoreboard.explanations.case import Case
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.models.case_model import CaseModel
from shoreboard.views.dialogs.case_filters import CaseFilters
from shoreboard.views.dialogs.case_page import CasePage
from shoreboard.views.dialogs.frame import DialogFrame
from shoreboard.views.dialogs.titled_list import TitledList
from shoreboard.views.parts.fields import Field, soft
from shoreboard.views.parts.flow_grid import FlowGrid

_HALF_WIDE = 15
"""The least width of the list and of the page beside it, in heights of a line of text."""


class CasesDialog(DialogFrame):
    """Lists cases that can be searched and filtered, shows one, and asks which to open."""

    guide_page = "look-it-up"

    lines_wide = 48

    def __init__(self, cases: Iterable[Case], topics: Topics, parent: QWidget | None) -> None:
        super().__init__(tr("Cases"), parent)
        self._cases = tuple(cases)
        self._model = CaseModel(self._cases, self)
        self._list = TitledList(self._model)
        self._filters = CaseFilters(self._cases, topics)
        self._page = CasePage(topics)
        self._count = soft("")
        self._words_sought = ""
        left, body = QWidget(), QWidget()
        rows = QVBoxLayout(left)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(Field(tr("Cas&es"), self._list), 1)
        rows.addWidget(self._count)
        sides = FlowGrid(body, _HALF_WIDE * self.fontMetrics().height(), 24)
        sides.addWidget(left)
        sides.addWidget(self._page)
        self.column.addWidget(self._filters)
        self.column.addWidget(body, 1)
        self._clear = self.add_button(tr("C&lear filters"), QDialogButtonBox.ButtonRole.ResetRole)
        self._clear.setAutoDefault(False)
        self._clear.clicked.connect(self._filters.clear)
        self._open = self.add_main_button(tr("&Open"))
        self.add_cancel_button(tr("Cancel")).setAutoDefault(False)
        self._filters.changed.connect(self._look)
        self._page.revealed.connect(self.reveal)
        self._filters.words.lead(self._list)
        self._list.activated.connect(self._open.click)
        self._list.selectionModel().currentChanged.connect(self._turn)
        self._look()
        self._filters.words.setFocus()

    def answer(self) -> Case | None:
        """Return the case that is chosen."""
        return self._model.case(self._list.currentIndex().row())

    def _look(self) -> None:
        """Show what is looked for; the case that is shown stays, unless other words are sought."""
        wanted = self._filters.wanted()
        shown = self.answer() if wanted.words == self._words_sought else None
        self._words_sought = wanted.words
        found = wanted.among(self._cases)
        self._model.show_cases(found)
        self._count.setText(
            tr("%n cases", "", len(found)) if found else tr("No case is like that.")
        )
        self._clear.setEnabled(len(found) < len(self._cases))
        self._list.setCurrentIndex(self._model.index(self._model.row(shown)))
        self._turn()

    def _turn(self) -> None:
        self._page.show_case(self.answer())
        self._open.setEnabled(self.answer() is not None)
