"""The file of a copy holds the newest state that was written, however it was written."""

import os
from pathlib import Path

import pytest

from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.scenario import Scenario, new_scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Zone
from shoreboard.storage import files
from shoreboard.storage.copy_file import CopyFile
from shoreboard.storage.snapshot import Snapshot, read_copy

PLAN = SceneId("s2")


def lesson(title: str = "Plan", cards: int = 50) -> Scenario:
    empty = new_scenario(title, "Today", "Plan")
    made = [Activity(ActivityId(f"m{rank}"), f"Work {rank}") for rank in range(cards)]
    return edits.add_activities(empty, PLAN, made)


def write(file: CopyFile, scenario: Scenario) -> None:
    file.write(Snapshot(scenario, PLAN))


@pytest.fixture
def file(tmp_path: Path) -> CopyFile:
    return CopyFile(tmp_path / "copy.shoreboard")


def test_what_follows_is_written_behind_what_is_there(file: CopyFile) -> None:
    scenario = lesson()
    write(file, scenario)
    first = file.path.read_bytes()
    for rank in range(20):
        scenario = edits.place(scenario, PLAN, [ActivityId(f"m{rank}")], Zone.CAPTIVE_OFFSHORING)
        write(file, scenario)
        assert read_copy(file.path).snapshot.scenario == scenario
    content = file.path.read_bytes()
    assert content.startswith(first)
    assert content.count(b"\n") == 21


def test_the_note_is_always_the_newest(file: CopyFile, tmp_path: Path) -> None:
    scenario = lesson()
    file.write(Snapshot(scenario, SceneId("s1")))
    later = Snapshot(scenario, PLAN, tmp_path / "plan.shoreboard", None, ("theme",))
    file.write(later)
    assert read_copy(file.path).snapshot == later


def test_a_copy_is_written_whole_when_its_lines_outgrow_it(file: CopyFile) -> None:
    scenario = lesson(cards=1)
    longest = 0
    for rank in range(40):
        scenario = edits.set_title(scenario, f"{rank} " + "x" * 9_000)
        write(file, scenario)
        longest = max(longest, file.path.stat().st_size)
        assert files.read(file.path) == scenario
    assert 64 * 1024 < longest < 128 * 1024


def test_a_copy_that_is_to_be_whole_is_a_scenario_file_as_any(file: CopyFile) -> None:
    scenario = lesson()
    write(file, scenario)
    write(file, edits.set_title(scenario, "Changed"))
    file.write(Snapshot(scenario, PLAN), whole=True)
    assert file.path.read_bytes().count(b"\n") == 1
    write(file, edits.set_title(scenario, "Changed again"))
    assert files.read(file.path).title == "Changed again"


def test_what_somebody_did_to_the_file_costs_nothing(file: CopyFile) -> None:
    """Whatever lies there is no longer what was written, and is written whole."""

    def remove() -> None:
        file.path.unlink()

    def cut() -> None:
        os.truncate(file.path, 10)

    def add() -> None:
        with file.path.open("ab") as other:
            other.write(b"half a line")

    def replace() -> None:
        content = file.path.read_bytes()
        file.path.rename(file.path.with_name("before"))
        file.path.write_bytes(content)

    for rank, do in enumerate((remove, cut, add, replace)):
        write(file, lesson("Before"))
        do()
        after = lesson(f"After {rank}")
        write(file, after)
        assert files.read(file.path) == after


def test_a_link_in_its_place_is_not_followed_to_add_a_line(file: CopyFile, tmp_path: Path) -> None:
    write(file, lesson("Before"))
    other = tmp_path / "other"
    file.path.rename(other)
    file.path.symlink_to(other)
    with pytest.raises(files.StorageError):
        write(file, edits.set_title(lesson("Before"), "After"))
