"""Tables come in from files, from the clipboard and from drops; nothing happens unasked."""

import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QClipboard

from shoreboard.actions.import_actions import dropped
from shoreboard.actions.questions import ImportRows, OpenFile, OpenTable, WantedRows
from shoreboard.domain import edits
from shoreboard.domain.edits.importing import import_arrivals
from shoreboard.domain.scenario import new_scenario
from shoreboard.domain.zone import Zone
from shoreboard.session.documents import save_document
from shoreboard.storage.tables.plan import Target, plan
from shoreboard.storage.tables.words import Vocabulary
from tests.actions.desk import Desk

pytestmark = pytest.mark.usefixtures("qapp")

ROWS = "Activity\tWho\tWhere\na\tvendor\tabroad\nNew\town\thome\nBad\town\tvendor"


def as_guessed(asked: ImportRows) -> WantedRows:
    """Answer as a user does who takes what was guessed."""
    target = Target(asked.scenario, asked.scene_id, Vocabulary.of())
    return WantedRows(plan(asked.source.table, target), asked.scenario.home_country)


def sources(desk: Desk) -> list[tuple[str, bool]]:
    """Return the tables that were shown, and which should be a document of its own."""
    shown = [each.source for each in desk.ask.asked if isinstance(each, ImportRows)]
    return [(each.name, each.apart) for each in shown]


@pytest.fixture
def table(desk: Desk) -> Path:
    path = desk.folder / "sales.tsv"
    path.write_text(ROWS)
    desk.ask.answers[ImportRows] = as_guessed
    return path


def test_a_file_comes_in_as_one_step_and_what_happened_is_said(desk: Desk, table: Path) -> None:
    before = desk.session.scenario
    desk.ask.answers[OpenTable] = table
    desk.do("import")
    assert desk.undo_text() == "Import sales.tsv"
    assert desk.cards(Zone.OFFSHORE_OUTSOURCING) == "a"
    assert desk.names() == ["a", "b", "c", "New"]
    (said,) = desk.notices.told
    assert said.startswith("sales.tsv: 1 added, 1 updated, 1 refused.")
    desk.do("undo")
    assert desk.session.scenario is before
    assert desk.session.undo_stack.index() == 0


def test_rows_that_go_into_a_new_scenario_leave_this_one_alone(desk: Desk, table: Path) -> None:
    before, fresh = desk.session.scenario, new_scenario("Sales", "Today", "Plan")

    def into_new(asked: ImportRows) -> WantedRows:
        wanted = as_guessed(ImportRows(asked.source, fresh, fresh.scenes[0].id))
        return wanted._replace(fresh=fresh)

    desk.ask.answers[OpenTable], desk.ask.answers[ImportRows] = table, into_new
    desk.do("import")
    assert desk.session.scenario is before
    (opened,) = desk.window.opened
    assert (opened.scenario.title, opened.scene.title) == ("Sales", "Today")
    assert opened.is_modified
    assert opened.path is None
    assert len(opened.scene.placements.cards(Zone.OFFSHORE_OUTSOURCING)) == 1
    assert desk.notices.told == ["sales.tsv: 2 added, 1 refused, in a new scenario."]


def test_a_table_that_is_opened_may_become_a_document_of_its_own(desk: Desk, table: Path) -> None:
    desk.ask.answers[OpenFile] = table
    desk.do("open")
    desk.ask.answers[OpenTable] = table
    desk.do("import")
    assert sources(desk) == [("sales.tsv", True), ("sales.tsv", False)]


def test_a_scenario_that_is_called_a_table_is_opened(desk: Desk) -> None:
    save_document(desk.session, desk.folder / "lesson.shoreboard")
    path = (desk.folder / "lesson.shoreboard").rename(desk.folder / "lesson.shoreboard.txt")
    desk.ask.answers[OpenFile] = path
    desk.do("open")
    assert [each.path for each in desk.window.opened] == [path]
    desk.ask.answers[OpenTable] = path
    desk.do("import")
    assert "Open it with File › Open" in desk.notices.problems[-1]


def test_the_table_is_asked_for_where_the_document_is(desk: Desk) -> None:
    desk.do("import")
    assert desk.ask.asked == [OpenTable(None)]
    assert desk.undo_text() == ""


def test_a_canceled_preview_changes_nothing(desk: Desk, table: Path) -> None:
    desk.ask.answers[OpenTable] = table
    desk.ask.answers[ImportRows] = None
    before = desk.session.scenario
    desk.do("import")
    assert desk.session.scenario is before
    assert desk.notices.told == []


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"PK\x03\x04cut", "damaged"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"x" * 10_001, "10,000 characters"),
        (None, "cannot be opened"),
    ],
)
def test_what_cannot_be_read_gets_a_sentence_and_no_preview(
    desk: Desk, content: bytes | None, why: str
) -> None:
    path = desk.ask.answers[OpenTable] = desk.folder / "bad.xlsx"
    if content is not None:
        path.write_bytes(content)
    before = desk.session.scenario
    desk.do("import")
    (problem,) = desk.notices.problems
    assert "bad.xlsx" in problem
    assert why in problem
    assert [type(each) for each in desk.ask.asked] == [OpenTable]
    assert desk.session.scenario is before


@pytest.mark.parametrize(("action", "question"), [("import", OpenTable), ("open", OpenFile)])
@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("old.xls", b"\xd0\xcf\x11\xe0" + bytes(600), "older or binary format of Excel"),
        ("page.xls", b"<html><table><tr><td>IT</td></tr></table></html>", "web page or XML"),
        ("list.rtf", b"{\\rtf1\\ansi IT}", "a document and no table"),
        ("list.json", b'[{"activity": "IT"}]', "JSON and no table"),
    ],
)
def test_what_is_no_table_is_named_in_the_window(
    desk: Desk, action: str, question: type, name: str, content: bytes, why: str
) -> None:
    path = desk.ask.answers[question] = desk.folder / name
    path.write_bytes(content)
    desk.do(action)
    (problem,) = desk.notices.problems
    assert problem.startswith(name)
    assert why in problem


def test_a_table_that_can_be_read_at_last_takes_its_problem_away(desk: Desk, table: Path) -> None:
    good = table.read_bytes()
    other = desk.folder / "other.csv"
    for path in (table, other):
        path.write_bytes(b"")
        desk.ask.answers[OpenTable] = path
        desk.do("import")
    assert len(desk.notices.standing) == 2
    table.write_bytes(good)
    desk.ask.answers[OpenTable] = table
    desk.do("import")
    (problem,) = desk.notices.standing.values()
    assert "other.csv" in problem


def test_a_bomb_is_refused_unread(desk: Desk) -> None:
    path = desk.ask.answers[OpenTable] = desk.folder / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("[Content_Types].xml", "_rels/.rels"):
            archive.writestr(name, "<x/>")
        archive.writestr("xl/worksheets/sheet1.xml", bytes(65 * 1024 * 1024))
    assert path.stat().st_size < 100_000
    desk.do("import")
    assert desk.notices.problems == ["bomb.xlsx was not imported. The table is larger than 64 MiB."]


def test_rows_of_a_spreadsheet_are_pasted(desk: Desk, clipboard: QClipboard) -> None:
    desk.ask.answers[ImportRows] = as_guessed
    clipboard.setText(ROWS)
    desk.do("paste")
    assert desk.undo_text() == "Paste a table"
    assert desk.cards(Zone.OFFSHORE_OUTSOURCING) == "a"
    assert desk.notices.told[-1].startswith("Pasted: 1 added, 1 updated, 1 refused.")


def test_a_column_of_names_is_pasted_into_the_tray(desk: Desk, clipboard: QClipboard) -> None:
    desk.ask.answers[ImportRows] = as_guessed
    clipboard.setText("Payroll, tax and audit\nLegal\n\nDesign\n")
    desk.do("paste")
    assert desk.names()[3:] == ["Payroll, tax and audit", "Legal", "Design"]
    assert len(desk.session.scene.placements.cards(Zone.NOT_PLACED)) == 3


def test_a_table_that_was_copied_as_a_file_is_pasted(
    desk: Desk, clipboard: QClipboard, table: Path
) -> None:
    clipboard.setMimeData(files(table))
    desk.do("paste")
    assert desk.undo_text() == "Import sales.tsv"


@pytest.mark.parametrize("words", ["", " \n\t "])
def test_a_clipboard_without_text_is_said(desk: Desk, clipboard: QClipboard, words: str) -> None:
    clipboard.setText(words)
    desk.do("paste")
    assert desk.ask.asked == []
    assert "holds no text" in desk.notices.told[-1]


def test_scenarios_open_and_tables_come_in_when_they_are_dropped(desk: Desk, table: Path) -> None:
    path = desk.folder / "lesson.shoreboard"
    save_document(desk.session, path)
    for handler in dropped(files(path, table, desk.folder / "picture.jpg")):
        handler(desk.context)
    assert [each.path for each in desk.window.opened] == [path]
    assert desk.undo_text() == "Import sales.tsv"


def test_rows_are_taken_when_they_are_dropped_and_other_text_is_not(desk: Desk) -> None:
    desk.ask.answers[ImportRows] = as_guessed
    for handler in dropped(text(ROWS)):
        handler(desk.context)
    assert desk.cards(Zone.OFFSHORE_OUTSOURCING) == "a"
    assert dropped(text("Payroll")) == []
    assert dropped(QMimeData()) == []


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def text(words: str) -> QMimeData:
    data = QMimeData()
    data.setText(words)
    return data


def test_no_preview_names_answers_that_are_hidden_unless_it_is_wanted(
    desk: Desk, table: Path
) -> None:
    desk.ask.answers[OpenTable] = table
    desk.do("hide-answers")
    desk.do("import")
    assert [type(each) for each in desk.ask.asked] == [OpenTable]
    ((_, (answer,)),) = desk.notices.offers.values()
    answer.handler(desk.context)
    assert desk.undo_text() == "Import sales.tsv"


def test_rows_for_a_scenario_that_has_changed_meanwhile_come_on_top(
    desk: Desk, table: Path
) -> None:
    def answer(asked: ImportRows) -> WantedRows:
        wanted = as_guessed(asked)
        after = import_arrivals(asked.scenario, wanted.plan.arrivals)
        edited = edits.set_company(asked.scenario, "Another")
        desk.session.apply("Another", lambda _scenario: edited)
        return wanted._replace(plan=replace(wanted.plan, after=after))

    desk.ask.answers[OpenTable], desk.ask.answers[ImportRows] = table, answer
    desk.do("import")
    assert desk.session.scenario.company == "Another"
    assert desk.names() == ["a", "b", "c", "New"]
