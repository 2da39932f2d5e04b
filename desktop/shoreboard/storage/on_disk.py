"""What a file is on disk, to tell later whether somebody changed it."""

import os
import stat
from dataclasses import dataclass, field
from pathlib import Path

from shoreboard.domain.limits import LARGEST_FILE
from shoreboard.storage.errors import StorageError
from shoreboard.storage.regular import read_regular


@dataclass(frozen=True, slots=True)
class OnDisk:
    """A file's size in bytes, the time when it was written, and a digest of its content.

    `device` tells the disk on which it is from others as long as that is there; 0 is not known.
    """

    size: int
    written_ns: int
    digest: bytes
    device: int = field(default=0, compare=False)


class ChangedOnDiskError(StorageError):
    """The file is no longer what was read from it or written into it."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


def look(path: Path, before: OnDisk | None = None) -> OnDisk | None:
    """Return what a file is now, or None where there is none.

    What has the size and the time that it had `before`, on the same disk, is believed not to have
    changed; without `before` the content is read. Raises OSError where the system does not tell.
    """
    try:
        known = path.stat()
        if not stat.S_ISREG(known.st_mode):
            return None
        if before is not None and _outside(before) == _outside(on_disk(known, b"")):
            return before
        data, known = read_regular(path, LARGEST_FILE + 1)
    except (FileNotFoundError, NotADirectoryError):
        return None
    return on_disk(known, digest_of(data))


def on_disk(known: os.stat_result, digest: bytes) -> OnDisk:
    """Return what a file is of which the system says this."""
    return OnDisk(known.st_size, known.st_mtime_ns, digest, known.st_dev)


def seems_same(path: Path, before: OnDisk | None) -> bool:
    """Tell whether a file has the size and the time that it had before, on the same disk."""
    return before is not None and _outside(before) == _outside(on_disk(path.stat(), b""))


def is_there(path: Path) -> bool:
    """Tell whether something stands at a path; no, where the system does not tell.

    A name that is too long, say, or a folder that is closed to us: what writes there says so.
    """
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def digest_of(content: bytes) -> bytes:
    """Return the digest by which the content of a file is known."""
    import hashlib  # 4 ms, and not needed before there is a file

    return hashlib.sha256(content).digest()


def same(one: OnDisk | None, other: OnDisk | None) -> bool:
    """Tell whether both hold the same bytes; no file is the same as no file."""
    if one is None or other is None:
        return one is other
    return (one.size, one.digest) == (other.size, other.digest)


def same_file(one: Path, other: Path) -> bool:
    """Tell whether two paths lead to one file; it need not exist."""
    return _real(one) == _real(other)


def has_left(path: Path, before: OnDisk) -> bool:
    """Tell whether the disk on which a file was is not where its path leads now.

    That is so where a stick or a share is gone and its empty folder is still there. Raises OSError
    where the system does not tell.
    """
    return before.device not in (0, path.parent.stat().st_dev)


def _outside(known: OnDisk) -> tuple[int, int, int]:
    return known.size, known.written_ns, known.device


def _real(path: Path) -> str:
    return os.path.normcase(os.path.realpath(path))
