"""A watch over a file on a disk that does not answer."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot
from typing_extensions import override

from shoreboard.domain.scenario import new_scenario
from shoreboard.session import beside
from shoreboard.session.documents import accept_on_disk, open_document, save_document
from shoreboard.session.watch import FileChange, FileWatch
from shoreboard.storage import files
from shoreboard.storage.lock import lock_path, take
from tests.helpers.waiting_work import DoneWork, WaitingWork

pytestmark = pytest.mark.usefixtures("qtbot")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "plan.shoreboard"
    write(path, "First")
    return path


def write(path: Path, title: str) -> None:
    files.write(path, new_scenario(title, "Today", "Plan"))


class Hung:
    """An open document on a disk that answers its watch when a test says so."""

    def __init__(self, path: Path, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.session, self.work = open_document(path), WaitingWork()
        self.watch = FileWatch(self.session, executor=self.work, patience_seconds=0)
        self.found: list[FileChange] = []
        self.watch.found.connect(self.found.append)
        self.watch.start()

    def answer(self, until: Callable[[], bool]) -> None:
        """Answer all that is asked until something has come of it."""

        def answered() -> bool:
            while self.work.count:
                self.work.let_go()
            return until()

        self._qtbot.waitUntil(answered, timeout=60_000)


@pytest.fixture
def hung(path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hung]:
    monkeypatch.setattr(beside, "END_SECONDS", 0)
    hung = Hung(path, qtbot)
    yield hung
    hung.watch.end()
    while hung.work.count:
        hung.work.let_go()


def test_a_disk_that_does_not_answer_is_asked_each_thing_once(hung: Hung, path: Path) -> None:
    hung.watch.check()
    asked = hung.work.count
    for _ in range(50):
        hung.watch.check()
        hung.watch.refresh()
    assert hung.work.count == asked
    assert not lock_path(path).exists()
    assert hung.found == []
    hung.answer(until=lambda: lock_path(path).exists() and not hung.work.count)


def test_what_others_did_is_found_when_the_disk_answers(hung: Hung, path: Path) -> None:
    theirs = take(path, "theirs")
    hung.watch.check()
    write(path, "Theirs")
    hung.answer(until=lambda: {FileChange.TAKEN, FileChange.CHANGED} <= set(hung.found))
    assert hung.session.is_read_only
    theirs.release()
    hung.watch.check()
    hung.answer(until=lambda: FileChange.FREED in hung.found)


def test_what_was_saved_meanwhile_is_no_change(hung: Hung, path: Path) -> None:
    hung.answer(until=lambda: not hung.work.count)
    hung.watch.check()
    write(path, "Theirs")
    while hung.work.count:
        hung.work.let_go()
    accept_on_disk(hung.session)
    save_document(hung.session, path)
    path.unlink()
    hung.answer(until=lambda: hung.watch.check() or FileChange.GONE in hung.found)
    assert hung.found == [FileChange.GONE]


def test_a_lock_that_comes_too_late_is_let_go(hung: Hung, path: Path) -> None:
    other = path.with_name("other.shoreboard")
    save_document(hung.session, other)
    hung.answer(until=lambda: lock_path(other).exists())
    hung.answer(until=lambda: not lock_path(path).exists())


class HungAtTheEnd(Executor):
    """A disk that answers all but that a lock is let go of."""

    def __init__(self) -> None:
        self.kept: list[object] = []

    @override
    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        if getattr(fn, "__name__", "") == "release":
            self.kept.append(fn)
            return Future()
        return DoneWork().submit(fn, *args, **kwargs)


def test_the_end_waits_no_longer_than_so_for_a_disk(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beside, "END_SECONDS", 0)
    watch = FileWatch(open_document(path), executor=HungAtTheEnd(), patience_seconds=60)
    watch.start()
    assert lock_path(path).exists()
    watch.end()
    assert lock_path(path).exists()
