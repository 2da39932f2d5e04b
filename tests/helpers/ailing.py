"""Recovery copies on a machine that is in trouble, as the test wants it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event

from typing_extensions import override

from shoreboard.session.copying import start_thread
from shoreboard.storage.recovery import Recovery
from shoreboard.storage.snapshot import Copy, Snapshot

SURELY = 60.0
"""Seconds for what comes for certain, on however slow a machine."""


class Ailing(Recovery):
    """Raises what is in `errors`, one error a call, and waits for `answers` ahead of each copy."""

    def __init__(self, folder: Path, errors: Sequence[BaseException] = ()) -> None:
        super().__init__(folder)
        self.errors: Sequence[BaseException] = tuple(errors)
        self.tries = 0
        self.answers = Event()
        self.answers.set()

    @override
    def save(
        self,
        key: str,
        snapshot: Snapshot,
        rest: Callable[[], None] = lambda: None,
        *,
        whole: bool = False,
    ) -> Path:
        self.answers.wait(SURELY)
        self._ail()
        return super().save(key, snapshot, rest, whole=whole)

    @override
    def drop(self, key: str) -> None:
        self._ail()
        super().drop(key)

    @override
    def adopt(self, copy: Copy, key: str) -> None:
        self._ail()
        super().adopt(copy, key)

    @override
    def note_saving(self, key: str, digest: bytes) -> None:
        self._ail()
        super().note_saving(key, digest)

    def _ail(self) -> None:
        self.tries += 1
        if self.errors:
            error, *self.errors = self.errors
            raise error


class Threads:
    """Starts threads as the program does, but for the first few, which fail or die at once."""

    def __init__(self, refused: int = 0, dying: int = 0) -> None:
        self._refused, self._dying = refused, dying
        self.started = 0

    def start(self, work: Callable[[], None]) -> Callable[[], bool]:
        self.started += 1
        if self.started <= self._refused:
            raise RuntimeError("can't start new thread")
        if self.started <= self._refused + self._dying:
            return lambda: False
        return start_thread(work)
