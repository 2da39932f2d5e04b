"""Copies come in the end whatever goes wrong, and the trouble is told and taken back."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from shoreboard.domain.scenario import new_scenario
from shoreboard.session.copying import NoThreadError
from shoreboard.session.documents import save_document
from shoreboard.session.session import Session
from shoreboard.storage import files
from shoreboard.storage.errors import UnwritableFileError
from shoreboard.storage.recovery import Recovery
from shoreboard.storage.snapshot import Snapshot
from tests.helpers.ailing import SURELY, Threads
from tests.session.copies import SURELY_MS, Desk
from tests.session.doing import TODAY, rename


@pytest.fixture
def desk(tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    assert qtbot
    desk = Desk(tmp_path / "recovery")
    yield desk
    desk.autosave.end(SURELY)


def test_what_cannot_be_written_is_told_once_and_taken_back(desk: Desk) -> None:
    session, other = desk.open(), desk.open()
    for round_ in range(2):
        desk.told.clear()
        desk.folder.write_bytes(b"a file where the folder should be")
        for attempt in range(3):
            rename(session, f"One {round_} {attempt}")
            rename(other, f"Two {round_} {attempt}")
            desk.sent()
        assert [type(each) for each in desk.told] == [UnwritableFileError]
        desk.folder.unlink()
        rename(session, f"One {round_}")
        rename(other, f"Two {round_}")
        assert desk.sent() == {f"One {round_}", f"Two {round_}"}
        assert desk.told[1:] == ["mended"]
        for path in desk.folder.iterdir():
            path.unlink()
        desk.folder.rmdir()


def test_trouble_is_taken_back_only_when_every_document_has_its_copy(desk: Desk) -> None:
    session, other = desk.open(), desk.open()
    desk.recovery.errors = [MemoryError()]
    rename(session, "One")
    desk.sent()
    rename(other, "Two")
    assert desk.sent() == {"Two"}
    assert [type(each) for each in desk.told] == [MemoryError]
    rename(session, "One, changed")
    assert desk.sent() == {"One, changed", "Two"}
    assert desk.told[1:] == ["mended"]


@pytest.mark.parametrize(
    "error", [MemoryError(), OSError(5, "I/O"), UnwritableFileError(Path("c"), "I/O")]
)
def test_what_went_wrong_is_tried_again_by_itself(
    desk: Desk, qtbot: QtBot, error: BaseException
) -> None:
    desk.use(again_ms=1)
    desk.recovery.errors = [error] * 3
    rename(desk.open(), "Never changed again")
    desk.autosave.send()
    qtbot.waitUntil(lambda: desk.told == [error, "mended"], timeout=SURELY_MS)
    assert desk.titles() == {"Never changed again"}


def test_threads_that_do_not_start_or_die_are_replaced_by_themselves(
    desk: Desk, qtbot: QtBot
) -> None:
    for threads in (Threads(refused=3), Threads(dying=3)):
        desk.threads = threads
        desk.use(again_ms=1)
        session = desk.open()
        rename(session, "Changed")
        desk.autosave.send()
        qtbot.waitUntil(lambda: desk.now() == {"Changed"}, timeout=SURELY_MS)
        assert desk.threads.started == 4
        desk.autosave.leave(session)
        qtbot.waitUntil(lambda: desk.now() == set(), timeout=SURELY_MS)
        desk.autosave.end(SURELY)
    assert [type(each) for each in desk.told if each != "mended"] == [NoThreadError]
    assert desk.told[-1] == "mended"


def test_changes_elsewhere_that_never_stop_put_no_second_try_off(desk: Desk, qtbot: QtBot) -> None:
    desk.use(again_ms=300)
    ill, other = desk.open(), desk.open()
    desk.recovery.errors = [OSError(5, "I/O")]
    rename(ill, "Ill")
    assert desk.sent() == set()

    numbers = count()

    def change() -> bool:
        rename(other, f"Change {next(numbers)}")
        desk.autosave.send()
        return "Ill" in desk.now()

    qtbot.waitUntil(change, timeout=SURELY_MS)


def test_a_copy_that_could_not_be_removed_goes_later(desk: Desk, qtbot: QtBot) -> None:
    desk.use(again_ms=1)
    session = desk.open()
    rename(session, "Closed")
    assert desk.sent() == {"Closed"}
    desk.recovery.errors = [OSError(5, "I/O")] * 2
    desk.autosave.leave(session)
    qtbot.waitUntil(lambda: desk.now() == set(), timeout=SURELY_MS)


def test_a_copy_that_could_not_be_written_before_is_removed_all_the_same(desk: Desk) -> None:
    session = desk.open()
    rename(session, "Written")
    assert desk.sent() == {"Written"}
    desk.recovery.errors = [MemoryError()]
    rename(session, "Not written")
    assert desk.sent() == {"Written"}
    session.undo_stack.undo()
    session.undo_stack.undo()
    assert desk.sent() == set()
    assert desk.told[-1] == "mended"


def test_what_had_to_be_written_at_once_and_was_not_is_written_later(desk: Desk) -> None:
    session = desk.open()
    rename(session, "Changed")
    desk.autosave.send()
    assert desk.titles() == {"Changed"}
    rename(session, "In danger")
    desk.recovery.errors = [MemoryError()]
    with pytest.raises(MemoryError):
        desk.autosave.save_now(session)
    assert desk.sent() == {"In danger"}


def test_a_copy_that_cannot_be_taken_over_is_written_anew(desk: Desk, qtbot: QtBot) -> None:
    desk.use(delay_ms=1)
    earlier = Recovery(desk.folder)
    earlier.save("k", Snapshot(new_scenario("Left over", "Today", "Plan"), TODAY))
    earlier.close()
    (copy,) = desk.recovery.left_over().copies
    session = Session(copy.snapshot.scenario)
    session.mark_unsaved()
    desk.autosave.follow(session)
    desk.recovery.errors = [MemoryError()]
    desk.autosave.adopt(session, copy)
    assert [type(each) for each in desk.told] == [MemoryError]
    qtbot.waitUntil(lambda: "mended" in desk.told, timeout=SURELY_MS)
    assert len(list(desk.folder.glob("*.shoreboard"))) == 2


def test_a_note_that_fails_keeps_no_document_from_being_saved(desk: Desk, tmp_path: Path) -> None:
    session = desk.open()
    rename(session, "Changed")
    assert desk.sent() == {"Changed"}
    desk.recovery.errors = [MemoryError()]
    save_document(session, tmp_path / "plan.shoreboard")
    assert files.read(tmp_path / "plan.shoreboard").title == "Changed"
    assert desk.sent() == set()
    assert [type(each) for each in desk.told[:-1]] == [MemoryError]
    assert desk.told[-1] == "mended"


def test_the_end_does_not_wait_for_a_disk_that_does_not_answer(desk: Desk) -> None:
    desk.recovery.answers.clear()
    rename(desk.open(), "Changed")
    assert not desk.autosave.end(0)
    desk.recovery.answers.set()
    assert desk.titles() == {"Changed"}
