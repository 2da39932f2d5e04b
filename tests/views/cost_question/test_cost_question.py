"""A class says which assumption turns a plan; nothing tells it the answer before the reveal."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from shoreboard.domain.costing import Input, Opinion, assumed
from shoreboard.session.cost_steps import CostGesture
from shoreboard.views.cost_question.class_costs import ClassCosts
from shoreboard.views.cost_question.cost_question_form import CostQuestionForm
from shoreboard.views.cost_question.cost_question_window import CostQuestionWindow
from shoreboard.views.costs.pulling import End
from shoreboard.views.parts.look import font_in, look_of
from shoreboard.views.parts.notices import Notices
from shoreboard.views.prediction.prediction_window import PredictionWindow
from shoreboard.views.presentation.lent_window import LentWindow
from tests.costs.golden import PLAN, TODAY, WORK
from tests.helpers.clipped import clipped
from tests.helpers.showing import NONE, Shown
from tests.views.costs.costs_pages import NEW, board
from tests.views.prediction.lecturing import class_window


class Asking:
    """A lecturer who asks a class about the golden call center."""

    def __init__(self, qtbot: QtBot, folder: Path, *, presents: bool = False) -> None:
        self.shown = Shown(qtbot, board(), folder)
        self.shown.session.show_scene(PLAN)
        self.shown.session.select([WORK])
        if presents:
            self.shown.do("present-here")
        self.shown.do("ask-costs")
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            QApplication.processEvents()

    @property
    def window(self) -> CostQuestionWindow:
        found = self.shown.window.findChild(CostQuestionWindow)
        assert isinstance(found, CostQuestionWindow)
        return found

    def said_to_class(self) -> str:
        """Return all that stands on what the class sees, for eyes and for readers."""
        seen = self.window.board
        parts = [each for each in seen.findChildren(QLabel) if each.isVisibleTo(seen)]
        return "\n".join(
            words for each in parts for words in (each.text(), each.accessibleName()) if words
        )


@pytest.fixture
def asking(qtbot: QtBot, tmp_path: Path) -> Asking:
    return Asking(qtbot, tmp_path)


def test_nothing_is_told_before_it_is_shown(asking: Asking) -> None:
    window = asking.window
    question = window.cost_question
    assert list(question.asked) == [each for each in Input if each in question.asked]
    window.form.fields[Input.HEADS_RATIO].setValue(12)
    told = asking.said_to_class()
    assert "Which assumption turns it?" in told
    assert "heads there for one here" in told
    for hidden in ("12", "Saves", "395", "pays", "likely"):
        assert hidden not in told
    assert not window.board.tornado.isVisibleTo(window.board)


def test_hands_are_shown_when_the_lecturer_wants_it(asking: Asking) -> None:
    window = asking.window
    window.form.fields[Input.HEADS_RATIO].setValue(12)
    QTest.mouseClick(window.form.hands, Qt.MouseButton.LeftButton)
    assert "heads there for one here: 12" in window.board.words
    assert "Saves" not in window.board.words
    QTest.mouseClick(window.form.hands, Qt.MouseButton.LeftButton)
    assert "12" not in window.board.words


def test_what_turns_it_is_shown_and_moved_live_in_one_step(asking: Asking) -> None:
    window, session = asking.window, asking.shown.session
    window.form.fields[Input.HEADS_RATIO].setValue(3)
    QTest.mouseClick(window.form.reveal, Qt.MouseButton.LeftButton)
    asking.settle()
    before = window.board.words
    assert "Saves" in before
    assert "It pays if" in before
    scenario = session.scenario
    widest = window.board.tornado.inputs[0]
    assert f"{window.cost_question.hands[widest]} of 3 hands said so." in before
    grip = window.board.tornado.grip(widest, End.LIKELY)
    grip.setFocus()
    for _ in range(3):
        QTest.keyClick(grip, Qt.Key.Key_Right)
    assert window.board.words != before
    known = assumed(session.activity(WORK).costs, widest)
    placed = assumed(session.placement(WORK).costs, widest)
    assert (known or placed) is not None
    asking.shown.do("undo")
    assert session.scenario == scenario
    assert window.board.words == before


def test_another_scene_ends_it(asking: Asking) -> None:
    assert asking.window.isVisible()
    asking.shown.session.show_scene(TODAY)
    asking.settle()
    assert not any(
        each.isVisible() for each in asking.shown.window.findChildren(CostQuestionWindow)
    )


def test_on_the_only_screen_it_stands_before_the_class_with_its_form(
    qtbot: QtBot, tmp_path: Path
) -> None:
    asking = Asking(qtbot, tmp_path, presents=True)
    window = class_window()
    (seen,) = window.findChildren(ClassCosts)
    (form,) = window.findChildren(CostQuestionForm)
    assert seen.isVisible()
    QTest.mouseClick(form.reveal, Qt.MouseButton.LeftButton)
    asking.settle()
    assert list(clipped(seen)) == []
    grip = seen.tornado.grip(seen.tornado.inputs[0], End.LIKELY)
    grip.setFocus()
    before = asking.shown.session.scene_id, asking.shown.session.scenario
    assert window.needs(QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_Left, NONE))
    QTest.keyClick(grip, Qt.Key.Key_Left)
    assert asking.shown.session.scene_id == before[0]
    assert asking.shown.session.scenario != before[1]
    QTest.mouseClick(form.close_it, Qt.MouseButton.LeftButton)
    asking.settle()
    assert window.view.isVisible()
    assert not window.findChildren(ClassCosts) or not seen.isVisible()


def test_a_plan_without_ranges_is_not_asked_about(qtbot: QtBot, tmp_path: Path) -> None:
    shown = Shown(qtbot, board(), tmp_path)
    shown.session.show_scene(TODAY)
    shown.session.select([WORK])
    shown.do("ask-costs")
    assert shown.window.findChild(CostQuestionWindow) is None
    (notices,) = shown.window.findChildren(Notices)
    assert "It stands as in the first scene." in notices.text
    shown.session.show_scene(PLAN)
    shown.session.select([NEW])
    shown.window.actions_by_id.refresh()
    assert not shown.window.actions_by_id["ask-costs"].isEnabled()


def test_bars_keep_their_size_whatever_the_verdict_says(qtbot: QtBot, asking: Asking) -> None:
    window = asking.window
    seen = ClassCosts(window.cost_question)
    qtbot.addWidget(seen)
    seen.dress(look_of(window), font_in(seen.font(), 34, seen.logicalDpiY()))
    seen.resize(1250, 1080)  # the verdict takes two lines while it saves, and one when it does not
    seen.show()
    window.form.reveal.click()
    asking.settle()
    letters, verdicts = seen.tornado.fontInfo().pixelSize(), set[bool]()
    grip = seen.tornado.grip(seen.tornado.inputs[0], End.LIKELY)
    for _ in range(20):
        QTest.keyClick(grip, Qt.Key.Key_Left)
        asking.settle()
        verdicts.add("Saves" in seen.words)
        assert seen.tornado.fontInfo().pixelSize() == letters
        assert list(clipped(seen)) == []
    assert verdicts == {True, False}


def test_bars_may_go_when_nothing_has_a_range_any_more(asking: Asking) -> None:
    window, session = asking.window, asking.shown.session
    window.form.reveal.click()
    gesture = CostGesture(session)
    for known in window.cost_question.result.plan.assumptions:
        gesture.take(WORK, known.input, replace(known, low=None, high=None))
    asking.settle()
    assert window.board.tornado.inputs == ()
    assert "Saves" in window.board.words


def test_a_class_is_asked_one_thing_at_a_time(asking: Asking) -> None:
    asking.shown.do("predict")
    asking.settle()
    windows = [each for each in asking.shown.window.findChildren(LentWindow) if each.isVisible()]
    assert [type(each) for each in windows] == [PredictionWindow]


def test_whose_jobs_it_moves_is_shown_in_place_of_all_else(asking: Asking) -> None:
    window = asking.window
    assert not window.board.jobs.isVisibleTo(window.board)
    QTest.mouseClick(window.form.jobs, Qt.MouseButton.LeftButton)
    asking.settle()
    told = asking.said_to_class()
    assert "Whose jobs?" in told
    assert "leave home: 32" in told
    for hidden in ("Which assumption", "heads there for one here", "Saves", "pays"):
        assert hidden not in told
    QTest.mouseClick(window.form.jobs, Qt.MouseButton.LeftButton)
    asking.settle()
    assert "Which assumption turns it?" in asking.said_to_class()


@pytest.mark.parametrize("size", [(800, 600), (1366, 768), (1920, 1080), (3840, 2160)])
def test_people_are_whole_before_a_class(asking: Asking, size: tuple[int, int]) -> None:
    board = asking.window.board
    board.setParent(None)
    board.resize(*size)
    board.show()
    asking.window.cost_question.show_jobs(True)
    asking.settle()
    layout = board.jobs.shown_layout
    assert layout.size.height <= board.height()
    assert board.rect().contains(board.jobs.geometry())
    assert layout.pixels >= size[1] / 45
    board.hide()


def hold(asking: Asking, *held: Opinion) -> None:
    """Let others hold the pay there to be something else."""
    session = asking.shown.session
    known = assumed(session.placement(WORK).costs, Input.PAY_THERE)
    assert known is not None
    CostGesture(session).take(WORK, Input.PAY_THERE, replace(known, opinions=held))
    asking.settle()


def test_two_values_are_shown_to_the_class_with_who_holds_them(asking: Asking) -> None:
    hold(asking, Opinion("Finance", 31), Opinion("Operations", 38))
    assert "Finance" not in asking.said_to_class()
    asking.window.cost_question.reveal(True)
    asking.settle()
    asking.window.board.tornado.pointed.emit(Input.PAY_THERE)
    assert "\nFinance says 31 (saves 396)\nOperations says 38 (costs" in asking.said_to_class()


@pytest.mark.parametrize("size", [(800, 600), (1024, 768), (1366, 768), (1920, 1080), (3840, 2160)])
def test_four_opinions_are_whole_before_a_class(asking: Asking, size: tuple[int, int]) -> None:
    hold(
        asking, *(Opinion(f"Department number {rank} of the firm", 30 + rank) for rank in range(4))
    )
    board = asking.window.board
    board.setParent(None)
    board.resize(*size)
    board.show()
    asking.window.cost_question.reveal(True)
    board.tornado.pointed.emit(Input.PAY_THERE)
    asking.settle()
    assert list(clipped(board)) == []
    (said,) = (each for each in board.findChildren(QLabel) if "number 3" in each.text())
    assert board.rect().contains(said.geometry())
    board.hide()
