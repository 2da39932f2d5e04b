"""Putting bytes into a file so that nothing can leave it half written."""

import contextlib
import errno
import os
import stat
from pathlib import Path

from shoreboard.storage.attributes import take_over, take_owners
from shoreboard.storage.errors import HalfWrittenError, UnwritableFileError, reason_of
from shoreboard.storage.in_place import write_in_place
from shoreboard.storage.private import OWNER_ONLY

_BEGIN, _SUFFIX = ".shoreboard-", ".tmp"
_ABANDONED_SECONDS = 600.0
"""Whoever has not written for so long will not go on; if so, that save is refused and no more."""
_LONGEST_STEM = 40
"""Characters of the name of a copy that come from the file's own."""
_FOLDER_CAN_BE_SYNCED = hasattr(os, "O_DIRECTORY")
_AT_ONCE = getattr(os, "O_NONBLOCK", 0)
_CREATE = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
)


def replace_file(path: Path, data: bytes, *, private: bool = False) -> os.stat_result:
    """Make `data` the content of a file, new or old; return what the file is when it is on disk.

    The file holds the old bytes or the new ones at every moment, whatever happens. A link stays a
    link, owner, group, permissions and other attributes stay, and a file that may not be written
    is not replaced. Where a new file could not have all of these, or the file has several names,
    the old one is written in place instead, and meanwhile all of `data` lies beside it.

    What a process that was killed over a save left in the folder goes. What is `private`, and what
    is not allowed to others, never is for a moment. Raises HalfWrittenError where writing in place
    broke off, and UnwritableFileError; then the file is as it was and nothing lies beside it.
    """
    try:
        target = _target(path)
        return _replace(target, data, _found(target), private=private)
    except UnwritableFileError as error:
        error.path = path
        raise
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
        # raises the reason: a disk that is read-only, say
        os.close(os.open(target, os.O_WRONLY | _AT_ONCE))
    return found


def _replace(
    target: Path, data: bytes, old: os.stat_result | None, *, private: bool
) -> os.stat_result:
    token = os.urandom(8).hex()
    beside = target.with_name(f"{_BEGIN}{token}{_SUFFIX}")
    copy = target.with_name(f"{target.stem[:_LONGEST_STEM]}.unfinished-{token}{target.suffix}")
    # a new file gets what the umask leaves, as any does; an old one what it had, when all is there
    descriptor = os.open(beside, _CREATE, OWNER_ONLY if private or old is not None else 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            may_replace = _permit(descriptor, target, old, private=private)
            os.fsync(descriptor)
            known = os.fstat(descriptor)
        if may_replace:
            beside.replace(target)
        else:
            known = _write_beside_copy(target, data, beside, copy)
    except HalfWrittenError:
        raise
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise
    for _ in (1, 2):  # a lack of memory now is no failure: the new content is in its place
        try:
            _sync_folder(target.parent)
            if not may_replace:
                _remove(copy, beside)
            _sweep(target.parent, known.st_mtime)
        except MemoryError:
            continue
        break
    return known


def _write_beside_copy(target: Path, data: bytes, beside: Path, copy: Path) -> os.stat_result:
    """Write in place while the finished file lies beside it, under a name that nobody sweeps."""
    beside.replace(copy)
    try:
        _sync_folder(target.parent)
        return write_in_place(target, data, copy)
    except HalfWrittenError:
        raise
    except BaseException:
        copy.replace(beside)
        raise


def _remove(copy: Path, beside: Path) -> None:
    """Remove a copy that is not needed, or have it swept later."""
    with contextlib.suppress(OSError):
        copy.replace(beside)
    for path in (beside, copy):
        with contextlib.suppress(OSError):
            path.unlink()


def _permit(descriptor: int, target: Path, old: os.stat_result | None, *, private: bool) -> bool:
    """Give the new file who may do what with it; tell whether it can take the old one's place."""
    if private:
        if old is not None:
            take_owners(descriptor, target)
        if os.name == "posix":
            os.fchmod(descriptor, OWNER_ONLY)  # the umask may have taken the owner's own rights
        return True
    return old is None or (take_over(descriptor, target) and old.st_nlink == 1)


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
