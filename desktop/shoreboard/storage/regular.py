"""Reading what must be a regular file, whatever stands at its path by now."""

import errno
import os
import stat
from pathlib import Path
from typing import NamedTuple

from shoreboard.domain.limits import LARGEST_FILE
from shoreboard.storage.errors import UnreadableFileError, reason_of

_READ = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
)


class Content(NamedTuple):
    """What is in a file, and what the system says of the file that this was read from."""

    data: bytes
    known: os.stat_result


def content(path: Path) -> bytes:
    """Return the content of a regular file, and of a large one just enough to know that it is.

    That is one byte more than a scenario's file or a table may have. Raises UnreadableFileError.
    """
    try:
        return read_regular(path, LARGEST_FILE + 1).data
    except (OSError, ValueError) as error:
        raise UnreadableFileError(path, reason_of(error)) from error


def read_regular(path: Path, most: int) -> Content:
    """Return the content of a regular file, and no more than so many bytes of it.

    A pipe that never answers, a device or a folder is refused without a wait, also where it came
    there just now. Raises OSError, or ValueError for what can be no path.
    """
    refuse_others(path)  # opening a device may already do something
    descriptor = os.open(path, _READ)
    with os.fdopen(descriptor, "rb") as file:
        known = os.fstat(descriptor)
        _refuse_others(known)
        data = file.read(most) or b""  # None where a file of the system's own has nothing to tell
    return Content(data, known)


def refuse_others(path: Path) -> None:
    """Raise OSError where a path does not lead to a regular file."""
    _refuse_others(path.stat())


def _refuse_others(known: os.stat_result) -> None:
    if stat.S_ISDIR(known.st_mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if not stat.S_ISREG(known.st_mode):
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
