"""What stands in the way of a file, in words: why, and what to do."""

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest

from shoreboard.actions.obstacle_words import obstacle_words, opening_advice, saving_advice
from shoreboard.actions.problems import sentence
from shoreboard.storage.atomic import replace_file
from shoreboard.storage.errors import UnreadableFileError, UnwritableFileError
from shoreboard.storage.obstacle import Obstacle, obstacle_of
from shoreboard.storage.regular import content

WRITING_ALONE = {Obstacle.UNKNOWN, Obstacle.READ_ONLY, Obstacle.FULL, Obstacle.BAD_NAME}
"""What one can do nothing about, or what is in the way of writing alone."""


def link(path: Path, to: Path) -> Path:
    path.symlink_to(to)
    return path


def causes(folder: Path) -> Iterator[tuple[Path, Exception | None]]:
    """A path with something in its way, and what the system says of it, for every obstacle."""
    missing = OSError(errno.ENOENT, "No")
    yield folder / "plan", missing
    yield folder / "no" / "plan", missing
    yield link(folder / "dead", folder / "nothing"), missing
    yield folder, IsADirectoryError(errno.EISDIR, "No")
    yield Path("/dev/null"), OSError(errno.EINVAL, "No")
    file = folder / "file"
    file.touch()
    for name in ("ELOOP", "EACCES", "EROFS", "ENOSPC", "ENAMETOOLONG", "EIO", "EBUSY", "ENOMEM"):
        yield file, OSError(getattr(errno, name), "No")
    yield file, ValueError("embedded null byte")
    yield file, None


def test_every_obstacle_is_said_in_other_words_and_with_what_to_do(tmp_path: Path) -> None:
    said: dict[str, Obstacle] = {}
    for path, cause in causes(tmp_path):
        unread, unwritten = UnreadableFileError(path, "Odd"), UnwritableFileError(path, "Odd")
        unread.__cause__ = unwritten.__cause__ = cause
        obstacle = obstacle_of(unwritten)
        said[obstacle_words(unwritten)] = obstacle
        assert "Save as" in saving_advice(unwritten) or obstacle is Obstacle.NO_MEMORY
        assert bool(opening_advice(unread)) is (obstacle not in WRITING_ALONE)
    assert set(said.values()) == set(Obstacle)
    assert len(said) == len(Obstacle)


def test_a_link_to_a_device_is_no_missing_folder(tmp_path: Path) -> None:
    path = tmp_path / "plan.shoreboard"
    path.symlink_to("/dev/full")
    with pytest.raises(UnwritableFileError) as unwritten:
        replace_file(path, b"{}")
    assert sentence(unwritten.value) == (
        "plan.shoreboard could not be saved: what is there is a device or a pipe, and no file. "
        "What was on disk is as it was. Choose File › Save as and another name."
    )
    with pytest.raises(UnreadableFileError) as unread:
        content(path)
    assert sentence(unread.value) == (
        "plan.shoreboard cannot be opened: what is there is a device or a pipe, and no file. "
        "Choose a file."
    )


def test_what_the_system_alone_knows_stands_as_it_says_it() -> None:
    assert (
        sentence(UnreadableFileError(Path("plan.shoreboard"), "Odd error"))
        == "plan.shoreboard cannot be opened: Odd error."
    )
