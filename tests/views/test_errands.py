"""What is done for a window while it goes on: said, canceled, followed by what comes after it."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from shoreboard.actions.context import Context
from shoreboard.actions.opening import open_path
from shoreboard.actions.progress import CanceledError, Progress
from shoreboard.actions.questions import KeepChanges, Unsaved
from shoreboard.domain import edits
from shoreboard.domain.limits import LARGEST_FILE
from shoreboard.domain.scenario import new_scenario
from shoreboard.session.beside import LOOK_MS, Beside
from shoreboard.session.preferences import Preferences
from shoreboard.session.session import Session
from shoreboard.settings import SettingsFile
from shoreboard.storage import files
from shoreboard.views.errands import Errands
from shoreboard.views.main_window import MainWindow
from shoreboard.views.parts.notices import Notices
from shoreboard.views.window_services import WindowServices
from shoreboard.views.windows import Windows
from tests.explanations.boards import TOPICS
from tests.helpers.ports import CASES, RecordingAsk
from tests.helpers.waiting_work import WaitingWork

WAIT_MS = 60_000
MANY = 20
"""Turns of the event loop: the window answers some fifty times while half a second goes by."""


class Reading:
    """Windows whose files are read when a test says so."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self._folder, self._qtbot = folder, qtbot
        self.preferences = Preferences(SettingsFile(folder / "settings.json"), lambda: False)
        self.ask = RecordingAsk({KeepChanges: Unsaved.DISCARD})
        self.windows = Windows(
            WindowServices(TOPICS, self.preferences, lambda _: self.ask, lambda: CASES)
        )
        self.work = WaitingWork()
        self.window = self.show("Shown")

    def show(self, title: str) -> MainWindow:
        """Open a window that waits for no work before it says that it waits."""
        window = self.windows.open(Session(new_scenario(title, "Today", "Plan")))
        self.wait_for_work(window)
        return window

    def wait_for_work(
        self,
        window: MainWindow | None = None,
        executor: Executor | None = None,
        patience_seconds: float = 0,
    ) -> None:
        """Have a window wait so long before it goes on, and then say at once that it waits."""
        window = window or self.window
        notices = window.findChildren(Notices)[0]

        def run(handler: Callable[[Context], object]) -> None:
            window.actions_by_id.run(handler)  # another document brings other actions

        window.port.errands = Errands(
            run,
            notices,
            window,
            executor or (Beside() if patience_seconds else self.work),
            patience_seconds=patience_seconds,
            say_ms=0,
        )

    def file(self, title: str) -> Path:
        path = self._folder / f"{title}.shoreboard"
        files.write(path, new_scenario(title, "Today", "Plan"))
        return path

    def open(self, path: Path, window: MainWindow | None = None) -> None:
        window = window or self.window
        window.actions_by_id.run(lambda context: open_path(context, path))

    def said(self) -> str:
        return self.window.findChildren(Notices)[0].text

    def wait_until_said(self, words: str) -> None:
        self.wait_until(lambda: words in self.said())

    def wait_until(self, is_so: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(is_so, timeout=WAIT_MS)

    def titles(self) -> list[str]:
        return [window.session.scenario.title for window in self.windows]

    def press(self, words: str) -> None:
        (button,) = [b for b in self.window.findChildren(QPushButton) if b.text() == words]
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def reading(qapp: QApplication, tmp_path: Path, qtbot: QtBot) -> Iterator[Reading]:
    font, palette = QFont(qapp.font()), QPalette(qapp.palette())
    made = Reading(tmp_path, qtbot)
    yield made
    made.windows.quit()
    qapp.setFont(font)
    qapp.setPalette(palette)


def test_a_window_goes_on_while_a_file_is_read(reading: Reading) -> None:
    reading.open(reading.file("Slow"))
    reading.wait_until_said("Opening Slow.shoreboard…")
    session = reading.window.session
    assert session.apply("Rename", edits.set_title, "Changed meanwhile")
    reading.work.let_go()
    reading.wait_until(lambda: len(reading.titles()) > 1)
    assert reading.titles() == ["Changed meanwhile", "Slow"]
    assert reading.said() == ""
    assert [each.stem for each in reading.preferences.now.recent_files] == ["Slow"]


def test_a_window_without_work_shows_the_file_itself(reading: Reading) -> None:
    reading.open(reading.file("Slow"))
    reading.work.let_go()
    reading.wait_until(lambda: reading.titles() == ["Slow"])


def test_what_is_soon_read_is_shown_at_once_and_nothing_is_said(reading: Reading) -> None:
    reading.wait_for_work(patience_seconds=WAIT_MS / 1000)
    reading.open(reading.file("Small"))
    assert reading.titles() == ["Small"]
    assert reading.said() == ""


def test_what_is_canceled_is_not_shown(reading: Reading) -> None:
    reading.open(reading.file("Slow"))
    reading.wait_until_said("Opening")
    reading.press("Cancel")
    assert reading.said() == ""
    reading.open(reading.file("Other"))
    reading.work.let_go()
    reading.work.let_go()
    reading.wait_until(lambda: reading.titles() == ["Other"])


def test_it_is_said_how_far_work_is_and_a_canceled_one_ends(reading: Reading) -> None:
    progress, followed = Progress(), list[object]()

    def begin(context: Context) -> None:
        context.window.errands.begin(
            "Counting…",
            lambda: progress.tell(1),
            lambda _context, value: followed.append(value),
            "count",
            progress,
        )

    reading.window.actions_by_id.run(begin)
    reading.wait_until_said("Counting… 0 %")
    progress.tell(0.42)
    reading.wait_until_said("Counting… 42 %")
    reading.press("Cancel")
    assert reading.said() == ""
    with pytest.raises(CanceledError):
        progress.tell(0.5)
    reading.work.let_go()
    reading.open(reading.file("Other"))
    reading.work.let_go()
    reading.wait_until(lambda: reading.titles() == ["Other"])
    assert followed == []


def test_a_canceled_file_can_be_opened_again(reading: Reading) -> None:
    path = reading.file("Slow")
    reading.open(path)
    reading.wait_until_said("Opening")
    reading.press("Cancel")
    reading.open(path)
    reading.work.let_go(1)
    reading.wait_until(lambda: reading.titles() == ["Slow"])


def test_a_file_is_read_once_however_often_it_is_asked_for(reading: Reading) -> None:
    path = reading.file("Slow")
    reading.open(path)
    reading.open(path)
    assert reading.work.count == 1


def test_two_windows_that_open_one_file_show_it_once(reading: Reading) -> None:
    path, other = reading.file("Slow"), reading.show("Other")
    reading.open(path)
    reading.open(path, other)
    reading.work.let_go()
    reading.work.let_go()
    reading.wait_until(lambda: "Slow" in reading.titles() and not other.port.errands.are_under_way)
    assert sorted(reading.titles()) in (["Other", "Slow"], ["Shown", "Slow"])


def test_what_a_closed_window_waited_for_is_not_shown(reading: Reading) -> None:
    other = reading.show("Other")
    reading.open(reading.file("Slow"))
    reading.open(reading.file("Fast"), other)
    assert reading.window.close()
    assert not reading.window.port.errands.are_under_way
    reading.work.let_go()
    reading.work.let_go()
    reading.wait_until(lambda: reading.titles() == ["Fast"])


def test_the_program_ends_while_a_file_is_read(reading: Reading) -> None:
    reading.open(reading.file("Slow"))
    reading.windows.quit()
    assert reading.titles() == []
    reading.work.let_go()
    QApplication.processEvents()
    assert reading.titles() == []


def test_what_is_wrong_with_a_file_is_said_later_too(reading: Reading) -> None:
    path = reading.file("Slow")
    reading.open(path)
    path.write_bytes(b"{")
    reading.work.let_go()
    reading.wait_until_said("Slow.shoreboard")
    reading.wait_until_said("not")
    assert reading.titles() == ["Shown"]
    assert not reading.preferences.now.recent_files


def test_a_window_keeps_what_a_dialog_works_on(reading: Reading) -> None:
    dialog = QDialog(reading.window)
    dialog.open()
    reading.open(reading.file("Slow"))
    reading.work.let_go()
    for _ in range(3):
        QTest.qWait(LOOK_MS)
    assert reading.titles() == ["Shown"]
    dialog.reject()
    reading.wait_until(lambda: reading.titles() == ["Slow"])


def test_a_window_answers_while_a_damaged_file_of_64_mib_is_read(
    reading: Reading, tmp_path: Path
) -> None:
    path = tmp_path / "damaged.shoreboard"
    path.write_bytes(b'{"format": 3, "activities": [' + b'"a",' * (LARGEST_FILE // 4 - 20) + b"\0")
    turns: list[None] = []
    turn = QTimer(interval=0)
    turn.timeout.connect(lambda: turns.append(None))
    reading.wait_for_work(executor=Beside())
    reading.open(path)
    turn.start()
    reading.wait_until_said("line 1, column")
    turn.stop()
    assert len(turns) > MANY
