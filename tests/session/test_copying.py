"""Orders for copies are carried out, whatever happens to the thread that does it."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from shoreboard.domain.scenario import new_scenario
from shoreboard.session.copying import CopyWriter, NoThreadError
from shoreboard.storage import files
from shoreboard.storage.errors import UnwritableFileError
from shoreboard.storage.snapshot import Snapshot
from tests.helpers.ailing import SURELY, Ailing, Threads
from tests.session.doing import TODAY

TROUBLE = (
    MemoryError(),
    OSError(28, "No space left on device"),
    UnwritableFileError(Path("copy"), "No space left on device"),
    ValueError("a mistake in the program"),
    RecursionError(),
    SystemExit(1),
    KeyboardInterrupt(),
)


class Desk:
    """A writer over a folder, what it told, and what was reported as any error is."""

    def __init__(self, folder: Path, threads: Threads, *errors: BaseException) -> None:
        self.folder = folder
        self.recovery = Ailing(folder, errors)
        self.told: list[tuple[str, BaseException | None]] = []
        self.reported: list[object] = []
        self.writer = CopyWriter(
            self.recovery, lambda key, error: self.told.append((key, error)), threads.start
        )

    def order(self, key: str, title: str | None) -> None:
        wanted = None if title is None else Snapshot(new_scenario(title, "Today", "Plan"), TODAY)
        self.writer.order(key, wanted)

    def done(self) -> set[str]:
        """Wait until all is carried out or has failed, and return the titles of the copies."""
        assert self.writer.finish(SURELY)
        return {files.read(path).title for path in self.folder.glob("*.shoreboard")}


@pytest.fixture
def reported(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What reaches the hook for errors that nobody caught in a thread."""
    found: list[object] = []
    monkeypatch.setattr(threading, "excepthook", lambda args: found.append(args.exc_value))
    return found


@pytest.fixture
def desks(tmp_path: Path) -> Iterator["Desks"]:
    desks = Desks(tmp_path)
    yield desks
    for desk in desks.made:
        desk.writer.end(SURELY)
        desk.recovery.close()


class Desks:
    """Makes desks, each with a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.made: list[Desk] = []

    def make(self, *errors: BaseException, refused: int = 0, dying: int = 0) -> Desk:
        folder = self._folder / str(len(self.made))
        self.made.append(Desk(folder, Threads(refused, dying), *errors))
        return self.made[-1]


def test_no_error_ends_the_copying(desks: Desks, reported: list[object]) -> None:
    for error in TROUBLE:
        desk = desks.make(error)
        desk.order("k", "First")
        assert desk.done() == set()
        assert desk.told == [("k", error)]
        desk.order("k", "Second")
        assert desk.done() == {"Second"}, repr(error)
        assert desk.told[1:] == [("k", None)]
    assert len(reported) == 4


def test_what_went_wrong_stands_until_it_is_tried_again(desks: Desks) -> None:
    for error in TROUBLE[:3]:
        desk = desks.make(error, error)
        desk.order("k", "Kept")
        assert desk.done() == set()
        desk.writer.retry()
        assert desk.done() == set()
        assert not desk.writer.is_idle
        desk.writer.retry()
        assert desk.done() == {"Kept"}
        assert desk.writer.is_idle


def test_what_nobody_expects_is_reported_and_no_other_trouble_is(
    desks: Desks, reported: list[object]
) -> None:
    for error in TROUBLE:
        desk = desks.make(error)
        desk.order("k", "Title")
        desk.done()
    assert reported == list(TROUBLE[3:])


def test_one_documents_trouble_keeps_no_other_waiting(desks: Desks) -> None:
    desk = desks.make(MemoryError())
    desk.recovery.answers.clear()
    for key in ("one", "two", "three"):
        desk.order(key, key)
    desk.recovery.answers.set()
    assert desk.done() == {"two", "three"}


def test_a_copy_that_could_not_be_removed_is_removed_later(desks: Desks) -> None:
    desk = desks.make()
    desk.order("k", "Closed")
    assert desk.done() == {"Closed"}
    desk.recovery.errors = [MemoryError()]
    desk.order("k", None)
    assert desk.done() == {"Closed"}
    desk.writer.retry()
    assert desk.done() == set()


def test_a_thread_that_cannot_start_is_started_later(desks: Desks) -> None:
    desk = desks.make(refused=2)
    with pytest.raises(NoThreadError):
        desk.order("k", "Title")
    with pytest.raises(NoThreadError):
        desk.writer.retry()
    desk.writer.retry()
    assert desk.done() == {"Title"}


def test_a_thread_that_died_is_replaced(desks: Desks) -> None:
    desk = desks.make(dying=2)
    desk.order("one", "One")
    desk.order("two", "Two")
    desk.writer.retry()
    assert desk.done() == {"One", "Two"}


def test_the_end_needs_no_thread(desks: Desks) -> None:
    desk = desks.make(refused=sys.maxsize)
    with pytest.raises(NoThreadError):
        desk.order("k", "Title")
    assert desk.writer.end(SURELY)
    assert desk.done() == {"Title"}


def test_the_end_tries_once_more_what_went_wrong(desks: Desks) -> None:
    desk = desks.make(MemoryError())
    desk.order("k", "Title")
    assert desk.done() == set()
    assert desk.writer.end(SURELY)
    assert desk.done() == {"Title"}


def test_a_disk_that_does_not_answer_is_not_waited_for_without_end(desks: Desks) -> None:
    desk = desks.make()
    desk.recovery.answers.clear()
    desk.order("k", "Title")
    assert not desk.writer.finish(0)
    assert not desk.writer.end(0)
    desk.recovery.answers.set()
    assert desk.done() == {"Title"}


def test_the_newest_order_counts(desks: Desks) -> None:
    desk = desks.make()
    desk.recovery.answers.clear()
    for title in ("First", "Second", "Third"):
        desk.order("k", title)
    desk.recovery.answers.set()
    assert desk.done() == {"Third"}
    assert desk.recovery.tries <= 2


def test_what_is_halted_is_not_written_any_more(desks: Desks) -> None:
    desk = desks.make(dying=sys.maxsize)
    desk.order("k", "Old")
    desk.writer.halt("k")
    assert desk.writer.is_idle
    assert desk.done() == set()
