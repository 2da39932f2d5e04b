"""What was left is held against its file, and comes back as an unsaved document."""

from pathlib import Path

import pytest

from shoreboard.domain import edits
from shoreboard.domain.differences import Differences
from shoreboard.domain.scenario import Scenario
from shoreboard.session.documents import open_document, save_document
from shoreboard.session.recovered import Origin, Recovered, reopened, survey
from shoreboard.storage import files
from shoreboard.storage.on_disk import ChangedOnDiskError, digest_of, look
from shoreboard.storage.recovery import Recovery
from shoreboard.storage.snapshot import Snapshot
from tests.session.doing import OFFSHORE, PLAN, TODAY, A, B, move, rename


class Desk:
    """A file on disk, and a copy that was left of a document that came from there."""

    def __init__(self, folder: Path, start: Scenario) -> None:
        self.path = folder / "plan.shoreboard"
        self.recovery = Recovery(folder / "recovery")
        self.start = start
        files.write(self.path, start)
        self.changed = edits.place(start, PLAN, [A, B], OFFSHORE)

    def leave(self, scenario: Scenario, path: Path | None = None, *, known: bool = True) -> None:
        earlier = Recovery(self.path.parent / "recovery")
        on_disk = look(path) if path is not None and known else None
        earlier.save("k", Snapshot(scenario, TODAY, path, on_disk, ("theme",) if path else ()))
        earlier.close()

    def found(self) -> Recovered:
        (recovered,) = survey(self.recovery).copies
        return recovered


@pytest.fixture
def desk(tmp_path: Path, start: Scenario) -> Desk:
    return Desk(tmp_path, start)


def test_a_copy_is_compared_with_its_file(desk: Desk) -> None:
    desk.leave(desk.changed, desk.path)
    found = desk.found()
    assert found.origin is Origin.AS_IT_WAS
    assert found.differences == Differences(moved=(A, B))


def test_it_is_compared_with_the_file_as_it_is_now(desk: Desk) -> None:
    desk.leave(desk.changed, desk.path)
    files.write(desk.path, edits.place(desk.start, PLAN, [A], OFFSHORE))
    found = desk.found()
    assert found.origin is Origin.CHANGED
    assert found.differences == Differences(moved=(B,))


def test_a_file_that_was_not_known_counts_as_changed(desk: Desk) -> None:
    desk.leave(desk.changed, desk.path, known=False)
    assert desk.found().origin is Origin.CHANGED


def test_what_has_no_file_is_compared_with_nothing(desk: Desk) -> None:
    desk.leave(desk.changed)
    assert (desk.found().origin, desk.found().differences) == (Origin.NONE, None)


def test_a_file_that_is_gone_or_damaged_is_told(desk: Desk) -> None:
    desk.leave(desk.changed, desk.path)
    desk.path.write_bytes(b"{")
    assert (desk.found().origin, desk.found().differences) == (Origin.UNREADABLE, None)
    desk.path.unlink()
    assert (desk.found().origin, desk.found().differences) == (Origin.GONE, None)
    desk.path.mkdir()
    assert desk.found().differences is None


def test_a_copy_of_what_its_file_holds_is_not_offered(desk: Desk) -> None:
    """Such a copy is left by a crash right after saving."""
    desk.leave(desk.start, desk.path)
    assert survey(desk.recovery).copies == ()
    assert len(list(desk.recovery.discarded.iterdir())) == 1


def test_a_copy_that_is_older_than_what_was_saved_is_not_offered(desk: Desk) -> None:
    """A kill between the end of a save and the removal of the copy leaves one."""
    session = open_document(desk.path)
    recovery = Recovery(desk.path.parent / "recovery")
    recovery.save("k", Snapshot(desk.changed, TODAY, desk.path, session.on_disk))
    session.saving.connect(lambda digest: recovery.note_saving("k", digest))
    rename(session, "Newer")
    save_document(session, desk.path)
    recovery.close()
    assert survey(desk.recovery).copies == ()
    assert len(list(desk.recovery.discarded.iterdir())) == 1


def test_a_copy_is_offered_where_the_save_was_not_finished_or_the_file_changed(desk: Desk) -> None:
    recovery = Recovery(desk.path.parent / "recovery")
    recovery.save("k", Snapshot(desk.changed, TODAY, desk.path, look(desk.path)))
    recovery.note_saving("k", digest_of(files.encode(desk.changed)))
    recovery.close()
    assert desk.found().differences == Differences(moved=(A, B))


def test_a_copy_of_what_came_after_the_save_is_offered(desk: Desk) -> None:
    recovery = Recovery(desk.path.parent / "recovery")
    recovery.save("k", Snapshot(desk.start, TODAY, desk.path, look(desk.path)))
    recovery.note_saving("k", digest_of(desk.path.read_bytes()))
    recovery.save("k", Snapshot(desk.changed, TODAY, desk.path, look(desk.path)))
    recovery.close()
    assert desk.found().differences == Differences(moved=(A, B))


def test_damaged_copies_are_told(desk: Desk) -> None:
    folder = desk.path.parent / "recovery"
    folder.mkdir()
    (folder / "x-y.shoreboard").write_bytes(b"\0")
    found = survey(desk.recovery)
    assert found.copies == ()
    assert [path.read_bytes() for path in found.damaged] == [b"\0"]


def test_a_restored_document_is_as_it_was_and_unsaved(desk: Desk) -> None:
    desk.leave(desk.changed, desk.path)
    session = reopened(desk.found().copy)
    assert session.scenario == desk.changed
    assert session.scene_id == TODAY
    assert session.path == desk.path
    assert session.unknown_fields == ("theme",)
    assert session.is_modified
    assert session.undo_stack.count() == 0
    rename(session, "Other")
    session.undo_stack.undo()
    assert session.is_modified


def test_it_is_saved_to_its_file(desk: Desk) -> None:
    desk.leave(desk.changed, desk.path)
    session = reopened(desk.found().copy)
    save_document(session, desk.path)
    assert not session.is_modified
    assert files.read(desk.path) == desk.changed


@pytest.mark.parametrize("known", [True, False])
def test_it_is_not_saved_over_what_somebody_wrote_since(desk: Desk, *, known: bool) -> None:
    desk.leave(desk.changed, desk.path, known=known)
    other = open_document(desk.path)
    move(other, A)
    save_document(other, desk.path)
    session = reopened(desk.found().copy)
    with pytest.raises(ChangedOnDiskError):
        save_document(session, desk.path)
    assert files.read(desk.path) == other.scenario
    assert session.is_modified


def test_it_is_saved_where_its_file_is_gone(desk: Desk) -> None:
    desk.leave(desk.changed, desk.path)
    desk.path.unlink()
    session = reopened(desk.found().copy)
    save_document(session, desk.path)
    assert files.read(desk.path) == desk.changed


def test_what_was_never_saved_has_no_file(desk: Desk) -> None:
    desk.leave(desk.changed)
    session = reopened(desk.found().copy)
    assert session.path is None
    assert session.is_modified
