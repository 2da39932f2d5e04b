"""The form of an activity that is split, as a whole."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from shoreboard.domain.activity import Kind, Whole, WholeId
from shoreboard.views.dialogs.fields import ManyLines
from shoreboard.views.dialogs.whole_dialog import WholeDialog
from tests.views.dialogs.filling import button, enter, field, opened, retype, said, topics

CALLS = Whole(WholeId("w"), "Calls", Kind.CALL_CENTER, "Around the\u2028clock ")


def whole_dialog(qtbot: QtBot) -> WholeDialog:
    return opened(WholeDialog(CALLS, topics(), None), qtbot)


def test_what_is_typed_becomes_the_answer(qtbot: QtBot) -> None:
    dialog = whole_dialog(qtbot)
    focused = dialog.focusWidget()
    assert focused is field(dialog, QLineEdit, "Name")
    QTest.keyClicks(focused, "Help")  # the old name is selected
    QTest.keyClicks(field(dialog, QComboBox, "Kind of work"), "Tech")
    retype(field(dialog, ManyLines, "Note"), "Two shifts")
    enter(field(dialog, QLineEdit, "Name"))
    assert dialog.isHidden()
    assert dialog.answer() == Whole(WholeId("w"), "Help", Kind.TECH_SUPPORT, "Two shifts")


def test_what_nobody_touched_comes_back_to_the_last_space(qtbot: QtBot) -> None:
    dialog = whole_dialog(qtbot)
    button(dialog, "OK").click()
    assert dialog.answer() == CALLS


def test_a_whole_needs_a_name(qtbot: QtBot) -> None:
    dialog = whole_dialog(qtbot)
    name = field(dialog, QLineEdit, "Name")
    QTest.keyClick(name, Qt.Key.Key_Delete)
    button(dialog, "OK").click()
    assert dialog.isVisible()
    assert said(dialog) == ["An activity needs a name."]
