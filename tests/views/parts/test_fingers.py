"""Fingers tap, swipe, rest, drag and pinch, and none of that gets in the way of another."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QMenu, QSlider, QWidget
from pytestqt.qtbot import QtBot

from shoreboard.domain.zone import Zone
from shoreboard.views.panel.rows import ChoiceRow
from shoreboard.views.parts.touch import Touch
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, TRAY, board
from tests.helpers.fingers import go_to, lift, pinch, put_down, resting_after, stroke, tap
from tests.helpers.showing import Shown
from tests.helpers.waiting import DEADLINE_MS


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Shown:
    """A window with cards at home and so many in the tray that it scrolls, within its screen."""
    zones = {"a": HOME, "b": HOME, **{f"t{rank}": TRAY for rank in range(30)}}
    made = Shown(qtbot, board(zones, zones), tmp_path)
    made.window.setGeometry(made.window.screen().availableGeometry().adjusted(2, 2, -10, -10))
    made.settle()
    return made


@pytest.fixture
def unhurried() -> Iterator[None]:
    """No finger rests, however long it stays."""
    with resting_after(DEADLINE_MS * 10):
        yield


@pytest.fixture
def resting() -> Iterator[None]:
    """A finger that stays rests at once."""
    with resting_after(1):
        yield


def place(shown: Shown, card: str) -> QPoint:
    return shown.card_rect(card).center()


def menus(shown: Shown) -> list[QMenu]:
    return [each for each in shown.window.findChildren(QMenu) if each.isVisible()]


@pytest.mark.usefixtures("unhurried")
@pytest.mark.parametrize("wobble", [None, QPoint(6, 7)])
def test_a_tap_selects_also_where_the_finger_wobbles(shown: Shown, wobble: QPoint | None) -> None:
    tap(shown.list(HOME).viewport(), place(shown, "b"), wobble)
    assert (shown.selected(), shown.focused_zone()) == ("b", HOME)
    assert not shown.session.is_modified


@pytest.mark.usefixtures("unhurried")
def test_a_tap_presses_buttons_and_puts_down_what_is_carried(shown: Shown) -> None:
    tap(shown.list(HOME).viewport(), place(shown, "b"))
    add = shown.window.document.strip.add
    tap(add, add.rect().center())
    assert len(shown.session.scenario.scenes) == 3
    shown.do("pick-up")
    viewport = shown.list(CAPTIVE).viewport()
    tap(viewport, viewport.rect().center())
    assert shown.zone("b") is CAPTIVE


@pytest.mark.usefixtures("unhurried")
def test_a_swipe_scrolls_and_neither_selects_nor_drags(shown: Shown) -> None:
    tray = shown.list(TRAY)
    bar, start = tray.horizontalScrollBar(), tray.viewport().rect().center() + QPoint(60, 0)
    stroke(tray.viewport(), [start - QPoint(10 * step, 0) for step in range(12)])
    assert bar.value() >= 100
    assert shown.selected() == ""
    assert not shown.session.is_modified


@pytest.mark.usefixtures("unhurried")
def test_a_swipe_over_what_can_be_pressed_presses_nothing(shown: Shown, qtbot: QtBot) -> None:
    shown.select("a")
    scroll = shown.window.document.panel.focusProxy()
    assert isinstance(scroll, QAbstractScrollArea)
    shown.window.document.workspace.reveal(scroll)
    bar = scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 100)
    (choice, *_) = (each for each in scroll.findChildren(ChoiceRow) if each.isVisible())
    start = choice.mapTo(scroll.viewport(), choice.rect().center())
    stroke(scroll.viewport(), [start - QPoint(0, 10 * step) for step in range(10)])
    assert bar.value() >= 80
    assert not shown.session.is_modified
    choice = next(each for each in scroll.findChildren(ChoiceRow) if in_sight(each))
    tap(choice, choice.rect().center())
    assert shown.session.is_modified


def in_sight(widget: QWidget) -> bool:
    return widget.visibleRegion().contains(widget.rect().center())


@pytest.mark.usefixtures("resting")
def test_a_finger_that_rests_and_is_lifted_opens_the_menu_of_the_card(
    shown: Shown, qtbot: QtBot
) -> None:
    viewport, at = shown.list(HOME).viewport(), place(shown, "b")
    put_down(viewport, at)
    qtbot.waitUntil(lambda: shown.selected() == "b")
    assert menus(shown) == []
    lift(viewport, at)
    (menu,) = menus(shown)
    assert menu.actions()[1].text() == "&Edit…"
    menu.close()
    assert not shown.session.is_modified


@pytest.mark.usefixtures("resting")
@pytest.mark.parametrize("zone", [OFFSHORE, TRAY])
def test_a_finger_that_rests_and_goes_on_drags_the_card(
    shown: Shown, qtbot: QtBot, zone: Zone
) -> None:
    viewport, at = shown.list(HOME).viewport(), place(shown, "b")
    target = shown.list(zone).viewport()
    end = viewport.mapFromGlobal(target.mapToGlobal(target.rect().center()))
    put_down(viewport, at)
    qtbot.waitUntil(lambda: shown.selected() == "b")
    go_to(viewport, at + QPoint(30, 0), end)
    if zone is OFFSHORE:
        frame = shown.window.document.board.frames[zone]
        assert any(each.text().startswith("b: ") for each in frame.findChildren(QLabel))
    lift(viewport, end)
    shown.settle()
    assert shown.zone("b") is zone
    assert shown.session.undo_stack.count() == 1
    assert menus(shown) == []


@pytest.mark.usefixtures("resting")
def test_dropped_beside_the_board_a_card_stays(shown: Shown, qtbot: QtBot) -> None:
    viewport, at = shown.list(HOME).viewport(), place(shown, "b")
    end = viewport.mapFromGlobal(shown.window.mapToGlobal(QPoint(5, 5)))
    put_down(viewport, at)
    qtbot.waitUntil(lambda: shown.selected() == "b")
    go_to(viewport, at + QPoint(30, 0), end)
    lift(viewport, end)
    assert not shown.session.is_modified


@pytest.mark.usefixtures("unhurried")
def test_two_fingers_that_part_want_larger_text_and_smaller_where_they_meet(shown: Shown) -> None:
    central = shown.window.document
    pinch(central, [100, 110, 125, 150])
    assert shown.preferences.now.text_size == 125
    pinch(central, [200, 160])
    assert shown.preferences.now.text_size == 110
    assert not shown.session.is_modified
    assert shown.selected() == ""


@pytest.mark.usefixtures("unhurried")
def test_what_is_dragged_itself_is_left_to_the_pointer(qtbot: QtBot) -> None:
    slider = QSlider()
    qtbot.addWidget(slider)
    Touch(slider)
    slider.resize(30, 200)
    with qtbot.waitExposed(slider):
        slider.show()
    before = slider.value()
    stroke(slider, [QPoint(15, 195), QPoint(15, 150), QPoint(15, 60)])
    assert slider.value() > before
