"""A class predicts in two rounds; nothing tells it the answer before the reveal."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from shoreboard.domain.zone import Zone
from shoreboard.picture.palettes import PROJECTOR, THEMES
from shoreboard.session.session import Session
from shoreboard.views.board.split_pane import SplitPane
from shoreboard.views.prediction.prediction_board import PredictionBoard
from shoreboard.views.prediction.prediction_window import PredictionWindow
from tests.explanations.boards import board
from tests.helpers.clipped import clipped
from tests.helpers.given_away import given_away, tints
from tests.helpers.showing import CONTROL, SHIFT
from tests.views.prediction.lecturing import (
    NOTE,
    PLAN,
    TODAY,
    Lecturer,
    class_window,
    words,
)


def test_what_came_of_it_is_kept_in_the_note_undoably(lecturer: Lecturer) -> None:
    lecturer.ask()
    lecturer.say(0, 4, 0, 6)
    lecturer.press("Reveal")
    lecturer.press("Keep in the note")
    session = lecturer.shown.session
    assert session.scene.note.startswith(f"{NOTE}\n\nWhat the class said of ")
    assert "4 of 10 had “who” right" in session.scene.note
    session.undo_stack.undo()
    assert session.scene.note == NOTE


def test_counts_that_are_in_no_note_are_offered_to_it_when_nobody_asks_more(
    lecturer: Lecturer,
) -> None:
    lecturer.ask()
    lecturer.say(0, 4, 0, 6)
    lecturer.press("Close")
    (keep,) = [each for each in lecturer.notices.findChildren(QPushButton) if "note" in each.text()]
    assert "What the class said of a is in no note yet." in lecturer.notices.text
    QTest.mouseClick(keep, Qt.MouseButton.LeftButton)
    assert "Own staff, abroad: 4" in lecturer.shown.session.scene.note


@pytest.mark.parametrize("buttons", [("Close",), ("Reveal", "Keep in the note", "Close")])
def test_what_was_not_said_or_is_in_the_note_is_not_offered(
    lecturer: Lecturer, buttons: tuple[str, ...]
) -> None:
    lecturer.ask()
    if len(buttons) > 1:
        lecturer.say(0, 4, 0, 6)
    for each in buttons:
        lecturer.press(each)
    assert lecturer.notices.text == ""


def test_a_note_that_becomes_too_long_is_said_and_stays(lecturer: Lecturer) -> None:
    session = lecturer.shown.session
    long = replace(session.scene, note="n" * 10_000)
    session.apply("Long", lambda s: replace(s, scenes=(*s.scenes[:-1], long)))
    window = lecturer.ask()
    lecturer.say(0, 4, 0, 6)
    lecturer.press("Reveal")
    lecturer.press("Keep in the note")
    assert session.scene.note == long.note
    assert "10,000" in words(window.form)


def test_nobody_counted_is_nothing_to_keep_and_no_second_round(lecturer: Lecturer) -> None:
    window = lecturer.ask()
    assert not window.form.again.isEnabled()
    lecturer.press("Reveal")
    assert not window.form.keep.isEnabled()
    assert "Nobody was counted." in words(window.form)


def test_the_document_stays_as_it_is(lecturer: Lecturer) -> None:
    before = lecturer.shown.session.scenario
    lecturer.ask()
    lecturer.say(1, 2, 3, 4)
    lecturer.press("Reveal")
    lecturer.press("Close")
    assert lecturer.shown.session.scenario is before
    assert lecturer.shown.window.findChild(PredictionWindow) is None


def test_before_the_only_screen_board_and_form_stand_in_the_class_window(
    lecturer: Lecturer,
) -> None:
    lecturer.shown.do("present")
    lecturer.settle()
    seen = class_window()
    seen.activateWindow()
    QTest.keyClick(seen.view, Qt.Key.Key_Q, CONTROL | SHIFT)
    lecturer.settle()
    assert not lecturer.window.isVisible()
    lecturer.say(0, 4, 0, 6)
    assert given_away(seen.findChildren(PredictionBoard)[0]) == []
    assert not seen.view.isVisible()
    assert tints(seen, PROJECTOR) == set()
    lecturer.press("Reveal")
    assert "4 of 10 had “who” right" in words(seen)
    lecturer.press("Close")
    assert seen.view.isVisible()
    assert seen.findChildren(PredictionBoard) == []


def test_what_is_asked_stays_asked_when_the_presentation_begins_and_ends(
    lecturer: Lecturer,
) -> None:
    window = lecturer.ask()
    lecturer.say(0, 4, 0, 6)
    lecturer.shown.do("present")
    lecturer.settle()
    assert not class_window().view.isVisible()
    assert lecturer.form.fields[Zone.OFFSHORE_OUTSOURCING].value() == 6
    lecturer.shown.do("end-presentation")
    lecturer.settle()
    assert window.isVisible()
    assert lecturer.form is window.form
    assert lecturer.notices.text == ""


def test_a_preference_leaves_form_and_keys_as_they_are(lecturer: Lecturer) -> None:
    lecturer.shown.do("present")
    lecturer.settle()
    lecturer.ask()
    lecturer.say(0, 4, 0, 6)
    lecturer.press("Reveal")
    form = lecturer.form
    assert form.keep.hasFocus()
    lecturer.press("Keep in the note")
    lecturer.shown.preferences.change(hint_done=not lecturer.shown.preferences.now.hint_done)
    lecturer.settle()
    assert lecturer.form is form
    assert "It is in the scene's note now." in words(form)


def test_another_document_ends_it(lecturer: Lecturer, qtbot: QtBot) -> None:
    lecturer.ask()
    lecturer.shown.window.show_session(Session(board(TODAY, PLAN)))
    qtbot.waitUntil(lambda: lecturer.shown.window.findChild(PredictionWindow) is None)


@pytest.mark.parametrize("percent", [100, 300])
def test_all_words_have_room(
    percent: int, lecturer: Lecturer, grown: Callable[[int], None]
) -> None:
    grown(percent)
    window = lecturer.ask()
    window.showNormal()
    window.resize(1280, 700)
    lecturer.settle()
    lecturer.say(1, 2, 3, 4)
    lecturer.press("Second round")
    lecturer.say(1, 2, 3, 4)
    lecturer.press("Reveal")
    (sides,) = window.findChildren(SplitPane)
    for theme in THEMES:
        lecturer.shown.preferences.change(theme=theme)
        lecturer.settle()
        assert clipped(window) == [], theme
        if not sides.is_wide:
            (around,) = (a for a in sides.findChildren(QScrollArea) if a.widget() is window.form)
            assert around.verticalScrollBar().maximum() == 0, "above the board, all scrolls as one"
