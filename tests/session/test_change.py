"""The one undo command."""

import gc
import weakref

from shoreboard.domain import edits
from shoreboard.domain.activity import ActivityId
from shoreboard.domain.scenario import new_scenario
from shoreboard.session.change import Change, Moment
from shoreboard.session.session import Session


class Owner:
    """Becomes what it is told, and remembers it."""

    def __init__(self) -> None:
        self.became: list[Moment] = []

    def become(self, moment: Moment) -> None:
        """Take note of a moment."""
        self.became.append(moment)


def test_hands_over_the_very_moments_that_it_was_given():
    scenario = new_scenario("Title", "Today", "Plan")
    today, plan = (scene.id for scene in scenario.scenes)
    before, after = Moment(scenario, today), Moment(scenario, plan, (ActivityId("a1"),))
    owner = Owner()
    change = Change("Move Call center", before, after, owner.become)
    assert owner.became == []
    assert change.text() == "Move Call center"
    change.redo()
    change.undo()
    change.redo()
    assert [id(moment) for moment in owner.became] == [id(after), id(before), id(after)]


def test_never_merges_with_the_step_before_without_a_gesture():
    scenario = new_scenario("Title", "Today", "Plan")
    moment, owner = Moment(scenario, scenario.scenes[0].id), Owner()
    first, second = (Change("Rename", moment, moment, owner.become) for _ in range(2))
    assert first.id() == -1
    assert not first.mergeWith(second)


def test_session_with_a_history_goes_as_soon_as_nobody_holds_it():
    """In a circle it would wait for the collector, which frees the stack's commands twice."""
    gc.disable()
    try:
        session = Session(new_scenario("Title", "Today", "Plan"))
        session.apply("Rename", edits.set_title, "Other")
        gone = weakref.ref(session)
        del session
        assert gone() is None
    finally:
        gc.enable()
