"""The line below the board: what the class is told, and to a new user what to do first."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.session.session import Session
from shoreboard.session.steps import move_cards
from shoreboard.views.caption import Caption
from shoreboard.views.dialogs.form import WholeText
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
    assert window.caption.words.text() == "What changed?"


def test_the_line_stays_from_scene_to_scene(window: Window) -> None:
    window.say(1, "What changed?")
    window.session.show_scene(window.session.scenario.scenes[0].id)
    assert window.caption.isVisible()
    assert window.caption.words.text() == ""


def test_a_new_user_is_told_what_to_do_first(window: Window) -> None:
    window.say(1, "What changed?")
    window.caption.set_hint(True)
    assert window.caption.words.text().startswith("Drag “a” to another zone")
    window.session.answers.hide()
    assert window.caption.words.text() == "What changed?", "a hidden answer is not to be read"
    window.session.answers.show()
    assert window.caption.words.text().startswith("Drag “a”")
    window.caption.set_hint(False)
    assert window.caption.words.text() == "What changed?"


def test_the_hint_needs_a_card_to_drag(window: Window) -> None:
    window.say(1, "What changed?")
    window.caption.set_hint(True)
    move_cards(window.session, [ActivityId("a")], OFFSHORE)
    assert window.caption.words.text() == "What changed?"


def test_a_strangers_words_are_shown_as_they_are_and_have_an_end(window: Window) -> None:
    assert window.caption.words.textFormat() is Qt.TextFormat.PlainText
    window.session.apply(
        "Rename", edits.edit_activity, Activity(ActivityId("a"), "<b>x</b>\n" * 1_000)
    )
    window.caption.set_hint(True)
    assert "<b>x</b> <b>x</b>" in window.caption.words.text()
    assert len(window.caption.words.text()) < 250
    assert "\n" not in window.caption.words.text()


def test_a_long_caption_is_shown_in_part_and_all_of_it_when_wanted(window: Window) -> None:
    window.say(1, "What changed?")
    assert not window.caption.more.isVisible()
    whole = "\n".join(f"Line {n} of a long story" for n in range(300))
    window.say(1, whole)
    assert window.caption.words.text().endswith("…")
    assert len(window.caption.words.text()) < 700
    assert window.caption.more.isVisible()
    window.caption.more.setFocus()
    QTest.keyClick(window.caption.more, Qt.Key.Key_Space)
    (dialog,) = window.findChildren(WholeText)
    assert dialog.text.toPlainText() == whole
    assert dialog.text.isReadOnly()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_while_the_first_drag_is_invited_no_caption_is_offered(window: Window) -> None:
    window.say(1, "word " * 1_000)
    window.caption.set_hint(True)
    assert not window.caption.more.isVisible()
