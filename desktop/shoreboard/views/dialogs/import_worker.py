"""What importing a table would do, worked out beside the interface where the table is large."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass, replace
from threading import Event

from PySide6.QtCore import QObject, QTimer, Signal

from shoreboard.domain.edits.importing import import_arrivals
from shoreboard.domain.errors import LimitError
from shoreboard.session.beside import Beside
from shoreboard.storage.tables.findings import Columns
from shoreboard.storage.tables.plan import STEPS_A_ROW, Plan, Target, plan
from shoreboard.storage.tables.reading import read_any
from shoreboard.storage.tables.table import Table, TableError, TableReading
from shoreboard.storage.tables.work import StoppedError, WorkCount

_SMALL = 64 * 1024
"""Bytes or characters of a text: so much is read at once, in some hundredth of a second."""
_FEW_CELLS = 2_000
"""Of a table that was read: what becomes of so many is worked out as soon."""
_FEW_ACTIVITIES = 2_000
"""Of the scenario that the table goes into, all of which are looked at."""
_LOOK_MS = 30


@dataclass(frozen=True, slots=True)
class Order:
    """What to work out: how to read the table, what its columns are, and where it goes.

    A table that was read like this already is not read again; columns that are None are guessed.
    """

    reading: TableReading
    target: Target
    table: Table | None = None
    columns: Columns | None = None
    keep_rest: bool = False
    """Whether the columns that are not taken go into the notes."""


class ImportWorker(QObject):
    """Makes plans of a table one after the other; of those that wait, only the newest.

    `begun` tells that one takes its time, `planned` gives it, with the scenario that it makes, and
    `failed` tells why there is none. Meanwhile `progressed` tells how many rows of how many are
    done; while the table is read, of which none knows how many it has, of 0 so many cells.
    `executor` is where a large table is read, a thread of its own where there is none; it is shut
    down at the end. What a newer order makes needless ends at its next step.
    """

    begun = Signal()
    planned = Signal(object)
    failed = Signal(object)
    progressed = Signal(int, int)

    def __init__(
        self, content: bytes | str, parent: QObject, executor: Executor | None = None
    ) -> None:
        super().__init__(parent)
        self._content = content
        self._waiting: Order | None = None
        self._running: Future[Plan | TableError | None] | None = None
        self._is_wanted = Event()
        self._progress = _Progress(self._is_wanted.is_set)
        self._executor = Beside() if executor is None else executor
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._collect)

    def work_out(self, order: Order) -> None:
        """Make a plan; a small table's is there when this returns."""
        if _is_small(self._content, order):
            self._is_wanted.clear()
            self._waiting = None
            self._tell(_made(self._content, order, _Progress(_always)))
            return
        self._is_wanted.clear()
        self._waiting = order
        self._look.start()
        self.begun.emit()
        self._begin_next()

    def end(self) -> None:
        """Work out nothing more; what has begun ends at its next step."""
        self._look.stop()
        self._is_wanted.clear()
        self._waiting = None
        self._executor.shutdown(wait=False, cancel_futures=True)

    def _begin_next(self) -> None:
        if self._running is None and self._waiting is not None:
            self._is_wanted = Event()
            self._is_wanted.set()
            self._progress = _Progress(self._is_wanted.is_set)
            self._running = self._executor.submit(
                _made, self._content, self._waiting, self._progress
            )
            self._waiting = None

    def _collect(self) -> None:
        if self._running is None:
            return
        if not self._running.done():
            self.progressed.emit(self._progress.done, self._progress.of)
            return
        made, self._running = self._running.result(), None
        if self._waiting is None:
            self._look.stop()
            self._tell(made)
        self._begin_next()

    def _tell(self, made: Plan | TableError | None) -> None:
        if isinstance(made, TableError):
            self.failed.emit(made)
        elif made is not None:
            self.planned.emit(made)


def _is_small(content: bytes | str, order: Order) -> bool:
    """Tell whether a plan is soon made: a workbook of some bytes may hold any number of cells."""
    if len(order.target.scenario.activities) > _FEW_ACTIVITIES:
        return False
    if order.table is not None:
        return len(order.table.rows) * max(1, order.table.width) <= _FEW_CELLS
    return len(content) <= _SMALL and not (isinstance(content, bytes) and content[:2] == b"PK")


def _always() -> bool:
    return True


class _Progress:
    """How far a plan is, as the thread that makes it puts down and the interface reads."""

    def __init__(self, may_go_on: Callable[[], bool]) -> None:
        self.done, self.of = 0, 0
        self._may_go_on = may_go_on

    def look(self, steps: int) -> None:
        """Take note of so many steps; raises StoppedError where nobody waits any more."""
        self.done = min(steps // STEPS_A_ROW, self.of) if self.of else steps
        if not self._may_go_on():
            raise StoppedError


def _made(content: bytes | str, order: Order, progress: _Progress) -> Plan | TableError | None:
    """Return what was made, or why nothing could be; None where it was not wanted any more."""
    work = WorkCount(progress.look)
    try:
        table = order.table or read_any(content, order.reading, work)
        progress.done, progress.of = 0, len(table.rows)
        work = WorkCount(progress.look)
        made = plan(table, order.target, order.columns, work, keep_rest=order.keep_rest)
        progress.look(work.steps)
        return _with_end(made, order.target)
    except TableError as error:
        return error
    except StoppedError:
        return None


def _with_end(made: Plan, target: Target) -> Plan:
    """Return a plan with the scenario that it makes; without one where no file could hold it."""
    try:
        return replace(made, after=import_arrivals(target.scenario, made.arrivals, made.new_scenes))
    except LimitError:
        return made
