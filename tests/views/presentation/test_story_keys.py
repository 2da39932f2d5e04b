"""A number and Enter go to a scene; a number that is left alone is forgotten."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from pytestqt.qtbot import QtBot

from shoreboard.views.presentation.story_keys import StoryKeys
from tests.explanations.boards import HOME, board
from tests.helpers.showing import Shown
from tests.helpers.waiting import DEADLINE_MS
from tests.views.presentation.conftest import Open

Key, NONE = Qt.Key, Qt.KeyboardModifier.NoModifier


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


def test_keys_that_mean_nothing_are_left_to_others(telling: Telling) -> None:
    assert not telling.press(Key.Key_Q, "q")
    assert not telling.press(Key.Key_Return)
