"""Questions say what each answer does, and do nothing until one is given."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from shoreboard import __version__
from shoreboard.actions.questions import Unsaved
from shoreboard.views.dialogs.about import AboutDialog
from shoreboard.views.dialogs.crash_report import CrashDialog
from shoreboard.views.dialogs.files import ReplaceDialog
from shoreboard.views.dialogs.licenses_dialog import LicensesDialog
from shoreboard.views.dialogs.question_dialog import UnsavedDialog
from tests.views.dialogs.filling import button, field, opened


def words_of(dialog: AboutDialog | CrashDialog | UnsavedDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("Save", Unsaved.SAVE),
        ("Discard changes", Unsaved.DISCARD),
        ("Cancel", None),
    ],
)
def test_unsaved_changes_are_saved_discarded_or_kept(
    qtbot: QtBot, words: str, answer: Unsaved | None
) -> None:
    dialog = opened(UnsavedDialog("A printing company", None), qtbot)
    assert "“A printing company”" in words_of(dialog)
    answers: list[Unsaved | None] = []
    dialog.finished.connect(lambda: answers.append(dialog.answer()))
    button(dialog, words).click()
    assert answers == [answer]


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("Save as a copy…", Unsaved.SAVE),
        ("Discard changes", Unsaved.DISCARD),
        ("Cancel", None),
    ],
)
def test_before_a_file_is_reloaded_a_copy_is_offered(
    qtbot: QtBot, words: str, answer: Unsaved | None
) -> None:
    dialog = opened(UnsavedDialog("Lesson", None, "lesson.shoreboard"), qtbot)
    assert "“Lesson” as a copy?" in words_of(dialog)
    assert "changed lesson.shoreboard" in words_of(dialog)
    button(dialog, words).click()
    assert dialog.answer() is answer


def test_escape_keeps_the_changes_and_enter_saves_them(qtbot: QtBot) -> None:
    escaped = opened(UnsavedDialog("T", None), qtbot)
    QTest.keyClick(escaped, Qt.Key.Key_Escape)
    assert escaped.answer() is None
    entered = opened(UnsavedDialog("T", None), qtbot)
    QTest.keyClick(entered, Qt.Key.Key_Return)
    assert entered.answer() is Unsaved.SAVE


def test_a_file_is_not_replaced_by_enter_or_escape(qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        dialog = opened(ReplaceDialog(Path("plan.shoreboard"), None), qtbot)
        QTest.keyClick(dialog, key)
        assert dialog.isHidden()
        assert dialog.result() == ReplaceDialog.DialogCode.Rejected
    dialog = opened(ReplaceDialog(Path("plan.shoreboard"), None), qtbot)
    button(dialog, "Replace").click()
    assert dialog.result() == ReplaceDialog.DialogCode.Accepted


@dataclass(frozen=True)
class Happened:
    summary: str = "ValueError: <b>no</b>"
    details: str = "Traceback\n  line 1"
    copies: Sequence[Path] = (Path("recovery") / "A printing company.shoreboard",)


def test_a_crash_is_told_with_its_copies_and_can_be_copied(qtbot: QtBot) -> None:
    dialog = opened(CrashDialog(Happened(), None), qtbot)
    assert "A printing company.shoreboard" in words_of(dialog)
    assert "ValueError: <b>no</b>" in words_of(dialog)
    assert field(dialog, QPlainTextEdit, "Report").toPlainText() == "Traceback\n  line 1"
    button(dialog, "Copy the report").click()
    assert QApplication.clipboard().text() == "Traceback\n  line 1"
    assert dialog.isVisible()


def test_the_user_goes_on_unless_he_or_she_quits(qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Escape):
        dialog = opened(CrashDialog(Happened(copies=()), None), qtbot)
        QTest.keyClick(dialog, key)
        assert dialog.isHidden()
        assert not dialog.answer()
    dialog = opened(CrashDialog(Happened(), None), qtbot)
    button(dialog, "Quit").click()
    assert dialog.isHidden()
    assert dialog.answer()


def test_about_names_version_and_license(qtbot: QtBot) -> None:
    dialog = opened(AboutDialog(None), qtbot)
    words = words_of(dialog)
    assert all(part in words for part in ("Shoreboard", __version__, "MIT License"))
    button(dialog, "Close").click()
    assert dialog.isHidden()


def test_about_leads_to_the_licenses_of_what_the_program_is_made_with(qtbot: QtBot) -> None:
    about = opened(AboutDialog(None), qtbot)
    button(about, "Licenses").click()
    (licenses,) = about.findChildren(LicensesDialog)
    assert licenses.isVisible()
    (text,) = licenses.findChildren(QPlainTextEdit)
    assert text.isReadOnly()
    assert "shiboken6" in text.toPlainText()
    assert "Redistribution and use in source and binary forms" in text.toPlainText()
    button(licenses, "Close").click()
    assert about.isVisible()
