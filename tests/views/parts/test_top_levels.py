"""Windows that nobody holds any more do no harm to those who ask for all."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from shoreboard.actions.questions import SaveFile
from shoreboard.domain.scenario import new_scenario
from shoreboard.session import beside
from shoreboard.views.parts.top_levels import show_file
from tests.helpers.showing import Shown
from tests.helpers.waiting_work import DoneWork, WaitingWork

FORGOTTEN_AND_ASKED_FOR = """
import gc
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from shoreboard.views.parts.top_levels import top_level_widgets
app = QApplication([])
for rank in range(1, 40, 3):
    gc.disable()
    fields = [QComboBox() for _ in range(50)]
    for field in fields:
        field.view()  # its window is Qt's own, and has no object in Python yet
    for _ in range(200):
        forgotten = QWidget()
        forgotten.itself = forgotten
    del forgotten
    gc.set_threshold(gc.get_count()[0] + rank, 10, 10)  # a search is due in so many steps
    gc.enable()
    found = top_level_widgets()
    assert gc.isenabled()
    gc.set_threshold(700, 10, 10)
    assert set(fields) <= set(found)
"""


def test_windows_that_wait_for_the_garbage_collector_may_be_asked_for() -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", FORGOTTEN_AND_ASKED_FOR]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_where_a_disk_does_not_answer_a_file_is_known_by_its_name(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = Shown(qtbot, new_scenario("Any", "Today", "Plan"), tmp_path)
    path, link = tmp_path / "plan.shoreboard", tmp_path / "link.shoreboard"
    shown.ask.answers[SaveFile] = path
    shown.do("save")
    link.symlink_to(path)
    monkeypatch.setattr(beside, "PATIENCE_SECONDS", 0)
    assert show_file(link, executor=DoneWork())
    assert not show_file(link, executor=WaitingWork())
    assert show_file(path, executor=WaitingWork())
