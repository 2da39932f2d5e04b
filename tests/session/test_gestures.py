"""What is typed or dragged in one go is one step."""

from shoreboard.domain import edits
from shoreboard.domain.scenario import Scenario
from shoreboard.session.change import Gesture
from shoreboard.session.session import Session


def test_what_is_typed_in_one_go_is_one_step_and_later_typing_another(
    session: Session, start: Scenario
):
    first, second = Gesture(), Gesture()
    for gesture, title in ((first, "O"), (first, "On"), (first, "One"), (second, "Two")):
        assert session.apply_within(gesture, f"Type {title}", edits.set_title, title)
        assert session.scenario.title == title
    session.apply("Rename", edits.set_title, "Three")
    session.apply("Rename", edits.set_title, "Four")
    assert session.undo_stack.count() == 4
    for title in ("Three", "Two", "One"):
        session.undo_stack.undo()
        assert session.scenario.title == title
    assert session.undo_stack.undoText() == "Type One"
    session.undo_stack.undo()
    assert session.scenario is start
    assert not session.is_modified
    session.undo_stack.redo()
    assert session.scenario.title == "One"


def test_a_gesture_that_leads_back_leaves_no_step(session: Session, start: Scenario):
    gesture = Gesture()
    for title in ("O", "On"):
        session.apply_within(gesture, "Type", edits.set_title, title)
    assert session.apply_within(gesture, "Type", lambda _: start)
    assert session.scenario is start
    assert session.undo_stack.count() == 0
    assert not session.is_modified
    assert not session.apply_within(gesture, "Type", lambda scenario: scenario)
