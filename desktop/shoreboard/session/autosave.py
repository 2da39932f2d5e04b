"""Keeps a recovery copy of every document that holds what no file does."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from shoreboard.session.session import Session
from shoreboard.storage.errors import StorageError
from shoreboard.storage.recovery import Copy, Recovery, Snapshot

DELAY_MS = 300
"""So long after a change its copy is begun; what changes meanwhile goes into the same copy."""
AGAIN_MS = 10_000
"""So long after a failure it is tried again, even where nothing changes."""
REST_SECONDS = 0.001
"""So long the writing thread leaves the interpreter to the interface between two short steps."""
PATIENCE_SECONDS = 1.0
"""So long a copy that must be written now waits for an older one that is being written."""


class Autosave(QObject):
    """Has changes of the documents that it follows reach their copies, in a thread of its own.

    A document without unsaved changes has no copy. `failed` tells that copies cannot be written:
    once, until one could be written again.
    """

    failed = Signal(Exception)
    written = Signal(str, object)
    """The key of a document whose copy is on disk now, and None; or the error if it is not."""

    def __init__(self, recovery: Recovery, again_ms: int = AGAIN_MS) -> None:
        super().__init__()
        self._recovery = recovery
        self._documents: dict[str, _Document] = {}
        self._is_failing = False
        self._writer = _Writer(recovery, self.written.emit)
        self.written.connect(self._take_note)
        self._soon = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._soon.timeout.connect(self.send)
        self._again = QTimer(self, singleShot=True, interval=again_ms)
        self._again.timeout.connect(self.send)

    def follow(self, session: Session) -> None:
        """Keep a copy of a document from now on, whenever it has unsaved changes."""
        mark = partial(self._recovery.note_saving, session.key)
        self._documents[session.key] = _Document(session, mark)
        for signal in (session.changed, session.file_changed):
            signal.connect(self._note)
        session.saving.connect(mark)
        self._note()

    def leave(self, session: Session) -> None:
        """Keep no copy any more of a document that was closed as the user wanted it."""
        document = self._documents.pop(session.key, None)
        if document is None:
            return
        for signal in (session.changed, session.file_changed):
            signal.disconnect(self._note)
        session.saving.disconnect(document.mark)
        self._writer.order(session.key, None)

    def adopt(self, session: Session, copy: Copy) -> None:
        """Make the copy that a document was restored from its own; raises UnwritableFileError."""
        self._recovery.adopt(copy, session.key)
        self._remember(session, copy.snapshot)

    def save_now(self, session: Session) -> Path:
        """Write a document's copy here and now; raises UnwritableFileError."""
        self._writer.halt(session.key)
        self._remember(session, None)
        snapshot = _snapshot(session)
        path = self._recovery.save(session.key, snapshot)
        self._remember(session, snapshot)
        return path

    def send(self) -> None:
        """Have the newest state of every document written, without waiting for it."""
        for document in self._documents.values():
            snapshot = _snapshot(document.session) if document.session.is_modified else None
            if not _is_same(snapshot, document.sent):
                document.sent = snapshot
                self._writer.order(document.session.key, snapshot)

    def end(self) -> None:
        """Bring what is open to its copies, and remove all others, before this returns."""
        self._soon.stop()
        self._again.stop()
        self.send()
        self._writer.end()
        self._recovery.close()

    def _remember(self, session: Session, snapshot: Snapshot | None) -> None:
        if session.key in self._documents:
            self._documents[session.key].sent = snapshot

    def _note(self) -> None:
        clean = any(
            document.sent is not None and not document.session.is_modified
            for document in self._documents.values()
        )
        if clean:
            self.send()
        elif not self._soon.isActive():
            self._soon.start()

    def _take_note(self, key: str, error: Exception | None) -> None:
        if error is None:
            self._is_failing = False
            return
        if key in self._documents:
            self._documents[key].sent = None
            self._again.start()
        if not self._is_failing:
            self._is_failing = True
            self.failed.emit(error)


@dataclass(slots=True)
class _Document:
    """A document, what notes beside its copy that it is saved, and the state that was sent there.

    Where there is no copy, `sent` is None.
    """

    session: Session
    mark: Callable[[bytes], None]
    sent: Snapshot | None = None


def _snapshot(session: Session) -> Snapshot:
    """Return what a copy holds; an earlier version that was changed has no file of its own."""
    snapshot = Snapshot(session.scenario, session.scene_id)
    if session.as_of is not None:
        return snapshot
    return replace(
        snapshot,
        origin=session.path,
        on_disk=session.on_disk,
        unknown_fields=session.unknown_fields,
    )


def _is_same(one: Snapshot | None, other: Snapshot | None) -> bool:
    """Compare snapshots without looking into scenarios, which takes long."""
    if one is None or other is None:
        return one is other
    return one.scenario is other.scenario and replace(one, scenario=other.scenario) == other


class _GivenUpError(Exception):
    """What is being written is not wanted any more."""


class _Writer:
    """A thread that writes and removes copies one after the other, the newest order counting."""

    def __init__(self, recovery: Recovery, tell: Callable[[str, Exception | None], None]) -> None:
        self._recovery, self._tell = recovery, tell
        self._orders: dict[str, Snapshot | None] = {}
        self._has_orders = threading.Condition()
        self._is_ending = threading.Event()
        self._at_work = self._halted = ""
        self._thread: threading.Thread | None = None

    def order(self, key: str, snapshot: Snapshot | None) -> None:
        """Have a copy written, or for None removed, in place of what was ordered before."""
        with self._has_orders:
            self._orders[key] = snapshot
            self._has_orders.notify_all()
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="autosave", daemon=True)
            self._thread.start()

    def halt(self, key: str) -> None:
        """Forget what was ordered for a copy, and have what is being written of it given up.

        So an older state does not take the place of one that is written meanwhile. A disk that
        does not answer is waited for no longer than `PATIENCE_SECONDS`.
        """
        with self._has_orders:
            self._orders.pop(key, None)
            if threading.current_thread() is not self._thread:
                self._halted = key
                self._has_orders.wait_for(lambda: self._at_work != key, PATIENCE_SECONDS)
                self._halted = ""

    def end(self) -> None:
        """Wait until all is done that was ordered."""
        self._is_ending.set()
        with self._has_orders:
            self._has_orders.notify_all()
        if self._thread is not None:
            self._thread.join()

    def _work(self) -> None:
        while (order := self._next()) is not None:
            key, snapshot = order
            try:
                self._carry_out(key, snapshot)
            except StorageError as error:
                self._tell(key, error)
            finally:
                with self._has_orders:
                    self._at_work = ""
                    self._has_orders.notify_all()

    def _next(self) -> tuple[str, Snapshot | None] | None:
        with self._has_orders:
            self._has_orders.wait_for(lambda: self._orders or self._is_ending.is_set())
            if not self._orders:
                return None
            self._at_work = key = next(iter(self._orders))
            return key, self._orders.pop(key)

    def _carry_out(self, key: str, snapshot: Snapshot | None) -> None:
        if snapshot is None:
            self._recovery.drop(key)
            return
        try:
            self._recovery.save(key, snapshot, self._rest)
        except _GivenUpError:
            return
        self._tell(key, None)

    def _rest(self) -> None:
        """Let the interface have its turn, and give up a copy that is to be removed."""
        self._is_ending.wait(REST_SECONDS)
        if self._halted == self._at_work or self._orders.get(self._at_work, self) is None:
            raise _GivenUpError
