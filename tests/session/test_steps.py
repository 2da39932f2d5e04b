"""Steps that several places take: what they do, what they are called, what is selected then."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId, Kind
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.errors import DetailError, ShareError
from shoreboard.domain.lenses import Lens
from shoreboard.domain.scenario import Scenario, new_scenario
from shoreboard.domain.zone import Zone
from shoreboard.session.session import Session
from shoreboard.session.steps import (
    add_activities,
    bring_cards,
    change_lens,
    mark_cards,
    merge_cards,
    move_cards,
    share_out,
    shift_cards,
    split_card,
    step_name,
)
from tests.session.doing import CAPTIVE, HOME, NEW, OFFSHORE, PLAN, TODAY, A, B, C


def cards(session: Session, zone: Zone) -> str:
    return "".join(session.scene.placements.cards(zone))


def test_cards_move_as_one_step_and_are_selected(session: Session) -> None:
    session.select([B])
    assert move_cards(session, [C, A], OFFSHORE)
    assert cards(session, OFFSHORE) == "ca"
    assert session.selection == (C, A)
    assert session.undo_stack.undoText() == "Move 2 activities"
    session.undo_stack.undo()
    assert cards(session, HOME) == "abc"


def test_cards_go_ahead_of_another(session: Session) -> None:
    move_cards(session, [A], OFFSHORE)
    move_cards(session, [B], OFFSHORE, before=A)
    assert cards(session, OFFSHORE) == "ba"


def test_cards_move_in_the_scene_that_is_shown_or_in_the_one_given(session: Session) -> None:
    move_cards(session, [A], CAPTIVE, scene_id=TODAY)
    today, plan = session.scenario.scenes
    assert today.placements[A].zone is CAPTIVE
    assert plan.placements[A].zone is CAPTIVE
    assert session.scene_id == PLAN
    move_cards(session, [A], OFFSHORE)
    today, plan = session.scenario.scenes
    assert (today.placements[A].zone, plan.placements[A].zone) == (CAPTIVE, OFFSHORE)


@pytest.mark.parametrize("moved", [[], [NEW], [NEW, ActivityId("")]])
def test_nobody_moves_nowhere(session: Session, start: Scenario, moved: list[ActivityId]) -> None:
    session.select([B])
    assert not move_cards(session, moved, OFFSHORE)
    assert session.scenario is start
    assert session.undo_stack.count() == 0
    assert session.selection == (B,)


def test_cards_that_are_gone_are_passed_over(session: Session) -> None:
    assert move_cards(session, [NEW, B], OFFSHORE, before=NEW)
    assert cards(session, OFFSHORE) == "b"
    assert session.undo_stack.undoText() == "Move Work b"


def test_a_move_to_where_a_card_stands_leaves_no_step(session: Session, start: Scenario) -> None:
    assert not move_cards(session, [C], HOME)
    assert session.scenario is start
    assert session.undo_stack.count() == 0


def test_a_zone_that_is_chosen_leaves_the_order_of_cards_that_are_there(session: Session) -> None:
    assert not bring_cards(session, [A, B], HOME)
    assert cards(session, HOME) == "abc"
    assert bring_cards(session, [A, B], OFFSHORE)
    assert bring_cards(session, [C, A], HOME)
    assert (cards(session, HOME), cards(session, OFFSHORE)) == ("ca", "b")
    assert not bring_cards(session, [], HOME)


def test_activities_are_added_in_their_order_as_one_step_and_selected(session: Session) -> None:
    wanted = [("Payroll", Kind.ACCOUNTING_AND_PAYROLL), ("Legal", Kind.LEGAL)]
    assert add_activities(session, wanted, OFFSHORE)
    added = [session.activity(card) for card in session.scene.placements.cards(OFFSHORE)]
    assert [(each.name, each.kind) for each in added] == wanted
    assert session.selection == tuple(each.id for each in added)
    assert session.undo_stack.undoText() == "Add 2 activities"
    session.undo_stack.undo()
    assert len(session.scenario.activities) == 3


def test_an_added_activity_is_not_placed_in_earlier_scenes(session: Session) -> None:
    add_activities(session, [("Payroll", Kind.CUSTOM)], CAPTIVE, before=A)
    today, plan = session.scenario.scenes
    (new,) = session.selection
    assert plan.placements[new].zone is CAPTIVE
    assert today.placements[new].zone is Zone.NOT_PLACED
    assert session.undo_stack.undoText() == "Add Payroll"


def test_added_activities_go_ahead_of_a_card(session: Session) -> None:
    add_activities(session, [("One", Kind.CUSTOM), ("Two", Kind.CUSTOM)], HOME, before=B)
    names = [session.activity(card).name for card in session.scene.placements.cards(HOME)]
    assert names == ["Work a", "One", "Two", "Work b", "Work c"]


def test_nothing_wanted_is_nothing_added(session: Session, start: Scenario) -> None:
    assert not add_activities(session, [], HOME)
    assert session.scenario is start


def test_added_activities_have_ids_of_their_own(session: Session) -> None:
    for _ in range(3):
        add_activities(session, [("Same", Kind.CUSTOM)] * 3, HOME)
        session.apply("Remove", edits.remove_activities, session.selection[:1])
    assert len(session.scenario.activities) == 9
    assert all(key == each.id for key, each in session.scenario.activities.items())


def test_a_card_is_split_as_one_step_and_its_parts_are_selected(session: Session) -> None:
    assert split_card(session, B, [("Day", 60), ("Night", 40)])
    assert session.undo_stack.undoText() == "Split Work b"
    assert [session.activity(card).name for card in session.selection] == ["Day", "Night"]
    assert session.selection[0] == B
    session.undo_stack.undo()
    assert session.selection == (B,)


def test_parts_share_out_and_merge_under_the_name_of_the_whole(session: Session) -> None:
    split_card(session, B, [("Day", 60), ("Night", 25), ("Weekend", 15)])
    day, night, weekend = session.selection
    assert share_out(session, {day: 20, night: 65})
    assert session.undo_stack.undoText() == "Change shares of Work b"
    assert merge_cards(session, [night, weekend])
    assert session.undo_stack.undoText() == "Merge Work b"
    assert session.selection == (night,)
    assert session.activity(night).share == 80
    move_cards(session, [night], OFFSHORE)
    assert merge_cards(session, [day])
    assert session.selection == (night,)
    assert session.activity(night) == Activity(night, "Work b")
    assert session.placement(night).zone is OFFSHORE


def test_what_is_no_part_is_not_merged(session: Session, start: Scenario) -> None:
    for cards in ([A], [A, B]):
        with pytest.raises(ShareError):
            merge_cards(session, cards)
    assert session.scenario is start


def test_cards_are_marked_in_the_scene_that_is_shown(session: Session) -> None:
    shared, zone = Circumstance.SHARED_OWNERSHIP, Circumstance.FREE_TRADE_ZONE
    assert mark_cards(session, {A: ({zone, shared}, 60), NEW: ((), None)})
    assert session.undo_stack.undoText() == "Mark Work a"
    assert session.placement(A).circumstances == (shared, zone)
    assert session.placement(A).ownership == 60
    assert session.scenario.scene(TODAY).placements[A].circumstances == ()
    assert mark_cards(session, {A: ((), None), B: ([zone], None)})
    assert session.undo_stack.undoText() == "Mark 2 activities"
    assert session.placement(A).circumstances == ()
    assert not mark_cards(session, {A: ((), None)})
    with pytest.raises(DetailError):
        mark_cards(session, {A: ([zone], 60)})


def test_definitions_are_changed_as_one_step(session: Session) -> None:
    assert change_lens(session, Lens.STRICT)
    assert session.undo_stack.undoText() == "Change definitions"
    assert session.scenario.lens is Lens.STRICT
    assert not change_lens(session, Lens.STRICT)


@given(st.text())
def test_a_step_is_named_on_one_short_line_whatever_the_activity_is_called(name: str) -> None:
    scenario = edits.add_activity(new_scenario("T", "Today", "Plan"), PLAN, Activity(A, name))
    label = step_name(Session(scenario), [A], "Move {name}", "")
    assert len(label) <= len("Move ") + 40
    assert "\n" not in label
    assert label.startswith("Move ")


def test_a_step_over_several_is_named_by_their_number(session: Session) -> None:
    assert step_name(session, [A, B], "Move {name}", "Move 2 activities") == "Move 2 activities"
    assert step_name(session, [A], "Move {name}", "") == "Move Work a"


@pytest.mark.parametrize("name", ["R & D", "{name}", "{0}", "%n", "50 %", "&&"])
def test_special_characters_in_names_stand_as_they_are(session: Session, name: str) -> None:
    session.apply("Rename", edits.edit_activity, Activity(A, name))
    move_cards(session, [A], OFFSHORE)
    assert session.undo_stack.undoText() == f"Move {name}"


def test_cards_are_reordered_as_one_step_and_stay_selected(session: Session) -> None:
    session.select([ActivityId("b")])
    assert shift_cards(session, session.selection, -1)
    assert session.undo_stack.undoText() == "Reorder Work b"
    assert session.selection == (ActivityId("b"),)
    assert not shift_cards(session, session.selection, -1)
    assert session.undo_stack.count() == 1
