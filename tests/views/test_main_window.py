"""A window around one document: its name, what is dropped on it, its keys, and how it closes."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtWidgets import QApplication, QMenu, QToolBar
from pytestqt.qtbot import QtBot

from shoreboard.actions.questions import ImportRows, KeepChanges, OpenFile, SaveFile, Unsaved
from shoreboard.domain import edits
from shoreboard.domain.activity import ActivityId
from shoreboard.session.documents import save_document
from shoreboard.session.session import Session
from shoreboard.views.caption import Caption
from shoreboard.views.document_view import DocumentView
from shoreboard.views.main_window import MainWindow
from shoreboard.views.parts.notices import Notices
from tests.explanations.boards import HOME, OFFSHORE, VENDOR, board
from tests.helpers.dragging import Drag
from tests.helpers.showing import CONTROL, Shown, ask_for_menu

Key = Qt.Key


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Shown:
    return Shown(qtbot, board({"a": HOME, "b": HOME}, {"a": HOME, "b": HOME}), tmp_path)


def notices(shown: Shown) -> str:
    found = shown.window.findChild(Notices)
    assert isinstance(found, Notices)
    return found.text


def rename(shown: Shown, title: str) -> None:
    shown.session.apply("Rename", edits.set_title, title)


def test_the_window_bears_the_name_of_the_document(shown: Shown) -> None:
    assert shown.window.windowTitle() == "A scenario[*] — Shoreboard"
    assert not shown.window.isWindowModified()
    rename(shown, "Plan 2026")
    assert shown.window.windowTitle() == "Plan 2026[*] — Shoreboard"
    assert shown.window.isWindowModified()
    shown.do("undo")
    assert not shown.window.isWindowModified()


def test_a_title_with_the_sign_for_changes_shows_no_change(shown: Shown) -> None:
    rename(shown, "a[*]b[*]")
    assert shown.window.windowTitle().count("[*]") == 1


def test_a_document_without_a_title_bears_the_name_of_its_file(
    shown: Shown, tmp_path: Path
) -> None:
    rename(shown, "")
    shown.ask.answers[SaveFile] = tmp_path / "lesson.shoreboard"
    shown.do("save")
    assert shown.window.windowTitle() == "lesson[*] — Shoreboard"
    assert not shown.window.isWindowModified()


def test_of_the_old_document_nothing_is_left(qtbot: QtBot, shown: Shown) -> None:
    window, old = shown.window, shown.window.document
    old_session = shown.session
    with qtbot.waitSignals([old.destroyed, old_session.destroyed]):
        window.port.open_session(Session(board({"z": VENDOR})))
    assert len(window.findChildren(DocumentView)) == 1
    assert len(window.findChildren(Session)) == 1
    assert len(window.findChildren(QToolBar)) == 1
    shown.select("z")
    shown.press(Key.Key_4, modifiers=CONTROL)
    assert shown.zone("z") is OFFSHORE


@pytest.mark.parametrize(
    ("answer", "closes"), [(Unsaved.DISCARD, True), (None, False), (Unsaved.SAVE, False)]
)
def test_a_window_with_unsaved_changes_asks_before_it_closes(
    shown: Shown, answer: Unsaved | None, closes: bool
) -> None:
    told: list[int] = []
    shown.window.closed.connect(lambda: told.append(1))
    rename(shown, "Other")
    shown.ask.answers[KeepChanges] = answer  # where to save is then canceled
    assert shown.window.close() is closes
    assert shown.window.isVisible() is not closes
    assert len(told) == closes
    shown.ask.answers[KeepChanges] = Unsaved.DISCARD


def test_a_window_whose_changes_cannot_be_saved_stays_and_says_why(
    shown: Shown, tmp_path: Path
) -> None:
    rename(shown, "Other")
    shown.ask.answers[KeepChanges] = Unsaved.SAVE
    shown.ask.answers[SaveFile] = tmp_path / "no such folder" / "lesson.shoreboard"
    assert not shown.window.close()
    assert shown.window.isVisible()
    assert "lesson.shoreboard could not be saved" in notices(shown)
    shown.ask.answers[KeepChanges] = Unsaved.DISCARD


def test_changes_that_can_be_saved_close_the_window(shown: Shown, tmp_path: Path) -> None:
    rename(shown, "Other")
    shown.ask.answers[KeepChanges] = Unsaved.SAVE
    shown.ask.answers[SaveFile] = tmp_path / "lesson.shoreboard"
    assert shown.window.close()
    assert (tmp_path / "lesson.shoreboard").is_file()


def test_a_bad_file_is_a_problem_in_the_window_as_it_was(shown: Shown, tmp_path: Path) -> None:
    bad = tmp_path / "bad.shoreboard"
    bad.write_bytes(b"\xff")
    before = shown.session
    shown.ask.answers[OpenFile] = bad
    shown.do("open")
    assert "bad.shoreboard" in notices(shown)
    assert shown.session is before


def test_several_files_that_are_dropped_open_one_by_one(shown: Shown, tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.shoreboard" for name in "xyz"]
    for path in (paths[0], paths[2]):
        save_document(Session(board({path.stem: VENDOR})), path)
    paths[1].write_bytes(b"broken")
    data = QMimeData()
    addresses = [
        QUrl("https://example.org/a.shoreboard"),
        *map(QUrl.fromLocalFile, map(str, paths)),
    ]
    data.setUrls(addresses)
    asked: list[Session] = []
    shown.window.port.session_asked.connect(asked.append)
    assert Drag(data).drop(shown.window, QPoint(9, 9))
    shown.settle()
    assert shown.session.path == paths[0]
    assert [each.path for each in asked] == [paths[2]]
    assert "y.shoreboard" in notices(shown)


def test_a_table_that_is_dropped_is_looked_at_first(shown: Shown, tmp_path: Path) -> None:
    table = tmp_path / "sales.csv"
    table.write_text("Activity;Who;Where\nNew;own;home")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(table))])
    assert Drag(data).drop(shown.window, QPoint(9, 9))
    assert shown.ask.asked == []  # the program that it came from is not kept waiting
    shown.settle()
    assert [type(each) for each in shown.ask.asked] == [ImportRows]
    assert not shown.session.is_modified


def test_what_is_dropped_together_waits_while_the_user_is_asked(
    shown: Shown, tmp_path: Path
) -> None:
    table, document = tmp_path / "sales.csv", tmp_path / "x.shoreboard"
    table.write_text("Activity;Who;Where\nNew;own;home")
    save_document(Session(board({"x": VENDOR})), document)
    before, while_asked = shown.session, list[Session]()

    def look(_question: ImportRows) -> None:
        QApplication.processEvents()
        while_asked.append(shown.session)

    shown.ask.answers[ImportRows] = look
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(table)), QUrl.fromLocalFile(str(document))])
    assert Drag(data).drop(shown.window, QPoint(9, 9))
    shown.settle()
    assert while_asked == [before]
    assert shown.session.path == document


def test_rows_dropped_on_a_zone_are_the_windows(shown: Shown) -> None:
    data = QMimeData()
    data.setText("IT\town\thome\nLegal\tvendor\tabroad")
    zone = shown.list(VENDOR).viewport()
    assert Drag(data).drop(zone, zone.rect().center())
    shown.settle()
    assert [type(each) for each in shown.ask.asked] == [ImportRows]
    assert not shown.session.is_modified
    data.setText("Legal")
    assert not Drag(data).drop(shown.window, QPoint(9, 9))
    assert Drag(data).drop(zone, zone.rect().center())


@pytest.mark.parametrize(
    ("scheme", "place"),
    [("https", "//example.net/x.shoreboard"), ("file", "///picture.jpg"), ("file", "//host/x.jpg")],
)
def test_other_addresses_are_not_welcome(shown: Shown, scheme: str, place: str) -> None:
    data = QMimeData()
    data.setUrls([QUrl(f"{scheme}:{place}")])
    assert not Drag(data).drop(shown.window, QPoint(9, 9))


def hint(shown: Shown) -> str:
    """Return what the line below the board says."""
    (caption,) = shown.window.findChildren(Caption)
    return caption.words.text()


def test_the_hint_goes_with_the_first_change_and_for_good(
    qtbot: QtBot, shown: Shown, tmp_path: Path
) -> None:
    assert hint(shown).startswith("Drag “a”")
    shown.select("a")
    shown.do("place-offshore-outsourcing")
    assert shown.preferences.now.hint_done
    assert hint(shown) == ""
    again = Shown(qtbot, board({"a": HOME}), tmp_path)
    assert again.preferences.now.hint_done
    assert hint(again) == ""


def test_every_key_of_a_menu_works_from_the_board(shown: Shown) -> None:
    """No key is claimed by two actions, and none is taken by the list that has the focus."""
    claimed = [
        (action.objectName(), key)
        for action in shown.window.actions_by_id
        for key in action.shortcuts()
    ]
    assert len({key for _, key in claimed}) == len(claimed)
    assert set(shown.window.actions()) == set(shown.window.actions_by_id)


def test_ctrl_y_redoes(shown: Shown) -> None:
    shown.select("a")
    shown.press(Key.Key_4, modifiers=CONTROL)
    shown.press(Key.Key_Z, modifiers=CONTROL)
    assert shown.zone("a") is HOME
    shown.press(Key.Key_Y, modifiers=CONTROL)
    assert shown.zone("a") is OFFSHORE


def test_the_class_of_the_window_and_its_role_are_told_to_the_desktop(shown: Shown) -> None:
    assert shown.window.windowRole() == "board"


def test_a_context_menu_after_another_document_works_on_it(shown: Shown) -> None:
    shown.window.port.open_session(Session(board({"z": VENDOR})))
    shown.settle()
    shown.select("z")
    ask_for_menu(shown.list(VENDOR), shown.card_rect("z").center())
    menus = [each for each in shown.window.findChildren(QMenu) if each.isVisible()]
    (menu,) = menus
    remove = next(each for each in menu.actions() if each.objectName() == "remove")
    menu.close()
    remove.trigger()
    assert shown.order(VENDOR) == ""
    assert "Remove z: done" in notices(shown)


def test_a_window_gives_its_handlers_what_it_shows(shown: Shown) -> None:
    window: MainWindow = shown.window
    assert window.context.session is window.session
    assert window.context.window is window.port
    assert window.context.notices is window.notices
    assert window.context.presenter is window.presenter
    assert window.context.ask is shown.ask
    assert not window.session.holds_users_work()
    shown.session.select([ActivityId("a")])
    assert not window.session.holds_users_work()
    QApplication.processEvents()
