"""What others do to the file of an open document is found out, once."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from shoreboard.domain import edits
from shoreboard.domain.scenario import new_scenario
from shoreboard.session.documents import accept_on_disk, open_document, save_document
from shoreboard.session.session import Session
from shoreboard.session.watch import FileChange, FileWatch
from shoreboard.storage import files
from shoreboard.storage.lock import FileInUseError, lock_path, take

pytestmark = pytest.mark.usefixtures("qtbot")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "plan.shoreboard"
    files.write(path, new_scenario("First", "Today", "Plan"))
    return path


class Watched:
    """An open document with its watch and what that found."""

    def __init__(self, path: Path) -> None:
        self.session = open_document(path)
        self.watch = FileWatch(self.session)
        self.found: list[FileChange] = []
        self.watch.found.connect(self.found.append)
        self.watch.start()

    def check(self) -> list[FileChange]:
        """Return what is found now that was not found before."""
        self.found.clear()
        self.watch.check()
        return self.found.copy()


@pytest.fixture
def watched(path: Path) -> Iterator[Watched]:
    watched = Watched(path)
    yield watched
    watched.watch.end()


def write(path: Path, title: str) -> None:
    files.write(path, new_scenario(title, "Today", "Plan"))


def test_a_lock_lies_beside_the_file_as_long_as_it_is_open(path: Path) -> None:
    watched = Watched(path)
    assert lock_path(path).exists()
    assert watched.session.holder is None
    watched.watch.end()
    assert not lock_path(path).exists()


def test_the_lock_goes_along_with_save_as(watched: Watched, path: Path) -> None:
    other = path.with_name("other.shoreboard")
    save_document(watched.session, other)
    assert not lock_path(path).exists()
    assert lock_path(other).exists()
    assert watched.check() == []


def test_a_document_without_a_file_gets_its_lock_with_its_file(path: Path) -> None:
    session = Session(new_scenario("New", "Today", "Plan"))
    watch = FileWatch(session)
    watch.start()
    watch.check()
    watch.refresh()
    watch.take()
    new = path.with_name("new.shoreboard")
    save_document(session, new)
    assert lock_path(new).exists()
    watch.end()
    assert not lock_path(new).exists()


def test_the_second_is_read_only_until_the_first_has_gone(watched: Watched, path: Path) -> None:
    second = Watched(path)
    assert second.found == [FileChange.TAKEN]
    assert second.session.is_read_only
    assert second.session.holder is not None
    assert second.session.holder.token == watched.session.key
    assert second.check() == []
    watched.watch.end()
    assert second.check() == [FileChange.FREED]
    assert second.check() == []
    assert second.session.is_read_only
    second.watch.take()
    assert not second.session.is_read_only
    assert lock_path(path).exists()
    second.watch.end()


def test_who_comes_too_late_hears_so(watched: Watched, path: Path) -> None:
    second, third = Watched(path), Watched(path)
    watched.watch.end()
    assert second.check() == [FileChange.FREED]
    third.watch.take()
    second.found.clear()
    second.watch.take()
    assert second.found == [FileChange.TAKEN]
    third.watch.end()
    assert second.check() == [FileChange.FREED]
    second.watch.end()


def test_a_lock_that_was_swept_away_is_made_again(watched: Watched, path: Path) -> None:
    lock_path(path).unlink()
    watched.watch.refresh()
    assert lock_path(path).exists()
    assert not watched.session.is_read_only


def test_a_lock_that_another_took_is_lost(watched: Watched, path: Path) -> None:
    theirs = {"user": "ada", "host": "far", "machine": "0" * 16, "token": "theirs"}
    lock_path(path).write_text(json.dumps(theirs))
    watched.watch.refresh()
    assert watched.found == [FileChange.TAKEN]
    assert watched.session.holder is not None
    assert watched.session.holder.user == "ada"
    watched.watch.end()
    assert lock_path(path).exists()


def test_who_is_taken_over_hears_so_with_the_next_look(watched: Watched, path: Path) -> None:
    second = Watched(path)
    second.watch.take(anyway=True)
    assert not second.session.is_read_only
    assert watched.check() == [FileChange.TAKEN]
    assert watched.session.holder is not None
    assert watched.session.holder.token == second.session.key
    with pytest.raises(FileInUseError):
        save_document(watched.session, path)
    save_document(second.session, path)
    second.watch.end()
    assert not lock_path(path).exists()


def test_what_lies_in_the_place_of_the_lock_is_told(path: Path) -> None:
    lock_path(path).mkdir()
    watched = Watched(path)
    assert watched.found == [FileChange.UNSEEN]
    assert watched.watch.in_the_way == lock_path(path)
    assert not watched.session.is_read_only
    assert watched.check() == []
    watched.watch.end()
    assert lock_path(path).is_dir()


def test_what_somebody_else_writes_is_told_once(watched: Watched, path: Path) -> None:
    assert watched.check() == []
    write(path, "Theirs")
    assert watched.check() == [FileChange.CHANGED]
    assert watched.check() == []
    write(path, "Theirs again")
    assert watched.check() == [FileChange.CHANGED]
    write(path, "First")
    assert watched.check() == [FileChange.BACK]
    assert watched.check() == []


def test_the_same_content_at_another_time_is_no_change(watched: Watched, path: Path) -> None:
    os.utime(path, (1, 1))
    assert watched.check() == []
    write(path, "First")
    assert watched.check() == []


def test_what_we_save_ourselves_is_no_change(watched: Watched, path: Path) -> None:
    watched.session.apply("Rename", edits.set_title, "Second")
    save_document(watched.session, path)
    assert watched.check() == []


def test_a_file_that_is_gone_leaves_its_document_unsaved(watched: Watched, path: Path) -> None:
    aside = path.with_name("moved")
    path.rename(aside)
    assert watched.check() == [FileChange.GONE]
    assert watched.session.is_modified
    assert watched.check() == []
    aside.rename(path)
    assert watched.check() == [FileChange.BACK]
    assert not watched.session.is_modified
    path.unlink()
    assert watched.check() == [FileChange.GONE]
    save_document(watched.session, path)
    assert not watched.session.is_modified
    assert watched.check() == []


def test_what_is_kept_as_mine_may_be_saved(watched: Watched, path: Path) -> None:
    watched.session.apply("Rename", edits.set_title, "Mine")
    write(path, "Theirs")
    assert watched.check() == [FileChange.CHANGED]
    accept_on_disk(watched.session)
    assert watched.session.is_modified
    assert watched.check() == [FileChange.BACK]
    assert watched.session.is_modified
    save_document(watched.session, path)
    assert not watched.session.is_modified
    assert files.read(path).title == "Mine"


@pytest.mark.parametrize("change", ["replaced", "written", "removed"])
def test_a_change_is_heard_without_asking(qtbot: QtBot, path: Path, change: str) -> None:
    lock = take(path, "theirs")  # so that no lock of ours stirs up the folder
    watched = Watched(path)
    with qtbot.waitSignal(watched.watch.found, timeout=60_000) as heard:
        if change == "replaced":
            write(path, "Theirs")
        elif change == "written":
            path.write_bytes(path.read_bytes() + b"\n")
        else:
            path.unlink()
    assert heard.args == [FileChange.GONE if change == "removed" else FileChange.CHANGED]
    watched.watch.end()
    lock.release()


def test_that_a_file_is_free_is_heard_without_asking(qtbot: QtBot, path: Path) -> None:
    lock = take(path, "theirs")
    watched = Watched(path)
    with qtbot.waitSignal(watched.watch.found, timeout=60_000) as heard:
        lock.release()
    assert heard.args == [FileChange.FREED]
    watched.watch.end()


def test_that_who_had_the_file_died_is_heard_without_asking(qtbot: QtBot, path: Path) -> None:
    """A death changes nothing in the folder: the lock still lies there."""
    code = f"""
import sys
from pathlib import Path
from shoreboard.storage.lock import take
lock = take(Path({str(path)!r}), "theirs")
print(flush=True)
sys.stdin.read()
"""
    words = [sys.executable, "-c", code]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as owner:
        assert owner.stdout is not None
        owner.stdout.readline()
        session = open_document(path)
        watch = FileWatch(session, holder_ms=10)
        watch.start()
        assert session.is_read_only
        with qtbot.waitSignal(watch.found, timeout=60_000) as heard:
            owner.kill()
    assert heard.args == [FileChange.FREED]
    watch.take()
    assert not session.is_read_only
    watch.end()


def test_a_watch_that_has_ended_hears_nothing(path: Path) -> None:
    watched = Watched(path)
    watched.watch.end()
    write(path, "Theirs")
    assert watched.check() == []
    save_document(watched.session, path.with_name("other.shoreboard"))
    assert not lock_path(path.with_name("other.shoreboard")).exists()
