"""A number and Enter go to a scene; a number that is left alone is forgotten."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from shoreboard.views.presentation.story_keys import StoryKeys, name_of
from tests.explanations.boards import HOME, board
from tests.helpers.showing import Shown
from tests.helpers.waiting import DEADLINE_MS
from tests.views.presentation.conftest import Open

Key = Qt.Key
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


class Telling:
    """A story in twelve scenes, told with keys."""

    def __init__(self, shown: Shown, patience_ms: int) -> None:
        self.session = shown.session
        actions = shown.window.actions_by_id
        self.story = StoryKeys(shown.session, actions, shown.window, patience_ms)
        self.counted: list[str] = []
        self.story.counting.connect(self.counted.append)

    def press(self, key: Qt.Key, text: str = "", *, mirrored: bool = False) -> bool:
        modifier = Qt.KeyboardModifier.KeypadModifier if text.isdecimal() else NONE
        event = QKeyEvent(QEvent.Type.KeyPress, key, modifier, text)
        return self.story.take(event, mirrored=mirrored)

    def type(self, digits: str) -> None:
        for digit in digits:
            assert self.press(Key(Key.Key_0 + int(digit)), digit)

    def scene(self) -> str:
        return self.session.scene.title


TITLES = [f"{number}" for number in range(1, 13)]
STORY = board(*({"a": HOME} for _ in TITLES), titles=TITLES)


@pytest.fixture
def telling(open_room: Open) -> Telling:
    return Telling(open_room(STORY).shown, DEADLINE_MS)


def test_a_number_and_enter_go_to_a_scene(telling: Telling) -> None:
    telling.type("3")
    telling.press(Key.Key_Return)
    assert telling.scene() == "3"
    telling.type("11")
    telling.press(Key.Key_Enter)
    assert telling.scene() == "11"
    assert telling.counted == ["3", "", "1", "11", ""]


@pytest.mark.parametrize("digits", ["0", "13", "999999999"])
def test_a_number_without_a_scene_goes_nowhere(telling: Telling, digits: str) -> None:
    telling.type(digits)
    telling.press(Key.Key_Return)
    assert telling.scene() == "12"


def test_a_number_that_is_left_alone_is_forgotten(open_room: Open, qtbot: QtBot) -> None:
    telling = Telling(open_room(STORY).shown, 0)
    telling.type("3")
    qtbot.waitUntil(lambda: telling.counted == ["3", ""])
    assert not telling.press(Key.Key_Return)
    assert telling.scene() == "12"


def test_another_key_forgets_the_number(telling: Telling) -> None:
    telling.type("1")
    assert telling.press(Key.Key_Left)
    assert telling.counted[-1] == ""
    assert not telling.press(Key.Key_Return)
    assert telling.scene() == "11"


def test_arrows_follow_the_direction_of_reading(telling: Telling) -> None:
    telling.press(Key.Key_Right, mirrored=True)
    assert telling.scene() == "11"
    telling.press(Key.Key_Left, mirrored=True)
    assert telling.scene() == "12"


POSITIONS = {"B": 56, "F": 41, "1": 10, "2": 11}
"""The codes that X11 gives for keys by what a US keyboard has there."""


def by_position(name: str, key: int, text: str, modifiers: Qt.KeyboardModifier = NONE) -> str:
    """Return what a key means that lies there and writes this."""
    code = POSITIONS[name]
    return name_of(QKeyEvent(QEvent.Type.KeyPress, key, modifiers, code, 0, 0, text))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("B", "и"), ("F", "\u0430"), ("B", "נ"), ("F", "φ"), ("B", "لا"),
        ("1", "&"), ("2", "é"), ("2", "ě"),
    ],
)  # fmt: skip
def test_keys_are_known_by_their_place_under_layouts_of_other_letters(name: str, text: str) -> None:
    assert by_position(name, ord(text.upper()[0]), text) == name
    other = "" if name.isdecimal() else f"Shift+{name}"
    assert by_position(name, ord(text.upper()[0]), text.upper(), SHIFT) == other


def test_a_latin_letter_means_itself_wherever_it_lies() -> None:
    assert by_position("B", Key.Key_X, "x") == "X"
    assert by_position("F", Key.Key_U, "u") == "U"
    assert by_position("F", Key.Key_U, "u", Qt.KeyboardModifier.ControlModifier) == ""


def test_digits_and_marks_may_need_shift_and_digits_be_of_any_script() -> None:
    assert by_position("1", Key.Key_1, "1", SHIFT) == "1"
    assert by_position("1", 0x661, "\u0661") == "1"
    assert by_position("B", Key.Key_Period, ".", SHIFT) == "."
    assert by_position("1", Key.Key_Exclam, "!", SHIFT) == ""


def test_keys_that_mean_nothing_are_left_to_others(telling: Telling) -> None:
    assert not telling.press(Key.Key_Q, "q")
    assert not telling.press(Key.Key_Return)
