"""The file of a recovery copy, written whole now and then and continued line by line."""

import contextlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from shoreboard.domain.limits import LARGEST_FILE
from shoreboard.storage import record
from shoreboard.storage.atomic import replace_file
from shoreboard.storage.errors import UnwritableFileError, reason_of
from shoreboard.storage.snapshot import Snapshot, note_of
from shoreboard.storage.stepwise import encode_in_steps

_ROOM = 64 * 1024
"""Bytes of lines behind a copy however small it is; a larger one may double."""
_APPEND = (
    os.O_WRONLY
    | os.O_APPEND
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
)


@dataclass(frozen=True, slots=True)
class _Known:
    """What was written into a file, and by what it is known again."""

    snapshot: Snapshot
    whole: int
    size: int
    place: tuple[int, int]


class CopyFile:
    """Holds the newest snapshot that was written, whatever happens while one is.

    A change is written behind the copy, on a line, as long as the file is the one that this object
    wrote. May be used from several threads.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._known: _Known | None = None

    def write(
        self, snapshot: Snapshot, rest: Callable[[], None] = lambda: None, *, whole: bool = False
    ) -> None:
        """Make a snapshot what the file holds; return when it is on disk.

        With `whole` the file is a scenario file like others afterwards. `rest` is called every now
        and then; what it raises passes through. Raises UnwritableFileError.
        """
        known = None if whole else self._known
        if known is None or not self._continue(known, snapshot, rest):
            self._known = None
            data = encode_in_steps(snapshot.scenario, rest, note_of(snapshot)) + b"\n"
            replace_file(self.path, data, private=True)
            self._know(snapshot, len(data))

    def _know(self, snapshot: Snapshot, whole: int) -> None:
        """Remember the file for lines to come; where that fails the next copy is a whole one."""
        with contextlib.suppress(OSError, MemoryError):
            found = self.path.stat(follow_symlinks=False)
            if found.st_size == whole:
                self._known = _Known(snapshot, whole, whole, (found.st_dev, found.st_ino))

    def _continue(self, known: _Known, snapshot: Snapshot, rest: Callable[[], None]) -> bool:
        """Write what changed behind the copy; False where it has to be written whole."""
        note = note_of(snapshot)
        try:
            line = record.line_of(known.snapshot.scenario, snapshot.scenario, note, rest)
        except record.TooMuchError:
            return False
        size = known.size + len(line)
        if size > min(known.whole + max(known.whole, _ROOM), LARGEST_FILE):
            return False
        try:
            if not _append(self.path, line, known):
                return False
        except (OSError, MemoryError) as error:
            raise UnwritableFileError(self.path, reason_of(error)) from error
        self._known = _Known(snapshot, known.whole, size, known.place)
        return True


def _append(path: Path, line: bytes, known: _Known) -> bool:
    """Write behind a file, and return when that is on disk; False if it is no longer this file.

    Where it fails, the file is as it was.
    """
    try:
        descriptor = os.open(path, _APPEND)
    except FileNotFoundError:
        return False
    try:
        found = os.fstat(descriptor)
        if (found.st_dev, found.st_ino) != known.place or found.st_size != known.size:
            return False
        try:
            written = 0
            while written < len(line):
                written += os.write(descriptor, line[written:])
            os.fsync(descriptor)
        except BaseException:
            with contextlib.suppress(OSError):
                os.ftruncate(descriptor, known.size)
            raise
    finally:
        os.close(descriptor)
    return True
