"""The choice of an export: it begins with the last one, and offers what means something."""

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from shoreboard.actions.export_choice import ExportChoice
from shoreboard.actions.questions import ExportScenario
from shoreboard.exporters.registry import EXPORTERS
from shoreboard.views.dialogs.export_dialog import ExportDialog
from tests.helpers.ports import CASES
from tests.views.dialogs.filling import enter, field, opened


def asked(last: ExportChoice | None = None, *, has_selection: bool = True) -> ExportScenario:
    return ExportScenario(last or ExportChoice(), "“Plan”", 3, has_selection)


@pytest.fixture
def dialog(qtbot: QtBot) -> ExportDialog:
    return opened(ExportDialog(asked(), lambda: CASES, None), qtbot)


def box(dialog: ExportDialog, begin: str) -> QCheckBox:
    boxes = dialog.findChildren(QCheckBox)
    return next(each for each in boxes if each.text().replace("&", "").startswith(begin))


def choose(dialog: ExportDialog, name: str, value: str) -> None:
    choice = field(dialog, QComboBox, name)
    choice.setCurrentIndex(choice.findData(value))


def said(dialog: ExportDialog) -> str:
    return " ".join(label.text() for label in dialog.findChildren(QLabel))


def test_it_begins_with_the_last_choice(qtbot: QtBot) -> None:
    last = ExportChoice(
        "svg", True, "a4", "dark", "2x",
        transparent=True, answers=False, moves=False, caption=False, verdict=True, scenario=False,
        cards_to_cut=False, asked="both", cases="C001",
    )  # fmt: skip
    dialog = opened(ExportDialog(asked(last), lambda: CASES, None), qtbot)
    assert dialog.answer() == last
    enter(dialog)
    assert not dialog.isVisible()


def test_every_format_can_be_chosen(dialog: ExportDialog) -> None:
    for exporter in EXPORTERS:
        choose(dialog, "Format", exporter.id)
        assert dialog.answer().format == exporter.id
        assert field(dialog, QComboBox, "Scenes").isEnabled() is exporter.one_scene


def test_pixels_are_asked_for_where_there_are_any(dialog: ExportDialog) -> None:
    choose(dialog, "Format", "png")
    assert field(dialog, QComboBox, "Resolution").isEnabled()
    choose(dialog, "Format", "pdf")
    assert not field(dialog, QComboBox, "Resolution").isEnabled()


def test_it_says_what_goes_along(dialog: ExportDialog) -> None:
    assert "Your notes go along" in said(dialog)
    box(dialog, "The scenario within").setChecked(False)
    assert "Your notes" not in said(dialog)
    box(dialog, "Answers").setChecked(False)
    assert "No answer and no scenario is in the file." in said(dialog)
    assert not box(dialog, "The scenario within").isEnabled()
    assert not box(dialog, "Moves").isEnabled()


def test_a_verdict_needs_a_card(qtbot: QtBot) -> None:
    dialog = opened(ExportDialog(asked(has_selection=False), lambda: CASES, None), qtbot)
    assert not box(dialog, "Verdict").isEnabled()


def test_questions_are_not_exported_without_their_answers(dialog: ExportDialog) -> None:
    button = next(b for b in dialog.findChildren(QPushButton) if "Export" in b.text())
    choose(dialog, "Format", "gift")
    assert button.isEnabled()
    box(dialog, "Answers").setChecked(False)
    assert not button.isEnabled()
    assert "Questions come with their answers" in said(dialog)
    choose(dialog, "Format", "svg")
    assert button.isEnabled()


def test_it_says_what_a_format_is_like(dialog: ExportDialog) -> None:
    choose(dialog, "Format", "pdf")
    assert "A screen reader reads the report (HTML) better" in said(dialog)
    choose(dialog, "Format", "csv")
    assert "Your notes are in it." in said(dialog)
    box(dialog, "Answers").setChecked(False)
    assert "Your notes are in it." not in said(dialog)


def test_cards_of_a_work_sheet_are_to_be_cut_out_or_a_list(dialog: ExportDialog) -> None:
    cards = box(dialog, "Cards")
    choose(dialog, "Format", "worksheet-pdf")
    assert cards.isEnabled()
    cards.setChecked(False)
    assert not dialog.answer().cards_to_cut
    choose(dialog, "Format", "answer-key-pdf")
    assert not cards.isEnabled()


def test_a_size_is_one_of_the_list_or_so_many_pixels(dialog: ExportDialog) -> None:
    size = field(dialog, QComboBox, "Size")
    button = next(b for b in dialog.findChildren(QPushButton) if "Export" in b.text())
    for words, page in (("1280x720", "1280x720"), ("A4", "a4"), ("Letter", "letter")):
        size.setEditText(words)
        assert dialog.answer().page == page
        assert button.isEnabled()
    for words in ("", "12x12", "wide", "1280x99999"):
        size.setEditText(words)
        assert not button.isEnabled()
        assert "1280x720" in said(dialog)
    choose(dialog, "Format", "csv")
    assert button.isEnabled()


def test_pixels_that_were_chosen_last_come_again(qtbot: QtBot) -> None:
    last = ExportChoice(page="640x480")
    dialog = opened(ExportDialog(asked(last), lambda: CASES, None), qtbot)
    assert dialog.answer() == last


def test_questions_about_cases_need_cases(dialog: ExportDialog) -> None:
    button = next(b for b in dialog.findChildren(QPushButton) if "Export" in b.text())
    assert not field(dialog, QComboBox, "Questions about").isEnabled()
    choose(dialog, "Format", "gift")
    choose(dialog, "Questions about", "cases")
    assert not button.isEnabled()
    choose(dialog, "Questions about", "scenario")
    assert button.isEnabled()
