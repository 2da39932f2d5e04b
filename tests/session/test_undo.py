"""Undo and redo: the very objects again, and no further than the limit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain import edits
from shoreboard.domain.scenario import Scenario
from shoreboard.session.session import UNDO_LIMIT, Session
from tests.domain.plain import snapshot
from tests.domain.strategies import Wish, edit_sequences, scenarios
from tests.session.doing import OFFSHORE, PLAN, A, do, rename


@given(scenarios(), edit_sequences(), st.data())
def test_undoing_everything_gives_back_the_very_object_and_redoing_the_very_last(
    start: Scenario, wishes: list[Wish], data: st.DataObject
):
    session = Session(start)
    before, steps = snapshot(start), [start]
    for wish in wishes:
        if do(session, wish):
            assert session.scenario is not steps[-1]
            steps.append(session.scenario)
        else:
            assert session.scenario is steps[-1]
        if data.draw(st.booleans()):
            session.show_scene(data.draw(st.sampled_from(session.scenario.scenes)).id)
    for step in reversed(steps[:-1]):
        session.undo_stack.undo()
        assert session.scenario is step
        assert session.scene in step.scenes
    assert not session.undo_stack.canUndo()
    assert snapshot(start) == before
    for step in steps[1:]:
        session.undo_stack.redo()
        assert session.scenario is step
    assert not session.undo_stack.canRedo()


@pytest.mark.parametrize("number", [UNDO_LIMIT - 1, UNDO_LIMIT, UNDO_LIMIT + 1, UNDO_LIMIT + 50])
def test_the_last_200_steps_can_be_undone_and_never_more(session: Session, number: int):
    assert UNDO_LIMIT == 200
    steps = [session.scenario]
    for count in range(number):
        rename(session, f"Title {count}")
        steps.append(session.scenario)
    for _ in range(number + 5):  # beyond the end undo does nothing
        session.undo_stack.undo()
    assert session.scenario is steps[max(0, number - 200)]
    assert session.is_modified is (number > 200)
    for _ in range(number + 5):
        session.undo_stack.redo()
    assert session.scenario is steps[-1]


def test_new_step_after_undo_takes_the_place_of_what_was_undone(session: Session, start: Scenario):
    rename(session, "One")
    rename(session, "Two")
    session.undo_stack.undo()
    session.undo_stack.undo()
    rename(session, "Three")
    assert not session.undo_stack.canRedo()
    session.undo_stack.undo()
    assert session.scenario is start


def test_step_bears_the_name_that_it_was_given(session: Session):
    session.apply("Move Call center", edits.place, PLAN, [A], OFFSHORE)
    assert session.undo_stack.undoText() == "Move Call center"
