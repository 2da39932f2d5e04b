"""Cases as rows of a list."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from shoreboard.explanations.case import Case
from shoreboard.i18n import country_name, enumerated

_Index = QModelIndex | QPersistentModelIndex


class CaseModel(QAbstractListModel):
    """One row a case: the company, and below it the activity, the year and the home country."""

    def __init__(self, cases: Sequence[Case] = (), parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cases = tuple(cases)

    def show_cases(self, cases: Sequence[Case]) -> None:
        """Show other cases, in the order given."""
        self.beginResetModel()
        self._cases = tuple(cases)
        self.endResetModel()

    def case(self, row: int) -> Case | None:
        """Return the case in a row, or None where there is no such row."""
        return self._cases[row] if 0 <= row < len(self._cases) else None

    def row(self, case: Case | None) -> int:
        """Return the row of a case; the first one where it is not shown."""
        return self._cases.index(case) if case in self._cases else 0

    @override
    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._cases)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        case = self.case(index.row())
        if case is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{case.company}\n{facts_line(case)}"
            case Qt.ItemDataRole.AccessibleTextRole:
                return enumerated((case.company, facts_line(case)))
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return case.prompt
            case _:
                return None


def facts_line(case: Case) -> str:
    """Return activity, year and home country in one line, as far as they are known."""
    home = country_name(case.home_country) if case.home_country else ""
    known = (case.activity, str(case.year or ""), home)
    return enumerated(each for each in known if each)
