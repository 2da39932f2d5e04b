"""The costs in place of the board: what is typed is seen at once, and undone in one step."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QStyle, QStyleOptionFrame
from pytestqt.qtbot import QtBot

from shoreboard.costs.defaults import DEFAULTS
from shoreboard.domain import edits
from shoreboard.domain.costing import Evidence, Input
from shoreboard.domain.scenario import new_scenario
from shoreboard.domain.zone import Zone
from shoreboard.session.cost_steps import CostGesture
from shoreboard.views.costs.costs_page import CostsPage
from shoreboard.views.costs.pulling import End
from shoreboard.views.parts.help import page_about
from tests.costs.golden import PLAN, TODAY, WORK
from tests.helpers.showing import CONTROL, Shown
from tests.views.costs.costs_pages import NEW, STAYS, CostsShown, board


@pytest.fixture
def costs(qtbot: QtBot, tmp_path: Path) -> CostsShown:
    return CostsShown(qtbot, tmp_path)


def test_there_is_no_page_before_the_costs_are_wanted(qtbot: QtBot, tmp_path: Path) -> None:
    shown = Shown(qtbot, board(), tmp_path)
    assert shown.window.findChild(CostsPage) is None
    assert shown.window.document.isVisible()
    shown.press(Qt.Key.Key_C, modifiers=CONTROL | Qt.KeyboardModifier.ShiftModifier)
    page = shown.window.findChild(CostsPage)
    assert page is not None
    assert page.isVisible()
    assert not shown.window.document.isVisible()
    shown.do("costs")
    assert not page.isVisible()
    assert shown.window.document.isVisible()
    assert shown.focused_zone() is not None


def test_the_golden_example_is_told_with_its_lists(costs: CostsShown) -> None:
    assert costs.words.startswith(
        "Work: Another firm, abroad\nSaves 396, pays back after 2.7 years.\n"
    )
    assert costs.page.result.tornado.inputs[:2] == (Input.PAY_THERE, Input.HEADS_RATIO)


def test_what_the_plan_forgets_is_said_as_soon_as_its_number_is_typed(costs: CostsShown) -> None:
    assert "Look again" not in costs.words
    field = costs.page.form.row(Input.HEADS_CUT).likely
    costs.type_into(field, "0")
    assert "Look again:\n• Severance is said, and no heads are cut." in costs.words
    costs.choose(STAYS)
    assert "Look again" not in costs.words
    costs.choose(WORK)
    costs.do("undo")
    assert "Look again" not in costs.words


def test_jobs_are_known_where_the_cost_is_not(costs: CostsShown) -> None:
    CostGesture(costs.session).take(WORK, Input.PAY_THERE, None)
    costs.settle()
    assert "nothing to add up yet" in costs.page.plans.words
    assert "leave home: 32" in costs.page.plans.jobs.words


def test_jobs_that_arise_at_home_are_told_where_work_comes_home(costs: CostsShown) -> None:
    assert "leave home: 32" in costs.page.plans.jobs.words
    assert not any("at home" in each for each in costs.page.plans.jobs.words)
    costs.session.apply("Move", edits.place, TODAY, [WORK], Zone.CAPTIVE_OFFSHORING)
    costs.session.apply("Move", edits.place, PLAN, [WORK], Zone.DOMESTIC_OUTSOURCING)
    costs.settle()
    assert "arise at home: 46" in costs.page.plans.jobs.words


def test_an_input_says_what_it_means_and_f1_leads_to_the_costs(costs: CostsShown) -> None:
    row = costs.page.form.row(Input.STRANDED)
    assert "goes on here all the same" in row.toolTip()
    assert row.likely.accessibleDescription().endswith("goes on here all the same.")
    row.likely.setFocus()
    assert page_about(row.likely) == "costs"
    assert page_about(costs.page.result.tornado) == "costs"


def test_a_field_shows_six_digits_whole(costs: CostsShown) -> None:
    field = costs.page.form.row(Input.ONE_OFF).likely
    costs.type_into(field, "220000")
    option, margins = QStyleOptionFrame(), 4  # Qt keeps two pixels on both sides
    field.initStyleOption(option)
    room = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field)
    assert field.fontMetrics().horizontalAdvance("220,000") <= room.width() - margins


def test_one_number_that_is_typed_is_seen_everywhere_and_is_one_step(costs: CostsShown) -> None:
    before = costs.session.scenario
    field = costs.page.form.row(Input.PAY_THERE).likely
    costs.type_into(field, "35.5")
    assert costs.known(Input.PAY_THERE).likely == 35.5
    assert "Costs 602 more." in costs.words
    index = costs.page.plans.list.currentIndex()
    assert costs.page.plans.list.plan_model.result(index) == "−602"
    assert costs.session.undo_stack.count() == 1
    assert field.text() == "35.5"
    costs.do("undo")
    assert costs.session.scenario is before
    assert (field.text(), "Saves 396" in costs.words) == ("31", True)
    costs.do("redo")
    assert field.text() == "35.5"


def test_keys_undo_the_step_and_not_letters_in_the_field(costs: CostsShown) -> None:
    field = costs.page.form.row(Input.PAY_THERE).likely
    costs.type_into(field, "28")
    costs.press(Qt.Key.Key_Z, modifiers=CONTROL)
    assert (field.text(), costs.known(Input.PAY_THERE).likely) == ("31", 31)


def test_each_visit_of_a_field_is_a_step(costs: CostsShown) -> None:
    row = costs.page.form.row(Input.PAY_THERE)
    costs.type_into(row.likely, "30")
    costs.type_into(row.high, "44")
    costs.type_into(row.likely, "29")
    assert costs.session.undo_stack.count() == 3


def test_what_is_wrong_is_not_taken_and_is_said_when_the_field_is_left(costs: CostsShown) -> None:
    row = costs.page.form.row(Input.PAY_THERE)
    before = costs.session.scenario
    costs.type_into(row.likely, "50")
    assert row.problem.isHidden()
    for text, said in (
        ("50", "Low, likely, high: in this order."),
        ("many", "This is no number: many"),
        ("-1", "This is from 0 to 1,000,000,000,000,000."),
        ("", "What is likely?"),
    ):
        costs.type_into(row.likely, text)
        costs.page.plans.list.setFocus()
        assert row.problem.text() == said
        assert row.problem.isVisible()
        assert costs.session.scenario is before
    costs.type_into(row.likely, "32")
    assert row.problem.isHidden()
    assert costs.known(Input.PAY_THERE).likely == 32


def test_a_number_that_is_taken_back_is_not_known_any_more(costs: CostsShown) -> None:
    row = costs.page.form.row(Input.SEVERANCE)
    for field in (row.low, row.high, row.likely):
        field.setFocus()
        field.selectAll()
        costs.keys(Qt.Key.Key_Delete)
    assert "Not known, and not counted: severance a head." in costs.words


def test_an_activity_without_numbers_gets_its_first_ones(costs: CostsShown) -> None:
    costs.choose(NEW)
    assert costs.words.startswith("New: Own staff, abroad\nNo numbers yet.")
    form = costs.page.form
    for which, text in ((Input.HEADS, "10"), (Input.LOADED_COST, "60")):
        costs.type_into(form.row(which).likely, text)
    assert "Numbers are missing." in costs.words
    assert "Still needed: cost a head there." in costs.words
    costs.type_into(form.row(Input.PAY_THERE).likely, "20")
    assert "Saves " in costs.words
    assert "Not known, and not counted:" in costs.words


def test_illustrations_fill_what_nobody_has_said_in_one_step(costs: CostsShown) -> None:
    costs.choose(NEW)
    costs.type_into(costs.page.form.row(Input.GOVERNANCE).likely, "12")
    before = costs.session.scenario
    (offer,) = (
        each for each in costs.page.findChildren(QPushButton) if "illustrations" in each.text()
    )
    assert offer.isVisible()
    offer.click()
    assert costs.known(Input.HEADS_RATIO, NEW) == DEFAULTS[Input.HEADS_RATIO]
    assert costs.known(Input.HEADS_RATIO, NEW).evidence is Evidence.ILLUSTRATIVE
    assert costs.known(Input.GOVERNANCE, NEW).likely == 12
    assert not offer.isVisible()
    costs.do("undo")
    assert costs.session.scenario == before
    assert offer.isVisible()
    costs.choose(STAYS)
    assert not offer.isVisible()


def test_an_activity_that_stays_can_be_told_of_what_it_costs_here_alone(costs: CostsShown) -> None:
    costs.choose(STAYS)
    assert "It stays where it is." in costs.words
    form = costs.page.form
    assert form.row(Input.HEADS).isVisible()
    assert not form.row(Input.PAY_THERE).isVisible()
    costs.type_into(form.row(Input.HEADS).likely, "7")
    assert costs.known(Input.HEADS, STAYS).likely == 7
    assert costs.session.selection == (STAYS,)


def test_where_a_number_is_from_can_be_chosen(costs: CostsShown) -> None:
    row = costs.page.form.row(Input.PAY_THERE)
    assert row.evidence.text() == "not said"
    menu = row.evidence.menu()
    next(each for each in menu.actions() if each.text() == "illustrative").trigger()
    assert costs.known(Input.PAY_THERE).evidence is Evidence.ILLUSTRATIVE
    costs.type_into(row.likely, "30")
    assert row.evidence.text() == "estimate"


def test_the_costs_are_those_of_a_plan_and_not_of_the_first_scene(
    qtbot: QtBot, tmp_path: Path
) -> None:
    shown = Shown(qtbot, board(), tmp_path)
    shown.session.show_scene(TODAY)
    shown.do("costs")
    assert shown.session.scene_id == PLAN


def test_horizon_and_currency_are_changed_above(costs: CostsShown) -> None:
    costs.page.head.years.setValue(9)
    costs.settle()
    assert costs.session.scenario.costing is not None
    assert costs.session.scenario.costing.horizon_years == 9
    assert "over 9 years" in costs.page.plans.words
    costs.do("undo")
    assert "over 5 years" in costs.page.plans.words


def test_an_empty_board_has_nothing_to_say(qtbot: QtBot, tmp_path: Path) -> None:
    shown = CostsShown(qtbot, tmp_path, new_scenario("New", "Today", "Plan"))
    assert shown.words.startswith("There is no activity yet.")
    assert shown.page.plans.words == "nothing to add up yet"


def test_a_card_that_is_removed_meanwhile_is_not_missed(costs: CostsShown) -> None:
    costs.choose(WORK)
    costs.do("remove")
    assert costs.words.startswith("New:")
    costs.do("undo")
    assert "Saves 396" in costs.words


def test_a_class_sees_the_board(costs: CostsShown) -> None:
    costs.do("present")
    assert costs.window.document.isVisible()
    assert not costs.page.isVisible()
    costs.do("end-presentation")


def test_another_document_shows_its_board(costs: CostsShown) -> None:
    costs.do("new")
    QApplication.processEvents()
    assert costs.window.findChild(CostsPage) is None or not costs.page.isVisible()
    assert costs.window.document.isVisible()


def test_the_chance_of_a_loss_follows_a_moment_later(costs: CostsShown, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "With these ranges it loses in" in costs.words, timeout=60_000)
    qtbot.waitUntil(lambda: "loses in" in costs.page.plans.words, timeout=60_000)
    CostGesture(costs.session).take(WORK, Input.PAY_THERE, None)
    costs.settle()
    assert "loses in" not in costs.words + costs.page.plans.words


def test_what_must_be_true_is_said_of_the_bar_that_is_looked_at(costs: CostsShown) -> None:
    tornado = costs.page.result.tornado
    assert "It pays if this is below 32.8: price a head there. Likely is 31." in costs.words
    tornado.grip(Input.STRANDED, End.HIGH).setFocus()
    assert "It pays if this is below 14.1 %: cost that stays here." in costs.words


def test_f6_goes_from_column_to_column(costs: CostsShown) -> None:
    page = costs.page
    seen: list[str] = []
    for _ in range(3):
        focused = costs.window.focusWidget()
        parts = {"plans": page.plans, "result": page.result, "form": page.form}
        seen += [name for name, part in parts.items() if part.isAncestorOf(focused)]
        costs.do("next-pane")
    assert seen == ["plans", "result", "form"]


def test_the_board_as_a_table_comes_in_place_of_the_costs(costs: CostsShown) -> None:
    costs.do("board-table")
    assert not costs.page.isVisible()
    assert costs.window.document.place.table is not None
    costs.do("costs")
    costs.do("board-table")
    assert costs.window.document.place.table is not None
    costs.do("board-table")
    assert costs.window.document.place.table is None


def test_without_activities_nothing_is_offered(qtbot: QtBot, tmp_path: Path) -> None:
    costs = CostsShown(qtbot, tmp_path, new_scenario("Empty", "Today", "Plan"))
    offers = [b for b in costs.page.findChildren(QPushButton) if "illustrations" in b.text()]
    assert [each.isVisibleTo(costs.page) for each in offers] == [False]
