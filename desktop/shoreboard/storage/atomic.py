"""Putting bytes into a file so that nothing can leave it half written."""

import contextlib
import errno
import os
import stat
from pathlib import Path

from shoreboard.storage.errors import UnwritableFileError, reason_of
from shoreboard.storage.private import OWNER_ONLY

_BEGIN, _SUFFIX = ".shoreboard-", ".tmp"
_ABANDONED_SECONDS = 600.0
"""Whoever has not written for so long will not go on; if so, that save is refused and no more."""
_FOLDER_CAN_BE_SYNCED = hasattr(os, "O_DIRECTORY")
_CREATE = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
)


def replace_file(path: Path, data: bytes, *, private: bool = False) -> None:
    """Make `data` the content of a file, new or old; return when it is on disk.

    The file holds the old bytes or the new ones at every moment, whatever happens. A link stays a
    link, permissions stay, and a file that may not be written is not replaced; of a file with
    several names only this one is. What a process that was killed over a save left in the folder
    goes. What is `private`, and what is not allowed to others, never is for a moment: until its
    content and its owner are the right ones, only who writes may read it. Raises
    UnwritableFileError; then the file is as it was and nothing lies beside it.
    """
    try:
        target = _target(path)
        _replace(target, data, _found(target), private=private)
    except (OSError, ValueError, MemoryError) as error:
        raise UnwritableFileError(path, reason_of(error)) from error


def _target(path: Path) -> Path:
    """Return the file that a path means at the end of all links; it need not exist."""
    try:
        return Path(os.path.realpath(path, strict=True))
    except FileNotFoundError:
        return Path(os.path.realpath(path))


def _found(target: Path) -> os.stat_result | None:
    """Return what the system says of a file that may be replaced; None where there is none."""
    try:
        found = target.stat()
    except FileNotFoundError:
        return None
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    if not os.access(target, os.W_OK):
        os.close(os.open(target, os.O_WRONLY))  # raises the reason: a disk that is read-only, say
    return found


def _replace(target: Path, data: bytes, old: os.stat_result | None, *, private: bool) -> None:
    beside = target.parent / f"{_BEGIN}{os.urandom(8).hex()}{_SUFFIX}"
    # a new file gets what the umask leaves, as any does; an old one what it had, when all is there
    descriptor = os.open(beside, _CREATE, OWNER_ONLY if private or old is not None else 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            _permit(descriptor, old, private=private)
            os.fsync(descriptor)
            now = os.fstat(descriptor).st_mtime  # by the clock that stamps files here
        beside.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    try:
        _sync_folder(target.parent)
        _sweep(target.parent, now)
    except MemoryError:
        return  # the new file is in its place: nothing failed


def _permit(descriptor: int, old: os.stat_result | None, *, private: bool) -> None:
    """Give the new file the owner, where that is allowed, and the permissions of the old one."""
    if os.name != "posix":
        return
    if old is not None:
        with contextlib.suppress(PermissionError):
            os.fchown(descriptor, old.st_uid, old.st_gid)
    if private:
        os.fchmod(descriptor, OWNER_ONLY)  # the umask may have taken the owner's own rights
    elif old is not None:
        os.fchmod(descriptor, stat.S_IMODE(old.st_mode))


def _sync_folder(folder: Path) -> None:
    """Have the new name of the file outlive a power cut.

    The bytes are safe already and the name is in place, so that a file system that cannot do this
    is no reason to call the file unsaved.
    """
    if not _FOLDER_CAN_BE_SYNCED:
        return
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _sweep(folder: Path, now: float) -> None:
    """Remove what was never finished here; what cannot be removed is in nobody's way."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(_BEGIN) and entry.name.endswith(_SUFFIX):
                known = entry.stat(follow_symlinks=False)
                if stat.S_ISREG(known.st_mode) and now - known.st_mtime > _ABANDONED_SECONDS:
                    Path(entry.path).unlink()
