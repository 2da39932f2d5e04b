"""Bars whose ends are dragged or moved by keys, and what a reader of the screen hears of them."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shoreboard.costs.turning import value_with
from shoreboard.domain.costing import Input
from shoreboard.views.costs.grip import Grip
from shoreboard.views.costs.pulling import End
from tests.helpers.showing import LEFT, NONE
from tests.views.costs.costs_pages import CostsShown

PAY = Input.PAY_THERE


@pytest.fixture
def costs(qtbot: QtBot, tmp_path: Path) -> CostsShown:
    return CostsShown(qtbot, tmp_path)


def test_a_dragged_end_follows_the_pointer_in_one_step(costs: CostsShown) -> None:
    tornado, before = costs.page.result.tornado, costs.session.scenario
    begin = tornado.shown_layout.rows[0].high.x
    costs.drag(PAY, End.HIGH, 40, drop=False)
    held, axis = costs.known(PAY), tornado.shown_layout.axis
    assert (held.low, held.likely) == (25, 31)
    assert held.high is not None
    assert 31 < held.high < 40
    plan = costs.page.shown_result
    assert plan is not None
    reached = axis.x(value_with(plan.plan, PAY, held.high))
    assert abs(reached - (begin + 40)) <= 1
    assert costs.page.form.row(PAY).high.text() == f"{held.high:g}"
    QTest.mouseRelease(tornado.grip(PAY, End.HIGH), LEFT)
    costs.settle()
    assert costs.session.undo_stack.count() == 1
    costs.do("undo")
    assert costs.session.scenario is before


def test_the_likely_value_takes_verdict_and_list_along(costs: CostsShown) -> None:
    tornado = costs.page.result.tornado
    zero, likely = tornado.shown_layout.zero_line.x, tornado.shown_layout.likely_line.x
    costs.drag(PAY, End.LIKELY, zero - likely)
    assert costs.known(PAY).likely == pytest.approx(32.8, abs=0.1)
    value = costs.page.shown_result
    assert value is not None
    assert abs(value.present_value) < 20
    assert "Saves 396" not in costs.words
    rows = costs.page.plans.list
    assert "396" not in rows.plan_model.result(rows.currentIndex())


def test_no_end_passes_the_likely_value_and_none_its_bounds(costs: CostsShown) -> None:
    costs.drag(PAY, End.HIGH, 900)
    assert costs.known(PAY).high == 31
    costs.drag(PAY, End.LOW, 900)
    assert costs.known(PAY).low == 0
    costs.drag(Input.STRANDED, End.HIGH, -2000)
    assert costs.known(Input.STRANDED).high == 100


def test_order_and_scale_stay_until_the_end_is_let_go(costs: CostsShown) -> None:
    tornado = costs.page.result.tornado
    before, axis = tornado.inputs, tornado.shown_layout.axis
    costs.drag(PAY, End.HIGH, 900, drop=False)
    assert tornado.inputs == before
    assert tornado.shown_layout.axis == axis
    QTest.mouseRelease(tornado.grip(PAY, End.HIGH), LEFT)
    assert tornado.inputs != before


def test_escape_takes_a_drag_back_without_a_step(costs: CostsShown) -> None:
    before = costs.session.scenario
    costs.drag(PAY, End.LIKELY, 30, drop=False)
    assert costs.session.scenario is not before
    costs.keys(Qt.Key.Key_Escape)
    assert costs.session.scenario is before
    assert costs.session.undo_stack.count() == 0
    grip = costs.page.result.tornado.grip(PAY, End.LIKELY)
    QTest.mouseMove(grip, grip.rect().center() + QPoint(40, 0))
    QTest.mouseRelease(grip, LEFT, NONE)
    assert costs.session.scenario is before


def test_keys_move_an_end_the_way_they_point(costs: CostsShown) -> None:
    tornado = costs.page.result.tornado
    tornado.grip(PAY, End.LIKELY).setFocus()
    costs.keys(Qt.Key.Key_Right)
    assert costs.known(PAY).likely == 30.5
    costs.keys(Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert costs.known(PAY).likely == 31.5
    assert costs.session.undo_stack.count() == 1
    focused = QApplication.focusWidget()
    assert focused is tornado.grip(PAY, End.LIKELY)


def test_the_keys_stay_with_what_they_move_when_bars_change_places(costs: CostsShown) -> None:
    tornado = costs.page.result.tornado
    tornado.grip(PAY, End.HIGH).setFocus()
    place = tornado.inputs.index(PAY)
    for _ in range(12):
        costs.keys(Qt.Key.Key_Right)
    assert tornado.inputs.index(PAY) != place
    assert QApplication.focusWidget() is tornado.grip(PAY, End.HIGH)


def test_arrows_go_from_bar_to_bar(costs: CostsShown) -> None:
    tornado = costs.page.result.tornado
    first, second = tornado.inputs[:2]
    tornado.grip(first, End.LOW).setFocus()
    costs.keys(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is tornado.grip(second, End.LOW)
    costs.keys(Qt.Key.Key_Up, Qt.Key.Key_Up)
    assert QApplication.focusWidget() is tornado.grip(first, End.LOW)


def test_from_right_to_left_bars_and_keys_are_mirrored(qtbot: QtBot, tmp_path: Path) -> None:
    costs = CostsShown(qtbot, tmp_path, rtl=True)
    tornado = costs.page.result.tornado
    layout = tornado.shown_layout
    assert layout.axis.begin > layout.axis.end
    tornado.grip(PAY, End.LIKELY).setFocus()
    costs.keys(Qt.Key.Key_Left)
    assert costs.known(PAY).likely == 30.5
    layout = tornado.shown_layout
    costs.drag(PAY, End.LIKELY, layout.zero_line.x - layout.likely_line.x)
    assert costs.known(PAY).likely == pytest.approx(32.8, abs=0.1)


def test_a_reader_finds_each_bar_and_each_end(costs: CostsShown) -> None:
    tornado = costs.page.result.tornado
    tree = QAccessible.queryAccessibleInterface(tornado)
    children = [tree.child(rank) for rank in range(tree.childCount())]
    names = [
        child.text(QAccessible.Text.Name)
        for child in children
        if not child.state().invisible  # pyright: ignore[reportAttributeAccessIssue]
    ]
    assert "price a head there: from +1,725 to −1,599" in names
    assert "price a head there, high: 40" in names
    sliders = [each for each in children if each.role() is QAccessible.Role.Slider]
    assert len(sliders) == 3 * len(tornado.inputs)
    costs.page.result.show_table(True)
    table = costs.page.result.table
    assert table.rowCount() == len(tornado.inputs)
    cells = [table.item(0, column) for column in range(7)]
    assert [cell.text() for cell in cells if cell is not None] == [
        "price a head there", "25", "31", "40", "+1,725", "−1,599", "32.8",
    ]  # fmt: skip


def test_a_click_on_a_row_gives_it_the_keys(costs: CostsShown) -> None:
    tornado = costs.page.result.tornado
    row = tornado.shown_layout.rows[3]
    at = QPoint(row.row.x + 10, round(row.row.center.y))
    QTest.mouseMove(tornado, at)
    QTest.mouseClick(tornado, LEFT, NONE, at)
    focused = QApplication.focusWidget()
    assert isinstance(focused, Grip)
    assert focused is tornado.grip(tornado.inputs[3], End.LIKELY)
