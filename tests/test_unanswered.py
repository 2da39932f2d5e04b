"""A dialog that blocks and that nobody answers ends; one beside which the test goes on stays."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.helpers.unanswered import LOOKS, Unanswered


@pytest.fixture
def dialog(qtbot: QtBot) -> QDialog:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    return dialog


def test_a_dialog_that_nobody_answers_is_closed_and_said(dialog: QDialog) -> None:
    unanswered = Unanswered()

    def look() -> None:
        for _ in range(LOOKS - 1):
            unanswered.look()
        assert dialog.isVisible()
        with pytest.raises(pytest.fail.Exception, match="nobody answers QDialog"):
            unanswered.look()

    QTimer.singleShot(0, look)
    assert dialog.exec() == QDialog.DialogCode.Rejected


def test_a_dialog_beside_which_the_test_goes_on_stays(dialog: QDialog) -> None:
    unanswered = Unanswered()
    dialog.open()
    for _ in range(2 * LOOKS):
        unanswered.look()
    assert dialog.isVisible()


def test_every_dialog_has_its_time(dialog: QDialog) -> None:
    unanswered = Unanswered()

    def look_often() -> None:
        for _ in range(LOOKS - 1):
            unanswered.look()
        dialog.accept()

    for _ in range(2):
        QTimer.singleShot(0, look_often)
        assert dialog.exec() == QDialog.DialogCode.Accepted
        unanswered.look()
