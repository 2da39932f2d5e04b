"""What is to be trained is chosen with keys; a choice that leaves no case cannot be started."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from shoreboard.actions.questions import BeginPractice
from shoreboard.domain.activity import Kind
from shoreboard.explanations.case import Mixup
from shoreboard.practice.marking import Question
from shoreboard.practice.run import Training
from shoreboard.views.dialogs.dialogs import Dialogs
from shoreboard.views.dialogs.practice_dialog import PracticeDialog
from tests.practice.cases import LIBRARY
from tests.views.dialogs.filling import button, enter, field, opened, topics


@pytest.fixture
def dialog(qtbot: QtBot) -> PracticeDialog:
    return opened(PracticeDialog(LIBRARY, topics(), None), qtbot)


def choose(dialog: PracticeDialog, name: str, words: str) -> None:
    choice = field(dialog, QComboBox, name)
    assert choice.findText(words) > 0, [choice.itemText(row) for row in range(choice.count())]
    choice.setCurrentIndex(choice.findText(words))


def test_at_first_everything_may_come(dialog: PracticeDialog) -> None:
    assert dialog.answer() == Training()
    enter(dialog)
    assert not dialog.isVisible()


def test_each_choice_says_what_is_to_be_trained(dialog: PracticeDialog) -> None:
    choose(dialog, "Question", "Where is it done?")
    choose(dialog, "Kind of work", "Manufacturing")
    choose(dialog, "Move", "Outsourced reshoring")
    choose(dialog, "Often mixed up", "“Coming home means in-house.”")
    field(dialog, QSpinBox, "How many cases").setValue(3)
    training = dialog.answer()
    assert training.questions == {Question.WHERE}
    assert training.most == 3
    assert training.cases.kind is Kind.MANUFACTURING
    assert training.cases.move_id == "outsourced-reshoring"
    assert training.cases.mixup is Mixup.COMING_HOME_MEANS_IN_HOUSE


def test_it_says_how_many_cases_there_are(dialog: PracticeDialog) -> None:
    words = {label.text() for label in dialog.findChildren(QLabel)}
    assert any(each.startswith(f"{len(LIBRARY)} case") for each in words)
    choose(dialog, "Kind of work", "Legal")
    choose(dialog, "Move", "Insourcing")
    assert "No case is like that." in {label.text() for label in dialog.findChildren(QLabel)}
    assert not button(dialog, "Start").isEnabled()


def test_the_door_begins_a_run_over_the_library(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    def press(words: str) -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, PracticeDialog)
        button(dialog, words).click()

    ask = Dialogs(window, topics(), lambda: LIBRARY)
    QTimer.singleShot(0, lambda: press("Start"))
    run = ask(BeginPractice())
    assert run is not None
    assert len(run.cases) == Training().most
    QTimer.singleShot(0, lambda: press("Cancel"))
    assert ask(BeginPractice()) is None
