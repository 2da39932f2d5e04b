"""The one undo command."""

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.scenario import new_scenario
from shoreboard.session.change import Change, Moment


def test_hands_over_the_very_moments_that_it_was_given():
    scenario = new_scenario("Title", "Today", "Plan")
    today, plan = (scene.id for scene in scenario.scenes)
    before, after = Moment(scenario, today), Moment(scenario, plan, (ActivityId("a1"),))
    became: list[Moment] = []
    change = Change("Move Call center", before, after, became.append)
    assert became == []
    assert change.text() == "Move Call center"
    change.redo()
    change.undo()
    change.redo()
    assert [id(moment) for moment in became] == [id(after), id(before), id(after)]


def test_never_merges_with_the_step_before():
    scenario = new_scenario("Title", "Today", "Plan")
    moment = Moment(scenario, scenario.scenes[0].id)
    first, second = (Change("Rename", moment, moment, lambda _: None) for _ in range(2))
    assert first.id() == -1
    assert not first.mergeWith(second)
