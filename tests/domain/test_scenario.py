"""A scenario, and what holds for it after any sequence of edits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.errors import DomainError, UnknownSceneError
from shoreboard.domain.scenario import (
    Scenario,
    fresh_activity_id,
    fresh_scene_id,
    new_scenario,
)
from shoreboard.domain.scene import SceneId
from tests.domain.plain import assert_sound, snapshot
from tests.domain.strategies import Wish, edit_sequences, scenarios


@given(scenarios())
def test_drawn_scenarios_are_sound(scenario: Scenario):
    assert_sound(scenario)


@given(scenarios(), edit_sequences())
def test_any_sequence_of_edits_keeps_the_scenario_sound(scenario: Scenario, wishes: list[Wish]):
    for wish in wishes:
        scenario = wish.edit(scenario)(scenario)
        assert_sound(scenario)


@given(scenarios(), edit_sequences())
def test_edit_leaves_its_scenario_alone_and_returns_it_when_nothing_changes(
    scenario: Scenario, wishes: list[Wish]
):
    for wish in wishes:
        edit, before = wish.edit(scenario), snapshot(scenario)
        after = edit(scenario)
        assert snapshot(scenario) == before, edit
        assert (after is scenario) is (snapshot(after) == before), edit
        scenario = after


@given(scenarios(), edit_sequences())
def test_edit_done_again_is_done_or_refused(scenario: Scenario, wishes: list[Wish]):
    """What sets something is done once; what adds or takes away cannot be done twice."""
    for wish in wishes:
        edit = wish.edit(scenario)
        scenario = edit(scenario)
        try:
            again = edit(scenario)
        except DomainError:
            continue
        assert again is scenario, edit


def test_new_scenario_has_two_empty_scenes_so_that_the_first_move_has_a_before():
    new = new_scenario("Title", "Today", "Plan")
    assert_sound(new)
    assert [scene.title for scene in new.scenes] == ["Today", "Plan"]
    assert (new.title, new.company, new.home_country) == ("Title", "", None)
    assert not new.activities


def test_scenes_are_found_by_id():
    new = new_scenario("Title", "Today", "Plan")
    today, plan = new.scenes
    assert new.scene(plan.id) is plan
    assert [new.scene_index(scene.id) for scene in new.scenes] == [0, 1]
    assert new.scene_before(plan.id) is today
    assert new.scene_before(today.id) is None


@pytest.mark.parametrize(
    "find", [Scenario.scene, Scenario.scene_index, Scenario.scene_before], ids=lambda f: f.__name__
)
def test_unknown_scene_raises(find):
    with pytest.raises(UnknownSceneError):
        find(new_scenario("Title", "Today", "Plan"), SceneId("nowhere"))


@given(st.sets(st.integers(0, 12)))
def test_fresh_ids_are_borne_by_none(taken: set[int]):
    ids = [ActivityId(f"a{n}") for n in taken]
    new = Scenario("T", activities={i: Activity(i, "Work") for i in ids})
    assert fresh_activity_id(new) not in ids
    scenario = new_scenario("Title", "Today", "Plan")
    assert fresh_scene_id(scenario) not in {scene.id for scene in scenario.scenes}


def test_scenario_cannot_be_altered_in_place():
    new = new_scenario("Title", "Today", "Plan")
    for thing in (new, new.scenes[0]):
        with pytest.raises(AttributeError):
            thing.title = "Other"  # type: ignore[misc]
