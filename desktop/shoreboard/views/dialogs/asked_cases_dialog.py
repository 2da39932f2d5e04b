"""Asks about which cases questions are asked."""

from collections.abc import Collection, Iterable

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from shoreboard.explanations.case import Case
from shoreboard.explanations.case_filter import CaseFilter
from shoreboard.i18n import tr
from shoreboard.practice.marking import can_be_asked
from shoreboard.views.dialogs.check_list import CheckList, CheckRow
from shoreboard.views.dialogs.frame import DialogFrame
from shoreboard.views.parts.fields import Field, SearchField, soft

_AT_ONCE = 10


class AskedCasesDialog(DialogFrame):
    """A list of cases to check, of which a search leaves some in sight; those keep their checks."""

    lines_wide = 32

    def __init__(
        self, cases: Iterable[Case], chosen: Collection[str], parent: QWidget | None
    ) -> None:
        super().__init__(tr("Cases"), parent)
        self._cases = [each for each in cases if can_be_asked(each)]
        self._search = SearchField()
        rows = (
            CheckRow(each.id, _words(each), each.prompt, checked=each.id in chosen)
            for each in self._cases
        )
        self._list = CheckList(rows, _AT_ONCE)
        self._list.setAccessibleName(tr("Cases"))
        self._search.lead(self._list)
        self._count = soft("")
        self.column.addWidget(Field(tr("&Search"), self._search))
        self.column.addWidget(self._list)
        self.column.addLayout(self._buttons_for_all())
        self.column.addWidget(self._count)
        self.add_main_button(tr("Choose"))
        self.add_cancel_button(tr("Cancel"))
        self._search.textChanged.connect(self._filter)
        self._list.itemChanged.connect(self._tell)
        self._tell()
        self._search.setFocus()

    def answer(self) -> frozenset[str]:
        """Return the ids of the cases that are checked."""
        return frozenset(self._list.checked())

    def _buttons_for_all(self) -> QHBoxLayout:
        row = QHBoxLayout()
        for words, checked in ((tr("Check &all shown"), True), (tr("Check &none shown"), False)):
            button = QPushButton(words)
            button.clicked.connect(lambda _clicked=False, to=checked: self._list.check_shown(to))
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _filter(self, words: str) -> None:
        """Leave those in sight that are found by the words."""
        wanted = CaseFilter(words)
        self._list.show_only(each.id for each in self._cases if wanted.accepts(each))

    def _tell(self) -> None:
        self._count.setText(tr("%n cases chosen", "", len(self.answer())))


def _words(case: Case) -> str:
    return tr("{label}: {result}").format(label=case.company, result=case.activity)
