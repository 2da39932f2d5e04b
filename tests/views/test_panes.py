"""F6 goes through the parts of a window in reading order, Shift+F6 back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from shoreboard.actions.context import NoticeAnswer
from tests.explanations.boards import CAPTIVE, HOME, TRAY, board
from tests.helpers.showing import SHIFT, Shown

Key = Qt.Key


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Shown:
    """Cards on the board and in the tray, two scenes, and a sentence with a button."""
    zones = {"a": HOME, "x": CAPTIVE, "t": TRAY}
    made = Shown(qtbot, board(zones, zones), tmp_path)
    answers = (NoticeAnswer("Do", lambda _context: None),)
    made.window.notices.offer("Something can be done.", answers, "test")
    made.settle()
    return made


def parts(shown: Shown) -> dict[str, QWidget]:
    document = shown.window.document
    return {
        "board": document.board,
        "tray": document.tray,
        "panel": document.panel,
        "scenes": document.strip,
        "notices": shown.window.notices,
    }


def part_with_keys(shown: Shown) -> str:
    focused = shown.window.focusWidget()
    assert focused is not None
    assert focused.isVisible()
    return next(name for name, part in parts(shown).items() if part.isAncestorOf(focused))


def visited(shown: Shown, press: Callable[[], object]) -> list[str]:
    seen = []
    for _ in parts(shown):
        press()
        seen.append(part_with_keys(shown))
    return seen


@pytest.mark.parametrize("width", [1320, 620])
def test_f6_goes_round_and_shift_f6_back(shown: Shown, width: int) -> None:
    shown.window.resize(width, 900)
    shown.settle()
    order = ["tray", "panel", "scenes", "notices", "board"]
    assert visited(shown, lambda: shown.press(Key.Key_F6)) == order
    back = [*order[-2::-1], "board"]
    assert visited(shown, lambda: shown.press(Key.Key_F6, modifiers=SHIFT)) == back


def test_a_part_in_which_nothing_can_be_pressed_is_passed_over(shown: Shown) -> None:
    shown.window.notices.withdraw("test")
    shown.window.notices.tell("This goes by itself.")
    shown.press(Key.Key_F6, modifiers=SHIFT)
    assert part_with_keys(shown) == "scenes"


def test_back_on_the_board_the_keys_are_where_the_selection_is(shown: Shown) -> None:
    shown.select("x")
    shown.press(Key.Key_F6, *[Key.Key_F6] * 4)
    assert shown.focused_zone() is CAPTIVE
    shown.press(Key.Key_F6)
    shown.session.select([])
    shown.press(Key.Key_F6, modifiers=SHIFT)
    assert shown.focused_zone() is HOME
    assert shown.list(HOME).currentIndex().isValid()


def test_a_table_in_place_of_the_board_takes_its_turn(shown: Shown) -> None:
    shown.do("board-table")
    table = shown.window.document.place.table
    assert table is not None
    shown.press(Key.Key_F6)
    assert part_with_keys(shown) == "tray"
    shown.press(Key.Key_F6, modifiers=SHIFT)
    assert shown.window.focusWidget() is table


def test_a_low_window_folds_the_tray_and_its_button_takes_the_keys(shown: Shown) -> None:
    shown.window.resize(1320, 420)
    shown.settle()
    shown.press(Key.Key_F6)
    assert part_with_keys(shown) == "tray"


def test_the_pointer_before_a_class_has_another_key(shown: Shown) -> None:
    shown.press(Key.Key_F6)
    assert shown.session.pointing.tool is None
    shown.press(Key.Key_F9)
    assert shown.session.pointing.tool is not None
