"""What is different between two states of one document."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId, Whole
from shoreboard.domain.costing import Costing
from shoreboard.domain.differences import ChangedField, Differences, differences
from shoreboard.domain.edits.costing import set_costing
from shoreboard.domain.lenses import Lens
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario, fresh_scene_id, new_scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Zone
from tests.domain.strategies import Wish, edit_sequences, scenarios

TODAY, PLAN = SceneId("s1"), SceneId("s2")
A1, A2, A3 = ActivityId("a1"), ActivityId("a2"), ActivityId("a3")


def three_at_home() -> Scenario:
    scenario = new_scenario("Nokia", "Today", "Plan")
    for id_ in (A1, A2, A3):
        activity = Activity(id_, f"Work {id_}")
        scenario = edits.add_activity(scenario, TODAY, activity, Zone.IN_HOUSE_DOMESTIC)
    return scenario


def changed(scenario: Scenario, wishes: list[Wish]) -> Scenario:
    for wish in wishes:
        scenario = wish.edit(scenario)(scenario)
    return scenario


@given(scenarios(), edit_sequences(0, 12))
def test_nothing_differs_exactly_when_two_states_are_equal(scenario: Scenario, wishes: list[Wish]):
    after = changed(scenario, wishes)
    assert bool(differences(scenario, after)) is (scenario != after)
    assert differences(after, replace(after)) == Differences()


@given(scenarios(), edit_sequences(0, 12))
def test_backward_the_same_differs(scenario: Scenario, wishes: list[Wish]):
    after = changed(scenario, wishes)
    there, back = differences(scenario, after), differences(after, scenario)
    assert (there.added, there.removed) == (back.removed, back.added)
    assert (there.scenes_added, there.scenes_removed) == (back.scenes_removed, back.scenes_added)
    assert set(there.moved) == set(back.moved)
    assert set(there.detailed) == set(back.detailed)
    assert set(there.edited) == set(back.edited)
    assert (there.split, there.merged) == (back.merged, back.split)
    assert set(there.wholes_edited) == set(back.wholes_edited)
    assert there.scenes_reordered is back.scenes_reordered
    assert set(there.arranged) == set(back.arranged)
    assert there.fields == back.fields


@given(scenarios(min_activities=1), st.data())
def test_a_card_that_goes_to_another_zone_is_moved_once(scenario: Scenario, data: st.DataObject):
    card = data.draw(st.sampled_from(list(scenario.activities)))
    scene = data.draw(st.sampled_from(scenario.scenes))
    zone = data.draw(st.sampled_from([z for z in Zone if z is not scene.placements[card].zone]))
    after = edits.place(scenario, scene.id, [card], zone)
    assert differences(scenario, after) == Differences(moved=(card,))


def test_moved_and_added_and_removed_are_told_apart():
    before = three_at_home()
    after = edits.place(before, PLAN, [A1, A2], Zone.CAPTIVE_OFFSHORING)
    after = edits.remove_activities(after, [A3])
    new = ActivityId("a9")
    after = edits.add_activity(after, PLAN, Activity(new, "Legal"), Zone.DOMESTIC_OUTSOURCING)
    found = differences(before, after)
    assert found == Differences(added=(new,), removed=(A3,), moved=(A1, A2))


def test_details_count_only_where_the_zone_is_the_same():
    before = edits.place(three_at_home(), TODAY, [A1, A2], Zone.DOMESTIC_OUTSOURCING)
    partner = Placement(Zone.DOMESTIC_OUTSOURCING, partner="Acme")
    after = edits.give_details(before, TODAY, {A1: partner, A2: partner})
    assert differences(before, after) == Differences(detailed=(A1, A2))
    after = edits.place(after, PLAN, [A2], Zone.OFFSHORE_OUTSOURCING)
    assert differences(before, after) == Differences(moved=(A2,), detailed=(A1,))


def test_words_of_an_activity_are_edited():
    before = three_at_home()
    after = edits.edit_activity(before, Activity(A2, "Payroll"))
    assert differences(before, after) == Differences(edited=(A2,))


def test_split_and_merged_and_reworded_wholes_are_told():
    before = three_at_home()
    after = edits.split_activity(before, A2, [("Day", 60), ("Night", 40)])
    whole, new = after.activities[A2].whole, ActivityId("a4")
    assert whole is not None
    assert differences(before, after) == Differences(added=(new,), edited=(A2,), split=(whole,))
    reworded = edits.edit_whole(after, Whole(whole, "Round the clock"))
    assert differences(after, reworded) == Differences(wholes_edited=(whole,))
    shared = edits.set_shares(after, {A2: 50, new: 50})
    assert differences(after, shared) == Differences(edited=(A2, new))
    back = edits.merge_parts(after, [A2, new])
    assert differences(after, back) == Differences(removed=(new,), edited=(A2,), merged=(whole,))


def test_another_order_is_told_by_scene():
    before = three_at_home()
    after = edits.place(before, PLAN, [A3], Zone.IN_HOUSE_DOMESTIC, before=A1)
    assert differences(before, after) == Differences(arranged=(PLAN,))


def test_the_gap_that_a_moved_card_leaves_is_no_other_order():
    before = three_at_home()
    after = edits.place(before, PLAN, [A2], Zone.CAPTIVE_OFFSHORING)
    assert differences(before, after).arranged == ()


def test_scenes_are_added_removed_worded_and_reordered():
    before = three_at_home()
    third = fresh_scene_id(before)
    with_third = edits.add_scene(before, TODAY, third, "Later")
    assert differences(before, with_third) == Differences(scenes_added=(third,))
    assert differences(with_third, before) == Differences(scenes_removed=(third,))
    worded = edits.caption_scene(before, PLAN, "What if?")
    assert differences(before, worded) == Differences(scenes_edited=(PLAN,))
    swapped = edits.move_scene(before, PLAN, 0)
    assert differences(before, swapped) == Differences(scenes_reordered=True)


def test_fields_of_the_scenario_are_named():
    before = three_at_home()
    after = edits.set_company(edits.set_title(before, "Other"), "Nokia")
    assert differences(before, after) == Differences(
        fields=(ChangedField.TITLE, ChangedField.COMPANY)
    )
    lens = edits.set_lens(before, Lens.STRICT)
    assert differences(before, lens) == Differences(fields=(ChangedField.LENS,))
    counted = set_costing(before, Costing())
    assert differences(before, counted) == Differences(fields=(ChangedField.COSTING,))
    home = edits.set_home_country(before, "FI")
    assert differences(before, home) == Differences(fields=(ChangedField.HOME_COUNTRY,))
