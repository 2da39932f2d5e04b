"""What the program opens when it starts, and when the desktop hands it a file."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from shoreboard.actions.import_actions import open_any
from shoreboard.actions.questions import ImportRows, KeepChanges, Unsaved
from shoreboard.app import open_asked, open_first
from shoreboard.domain.scenario import new_scenario
from shoreboard.session.preferences import Preferences
from shoreboard.settings import SettingsFile
from shoreboard.storage import files
from shoreboard.views.parts.notices import Notices
from shoreboard.views.window_services import WindowServices
from shoreboard.views.windows import Windows
from tests.explanations.boards import TOPICS
from tests.helpers.ports import CASES, RecordingAsk
from tests.helpers.waiting_work import WaitingWork

HANDED_OVER = """
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from shoreboard.app import make_application
app = make_application()
app.file_asked.connect(lambda path: print(path.name))
app.sendEvent(app, QFileOpenEvent("/plans/Next year.shoreboard"))
app.sendEvent(app, QFileOpenEvent(QUrl("https://example.org/a.shoreboard")))
"""


class Program:
    """Windows that ask nobody."""

    def __init__(self, folder: Path) -> None:
        self.preferences = Preferences(SettingsFile(folder / "settings.json"), lambda: False)
        self.ask = RecordingAsk({KeepChanges: Unsaved.DISCARD})
        self.windows = Windows(
            WindowServices(TOPICS, self.preferences, lambda _: self.ask, lambda: CASES)
        )

    def start(self, *paths: Path) -> list[str]:
        """Open what a start opens; return the titles of the documents."""
        open_first(self.windows, self.preferences, paths, patience_seconds=60)
        return [window.session.scenario.title for window in self.windows]


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    font, palette = QFont(qapp.font()), QPalette(qapp.palette())
    made = Program(tmp_path)
    yield made
    made.windows.quit()
    qapp.setFont(font)
    qapp.setPalette(palette)


def test_a_start_without_files_shows_the_first_example(program: Program) -> None:
    assert program.start() == ["A printing company"]


def test_each_file_has_a_window_and_is_remembered(program: Program, tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.shoreboard" for name in ("One", "Two")]
    for path in paths:
        files.write(path, new_scenario(path.stem, "Today", "Plan"))
    assert program.start(*paths, paths[0]) == ["One", "Two"]
    assert set(program.preferences.now.recent_files) == set(paths)


def test_each_file_that_does_not_open_is_said_until_it_does(
    program: Program, tmp_path: Path
) -> None:
    bad, worse = tmp_path / "bad.shoreboard", tmp_path / "worse.shoreboard"
    bad.write_text("{")
    assert program.start(bad, worse) == ["A printing company"]
    (window,) = program.windows
    (notices,) = window.findChildren(Notices)
    first, second = notices.text.splitlines()
    assert first.startswith("bad.shoreboard is damaged: ")
    assert second.startswith("worse.shoreboard cannot be opened: ")
    offered = [each.text().replace("&", "") for each in notices.findChildren(QPushButton)]
    assert "Open what can be read" in offered
    files.write(bad, new_scenario("Good", "Today", "Plan"))
    window.actions_by_id.run(lambda context: open_any(context, bad))
    assert notices.text == second


def test_tables_are_shown_one_after_the_other(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = [tmp_path / "one.csv", tmp_path / "two.txt"]
    for path in paths:
        path.write_text("IT,own,home\nLegal,vendor,abroad")
    assert program.start(*paths) == ["A printing company"]
    qtbot.waitUntil(lambda: len(program.ask.asked) == len(paths))
    sources = [each.source for each in program.ask.asked if isinstance(each, ImportRows)]
    assert [(each.name, each.apart) for each in sources] == [("one.csv", True), ("two.txt", True)]


def test_a_start_waits_for_a_slow_file_in_the_first_window(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    path, work = tmp_path / "slow.shoreboard", WaitingWork()
    files.write(path, new_scenario("Slow", "Today", "Plan"))
    open_first(program.windows, program.preferences, [path], work, patience_seconds=0)
    assert [each.session.scenario.title for each in program.windows] == ["A printing company"]
    assert program.preferences.now.recent_files == ()
    work.let_go()
    qtbot.waitUntil(
        lambda: [each.session.scenario.title for each in program.windows] == ["Slow"],
        timeout=60_000,
    )
    assert program.preferences.now.recent_files == (path,)


def test_the_desktop_hands_over_files_and_nothing_else() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", HANDED_OVER]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "Next year.shoreboard\n", "")


def test_a_file_that_is_handed_over_is_opened_or_its_fault_is_said(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    def titles() -> list[str]:
        return [window.session.scenario.title for window in program.windows]

    def notices() -> list[str]:
        return [each.text for window in program.windows for each in window.findChildren(Notices)]

    program.start()
    path = tmp_path / "One.shoreboard"
    files.write(path, new_scenario("One", "Today", "Plan"))
    open_asked(program.windows, path)
    qtbot.waitUntil(lambda: "One" in titles(), timeout=60_000)
    open_asked(program.windows, tmp_path / "none.shoreboard")
    qtbot.waitUntil(lambda: any("none.shoreboard" in each for each in notices()), timeout=60_000)
