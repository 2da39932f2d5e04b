"""A thread that brings documents to their recovery copies, and outlives whatever happens there."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from shoreboard.storage.errors import StorageError
from shoreboard.storage.recovery import Recovery
from shoreboard.storage.snapshot import Snapshot

REST_SECONDS = 0.0005
"""So long the writing thread leaves the interpreter to the interface between two short steps."""
PATIENCE_SECONDS = 1.0
"""So long a copy that must be written now waits for an older one that is being written."""

Start = Callable[[Callable[[], None]], Callable[[], bool]]
"""Has a function run in a thread of its own, and returns what tells whether that still lives."""


class NoThreadError(Exception):
    """The system does not give the program another thread."""


def start_thread(work: Callable[[], None]) -> Callable[[], bool]:
    """Run a function in a thread that no end of the program waits for."""
    thread = threading.Thread(target=work, name="autosave", daemon=True)
    thread.start()
    return thread.is_alive


class CopyWriter:
    """Carries out orders one after the other, the newest for each document counting.

    An order stands until it is carried out. `tell` hears of each, in the thread that writes, that
    it was, or what went wrong: it waits for `retry` then, or for a newer one, and others do not
    wait for it. What nobody expects to go wrong is reported as well, as from any thread.
    """

    def __init__(
        self,
        recovery: Recovery,
        tell: Callable[[str, BaseException | None], None],
        start: Start = start_thread,
    ) -> None:
        self._recovery, self._tell, self._start = recovery, tell, start
        self._orders: dict[str, _Order] = {}
        self._turn = threading.Condition()
        self._is_ending = False
        self._at_work = self._halted = ""
        self._is_alive: Callable[[], bool] = lambda: False
        self._worker = 0

    @property
    def is_idle(self) -> bool:
        """Tell whether all is done that was ordered."""
        return not self._orders

    def order(self, key: str, snapshot: Snapshot | None) -> None:
        """Have a copy written, or for None removed, in place of what was ordered before.

        The order stands even where NoThreadError is raised, or MemoryError.
        """
        with self._turn:
            self._orders[key] = _Order(snapshot)
        self._wake()

    def retry(self) -> None:
        """Try again what went wrong, in a new thread if need be; raises what `order` raises."""
        with self._turn:
            for order in self._orders.values():
                order.is_waiting = False
        self._wake()

    def halt(self, key: str) -> None:
        """Forget what was ordered for a copy, and have what is being written of it given up.

        So an older state does not take the place of one that is written meanwhile. A disk that
        does not answer is waited for no longer than `PATIENCE_SECONDS`.
        """
        with self._turn:
            self._orders.pop(key, None)
            if threading.get_ident() != self._worker:
                self._halted = key
                self._turn.wait_for(lambda: self._at_work != key, PATIENCE_SECONDS)
                self._halted = ""

    def finish(self, seconds: float) -> bool:
        """Wait until all is done or has gone wrong; False where `seconds` do not suffice."""
        with self._turn:
            return self._turn.wait_for(lambda: not self._at_work and self._next() is None, seconds)

    def end(self, seconds: float) -> bool:
        """Try once more what went wrong, and `finish`; the thread takes no orders after that."""
        self._is_ending = True
        try:
            self.retry()
        except (NoThreadError, MemoryError):
            self._work()  # nobody is left to wait for us
        return self.finish(seconds)

    def _wake(self) -> None:
        """See to it that a thread is there and knows that there are orders."""
        if not self._is_alive():
            self._at_work = ""
            try:
                self._is_alive = self._start(self._work)
            except RuntimeError as error:
                raise NoThreadError from error
        with self._turn:
            self._turn.notify_all()

    def _work(self) -> None:
        self._worker = threading.get_ident()
        while self._carry_out_next():
            pass

    def _carry_out_next(self) -> bool:
        """Carry out an order, once there is one; whatever happens, the next one comes after it."""
        key, order = "", None
        try:
            with self._turn:
                self._turn.wait_for(lambda: self._next() is not None or self._is_ending)
                key = self._at_work = self._next() or ""
                order = self._orders.get(key)
            if order is None:
                return False
            self._carry_out(key, order.snapshot)
            self._forget(key, order)
            self._tell(key, None)
        except _GivenUpError:
            self._forget(key, order)
        except BaseException as error:  # noqa: BLE001  one document's trouble stops no other
            if order is not None:
                order.is_waiting = True
            self._complain(key, error)
            time.sleep(REST_SECONDS)  # where there is not even the memory to wait for an order
        finally:
            self._at_work = ""
            with self._turn:
                self._turn.notify_all()
        return True

    def _next(self) -> str | None:
        orders = self._orders.items()
        return next((key for key, order in orders if not order.is_waiting), None)

    def _forget(self, key: str, order: "_Order | None") -> None:
        with self._turn:
            if self._orders.get(key) is order:
                self._orders.pop(key, None)

    def _complain(self, key: str, error: BaseException) -> None:
        try:
            self._tell(key, error)
            if not isinstance(error, StorageError | OSError | MemoryError):
                trace, thread = error.__traceback__, threading.current_thread()
                threading.excepthook(threading.ExceptHookArgs((type(error), error, trace, thread)))
        except BaseException:  # noqa: BLE001  the order waits, and is tried again
            return

    def _carry_out(self, key: str, snapshot: Snapshot | None) -> None:
        if snapshot is None:
            self._recovery.drop(key)
        else:
            self._recovery.save(key, snapshot, self._rest)

    def _rest(self) -> None:
        """Let the interface have its turn, and give up a copy that is not wanted any more."""
        if not self._is_ending:
            time.sleep(REST_SECONDS)
        newest = self._orders.get(self._at_work)
        if self._halted == self._at_work or newest is None or newest.snapshot is None:
            raise _GivenUpError


@dataclass(slots=True, eq=False)
class _Order:
    """What a copy shall hold, or None where there shall be none; it waits after going wrong."""

    snapshot: Snapshot | None
    is_waiting: bool = False


class _GivenUpError(Exception):
    """What is being written is not wanted any more."""
