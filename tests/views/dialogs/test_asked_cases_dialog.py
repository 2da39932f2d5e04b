"""Cases to check: a search leaves some in sight, and none loses its check."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from shoreboard.practice.marking import can_be_asked
from shoreboard.views.dialogs.asked_cases_dialog import AskedCasesDialog
from shoreboard.views.dialogs.check_list import CheckList
from shoreboard.views.parts.fields import SearchField
from tests.helpers.ports import CASES
from tests.views.dialogs.filling import enter, opened

ASKED = [each for each in CASES if can_be_asked(each)]


@pytest.fixture
def dialog(qtbot: QtBot) -> AskedCasesDialog:
    return opened(AskedCasesDialog(CASES, {ASKED[0].id}, None), qtbot)


def press(dialog: AskedCasesDialog, words: str) -> None:
    (button,) = [
        each for each in dialog.findChildren(QPushButton) if each.text().replace("&", "") == words
    ]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def shown(dialog: AskedCasesDialog) -> list[str]:
    (rows,) = dialog.findChildren(CheckList)
    items = (rows.item(at) for at in range(rows.count()))
    return [str(each.data(Qt.ItemDataRole.UserRole)) for each in items if not each.isHidden()]


def test_it_begins_with_those_that_were_chosen(dialog: AskedCasesDialog) -> None:
    assert dialog.answer() == {ASKED[0].id}
    assert shown(dialog) == [each.id for each in ASKED]
    enter(dialog)
    assert not dialog.isVisible()


def test_what_is_found_can_be_checked_all_at_once(dialog: AskedCasesDialog) -> None:
    (search,) = dialog.findChildren(SearchField)
    search.setText(ASKED[-1].company)
    found = shown(dialog)
    assert ASKED[-1].id in found
    assert len(found) < len(ASKED)
    press(dialog, "Check all shown")
    search.clear()
    assert dialog.answer() == {ASKED[0].id, *found}
    press(dialog, "Check none shown")
    assert dialog.answer() == frozenset()
