"""Who has a file open: this process, another one, a dead one, another computer."""

import fcntl
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from shoreboard.storage.holder import Holder
from shoreboard.storage.lock import (
    STALE_SECONDS,
    UNFINISHED_SECONDS,
    FileInUseError,
    holder_of,
    lock_path,
    take,
)

OWNER = """
import sys
from pathlib import Path
from shoreboard.storage.lock import take
lock = take(Path(sys.argv[1]), "theirs")
print("holds", lock.holds, flush=True)
sys.stdin.readline()
"""
ELSEWHERE = {"user": "ada", "host": "far-away", "machine": "0" * 16, "token": "theirs", "pid": 1}


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "plan.shoreboard"
    path.touch()
    return path


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def owner_of(path: Path) -> "subprocess.Popen[str]":
    """Start another process that has the file."""
    child = subprocess.Popen(
        [sys.executable, "-c", OWNER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "holds True\n"
    return child


def finish(child: "subprocess.Popen[str]") -> None:
    child.communicate("\n", 10)


def elsewhere(document: Path, age: float = 0, **said: object) -> Path:
    """Put a lock of another computer beside a document, last refreshed so many seconds ago."""
    place = lock_path(document)
    place.write_text(json.dumps(ELSEWHERE | said), encoding="utf-8")
    then = time.time() - age
    os.utime(place, (then, then))
    return place


def test_a_lock_lies_beside_the_file_and_says_who_has_it(document: Path) -> None:
    lock = take(document, "mine")
    assert lock.holds
    assert names(document.parent) == [".plan.shoreboard.lock", "plan.shoreboard"]
    said = json.loads(lock_path(document).read_text(encoding="utf-8"))
    assert (said["pid"], said["token"]) == (os.getpid(), "mine")
    assert set(said) == {"user", "host", "since", "pid", "machine", "token"}
    lock.release()
    lock.release()
    assert names(document.parent) == ["plan.shoreboard"]


def test_a_second_document_of_this_process_does_not_get_it(document: Path) -> None:
    lock = take(document, "mine")
    with pytest.raises(FileInUseError) as caught:
        take(document, "another")
    assert caught.value.is_ours
    assert caught.value.holder.token == "mine"
    lock.release()
    take(document, "another").release()


def test_who_has_it_may_take_it_again_and_loses_nothing(document: Path) -> None:
    lock = take(document, "mine")
    again = take(document, "mine")
    assert not again.holds
    again.release()
    assert lock_path(document).exists()
    assert lock.refresh()
    lock.release()


def test_a_living_process_keeps_it_however_old_it_looks(document: Path) -> None:
    child = owner_of(document)
    os.utime(lock_path(document), (0, 0))
    with pytest.raises(FileInUseError) as caught:
        take(document, "mine")
    assert (caught.value.holder.pid, caught.value.is_ours) == (child.pid, False)
    finish(child)
    assert names(document.parent) == ["plan.shoreboard"]


def test_a_killed_process_loses_it_at_once(document: Path) -> None:
    child = owner_of(document)
    child.kill()
    child.communicate()
    assert lock_path(document).exists()
    lock = take(document, "mine")
    assert lock.holds
    lock.release()
    assert names(document.parent) == ["plan.shoreboard"]


def test_another_computer_keeps_it_as_long_as_it_is_refreshed(document: Path) -> None:
    place = elsewhere(document, STALE_SECONDS - 30)
    before = place.read_bytes()
    with pytest.raises(FileInUseError) as caught:
        take(document, "mine")
    assert (caught.value.holder.user, caught.value.holder.host) == ("ada", "far-away")
    assert place.read_bytes() == before
    assert names(document.parent) == [place.name, document.name]


def test_another_computer_loses_it_when_it_does_not_refresh_it(document: Path) -> None:
    elsewhere(document, STALE_SECONDS + 30)
    lock = take(document, "mine")
    assert lock.holds
    assert names(document.parent) == [lock_path(document).name, document.name]
    lock.release()


def test_another_computer_keeps_it_where_the_share_itself_says_so(document: Path) -> None:
    place = elsewhere(document, STALE_SECONDS + 30)
    with place.open("r+b") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(FileInUseError):
            take(document, "mine")


def test_refreshing_shows_that_the_owner_lives(document: Path) -> None:
    lock = take(document, "mine")
    os.utime(lock_path(document), (0, 0))
    assert lock.refresh()
    assert time.time() - lock_path(document).stat().st_mtime < STALE_SECONDS
    lock.release()


def test_who_lost_it_hears_so_and_does_not_remove_what_another_has(document: Path) -> None:
    lock = take(document, "mine")
    lock_path(document).unlink()
    assert not lock.refresh()
    place = elsewhere(document)
    assert not lock.refresh()
    lock.release()
    assert place.exists()


def test_all_links_to_a_file_share_one_lock(document: Path, tmp_path: Path) -> None:
    folder = tmp_path / "links"
    folder.mkdir()
    (folder / "other.shoreboard").symlink_to(document)
    lock = take(folder / "other.shoreboard", "mine")
    with pytest.raises(FileInUseError):
        take(document, "another")
    assert names(folder) == ["other.shoreboard"]
    lock.release()


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\0", b"[]", b"null", b"[" * 5000, b'{"user": 5, "pid": -1}', b'{"pid": true}'],
)
def test_what_says_nothing_holds_as_long_as_one_could_be_writing(
    document: Path, content: bytes
) -> None:
    place = lock_path(document)
    place.write_bytes(content)
    with pytest.raises(FileInUseError) as caught:
        take(document, "mine")
    assert caught.value.holder.user == ""
    then = time.time() - UNFINISHED_SECONDS - 1
    os.utime(place, (then, then))
    with place.open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert holder_of(document) == caught.value.holder
    lock = take(document, "mine")
    assert lock.holds
    lock.release()


def test_a_strangers_words_are_bounded_and_plain(document: Path) -> None:
    elsewhere(document, user="a\n\u202e" + "b" * 5000, host=["x"], pid=2**40)
    with pytest.raises(FileInUseError) as caught:
        take(document, "mine")
    assert caught.value.holder == Holder()
    elsewhere(document, user="a\n\u202e" + "b" * 500)
    with pytest.raises(FileInUseError) as caught:
        take(document, "mine")
    assert caught.value.holder.user == "a" + "b" * 99


def test_looking_who_has_it_takes_nothing(document: Path) -> None:
    assert holder_of(document) is None
    lock = take(document, "mine")
    found = holder_of(document)
    assert found is not None
    assert found.token == "mine"
    lock.release()
    place = elsewhere(document)
    found = holder_of(document)
    assert found is not None
    assert found.user == "ada"
    os.utime(place, (0, 0))
    assert holder_of(document) is None
    assert names(document.parent) == [place.name, document.name]


def test_a_folder_without_room_for_a_lock_is_no_trouble(tmp_path: Path) -> None:
    lock = take(tmp_path / "no such folder" / "plan.shoreboard", "mine")
    assert not lock.holds
    assert lock.refresh()
    lock.release()


def test_what_is_no_file_is_no_lock(document: Path) -> None:
    lock_path(document).mkdir()
    lock = take(document, "mine")
    assert not lock.holds
    lock.release()
    assert lock_path(document).is_dir()


def test_a_very_long_name_has_its_lock_too(tmp_path: Path) -> None:
    document = tmp_path / ("x" * 244 + ".shoreboard")
    document.touch()
    lock = take(document, "mine")
    assert lock.holds
    with pytest.raises(FileInUseError):
        take(document, "another")
    lock.release()
    assert names(tmp_path) == [document.name]


def test_of_many_who_want_a_stale_lock_one_gets_it(document: Path) -> None:
    elsewhere(document, STALE_SECONDS + 30)
    code = """
import sys
from pathlib import Path
from shoreboard.storage.lock import FileInUseError, take
sys.stdin.readline()
try:
    lock = take(Path(sys.argv[1]), sys.argv[2])
    print("got it" if lock.holds else "nothing", flush=True)
except FileInUseError:
    print("in use", flush=True)
sys.stdin.readline()
"""
    children = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(document), f"token {number}"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for number in range(6)
    ]
    for child in children:
        assert child.stdin is not None
        child.stdin.write("\n")
        child.stdin.flush()
    said = [child.stdout.readline().strip() for child in children if child.stdout is not None]
    for child in children:
        finish(child)
    assert sorted(said) == ["got it"] + ["in use"] * 5
    assert names(document.parent) == ["plan.shoreboard"]
