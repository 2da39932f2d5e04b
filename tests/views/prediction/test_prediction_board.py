"""A class sees what it is asked, its bars when it may, and in the end what is right."""

from pathlib import Path

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.case import Mixup
from shoreboard.explanations.cases import scenario_of_case
from shoreboard.picture.palettes import LIGHT
from shoreboard.practice.prediction_words import twin_name
from shoreboard.storage import files
from tests.explanations.boards import TOPICS
from tests.helpers.given_away import colors, given_away, tints
from tests.helpers.ports import CASES
from tests.views.prediction.lecturing import NOTE, Lecturer, cards, picture, words


def test_the_card_waits_and_nothing_is_given_away(lecturer: Lecturer) -> None:
    window = lecturer.ask()
    lecturer.say(3, 12, 20, 5)
    assert cards(window) == {}
    assert window.board.shown_layout.board.tray is None
    assert given_away(window) == []
    assert tints(window.board, LIGHT) == set()
    assert NOTE not in words(window)
    assert "What do we call that?" in window.board.words


def test_bars_are_hidden_until_the_lecturer_shows_them(lecturer: Lecturer) -> None:
    window = lecturer.ask()
    lecturer.say(3, 12, 20, 5)
    hidden = picture(window)
    assert "Round 1" not in words(window.board)
    assert "20" not in words(window.board)
    lecturer.press("Show the bars")
    assert picture(window) != hidden
    assert "20 · 50 %" in words(window.board)
    assert "Round 1: 20" in words(window.board)
    lecturer.press("Show the bars")
    assert picture(window) == hidden
    assert "40 have said something" in words(lecturer.form)


def test_in_a_second_round_the_bars_are_hidden_again(lecturer: Lecturer) -> None:
    window = lecturer.ask()
    lecturer.say(3, 12, 20, 5)
    lecturer.press("Show the bars")
    lecturer.press("Second round")
    assert "12" not in words(window.board)
    assert not window.form.bars.isChecked()


def test_two_rounds_are_compared_and_the_mixup_is_named(lecturer: Lecturer) -> None:
    window = lecturer.ask()
    lecturer.say(0, 4, 0, 6)
    lecturer.press("Second round")
    lecturer.say(0, 9, 0, 1)
    lecturer.press("Reveal")
    for part in (window.board, window.form):
        assert "Round 1: 4 of 10 had “who” right · 10 of 10 had “where” right" in words(part)
        assert "Round 2: 9 of 10 had “who” right · 10 of 10 had “where” right" in words(part)
        assert "“Offshoring means another firm.”" in words(part)
    assert cards(window) == {Zone.CAPTIVE_OFFSHORING: ["a"]}
    assert "Captive offshoring: right" in words(window.board)
    assert not window.form.fields[GRID[0]].isEnabled()


def test_the_right_zone_is_outlined_and_the_sets_come_back(lecturer: Lecturer) -> None:
    window = lecturer.ask()
    lecturer.press("Reveal")
    assert list(window.board.shown_layout.badges) == [Zone.CAPTIVE_OFFSHORING]
    assert tints(window.board, LIGHT) >= {LIGHT.set_off_ground, LIGHT.set_out_ground}
    zone = window.board.shown_layout.board.zones[Zone.CAPTIVE_OFFSHORING].rect
    image, ratio = window.board.grab().toImage(), window.board.devicePixelRatio()
    at = zone.x + 2, zone.y + zone.height // 2 + window.board.shown_layout.top
    assert image.pixelColor(*(round(each * ratio) for each in at)).name() == LIGHT.text


def test_violet_says_that_something_moved_and_no_bar_does(lecturer: Lecturer) -> None:
    window = lecturer.ask()
    lecturer.say(3, 12, 20, 5)
    lecturer.press("Reveal")
    assert not colors(window.board) & {LIGHT.accent, LIGHT.accent_soft}


def test_a_question_of_ones_own_is_asked_with_the_name_of_the_card(lecturer: Lecturer) -> None:
    window = lecturer.ask()
    QTest.keyClicks(window.form.question, "Who gets paid?")
    assert "a: Who gets paid?" in window.board.words
    assert "Where does" not in window.board.words
    assert window.unfinished.endswith("Round 1 asked: Who gets paid?")
    lecturer.say(0, 4, 0, 6)
    lecturer.press("Second round")
    assert window.form.question.text() == "Who gets paid?"


def test_a_second_round_about_a_twin_asks_about_another_company(lecturer: Lecturer) -> None:
    window = lecturer.ask()
    window.showNormal()
    window.resize(1280, 700)
    lecturer.say(0, 4, 0, 6)
    twin = window.prediction_session.twins[0]
    assert twin.after.zone is Zone.CAPTIVE_OFFSHORING
    window.form.twin.setCurrentIndex(1)
    lecturer.press("Second round")
    assert twin.company in window.board.words
    assert twin.prompt in window.board.words
    assert given_away(window) == []
    lecturer.say(0, 9, 0, 1)
    lecturer.press("Reveal")
    assert cards(window) == {Zone.CAPTIVE_OFFSHORING: ["a", twin_name(twin)]}
    lecturer.press("Keep in the note")
    assert f"Round 2 asked about {twin.company}" in lecturer.shown.session.scene.note


def test_twins_are_offered_before_the_second_round_alone(lecturer: Lecturer) -> None:
    window = lecturer.ask()
    assert window.form.twin.isVisible()
    assert window.form.twin.accessibleName() == "The second round asks about"
    lecturer.say(0, 4, 0, 6)
    lecturer.press("Second round")
    assert not window.form.twin.isVisible()


def test_on_the_class_screen_counts_are_covered_while_bars_are_hidden(lecturer: Lecturer) -> None:
    lecturer.shown.do("present")
    lecturer.settle()
    lecturer.ask()
    lecturer.say(3, 12, 20, 5)
    first, last = lecturer.form.fields[GRID[0]], lecturer.form.fields[GRID[-1]]
    assert (first.shows_count, last.shows_count) == (False, last.hasFocus())
    assert first.value() == 3
    lecturer.press("Show the bars")
    assert first.shows_count


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
