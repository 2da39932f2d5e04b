"""Every window and dialog as a screen reader walks through it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from shoreboard.domain.scenario import new_scenario
from shoreboard.domain.zone import Zone
from shoreboard.practice.run import Run, Training
from shoreboard.session.session import Session
from shoreboard.views.cost_question.cost_question_window import CostQuestionWindow
from shoreboard.views.main_window import MainWindow
from shoreboard.views.practice.practice_window import PracticeWindow
from shoreboard.views.prediction.prediction_window import PredictionWindow
from tests.costs.golden import CALL_CENTER, PLAN, WORK, scenario_of
from tests.explanations.boards import TOPICS
from tests.helpers.heard import stumbles
from tests.practice.cases import LIBRARY
from tests.views.conftest import first_window
from tests.views.dialogs.every_dialog import DIALOGS


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    """The window that a new user sees."""
    with first_window(qapp, TOPICS, tmp_path) as made:
        yield made


@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_tells_what_is_in_it(name: str, qtbot: QtBot) -> None:
    dialog = DIALOGS[name](TOPICS)
    qtbot.addWidget(dialog)
    dialog.open()
    QApplication.processEvents()
    assert stumbles(dialog) == []


def test_the_window_tells_what_is_in_it(window: MainWindow) -> None:
    assert stumbles(window) == []
    window.session.select(window.session.scenario.activities)
    window.session.answers.hide()
    window.notices.problem("It failed.")
    QApplication.processEvents()
    assert stumbles(window) == []


def test_the_activities_that_an_empty_tray_offers_are_heard(window: MainWindow) -> None:
    window.show_session(Session(new_scenario("A", "Today", "Plan")))
    QApplication.processEvents()
    offered = [each for each in window.document.findChildren(QPushButton) if each.isVisible()]
    assert "Add " in " ".join(each.accessibleName() for each in offered)
    assert stumbles(window) == []


def test_a_field_that_can_be_emptied_says_so(window: MainWindow) -> None:
    window.actions_by_id["find"].trigger()
    window.document.tray.search.setText("call")
    QApplication.processEvents()
    assert stumbles(window) == []


def test_the_windows_of_a_presentation_tell_what_is_in_them(window: MainWindow) -> None:
    window.context.preferences.change(class_in_window=True)
    window.actions_by_id["present"].trigger()
    QApplication.processEvents()
    try:
        seen = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        assert len(seen) > 1
        assert [words for each in seen for words in stumbles(each)] == []
    finally:
        window.presenter.end()
        QApplication.processEvents()


def test_the_window_of_practice_tells_what_is_in_it(window: MainWindow) -> None:
    cases = (LIBRARY["C095"], LIBRARY["C001"])
    found = PracticeWindow(Run(Training(), cases, cases), window.context, TOPICS, window)
    found.show()
    QApplication.processEvents()
    assert stumbles(found) == []
    waiting = found.page.board.cards[Zone.NOT_PLACED]
    QTest.keyClick(waiting, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    found.page.check_asked.emit()
    QApplication.processEvents()
    assert found.page.verdict
    assert stumbles(found) == []
    (end,) = (each for each in found.findChildren(QPushButton) if "End" in each.text())
    end.click()
    QApplication.processEvents()
    assert stumbles(found) == []
    found.close()


def test_the_window_of_a_prediction_tells_what_is_in_it(window: MainWindow) -> None:
    window.port.predict(next(iter(window.session.scenario.activities)))
    (found,) = window.findChildren(PredictionWindow)
    QApplication.processEvents()
    assert stumbles(found) == []
    found.close()


def test_a_question_about_costs_tells_what_is_in_it(window: MainWindow) -> None:
    window.show_session(Session(scenario_of(CALL_CENTER)))
    window.session.show_scene(PLAN)
    window.session.select([WORK])
    QApplication.processEvents()
    window.actions_by_id["ask-costs"].trigger()
    (found,) = window.findChildren(CostQuestionWindow)
    QApplication.processEvents()
    assert stumbles(found) == []
    found.form.reveal.click()
    QApplication.processEvents()
    assert stumbles(found) == []
    found.close()
