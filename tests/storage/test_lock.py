"""Who has a file open: this process, another one, a dead one, another computer."""

import errno
import fcntl
import json
import os
import subprocess
import sys
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
from tests.helpers.faults import disk, faults
from tests.storage.locks import NOW, elsewhere, finish, later, names, owner_of


@pytest.fixture
def document(tmp_path: Path) -> Path:
    path = tmp_path / "plan.shoreboard"
    path.touch()
    return path


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
    assert lock.stands
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
    place = elsewhere(document)
    before = place.read_bytes()
    with pytest.raises(FileInUseError) as caught:
        take(document, "mine", later(STALE_SECONDS))
    assert caught.value.holder.seen == NOW
    assert (caught.value.holder.user, caught.value.holder.host) == ("ada", "far-away")
    assert place.read_bytes() == before
    assert names(document.parent) == [place.name, document.name]


def test_another_computer_loses_it_when_it_does_not_refresh_it(document: Path) -> None:
    elsewhere(document)
    lock = take(document, "mine", later(STALE_SECONDS + 1))
    assert lock.holds
    assert names(document.parent) == [lock_path(document).name, document.name]
    lock.release()


def test_another_computer_keeps_it_where_the_share_itself_says_so(document: Path) -> None:
    place = elsewhere(document)
    with place.open("r+b") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(FileInUseError):
            take(document, "mine", later(STALE_SECONDS + 1))


def test_refreshing_shows_that_the_owner_lives(document: Path) -> None:
    lock = take(document, "mine")
    os.utime(lock_path(document), (0, 0))
    lock.refresh()
    assert lock.stands
    assert lock_path(document).stat().st_mtime > 0
    lock.release()


def test_who_lost_it_hears_so_and_does_not_remove_what_another_has(document: Path) -> None:
    lock = take(document, "mine")
    lock_path(document).unlink()
    assert not lock.stands
    place = elsewhere(document)
    lock.refresh()
    assert not lock.stands
    assert place.stat().st_mtime == NOW
    lock.release()
    assert place.exists()


def test_no_disk_that_refuses_once_keeps_a_lock_that_is_let_go(document: Path) -> None:
    take(document, "mine").release()
    for fault in faults(disk(errno.EIO)):
        lock = take(document, "mine")
        with fault:
            lock.release()
        assert names(document.parent) == ["plan.shoreboard"], fault


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
    os.utime(place, (NOW, NOW))
    with pytest.raises(FileInUseError) as caught:
        take(document, "mine", later(UNFINISHED_SECONDS))
    assert caught.value.holder.user == ""
    with place.open("rb") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert holder_of(document, later(UNFINISHED_SECONDS + 1)) == caught.value.holder
    lock = take(document, "mine", later(UNFINISHED_SECONDS + 1))
    assert lock.holds
    lock.release()


def test_a_strangers_words_are_bounded_and_plain(document: Path) -> None:
    elsewhere(document, user="a\n\u202e" + "b" * 5000, host=["x"], pid=2**40)
    with pytest.raises(FileInUseError) as caught:
        take(document, "mine", later(0))
    assert caught.value.holder == Holder()
    elsewhere(document, user="a\n\u202e" + "b" * 500)
    with pytest.raises(FileInUseError) as caught:
        take(document, "mine", later(0))
    assert caught.value.holder.user == "a" + "b" * 99


def test_looking_who_has_it_takes_nothing(document: Path) -> None:
    assert holder_of(document) is None
    lock = take(document, "mine")
    found = holder_of(document)
    assert found is not None
    assert found.token == "mine"
    lock.release()
    place = elsewhere(document)
    found = holder_of(document, later(STALE_SECONDS))
    assert found is not None
    assert (found.user, found.seen) == ("ada", NOW)
    assert holder_of(document, later(STALE_SECONDS + 1)) is None
    assert names(document.parent) == [place.name, document.name]


def test_a_folder_without_room_for_a_lock_is_no_trouble(tmp_path: Path) -> None:
    lock = take(tmp_path / "no such folder" / "plan.shoreboard", "mine")
    assert not lock.holds
    assert lock.in_the_way is None
    assert lock.stands
    lock.release()


@pytest.mark.parametrize("kind", ["folder", "link", "dead link", "pipe"])
def test_what_lies_in_the_place_of_a_lock_is_told_and_stays(document: Path, kind: str) -> None:
    place = lock_path(document)
    match kind:
        case "folder":
            place.mkdir()
        case "pipe":
            os.mkfifo(place)
        case _:
            place.symlink_to(document if kind == "link" else "nowhere")
    before = place.lstat()
    lock = take(document, "mine")
    assert (lock.holds, lock.in_the_way) == (False, place)
    lock.refresh()
    lock.release()
    assert os.path.samestat(place.lstat(), before)


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
    os.utime(elsewhere(document), (0, 0))
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
