"""What the program opens when it starts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from shoreboard.actions.import_actions import open_any
from shoreboard.actions.questions import ImportRows, KeepChanges, Unsaved
from shoreboard.app import open_first
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
