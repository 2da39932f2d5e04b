"""What the user can do with activities, through the actions that menus and keys trigger."""

from dataclasses import replace
from pathlib import Path

import pytest

from shoreboard.actions.questions import ActivityDetails, AddActivities, EditActivity, NewActivity
from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId, Kind
from shoreboard.domain.placement import Placement
from shoreboard.domain.zone import GRID, Zone
from tests.actions.desk import Desk
from tests.explanations.boards import CAPTIVE, HOME, OFFSHORE, TRAY, VENDOR, board
from tests.helpers.work import calls_in

pytestmark = pytest.mark.usefixtures("qapp")

A, B = ActivityId("a"), ActivityId("b")
OF_SELECTED = [
    "duplicate",
    "card-earlier",
    "card-later",
    "remove",
    "pick-up",
    *(f"place-{zone.value}" for zone in Zone),
]


@pytest.mark.parametrize(("selected", "number"), [("", 0), ("b", 1), ("ac", 2)])
def test_what_may_be_done_depends_on_how_many_are_selected(
    desk: Desk, selected: str, number: int
) -> None:
    desk.select(selected)
    assert {desk.can(action) for action in OF_SELECTED} == {number > 0}
    assert desk.can("edit-activity") is (number == 1)
    assert desk.can("add-activity")
    assert desk.can("clear-scene")


def test_nothing_is_returned_to_the_tray_where_all_is_there(desk: Desk) -> None:
    desk.do("clear-scene")
    assert (desk.cards(TRAY), desk.undo_text()) == ("abc", "Return all to the tray")
    assert not desk.can("clear-scene")
    desk.do("undo")
    assert desk.cards(HOME) == "abc"
    assert desk.can("clear-scene")


def test_what_is_added_goes_to_the_tray_and_is_selected(desk: Desk) -> None:
    desk.ask.answers[AddActivities] = [
        NewActivity("Payroll", Kind.ACCOUNTING_AND_PAYROLL),
        NewActivity("Legal", Kind.LEGAL),
    ]
    desk.do("add-activity")
    assert desk.ask.asked == [AddActivities(["a", "b", "c"])]
    assert desk.names() == ["a", "b", "c", "Payroll", "Legal"]
    assert desk.session.selection == desk.session.scene.placements.cards(TRAY)
    assert desk.undo_text() == "Add 2 activities"


@pytest.mark.parametrize("answer", [None, []])
def test_nothing_is_added_where_the_user_cancels(
    desk: Desk, answer: list[NewActivity] | None
) -> None:
    desk.ask.answers[AddActivities] = answer
    desk.do("add-activity")
    assert desk.session.undo_stack.count() == 0


def test_editing_changes_the_activity_and_its_details_in_one_step(desk: Desk) -> None:
    def answer(asked: EditActivity) -> ActivityDetails:
        old = asked.details
        assert old == ActivityDetails(desk.session.activity(B), Placement(HOME))
        return ActivityDetails(
            replace(old.activity, name="Call center", kind=Kind.CALL_CENTER, note="By telephone"),
            Placement(HOME, "DE", "Berlin"),
        )

    desk.ask.answers[EditActivity] = answer
    desk.select("b")
    desk.do("edit-activity")
    asked = desk.ask.asked[0]
    assert isinstance(asked, EditActivity)
    assert (asked.scene_title, asked.home_country) == ("Plan", "DE")
    edited = Activity(B, "Call center", Kind.CALL_CENTER, "By telephone")
    assert desk.session.activity(B) == edited
    assert desk.session.placement(B) == Placement(HOME, "DE", "Berlin")
    assert desk.undo_text() == "Edit b"
    assert desk.session.selection == (B,)
    desk.do("undo")
    assert desk.names() == ["a", "b", "c"]
    assert not desk.session.is_modified


def test_a_canceled_or_idle_editing_leaves_no_step(desk: Desk) -> None:
    desk.select("b")
    desk.do("edit-activity")
    desk.ask.answers[EditActivity] = lambda asked: asked.details
    desk.do("edit-activity")
    assert len(desk.ask.asked) == 2
    assert desk.session.undo_stack.count() == 0


def test_details_that_do_not_fit_are_a_problem_and_change_nothing(desk: Desk) -> None:
    desk.ask.answers[EditActivity] = lambda asked: asked.details._replace(
        activity=replace(asked.details.activity, name="Other"), placement=Placement(HOME, "FI")
    )
    desk.select("b")
    desk.do("edit-activity")
    assert len(desk.notices.problems) == 1
    assert desk.names() == ["a", "b", "c"]
    assert desk.session.undo_stack.count() == 0


def test_duplicates_stand_behind_their_originals_and_are_selected(desk: Desk) -> None:
    desk.select("ac")
    desk.do("duplicate")
    order = desk.session.scene.placements.cards(HOME)
    names = [desk.session.activity(card).name for card in order]
    assert names == ["a", "a (copy)", "b", "c", "c (copy)"]
    assert desk.session.selection == (order[1], order[4])
    assert desk.undo_text() == "Duplicate 2 activities"
    desk.do("undo")
    assert desk.names() == ["a", "b", "c"]
    desk.select("b")
    desk.do("duplicate")
    assert desk.undo_text() == "Duplicate b"


def test_a_removal_says_that_it_can_be_undone(desk: Desk) -> None:
    desk.select("a")
    desk.do("remove")
    assert desk.names() == ["b", "c"]
    assert desk.notices.told == ["Remove a: done. Edit › Undo brings it back."]
    desk.select("bc")
    desk.do("remove")
    assert desk.undo_text() == "Remove 2 activities"
    assert not desk.can("remove")
    desk.do("undo")
    desk.do("undo")
    assert desk.names() == ["a", "b", "c"]
    assert desk.session.selection == (A,)


def test_a_removal_says_where_the_share_of_a_part_went(tmp_path: Path) -> None:
    parts = [("Day", 60), ("Night", 30), ("Weekend", 10)]
    desk = Desk(edits.split_activity(board({"a": HOME, "b": HOME}), A, parts), tmp_path)
    desk.session.select(list(desk.session.scenario.activities)[2:3])
    desk.do("remove")
    assert desk.notices.told[-1] == (
        "Remove Weekend: done. Edit › Undo brings it back. Day now has 70 % of a."
    )
    desk.select("a")
    desk.do("remove")
    assert desk.notices.told[-1] == (
        "Remove Day: done. Edit › Undo brings it back. "
        "a is whole again and stands where its largest part stood, Night."
    )
    assert desk.names() == ["a", "b"]


def test_the_copy_of_a_part_takes_no_share(tmp_path: Path) -> None:
    start = edits.split_activity(board({"a": HOME}), A, [("Day", 60), ("Night", 40)])
    desk = Desk(start, tmp_path)
    desk.select("a")
    desk.do("duplicate")
    assert [each.share for each in desk.session.scenario.activities.values()] == [60, 40, 100]
    assert not desk.can("merge-parts")


@pytest.mark.parametrize("zone", list(Zone))
def test_each_zone_has_its_action(desk: Desk, zone: Zone) -> None:
    desk.select("ca")
    desk.do(f"place-{zone.value}")
    assert {desk.session.placement(card).zone for card in desk.session.selection} == {zone}
    assert desk.session.selection == (A, ActivityId("c"))
    assert desk.undo_text() == ("" if zone is HOME else "Move 2 activities")


def test_zones_are_named_by_their_topics(desk: Desk) -> None:
    words = [desk.actions[f"place-{zone.value}"].text() for zone in GRID]
    assert words == [
        "&1 In-house, at home",
        "&2 Captive offshoring",
        "&3 Domestic outsourcing",
        "&4 Offshore outsourcing",
    ]
    assert desk.actions["place-captive-offshoring"].iconText() == "Move to Captive offshoring"


def test_picking_up_is_left_to_the_window(desk: Desk) -> None:
    desk.select("ba")
    desk.do("pick-up")
    assert desk.window.called == [("pick_up", (A, B))]
    assert desk.session.undo_stack.count() == 0


def test_a_move_holds_in_the_scene_that_is_shown(desk: Desk) -> None:
    desk.session.show_scene(desk.session.scenario.scenes[1].id)
    desk.select("a")
    desk.do("place-domestic-outsourcing")
    today, plan = desk.session.scenario.scenes
    assert (today.placements[A].zone, plan.placements[A].zone) == (HOME, VENDOR)


@pytest.mark.parametrize("name", ["R & D", "&", "&&amp;", "{step}", "50 % off", "a\tb", "\n"])
@pytest.mark.parametrize("action", ["place-captive-offshoring", "duplicate", "remove"])
def test_special_names_stand_as_they_are_in_the_menu(
    tmp_path: Path, name: str, action: str
) -> None:
    desk = Desk(board({"a": HOME}), tmp_path)
    desk.session.apply("Rename", edits.edit_activity, Activity(A, name))
    desk.select("a")
    desk.do(action)
    step = desk.undo_text()
    assert " ".join(name.split()) in step
    shown = desk.action("undo").text()
    assert shown == f"&Undo {step.replace('&', '&&')}"
    assert shown.replace("&&", "").count("&") == 1
    assert "\n" not in shown
    assert "\t" not in shown
    desk.do("undo")
    assert desk.action("redo").text() == f"&Redo {step.replace('&', '&&')}"
    assert desk.notices.problems == []


def test_a_name_without_end_makes_a_menu_entry_that_has_one(tmp_path: Path) -> None:
    desk = Desk(board({"a": HOME}), tmp_path)
    desk.session.apply("Rename", edits.edit_activity, Activity(A, "x" * 10_000))
    desk.select("a")
    for action in ("place-captive-offshoring", "duplicate", "remove"):
        desk.do(action)
        assert len(desk.action("undo").text()) < 80
    assert max(map(len, desk.notices.told)) < 200


def test_cards_that_stand_there_already_make_no_step(desk: Desk) -> None:
    desk.select("c")
    desk.do("place-in-house-domestic")
    assert not desk.session.is_modified


def test_a_placement_keeps_what_is_still_true(tmp_path: Path) -> None:
    desk = Desk(board({"a": Placement(OFFSHORE, "IN", "Pune", "Acme")}), tmp_path)
    desk.select("a")
    desk.do("place-captive-offshoring")
    assert desk.session.placement(A) == Placement(CAPTIVE, "IN", "Pune")


def test_cards_are_reordered_in_their_zone_and_their_rank_is_said(desk: Desk) -> None:
    desk.select("b")
    desk.do("card-earlier")
    assert (desk.cards(HOME), desk.undo_text()) == ("bac", "Reorder b")
    desk.do("card-earlier")
    desk.do("card-later")
    assert desk.cards(HOME) == "abc"
    assert desk.notices.announced == ["b: 1 of 3", "b: 1 of 3", "b: 2 of 3"]
    desk.select("ac")
    desk.do("card-later")
    assert (desk.cards(HOME), desk.undo_text()) == ("bac", "Reorder 2 activities")


SELECTIONS = ["duplicate", "remove", "clear-scene", "place-offshore-outsourcing"]


@pytest.mark.parametrize("action", ["add-activity", *SELECTIONS])
def test_many_cards_are_one_edit_whose_work_grows_with_them_and_no_faster(
    tmp_path: Path, action: str
) -> None:
    def work(number: int) -> int:
        cards = [ActivityId(f"c{rank}") for rank in range(number)]
        desk = Desk(board(dict.fromkeys(cards, HOME)), tmp_path)
        desk.ask.answers[AddActivities] = [NewActivity(card, Kind.CUSTOM) for card in cards]
        desk.session.select(cards)
        done = calls_in(lambda: desk.do(action))
        assert desk.session.undo_stack.count() == 1
        return done

    assert work(400) < 3 * work(200)
