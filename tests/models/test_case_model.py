import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from shoreboard.explanations.case import read_case
from shoreboard.models.case_model import CaseModel, facts_line
from tests.explanations.test_case import WHOLE

ONE = read_case("x", WHOLE)
TWO = read_case("y", WHOLE.replace("Acme", "Other").replace("year: 2009\n", ""))
ROLE = Qt.ItemDataRole


def test_a_row_says_who_what_when_and_where() -> None:
    model = CaseModel([ONE, TWO])
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert [model.data(model.index(row)) for row in range(model.rowCount())] == [
        "Acme\nCalls, 2009, United States",
        "Other\nCalls, United States",
    ]
    spoken = model.data(model.index(0), ROLE.AccessibleTextRole)
    assert spoken == "Acme, Calls, 2009, United States"
    assert model.data(model.index(0), ROLE.AccessibleDescriptionRole) == ONE.prompt
    assert model.data(model.index(0), ROLE.DecorationRole) is None


def test_other_cases_can_be_shown() -> None:
    model = CaseModel([ONE, TWO])
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_cases([TWO])
    assert (model.rowCount(), model.case(0), model.case(1), model.case(-1)) == (1, TWO, None, None)


@pytest.mark.parametrize(("case", "row"), [(TWO, 1), (ONE, 0), (None, 0)])
def test_a_case_is_found_again(case: object, row: int) -> None:
    model = CaseModel([ONE, TWO])
    assert model.row(case) == row  # pyright: ignore[reportArgumentType]
    model.show_cases([])
    assert model.row(ONE) == 0


def test_a_line_of_facts_has_what_is_known() -> None:
    assert facts_line(read_case("z", WHOLE.replace("home: US\n", ""))) == "Calls, 2009"
