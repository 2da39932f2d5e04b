"""Keeps a recovery copy of every document that holds what no file does."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from shoreboard.domain.scenario import Scenario
from shoreboard.session.change import Moment
from shoreboard.session.copying import CopyWriter, NoThreadError, Start, start_thread
from shoreboard.session.session import Session
from shoreboard.storage.recovery import Recovery
from shoreboard.storage.snapshot import Copy, Snapshot

DELAY_MS = 300
"""So long after a change its copy is begun; what changes meanwhile goes into the same copy."""
AGAIN_MS = 10_000
"""So long after something was to be copied comes a look whether it was; if not, once more."""
END_SECONDS = 20.0
"""So long the end of the program waits for a disk that does not answer."""


class Autosave(QObject):
    """Has changes of the documents that it follows reach their copies, in a thread of its own.

    A document without unsaved changes has no copy. Whatever goes wrong, it is tried again until it
    works: `failed` tells that copies cannot be kept, and why, and `mended` that they can again.
    """

    failed = Signal(object)
    mended = Signal()
    written = Signal(str, object)
    """The key of a document whose copy is as it should be now, and None; else what went wrong."""

    def __init__(
        self,
        recovery: Recovery,
        delay_ms: int = DELAY_MS,
        again_ms: int = AGAIN_MS,
        start: Start = start_thread,
    ) -> None:
        super().__init__()
        self._recovery = recovery
        self._documents: dict[str, _Document] = {}
        self._apart: dict[str, Scenario | None] = {}
        self._failing: set[str] = set()
        self._writer = CopyWriter(recovery, self.written.emit, start)
        self.written.connect(self._take_note)
        self._soon = QTimer(self, singleShot=True, interval=delay_ms)
        self._soon.timeout.connect(self.send)
        self._again = QTimer(self, singleShot=True, interval=again_ms)
        self._again.timeout.connect(self._try_again)

    def follow(self, session: Session) -> None:
        """Keep a copy of a document from now on, whenever it has unsaved changes."""
        document = _Document(session)
        mark = document.mark = partial(self._mark, session.key)
        self._documents[session.key] = document
        session.changed.connect(self._follow)
        session.file_changed.connect(self._note)
        session.saving.connect(mark)
        self._note()

    def leave(self, session: Session) -> None:
        """Keep no copy any more of a document that was closed as the user wanted it."""
        document = self._documents.pop(session.key, None)
        if document is None:
            return
        session.changed.disconnect(self._follow)
        session.file_changed.disconnect(self._note)
        session.saving.disconnect(document.mark)
        self._order(session.key, None)

    def adopt(self, session: Session, copy: Copy) -> None:
        """Make the copy that a document was restored from its own, or write it one."""
        try:
            self._recovery.adopt(copy, session.key)
        except Exception as error:  # noqa: BLE001  it is told, and a new copy is on its way
            self._take_note(session.key, error)
        else:
            self._remember(session, copy.snapshot)

    def keep_apart(self, key: str, scenario: Scenario | None) -> None:
        """Keep a copy of what is in no document that is open, until there is none of it."""
        if scenario != self._apart.get(key):
            self._apart[key] = scenario
            apart = None if scenario is None else Snapshot(scenario, scenario.scenes[0].id)
            self._order(key, apart)

    def save_now(self, session: Session) -> Path:
        """Write a document's copy here and now, a plain file; raises UnwritableFileError."""
        self._writer.halt(session.key)
        if session.key in self._documents:
            self._documents[session.key].is_known = False
        snapshot = _snapshot(session)
        path = self._recovery.save(session.key, snapshot, whole=True)
        self._remember(session, snapshot)
        return path

    def send(self) -> None:
        """Have the newest state of every document written, without waiting for it."""
        for key, document in self._documents.items():
            try:
                snapshot = _snapshot(document.session) if document.session.is_modified else None
                if document.is_known and _is_same(snapshot, document.sent):
                    continue
                document.sent, document.is_known = snapshot, True
            except MemoryError as error:
                self._take_note(key, error)
            else:
                self._order(key, snapshot)

    def finish(self, seconds: float) -> bool:
        """Wait for what was sent to be written or to fail; tell whether `seconds` sufficed."""
        return self._writer.finish(seconds)

    def end(self, seconds: float = END_SECONDS) -> bool:
        """Bring what is open to its copies, and remove all others, before this returns.

        Tell whether `seconds` sufficed. If not, a disk does not answer, and nothing can be done.
        """
        self._soon.stop()
        self._again.stop()
        self.send()
        done = self._writer.end(seconds)
        if done:
            self._recovery.close()
        return done

    def _order(self, key: str, snapshot: Snapshot | None) -> None:
        self._look_again()
        try:
            self._writer.order(key, snapshot)
        except (NoThreadError, MemoryError) as error:
            self._take_note(key, error)

    def _try_again(self) -> None:
        """See whether all that was sent is written, or who should write it is still alive."""
        self.send()
        if self._writer.is_idle:
            for key in tuple(self._failing):
                self._take_note(key, None)
            return
        self._again.start()
        try:
            self._writer.retry()
        except (NoThreadError, MemoryError) as error:
            self._take_note(next(iter(self._documents), ""), error)

    def _look_again(self) -> None:
        """Look again in a while, also where changes of another document never stop."""
        if not self._again.isActive():
            self._again.start()

    def _mark(self, key: str, digest: bytes) -> None:
        try:
            self._recovery.note_saving(key, digest)
        except Exception as error:  # noqa: BLE001  saving goes on, and removes the copy
            self._take_note(key, error)

    def _remember(self, session: Session, snapshot: Snapshot | None) -> None:
        if session.key in self._documents:
            document = self._documents[session.key]
            document.sent, document.is_known = snapshot, True

    def _follow(self, before: Moment, after: Moment) -> None:
        if not before.same_board(after):
            self._note()

    def _note(self) -> None:
        if not self._soon.isActive():
            self._soon.start()
        clean = any(
            document.sent is not None and not document.session.is_modified
            for document in self._documents.values()
        )
        if clean:
            self.send()

    def _take_note(self, key: str, error: BaseException | None) -> None:
        was_failing = bool(self._failing)
        if error is None:
            self._failing.discard(key)
            if was_failing and not self._failing:
                self.mended.emit()
            return
        self._look_again()
        self._failing.add(key)
        if not was_failing:
            self.failed.emit(error)


@dataclass(slots=True)
class _Document:
    """A document, what notes beside its copy that it is saved, and the state that was sent there.

    Where there is no copy, `sent` is None. It is not known whether there is one where a copy that
    had to be written at once could not be.
    """

    session: Session
    mark: Callable[[bytes], None] = field(default=lambda _digest: None)
    sent: Snapshot | None = None
    is_known: bool = True


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
