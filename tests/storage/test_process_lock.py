"""A file that is held: by one at a time, and for as long as its holder lives."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from shoreboard.storage.process_lock import hold

HOLDER = """
import sys
from pathlib import Path
from shoreboard.storage.process_lock import hold
held = hold(Path(sys.argv[1]))
print(held is not None, flush=True)
sys.stdin.read()
"""


def holder(path: Path) -> "subprocess.Popen[str]":
    """Start another process that tries to hold a file, and says whether it does."""
    return subprocess.Popen(
        [sys.executable, "-c", HOLDER, path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )


def says(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_one_holds_it_and_then_the_next(tmp_path: Path) -> None:
    path = tmp_path / "a.lock"
    first = hold(path)
    assert first is not None
    assert first.stands
    assert hold(path) is None
    first.release()
    assert not path.exists()
    assert not first.stands
    second = hold(path)
    assert second is not None
    first.release()
    assert second.stands


def test_it_is_held_until_its_holder_is_killed(tmp_path: Path) -> None:
    path = tmp_path / "a.lock"
    with holder(path) as other:
        assert says(other) == "True"
        assert hold(path) is None
        other.kill()
        assert other.wait() == -signal.SIGKILL
    assert path.exists()
    assert hold(path) is not None


def test_what_another_process_cannot_hold_it_says(tmp_path: Path) -> None:
    ours = hold(tmp_path / "a.lock")
    assert ours is not None
    with holder(ours.path) as other:
        assert says(other) == "False"
        other.communicate("")
    assert ours.stands


def test_a_pid_that_lives_again_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.lock"
    path.write_text(str(os.getpid()))
    assert hold(path) is not None


def test_a_file_that_was_removed_or_replaced_no_longer_stands(tmp_path: Path) -> None:
    path = tmp_path / "a.lock"
    first = hold(path)
    assert first is not None
    path.unlink()
    assert not first.stands
    path.write_text("another")
    assert not first.stands
    second = hold(path)
    assert second is not None
    first.release()
    assert second.stands


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_text("not ours")
    (tmp_path / "a.lock").symlink_to(target)
    try:
        hold(tmp_path / "a.lock")
    except OSError:
        pass
    else:
        raise AssertionError("a link was opened")
    assert target.read_text() == "not ours"
