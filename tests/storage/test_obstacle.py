"""What stands in a file's place is told from what real calls say about real folders."""

import errno
import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from shoreboard.storage.atomic import replace_file
from shoreboard.storage.errors import UnreadableFileError, UnwritableFileError
from shoreboard.storage.obstacle import Obstacle, obstacle_of
from shoreboard.storage.regular import content

Make = Callable[[Path], object]


def link(path: Path, to: Path | str) -> None:
    path.symlink_to(to)


def circle(path: Path) -> None:
    other = path.with_name("other")
    link(path, other)
    link(other, path)


def listen(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(path))


STANDING: dict[str, tuple[Make, Obstacle]] = {
    "folder": (lambda path: path.mkdir(), Obstacle.FOLDER),
    "link to a folder": (lambda path: link(path, path.parent), Obstacle.FOLDER),
    "pipe": (os.mkfifo, Obstacle.NO_FILE),
    "socket": (listen, Obstacle.NO_FILE),
    "link to a device": (lambda path: link(path, "/dev/full"), Obstacle.NO_FILE),
    "link to a pipe": (
        lambda path: (os.mkfifo(path.with_name("pipe")), link(path, path.with_name("pipe"))),
        Obstacle.NO_FILE,
    ),
    "circle of links": (circle, Obstacle.LINK_CIRCLE),
    "link into nothing": (lambda path: link(path, path.parent / "a" / "b"), Obstacle.DEAD_LINK),
}


@pytest.mark.parametrize("name", STANDING)
def test_what_stands_in_a_files_place_is_told_in_opening_and_in_saving(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # a socket's path is a short one
    make, expected = STANDING[name]
    path = Path("plan.shoreboard")
    make(path if name == "socket" else tmp_path / path)
    with pytest.raises(UnreadableFileError) as unread:
        content(tmp_path / path)
    assert obstacle_of(unread.value) is expected
    with pytest.raises(UnwritableFileError) as unwritten:
        replace_file(tmp_path / path, b"{}")
    assert obstacle_of(unwritten.value) is expected


@pytest.mark.parametrize(
    ("path", "opening", "saving"),
    [
        ("plan.shoreboard", Obstacle.MISSING, None),
        ("gone/plan.shoreboard", Obstacle.NO_FOLDER, Obstacle.NO_FOLDER),
        ("file/plan.shoreboard", Obstacle.NO_FOLDER, Obstacle.NO_FOLDER),
        ("x" * 300 + ".shoreboard", Obstacle.LONG_NAME, Obstacle.LONG_NAME),
        ("a\0b.shoreboard", Obstacle.BAD_NAME, Obstacle.BAD_NAME),
    ],
)
def test_what_is_missing_or_has_no_good_name(
    path: str, opening: Obstacle, saving: Obstacle | None, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UnreadableFileError) as unread:
        content(tmp_path / path)
    assert obstacle_of(unread.value) is opening
    if saving is None:
        replace_file(tmp_path / path, b"{}")
        return
    with pytest.raises(UnwritableFileError) as unwritten:
        replace_file(tmp_path / path, b"{}")
    assert obstacle_of(unwritten.value) is saving


@pytest.mark.parametrize(
    ("cause", "expected"),
    [
        (OSError(errno.EACCES, "no"), Obstacle.FORBIDDEN),
        (OSError(errno.EPERM, "no"), Obstacle.FORBIDDEN),
        (OSError(errno.EROFS, "no"), Obstacle.READ_ONLY),
        (OSError(errno.ENOSPC, "no"), Obstacle.FULL),
        (OSError(errno.EDQUOT, "no"), Obstacle.FULL),
        (OSError(errno.EFBIG, "no"), Obstacle.FULL),
        (OSError(errno.EIO, "no"), Obstacle.GONE),
        (OSError(errno.ENODEV, "no"), Obstacle.GONE),
        (OSError(errno.ESTALE, "no"), Obstacle.GONE),
        (OSError(errno.EBUSY, "no"), Obstacle.BUSY),
        (OSError(errno.ENOMEM, "no"), Obstacle.NO_MEMORY),
        (MemoryError(), Obstacle.NO_MEMORY),
        (OSError(errno.EXDEV, "no"), Obstacle.UNKNOWN),
        (OSError("no"), Obstacle.UNKNOWN),
        (None, Obstacle.UNKNOWN),
    ],
    ids=repr,
)
def test_what_no_look_can_tell_is_what_the_system_says(
    cause: Exception | None, expected: Obstacle, tmp_path: Path
) -> None:
    path = tmp_path / "plan.shoreboard"
    path.write_bytes(b"{}")
    error = UnwritableFileError(path, "no")
    error.__cause__ = cause
    assert obstacle_of(error) is expected
