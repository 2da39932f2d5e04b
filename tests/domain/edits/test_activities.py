"""Adding, editing, duplicating and removing activities."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain.activity import Activity, ActivityId, Kind
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.edits import (
    add_activities,
    add_activity,
    duplicate_activities,
    duplicate_activity,
    edit_activity,
    remove_activities,
)
from shoreboard.domain.errors import TakenIdError, UnknownActivityError, UnknownSceneError
from shoreboard.domain.placement import IN_TRAY, Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.zone import Zone
from tests.domain.plain import assert_sound, plain_scenes
from tests.domain.strategies import scenarios

A, B, C, NEW = (ActivityId(letter) for letter in "abcn")
S1, S2, S3 = (SceneId(f"s{n}") for n in range(1, 4))
HOME, TRAY, OFFSHORE = Zone.IN_HOUSE_DOMESTIC, Zone.NOT_PLACED, Zone.OFFSHORE_OUTSOURCING
LEGAL = Activity(NEW, "Legal", Kind.LEGAL, "A note")


@pytest.fixture
def three() -> Scenario:
    """A scenario of three scenes: a, b, c at home; b, a at home and c abroad; as the first."""
    first = Scene(S1, "1", placements=Arrangement(dict.fromkeys((A, B, C), Placement(HOME))))
    abroad = Placement(OFFSHORE, "IN", "Pune", "Acme")
    second = Scene(
        S2, "2", placements=Arrangement({B: Placement(HOME), A: Placement(HOME), C: abroad})
    )
    third = Scene(S3, "3", placements=first.placements)
    activities = {card: Activity(card, f"Work {card}") for card in (A, B, C)}
    return Scenario("T", "C", "DE", activities, (first, second, third))


def orders(scenario: Scenario, zone: Zone) -> list[str]:
    return ["".join(scene.placements.cards(zone)) for scene in scenario.scenes]


def test_added_in_the_middle_it_is_in_the_tray_before_and_in_its_zone_after(three: Scenario):
    after = add_activity(three, S2, LEGAL, OFFSHORE)
    assert [scene.placements[NEW] for scene in after.scenes] == [
        *(IN_TRAY, Placement(OFFSHORE), Placement(OFFSHORE))
    ]
    assert list(after.activities.items()) == [*three.activities.items(), (NEW, LEGAL)]
    assert_sound(after)


def test_added_without_a_zone_it_is_in_the_tray_everywhere(three: Scenario):
    after = add_activity(three, S1, LEGAL)
    assert orders(after, TRAY) == ["n", "n", "n"]


def test_added_ahead_of_a_card_it_is_so_wherever_that_card_stands_in_its_zone(three: Scenario):
    assert orders(add_activity(three, S1, LEGAL, HOME, B), HOME) == ["anbc", "nba", "anbc"]
    assert orders(add_activity(three, S1, LEGAL, HOME, C), HOME) == ["abnc", "ban", "abnc"]
    assert orders(add_activity(three, S3, LEGAL, HOME, A), HOME) == ["abc", "ba", "nabc"]


def test_edited_activity_has_its_new_words_and_keeps_its_place(three: Scenario):
    new = Activity(B, "Payroll", Kind.ACCOUNTING_AND_PAYROLL, "Monthly")
    after = edit_activity(three, new)
    assert list(after.activities.items()) == [
        *((A, three.activities[A]), (B, new), (C, three.activities[C]))
    ]
    assert after.scenes is three.scenes
    assert edit_activity(after, new) is after
    assert three.activities[B].name == "Work b"


@pytest.mark.parametrize("card", [A, B, C])
def test_copy_stands_right_behind_its_source_with_its_details_in_every_scene(
    three: Scenario, card: ActivityId
):
    after = duplicate_activity(three, card, LEGAL)
    assert_sound(after)
    for scene in after.scenes:
        assert scene.placements[NEW] == scene.placements[card]
        cards = scene.placements.cards(scene.placements[card].zone)
        assert cards.index(NEW) == cards.index(card) + 1
    assert after.activities == {**three.activities, NEW: LEGAL}


@given(scenarios(min_activities=1), st.data())
def test_removing_a_copy_gives_back_what_was(scenario: Scenario, data: st.DataObject):
    source = data.draw(st.sampled_from(sorted(scenario.activities)))
    copied = duplicate_activity(scenario, source, LEGAL)
    assert remove_activities(copied, [NEW]) == scenario


@given(scenarios(), st.data())
def test_removing_what_was_added_gives_back_what_was(scenario: Scenario, data: st.DataObject):
    scene = data.draw(st.sampled_from(scenario.scenes))
    before = data.draw(st.sampled_from([None, *sorted(scenario.activities)]))
    added = add_activity(scenario, scene.id, LEGAL, data.draw(st.sampled_from(Zone)), before)
    assert_sound(added)
    assert remove_activities(added, [NEW]) == scenario


@given(scenarios(), st.data())
def test_removed_activities_are_gone_and_the_others_as_they_were(
    scenario: Scenario, data: st.DataObject
):
    known = sorted(scenario.activities)
    gone = data.draw(st.lists(st.sampled_from(known)) if known else st.just([]))
    after = remove_activities(scenario, gone)
    assert_sound(after)
    assert list(after.activities) == [card for card in scenario.activities if card not in gone]
    expected = plain_scenes(scenario)
    for scene in expected:
        for card in set(gone):
            scene.order[scene.placements.pop(card).zone].remove(card)
    assert plain_scenes(after) == expected


def test_removing_none_returns_the_very_scenario(three: Scenario):
    assert remove_activities(three, []) is three


def test_taken_and_unknown_ids_are_refused(three: Scenario):
    taken, unknown = Activity(A, "Other"), Activity(NEW, "Other")
    with pytest.raises(TakenIdError):
        add_activity(three, S1, taken)
    with pytest.raises(UnknownSceneError):
        add_activity(three, SceneId("nowhere"), LEGAL)
    with pytest.raises(UnknownActivityError):
        edit_activity(three, unknown)
    with pytest.raises(UnknownActivityError):
        duplicate_activity(three, NEW, LEGAL)
    with pytest.raises(TakenIdError):
        duplicate_activity(three, A, Activity(B, "Copy"))
    with pytest.raises(TakenIdError):
        duplicate_activity(three, A, Activity(A, "Copy"))
    with pytest.raises(UnknownActivityError):
        remove_activities(three, [A, NEW])


SEVERAL = [replace(LEGAL, id=ActivityId(f"n{n}")) for n in range(3)]


def test_adding_several_is_adding_one_after_the_other(three: Scenario):
    after = three
    for activity in SEVERAL:
        after = add_activity(after, S2, activity, HOME, A)
    assert add_activities(three, S2, SEVERAL, HOME, A) == after
    assert add_activities(three, S2, []) is three


def test_duplicating_several_is_duplicating_one_after_the_other(three: Scenario):
    copies = dict(zip((C, A), SEVERAL, strict=False))
    after = three
    for source, copy in copies.items():
        after = duplicate_activity(after, source, copy)
    assert duplicate_activities(three, copies) == after
    assert duplicate_activities(three, {}) is three


def test_of_several_none_may_bear_the_id_of_another(three: Scenario):
    with pytest.raises(TakenIdError):
        add_activities(three, S1, [LEGAL, LEGAL])
    with pytest.raises(TakenIdError):
        duplicate_activities(three, {A: LEGAL, B: LEGAL})
