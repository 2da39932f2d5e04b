"""Follows the file of an open document: holds its lock, and hears of what others do to it."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from enum import Enum
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from shoreboard.session import beside
from shoreboard.session.session import Session
from shoreboard.session.waits import Waits
from shoreboard.storage.holder import Holder
from shoreboard.storage.lock import (
    REFRESH_SECONDS,
    FileInUseError,
    FileLock,
    holder_of,
    take,
    take_over,
)
from shoreboard.storage.on_disk import OnDisk, is_there, look, same

_SETTLE_MS = 250
"""Programs write a file in several steps; only what is there afterwards counts."""
HOLDER_MS = 3000
"""So often it is seen whether who has the file still lives: a lock does not tell of a death."""

_T = TypeVar("_T")


class FileChange(Enum):
    """What was found out about the file."""

    CHANGED = "changed"
    """Somebody wrote something else into it."""
    GONE = "gone"
    """It is no longer there."""
    BACK = "back"
    """It holds again what the document knows."""
    TAKEN = "taken"
    """Somebody else has it open, as `session.holder` says."""
    FREED = "freed"
    """Who had it open has it no longer."""
    UNSEEN = "unseen"
    """Others cannot be told who has it: something lies in the way, as `in_the_way` says."""


class FileWatch(QObject):
    """Takes the lock of the session's file, and that of the next one after Save As.

    `found` tells each finding once. Nothing is read anew, taken or written by itself. A disk is
    asked beside the interface, and what it answers late is found late: one that does not answer is
    waited for nowhere, and not asked the same again meanwhile.
    """

    found = Signal(FileChange)

    def __init__(
        self,
        session: Session,
        parent: QObject | None = None,
        holder_ms: int = HOLDER_MS,
        executor: Executor | None = None,
        patience_seconds: float | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._path: Path | None = None
        self._lock: FileLock | None = None
        self._told_free = False
        self._told: FileChange | None = None
        self._seen: OnDisk | None = None
        self._waits = Waits(self, executor, patience_seconds=patience_seconds)
        self._watcher = QFileSystemWatcher(self)
        self._soon = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._soon.timeout.connect(self.check)
        self._watcher.fileChanged.connect(self._soon.start)
        self._watcher.directoryChanged.connect(self._soon.start)
        self._beat = QTimer(self, interval=round(REFRESH_SECONDS * 1000))
        self._beat.timeout.connect(self.refresh)
        self._beat.start()
        self._waiting = QTimer(self, interval=holder_ms)
        self._waiting.timeout.connect(self._check_holder)
        self._has_ended = False
        session.saved.connect(self._follow)

    def start(self) -> None:
        """Take the lock of the file, if there is one, and begin to watch it."""
        self._follow()

    def end(self) -> None:
        """Let others have the file and watch no more; a second time does nothing."""
        if self._has_ended:
            return
        self._has_ended = True
        self._session.saved.disconnect(self._follow)
        self._beat.stop()
        self._waiting.stop()
        self._soon.stop()
        self._release(beside.END_SECONDS)
        self._path = None
        self._watch()
        self._waits.end()

    @property
    def in_the_way(self) -> Path | None:
        """What lies where others would look who has the file, and is no file."""
        return self._lock.in_the_way if self._lock is not None else None

    def take(self, *, anyway: bool = False, then: Callable[[], object] = lambda: None) -> None:
        """Try to become who has the file, and find out what is in it now; `then` if that worked.

        With `anyway`, whoever has it loses it.
        """
        if self._path is None:
            return
        self._told_free = False
        path, how = self._path, take_over if anyway else take
        work = partial(_taken, self._lock, how, path, self._session.key)
        self._waits.begin(work, partial(self._take_note, path, then), _lock_of(path))

    def check(self) -> None:
        """Find out at once what others did to the file."""
        if self._path is None:
            return
        self._watch()
        lock = self._lock
        if lock is not None:
            self._ask("stands", lambda: lock.stands, partial(self._keep, lock))
        elif self._session.holder is None:  # its disk has not answered yet, or was left meanwhile
            self.take()
        self._check_holder()
        self._check_content()

    def refresh(self) -> None:
        """Show others that the document is still open, and find out what they did."""
        if self._lock is not None:
            self._ask("refresh", self._lock.refresh, lambda _nothing: None)
        self.check()

    def _ask(self, what: str, work: Callable[[], _T], then: Callable[[_T], object]) -> None:
        """Ask the disk of the file; what was asked of another file by now tells nothing."""
        path = self._path

        def hear(answer: Future[_T]) -> None:
            if path == self._path:
                try:
                    told = answer.result()
                except (OSError, ValueError):  # a share that does not answer now tells nothing
                    return
                then(told)

        self._waits.begin(work, hear, f"{what} {path}")

    def _take_note(
        self, path: Path, then: Callable[[], object], answer: "Future[FileLock | Holder]"
    ) -> None:
        """Hear whether the lock of a file was taken, or who has it."""
        got = answer.result()
        if path != self._path:
            if isinstance(got, FileLock):
                self._let_go(got, path)
            return
        if isinstance(got, Holder):
            self._lock = None
            self._session.mark_held(got)
            self._waiting.start()
            self.found.emit(FileChange.TAKEN)
            return
        self._lock = got
        self._session.mark_held(None)
        if self.in_the_way is not None:
            self.found.emit(FileChange.UNSEEN)
        self._check_content()
        then()

    def _keep(self, lock: FileLock, stands: bool) -> None:
        if not stands and lock is self._lock:
            self.take()

    def _follow(self) -> None:
        self._told, self._told_free = None, False
        if self._session.path != self._path:
            self._release()
            self._path = self._session.path
        self._watch()
        if self._path is not None and self._lock is None:
            self.take()

    def _release(self, patience_seconds: float | None = None) -> None:
        if self._lock is not None and self._path is not None:
            self._let_go(self._lock, self._path, patience_seconds)
            self._lock = None

    def _let_go(self, lock: FileLock, path: Path, patience_seconds: float | None = None) -> None:
        self._waits.begin(lock.release, _hear_nothing, _lock_of(path), patience_seconds)

    def _watch(self) -> None:
        """Have the system tell of the file and its folder; a replaced file is a new one."""
        wanted = set[str]() if self._path is None else {str(self._path), str(self._path.parent)}
        present = {*self._watcher.files(), *self._watcher.directories()}
        if present - wanted:
            self._watcher.removePaths(sorted(present - wanted))
        missing = sorted(wanted - present)
        if missing:
            self._ask("watch", partial(_those_there, missing), self._listen)

    def _listen(self, there: list[str]) -> None:
        if there:
            self._watcher.addPaths(there)

    def _check_holder(self) -> None:
        if self._path is None or self._session.holder is None:
            self._waiting.stop()
            return
        self._ask("holder", partial(holder_of, self._path), self._hear_of)

    def _hear_of(self, holder: Holder | None) -> None:
        if self._session.holder is None:
            return
        if holder is not None:
            self._told_free = False
            self._session.mark_held(holder)
        elif not self._told_free:
            self._told_free = True
            self.found.emit(FileChange.FREED)

    def _check_content(self) -> None:
        known = self._session.on_disk
        if self._path is None or known is None or self._path in self._session.late_saves:
            return
        self._ask("content", partial(look, self._path, known), partial(self._compare, known))

    def _compare(self, known: OnDisk, now: OnDisk | None) -> None:
        if known is not self._session.on_disk:  # it was saved meanwhile
            return
        if now is None:
            self._session.mark_lost()
            self._tell(FileChange.GONE, None)
        elif same(now, known):
            self._session.on_disk = now
            self._session.mark_lost(is_lost=False)
            if self._told is not None:
                self._tell(FileChange.BACK, now)
                self._told = None
        else:
            self._tell(FileChange.CHANGED, now)

    def _tell(self, finding: FileChange, seen: OnDisk | None) -> None:
        if finding is not self._told or not same(seen, self._seen):
            self._told, self._seen = finding, seen
            self.found.emit(finding)


def _lock_of(path: Path) -> str:
    """Return what taking and releasing a lock are about: one waits for the other."""
    return f"lock {path}"


def _hear_nothing(answer: Future[None]) -> None:
    answer.result()


def _taken(
    lock: FileLock | None, how: Callable[[Path, str], FileLock], path: Path, key: str
) -> FileLock | Holder:
    """Return the lock of a file, in place of one that fell, or who has the file."""
    if lock is not None:
        lock.release()
    try:
        return how(path, key)
    except FileInUseError as error:
        return error.holder


def _those_there(paths: list[str]) -> list[str]:
    return [path for path in paths if is_there(Path(path))]
