"""Opening files as sessions, and saving them."""

from pathlib import Path
from typing import NamedTuple

from shoreboard.domain.scenario import Scenario
from shoreboard.session.session import Session
from shoreboard.storage import files
from shoreboard.storage.errors import (
    HalfWrittenError,
    StorageError,
    UnwritableFileError,
    reason_of,
)
from shoreboard.storage.on_disk import OnDisk, look, same, same_file
from shoreboard.storage.save import Save, carry_out
from shoreboard.storage.versions import Version, Versions


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
    what `carry_out` raises; the session is then as it was.
    """
    try:
        save = save_of(session, path)
        saved = carry_out(save, versions, session.saving.emit)
        session.mark_saved(save.path, save.scenario, saved.on_disk)
    except HalfWrittenError:
        if session.path is not None and same_file(session.path, path):
            session.on_disk = _look(path)
        raise
    except MemoryError as error:
        raise UnwritableFileError(path, reason_of(error)) from error
    return saved.not_kept


def save_of(session: Session, path: Path) -> Save:
    """Return what is needed to save a document as it is now into a file."""
    return Save(
        path.absolute(),
        session.scenario,
        session.key,
        own=session.path,
        holder=session.holder,
        on_disk=session.on_disk,
        holds_more=bool(session.unknown_fields),
    )


def is_changed_on_disk(session: Session) -> bool:
    """Tell whether the document's file holds what the session does not know."""
    now = _look(session.path) if session.path is not None else None
    return now is not None and not same(now, session.on_disk)


def accept_on_disk(session: Session) -> None:
    """Let the document be saved over what is in its file now; until then it is unsaved."""
    if session.path is not None:
        session.on_disk = _look(session.path)
        session.mark_unsaved()


def _look(path: Path, before: OnDisk | None = None) -> OnDisk | None:
    try:
        return look(path, before)
    except (OSError, ValueError):
        return None
