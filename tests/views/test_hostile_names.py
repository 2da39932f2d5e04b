"""A file whose name would turn, break or flood a sentence is named in every place, and harms none.

Whatever window, menu or dialog names a file belongs here: one that shows a name as it is fails.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from shoreboard.actions.context import Context
from shoreboard.actions.import_actions import open_any
from shoreboard.actions.menus import RECENT
from shoreboard.actions.on_disk_actions import say_changed
from shoreboard.actions.questions import KeepChanges, Unsaved
from shoreboard.actions.version_actions import earlier_versions
from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.scenario import new_scenario
from shoreboard.domain.scene import SceneId
from shoreboard.session.documents import open_document
from shoreboard.session.preferences import Preferences
from shoreboard.session.recovered import Origin, Recovered
from shoreboard.settings import SettingsFile
from shoreboard.storage import files
from shoreboard.storage.holder import Holder
from shoreboard.storage.lock import FileInUseError
from shoreboard.storage.snapshot import Copy, Snapshot
from shoreboard.storage.versions import Versions
from shoreboard.views.dialogs.crash_report import CrashDialog
from shoreboard.views.dialogs.files import ReplaceDialog
from shoreboard.views.dialogs.question_dialog import UnsavedDialog
from shoreboard.views.dialogs.recovery_dialog import RecoveryDialog
from shoreboard.views.filled_menus import fillers
from shoreboard.views.main_window import MainWindow
from shoreboard.views.parts.notices import Notices
from shoreboard.views.window_services import WindowServices
from shoreboard.views.windows import Windows
from tests.explanations.boards import TOPICS
from tests.helpers.ports import CASES, RecordingAsk
from tests.views.dialogs.filling import import_dialog, opened

WORDS = "QQ\nQQ\u202etxt.\u2067 <img src=x> &7 \x1b[2J\u0627 "
NAME = WORDS + "long " * 30 + ".shoreboard"
STEERING = set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\x1b")
LONGEST = 1000
"""Characters of all that one label says."""


class Program:
    """Windows over files in a folder."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / NAME
        files.write(self.path, new_scenario("", "Today", "Plan"))
        self.preferences = Preferences(SettingsFile(folder / "settings.json"), lambda: False)
        self.ask = RecordingAsk({KeepChanges: Unsaved.DISCARD})
        self.versions = Versions(folder / "versions")
        self.windows = Windows(
            WindowServices(
                TOPICS, self.preferences, lambda _: self.ask, lambda: CASES, self.versions
            )
        )

    def open(self) -> MainWindow:
        return self.windows.open(open_document(self.path))


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    font, palette = QFont(qapp.font()), QPalette(qapp.palette())
    made = Program(tmp_path)
    yield made
    made.windows.quit()
    qapp.setFont(font)
    qapp.setPalette(palette)


def harm(root: QWidget) -> list[str]:
    """Return what the name does in a window and all that belongs to it."""
    parts = [root, *root.findChildren(QWidget), *root.findChildren(QAction)]
    return [f"{type(part).__name__} {what}: {text!r}" for part in parts for what, text in of(part)]


def of(part: QWidget | QAction) -> Iterator[tuple[str, str]]:
    shown, tips = texts(part), [part.toolTip()]
    for text in (*shown, *tips):
        if STEERING & set(text):
            yield "is steered", text
        if "QQ\nQQ" in text:
            yield "is broken", text
        if "long long" in text and len(text) > LONGEST:
            yield "is flooded", text
    plain = isinstance(part, QLabel) and part.textFormat() is Qt.TextFormat.PlainText
    for text in (*(() if plain or not isinstance(part, QLabel) else shown), *tips):
        if "<img" in text:
            yield "shows markup", text
    if isinstance(part, QAction | QAbstractButton) and "&7" in part.text().replace("&&", ""):
        yield "takes a key", part.text()


def texts(part: QWidget | QAction) -> list[str]:
    if isinstance(part, QAction):
        return [part.text(), part.iconText()]
    own = [part.text()] if isinstance(part, QLabel | QAbstractButton) else []
    return [*own, part.windowTitle(), part.accessibleName(), part.accessibleDescription()]


def noticed(window: MainWindow) -> str:
    (notices,) = window.findChildren(Notices)
    return notices.text


def fails(error: Exception) -> Callable[[Context], object]:
    def handler(_context: Context) -> object:
        raise error

    return handler


def holder(path: Path) -> Exception:
    return FileInUseError(path, Holder(WORDS, WORDS, "2026-11-24T01:49:00+00:00", 1, "m", "t"))


def cannot_save(window: MainWindow, path: Path) -> None:
    window.session.apply("Rename", edits.set_company, "Other")
    path.unlink()
    path.mkdir()
    window.actions_by_id["save"].trigger()
    path.rmdir()


def cannot_open(window: MainWindow, path: Path) -> None:
    bad = path.with_name("x" + path.name)
    bad.write_bytes(b'{"format": 3, "title": 1}')
    window.actions_by_id.run(lambda context: open_any(context, bad))


SAYING: dict[str, Callable[[MainWindow, Path], object]] = {
    "saving": cannot_save,
    "opening": cannot_open,
    "nothing there": lambda window, path: window.actions_by_id.run(
        lambda context: open_any(context, path.with_name("y" + path.name))
    ),
    "holder": lambda window, path: window.actions_by_id.run(fails(holder(path))),
    "changed": lambda window, _: window.actions_by_id.run(say_changed),
    "no versions": lambda window, _: window.actions_by_id.run(earlier_versions),
}


@pytest.mark.parametrize("what", SAYING)
def test_a_notice_names_a_file(what: str, program: Program, qtbot: QtBot) -> None:
    window = program.open()
    SAYING[what](window, program.path)
    qtbot.waitUntil(lambda: "QQ QQtxt. <img src=x> &7" in noticed(window), timeout=30_000)
    assert len(noticed(window).splitlines()) == 1
    assert harm(window) == []


def test_a_window_is_called_after_a_file_without_a_title(program: Program) -> None:
    window = program.open()
    assert window.windowTitle().startswith("QQ QQtxt. <img src=x> &7")
    assert harm(window) == []


def test_the_menu_of_recent_files_names_them_and_fits_on_the_screen(program: Program) -> None:
    window = program.open()
    program.preferences.remember_file(program.path.with_name("W" * 60_000 + ".shoreboard"))
    program.preferences.remember_file(program.path)
    menu = QMenu(window)
    fillers(window.actions_by_id, program.preferences)[RECENT](menu)
    first, second = menu.actions()
    assert first.text().startswith("\u2068QQ QQtxt. <img src=x> &&7")
    assert first.isEnabled()
    assert second.text().endswith("W.shoreboard")
    assert not second.isEnabled()
    assert harm(window) == []
    assert menu.sizeHint().width() < QGuiApplication.primaryScreen().availableSize().width()


def test_large_text_leaves_the_menu_of_recent_files_on_the_screen(program: Program) -> None:
    window = program.open()
    program.preferences.change(text_size=400)
    program.preferences.remember_file(program.path.with_name("W" * 200 + ".shoreboard"))
    menu = QMenu(window)
    fillers(window.actions_by_id, program.preferences)[RECENT](menu)
    assert menu.sizeHint().width() < QGuiApplication.primaryScreen().availableSize().width()


@dataclass(frozen=True)
class Happened:
    copies: tuple[Path, ...]
    summary: str = "ValueError"
    details: str = "Traceback"


def recovered(path: Path) -> Recovered:
    snapshot = Snapshot(new_scenario(WORDS, "Today", "Plan"), SceneId("s2"), path)
    return Recovered(Copy(path, datetime(2026, 11, 24, tzinfo=UTC), snapshot), Origin.CHANGED)


ASKING: dict[str, Callable[[Path], QDialog]] = {
    "replace": lambda path: ReplaceDialog(path, None),
    "unsaved": lambda path: UnsavedDialog(WORDS, None, path.name),
    "recovery": lambda path: RecoveryDialog([recovered(path)], None),
    "crash": lambda path: CrashDialog(Happened((path,)), None),
    "import": lambda path: import_dialog(path.name, "IT,own,home"),
}


@pytest.mark.parametrize("what", ASKING)
def test_a_dialog_names_a_file(what: str, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = opened(ASKING[what](tmp_path / NAME), qtbot)
    assert any("QQ QQtxt. <img src=x>" in text for text in every_text(dialog))
    assert harm(dialog) == []


def every_text(root: QWidget) -> list[str]:
    return [text for part in [root, *root.findChildren(QWidget)] for text in texts(part)]


def test_names_of_cards_scenes_and_companies_do_as_little(program: Program) -> None:
    window = program.open()
    session = window.session
    card = Activity(ActivityId("a"), WORDS, note=WORDS)
    session.apply("Edit", edits.set_title, WORDS)
    session.apply("Edit", edits.set_company, WORDS)
    session.apply("Edit", edits.rename_scene, session.scene_id, WORDS)
    session.apply("Edit", edits.add_activity, session.scene_id, card)
    session.select([card.id])
    window.actions_by_id.refresh()
    window.actions_by_id["place-offshore-outsourcing"].trigger()
    window.actions_by_id.refresh()
    QApplication.processEvents()
    assert "QQ QQtxt." in window.windowTitle()
    assert "QQ QQtxt." in window.actions_by_id["undo"].text()
    assert harm(window) == []
