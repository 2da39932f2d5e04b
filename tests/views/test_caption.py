"""The line below the board: what the class is told, and to a new user what to do first."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.session.session import Session
from shoreboard.session.steps import move_cards
from shoreboard.views.caption import Caption
from shoreboard.views.look import Look
from shoreboard.views.theme.palettes import DARK
from tests.explanations.boards import HOME, OFFSHORE, board


class Window(QWidget):
    """A caption in a window, over a session of two scenes."""

    def __init__(self) -> None:
        super().__init__()
        self.session = Session(board({"a": HOME}, {"a": HOME}), parent=self)
        self.caption = Caption(self.session, self)

    def say(self, scene: int, words: str) -> None:
        scene_id = self.session.scenario.scenes[scene].id
        self.session.apply("Caption", edits.caption_scene, scene_id, words)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    made.show()
    return made


def test_without_captions_there_is_no_line(window: Window) -> None:
    assert not window.caption.isVisible()
    window.say(1, "What changed?")
    assert window.caption.isVisible()
    assert window.caption.text() == "What changed?"


def test_the_line_stays_from_scene_to_scene(window: Window) -> None:
    window.say(1, "What changed?")
    window.session.show_scene(window.session.scenario.scenes[0].id)
    assert window.caption.isVisible()
    assert window.caption.text() == ""


def test_a_new_user_is_told_what_to_do_first(window: Window) -> None:
    window.say(1, "What changed?")
    window.caption.set_hint(True)
    assert window.caption.text().startswith("Drag “a” to another zone")
    window.caption.set_hint(False)
    assert window.caption.text() == "What changed?"


def test_the_hint_needs_a_card_to_drag(window: Window) -> None:
    window.say(1, "What changed?")
    window.caption.set_hint(True)
    move_cards(window.session, [ActivityId("a")], OFFSHORE)
    assert window.caption.text() == "What changed?"


def test_a_strangers_words_are_shown_as_they_are_and_have_an_end(window: Window) -> None:
    assert window.caption.textFormat() is Qt.TextFormat.PlainText
    window.session.apply(
        "Rename", edits.edit_activity, Activity(ActivityId("a"), "<b>x</b>\n" * 1_000)
    )
    window.caption.set_hint(True)
    assert "<b>x</b> <b>x</b>" in window.caption.text()
    assert len(window.caption.text()) < 250
    assert "\n" not in window.caption.text()


def test_a_look_is_taken_on(window: Window) -> None:
    window.caption.apply_look(Look(DARK))
    assert DARK.text in window.caption.styleSheet()
