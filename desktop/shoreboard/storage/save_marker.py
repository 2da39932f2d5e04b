"""What a document is being saved as, noted beside its recovery copy, which is older than that.

So a copy is known to be needless that a process could not remove any more after it had saved.
"""

import contextlib
from pathlib import Path

from shoreboard.storage.atomic import replace_file
from shoreboard.storage.errors import StorageError
from shoreboard.storage.regular import read_regular

SUFFIX = ".saving"

_LONGEST = 128


def mark(copy: Path, digest: bytes) -> None:
    """Note the digest of the whole file beside a copy, if there is one; may fail in silence."""
    with contextlib.suppress(OSError, StorageError, MemoryError):
        if copy.exists():
            replace_file(_place(copy), digest.hex().encode(), private=True)


def unmark(copy: Path) -> None:
    """Forget what was noted beside a copy; where that fails, the copy is not removed either."""
    with contextlib.suppress(OSError):
        _place(copy).unlink(missing_ok=True)


def marked(copy: Path) -> bytes:
    """Return the digest that was noted beside a copy, or nothing."""
    try:
        return bytes.fromhex(read_regular(_place(copy), _LONGEST).data.decode("ascii"))
    except (OSError, ValueError):
        return b""


def clear(place: Path) -> None:
    """Remove what was noted beside a copy that is no longer there."""
    copy = place.with_name(place.name.removesuffix(SUFFIX))
    if not copy.exists():
        unmark(copy)


def _place(copy: Path) -> Path:
    return copy.with_name(copy.name + SUFFIX)
