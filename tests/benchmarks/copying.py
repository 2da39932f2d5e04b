"""How long a change needs to its recovery copy, and how long the interface waits meanwhile."""

import time
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer

from shoreboard.domain import edits
from shoreboard.session.autosave import Autosave
from shoreboard.session.session import Session
from shoreboard.storage.recovery import Recovery
from tests.benchmarks.board import scenario_of

_WARM, _COUNTED = 2, 9


class CopyBench:
    """A document of some size that is changed, and an interface that wants to do something."""

    def __init__(self, count: int) -> None:
        self._app = QCoreApplication.instance() or QCoreApplication([])
        self._session = Session(scenario_of(count))

    def copies(self) -> tuple[list[float], list[float]]:
        """Return, for several changes, the ms until the copy was on disk and the longest wait.

        A wait is what lies between two turns of an interface that wants one every millisecond; 1 ms
        is no wait.
        """
        times: list[float] = []
        waits: list[float] = []
        with TemporaryDirectory() as folder:
            recovery = Recovery(Path(folder))
            autosave = Autosave(recovery)
            autosave.follow(self._session)
            for round_ in range(_WARM + _COUNTED):
                began = time.perf_counter()
                self._session.apply("Rename", edits.set_title, f"Title {round_}")
                waits.append(_longest_wait(autosave))
                times.append((time.perf_counter() - began) * 1000)
            autosave.leave(self._session)
            autosave.end()
        return times[_WARM:], waits[_WARM:]


def _longest_wait(autosave: Autosave) -> float:
    """Return the longest time in ms between two turns until a copy has been written."""
    loop = QEventLoop()
    turns = [time.perf_counter()]
    timer = QTimer(interval=1, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: turns.append(time.perf_counter()))
    autosave.written.connect(loop.quit)
    timer.start()
    loop.exec()
    autosave.written.disconnect(loop.quit)
    return max((end - begin) * 1000 for begin, end in pairwise(turns))
