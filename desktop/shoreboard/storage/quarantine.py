"""Moving files aside instead of deleting them, under names that tell people what they are."""

import contextlib
import os
import time
from datetime import datetime
from itertools import count
from pathlib import Path

from shoreboard.paths import file_stem
from shoreboard.storage.private import OWNER_ONLY, make_private_folder

_LONGEST_NAME = 40
"""Characters of the title: at four bytes each, name and time stay below a system's 255 bytes."""
_SPAN_NS = 2_000_000_000
"""Some file systems write down even seconds alone."""


def move_aside(path: Path, folder: Path, title: str = "") -> Path:
    """Move a file into a folder, named by the time and the title; return where it is then.

    Where the system does not allow it, the file stays where it was.
    """
    try:
        make_private_folder(folder)
        aside = _free_path(folder, title, path.suffix)
        path.replace(aside)
        with contextlib.suppress(OSError):
            aside.chmod(OWNER_ONLY)
            _make_newest(aside)
    except OSError:
        return path
    return aside


def keep_newest(folder: Path, most: int = 50, most_bytes: int = 128 * 1024 * 1024) -> None:
    """Delete the oldest files in a folder until no more than that are left; never the newest."""
    found: list[tuple[int, int, Path]] = []
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            known = path.stat()
            found.append((known.st_mtime_ns, known.st_size, path))
    room = most_bytes
    for rank, (_, size, path) in enumerate(sorted(found, reverse=True)):
        room -= size
        if rank and (room < 0 or rank >= most):
            with contextlib.suppress(OSError):
                path.unlink()


def _make_newest(path: Path) -> None:
    """Date a file after all others of its folder, also after those that a clock dated too late."""
    others = [each.stat().st_mtime_ns for each in path.parent.iterdir() if each != path]
    newest = max((time.time_ns(), *(each + _SPAN_NS for each in others)))
    os.utime(path, ns=(newest, newest))


def _free_path(folder: Path, title: str, suffix: str) -> Path:
    moment = f"{datetime.now().astimezone():%Y-%m-%d %H.%M.%S}"
    name = " ".join(filter(None, (moment, file_stem(title, _LONGEST_NAME))))
    names = (name if number == 1 else f"{name} ({number})" for number in count(1))
    paths = (folder / f"{each}{suffix}" for each in names)
    return next(path for path in paths if not path.exists())
