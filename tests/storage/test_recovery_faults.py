"""Every call fails once while copies are written, found, taken over and discarded: nothing is lost.

A copy holds what it held before or what was to be written, and when the trouble is over, the next
one is written as if nothing had been.
"""

import contextlib
import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from shoreboard.domain import edits
from shoreboard.domain.scenario import new_scenario
from shoreboard.domain.scene import SceneId
from shoreboard.session.recovered import survey
from shoreboard.storage import files
from shoreboard.storage.errors import StorageError
from shoreboard.storage.recovery import Recovery
from shoreboard.storage.snapshot import Snapshot
from tests.helpers.faults import Kind, disk, faults, memory

PLAN = SceneId("s2")
START = new_scenario("Start", "Today", "Plan")
MAY_RAISE = (StorageError, MemoryError)
every_trouble = pytest.mark.parametrize(
    ("kind", "lasts"),
    [
        (disk(errno.EIO), False),
        (disk(errno.EIO), True),
        (disk(errno.ENOSPC), True),
        (memory(), False),
    ],
    ids=["I/O error", "disk that is gone", "full disk", "no memory"],
)


class Folders:
    """Gives each run a folder of its own."""

    def __init__(self, root: Path) -> None:
        self._root, self._made = root, 0

    def new(self) -> Path:
        self._made += 1
        return self._root / str(self._made)


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    # what is imported when it is used is no part of what can fail
    recovery = Recovery(tmp_path / "first")
    save(recovery, "First")
    recovery.close()
    survey(Recovery(tmp_path / "first"))
    return Folders(tmp_path)


def titled(title: str) -> Snapshot:
    return Snapshot(edits.set_title(START, title), PLAN)


def save(recovery: Recovery, title: str, *, whole: bool = False) -> None:
    recovery.save("k", titled(title), whole=whole)


def found(folder: Path) -> list[str]:
    """Return the titles of all that can be read below a folder of copies."""
    return sorted(files.read(path).title for path in folder.rglob("*.shoreboard"))


def offered(folder: Path) -> list[str]:
    """Return the titles of what the next start offers; it leaves it there."""
    recovery = Recovery(folder)
    titles = [each.copy.snapshot.scenario.title for each in survey(recovery).copies]
    recovery.close()
    return titles


@every_trouble
@pytest.mark.parametrize(
    ("before", "whole"),
    [((), False), (("Old",), False), (("Older", "Old"), True)],
    ids=["first", "line", "whole"],
)
def test_a_copy_holds_the_old_state_or_the_new_one(
    folders: Folders, kind: Kind, before: tuple[str, ...], *, lasts: bool, whole: bool
) -> None:
    for fault in faults(kind, lasts=lasts):
        folder = folders.new()
        recovery = Recovery(folder)
        for title in before:
            save(recovery, title)
        is_written = False
        with fault, contextlib.suppress(*MAY_RAISE):
            save(recovery, "New", whole=whole)
            is_written = True
        old = [*before][-1:]
        assert found(folder) in ([["New"]] if is_written else [old, ["New"]]), fault
        save(recovery, "Next")
        assert found(folder) == ["Next"], fault
        recovery.close()
        assert offered(folder) == ["Next"], fault


@every_trouble
def test_a_copy_is_removed_or_stays_whole(folders: Folders, kind: Kind, *, lasts: bool) -> None:
    for fault in faults(kind, lasts=lasts):
        folder = folders.new()
        recovery = Recovery(folder)
        save(recovery, "Old")
        with fault, contextlib.suppress(*MAY_RAISE):
            recovery.drop("k")
        assert found(folder) in ([], ["Old"]), fault
        recovery.drop("k")
        recovery.close()
        assert list(folder.iterdir()) == [], fault


def look_back(recovery: Recovery) -> None:
    survey(recovery)


def adopt(recovery: Recovery) -> None:
    for copy in recovery.left_over().copies:
        recovery.adopt(copy, "k")


def discard(recovery: Recovery) -> None:
    for copy in recovery.left_over().copies:
        recovery.discard(copy)


@every_trouble
@pytest.mark.parametrize("do", [look_back, adopt, discard])
def test_what_was_left_is_never_lost(
    folders: Folders, kind: Kind, do: Callable[[Recovery], None], *, lasts: bool
) -> None:
    for fault in faults(kind, lasts=lasts):
        folder = folders.new()
        earlier = Recovery(folder)
        save(earlier, "Older")
        save(earlier, "Left over")
        earlier.close()
        recovery = Recovery(folder)
        with fault, contextlib.suppress(*MAY_RAISE):
            do(recovery)
        assert found(folder) == ["Left over"], fault
        recovery.close()
        is_discarded = any(folder.glob("discarded/*"))
        assert not (folder / "damaged").exists(), fault
        assert offered(folder) == ([] if is_discarded else ["Left over"]), fault
