"""Activities are chosen from a list or typed."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from shoreboard.actions.questions import NewActivity
from shoreboard.domain.activity import Kind
from shoreboard.views.dialogs.check_list import CheckList
from shoreboard.views.dialogs.new_activity_dialog import NewActivityDialog
from tests.views.dialogs.filling import button, enter, field, opened, retype, topics


def dialog_with(qtbot: QtBot, *taken: str) -> NewActivityDialog:
    return opened(NewActivityDialog(taken, topics(), None), qtbot)


def row_of(ready: QListWidget, words: str) -> int:
    (row,) = [row for row in range(ready.count()) if ready.item(row).text().startswith(words)]
    return row


def click(ready: QListWidget, words: str, share: float) -> None:
    rect = ready.visualItemRect(ready.item(row_of(ready, words)))
    at = QPoint(rect.left() + round(share * rect.width()), rect.center().y())
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(ready.viewport(), left, none, at)


def test_every_kind_but_custom_is_offered_with_its_sentence(qtbot: QtBot) -> None:
    dialog = dialog_with(qtbot)
    ready = field(dialog, CheckList, "Ready-made")
    assert ready.count() == len(Kind) - 1
    for row, kind in enumerate(Kind):
        if kind is not Kind.CUSTOM:
            assert ready.item(row).text() == topics().kind(kind).title
            assert ready.item(row).toolTip() == topics().kind(kind).summary


def test_clicks_anywhere_in_rows_choose_several(qtbot: QtBot) -> None:
    dialog = dialog_with(qtbot)
    ready = field(dialog, CheckList, "Ready-made")
    assert not button(dialog, "Add").isEnabled()
    click(ready, "Tech support", 0.02)
    click(ready, "Call center", 0.7)
    click(ready, "IT services", 0.5)
    click(ready, "IT services", 0.5)
    assert dialog.answer() == [
        NewActivity("Call center", Kind.CALL_CENTER),
        NewActivity("Tech support", Kind.TECH_SUPPORT),
    ]
    button(dialog, "Add 2 activities").click()
    assert dialog.result() == QDialog.DialogCode.Accepted


def test_keys_choose_too(qtbot: QtBot) -> None:
    dialog = dialog_with(qtbot)
    ready = field(dialog, CheckList, "Ready-made")
    qtbot.waitUntil(ready.hasFocus)
    QTest.keyClicks(ready, "Mark")
    QTest.keyClick(ready, Qt.Key.Key_Space)
    enter(ready)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.answer() == [NewActivity("Marketing", Kind.MARKETING)]


def test_what_is_on_the_board_is_marked_and_may_be_had_again(qtbot: QtBot) -> None:
    dialog = dialog_with(qtbot, "CALL  center", "Payroll")
    ready = field(dialog, CheckList, "Ready-made")
    marked = [
        ready.item(r).text() for r in range(ready.count()) if "on the board" in ready.item(r).text()
    ]
    assert marked == ["Call center (on the board)"]
    click(ready, "Call center", 0.5)
    assert dialog.answer() == [NewActivity("Call center", Kind.CALL_CENTER)]


def test_enter_adds_what_was_typed(qtbot: QtBot) -> None:
    dialog = dialog_with(qtbot)
    name = field(dialog, QLineEdit, "Or type a name")
    retype(name, " Print  shop ")
    field(dialog, QComboBox, "Kind of work").setCurrentIndex(11)
    enter(name)
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert dialog.answer() == [NewActivity("Print shop", Kind.MANUFACTURING)]


def test_enter_adds_nothing_from_nothing(qtbot: QtBot) -> None:
    dialog = dialog_with(qtbot)
    name = field(dialog, QLineEdit, "Or type a name")
    retype(name, "   ")
    enter(name)
    assert dialog.isVisible()


def test_a_typed_name_of_a_kind_brings_its_icon_until_the_user_chooses(qtbot: QtBot) -> None:
    dialog = dialog_with(qtbot)
    name = field(dialog, QLineEdit, "Or type a name")
    kind = field(dialog, QComboBox, "Kind of work")
    retype(name, "legal")
    assert dialog.answer() == [NewActivity("legal", Kind.LEGAL)]
    retype(name, "legally")
    assert dialog.answer() == [NewActivity("legally", Kind.CUSTOM)]
    QTest.keyClicks(kind, "Market")
    retype(name, "legal")
    assert dialog.answer() == [NewActivity("legal", Kind.MARKETING)]
