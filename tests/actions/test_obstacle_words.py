"""What stands in the way of a file, in words: why, and what to do."""

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest

from shoreboard.actions.obstacle_words import (
    obstacle_in_time,
    obstacle_words,
    opening_advice,
    saving_advice,
)
from shoreboard.actions.problems import sentence
from shoreboard.session import beside
from shoreboard.storage.atomic import replace_file
from shoreboard.storage.errors import UnreadableFileError, UnwritableFileError
from shoreboard.storage.obstacle import Obstacle, obstacle_of
from shoreboard.storage.regular import content
from tests.helpers.faults import Fault, disk
from tests.helpers.waiting_work import WaitingWork

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
        unwritten = UnwritableFileError(path, "Odd")
        unwritten.__cause__ = cause
        obstacle = obstacle_of(unwritten)
        said[obstacle_words(unwritten)] = obstacle
        assert "Save as" in saving_advice(obstacle) or obstacle is Obstacle.NO_MEMORY
        assert bool(opening_advice(obstacle)) is (obstacle not in WRITING_ALONE)
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


def test_a_disk_that_does_not_answer_is_waited_for_no_longer_and_called_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beside, "DISK_SECONDS", 0)
    work, error = WaitingWork(), UnreadableFileError(tmp_path, "No")
    error.__cause__ = OSError(errno.EACCES, "No")
    found = obstacle_in_time(error, work)
    assert work.count == 1, "it is asked beside the interface"
    assert obstacle_words(error, found).endswith("is gone or does not answer")


def test_no_disk_is_asked_in_the_thread_that_wants_the_words(tmp_path: Path) -> None:
    unread, unwritten = UnreadableFileError(tmp_path, "No"), UnwritableFileError(tmp_path, "No")
    unread.__cause__ = unwritten.__cause__ = OSError(errno.ENOENT, "No")
    for error in (unread, unwritten):
        assert "what is there is a folder" in sentence(error)
        with Fault(disk(errno.EIO), 1) as fault:
            sentence(error)
        assert fault.struck == []


def test_what_the_system_alone_knows_stands_as_it_says_it() -> None:
    assert (
        sentence(UnreadableFileError(Path("plan.shoreboard"), "Odd error"))
        == "plan.shoreboard cannot be opened: Odd error."
    )
