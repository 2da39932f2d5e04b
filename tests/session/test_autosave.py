"""Changes reach their recovery copies by themselves, and copies go when they are not needed."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from typing_extensions import override

from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.scenario import Scenario, new_scenario
from shoreboard.session.autosave import Autosave
from shoreboard.session.documents import open_document, save_document
from shoreboard.session.session import Session
from shoreboard.storage import files
from shoreboard.storage.errors import UnreadableFileError, UnwritableFileError
from shoreboard.storage.recovery import Copy, Recovery, Snapshot
from tests.session.doing import TODAY, A, move, rename

TWO_SECONDS = 2000


class Desk:
    """Documents whose copies are kept below a folder, and what went wrong with them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.autosave = Autosave(Recovery(folder))
        self.failures: list[Exception] = []
        self.autosave.failed.connect(self.failures.append)

    def open(self, title: str = "Plan") -> Session:
        session = Session(new_scenario(title, "Today", "Plan"))
        self.autosave.follow(session)
        return session

    def titles(self) -> set[str]:
        """Return the titles of the copies that there are now."""
        found: set[str] = set()
        for path in self.folder.glob("*.shoreboard"):
            with suppress(UnreadableFileError):  # it has gone meanwhile
                found.add(files.read(path).title)
        return found

    def left(self) -> tuple[Copy, ...]:
        """End, and return what the next start would find."""
        self.autosave.end()
        recovery = Recovery(self.folder)
        copies = recovery.left_over().copies
        recovery.close()
        return copies


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    assert qtbot
    desk = Desk(tmp_path / "recovery")
    yield desk
    desk.autosave.end()


def becomes(qtbot: QtBot, look: Callable[[], object], wanted: object) -> None:
    qtbot.waitUntil(lambda: look() == wanted, timeout=TWO_SECONDS)


def test_a_change_reaches_its_copy_within_two_seconds(desk: Desk, qtbot: QtBot) -> None:
    session = desk.open()
    assert desk.titles() == set()
    for title in ("First", "Second", "Third"):
        rename(session, title)
        becomes(qtbot, desk.titles, {title})


def test_changes_that_never_stop_reach_it_too(desk: Desk, qtbot: QtBot) -> None:
    """Each is made before the last was written: a copy that waits for quiet would never come."""
    session = desk.open()
    count = 0

    def change() -> bool:
        nonlocal count
        count += 1
        rename(session, f"Title {count}")
        return bool(desk.titles())

    qtbot.waitUntil(change, timeout=TWO_SECONDS)
    assert count > 3


def test_what_is_not_changed_has_no_copy(desk: Desk, qtbot: QtBot) -> None:
    session, other = desk.open(), desk.open()
    session.show_scene(TODAY)
    rename(other, "Changed")
    becomes(qtbot, desk.titles, {"Changed"})
    assert len(desk.left()) == 1


def test_undoing_everything_removes_the_copy(desk: Desk, qtbot: QtBot) -> None:
    session = desk.open()
    rename(session, "Changed")
    becomes(qtbot, desk.titles, {"Changed"})
    session.undo_stack.undo()
    becomes(qtbot, desk.titles, set())
    session.undo_stack.redo()
    becomes(qtbot, desk.titles, {"Changed"})


def test_saving_removes_the_copy(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    session = desk.open()
    rename(session, "Changed")
    becomes(qtbot, desk.titles, {"Changed"})
    save_document(session, tmp_path / "plan.shoreboard")
    becomes(qtbot, desk.titles, set())


def test_a_copy_tells_which_scene_was_shown_and_which_file_it_was(
    desk: Desk, tmp_path: Path, start: Scenario
) -> None:
    path = tmp_path / "plan.shoreboard"
    files.write(path, start)
    session = open_document(path)
    session.unknown_fields = ("theme",)
    desk.autosave.follow(session)
    move(session, A)
    session.show_scene(TODAY)
    (copy,) = desk.left()
    known = session.on_disk
    assert copy.snapshot == Snapshot(session.scenario, TODAY, path, known, ("theme",))
    assert known is not None


def test_the_scene_that_is_shown_later_reaches_the_copy(desk: Desk, qtbot: QtBot) -> None:
    session = desk.open()
    rename(session, "Changed")
    becomes(qtbot, desk.titles, {"Changed"})
    session.show_scene(TODAY)
    (copy,) = desk.left()
    assert copy.snapshot.scene_id == TODAY


def test_a_document_whose_file_is_lost_has_a_copy(desk: Desk, qtbot: QtBot) -> None:
    session = desk.open("As saved")
    session.mark_lost()
    becomes(qtbot, desk.titles, {"As saved"})
    session.mark_lost(is_lost=False)
    becomes(qtbot, desk.titles, set())


def test_an_earlier_version_that_was_changed_is_a_document_without_a_file(
    desk: Desk, tmp_path: Path, start: Scenario
) -> None:
    session = Session(start, tmp_path / "plan.shoreboard")
    session.mark_earlier(datetime(2026, 11, 24, tzinfo=UTC))
    desk.autosave.follow(session)
    move(session, A)
    (copy,) = desk.left()
    assert copy.snapshot.origin is None


def test_closing_removes_the_copy(desk: Desk, qtbot: QtBot) -> None:
    session, other = desk.open(), desk.open()
    rename(session, "Closed")
    rename(other, "Open")
    becomes(qtbot, desk.titles, {"Closed", "Open"})
    desk.autosave.leave(session)
    becomes(qtbot, desk.titles, {"Open"})
    rename(session, "After the end")
    assert {copy.snapshot.scenario.title for copy in desk.left()} == {"Open"}


def test_closing_at_once_leaves_nothing(desk: Desk) -> None:
    session = desk.open()
    rename(session, "Changed")
    desk.autosave.send()
    desk.autosave.leave(session)
    desk.autosave.end()
    assert not desk.folder.exists() or list(desk.folder.iterdir()) == []


def test_a_document_that_is_still_open_at_the_end_is_left_over(desk: Desk) -> None:
    rename(desk.open(), "Never closed")
    (copy,) = desk.left()
    assert copy.snapshot.scenario.title == "Never closed"


def test_a_copy_can_be_written_here_and_now(desk: Desk, qtbot: QtBot) -> None:
    session = desk.open()
    rename(session, "Changed")
    path = desk.autosave.save_now(session)
    assert files.read(path) == session.scenario
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: not path.exists(), timeout=TWO_SECONDS)


def test_an_older_state_does_not_replace_what_was_written_here_and_now(
    desk: Desk, qtbot: QtBot
) -> None:
    large, other = desk.open(), desk.open()
    large.apply("Fill", edits.add_activities, large.scene_id, many(20_000))
    desk.autosave.send()
    rename(large, "Newest")
    path = desk.autosave.save_now(large)
    rename(other, "Written after that")
    desk.autosave.send()
    qtbot.waitUntil(lambda: "Written after that" in desk.titles(), timeout=60_000)
    assert files.read(path).title == "Newest"


def many(count: int) -> list[Activity]:
    return [Activity(ActivityId(f"m{rank}"), f"Work {rank}") for rank in range(count)]


def test_a_restored_document_takes_its_copy_over(desk: Desk, qtbot: QtBot) -> None:
    earlier = Recovery(desk.folder)
    earlier.save("k", Snapshot(new_scenario("Left over", "Today", "Plan"), TODAY))
    earlier.close()
    recovery = Recovery(desk.folder)
    autosave = Autosave(recovery)
    (copy,) = recovery.left_over().copies
    session = Session(copy.snapshot.scenario)
    session.mark_unsaved()
    autosave.follow(session)
    autosave.adopt(session, copy)
    recovery.let_go()
    assert desk.titles() == {"Left over"}
    rename(session, "Changed")
    becomes(qtbot, desk.titles, {"Changed"})
    autosave.leave(session)
    autosave.end()
    assert list(desk.folder.iterdir()) == []


class Counted(Recovery):
    """Counts how often a copy was to be written."""

    tries = 0

    @override
    def save(self, key: str, snapshot: Snapshot, rest: Callable[[], None] = lambda: None) -> Path:
        self.tries += 1
        return super().save(key, snapshot, rest)


def test_what_cannot_be_written_is_told_once_and_tried_again(desk: Desk, qtbot: QtBot) -> None:
    desk.autosave.end()
    recovery = Counted(desk.folder)
    desk.autosave = Autosave(recovery, again_ms=20)
    desk.autosave.failed.connect(desk.failures.append)
    session, other = desk.open(), desk.open()
    for failures in (1, 2):
        recovery.tries = 0
        desk.folder.write_bytes(b"a file where the folder should be")
        rename(session, f"One {failures}")
        rename(other, f"Two {failures}")
        qtbot.waitUntil(lambda: recovery.tries > 10, timeout=TWO_SECONDS)
        desk.folder.unlink()
        becomes(qtbot, desk.titles, {f"One {failures}", f"Two {failures}"})
        assert [type(each) for each in desk.failures] == [UnwritableFileError] * failures
        for path in desk.folder.iterdir():
            path.unlink()
        desk.folder.rmdir()


def test_what_a_document_is_saved_as_is_noted_beside_its_copy(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    session = desk.open()
    rename(session, "First")
    becomes(qtbot, desk.titles, {"First"})
    rename(session, "Second")
    session.saving.emit(b"digest")
    recovery = Recovery(desk.folder)
    assert recovery.left_over().copies == ()
    (noted,) = desk.folder.glob("*.saving")
    assert noted.read_text() == b"digest".hex()
    becomes(qtbot, desk.titles, {"Second"})
    assert list(desk.folder.glob("*.saving")) == []
    save_document(session, tmp_path / "plan.shoreboard")
    becomes(qtbot, lambda: list(desk.folder.glob("*.s*")), [])
