"""Changes reach their recovery copies by themselves, and copies go when they are not needed."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.scenario import Scenario, new_scenario
from shoreboard.session.autosave import DELAY_MS, Autosave
from shoreboard.session.documents import open_document, save_document
from shoreboard.session.session import Session
from shoreboard.storage import files
from shoreboard.storage.recovery import Recovery
from shoreboard.storage.snapshot import Snapshot
from tests.helpers.ailing import SURELY
from tests.session.copies import SURELY_MS, Desk
from tests.session.doing import TODAY, A, move, rename


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    assert qtbot
    desk = Desk(tmp_path / "recovery")
    yield desk
    desk.autosave.end(SURELY)


def test_a_change_is_sent_long_before_two_seconds_are_over() -> None:
    assert DELAY_MS <= 500


def test_a_change_reaches_its_copy_by_itself(desk: Desk, qtbot: QtBot) -> None:
    desk.use(delay_ms=1)
    session = desk.open()
    assert desk.now() == set()
    for title in ("First", "Second", "Third"):
        rename(session, title)
        qtbot.waitUntil(lambda title=title: desk.now() == {title}, timeout=SURELY_MS)


def test_changes_that_never_stop_reach_it_too(desk: Desk, qtbot: QtBot) -> None:
    """One comes every few milliseconds: a copy that waits for quiet would never come."""
    desk.use(delay_ms=300)
    session = desk.open()
    numbers = count()

    def change() -> bool:
        rename(session, f"Change {next(numbers)}")
        return bool(desk.now())

    qtbot.waitUntil(change, timeout=SURELY_MS)


def test_what_is_not_changed_has_no_copy(desk: Desk) -> None:
    session, other = desk.open(), desk.open()
    session.show_scene(TODAY)
    rename(other, "Changed")
    assert desk.sent() == {"Changed"}
    assert len(desk.left()) == 1


def test_undoing_everything_removes_the_copy(desk: Desk) -> None:
    session = desk.open()
    rename(session, "Changed")
    assert desk.sent() == {"Changed"}
    session.undo_stack.undo()
    assert desk.sent() == set()
    session.undo_stack.redo()
    assert desk.sent() == {"Changed"}


def test_saving_removes_the_copy(desk: Desk, tmp_path: Path) -> None:
    session = desk.open()
    rename(session, "Changed")
    assert desk.sent() == {"Changed"}
    save_document(session, tmp_path / "plan.shoreboard")
    assert desk.sent() == set()


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


def test_the_scene_that_is_shown_later_reaches_the_copy(desk: Desk) -> None:
    session = desk.open()
    rename(session, "Changed")
    assert desk.sent() == {"Changed"}
    session.show_scene(TODAY)
    (copy,) = desk.left()
    assert copy.snapshot.scene_id == TODAY


def test_a_document_whose_file_is_lost_has_a_copy(desk: Desk) -> None:
    session = desk.open("As saved")
    session.mark_lost()
    assert desk.sent() == {"As saved"}
    session.mark_lost(is_lost=False)
    assert desk.sent() == set()


def test_an_earlier_version_that_was_changed_is_a_document_without_a_file(
    desk: Desk, tmp_path: Path, start: Scenario
) -> None:
    session = Session(start, tmp_path / "plan.shoreboard")
    session.mark_earlier(datetime(2026, 11, 24, tzinfo=UTC))
    desk.autosave.follow(session)
    move(session, A)
    (copy,) = desk.left()
    assert copy.snapshot.origin is None


def test_closing_removes_the_copy(desk: Desk) -> None:
    session, other = desk.open(), desk.open()
    rename(session, "Closed")
    rename(other, "Open")
    assert desk.sent() == {"Closed", "Open"}
    desk.autosave.leave(session)
    assert desk.sent() == {"Open"}
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


def test_a_copy_can_be_written_here_and_now(desk: Desk) -> None:
    session = desk.open()
    rename(session, "Changed")
    path = desk.autosave.save_now(session)
    assert files.read(path) == session.scenario
    session.undo_stack.undo()
    desk.titles()
    assert not path.exists()


def test_an_older_state_does_not_replace_what_was_written_here_and_now(desk: Desk) -> None:
    large, other = desk.open(), desk.open()
    large.apply("Fill", edits.add_activities, large.scene_id, many(20_000))
    desk.autosave.send()
    rename(large, "Newest")
    path = desk.autosave.save_now(large)
    rename(other, "Written after that")
    desk.autosave.send()
    assert desk.titles() == {"Newest", "Written after that"}
    assert files.read(path).title == "Newest"


def many(count: int) -> list[Activity]:
    return [Activity(ActivityId(f"m{rank}"), f"Work {rank}") for rank in range(count)]


def test_a_restored_document_takes_its_copy_over(desk: Desk) -> None:
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
    assert desk.now() == {"Left over"}
    rename(session, "Changed")
    autosave.send()
    assert autosave.finish(SURELY)
    assert desk.now() == {"Changed"}
    autosave.leave(session)
    assert autosave.end(SURELY)
    assert list(desk.folder.iterdir()) == []


def test_what_a_document_is_saved_as_is_noted_beside_its_copy(desk: Desk, tmp_path: Path) -> None:
    session = desk.open()
    rename(session, "First")
    assert desk.sent() == {"First"}
    rename(session, "Second")
    session.saving.emit(b"digest")
    recovery = Recovery(desk.folder)
    assert recovery.left_over().copies == ()
    (noted,) = desk.folder.glob("*.saving")
    assert noted.read_text() == b"digest".hex()
    assert desk.sent() == {"Second"}
    assert list(desk.folder.glob("*.saving")) == []
    save_document(session, tmp_path / "plan.shoreboard")
    desk.titles()
    assert list(desk.folder.glob("*.s*")) == []
