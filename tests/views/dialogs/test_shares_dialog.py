"""All parts of an activity get other shares, which make 100 percent."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QSpinBox
from pytestqt.qtbot import QtBot

from shoreboard.actions.questions import PartShare
from shoreboard.views.dialogs.shares_dialog import SharesDialog
from tests.views.dialogs.filling import button, field, opened, said

PARTS = [PartShare("Day", 60), PartShare("Night <b>", 30), PartShare("", 10)]


def shares_dialog(qtbot: QtBot) -> SharesDialog:
    return opened(SharesDialog("Calls", PARTS, None), qtbot)


def type_share(dialog: QDialog, name: str, percent: int) -> None:
    box = field(dialog, QSpinBox, f"Share of {name}")
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, str(percent))


def test_parts_are_named_and_cannot_be_renamed_or_removed(qtbot: QtBot) -> None:
    dialog = shares_dialog(qtbot)
    words = [label.text() for label in dialog.findChildren(QLabel)]
    assert {"Day", "Night <b>", "Unnamed activity"} <= set(words)
    assert [each for each in dialog.findChildren(QLineEdit) if each.accessibleName()] == []
    seen = [each.text() for each in dialog.findChildren(QPushButton) if each.isVisible()]
    assert seen == ["OK", "Cancel"]
    assert dialog.focusWidget() is field(dialog, QSpinBox, "Share of Day")


def test_shares_come_back_in_their_order(qtbot: QtBot) -> None:
    dialog = shares_dialog(qtbot)
    assert dialog.answer() == [60, 30, 10]
    type_share(dialog, "Day", 25)
    type_share(dialog, "Night <b>", 5)
    assert dialog.answer() == [25, 5, 70]
    button(dialog, "OK").click()
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_what_does_not_fit_is_said_and_waits(qtbot: QtBot) -> None:
    dialog = shares_dialog(qtbot)
    type_share(dialog, "Night <b>", 40)
    assert len(said(dialog)) == 1
    button(dialog, "OK").click()
    assert dialog.isVisible()
    assert dialog.focusWidget() is field(dialog, QSpinBox, "Share of Day")
