"""What a change reaches in later scenes, against a naive oracle, for whatever scenario."""

from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.edits import clear_scene, give_details, place
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.zone import Zone
from tests.domain.edits.boards import HOME, TRAY, ids, scenes_of
from tests.domain.edits.rule import followers, placed_by_the_rule
from tests.domain.plain import plain_scenes
from tests.domain.strategies import details_for, scenarios


@given(scenarios(min_activities=1), st.data())
def test_place_keeps_to_the_rule(scenario: Scenario, data: st.DataObject):
    cards = sorted(scenario.activities)
    first = data.draw(st.integers(0, len(scenario.scenes) - 1))
    moving = data.draw(st.lists(st.sampled_from(cards), unique=True))
    zone = data.draw(st.sampled_from(Zone))
    before = data.draw(st.sampled_from([None, ActivityId("nobody"), *cards]))
    after = place(scenario, scenario.scenes[first].id, moving, zone, before)
    assert plain_scenes(after) == placed_by_the_rule(scenario, first, moving, zone, before)


@given(st.lists(st.sampled_from(["abc", "bac", "abcd"]), min_size=2, max_size=5), st.data())
def test_reordering_keeps_to_the_rule(lines: list[str], data: st.DataObject):
    boards = [{card: HOME if card in line else TRAY for card in line + "d"} for line in lines]
    scenario, first = scenes_of(*boards), data.draw(st.integers(0, len(lines) - 1))
    moving = data.draw(st.permutations("abcd").map(lambda cards: ids("".join(cards[:2]))))
    before = data.draw(st.sampled_from([None, *ids("abcd")]))
    after = place(scenario, scenario.scenes[first].id, moving, HOME, before)
    assert plain_scenes(after) == placed_by_the_rule(scenario, first, moving, HOME, before)


@given(scenarios(min_activities=1), st.data())
def test_details_keep_to_the_rule(scenario: Scenario, data: st.DataObject):
    first = data.draw(st.integers(0, len(scenario.scenes) - 1))
    here = scenario.scenes[first].placements
    chosen = data.draw(st.lists(st.sampled_from(sorted(scenario.activities)), unique=True))
    given_ = {
        card: data.draw(details_for(here[card].zone, scenario.home_country)) for card in chosen
    }
    after = give_details(scenario, scenario.scenes[first].id, given_)
    expected = plain_scenes(scenario)
    for card, placement in given_.items():
        for rank in followers(plain_scenes(scenario), first, card):
            expected[rank].placements[card] = placement
    assert plain_scenes(after) == expected


@given(scenarios(min_activities=1), st.data())
def test_scenes_that_are_not_changed_stay_the_very_same(scenario: Scenario, data: st.DataObject):
    cards = sorted(scenario.activities)
    first = data.draw(st.integers(0, len(scenario.scenes) - 1))
    moving = data.draw(st.lists(st.sampled_from(cards), unique=True))
    after = place(scenario, scenario.scenes[first].id, moving, data.draw(st.sampled_from(Zone)))
    assert after.activities is scenario.activities
    assert after.scenes[:first] == scenario.scenes[:first]
    changed = [
        now != was for now, was in zip(plain_scenes(after), plain_scenes(scenario), strict=True)
    ]
    for rank, scene in enumerate(scenario.scenes):
        assert (after.scenes[rank] is not scene) is changed[rank]
    if not changed[first]:
        assert after is scenario


@given(scenarios(), st.data())
def test_clearing_empties_the_board_of_its_scene_and_no_earlier_one(
    scenario: Scenario, data: st.DataObject
):
    first = data.draw(st.integers(0, len(scenario.scenes) - 1))
    scene = scenario.scenes[first]
    placed = [card for card in scene.placements if scene.placements[card].zone is not TRAY]
    after = clear_scene(scenario, scene.id)
    assert len(after.scenes[first].placements.cards(TRAY)) == len(scenario.activities)
    assert plain_scenes(after) == placed_by_the_rule(scenario, first, placed, TRAY, None)
