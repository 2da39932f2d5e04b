"""What becomes of each row is seen before anything happens, and how it is read can be corrected."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from shoreboard.actions.questions import TableSource
from shoreboard.domain.edits.importing import import_arrivals
from shoreboard.domain.scenario import Scenario, new_scenario
from shoreboard.domain.zone import Zone
from shoreboard.storage.tables.plan import Outcome
from shoreboard.storage.tables.reading import load, read_any
from shoreboard.views.dialogs.country_field import CountryField
from shoreboard.views.dialogs.import_dialog import ImportDialog
from tests.explanations.boards import HOME, board
from tests.helpers.waiting_work import WaitingWork
from tests.views.dialogs.filling import enter, field, import_dialog, opened, retype, topics

TABLES = Path(__file__).parents[2] / "_files" / "tables"
NAMES = sorted(path.name for path in TABLES.iterdir())
SCENE = "Scene, where none is named"
HOME_DE = replace(new_scenario("T", "Today", "Plan"), home_country="DE")
ROWS = "Activity;Who;Where\na;vendor;abroad\nNew;own;home\nBad;own;vendor\nb;own;home"


def rows(dialog: ImportDialog) -> list[list[str]]:
    """Return what the cells of the preview say, the hidden ones aside."""
    (view,) = dialog.findChildren(QTableView)
    model = view.model()
    columns = [c for c in range(model.columnCount()) if not view.isColumnHidden(c)]
    return [[model.index(r, c).data() for c in columns] for r in range(model.rowCount())]


def outcomes(dialog: ImportDialog) -> list[str]:
    return [row[1] for row in rows(dialog)]


def labels(dialog: ImportDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def choose(dialog: ImportDialog, name: str, words: str) -> None:
    """Go through a list with the arrow keys to the entry that begins like this."""
    choice = field(dialog, QComboBox, name)
    choice.setFocus()
    entries = [choice.itemText(row) for row in range(choice.count())]
    wanted = next(row for row, entry in enumerate(entries) if entry.startswith(words))
    while (at := choice.currentIndex()) != wanted:
        QTest.keyClick(choice, Qt.Key.Key_Down if at < wanted else Qt.Key.Key_Up)
        assert choice.currentIndex() != at


def main(dialog: ImportDialog) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.isDefault())


def choice(dialog: ImportDialog, name: str) -> str:
    return field(dialog, QComboBox, name).currentText()


def open_rows(
    qtbot: QtBot,
    content: bytes | str = ROWS,
    into: Scenario | None = None,
    *,
    apart: bool = False,
):
    known = board(dict.fromkeys("ab", HOME), dict.fromkeys("ab", HOME))
    return opened(import_dialog("t.csv", content, None, into or known, apart=apart), qtbot)


def test_each_row_says_what_happens_and_why(qtbot: QtBot) -> None:
    dialog = open_rows(qtbot)
    assert dialog.windowTitle() == "Import t.csv"
    assert rows(dialog) == [
        ["2", "Updated", "a", "Offshore outsourcing"],
        ["3", "Added", "New", "In-house, at home"],
        ["4", "Refused", "Bad", "“vendor” contradicts another column."],
        ["5", "Unchanged", "b", "In-house, at home"],
    ]
    assert "1 added, 1 updated, 1 unchanged, 1 refused" in labels(dialog)
    assert main(dialog).text() == "&Import 2 rows"
    assert choice(dialog, SCENE) == "2  Plan"


def test_the_row_that_the_keys_are_at_is_said_as_a_whole(qtbot: QtBot) -> None:
    dialog = open_rows(qtbot)
    assert isinstance(dialog.focusWidget(), QTableView)
    assert "Row 2: a. Updated. Offshore outsourcing" in labels(dialog)
    for _ in range(2):
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)
    assert "Row 4: Bad. Refused. “vendor” contradicts" in labels(dialog)


def test_rows_can_be_shown_by_what_becomes_of_them(qtbot: QtBot) -> None:
    dialog = open_rows(qtbot)
    show = field(dialog, QComboBox, "Show")
    assert [show.itemText(row) for row in range(show.count())] == [
        "All rows (4)", "Added (1)", "Updated (1)", "Unchanged (1)", "Refused (1)",
    ]  # fmt: skip
    choose(dialog, "Show", "Refused")
    assert outcomes(dialog) == ["Refused"]


def test_enter_takes_what_was_guessed_and_escape_nothing(qtbot: QtBot) -> None:
    dialog = open_rows(qtbot)
    enter(dialog.focusWidget())
    assert dialog.result() == ImportDialog.DialogCode.Accepted
    answer = dialog.answer()
    assert answer is not None
    assert [row.outcome for row in answer.plan.rows][:2] == [Outcome.UPDATED, Outcome.ADDED]
    dialog = open_rows(qtbot)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Escape)
    assert dialog.result() == ImportDialog.DialogCode.Rejected


@pytest.mark.parametrize("name", NAMES)
def test_real_tables_of_every_separator_and_encoding(qtbot: QtBot, name: str) -> None:
    dialog = opened(import_dialog(name, load(TABLES / name), None, HOME_DE), qtbot)
    assert outcomes(dialog) == ["Added"] * 5
    texts = not name.endswith(("xlsx", "ods"))
    separators = {"comma": "Comma", "semicolon": "Semicolon", "tab": "Tab"}
    encodings = {"utf-8": "UTF-8", "utf-16": "UTF-16", "windows": "Windows-1252 (Western)"}
    shown = [each.accessibleName() for each in dialog.findChildren(QComboBox)]
    assert ("Separator" in shown) is texts
    if texts:
        assert choice(dialog, "Separator") == separators[name.partition("-")[0]]
        assert choice(dialog, "Encoding") in encodings.values()
        assert any(key in name and choice(dialog, "Encoding") == e for key, e in encodings.items())
    assert choice(dialog, "Headings from row") == "1"
    assert choice(dialog, "Activity") == "A: Activity"
    assert choice(dialog, "Scene") == "No column"


def test_separator_headings_and_columns_are_corrected(qtbot: QtBot) -> None:
    text = b"Activity|Who;Where\nIT|own;home\nHR|vendor;abroad\nLaw|own;home"
    dialog = open_rows(qtbot, text)
    assert choice(dialog, "Separator") == "Semicolon"
    choose(dialog, "Separator", "Vertical")
    assert choice(dialog, "Activity") == "A: Activity"
    assert [row[2] for row in rows(dialog)] == ["IT", "HR", "Law"]
    choose(dialog, "Headings from row", "None")
    assert [row[2] for row in rows(dialog)] == ["Activity", "IT", "HR", "Law"]
    assert choice(dialog, "Activity") == "A: “Activity” …"
    choose(dialog, "Activity", "B")
    assert rows(dialog)[1][2] == "own;home"
    choose(dialog, "Note", "A")
    assert "IT" in rows(dialog)[1][-1]


def test_an_encoding_that_does_not_fit_is_said_and_can_be_taken_back(qtbot: QtBot) -> None:
    dialog = open_rows(qtbot, "Activity;Who;Where\nCafé;own;home\n".encode("cp1252"))
    assert choice(dialog, "Encoding") == "Windows-1252 (Western)"
    choose(dialog, "Encoding", "UTF-8")
    assert "not text in this encoding" in labels(dialog)
    assert rows(dialog) == []
    assert not main(dialog).isEnabled()
    enter(dialog)
    assert dialog.isVisible()
    assert dialog.answer() is None
    choose(dialog, "Encoding", "Windows")
    assert [row[2] for row in rows(dialog)] == ["Café"]
    assert main(dialog).isEnabled()


def test_a_sheet_is_chosen_and_an_empty_one_is_said(qtbot: QtBot) -> None:
    book = load(TABLES / "excel.xlsx")
    dialog = opened(import_dialog("excel.xlsx", book, None, HOME_DE), qtbot)
    assert choice(dialog, "Sheet of the workbook") == "Work"
    choose(dialog, "Sheet of the workbook", "Cover")
    qtbot.waitUntil(lambda: "The table is empty." in labels(dialog), timeout=30_000)
    choose(dialog, "Sheet of the workbook", "Work")
    qtbot.waitUntil(lambda: len(rows(dialog)) == 5, timeout=30_000)


def test_a_home_country_makes_countries_say_where(qtbot: QtBot) -> None:
    text = "Activity;Who;Country\nIT;own;Germany\nHR;vendor;India"
    dialog = open_rows(qtbot, text, new_scenario("T", "Today", "Plan"))
    assert outcomes(dialog) == ["Kept in the tray", "Kept in the tray"]
    assert "no home country is set" in rows(dialog)[0][-1]
    assert "Rows that name a country while no home country is set: 2." in labels(dialog)
    retype(field(dialog, CountryField, "Home country"), "Germany")
    assert outcomes(dialog) == ["Added", "Added"]
    answer = dialog.answer()
    assert answer is not None
    assert answer.home_country == "DE"
    placements = [each.placement for each in answer.plan.arrivals]
    assert [each.zone for each in placements if each] == [
        Zone.IN_HOUSE_DOMESTIC,
        Zone.OFFSHORE_OUTSOURCING,
    ]


def test_a_table_that_was_opened_goes_into_a_new_scenario(qtbot: QtBot) -> None:
    dialog = open_rows(qtbot, apart=True)
    assert choice(dialog, "Goes into") == "A new scenario"
    assert outcomes(dialog) == ["Added", "Added", "Refused", "Added"]
    assert field(dialog, CountryField, "Home country").isEnabled()
    answer = dialog.answer()
    assert answer is not None
    assert answer.fresh is not None


def test_rows_can_go_into_a_new_scenario(qtbot: QtBot) -> None:
    dialog = open_rows(qtbot)
    country = field(dialog, CountryField, "Home country")
    assert (choice(dialog, "Goes into"), country.currentText()) == ("A scenario", "Germany")
    assert not country.isEnabled()
    choose(dialog, "Goes into", "A new")
    assert outcomes(dialog) == ["Added", "Added", "Refused", "Added"]
    assert choice(dialog, SCENE) == "1  Today"
    assert (country.currentText(), country.isEnabled()) == ("", True)
    retype(country, "France")
    answer = dialog.answer()
    assert answer is not None
    assert answer.fresh is not None
    assert (answer.fresh.title, answer.fresh.home_country) == ("t", "FR")
    assert {each.scene_id for each in answer.plan.arrivals} == {answer.fresh.scenes[0].id}
    choose(dialog, "Goes into", "A scenario")
    assert outcomes(dialog) == ["Updated", "Added", "Refused", "Unchanged"]
    answer = dialog.answer()
    assert answer is not None
    assert (answer.fresh, answer.home_country) == (None, "DE")
    assert (country.currentText(), country.isEnabled()) == ("Germany", False)


def test_where_nothing_would_change_there_is_nothing_to_import(qtbot: QtBot) -> None:
    dialog = open_rows(qtbot, "Activity;Who;Where\na;own;home\nX;own;vendor")
    assert "1 unchanged, 1 refused" in labels(dialog)
    assert not main(dialog).isEnabled()


def test_formulas_and_markup_are_plain_text(qtbot: QtBot) -> None:
    text = "Activity;Who;Where\n=HYPERLINK(1);own;home\n<b>Bold</b>;own;home"
    dialog = open_rows(qtbot, text)
    assert [row[2] for row in rows(dialog)] == ["=HYPERLINK(1)", "<b>Bold</b>"]
    (row, *_) = [each for each in dialog.findChildren(QLabel) if "Row 2" in each.text()]
    assert row.textFormat() is Qt.TextFormat.PlainText


def test_rows_without_a_scene_go_into_the_one_that_is_chosen(qtbot: QtBot) -> None:
    dialog = open_rows(
        qtbot, "Activity;Who;Where\nIT;own;home\n", new_scenario("T", "Today", "Plan")
    )
    scene = field(dialog, QComboBox, SCENE)
    assert [scene.itemText(row) for row in range(scene.count())] == ["1  Today", "2  Plan"]
    assert scene.currentText() == "2  Plan", "the one that was shown"
    assert scenes(dialog) == ["s2"]
    choose(dialog, SCENE, "1")
    assert scenes(dialog) == ["s1"]


def test_a_new_scenario_begins_with_today(qtbot: QtBot) -> None:
    dialog = open_rows(qtbot, "Activity;Who;Where\nIT;own;home\n", new_scenario("T", "Then", "Now"))
    choose(dialog, "Goes into", "A new")
    assert field(dialog, QComboBox, SCENE).currentText() == "1  Today"
    answer = dialog.answer()
    assert answer is not None
    assert answer.fresh is not None
    after = import_arrivals(answer.fresh, answer.plan.arrivals)
    assert [len(scene.placements.cards(Zone.IN_HOUSE_DOMESTIC)) for scene in after.scenes] == [1, 1]


def scenes(dialog: ImportDialog) -> list[str]:
    answer = dialog.answer()
    assert answer is not None
    return [each.scene_id for each in answer.plan.arrivals]


def test_a_large_table_is_read_beside_the_interface(qtbot: QtBot) -> None:
    lines = [f"Activity {n};own;home" for n in range(40_000)]
    content = "\n".join(["Activity;Who;Where", *lines])
    source, work = TableSource("t.csv", content, read_any(content)), WaitingWork()
    into = new_scenario("Mine", "Today", "Plan")
    scene = into.scenes[0].id
    dialog = opened(ImportDialog(source, into, scene, topics(), None, work), qtbot)
    assert "Reading the table…" in labels(dialog)
    assert not main(dialog).isEnabled()
    qtbot.waitUntil(lambda: "Reading the table… 0 cells so far" in labels(dialog), timeout=30_000)
    work.let_go()
    qtbot.waitUntil(lambda: len(rows_of(dialog)) == 40_000)
    assert "40000 added" in labels(dialog).replace(",", "")
    dialog.reject()


def rows_of(dialog: ImportDialog) -> range:
    (view,) = dialog.findChildren(QTableView)
    return range(view.model().rowCount())
