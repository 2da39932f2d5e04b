"""Windows beside the document's are left by keys, and help is there too."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from shoreboard.domain.zone import GRID
from shoreboard.views.dialogs.glossary_dialog import GlossaryDialog
from shoreboard.views.dialogs.guide_dialog import GuideDialog
from shoreboard.views.dialogs.keys_dialog import KeysDialog
from shoreboard.views.practice.practice_window import PracticeWindow
from shoreboard.views.prediction.prediction_window import PredictionWindow
from tests.explanations.boards import board
from tests.practice.cases import LIBRARY
from tests.views.practice.student import Student
from tests.views.prediction.lecturing import PLAN, TODAY, Lecturer

Key = Qt.Key
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
LEAVING = [(Key.Key_Escape, NONE), (Key.Key_W, CONTROL)]


@pytest.fixture(params=["practice", "prediction"])
def window(
    request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path
) -> PracticeWindow | PredictionWindow:
    """A window for a student, or one for a lecturer, with nothing answered or counted."""
    if request.param == "practice":
        return Student(qtbot, tmp_path, LIBRARY["C095"]).window
    lecturer = Lecturer(qtbot, board(TODAY, PLAN), tmp_path)
    return lecturer.ask()


def press(window: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(window.focusWidget() or window, key, modifiers)
    QApplication.processEvents()


@pytest.mark.parametrize(("key", "modifiers"), LEAVING)
def test_keys_close_it(
    window: PracticeWindow | PredictionWindow,
    qtbot: QtBot,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier,
) -> None:
    press(window, key, modifiers)
    qtbot.waitUntil(lambda: not isValid(window) or not window.isVisible())


def test_guide_keys_and_glossary_are_there(window: PracticeWindow | PredictionWindow) -> None:
    main = window.parentWidget()
    assert main is not None
    press(window, Key.Key_G, CONTROL)
    (glossary,) = main.findChildren(GlossaryDialog)
    assert glossary.isVisible()
    glossary.close()
    window.activateWindow()
    QApplication.processEvents()
    press(window, Key.Key_F1)
    (guide,) = main.findChildren(GuideDialog)
    assert guide.isVisible()
    assert guide.entry_id == window.guide_page
    guide.close()
    window.activateWindow()
    QApplication.processEvents()
    press(window, Key.Key_F1, CONTROL)
    (keys,) = window.findChildren(KeysDialog)
    assert keys.isVisible()
    keys.close()


@pytest.mark.parametrize(("key", "modifiers"), LEAVING)
def test_answers_are_summed_up_before_they_go(
    qtbot: QtBot, tmp_path: Path, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    student = Student(qtbot, tmp_path, LIBRARY["C095"], LIBRARY["C030"])
    student.answer(GRID[0])
    press(student.window, key, modifiers)
    assert student.window.summary.isVisible()
    press(student.window, key, modifiers)
    qtbot.waitUntil(lambda: not isValid(student.window))


def test_esc_while_a_card_is_carried_puts_it_back_and_stays(qtbot: QtBot, tmp_path: Path) -> None:
    student = Student(qtbot, tmp_path, LIBRARY["C095"])
    student.enter()
    assert student.window.page.board.keyboard_move.is_carrying
    student.press(Key.Key_Escape)
    assert not student.window.page.board.keyboard_move.is_carrying
    assert student.window.isVisible()
