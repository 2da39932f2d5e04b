"""Opening files as sessions, and saving them."""

import contextlib
from concurrent.futures import Executor, wait
from functools import partial
from pathlib import Path
from typing import NamedTuple

from shoreboard.domain.scenario import Scenario
from shoreboard.session import beside
from shoreboard.session.beside import Beside, within
from shoreboard.session.session import Session
from shoreboard.storage import files
from shoreboard.storage.errors import (
    StorageError,
    UnansweredError,
    UnwritableFileError,
    reason_of,
)
from shoreboard.storage.on_disk import OnDisk, digest_of, look, same
from shoreboard.storage.save import LateSave, Save, carry_out
from shoreboard.storage.versions import Version, Versions

_BYTES_A_SECOND = 1024 * 1024
"""The slowest memory stick writes faster."""


class Document(NamedTuple):
    """What is in a file, and what the file was on disk just before."""

    path: Path
    on_disk: OnDisk | None
    reading: files.FileReading


def read_document(path: Path) -> Document:
    """Return what is in a file; needs no interface, so that it can be read beside it.

    Raises UnreadableFileError, DamagedFileError, ForeignFileError or TooNewError, all of them
    StorageError.
    """
    whole = path.absolute()
    # Where somebody writes it meanwhile, this is what is not known, and saving will ask.
    before = _look(whole)
    return Document(whole, before, files.read_fully(whole))


def session_over(document: Document) -> Session:
    """Return a session over what was read."""
    session = Session(document.reading.scenario, document.path)
    session.unknown_fields = document.reading.unknown_fields
    session.on_disk = document.on_disk
    return session


def open_document(path: Path) -> Session:
    """Return a session over a file, here and now; raises what `read_document` raises."""
    return session_over(read_document(path))


def open_version(version: Version) -> Session:
    """Return a session over an earlier version, to be looked at; raises as `read_document`."""
    return session_over_version(version, files.read(version.path))


def session_over_version(version: Version, scenario: Scenario) -> Session:
    """Return a session over what was read of an earlier version."""
    session = Session(scenario)
    session.mark_earlier(version.saved)
    return session


def save_document(
    session: Session,
    path: Path,
    versions: Versions | None = None,
    executor: Executor | None = None,
    patience_seconds: float | None = None,
) -> StorageError | None:
    """Write what a session holds now into a file and have the session know it.

    What was in the file is kept in `versions` first; where that fails, the error is returned and
    the document saved nevertheless, unless its file held what this program does not know. Raises
    UnfitScenarioError and what `carry_out` raises; the session is then as it was.

    The disk is written to beside the interface. Raises UnansweredError where it takes longer than
    the patience, and a second for each MiB; the save is then among the `late_saves` of the session
    until `take_note`, and as long as it is under way no other is begun there.
    """
    try:
        whole = path.absolute()
        _take_note_of_earlier(session, whole)
        save = _save_of(session, whole)
        session.saving.emit(digest_of(save.data))
        work = (Beside() if executor is None else executor).submit(carry_out, save, versions)
        late = LateSave(whole, session.scenario, session.path, work)
        session.late_saves[whole] = late
        patience = beside.DISK_SECONDS if patience_seconds is None else patience_seconds
        if not wait((work,), patience + len(save.data) / _BYTES_A_SECOND).done:
            raise UnansweredError(whole)
        return take_note(session, late)
    except MemoryError as error:
        raise UnwritableFileError(path, reason_of(error)) from error


def take_note(session: Session, late: LateSave) -> StorageError | None:
    """Have a session know what became of a save that has ended, unless it knows already.

    A session that was saved elsewhere meanwhile keeps to that. Raises what `save_document` raises.
    """
    if session.late_saves.get(late.path) is not late:
        return None
    del session.late_saves[late.path]
    saved = late.work.result()
    is_where_it_was = session.path == late.own
    if saved.half_written is not None:
        if is_where_it_was:
            session.on_disk = saved.on_disk
        raise saved.half_written
    if is_where_it_was and saved.on_disk is not None:
        session.mark_saved(late.path, late.scenario, saved.on_disk)
    return saved.not_kept


def _take_note_of_earlier(session: Session, path: Path) -> None:
    """Refuse to write a file twice at once; whatever else became of an earlier save is past."""
    late = session.late_saves.get(path)
    if late is None:
        return
    if not late.work.done():
        raise UnansweredError(path)
    with contextlib.suppress(StorageError):
        take_note(session, late)


def _save_of(session: Session, path: Path) -> Save:
    return Save(
        path,
        files.encode_readable(session.scenario, path),
        session.key,
        own=session.path,
        holder=session.holder,
        on_disk=session.on_disk,
        holds_more=bool(session.unknown_fields),
    )


def is_changed_on_disk(session: Session, executor: Executor | None = None) -> bool:
    """Tell whether the document's file holds what the session does not know.

    A disk that does not answer tells nothing.
    """
    now = _look_in_time(session, executor)
    return now is not None and not same(now, session.on_disk)


def accept_on_disk(session: Session, executor: Executor | None = None) -> None:
    """Let the document be saved over what is in its file now; until then it is unsaved.

    Where the disk does not answer, only over what was known to be there.
    """
    if session.path is not None:
        session.on_disk = _look_in_time(session, executor)
        session.mark_unsaved()


def _look_in_time(session: Session, executor: Executor | None) -> OnDisk | None:
    """Return what is in the document's file, as far as its disk answers; else what is known."""
    if session.path is None or session.path in session.late_saves:
        return session.on_disk
    look_there = partial(_look, session.path)
    return within(beside.DISK_SECONDS, look_there, session.on_disk, executor)


def _look(path: Path, before: OnDisk | None = None) -> OnDisk | None:
    try:
        return look(path, before)
    except (OSError, ValueError):
        return None
