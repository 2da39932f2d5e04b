"""What nobody holds goes, and never in a thread that is not its own."""

import gc
import subprocess
import sys
from collections.abc import Iterator
from threading import Thread, get_ident
from weakref import finalize

import pytest
from pytestqt.qtbot import QtBot

from shoreboard.garbage import Collector


@pytest.fixture
def collector(qapp: object) -> Iterator[Collector]:  # noqa: ARG001 - timers need it
    collector = Collector(every_ms=1)
    yield collector
    collector.end()
    assert gc.isenabled()


class Circle:
    """Something that holds itself."""

    def __init__(self) -> None:
        self.itself = self


def many() -> list[list[int]]:
    """Return far more objects than Python takes for a reason to search."""
    return [[] for _ in range(20 * gc.get_threshold()[0])]


@pytest.mark.usefixtures("collector")
def test_garbage_goes_in_the_thread_of_the_interface(qtbot: QtBot) -> None:
    assert not gc.isenabled()
    went: list[int] = []
    finalize(Circle(), lambda: went.append(get_ident()))
    worker = Thread(target=many)
    worker.start()
    worker.join()
    assert went == [], "no worker searches"
    kept = many()
    qtbot.waitUntil(lambda: bool(went), timeout=60_000)
    assert went == [get_ident()]
    assert kept


def test_a_window_that_is_gone_does_not_end_the_process_in_a_worker() -> None:
    code = """
import gc
from threading import Thread
from PySide6.QtCore import QCoreApplication, QFileSystemWatcher, QObject
from shoreboard.garbage import Collector, collect_what_is_due
app = QCoreApplication([])
collector = Collector()
for _ in range(50):
    circle = QObject()
    circle.watcher = QFileSystemWatcher(["/"], circle)
    circle.itself = circle
    del circle
    worker = Thread(target=lambda: [[] for _ in range(20 * gc.get_threshold()[0])])
    worker.start()
    worker.join()
collect_what_is_due()
collect_what_is_due()
print("stands")
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "stands\n", "")
