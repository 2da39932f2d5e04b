"""Saying what work is taken to cost, in one scene and from it on."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.costing import Assumption, Costing, Input
from shoreboard.domain.edits.costing import remove_assumptions, set_assumptions, set_costing
from shoreboard.domain.errors import (
    AssumptionError,
    LimitError,
    UnknownActivityError,
    UnknownSceneError,
)
from shoreboard.domain.judging import judge_move, judgement
from shoreboard.domain.lenses import Lens
from shoreboard.domain.limits import LONGEST_TEXT
from shoreboard.domain.moves import read_move
from shoreboard.domain.scenario import Scenario, new_scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.summary import summarize
from shoreboard.domain.zone import GRID, Zone
from tests.domain.plain import assert_sound
from tests.domain.strategies import scenarios

S1, S2, S3 = SceneId("s1"), SceneId("s2"), SceneId("s3")
A = ActivityId("a1")
HEADS, PAY = Assumption(Input.HEADS, 40), Assumption(Input.PAY_THERE, 31, 25, 40)
RATE = Assumption(Input.DISCOUNT_RATE, 8)


def board() -> Scenario:
    """Return one activity at home today, and abroad in two scenes after."""
    scenario = edits.add_scene(new_scenario("Title", "Today", "Plan"), S2, S3, "Later")
    scenario = edits.add_activity(scenario, S1, Activity(A, "Calls"), Zone.IN_HOUSE_DOMESTIC)
    return edits.place(scenario, S2, [A], Zone.OFFSHORE_OUTSOURCING)


def at(scenario: Scenario, scene: SceneId):
    return scenario.scene(scene).placements[A].costs


def test_each_number_is_kept_where_it_belongs():
    said = set_assumptions(board(), S2, {A: [PAY, HEADS]})
    assert said.activities[A].costs == (HEADS,)
    assert (at(said, S1), at(said, S2), at(said, S3)) == ((), (PAY,), (PAY,))


def test_a_scene_with_numbers_of_its_own_keeps_them():
    own = set_assumptions(board(), S3, {A: [replace(PAY, likely=28)]})
    said = set_assumptions(own, S2, {A: [PAY]})
    assert (at(said, S2), at(said, S3)) == ((PAY,), (replace(PAY, likely=28),))


def test_what_is_said_can_be_taken_back():
    said = set_assumptions(board(), S2, {A: [PAY, HEADS]})
    assert remove_assumptions(said, S2, {A: [Input.PAY_THERE, Input.HEADS]}) == board()
    left = remove_assumptions(said, S2, {A: [Input.PAY_THERE]})
    assert (left.activities[A].costs, at(left, S2)) == ((HEADS,), ())


def test_saying_the_same_again_changes_nothing():
    said = set_assumptions(board(), S2, {A: [PAY, HEADS]})
    assert set_assumptions(said, S2, {A: [HEADS, PAY]}) is said
    assert remove_assumptions(said, S2, {A: [Input.ONE_OFF]}) is said
    assert set_assumptions(said, S2, {}) is said


@pytest.mark.parametrize(
    "faulty",
    [Assumption(Input.HEADS, 0), replace(PAY, low=35), replace(PAY, high=1e16), RATE],
)
def test_a_number_out_of_bounds_is_refused(faulty: Assumption):
    with pytest.raises(AssumptionError):
        set_assumptions(board(), S2, {A: [faulty]})


def test_in_the_tray_no_placement_has_costs():
    waiting = edits.place(board(), S2, [A], Zone.NOT_PLACED)
    with pytest.raises(AssumptionError):
        set_assumptions(waiting, S2, {A: [PAY]})
    assert set_assumptions(waiting, S2, {A: [HEADS]}).activities[A].costs == (HEADS,)


def test_a_source_is_no_longer_than_any_text():
    with pytest.raises(LimitError):
        set_assumptions(board(), S2, {A: [replace(PAY, source="x" * (LONGEST_TEXT + 1))]})
    rate = replace(RATE, source="x" * (LONGEST_TEXT + 1))
    with pytest.raises(LimitError):
        set_costing(board(), Costing(discount_rate=rate))


def test_what_is_not_there_is_refused():
    with pytest.raises(UnknownActivityError):
        set_assumptions(board(), S2, {ActivityId("none"): [PAY]})
    with pytest.raises(UnknownActivityError):
        remove_assumptions(board(), S2, {ActivityId("none"): [Input.HEADS]})
    with pytest.raises(UnknownSceneError):
        set_assumptions(board(), SceneId("none"), {A: [PAY]})


def test_terms_are_set_and_taken_away():
    terms = Costing("EUR", 2026, 7, RATE)
    counted = set_costing(board(), terms)
    assert counted.costing == terms
    assert set_costing(counted, terms) is counted
    assert set_costing(counted, None) == board()
    with pytest.raises(AssumptionError):
        set_costing(board(), replace(terms, horizon_years=99))


def test_numbers_go_with_a_card_from_zone_to_zone_but_not_into_the_tray():
    said = set_assumptions(board(), S2, {A: [PAY]})
    for zone in GRID:
        assert at(edits.place(said, S2, [A], zone), S2) == (PAY,)
    assert at(edits.place(said, S2, [A], Zone.NOT_PLACED), S2) == ()


def test_numbers_stay_when_parts_are_merged_into_the_whole_again():
    said = set_assumptions(board(), S2, {A: [PAY, HEADS]})
    split = edits.split_activity(said, A, [("one", 40), ("two", 60)])
    assert {each.costs for each in split.activities.values()} == {(HEADS,)}
    for merged in (
        edits.merge_parts(split, [*split.activities]),
        edits.remove_activities(split, [A]),
    ):
        assert [each.costs for each in merged.activities.values()] == [(HEADS,)]
        assert [each.costs for each in merged.scene(S2).placements.values()] == [(PAY,)]


@given(scenarios(min_activities=1), st.sampled_from(Lens), st.data())
def test_costs_never_change_what_anything_is_called(
    scenario: Scenario, lens: Lens, data: st.DataObject
):
    counted = set_costing(scenario, Costing("EUR", discount_rate=RATE))
    for scene in scenario.scenes:
        placed = [card for card, at in scene.placements.items() if at.zone is not Zone.NOT_PLACED]
        chosen = data.draw(st.sets(st.sampled_from(placed))) if placed else set[ActivityId]()
        counted = set_assumptions(counted, scene.id, {card: [PAY, HEADS] for card in chosen})
    assert_sound(counted)
    for rank, scene in enumerate(scenario.scenes):
        assert [*counted.scenes[rank].placements] == [*scene.placements]
        assert summarize(counted, scene.id, lens) == summarize(scenario, scene.id, lens)
        for card in scene.placements:
            assert state_and_move(counted, scene.id, card, lens) == (
                state_and_move(scenario, scene.id, card, lens)
            )


def state_and_move(scenario: Scenario, scene: SceneId, card: ActivityId, lens: Lens):
    """Return all that a card is called in a scene."""
    reading = read_move(scenario, scene, card)
    judged = judgement(scenario, scene, card, lens)
    if reading is None:
        return judged
    return judged, judge_move(lens, reading), reading.move, reading.details, reading.history
