"""Copies follow what windows show, and what earlier runs left comes back through a dialog."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QRadioButton
from pytestqt.qtbot import QtBot

from shoreboard.actions.questions import KeepChanges, Unsaved
from shoreboard.domain import edits
from shoreboard.domain.scenario import new_scenario
from shoreboard.domain.scene import SceneId
from shoreboard.session.documents import open_document
from shoreboard.session.preferences import Preferences
from shoreboard.session.session import Session
from shoreboard.settings import SettingsFile
from shoreboard.storage import files
from shoreboard.storage.on_disk import look
from shoreboard.storage.recovery import Recovery
from shoreboard.storage.snapshot import Snapshot
from shoreboard.views.dialogs.recovery_dialog import RecoveryDialog
from shoreboard.views.dialogs.scenario_dialog import SceneDialog
from shoreboard.views.main_window import MainWindow
from shoreboard.views.parts.fields import ManyLines
from shoreboard.views.parts.notices import Notices
from shoreboard.views.recovery_service import RecoveryService
from shoreboard.views.window_services import WindowServices
from shoreboard.views.windows import Windows
from tests.explanations.boards import TOPICS
from tests.helpers.ports import CASES, RecordingAsk
from tests.views.dialogs.filling import button

PLAN = SceneId("s2")
WAIT_MS = 60_000


class Program:
    """All windows of a program, with a folder for its copies and one for documents."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.folder, self.copies = folder, folder / "recovery"
        self._qtbot = qtbot
        self.ask = RecordingAsk({KeepChanges: Unsaved.DISCARD})
        preferences = Preferences(SettingsFile(folder / "settings.json"), lambda: False)
        self.windows = Windows(
            WindowServices(TOPICS, preferences, lambda _: self.ask, lambda: CASES)
        )
        self.first = self.windows.open(Session(new_scenario("Example", "Today", "Plan")))
        self.recovery_service = RecoveryService(self.copies, self.windows)

    def leave(self, title: str, path: Path | None = None) -> None:
        """Leave a copy as an earlier run does that was killed."""
        earlier = Recovery(self.copies)
        scenario = new_scenario(title, "Today", "Plan")
        earlier.save(title, Snapshot(scenario, PLAN, path, look(path) if path else None))
        earlier.close()

    def offered(self) -> RecoveryDialog:
        """Look back, and wait for the offer."""
        self.recovery_service.look_back()
        self.until(lambda: bool(self.dialogs()))
        return self.dialogs()[0]

    def dialogs(self) -> list[RecoveryDialog]:
        found = [window.findChildren(RecoveryDialog) for window in self.windows]
        return [dialog for each in found for dialog in each if dialog.isVisible()]

    def titles(self) -> list[str]:
        return [window.session.scenario.title for window in self.windows]

    def window(self, title: str) -> MainWindow:
        (found,) = [each for each in self.windows if each.session.scenario.title == title]
        return found

    def said(self) -> str:
        return "\n".join(
            notices.text for window in self.windows for notices in window.findChildren(Notices)
        )

    def kept(self) -> list[str]:
        """Return the titles of the copies of this process and of others."""
        return sorted(
            files.read(path).title for path in self.copies.glob("*.shoreboard") if path.exists()
        )

    def until(self, seen: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(seen, timeout=WAIT_MS)


@pytest.fixture
def program(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Program]:
    font, palette = QFont(qapp.font()), QPalette(qapp.palette())
    program = Program(tmp_path, qtbot)
    yield program
    program.windows.quit()
    program.recovery_service.end()
    qapp.setFont(font)
    qapp.setPalette(palette)


def choose(dialog: RecoveryDialog, *answers: str) -> None:
    radios = dialog.findChildren(QRadioButton)
    for rank, answer in enumerate(answers):
        (radio,) = [each for each in radios[3 * rank : 3 * rank + 3] if each.text() == answer]
        radio.click()
    button(dialog, "Continue").click()
    QApplication.processEvents()


def rename(window: MainWindow, title: str) -> None:
    window.session.apply("Rename", edits.set_title, title)


def test_what_a_window_shows_has_a_copy_until_it_closes(program: Program) -> None:
    rename(program.first, "First")
    second = program.windows.open(Session(new_scenario("Second", "Today", "Plan")))
    rename(second, "Second, changed")
    program.until(lambda: program.kept() == ["First", "Second, changed"])
    second.close()
    program.until(lambda: program.kept() == ["First"])
    program.first.close()
    program.recovery_service.end()
    assert list(program.copies.iterdir()) == []


def test_a_document_in_place_of_another_is_followed_too(program: Program) -> None:
    rename(program.first, "Before")
    program.until(lambda: program.kept() == ["Before"])
    program.first.show_session(Session(new_scenario("Next", "Today", "Plan")))
    program.until(lambda: program.kept() == [])
    rename(program.first, "Next, changed")
    program.until(lambda: program.kept() == ["Next, changed"])


def test_nothing_is_offered_where_nothing_was_left(program: Program, qtbot: QtBot) -> None:
    with qtbot.waitSignal(program.recovery_service.looked_back, timeout=WAIT_MS):
        program.recovery_service.look_back()
    QApplication.processEvents()
    assert program.dialogs() == []
    assert program.said() == ""
    assert not program.copies.exists()


def test_what_was_never_saved_comes_back_in_the_first_window(program: Program) -> None:
    program.leave("Left over")
    choose(program.offered(), "Restore")
    assert program.titles() == ["Left over"]
    window = program.window("Left over")
    assert window.isWindowModified()
    assert "It is not saved yet." in program.said()
    assert program.kept() == ["Left over"]
    assert Recovery(program.copies).left_over().copies == ()
    window.close()
    program.recovery_service.end()
    assert list(program.copies.iterdir()) == []


def test_each_copy_goes_where_the_user_wants_it(program: Program) -> None:
    for title in ("Discarded", "Kept", "Restored", "Restored too"):
        program.leave(title)
    choose(program.offered(), "Restore", "Restore", "Keep for later", "Discard")
    assert sorted(program.titles()) == ["Restored", "Restored too"]
    assert program.kept() == ["Kept", "Restored", "Restored too"]
    (discarded,) = (program.copies / "discarded").iterdir()
    assert files.read(discarded).title == "Discarded"
    (kept,) = Recovery(program.copies).left_over().copies
    assert kept.snapshot.scenario.title == "Kept"


def test_deciding_later_leaves_all_to_the_next_start(program: Program) -> None:
    program.leave("Left over")
    button(program.offered(), "Decide later").click()
    assert program.titles() == ["Example"]
    assert len(Recovery(program.copies).left_over().copies) == 1


def test_users_work_is_never_replaced(program: Program) -> None:
    program.leave("Left over")
    rename(program.first, "Just begun")
    choose(program.offered(), "Restore")
    assert sorted(program.titles()) == ["Just begun", "Left over"]


def test_a_window_over_the_same_file_shows_what_was_restored(program: Program) -> None:
    path = program.folder / "plan.shoreboard"
    files.write(path, new_scenario("On disk", "Today", "Plan"))
    program.leave("Left over", path)
    program.windows.open(open_document(path))
    choose(program.offered(), "Restore")
    assert program.titles() == ["Example", "Left over"]
    window = program.window("Left over")
    assert window.session.path == path
    window.actions_by_id["save"].trigger()
    assert files.read(path).title == "Left over"
    program.until(lambda: program.kept() == [])


def test_a_second_program_is_offered_nothing_meanwhile(program: Program, tmp_path: Path) -> None:
    program.leave("Left over")
    dialog = program.offered()
    assert Recovery(tmp_path / "recovery").left_over().copies == ()
    button(dialog, "Decide later").click()


def test_damaged_copies_are_told(program: Program) -> None:
    program.copies.mkdir()
    (program.copies / "x-y.shoreboard").write_bytes(b"{")
    program.recovery_service.look_back()
    program.until(lambda: "damaged" in program.said())
    assert str(program.copies / "damaged") in program.said()
    assert program.dialogs() == []


def test_a_folder_that_takes_no_copies_is_told_until_it_takes_them(program: Program) -> None:
    program.copies.write_bytes(b"a file where the folder should be")
    rename(program.first, "Changed")
    program.until(lambda: "No recovery copy can be written" in program.said())
    rename(program.first, "Changed again")
    assert program.said().count("No recovery copy") == 1
    assert program.titles() == ["Changed again"]
    program.copies.unlink()
    rename(program.first, "Copied")
    program.until(lambda: program.kept() == ["Copied"])
    program.until(lambda: program.said() == "")


def test_a_copy_can_be_written_here_and_now(program: Program) -> None:
    rename(program.first, "In danger")
    path = program.recovery_service.save_now(program.first.session)
    assert files.read(path).title == "In danger"


def test_a_text_that_is_being_typed_has_a_copy_until_it_is_entered(program: Program) -> None:
    dialog = SceneDialog(program.first.session.scene, program.first)
    dialog.show()
    dialog.findChildren(ManyLines)[0].insertPlainText("Half a sent")
    program.until(lambda: program.kept() == ["Not entered yet: Scene"])
    (path,) = program.copies.glob("*.shoreboard")
    assert "Half a sent" in files.read(path).scenes[0].note
    dialog.reject()
    program.until(lambda: program.kept() == [])
    dialog.deleteLater()


def test_a_text_that_is_being_typed_outlives_the_program(program: Program) -> None:
    dialog = SceneDialog(program.first.session.scene, program.first)
    dialog.show()
    dialog.findChildren(ManyLines)[0].insertPlainText("Half a sent")
    program.recovery_service.end()
    (copy,) = Recovery(program.copies).left_over().copies
    assert copy.snapshot.scenario.title == "Not entered yet: Scene"
    dialog.reject()
    dialog.deleteLater()
