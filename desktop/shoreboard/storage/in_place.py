"""Writing into a file that stays the very same file: other names, owner and rights included."""

import contextlib
import errno
import os
import stat
from pathlib import Path

from shoreboard.storage.errors import HalfWrittenError, reason_of

_OPEN = (
    os.O_WRONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
)
_CANNOT_RESERVE = {errno.EINVAL, errno.ENOSYS, getattr(errno, "EOPNOTSUPP", errno.EINVAL)}


def write_in_place(path: Path, data: bytes, copy: Path) -> os.stat_result:
    """Make `data` the content of a file that is there; return what it is when that is on disk.

    Room is made before anything is written. `copy` holds the same data, on disk already; who is
    interrupted, or reads the file meanwhile, finds all of it there. Raises OSError where nothing
    was written, and HalfWrittenError, which names the copy, where it may have been.
    """
    descriptor = _opened(path, len(data))
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.truncate()
            file.flush()
            os.fsync(descriptor)
            return os.fstat(descriptor)
    except BaseException as error:
        raise HalfWrittenError(path, reason_of(error), copy) from error


def _opened(path: Path, size: int) -> int:
    """Return a descriptor of a regular file that has room for so many bytes."""
    descriptor = os.open(path, _OPEN)
    try:
        old = os.fstat(descriptor)
        if not stat.S_ISREG(old.st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        _reserve(descriptor, size, old.st_size)
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor


def _reserve(descriptor: int, size: int, old_size: int) -> None:
    """Have room for so many bytes; where there is none, the file stays as it was."""
    if size <= old_size or not hasattr(os, "posix_fallocate"):
        return
    try:
        os.posix_fallocate(descriptor, 0, size)
    except (OSError, MemoryError) as error:
        with contextlib.suppress(OSError):
            os.ftruncate(descriptor, old_size)
        if not isinstance(error, OSError) or error.errno not in _CANNOT_RESERVE:
            raise
