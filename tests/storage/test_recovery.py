"""Recovery copies: who owns them, what they tell, and that none is ever thrown away unread."""

import json
import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from shoreboard.domain.scenario import new_scenario
from shoreboard.domain.scene import SceneId
from shoreboard.storage import files
from shoreboard.storage.errors import UnwritableFileError
from shoreboard.storage.recovery import Recovery
from shoreboard.storage.snapshot import Copy, Snapshot

TODAY, PLAN = SceneId("s1"), SceneId("s2")
SCENARIO = new_scenario("Plan for 2027", "Today", "Plan")
OWNER = """
import sys
from pathlib import Path
from shoreboard.domain.scenario import new_scenario
from shoreboard.storage.recovery import Recovery
from shoreboard.storage.snapshot import Snapshot
recovery = Recovery(Path(sys.argv[1]))
scenario = new_scenario("From another process", "Today", "Plan")
print(recovery.save("k", Snapshot(scenario, scenario.scenes[0].id)), flush=True)
sys.stdin.read()
"""


def snapshot(title: str = SCENARIO.title, scene: SceneId = PLAN) -> Snapshot:
    return Snapshot(new_scenario(title, "Today", "Plan"), scene)


def abandoned(folder: Path, *titles: str) -> list[Path]:
    """Leave copies behind as a process does that ends without a word."""
    recovery = Recovery(folder)
    paths = [recovery.save(f"k{rank}", snapshot(title)) for rank, title in enumerate(titles)]
    recovery.close()
    return paths


def titles(copies: tuple[Copy, ...]) -> set[str]:
    return {copy.snapshot.scenario.title for copy in copies}


# One process.


def test_the_last_snapshot_is_the_copy(tmp_path: Path) -> None:
    recovery = Recovery(tmp_path / "new" / "recovery")
    paths = {recovery.save("k", snapshot(title)) for title in ("One", "Two", "Three")}
    (path,) = paths
    assert files.read(path).title == "Three"


def test_a_clean_end_leaves_nothing(tmp_path: Path) -> None:
    recovery = Recovery(tmp_path)
    recovery.save("a", snapshot())
    recovery.save("b", snapshot())
    recovery.drop("a")
    recovery.drop("b")
    recovery.drop("never there")
    recovery.close()
    recovery.close()
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_made_before_it_is_needed(tmp_path: Path) -> None:
    recovery = Recovery(tmp_path / "recovery")
    assert recovery.left_over().copies == ()
    recovery.drop("k")
    recovery.close()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_was_removed_is_made_again(tmp_path: Path) -> None:
    recovery = Recovery(tmp_path / "recovery")
    path = recovery.save("k", snapshot("Before"))
    for each in path.parent.iterdir():
        each.unlink()
    path.parent.rmdir()
    recovery.save("k", snapshot("After"))
    assert Recovery(tmp_path / "recovery").left_over().copies == ()
    assert files.read(path).title == "After"


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UnwritableFileError):
        Recovery(tmp_path / "file" / "recovery").save("k", snapshot())


def test_a_save_that_is_given_up_leaves_the_copy_before(tmp_path: Path) -> None:
    def give_up() -> None:
        raise InterruptedError

    recovery = Recovery(tmp_path)
    path = recovery.save("k", snapshot("Whole"))
    with pytest.raises(InterruptedError):
        recovery.save("k", snapshot("Half"), give_up)
    assert files.read(path).title == "Whole"


def test_a_scenario_beyond_the_limits_is_saved(tmp_path: Path) -> None:
    path = Recovery(tmp_path).save("k", snapshot("x" * 10_001))
    assert b"x" * 10_001 in path.read_bytes()


# Several processes.


def test_a_copy_is_not_offered_while_its_owner_lives(tmp_path: Path) -> None:
    command = [sys.executable, "-c", OWNER, tmp_path]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=environment) as owner:
        assert owner.stdout is not None
        path = Path(owner.stdout.readline().strip())
        assert path.exists()
        ours = Recovery(tmp_path)
        assert ours.left_over().copies == ()
        owner.kill()
        assert owner.wait() == -signal.SIGKILL
    (copy,) = ours.left_over().copies
    assert copy.path == path
    assert copy.snapshot == snapshot("From another process", TODAY)


def test_a_copy_is_offered_to_one_at_a_time(tmp_path: Path) -> None:
    abandoned(tmp_path, "Plan")
    first, second = Recovery(tmp_path), Recovery(tmp_path)
    assert titles(first.left_over().copies) == {"Plan"}
    assert titles(first.left_over().copies) == {"Plan"}
    assert second.left_over().copies == ()
    first.let_go()
    assert titles(second.left_over().copies) == {"Plan"}
    second.close()
    assert titles(Recovery(tmp_path).left_over().copies) == {"Plan"}


def test_locks_without_copies_go_unless_they_are_held(tmp_path: Path) -> None:
    living = Recovery(tmp_path)
    living.save("k", snapshot())
    living.drop("k")
    (held,) = tmp_path.iterdir()
    (tmp_path / "dead.lock").write_text("17")
    assert Recovery(tmp_path).left_over().copies == ()
    assert list(tmp_path.iterdir()) == [held]


def test_what_was_left_half_written_goes_in_the_end(tmp_path: Path) -> None:
    old, new = tmp_path / ".shoreboard-1.tmp", tmp_path / ".shoreboard-2.tmp"
    for path in (old, new):
        path.write_bytes(b"{")
    day_ago = datetime.now(UTC).timestamp() - 86_400
    os.utime(old, (day_ago, day_ago))
    Recovery(tmp_path).left_over()
    assert list(tmp_path.iterdir()) == [new]


# What to do with what is left.


def test_the_newest_comes_first(tmp_path: Path) -> None:
    abandoned(tmp_path, "Older", "Newer")
    left = Recovery(tmp_path).left_over()
    assert [copy.snapshot.scenario.title for copy in left.copies] == ["Newer", "Older"]


def test_an_adopted_copy_is_ours_from_then_on(tmp_path: Path) -> None:
    abandoned(tmp_path, "Plan")
    ours, other = Recovery(tmp_path), Recovery(tmp_path)
    (copy,) = ours.left_over().copies
    ours.adopt(copy, "k")
    ours.let_go()
    assert other.left_over().copies == ()
    ours.drop("k")
    ours.close()
    assert list(tmp_path.iterdir()) == []


def test_a_discarded_copy_is_moved_aside(tmp_path: Path) -> None:
    (path,) = abandoned(tmp_path, "Not wanted")
    content = path.read_bytes()
    ours = Recovery(tmp_path)
    (copy,) = ours.left_over().copies
    moved = ours.discard(copy)
    assert moved.parent == ours.discarded
    assert "Not wanted" in moved.name
    assert moved.read_bytes() == content
    assert ours.left_over().copies == ()
    ours.let_go()
    assert list(tmp_path.iterdir()) == [ours.discarded]


def test_discarded_copies_are_bounded(tmp_path: Path) -> None:
    ours = Recovery(tmp_path)
    ours.discarded.mkdir()
    for number in range(80):
        old = ours.discarded / f"{number}.shoreboard"
        old.write_bytes(b"")
        os.utime(old, (number, number))
    abandoned(tmp_path, "Not wanted")
    (copy,) = ours.left_over().copies
    moved = ours.discard(copy)
    left = sorted(ours.discarded.iterdir())
    assert len(left) == 50
    assert moved in left
    assert not (ours.discarded / "0.shoreboard").exists()


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b'{"format": 3, "scenes": []}', b"[]"])
def test_a_damaged_copy_is_moved_aside_and_told(tmp_path: Path, content: bytes) -> None:
    bad, _ = abandoned(tmp_path, "Damaged", "Whole")
    bad.write_bytes(content)
    ours = Recovery(tmp_path)
    left = ours.left_over()
    assert titles(left.copies) == {"Whole"}
    (moved,) = left.damaged
    assert moved.parent == ours.damaged
    assert moved.read_bytes() == content
    assert ours.left_over().damaged == ()


def test_a_copy_of_a_later_version_is_left_alone(tmp_path: Path) -> None:
    (path,) = abandoned(tmp_path, "From the future")
    content = json.loads(path.read_bytes()) | {"format": 99}
    path.write_text(json.dumps(content))
    left = Recovery(tmp_path).left_over()
    assert (left.copies, left.damaged) == ((), ())
    assert path.exists()
