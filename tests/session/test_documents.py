"""Documents opened, saved and opened again."""

import os
from pathlib import Path

import pytest

from shoreboard.domain import edits
from shoreboard.domain.scenario import new_scenario
from shoreboard.session.documents import accept_on_disk, open_document, save_document
from shoreboard.session.session import Session
from shoreboard.storage import files
from shoreboard.storage.errors import ForeignFileError, UnwritableFileError
from shoreboard.storage.holder import Holder
from shoreboard.storage.lock import FileInUseError, take
from shoreboard.storage.on_disk import ChangedOnDiskError
from shoreboard.storage.versions import NotKeptError, Versions


def test_what_is_saved_opens_again(tmp_path: Path) -> None:
    path = tmp_path / "plan.shoreboard"
    session = Session(new_scenario("Title", "Today", "Plan"))
    session.apply("Rename", edits.set_title, "Another")
    save_document(session, path)
    assert (session.path, session.is_modified) == (path, False)
    opened = open_document(path)
    assert opened.scenario == session.scenario
    assert (opened.path, opened.is_modified) == (path, False)


def test_a_document_opens_on_its_last_scene(tmp_path: Path) -> None:
    path = tmp_path / "plan.shoreboard"
    files.write(path, new_scenario("Title", "Today", "Plan"))
    assert open_document(path).scene.title == "Plan"


def test_a_document_knows_its_file_wherever_the_program_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    session = Session(new_scenario("Title", "Today", "Plan"))
    save_document(session, Path("plan.shoreboard"))
    assert session.path == tmp_path / "plan.shoreboard"
    assert open_document(Path("plan.shoreboard")).path == tmp_path / "plan.shoreboard"


def test_what_was_not_saved_stays_unsaved(tmp_path: Path) -> None:
    session = Session(new_scenario("Title", "Today", "Plan"))
    session.apply("Rename", edits.set_title, "Another")
    with pytest.raises(UnwritableFileError):
        save_document(session, tmp_path / "no such folder" / "plan.shoreboard")
    assert (session.path, session.is_modified) == (None, True)


def test_what_does_not_open_makes_no_session(tmp_path: Path) -> None:
    path = tmp_path / "other.json"
    path.write_bytes(b"{}")
    with pytest.raises(ForeignFileError):
        open_document(path)


# What was in the file, who else has it, and who else changed it.


@pytest.fixture
def saved(tmp_path: Path) -> Session:
    """A document that has a file, and one change that is not in it."""
    session = Session(new_scenario("First", "Today", "Plan"))
    save_document(session, tmp_path / "documents" / "plan.shoreboard")
    session.apply("Rename", edits.set_title, "Second")
    return session


@pytest.fixture(autouse=True)
def folder(tmp_path: Path) -> Path:
    (tmp_path / "documents").mkdir()
    return tmp_path / "documents"


@pytest.fixture
def versions(tmp_path: Path) -> Versions:
    return Versions(tmp_path / "versions")


def path_of(session: Session) -> Path:
    assert session.path is not None
    return session.path


def test_saving_keeps_what_was_there(saved: Session, versions: Versions) -> None:
    path = path_of(saved)
    before = path.read_bytes()
    assert save_document(saved, path, versions) is None
    assert [version.path.read_bytes() for version in versions.of(path)] == [before]
    assert files.read(path).title == "Second"


def test_a_document_is_saved_even_if_what_was_there_cannot_be_kept(
    saved: Session, versions: Versions, tmp_path: Path
) -> None:
    (tmp_path / "versions").touch()
    assert isinstance(save_document(saved, path_of(saved), versions), UnwritableFileError)
    assert not saved.is_modified
    assert files.read(path_of(saved)).title == "Second"


def test_what_a_file_holds_beyond_what_is_known_is_taken_note_of(tmp_path: Path) -> None:
    path = tmp_path / "later.shoreboard"
    files.write(path, new_scenario("Later", "Today", "Plan"))
    assert open_document(path).unknown_fields == ()
    path.write_bytes(path.read_bytes().replace(b'"company"', b'"mood": 1, "company"'))
    assert open_document(path).unknown_fields == ("mood",)


def test_an_original_is_kept_at_the_first_save_or_nothing_is_saved(
    saved: Session, versions: Versions, tmp_path: Path
) -> None:
    path = path_of(saved)
    before = path.read_bytes()
    saved.unknown_fields = ("mood",)
    (tmp_path / "versions").touch()
    with pytest.raises(NotKeptError):
        save_document(saved, path, versions)
    assert (path.read_bytes(), saved.is_modified) == (before, True)
    (tmp_path / "versions").unlink()
    save_document(saved, path, versions)
    assert [version.is_original for version in versions.of(path)] == [True]
    assert saved.unknown_fields == ()


def test_what_somebody_else_wrote_is_not_replaced(saved: Session, versions: Versions) -> None:
    path = path_of(saved)
    files.write(path, new_scenario("Theirs", "Today", "Plan"))
    with pytest.raises(ChangedOnDiskError):
        save_document(saved, path, versions)
    assert files.read(path).title == "Theirs"
    assert saved.is_modified
    save_document(saved, path.with_name("mine.shoreboard"), versions)
    assert files.read(path).title == "Theirs"


def test_what_was_written_with_the_same_content_is_no_change(saved: Session) -> None:
    path = path_of(saved)
    path.write_bytes(path.read_bytes())
    os.utime(path, (1, 1))
    save_document(saved, path)
    assert files.read(path).title == "Second"


def test_a_file_that_is_gone_is_written_again(saved: Session) -> None:
    path_of(saved).unlink()
    save_document(saved, path_of(saved))
    assert files.read(path_of(saved)).title == "Second"


def test_what_stands_where_no_file_was_known_is_not_replaced(saved: Session) -> None:
    path = path_of(saved)
    path.unlink()
    accept_on_disk(saved)
    files.write(path, new_scenario("Theirs", "Today", "Plan"))
    with pytest.raises(ChangedOnDiskError):
        save_document(saved, path)
    assert files.read(path).title == "Theirs"


def test_a_file_that_somebody_has_is_not_written(saved: Session, folder: Path) -> None:
    other = folder / "other.shoreboard"
    files.write(other, new_scenario("Theirs", "Today", "Plan"))
    lock = take(other, "theirs")
    with pytest.raises(FileInUseError):
        save_document(saved, other)
    assert files.read(other).title == "Theirs"
    assert saved.path == folder / "plan.shoreboard"
    lock.release()
    save_document(saved, other)
    assert saved.path == other


def test_a_document_that_somebody_else_has_is_saved_elsewhere(saved: Session, folder: Path) -> None:
    saved.mark_held(Holder("ada"))
    assert saved.is_read_only
    with pytest.raises(FileInUseError):
        save_document(saved, path_of(saved))
    save_document(saved, folder / "mine.shoreboard")
    assert not saved.is_read_only


def test_saving_leaves_nothing_beside_the_file(saved: Session, folder: Path) -> None:
    save_document(saved, path_of(saved))
    assert [path.name for path in folder.iterdir()] == ["plan.shoreboard"]


def test_who_has_the_lock_keeps_it_while_saving(saved: Session) -> None:
    lock = take(path_of(saved), saved.key)
    save_document(saved, path_of(saved))
    assert lock.stands
    lock.release()
