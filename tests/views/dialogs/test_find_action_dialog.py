"""An action is found and done without a pointer, over the window that it is done in."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from shoreboard.views.dialogs.find_action_dialog import FindActionDialog
from tests.explanations.boards import CAPTIVE, HOME, board
from tests.helpers.showing import CONTROL, SHIFT, Shown
from tests.views.dialogs.filling import button, field

Key = Qt.Key


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Shown:
    zones = {"a": HOME, "b": HOME}
    return Shown(qtbot, board(zones, zones), tmp_path)


@pytest.fixture
def dialog(shown: Shown) -> FindActionDialog:
    shown.press(Key.Key_P, modifiers=CONTROL | SHIFT)
    found = shown.window.findChild(FindActionDialog)
    assert isinstance(found, FindActionDialog)
    return found


def rows(dialog: FindActionDialog) -> list[str]:
    model = field(dialog, QListView, "Actions").model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def type_in(dialog: FindActionDialog, words: str) -> None:
    QTest.keyClicks(field(dialog, QLineEdit, "What do you want to do?"), words)


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def test_words_and_enter_do_it(shown: Shown, dialog: FindActionDialog) -> None:
    type_in(dialog, "new scene")
    assert rows(dialog)[0] == "Add scene\nScene  ·  Ctrl+M"
    press(Key.Key_Return)
    shown.settle()
    assert shown.window.findChild(FindActionDialog) is None
    assert len(shown.session.scenario.scenes) == 3


def test_arrows_choose_another_and_the_list_does_it_too(
    shown: Shown, dialog: FindActionDialog
) -> None:
    type_in(dialog, "palette")
    before = dialog.answer()
    press(Key.Key_Down)
    assert dialog.answer() != before
    type_in(dialog, " dark")
    view = field(dialog, QListView, "Actions")
    view.setFocus()
    QTest.keyClick(view, Key.Key_Return)
    shown.settle()
    assert shown.preferences.now.theme == "dark"


def test_it_is_done_with_what_is_selected_and_the_keys_are_back(shown: Shown) -> None:
    shown.select("b")
    shown.press(Key.Key_P, modifiers=CONTROL | SHIFT)
    dialog = shown.window.findChild(FindActionDialog)
    assert isinstance(dialog, FindActionDialog)
    type_in(dialog, "2 captive")
    press(Key.Key_Return)
    shown.settle()
    assert shown.zone("b") is CAPTIVE
    assert shown.window.focusWidget() is shown.list(CAPTIVE)


def test_what_cannot_be_done_is_left_out_and_said(dialog: FindActionDialog) -> None:
    assert not any(row.startswith("Redo") for row in rows(dialog))
    type_in(dialog, "redo")
    said = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert rows(dialog) == []
    assert "Redo cannot be done at the moment." in said
    assert not button(dialog, "Do it").isEnabled()
    type_in(dialog, " zzz")
    said = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert "Nothing is called so." in said


def test_a_reader_hears_name_menu_and_key_of_a_row(dialog: FindActionDialog) -> None:
    type_in(dialog, "glossary")
    model = field(dialog, QListView, "Actions").model()
    heard = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "Glossary, Help, Ctrl+G"


def test_esc_leaves_all_as_it_is(shown: Shown, dialog: FindActionDialog) -> None:
    type_in(dialog, "add scene")
    press(Key.Key_Escape)
    shown.settle()
    assert shown.window.findChild(FindActionDialog) is None
    assert len(shown.session.scenario.scenes) == 2
