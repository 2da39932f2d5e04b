"""Windows over files that others have, change, move and let go of."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from shoreboard.actions.questions import KeepChanges, SaveFile, Unsaved
from shoreboard.domain import edits
from shoreboard.domain.scenario import new_scenario
from shoreboard.picture.palettes import LIGHT
from shoreboard.session.documents import open_document
from shoreboard.session.preferences import Preferences
from shoreboard.session.session import Session
from shoreboard.settings import SettingsFile
from shoreboard.storage import files
from shoreboard.storage.lock import lock_path
from shoreboard.storage.versions import Versions
from shoreboard.views.main_window import MainWindow
from shoreboard.views.parts.look import Look
from shoreboard.views.parts.notices import Notices
from shoreboard.views.window_services import WindowServices
from tests.explanations.boards import TOPICS
from tests.helpers.ports import CASES, RecordingAsk


class Shown:
    """A window that a test looks at and presses buttons in."""

    def __init__(self, session: Session, folder: Path, qtbot: QtBot) -> None:
        self.ask = RecordingAsk()
        preferences = Preferences(SettingsFile(folder / "settings.json"), lambda: False)
        versions = Versions(folder / "versions")
        self.window = MainWindow(
            session,
            WindowServices(TOPICS, preferences, lambda _: self.ask, lambda: CASES, versions),
            Look(LIGHT, motion=False),
        )
        qtbot.addWidget(self.window, before_close_func=self._keep)
        self.window.show()
        QApplication.processEvents()

    def _keep(self, _window: MainWindow) -> None:
        """Let the window close without a question."""
        self.ask.answers[KeepChanges] = Unsaved.DISCARD

    @property
    def session(self) -> Session:
        return self.window.session

    @property
    def said(self) -> str:
        (notices,) = self.window.findChildren(Notices)
        return notices.text

    def press(self, words: str) -> None:
        found = self.window.findChildren(QPushButton)
        (button,) = [
            each for each in found if each.text().replace("&", "") == words and each.isVisible()
        ]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def activate(self) -> None:
        """Have another window be active for a moment."""
        other = QPushButton()
        other.show()
        other.activateWindow()
        QApplication.processEvents()
        other.close()
        self.window.activateWindow()
        QApplication.processEvents()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    path = folder / "plan.shoreboard"
    write(path, "First")
    return path


@pytest.fixture
def show(tmp_path: Path, qtbot: QtBot) -> Callable[[Session], Shown]:
    return lambda session: Shown(session, tmp_path, qtbot)


Show = Callable[[Session], Shown]


def write(path: Path, title: str) -> None:
    files.write(path, new_scenario(title, "Today", "Plan"))


def test_a_window_has_its_file_as_long_as_it_shows_it(show: Show, path: Path) -> None:
    shown = show(open_document(path))
    assert lock_path(path).exists()
    assert shown.said == ""
    assert shown.window.close()
    assert not lock_path(path).exists()


def test_a_file_is_let_go_when_another_document_takes_its_place(show: Show, path: Path) -> None:
    shown = show(open_document(path))
    shown.window.show_session(Session(new_scenario("Other", "Today", "Plan")))
    assert not lock_path(path).exists()


def test_the_second_window_can_look_and_save_elsewhere(show: Show, path: Path) -> None:
    show(open_document(path))
    second = show(open_document(path))
    assert "open (" in second.said
    assert "save it only elsewhere" in second.said
    assert "(read-only)" in second.window.windowTitle()
    assert not second.window.actions_by_id["save"].isEnabled()
    second.session.apply("Rename", edits.set_title, "Mine")
    second.ask.answers[SaveFile] = path.with_name("mine.shoreboard")
    second.press("Save as…")
    assert second.said == ""
    assert "read-only" not in second.window.windowTitle()
    assert files.read(path.with_name("mine.shoreboard")).title == "Mine"
    assert lock_path(path.with_name("mine.shoreboard")).exists()


def test_the_second_window_can_take_the_file_over(show: Show, path: Path) -> None:
    first = show(open_document(path))
    second = show(open_document(path))
    second.press("Edit it anyway")
    assert second.said.startswith("You have plan.shoreboard now.")
    assert "read-only" not in second.window.windowTitle()
    first.activate()
    assert "on this computer has plan.shoreboard open (" in first.said
    assert "(read-only)" in first.window.windowTitle()
    second.session.apply("Rename", edits.set_title, "Mine")
    second.window.actions_by_id["save"].trigger()
    assert files.read(path).title == "Mine"


def test_a_file_whose_lock_has_no_place_says_so(show: Show, path: Path) -> None:
    lock_path(path).mkdir()
    shown = show(open_document(path))
    assert "Others cannot see that you have plan.shoreboard open: .plan.shoreboard.lock" in (
        shown.said
    )
    shown.press("Got it")
    assert shown.said == ""


def test_what_a_file_holds_beyond_what_is_known_is_said_until_it_is_saved(
    show: Show, path: Path
) -> None:
    original = path.read_bytes().replace(b'"company"', b'"mood": 1, "title": "First", "company"')
    path.write_bytes(original)
    shown = show(open_document(path))
    assert "does not know: mood and title. At the first save" in shown.said
    shown.session.apply("Rename", edits.set_title, "Mine")
    assert "does not know" in shown.said
    shown.window.actions_by_id["save"].trigger()
    assert "does not know" not in shown.said
    versions = Versions(path.parents[1] / "versions")
    assert [each.path.read_bytes() for each in versions.of(path)] == [original]


def test_a_file_that_is_free_again_can_be_taken(show: Show, path: Path) -> None:
    first = show(open_document(path))
    second = show(open_document(path))
    first.session.apply("Rename", edits.set_title, "Theirs")
    first.window.actions_by_id["save"].trigger()
    first.window.close()
    second.activate()
    assert second.said.splitlines() == [
        "Nobody else has plan.shoreboard open any more.",
        "Somebody else changed plan.shoreboard. What you see is as it was before.",
    ]
    second.press("Edit it here")
    assert "read-only" not in second.window.windowTitle()
    assert "Somebody else changed" in second.said
    second.press("Reload")
    assert second.session.scenario.title == "Theirs"
    assert second.said == ""
    assert lock_path(path).exists()


def test_a_change_is_seen_when_the_window_becomes_active(show: Show, path: Path) -> None:
    shown = show(open_document(path))
    write(path, "Theirs")
    shown.activate()
    assert shown.said == "Somebody else changed plan.shoreboard. What you see is as it was before."
    assert shown.session.scenario.title == "First"
    shown.press("Keep mine")
    assert shown.session.is_modified
    shown.window.actions_by_id["save"].trigger()
    assert files.read(path).title == "First"


def test_what_is_not_wanted_now_is_asked_again_when_saving(show: Show, path: Path) -> None:
    shown = show(open_document(path))
    write(path, "Theirs")
    shown.activate()
    shown.press("Not now")
    shown.session.apply("Rename", edits.set_title, "Mine")
    shown.window.actions_by_id["save"].trigger()
    assert "Nothing was saved." in shown.said
    assert files.read(path).title == "Theirs"
    shown.press("Save mine")
    assert files.read(path).title == "Mine"
    assert shown.said == ""


def test_a_change_is_said_once_whoever_finds_it_out(show: Show, path: Path) -> None:
    shown = show(open_document(path))
    shown.window.document.focus_first()
    shown.session.apply("Rename", edits.set_title, "Mine")
    board = shown.window.focusWidget()
    write(path, "Theirs")
    shown.activate()
    shown.window.actions_by_id["save"].trigger()
    assert len(shown.said.splitlines()) == 1
    assert "Nothing was saved." in shown.said
    write(path, "Theirs again")
    shown.activate()
    assert len(shown.said.splitlines()) == 1
    assert "What you see is as it was before." in shown.said
    assert shown.window.focusWidget() is board


def test_a_file_that_is_gone_can_be_saved_again(show: Show, path: Path) -> None:
    shown = show(open_document(path))
    path.unlink()
    shown.activate()
    assert "was moved or deleted" in shown.said
    assert shown.window.isWindowModified()
    shown.press("Save")
    assert files.read(path).title == "First"
    assert shown.said == ""
    assert not shown.window.isWindowModified()


def test_an_earlier_version_says_so_in_the_title(show: Show, path: Path, tmp_path: Path) -> None:
    first = show(open_document(path))
    first.session.apply("Rename", edits.set_title, "Second")
    first.window.actions_by_id["save"].trigger()
    (version,) = Versions(tmp_path / "versions").of(path)
    session = Session(files.read(version.path))
    session.mark_earlier(version.saved)
    shown = show(session)
    assert shown.window.windowTitle().startswith("First[*] (read-only, as of ")
    assert "earlier version" in shown.said
    assert not shown.window.actions_by_id["save"].isEnabled()


def test_a_failed_save_offers_another_place(show: Show, path: Path) -> None:
    shown = show(open_document(path))
    shown.session.apply("Rename", edits.set_title, "Mine")
    path.unlink()
    path.mkdir()
    shown.window.actions_by_id["save"].trigger()
    assert "could not be saved" in shown.said
    assert shown.window.isWindowModified()
    shown.ask.answers[SaveFile] = path.with_name("mine.shoreboard")
    shown.press("Save as…")
    assert files.read(path.with_name("mine.shoreboard")).title == "Mine"
    assert not shown.window.isWindowModified()


def test_a_save_that_works_takes_away_that_one_before_did_not(show: Show, path: Path) -> None:
    shown = show(open_document(path))
    shown.session.apply("Rename", edits.set_title, "Mine")
    path.unlink()
    path.mkdir()
    shown.window.actions_by_id["save"].trigger()
    shown.window.notices.problem("The printer is on fire.")
    assert "could not be saved" in shown.said
    path.rmdir()
    shown.window.actions_by_id["save"].trigger()
    assert shown.said == "The printer is on fire."
    assert files.read(path).title == "Mine"


def test_a_file_that_a_window_shows_brings_it_to_the_front(show: Show, path: Path) -> None:
    shown, other = show(open_document(path)), show(Session(new_scenario("Other", "Today", "Plan")))
    other.activate()
    link = path.with_name("link.shoreboard")
    link.symlink_to(path)
    assert other.window.port.show_file(link)
    QApplication.processEvents()
    assert shown.window.isActiveWindow()
    assert not other.window.port.show_file(path.with_name("none.shoreboard"))
    shown.window.close()
    assert not other.window.port.show_file(path)
