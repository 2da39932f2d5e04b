"""The lecturer's line on the only screen: called, read, pressed, gone."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from shoreboard.domain import edits
from shoreboard.domain.activity import ActivityId
from tests.explanations.boards import HOME, board
from tests.views.presentation.classroom import Classroom
from tests.views.presentation.conftest import Open

Key, SHIFT = Qt.Key, Qt.KeyboardModifier.ShiftModifier


def line_words(room: Classroom) -> list[str]:
    """Return what the line says, but for the screen saver, which this desktop has not."""
    words = [each.text() for each in room.line.findChildren(QLabel) if each.text()]
    return [each for each in words if "screen saver" not in each]


def test_it_is_hidden_until_it_is_called(room: Classroom) -> None:
    room.begin()
    assert not room.line.isVisible()


def test_keys_reach_it_and_leave_it(room: Classroom, qtbot: QtBot) -> None:
    room.begin()
    room.press(Key.Key_Tab, modifiers=SHIFT)
    assert room.line.isVisible()
    assert room.line.buttons[0].hasFocus()
    room.press(Key.Key_Escape)
    assert room.is_on
    assert room.view.hasFocus()
    qtbot.waitUntil(lambda: not room.line.isVisible())


def test_its_buttons_do_what_they_say(room: Classroom) -> None:
    room.begin()
    room.press(Key.Key_Tab, modifiers=SHIFT)
    previous, _, black, end = room.line.buttons
    previous.click()
    room.settle()
    assert "1  Today" in room.words()
    black.click()
    room.settle()
    assert line_words(room) == ["The class sees a black screen."]
    assert room.line.isVisible()
    end.click()
    room.settle()
    assert not room.is_on


def test_it_lies_thin_along_the_lower_edge(room: Classroom) -> None:
    window = room.begin()
    room.press(Key.Key_Tab, modifiers=SHIFT)
    assert room.line.geometry().bottom() == window.rect().bottom()
    assert room.line.width() == window.width()
    assert room.line.height() < window.height() // 6


def test_it_says_what_the_class_sees(room: Classroom) -> None:
    room.begin()
    assert line_words(room) == ["The class sees the board."]
    room.shown.do("freeze")
    assert line_words(room)[0].startswith("The class sees a frozen picture")
    room.shown.do("white")
    assert line_words(room) == ["The class sees a white screen."]


def test_it_says_scene_by_scene_whether_the_class_sees_answers(room: Classroom) -> None:
    room.begin()
    room.session.answers.hide()
    room.session.answers.reveal_all(room.session.scene_id)
    assert line_words(room) == ["The class sees the board."]
    room.shown.do("previous-scene")
    assert line_words(room) == ["The class sees the board without answers."]
    room.shown.do("next-scene")
    assert line_words(room) == ["The class sees the board."]


def test_it_follows_what_the_class_cannot_read(open_room: Open) -> None:
    room = open_room(board({"a": HOME}))
    room.begin()
    activity = room.session.activity(ActivityId("a"))

    def warns(length: int) -> bool:
        named = replace(activity, name="n" * length)
        room.session.apply("Rename", edits.edit_activity, named)
        room.settle()
        return warning()

    def warning() -> bool:
        return any("cannot see all of" in each.text() for each in room.line.findChildren(QLabel))

    first = next(length for length in range(8, 60) if warns(length))
    assert not warns(first - 1), "it is taken back"
    room.session.answers.hide()
    room.settle()
    assert warning(), "a question mark takes room"
