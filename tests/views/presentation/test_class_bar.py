"""The lecturer's controls on the only screen: called, pressed, gone, and nothing beside them."""

from itertools import combinations, product

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from shoreboard.domain.activity import ActivityId
from shoreboard.session.pointing import Tool
from shoreboard.views.presentation.class_notes import ClassTimer
from shoreboard.views.presentation.control_bar import ControlBar
from tests.helpers.given_away import given_away
from tests.helpers.said import said
from tests.views.presentation.classroom import Classroom

Key, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
WORDS = ["Back", "Next", "Hide answers", "Reveal", "Verdict", "Pen", "Undo", "Timer", "End"]
HINT = "Move the pointer for buttons, right-click for a menu. Esc ends."


def middle(room: Classroom) -> QPoint:
    return room.window.rect().center()


def menu(room: Classroom) -> QMenu:
    """Open the menu where the pointer is."""
    QTest.mouseClick(room.window.windowHandle(), RIGHT, pos=middle(room))
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def press_on_card(room: Classroom) -> None:
    viewport, at = room.place_of("b")
    QTest.mouseClick(room.window.windowHandle(), LEFT, pos=viewport.mapTo(room.window, at))
    room.settle()


def press(room: Classroom, name: str) -> None:
    button = next(each for each in room.bar.controls.buttons if each.objectName() == name)
    button.click()
    room.settle()


def test_a_hint_stands_at_the_start_and_goes(room: Classroom, qtbot: QtBot) -> None:
    room.begin()
    assert not room.bar.isVisible()
    assert room.bar.hint.isVisible()
    assert room.bar.hint.text() == HINT
    qtbot.waitUntil(lambda: not room.bar.hint.isVisible(), timeout=30_000)


def test_the_first_key_or_press_takes_the_hint_away(room: Classroom) -> None:
    room.begin()
    room.press(Key.Key_Left)
    assert not room.bar.hint.isVisible()
    room.press(Key.Key_2)
    assert room.bar.hint.text() == "Scene 2: Enter goes there."
    press_on_card(room)
    assert not room.bar.hint.isVisible()


def timer(room: Classroom) -> ClassTimer:
    (found,) = room.window.findChildren(ClassTimer)
    return found


def test_the_timer_is_started_and_stopped_before_the_eyes_of_the_class(room: Classroom) -> None:
    room.begin()
    assert not timer(room).isVisible()
    press(room, "timer")
    assert timer(room).isVisible()
    assert room.panel.stopwatch.is_running
    room.press(Key.Key_T)
    assert not timer(room).isVisible()
    assert not room.panel.stopwatch.is_running


def test_a_number_before_t_says_how_many_minutes(room: Classroom) -> None:
    room.begin()
    room.press(Key.Key_1, Key.Key_2, Key.Key_T)
    assert timer(room).isVisible()
    assert room.panel.stopwatch.minutes.value() == 12
    room.press(Key.Key_3, Key.Key_T)
    assert room.panel.stopwatch.minutes.value() == 3
    assert room.panel.stopwatch.is_running
    room.press(Key.Key_0, Key.Key_T)
    assert not room.panel.stopwatch.is_running


def test_it_comes_with_the_pointer_and_goes_when_that_rests(room: Classroom, qtbot: QtBot) -> None:
    room.begin()
    room.point(middle(room))
    assert not room.bar.isVisible(), "the pointer was there already"
    room.point(middle(room) + QPoint(9, 9))
    assert room.bar.isVisible()
    assert not room.bar.hint.isVisible()
    assert room.view.hasFocus(), "the keys stay the story's"
    qtbot.waitUntil(lambda: not room.bar.isVisible(), timeout=30_000)


def test_a_press_on_the_board_puts_it_away(room: Classroom) -> None:
    room.begin()
    room.bar.come()
    press_on_card(room)
    assert not room.bar.isVisible()


@pytest.mark.parametrize("way", ["black", "spotlight"])
def test_where_it_would_be_in_the_way_only_the_edge_calls_it(room: Classroom, way: str) -> None:
    room.begin()
    room.shown.do(way)
    room.point(middle(room))
    room.point(middle(room) + QPoint(9, 9))
    assert not room.bar.isVisible()
    room.point(QPoint(middle(room).x(), room.window.height() - 3))
    assert room.bar.isVisible()


def test_keys_reach_it_and_leave_it(room: Classroom, qtbot: QtBot) -> None:
    room.begin()
    room.press(Key.Key_Tab, modifiers=SHIFT)
    assert room.bar.isVisible()
    assert room.bar.controls.buttons[0].hasFocus()
    room.press(Key.Key_Space)
    assert "1  Today" in room.words()
    room.press(Key.Key_Escape)
    assert room.is_on
    assert room.view.hasFocus()
    qtbot.waitUntil(lambda: not room.bar.isVisible(), timeout=30_000)


def test_its_buttons_do_what_they_say(room: Classroom) -> None:
    room.begin()
    room.bar.come()
    assert [each.text() for each in room.bar.controls.buttons] == WORDS
    press(room, "previous-scene")
    assert "1  Today" in room.words()
    press(room, "next-scene")
    assert "2  Plan" in room.words()
    press(room, "hide-answers")
    room.session.select([ActivityId("b")])
    press(room, "reveal")
    assert room.session.answers.hidden_answers.told(room.session.scene_id).cards
    press(room, "pen")
    assert room.session.pointing.tool is Tool.PEN
    press(room, "end-presentation")
    assert not room.is_on


def test_the_menu_offers_the_same_wherever_the_pointer_is(room: Classroom) -> None:
    room.begin()
    offered = menu(room)
    entries = [each for each in offered.actions() if not each.isSeparator()]
    assert [each.text() for each in entries] == WORDS
    assert not any(each.icon().isNull() for each in entries)
    entries[0].trigger()
    offered.close()
    room.settle()
    assert "1  Today" in room.words()
    assert not room.session.selection, "a right click chooses no card"


def test_neither_bar_nor_menu_nor_hint_says_what_is_the_lecturers(room: Classroom) -> None:
    window = room.begin()
    room.session.answers.hide()
    room.shown.do("place-captive-offshoring")
    room.session.select([ActivityId("b")])
    room.shown.do("place-captive-offshoring")
    room.bar.come()
    room.settle()
    assert room.session.undo_stack.undoText()
    offered = menu(room)
    for part in (window, offered):
        assert given_away(part) == []
    texts = [each.text for part in (room.bar, offered) for each in said(part)]
    assert [text for text in texts if "class sees" in text or "screen saver" in text] == []
    offered.close()


def test_its_buttons_can_be_hit_and_none_is_cut(room: Classroom) -> None:
    room.begin()
    actions = room.shown.window.actions_by_id
    for points, width in product((10, 20, 30), (1024, 1280, 1920, 3840)):
        bar = ControlBar(actions, [["previous-scene", "end-presentation"], WORDLIKE])
        font = QFont(bar.font())
        font.setPointSizeF(points)
        bar.setFont(font)
        bar.find_look()
        bar.resize(width, 10)
        bar.show()
        room.settle()
        where, buttons = (points, width), bar.buttons
        boxes = [each.geometry() for each in buttons]
        assert all(box.height() >= 44 <= box.width() for box in boxes), where
        assert all(bar.rect().contains(box) for box in boxes), where
        assert all(
            QSize(each.size()).expandedTo(each.sizeHint()) == each.size() for each in buttons
        ), where
        assert not any(one.intersects(other) for one, other in combinations(boxes, 2)), where
        bar.close()
        bar.deleteLater()


WORDLIKE = ["hide-answers", "reveal", "verdict-band", "pen", "undo", "freeze", "swap-screens"]


def test_it_lies_along_the_lower_edge(room: Classroom) -> None:
    window = room.begin()
    room.bar.come()
    assert room.bar.geometry().bottom() == window.rect().bottom()
    assert room.bar.width() == window.width()
    assert room.bar.height() < window.height() // 6
