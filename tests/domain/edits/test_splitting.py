"""Splitting into parts and merging them: shares add up, and cards stand where they stood."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId, Kind, Whole, WholeId
from shoreboard.domain.edits import (
    edit_whole,
    merge_parts,
    place,
    remove_activities,
    set_shares,
    split_activity,
)
from shoreboard.domain.edits.importing import Arrival, import_arrivals
from shoreboard.domain.errors import LimitError, ShareError, UnknownActivityError
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from tests.domain.edits.boards import CAPTIVE, HOME, OFFSHORE, S1, S2, VENDOR, orders, scenes_of
from tests.domain.plain import assert_sound, plain_scenes
from tests.domain.strategies import Wish, scenarios

A, B = ActivityId("a"), ActivityId("b")


def named(scenario: Scenario, name: str) -> ActivityId:
    return next(each.id for each in scenario.activities.values() if each.name == name)


def shares(scenario: Scenario) -> dict[str, int]:
    return {each.name: each.share for each in scenario.activities.values()}


def day_and_night(day: int = 60) -> Scenario:
    """Return two activities in two scenes, the first of them split."""
    start = scenes_of(*[{"a": HOME, "b": HOME}] * 2)
    return split_activity(start, A, [("Day", day), ("Night", 100 - day)])


def test_parts_stand_behind_each_other_where_the_card_stood_in_every_scene():
    full = Placement(CAPTIVE, "IN", "Pune")
    start = scenes_of({"x": HOME, "a": HOME, "b": HOME}, {"x": HOME, "a": full, "b": CAPTIVE})
    start = edits.edit_activity(start, Activity(A, "Calls", Kind.CALL_CENTER, "A note"))
    after = split_activity(start, A, [("Day", 60), ("Night", 30), ("Weekend", 10)])
    night, weekend = named(after, "Night"), named(after, "Weekend")
    assert named(after, "Day") == A
    assert list(after.activities) == ["x", "a", night, weekend, "b"]
    assert orders(after)[0] == f"xa{night}{weekend}b"
    assert [after.scenes[1].placements[card] for card in (A, night, weekend)] == [full] * 3
    (whole,) = after.wholes.values()
    assert (whole.name, whole.kind, whole.note) == ("Calls", Kind.CALL_CENTER, "A note")
    assert after.parts(whole.id) == tuple(after.activities[c] for c in (A, night, weekend))
    assert {after.activities[c].kind for c in (A, night)} == {Kind.CALL_CENTER}
    assert {after.activities[c].note for c in (A, night)} == {"A note"}
    assert_sound(after)


def test_a_part_is_split_again_in_shares_of_the_original():
    start = day_and_night()
    after = split_activity(start, named(start, "Night"), [("Late", 25), ("Early", 15)])
    assert shares(after) == {"Day": 60, "Late": 25, "Early": 15, "Work b": 100}
    assert len(after.wholes) == 1
    assert_sound(after)


def test_parts_are_placed_alone():
    start = day_and_night()
    after = place(start, S2, [A], OFFSHORE)
    assert after.scenes[1].placements[A].zone is OFFSHORE
    assert after.scenes[1].placements[named(start, "Night")].zone is HOME


@pytest.mark.parametrize(
    "parts",
    [
        [],
        [("All", 100)],
        [("One", 50), ("Two", 49)],
        [("One", 100), ("Two", 0)],
        [("One", 101), ("Two", -1)],
        [("One", 60), ("Two", 60)],
    ],
)
def test_shares_that_do_not_make_the_whole_are_refused(parts: list[tuple[str, int]]):
    with pytest.raises(ShareError):
        split_activity(scenes_of({"a": HOME}), A, parts)


def test_what_has_one_percent_is_not_split():
    start = day_and_night(day=1)
    with pytest.raises(ShareError):
        split_activity(start, A, [("One", 1), ("Two", 0)])


def test_a_part_has_no_more_to_give_than_its_share():
    start = day_and_night()
    with pytest.raises(ShareError):
        split_activity(start, A, [("One", 50), ("Two", 50)])


def test_shares_are_changed_together():
    start = day_and_night()
    night = named(start, "Night")
    after = set_shares(start, {A: 10, night: 90})
    assert shares(after) == {"Day": 10, "Night": 90, "Work b": 100}
    assert after.scenes is start.scenes
    assert set_shares(after, {A: 10}) is after
    assert set_shares(after, {}) is after
    for wrong in ({A: 50}, {A: 100, night: 0}, {A: 101, night: -1}, {B: 50}):
        with pytest.raises(ShareError):
            set_shares(start, wrong)
    with pytest.raises(UnknownActivityError):
        set_shares(start, {ActivityId("nobody"): 50})


def test_merged_from_all_parts_it_is_the_whole_again_where_the_largest_part_stands():
    start = day_and_night(day=40)
    night = named(start, "Night")
    start = place(start, S1, [night], VENDOR)
    start = place(start, S2, [night], CAPTIVE)
    after = merge_parts(start, [A, night])
    assert after.activities[night] == Activity(night, "Work a")
    assert not after.wholes
    assert [scene.placements[night].zone for scene in after.scenes] == [VENDOR, CAPTIVE]
    assert_sound(after)


def test_of_equal_parts_the_first_counts_as_the_largest():
    start = day_and_night(day=50)
    night = named(start, "Night")
    after = merge_parts(place(start, S1, [night], OFFSHORE), [night, A])
    assert list(after.activities) == [A, B]


def test_some_parts_are_merged_into_one_that_bears_the_largest_ones_name():
    start = split_activity(scenes_of({"a": HOME}), A, [("Day", 50), ("Night", 20), ("Rest", 30)])
    night, rest = named(start, "Night"), named(start, "Rest")
    after = merge_parts(start, [night, rest])
    assert shares(after) == {"Day": 50, "Rest": 50}
    assert len(after.wholes) == 1
    assert merge_parts(after, [rest]) is after


def test_parts_of_different_wholes_are_not_merged():
    start = day_and_night()
    both = split_activity(start, B, [("One", 50), ("Two", 50)])
    for wrong in ([A, B], [B], []):
        with pytest.raises(ShareError):
            merge_parts(start if wrong != [A, B] else both, wrong)
    with pytest.raises(UnknownActivityError):
        merge_parts(start, [A, ActivityId("nobody")])


@given(scenarios(min_activities=1), st.integers(0, 0xFFFF))
def test_what_is_split_and_merged_at_once_is_as_it_was(scenario: Scenario, seed: int):
    rng = Random(seed)
    card = rng.choice(list(scenario.activities))
    first = rng.randint(50, 99)
    after = split_activity(scenario, card, [("One", first), ("Two", 100 - first)])
    (whole,) = after.wholes
    back = merge_parts(after, [part.id for part in after.parts(whole)])
    assert back == scenario
    assert plain_scenes(back) == plain_scenes(scenario)


def test_the_share_of_a_part_that_is_removed_goes_to_its_largest_sibling():
    start = split_activity(scenes_of({"a": HOME}), A, [("S", 10), ("M", 30), ("L", 40), ("XL", 20)])
    after = remove_activities(start, [A, named(start, "XL")])
    assert shares(after) == {"M": 30, "L": 70}
    assert_sound(after)


def test_the_last_sibling_is_the_whole_again_where_it_stands():
    start = day_and_night()
    night = named(start, "Night")
    after = remove_activities(place(start, S1, [night], OFFSHORE), [A])
    assert after.activities[night] == Activity(night, "Work a")
    assert [scene.placements[night].zone for scene in after.scenes] == [OFFSHORE, OFFSHORE]
    assert not after.wholes
    assert not remove_activities(start, [A, night]).wholes


def test_the_copy_of_a_part_is_an_activity_of_its_own():
    start = day_and_night()
    copy = ActivityId("copy")
    after = edits.duplicate_activity(
        start, A, Activity(copy, "Day 2", whole=WholeId("w1"), share=9)
    )
    assert after.activities[copy] == Activity(copy, "Day 2")
    added = edits.add_activity(start, S1, Activity(copy, "New", whole=WholeId("w1"), share=9))
    assert added.activities[copy] == Activity(copy, "New")
    assert_sound(after)


def test_a_part_that_is_edited_or_imported_keeps_its_whole_and_its_share():
    start = day_and_night()
    edited = edits.edit_activity(start, Activity(A, "Daytime"))
    assert edited.activities[A].share == 60
    arrival = Arrival(Activity(A, "Daytime"), S1)
    assert import_arrivals(start, [arrival]) == edited
    assert_sound(edited)


def test_a_whole_is_renamed_and_its_parts_are_not():
    start = day_and_night()
    (whole,) = start.wholes
    after = edit_whole(start, Whole(whole, "Calls", Kind.CALL_CENTER, "Note"))
    assert after.wholes[whole].name == "Calls"
    assert after.activities is start.activities
    assert edit_whole(after, after.wholes[whole]) is after
    with pytest.raises(ShareError):
        edit_whole(start, Whole(WholeId("nobody"), "X"))
    with pytest.raises(LimitError):
        edit_whole(start, Whole(whole, "x" * 10_001))


def test_no_text_is_too_long_and_no_card_unknown():
    start = scenes_of({"a": HOME})
    with pytest.raises(LimitError):
        split_activity(start, A, [("x" * 10_001, 50), ("Two", 50)])
    with pytest.raises(UnknownActivityError):
        split_activity(start, ActivityId("nobody"), [("One", 50), ("Two", 50)])


KINDS = ["split", "split", "merge", "set shares", "edit whole", "remove", "duplicate", "place"]


@given(
    scenarios(min_activities=1, max_activities=3),
    st.lists(
        st.builds(Wish, st.sampled_from(KINDS), st.integers(0, 0xFFFF)), min_size=30, max_size=60
    ),
)
def test_shares_make_wholes_after_any_sequence(scenario: Scenario, wishes: list[Wish]):
    for wish in wishes:
        scenario = wish.edit(scenario)(scenario)
        assert_sound(scenario)
