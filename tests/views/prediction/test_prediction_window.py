"""A class predicts in two rounds; nothing tells it the answer before the reveal."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.case import Mixup
from shoreboard.explanations.cases import scenario_of_case
from shoreboard.session.session import Session
from shoreboard.storage import files
from shoreboard.views.board.split_pane import SplitPane
from shoreboard.views.parts.notices import Notices
from shoreboard.views.parts.top_levels import top_level_widgets
from shoreboard.views.prediction.prediction_board import PredictionBoard
from shoreboard.views.prediction.prediction_form import PredictionForm
from shoreboard.views.prediction.prediction_window import PredictionWindow
from shoreboard.views.presentation.class_window import ClassWindow
from shoreboard.views.theme.palettes import LIGHT, PROJECTOR, THEMES
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, TOPICS, VENDOR, board
from tests.helpers.clipped import clipped
from tests.helpers.given_away import given_away, tints
from tests.helpers.ports import CASES
from tests.helpers.said import said
from tests.helpers.showing import CONTROL, SHIFT, Shown

TODAY = {"a": HOME, "v": VENDOR, "o": OFFSHORE}
PLAN = {"a": CAPTIVE, "v": VENDOR, "o": OFFSHORE}
NOTE = "Xyzzy, and nobody else may read it"
A = ActivityId("a")


class Lecturer:
    """A window over a scenario, from which a class is asked about a card."""

    def __init__(self, qtbot: QtBot, scenario: Scenario, folder: Path) -> None:
        self.shown = Shown(qtbot, scenario, folder)
        self.shown.session.select([*scenario.activities][:1])

    def ask(self) -> PredictionWindow:
        self.shown.do("predict")
        self.settle()
        return self.window

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()

    @property
    def window(self) -> PredictionWindow:
        found = self.shown.window.findChild(PredictionWindow)
        assert isinstance(found, PredictionWindow)
        return found

    @property
    def form(self) -> PredictionForm:
        """The form that can be seen."""
        seen = [each for each in top_level_widgets() if each.isVisible()]
        every = dict.fromkeys(form for each in seen for form in each.findChildren(PredictionForm))
        (found,) = [each for each in every if each.isVisible()]
        return found

    def say(self, *counts: int) -> None:
        """Type a count for each zone."""
        for zone, count in zip(GRID, counts, strict=True):
            field = self.form.fields[zone]
            field.setFocus()
            field.selectAll()
            QTest.keyClicks(field, str(count))
        self.settle()

    def press(self, words: str) -> None:
        buttons = self.form.findChildren(QPushButton)
        (button,) = [each for each in buttons if each.text().replace("&", "") == words]
        assert button.isEnabled(), words
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()


@pytest.fixture
def lecturer(qtbot: QtBot, tmp_path: Path) -> Lecturer:
    scenario = board(TODAY, PLAN)
    plan = replace(scenario.scenes[-1], caption="What do we call that?", note=NOTE)
    scenario = replace(scenario, scenes=(*scenario.scenes[:-1], plan))
    return Lecturer(qtbot, scenario, tmp_path)


def words(widget: QWidget) -> str:
    return " | ".join(each.text for each in said(widget))


def class_window() -> ClassWindow:
    every = [each for each in top_level_widgets() if isinstance(each, ClassWindow)]
    (found,) = [each for each in every if each.isVisible()]
    return found


def test_the_card_waits_and_nothing_is_given_away(lecturer: Lecturer) -> None:
    window = lecturer.ask()
    lecturer.say(3, 12, 20, 5)
    assert window.board.cards[Zone.NOT_PLACED].cards_model.cards == (A,)
    assert window.board.cards[Zone.CAPTIVE_OFFSHORING].cards_model.rowCount() == 0
    assert given_away(window) == []
    assert tints(window.board, LIGHT) == set()
    assert NOTE not in words(window)
    assert "What do we call that?" in window.board.words


def test_counts_are_shown_in_the_zones_and_said(lecturer: Lecturer) -> None:
    window = lecturer.ask()
    lecturer.say(3, 12, 20, 5)
    description = window.board.cards[Zone.DOMESTIC_OUTSOURCING].accessibleDescription()
    assert description == "Round 1: 20"
    assert "Own staff, abroad: Round 1: 12" in window.board.bars.accessibleDescription()
    assert "40 have said something" in words(lecturer.form)


def test_two_rounds_are_compared_and_the_mixup_is_named(lecturer: Lecturer) -> None:
    window = lecturer.ask()
    lecturer.say(0, 4, 0, 6)
    lecturer.press("Second round")
    lecturer.say(0, 9, 0, 1)
    lecturer.press("Reveal")
    for part in (window.board, window.form):
        assert "“Who” was right for 40 %, then for 90 %." in words(part)
        assert "“Where” was right for 100 %, then for 100 %." in words(part)
        assert "“Offshoring means another firm.”" in words(part)
    assert window.board.cards[Zone.CAPTIVE_OFFSHORING].cards_model.cards == (A,)
    assert "Captive offshoring" in words(window.board.board)
    assert not window.form.fields[GRID[0]].isEnabled()


def test_of_a_case_that_was_saved_its_own_mixup_is_named(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "honda.shoreboard"
    files.write(file, scenario_of_case(CASES["C068"]))
    lecturer = Lecturer(qtbot, files.read(file), tmp_path)
    window = lecturer.ask()
    assert given_away(window) == []
    lecturer.say(3, 12, 0, 0)
    lecturer.press("Reveal")
    mixup = TOPICS.mixup(Mixup.HOME_IS_THE_RICH_COUNTRY)
    assert f"The commonest mix-up: {mixup.title}" in words(window.form)


def test_what_came_of_it_is_kept_in_the_note_undoably(lecturer: Lecturer) -> None:
    lecturer.ask()
    lecturer.say(0, 4, 0, 6)
    lecturer.press("Reveal")
    lecturer.press("Keep in the note")
    session = lecturer.shown.session
    assert session.scene.note.startswith(f"{NOTE}\n\nWhat the class said of ")
    assert "“Who” was right for 40 %." in session.scene.note
    session.undo_stack.undo()
    assert session.scene.note == NOTE


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
    assert "“Who” was right for 40 %." in words(seen)
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
    notices = lecturer.shown.window.findChild(Notices)
    assert isinstance(notices, Notices)
    assert notices.text == ""


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
