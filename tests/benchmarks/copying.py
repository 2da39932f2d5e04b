"""How long a change needs to its recovery copy, and how long the interface waits meanwhile."""

import time
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer

from shoreboard.domain import edits
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Zone
from shoreboard.session.autosave import Autosave
from shoreboard.session.session import Session
from shoreboard.storage.recovery import Recovery
from tests.benchmarks.board import scenario_of

_COUNTED = 9


class CopyBench:
    """A document of some size that is changed, and an interface that wants to do something."""

    def __init__(self, cards: int, scenes: int = 2) -> None:
        self._app = QCoreApplication.instance() or QCoreApplication([])
        board = scenario_of(cards // scenes)
        first, *_, last = board.scenes
        between = [replace(first, id=SceneId(f"between{rank}")) for rank in range(scenes - 2)]
        self._session = Session(replace(board, scenes=(first, *between, last)))

    def copies(self) -> tuple[list[float], list[float]]:
        """Return, for the first change and for others, the ms to the copy and the longest wait.

        In each a card moves in all scenes. A wait is what lies between two turns of an interface
        that wants one every millisecond; 1 ms is no wait.
        """
        times: list[float] = []
        waits: list[float] = []
        session = self._session
        with TemporaryDirectory() as folder:
            autosave = Autosave(Recovery(Path(folder)))
            autosave.follow(session)
            cards = list(session.scenario.activities)
            scene = session.scenario.scenes[0].id
            for rank in range(_COUNTED + 1):
                session.apply("Move", edits.place, scene, cards[rank : rank + 1], Zone.NOT_PLACED)
                began = time.perf_counter()
                waits.append(_longest_wait(autosave))
                times.append((time.perf_counter() - began) * 1000)
            autosave.leave(session)
            autosave.end()
        return times, waits


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
