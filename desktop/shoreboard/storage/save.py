"""Saving a document into its file: others' work is looked for, and what is there is kept, first."""

import contextlib
import errno
import os
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from shoreboard.domain.scenario import Scenario
from shoreboard.storage.atomic import replace_file
from shoreboard.storage.errors import (
    HalfWrittenError,
    StorageError,
    UnwritableFileError,
    reason_of,
)
from shoreboard.storage.holder import Holder
from shoreboard.storage.lock import FileInUseError, take
from shoreboard.storage.on_disk import (
    ChangedOnDiskError,
    OnDisk,
    digest_of,
    has_left,
    look,
    on_disk,
    same,
    same_file,
    seems_same,
)
from shoreboard.storage.regular import refuse_others
from shoreboard.storage.versions import NotKeptError, Versions


@dataclass(frozen=True, slots=True)
class Save:
    """What is to be written where, and what its document knows of its own file.

    `data` is all that the file will hold. `own` is the document's file, `holder` who else has that
    open, `on_disk` what it was when it was read or written; it `holds_more` where it holds what the
    program does not know. `key` is that of the document, which may hold the lock already.
    """

    path: Path
    data: bytes
    key: str
    own: Path | None = None
    holder: Holder | None = None
    on_disk: OnDisk | None = None
    holds_more: bool = False


class Saved(NamedTuple):
    """What a file is after a save, and why what was in it could not be kept, if it could not.

    Where it is `half_written`, `on_disk` tells of the document's own file alone.
    """

    on_disk: OnDisk | None
    not_kept: StorageError | None = None
    half_written: HalfWrittenError | None = None


def carry_out(save: Save, versions: Versions | None = None) -> Saved:
    """Write a document into a file, and what is there into `versions` first; in any thread.

    Where what was there cannot be kept, the document is written nevertheless, unless its own file
    holds what the program does not know. Raises UnwritableFileError, FileInUseError,
    ChangedOnDiskError or NotKeptError, all of them StorageError; the file is then as it was.
    """
    digest = b""
    try:
        digest = digest_of(save.data)
        return _carried_out(save, digest, versions)
    except (OSError, ValueError, MemoryError, UnwritableFileError) as error:
        now = _known(save.path)
        if now is not None and now.digest == digest:  # whatever failed, it is saved
            return Saved(now)
        if isinstance(error, HalfWrittenError):
            return Saved(now if _is_own(save) else None, half_written=error)
        if isinstance(error, UnwritableFileError):
            raise
        raise UnwritableFileError(save.path, reason_of(error)) from error


def _carried_out(save: Save, digest: bytes, versions: Versions | None) -> Saved:
    is_own = _is_own(save)
    if is_own and save.holder is not None:
        raise FileInUseError(save.path, save.holder)
    with contextlib.suppress(FileNotFoundError):
        refuse_others(save.path)
    lock = take(save.path, save.key)
    try:
        if is_own:
            _refuse_if_changed(save, digest)
        not_kept = _keep(versions, save.path, original=is_own and save.holds_more)
        return Saved(on_disk(replace_file(save.path, save.data), digest), not_kept)
    finally:
        lock.release()


def _is_own(save: Save) -> bool:
    return save.own is not None and same_file(save.path, save.own)


def _known(path: Path) -> OnDisk | None:
    try:
        return look(path)
    except (OSError, ValueError):
        return None


def _refuse_if_changed(save: Save, digest: bytes) -> None:
    """Raise ChangedOnDiskError where a file holds what its document neither knows nor holds.

    A file that is gone is fine, unless its whole disk is, which is told by an OSError. So is one
    that cannot be read any more, if it seems to be as it was.
    """
    known = save.on_disk
    try:
        now = look(save.path)
    except OSError:
        if not seems_same(save.path, known):
            raise
        return
    if known is not None and now is None and has_left(Path(os.path.realpath(save.path)), known):
        raise OSError(errno.ENODEV, os.strerror(errno.ENODEV))
    if now is not None and not same(now, known) and now.digest != digest:
        raise ChangedOnDiskError(save.path)


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


class LateSave(NamedTuple):
    """What is being written where, by a document that had the file `own` when that began."""

    path: Path
    scenario: Scenario
    own: Path | None
    work: Future[Saved]
