"""A student answers by keys and by dragging, is told question by question, and sums up."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.case import Case
from shoreboard.picture.palettes import THEMES
from shoreboard.views.board.question_mark import QuestionMark
from tests.helpers.clipped import clipped
from tests.helpers.dragging import Drag
from tests.practice.cases import LIBRARY, TOPICS, made_up
from tests.views.practice.student import CARD, Student

HOME, CAPTIVE, PARTNER, BOTH = GRID
TRAY = Zone.NOT_PLACED
ADIDAS, DYSON = LIBRARY["C095"], LIBRARY["C030"]
STATES = [TOPICS.state(zone).title for zone in GRID]

Sit = Callable[..., Student]


@pytest.fixture
def sit(qtbot: QtBot, tmp_path: Path) -> Sit:
    """Let a student sit down before some cases."""

    def sit(*cases: Case, mirrored: bool = False) -> Student:
        return Student(qtbot, tmp_path, *cases, mirrored=mirrored)

    return sit


def test_a_case_is_asked_with_its_prompt_and_no_answer(sit: Sit) -> None:
    student = sit(ADIDAS)
    words = student.words()
    assert "Case 1 of 1" in words
    assert ADIDAS.prompt in words
    assert ADIDAS.answer not in words
    assert not any(state in words for state in STATES)
    assert student.lists[TRAY].hasFocus()
    (card,) = student.lists[TRAY].cards_model.cards
    assert card == CARD


def test_keys_place_and_check_and_go_on(sit: Sit) -> None:
    student = sit(ADIDAS, DYSON)
    student.answer(PARTNER)
    words = student.words()
    assert "Where: right. At home" in words
    assert "Who: right. Oechsler, another firm: outsourced." in words
    assert all(state in words for state in STATES)
    student.enter()
    assert student.window.run.current == DYSON
    assert "Case 2 of 2" in student.words()
    assert student.window.page.verdict == ""
    assert student.lists[TRAY].hasFocus()


def test_a_wrong_answer_names_the_question_and_the_mixup(sit: Sit) -> None:
    student = sit(ADIDAS)
    student.answer(HOME)
    assert "Who: no. Oechsler, another firm: outsourced." in student.words()
    assert "Often mixed up: “Coming home means in-house.”" in student.words()


def test_trying_again_hides_the_answers_and_keeps_the_card(sit: Sit) -> None:
    student = sit(ADIDAS)
    student.answer(HOME)
    student.click("Try again")
    assert student.window.page.verdict == ""
    assert not any(state in student.words() for state in STATES)
    assert student.lists[HOME].hasFocus()
    student.answer(PARTNER)
    assert "Who: right" in student.words()
    assert student.button("Try again") is None


def test_a_card_that_moves_after_the_verdict_is_another_try(sit: Sit) -> None:
    student = sit(ADIDAS)
    student.answer(HOME)
    student.place(PARTNER)
    assert student.window.page.verdict == ""
    assert not any(state in student.words() for state in STATES)


def test_clicks_beside_the_card_and_on_it_leave_the_verdict(sit: Sit) -> None:
    student = sit(ADIDAS)
    student.answer(HOME)
    verdict, cards = student.window.page.verdict, student.lists[HOME]
    card = cards.visualRect(cards.cards_model.index(0))
    for at, count in ((cards.viewport().rect().bottomRight(), 0), (card.center(), 1)):
        QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=at)
        student.settle()
        assert len(cards.selected_cards()) == count
        assert student.window.page.verdict == verdict != ""


def test_enter_picks_the_waiting_card_up_and_puts_it_down(sit: Sit) -> None:
    student = sit(ADIDAS)
    student.enter()
    student.press(Qt.Key.Key_Up)
    student.press(Qt.Key.Key_Up)
    student.enter()
    assert student.window.page.board.answer is HOME


def test_nothing_is_checked_while_the_card_waits(sit: Sit) -> None:
    student = sit(ADIDAS)
    student.click("Check")
    assert student.window.run.attempts == ()
    assert "First put the card into one of the four zones." in student.window.notice


def test_the_card_is_dragged(sit: Sit) -> None:
    student = sit(ADIDAS)
    drag = Drag(student.lists[TRAY].cards_model.mime_of([CARD]))
    viewport = student.lists[PARTNER].viewport()
    assert drag.drop(viewport, viewport.rect().center())
    assert student.window.page.board.answer is PARTNER


@pytest.mark.parametrize("zone", [PARTNER, TRAY])
def test_nothing_else_can_be_dropped(zone: Zone, sit: Sit) -> None:
    student = sit(ADIDAS)
    text = QMimeData()
    text.setText("Payroll")
    board = student.window.page.board
    frame = board.tray if zone is TRAY else board.board.frames[zone]
    for part in (student.lists[zone].viewport(), frame):
        assert not Drag(text).drop(part, part.rect().center())
    assert student.lists[zone].cards_model.rowCount() == (zone is TRAY)


def test_question_marks_give_nothing_away(sit: Sit) -> None:
    student = sit(ADIDAS)
    for question in student.window.findChildren(QuestionMark):
        QTest.mouseClick(question, Qt.MouseButton.LeftButton)
    viewport = student.lists[TRAY].viewport()
    middle = viewport.height() // 2
    for x in range(4, student.lists[TRAY].card_size().width(), 8):
        QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=QPoint(x, middle))
    student.settle()
    assert not any(state in student.words() for state in STATES)


def test_a_wrong_case_comes_back_and_the_summary_counts_the_first_answer(sit: Sit) -> None:
    student = sit(ADIDAS, DYSON)
    student.answer(HOME)
    student.enter()
    student.answer(BOTH)
    assert "Who: this can be defended." in student.words()
    assert "More than one answer can be defended" in student.words()
    student.enter()
    assert "Case 1 of 2, once more" in student.words()
    student.answer(PARTNER)
    student.enter()
    words = student.words()
    assert "Right at the first answer: 1 of 2" in words
    assert "Who: 1 of 2" in words
    assert "Outsourced reshoring: 0 of 1" in words
    assert student.button("Go on") is None
    student.enter()
    assert not isValid(student.window)


def test_a_run_can_be_summed_up_early_and_gone_on_with(sit: Sit) -> None:
    student = sit(ADIDAS, DYSON)
    student.click("End and sum up")
    assert "No case has been answered." in student.words()
    student.click("Go on")
    assert "Case 1 of 2" in student.words()
    assert student.lists[TRAY].hasFocus()


def test_the_summary_is_saved_as_text(sit: Sit, tmp_path: Path) -> None:
    student = sit(ADIDAS)
    student.answer(HOME)
    student.click("End and sum up")
    path = tmp_path / "mine.txt"
    student.window.save_summary(path)
    assert "By question\nWho: 0 of 1\nWhere: 1 of 1\n" in path.read_text("utf-8")
    assert "mine.txt" in student.window.notice
    student.window.save_summary(tmp_path / "nowhere" / "mine.txt")
    assert "could not be saved" in student.window.notice


def test_what_failed_is_said_until_it_works(sit: Sit, tmp_path: Path) -> None:
    student = sit(ADIDAS)
    student.click("End and sum up")
    student.window.save_summary(tmp_path / "nowhere" / "mine.txt")
    student.window.say_printed(printed=False)
    student.window.say_printed(printed=None)
    assert "could not be saved" in student.window.notice
    assert "could not be printed" in student.window.notice
    student.window.save_summary(tmp_path / "mine.txt")
    assert "could not be saved" not in student.window.notice
    assert "could not be printed" in student.window.notice
    student.window.say_printed(printed=True)
    assert student.window.notice == "The summary is saved as mine.txt."


def test_the_document_is_left_alone(sit: Sit) -> None:
    student = sit(ADIDAS)
    before = student.shown.session.scenario
    student.answer(PARTNER)
    assert student.shown.session.scenario is before
    assert not student.shown.session.answers.hidden


def test_text_grows_here_too(sit: Sit) -> None:
    student = sit(ADIDAS)
    student.press(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert student.shown.preferences.now.text_size == 110


def test_in_large_text_the_prompt_is_in_sight_first_and_then_what_keys_reach(
    sit: Sit, grown: Callable[[int], None]
) -> None:
    grown(300)
    student = sit(ADIDAS)
    student.window.resize(1280, 700)
    student.settle()
    page = student.window.page
    (prompt,) = [each for each in page.findChildren(QLabel) if each.text() == ADIDAS.prompt]
    assert not prompt.visibleRegion().isEmpty()
    student.place(BOTH)
    student.press(Qt.Key.Key_Up)
    assert not student.lists[CAPTIVE].viewport().visibleRegion().isEmpty()


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("percent", [100, 300])
def test_all_words_have_room(
    percent: int, mirrored: bool, sit: Sit, grown: Callable[[int], None]
) -> None:
    grown(percent)
    student = sit(ADIDAS, made_up(BOTH), mirrored=mirrored)
    student.window.resize(1280, 700)
    student.settle()
    student.answer(HOME)
    assert clipped_by_theme(student) == {}
    student.click("End and sum up")
    assert clipped_by_theme(student) == {}


def clipped_by_theme(student: Student) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for theme in THEMES:
        student.shown.preferences.change(theme=theme)
        student.settle()
        found[theme] = clipped(student.window)
    return {theme: words for theme, words in found.items() if words}


def test_beside_the_words_the_whole_board_is_in_sight(sit: Sit) -> None:
    student = sit(ADIDAS)
    student.window.resize(1050, 500)
    student.settle()
    page = student.window.page
    for zone in GRID:
        cards = student.lists[zone]
        box = QRect(cards.mapTo(page, QPoint(0, 0)), cards.size())
        assert page.rect().contains(box)
