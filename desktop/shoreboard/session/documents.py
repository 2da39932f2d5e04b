"""Opening files as sessions, and saving them."""

import errno
import os
from pathlib import Path
from typing import NamedTuple

from shoreboard.domain.scenario import Scenario
from shoreboard.session.session import Session
from shoreboard.storage import files
from shoreboard.storage.errors import StorageError, UnwritableFileError, reason_of
from shoreboard.storage.lock import FileInUseError, take
from shoreboard.storage.on_disk import (
    ChangedOnDiskError,
    OnDisk,
    digest_of,
    has_left,
    look,
    same,
    same_file,
)
from shoreboard.storage.versions import NotKeptError, Version, Versions


class Document(NamedTuple):
    """What is in a file, and what the file was on disk just before."""

    path: Path
    on_disk: OnDisk | None
    reading: files.Reading


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
    session: Session, path: Path, versions: Versions | None = None
) -> StorageError | None:
    """Write what a session holds now into a file and have the session know it.

    What was in the file is kept in `versions` first; where that fails, the error is returned and
    the document saved nevertheless, unless its file held what this program does not know. Raises
    UnwritableFileError, UnfitScenarioError, FileInUseError, ChangedOnDiskError or NotKeptError,
    all of them StorageError; the file and the session are then as they were.
    """
    whole, snapshot = path.absolute(), session.scenario
    is_own = session.path is not None and same_file(whole, session.path)
    if is_own and session.holder is not None:
        raise FileInUseError(whole, session.holder)
    lock = take(whole, session.key)
    try:
        if is_own:
            _refuse_if_changed(session, whole)
        not_kept = _keep(versions, whole, original=is_own and bool(session.unknown_fields))
        files.write(whole, snapshot, lambda data: session.saving.emit(digest_of(data)))
    finally:
        lock.release()
    session.mark_saved(whole, snapshot, _look(whole))
    return not_kept


def is_changed_on_disk(session: Session) -> bool:
    """Tell whether the document's file holds what the session does not know."""
    now = _look(session.path) if session.path is not None else None
    return now is not None and not same(now, session.on_disk)


def accept_on_disk(session: Session) -> None:
    """Let the document be saved over what is in its file now; until then it is unsaved."""
    if session.path is not None:
        session.on_disk = _look(session.path)
        session.mark_unsaved()


def _refuse_if_changed(session: Session, path: Path) -> None:
    """Raise ChangedOnDiskError where a file holds what the session does not know.

    A file that is gone is fine, unless its whole disk is: then raise UnwritableFileError.
    """
    known, now = session.on_disk, _look(path)
    if known is not None and now is None:
        _refuse_if_left(path, known)
    if now is not None and not same(now, known):
        raise ChangedOnDiskError(path)


def _refuse_if_left(path: Path, known: OnDisk) -> None:
    try:
        if has_left(Path(os.path.realpath(path)), known):
            raise OSError(errno.ENODEV, os.strerror(errno.ENODEV))
    except OSError as error:
        raise UnwritableFileError(path, reason_of(error)) from error


def _keep(versions: Versions | None, path: Path, *, original: bool) -> StorageError | None:
    if versions is None:
        return None
    try:
        versions.keep(path, original=original)
    except StorageError as error:
        if original:
            raise NotKeptError(path) from error
        return error
    return None


def _look(path: Path, before: OnDisk | None = None) -> OnDisk | None:
    try:
        return look(path, before)
    except (OSError, ValueError):
        return None
