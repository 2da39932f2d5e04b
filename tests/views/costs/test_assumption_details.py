"""Below an assumption: where it is from, and who holds it to be something else."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shoreboard.domain.costing import Evidence, Input, Opinion
from shoreboard.views.costs.assumption_details import AssumptionDetails
from shoreboard.views.costs.assumption_row import AssumptionRow
from tests.views.costs.costs_pages import CostsShown


@pytest.fixture
def costs(qtbot: QtBot, tmp_path: Path) -> CostsShown:
    return CostsShown(qtbot, tmp_path)


def opened(costs: CostsShown) -> AssumptionRow:
    """Return the row of the pay there, with its details."""
    row = costs.page.form.row(Input.PAY_THERE)
    actions: list[QAction] = row.evidence.menu().actions()
    assert not row.details.isVisible()
    actions[-1].trigger()
    costs.settle()
    assert row.details.isVisible()
    assert row.details.source.hasFocus()
    return row


def hold(costs: CostsShown, rank: int, who: str, value: str) -> None:
    """Type who says what in a line."""
    name, number = costs.page.form.row(Input.PAY_THERE).details.opinions[rank]
    name.setFocus()
    name.selectAll()
    QTest.keyClicks(name, who)
    costs.type_into(number, value)
    number.left.emit()
    costs.settle()


def test_the_source_is_typed_and_undone_in_one_step(costs: CostsShown) -> None:
    row = opened(costs)
    QTest.keyClicks(row.details.source, "Bid of May 4")
    row.details.source.editingFinished.emit()
    costs.settle()
    assert costs.known(Input.PAY_THERE).source == "Bid of May 4"
    assert row.evidence.toolTip() == "Bid of May 4"
    costs.do("undo")
    assert costs.known(Input.PAY_THERE).source == ""
    assert row.details.source.text() == ""


def test_two_values_stand_side_by_side_with_who_holds_them(costs: CostsShown) -> None:
    row = opened(costs)
    hold(costs, 0, "Finance", "31")
    hold(costs, 1, "Operations", "38")
    assert costs.known(Input.PAY_THERE).opinions == (
        Opinion("Finance", 31),
        Opinion("Operations", 38),
    )
    assert "Finance says 31 (saves 396); Operations says 38 (costs" in costs.words
    assert len(row.details.opinions) == 3, "there is room for one more"
    assert costs.words.startswith("Work: Another firm, abroad\nSaves 396")
    hold(costs, 0, " ", "")
    assert costs.known(Input.PAY_THERE).opinions == (Opinion("Operations", 38),)


def test_the_tab_key_goes_on_to_the_next_line_as_soon_as_something_is_typed(
    costs: CostsShown,
) -> None:
    row = opened(costs)
    costs.keys(Qt.Key.Key_Tab)
    for words in ("Finance", "31", "Operations", "38"):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, words)
        costs.keys(Qt.Key.Key_Tab)
    assert [each.who for each in costs.known(Input.PAY_THERE).opinions] == ["Finance", "Operations"]
    assert row.details.opinions[2][0].hasFocus()


def test_what_cannot_be_held_is_said_and_not_taken(costs: CostsShown) -> None:
    row = opened(costs)
    hold(costs, 0, "Finance", "-4")
    assert row.problem.text().startswith("This is from 0 to")
    assert row.problem.isVisible()
    hold(costs, 0, "Finance", "much")
    assert row.problem.text() == "This is no number: much"
    hold(costs, 0, "Finance", "")
    assert row.problem.text() == "What does Finance say?"
    assert costs.known(Input.PAY_THERE).opinions == ()
    hold(costs, 0, "Finance", "30")
    assert not row.problem.isVisible()


def test_what_no_file_can_hold_is_left_out_of_names(costs: CostsShown) -> None:
    opened(costs)
    hold(costs, 0, "", "31")
    who, _ = costs.page.form.row(Input.PAY_THERE).details.opinions[0]
    who.insert(" Fin\0ance\ud800 ")
    who.editingFinished.emit()
    costs.settle()
    assert costs.known(Input.PAY_THERE).opinions == (Opinion("Finance", 31),)


def test_nothing_is_made_for_details_before_they_are_wanted(costs: CostsShown) -> None:
    assert not costs.page.form.findChildren(AssumptionDetails)
    opened(costs)
    assert len(costs.page.form.findChildren(AssumptionDetails)) == 1


def test_what_is_held_is_seen_without_being_asked_for_and_stays_with_a_new_number(
    costs: CostsShown,
) -> None:
    opened(costs)
    hold(costs, 0, "Finance", "31")
    row = costs.page.form.row(Input.PAY_THERE)
    costs.type_into(row.likely, "33")
    assert row.details.isVisible()
    known = costs.known(Input.PAY_THERE)
    assert (known.likely, known.opinions) == (33, (Opinion("Finance", 31),))
    assert known.evidence is not Evidence.ILLUSTRATIVE
