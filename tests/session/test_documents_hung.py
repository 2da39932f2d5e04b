"""Documents whose files are on a disk that does not answer."""

from pathlib import Path

import pytest

from shoreboard.domain import edits
from shoreboard.domain.scenario import new_scenario
from shoreboard.session import beside
from shoreboard.session.documents import (
    accept_on_disk,
    is_changed_on_disk,
    save_document,
    take_note,
)
from shoreboard.session.session import Session
from shoreboard.storage import files
from shoreboard.storage.errors import StorageError, UnansweredError, UnwritableFileError
from shoreboard.storage.on_disk import ChangedOnDiskError
from shoreboard.storage.versions import Versions
from tests.helpers.waiting_work import DoneWork, WaitingWork


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "documents").mkdir()
    return tmp_path / "documents"


@pytest.fixture
def saved(folder: Path) -> Session:
    """A document that has a file, and one change that is not in it."""
    session = Session(new_scenario("First", "Today", "Plan"))
    save_document(session, folder / "plan.shoreboard")
    session.apply("Rename", edits.set_title, "Second")
    return session


def path_of(session: Session) -> Path:
    assert session.path is not None
    return session.path


class Late:
    """A save for which the disk has not answered yet."""

    def __init__(self, session: Session, path: Path, versions: Versions | None = None) -> None:
        self.session, self.work = session, WaitingWork()
        with pytest.raises(UnansweredError):
            save_document(session, path, versions, self.work, patience_seconds=-1)
        self.late = session.late_saves[path]

    def answer(self) -> StorageError | None:
        self.work.let_go()
        return take_note(self.session, self.late)


def test_a_disk_that_does_not_answer_is_waited_for_no_longer(saved: Session) -> None:
    path, scenario = path_of(saved), saved.scenario
    before = path.read_bytes()
    late = Late(saved, path)
    assert (saved.is_modified, path.read_bytes()) == (True, before)
    assert late.answer() is None
    assert (saved.is_modified, files.read(path)) == (False, scenario)
    assert not saved.late_saves


def test_a_file_is_never_written_twice_at_once(saved: Session) -> None:
    late = Late(saved, path_of(saved))
    saved.apply("Rename", edits.set_title, "Third")
    for _ in range(2):
        with pytest.raises(UnansweredError):
            save_document(saved, path_of(saved), executor=late.work, patience_seconds=-1)
    assert late.work.count == 1
    late.answer()
    assert files.read(path_of(saved)).title == "Second"
    assert saved.is_modified, "what was changed meanwhile is not in the file"
    save_document(saved, path_of(saved))
    assert files.read(path_of(saved)).title == "Third"


def test_what_was_saved_late_is_known_to_the_next_save(saved: Session) -> None:
    late = Late(saved, path_of(saved))
    late.work.let_go()
    saved.apply("Rename", edits.set_title, "Third")
    save_document(saved, path_of(saved))
    assert not saved.is_modified
    saved.apply("Rename", edits.set_title, "Fourth")
    assert take_note(saved, late.late) is None
    assert saved.is_modified, "nothing is taken note of twice"


def test_a_save_that_fails_late_is_no_save(saved: Session) -> None:
    late = Late(saved, path_of(saved))
    files.write(path_of(saved), new_scenario("Theirs", "Today", "Plan"))
    with pytest.raises(ChangedOnDiskError):
        late.answer()
    assert saved.is_modified
    assert files.read(path_of(saved)).title == "Theirs"


def test_what_is_saved_elsewhere_meanwhile_stays_there(saved: Session, folder: Path) -> None:
    mine = folder / "mine.shoreboard"
    late = Late(saved, path_of(saved))
    saved.apply("Rename", edits.set_title, "Third")
    save_document(saved, mine)
    saved.apply("Rename", edits.set_title, "Fourth")
    late.answer()
    assert (saved.path, saved.is_modified) == (mine, True)
    save_document(saved, mine)
    assert not saved.is_modified


def test_why_nothing_was_kept_is_told_late_too(saved: Session, tmp_path: Path) -> None:
    (tmp_path / "versions").touch()
    versions = Versions(tmp_path / "versions")
    assert isinstance(Late(saved, path_of(saved), versions).answer(), UnwritableFileError)
    assert not saved.is_modified


def test_a_disk_that_does_not_answer_tells_nothing_of_a_change(
    saved: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(beside, "DISK_SECONDS", 0)
    files.write(path_of(saved), new_scenario("Theirs", "Today", "Plan"))
    assert not is_changed_on_disk(saved, WaitingWork())
    assert is_changed_on_disk(saved, DoneWork())
    accept_on_disk(saved, WaitingWork())
    assert is_changed_on_disk(saved, DoneWork()), "what nobody saw is not accepted"
    accept_on_disk(saved, DoneWork())
    assert not is_changed_on_disk(saved, DoneWork())
