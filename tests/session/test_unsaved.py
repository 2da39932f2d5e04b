"""What is saved and what is not: exact in every order of changing, undoing and saving."""

from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain.scenario import Scenario
from shoreboard.session.session import Session
from tests.domain.strategies import Wish, edit_sequences, scenarios
from tests.session.doing import FILE, TODAY, A, B, do, rename


def test_is_modified_tells_whether_the_scenario_is_the_one_opened_or_saved(session: Session):
    assert not session.is_modified
    rename(session, "One")
    assert session.is_modified
    session.undo_stack.undo()
    assert not session.is_modified  # back at what was opened
    session.undo_stack.redo()
    session.mark_saved(FILE, session.scenario)
    assert not session.is_modified
    assert session.path == FILE
    session.undo_stack.undo()
    assert session.is_modified  # what was opened is no longer what lies on disk
    session.undo_stack.redo()
    assert not session.is_modified


def test_showing_and_selecting_modify_nothing(session: Session):
    session.show_scene(TODAY)
    session.select([A, B])
    assert not session.is_modified
    assert session.undo_stack.count() == 0


def test_stale_snapshot_that_was_saved_leaves_later_changes_unsaved(session: Session):
    rename(session, "One")
    saving = session.scenario
    rename(session, "Two")
    session.mark_saved(FILE, saving)
    assert session.path == FILE
    assert session.is_modified
    session.undo_stack.undo()
    assert not session.is_modified  # this is what lies on disk
    session.undo_stack.undo()
    assert session.is_modified  # what was opened does not lie on disk any more


def test_saved_scenario_that_can_no_longer_be_reached_leaves_the_session_modified(
    session: Session,
):
    rename(session, "One")
    session.mark_saved(FILE, session.scenario)
    session.undo_stack.undo()
    rename(session, "Two")
    for _ in range(3):
        session.undo_stack.undo()
        assert session.is_modified
    session.undo_stack.redo()
    assert session.is_modified


@given(scenarios(), edit_sequences(), st.data())
def test_is_modified_is_exact_in_every_order_of_saving_and_undoing(
    start: Scenario, wishes: list[Wish], data: st.DataObject
):
    session, on_disk, seen = Session(start), start, [start]
    for wish in wishes:
        match data.draw(st.sampled_from(["do", "do", "undo", "redo", "save", "save stale"])):
            case "do":
                do(session, wish)
                seen.append(session.scenario)
            case "undo":
                session.undo_stack.undo()
            case "redo":
                session.undo_stack.redo()
            case "save":
                on_disk = session.scenario
                session.mark_saved(FILE, on_disk)
            case _:
                on_disk = data.draw(st.sampled_from(seen))
                session.mark_saved(FILE, on_disk)
        assert session.is_modified is (session.scenario is not on_disk)
