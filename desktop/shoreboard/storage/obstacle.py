"""What stands in the way of opening or saving a file, as far as the system tells."""

import errno
import stat
from enum import StrEnum
from pathlib import Path

from shoreboard.storage.errors import (
    UnreadableFileError,
    UnremovableFileError,
    UnwritableFileError,
)

Refused = UnreadableFileError | UnremovableFileError | UnwritableFileError
"""What the system does not do with a file."""


class Obstacle(StrEnum):
    """Why the system does not give a file out or take it."""

    MISSING = "missing"
    """The folder is there, and nothing of that name in it."""
    NO_FOLDER = "no-folder"
    """The folder in which the file should be is not there."""
    DEAD_LINK = "dead-link"
    """A link whose end is not there."""
    LINK_CIRCLE = "link-circle"
    """Links that lead to each other."""
    FOLDER = "folder"
    NO_FILE = "no-file"
    """A device, a pipe or a socket, which holds nothing that lasts."""
    FORBIDDEN = "forbidden"
    READ_ONLY = "read-only"
    """Nobody can write on the disk."""
    FULL = "full"
    """The disk, or what the user may take of it."""
    LONG_NAME = "long-name"
    BAD_NAME = "bad-name"
    """No file can be called so here."""
    GONE = "gone"
    """The disk, stick or network drive was taken away or does not answer."""
    BUSY = "busy"
    """Another program does not let go of it."""
    NO_MEMORY = "no-memory"
    UNKNOWN = "unknown"
    """There is no more to say than the system does."""


def obstacle_of(error: Refused) -> Obstacle:
    """Return what stood in the way; looks at what is there now, and not into it."""
    cause, path = error.__cause__, error.path
    if isinstance(cause, MemoryError):
        return Obstacle.NO_MEMORY
    if not isinstance(cause, OSError) or path is None:
        return Obstacle.BAD_NAME if isinstance(cause, ValueError) else Obstacle.UNKNOWN
    known = _BY_NUMBER.get(cause.errno or 0, Obstacle.UNKNOWN)
    if known is Obstacle.GONE:  # to look there would take as long again
        return known
    there = _what_is_there(path)
    if there is not None:
        return there
    if cause.errno in _MISSING:
        return _what_is_missing(path)
    return known


def _what_is_there(path: Path) -> Obstacle | None:
    """Return what is there instead of a file; None for a file, or for nothing."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return None
    if stat.S_ISDIR(mode):
        return Obstacle.FOLDER
    return None if stat.S_ISREG(mode) else Obstacle.NO_FILE


def _what_is_missing(path: Path) -> Obstacle:
    try:
        if path.is_symlink():
            return Obstacle.DEAD_LINK
        return Obstacle.MISSING if path.parent.is_dir() else Obstacle.NO_FOLDER
    except OSError:
        return Obstacle.NO_FOLDER


_MISSING = {errno.ENOENT, errno.ENOTDIR}
_BY_NAME = {
    Obstacle.LINK_CIRCLE: ("ELOOP",),
    Obstacle.FORBIDDEN: ("EACCES", "EPERM"),
    Obstacle.READ_ONLY: ("EROFS",),
    Obstacle.FULL: ("ENOSPC", "EDQUOT", "EFBIG"),
    Obstacle.LONG_NAME: ("ENAMETOOLONG",),
    Obstacle.BAD_NAME: ("EILSEQ",),
    Obstacle.GONE: (
        *("ENODEV", "ENXIO", "EIO", "ENOMEDIUM", "ESTALE"),
        *("ENOTCONN", "ETIMEDOUT", "EHOSTDOWN", "EHOSTUNREACH", "ENETUNREACH"),
    ),
    Obstacle.BUSY: ("EBUSY", "ETXTBSY", "EAGAIN"),
    Obstacle.NO_MEMORY: ("ENOMEM",),
}
"""Not every system has each of these numbers."""
_BY_NUMBER = {
    getattr(errno, name): kind
    for kind, names in _BY_NAME.items()
    for name in names
    if hasattr(errno, name)
}
