"""Splitting, sharing out and merging, through the actions that menus and keys trigger."""

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

import pytest

from shoreboard.actions.questions import EditWhole, PartShare, SetShares, SplitActivity
from shoreboard.actions.splitting_actions import parts_with_shares, where_shares_went
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.edits import edit_whole, place, remove_activities, split_activity
from shoreboard.domain.scenario import Scenario
from tests.actions.desk import Desk
from tests.explanations.boards import HOME, OFFSHORE, board, last

pytestmark = pytest.mark.usefixtures("qapp")

A = ActivityId("a")
OF_PARTS = ("change-shares", "edit-whole", "merge-parts")
SHIFTS = [PartShare("Day", 60), PartShare("Night", 25), PartShare("Weekend", 15)]


@pytest.fixture
def split(tmp_path: Path) -> Desk:
    """A desk with b and the parts of a."""
    desk = Desk(split_activity(board({"a": HOME, "b": HOME}), A, SHIFTS), tmp_path)
    desk.session.select([])
    return desk


def choose(desk: Desk, *names: str) -> None:
    known = desk.session.scenario.activities.values()
    desk.session.select([each.id for each in known if each.name in names])


def shares(desk: Desk) -> dict[str, int]:
    return {each.name: each.share for each in desk.session.scenario.activities.values()}


def test_one_selected_activity_is_split(desk: Desk) -> None:
    for selected, can in (("", False), ("ab", False), ("a", True)):
        desk.select(selected)
        assert desk.can("split") is can
    whole = desk.session.activity(A)
    desk.ask.answers[SplitActivity] = SHIFTS
    desk.do("split")
    assert desk.ask.asked == [SplitActivity(whole, "a", ["a", "b", "c"])]
    assert shares(desk) == {"Day": 60, "Night": 25, "Weekend": 15, "b": 100, "c": 100}
    assert desk.undo_text() == "Split a"
    assert len(desk.session.selection) == 3
    assert desk.notices.announced == ["Day 60 %, Night 25 % and Weekend 15 %."]
    desk.do("undo")
    assert desk.names() == ["a", "b", "c"]


def test_nothing_is_split_where_the_user_cancels(desk: Desk) -> None:
    desk.select("a")
    desk.do("split")
    assert len(desk.ask.asked) == 1
    assert desk.session.undo_stack.count() == 0
    assert desk.notices.announced == []


def test_a_part_is_split_in_shares_of_the_whole(split: Desk) -> None:
    choose(split, "Day")
    split.ask.answers[SplitActivity] = [PartShare("Early", 40), PartShare("Late", 20)]
    split.do("split")
    (asked,) = split.ask.asked
    assert isinstance(asked, SplitActivity)
    assert asked.whole == "a"
    assert shares(split) == {"Early": 40, "Late": 20, "Night": 25, "Weekend": 15, "b": 100}


def test_a_single_percent_is_not_divided(tmp_path: Path) -> None:
    start = split_activity(board({"a": HOME}), A, [("Most", 99), ("Least", 1)])
    desk = Desk(start, tmp_path)
    choose(desk, "Least")
    assert not desk.can("split")
    choose(desk, "Most")
    assert desk.can("split")


def test_shares_that_do_not_fit_are_a_problem_and_change_nothing(desk: Desk) -> None:
    desk.select("a")
    desk.ask.answers[SplitActivity] = [PartShare("Day", 60), PartShare("Night", 60)]
    desk.do("split")
    assert len(desk.notices.problems) == 1
    assert desk.names() == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("names", "can"),
    [
        ((), False),
        (("b",), False),
        (("Day", "b"), False),
        (("Day",), True),
        (("Day", "Night"), True),
    ],
)
def test_parts_of_one_whole_are_shared_out_and_merged(
    split: Desk, names: tuple[str, ...], can: bool
) -> None:
    choose(split, *names)
    assert {split.can(each) for each in OF_PARTS} == {can}


def test_all_parts_get_other_shares(split: Desk) -> None:
    choose(split, "Night")
    split.ask.answers[SetShares] = [10, 20, 70]
    split.do("change-shares")
    assert split.ask.asked == [SetShares("a", SHIFTS)]
    assert shares(split) == {"Day": 10, "Night": 20, "Weekend": 70, "b": 100}
    assert split.undo_text() == "Change shares of a"
    assert split.notices.announced == ["Day 10 %, Night 20 % and Weekend 70 %."]
    split.do("change-shares")
    assert len(split.notices.announced) == 1


def test_shares_stay_where_the_user_cancels(split: Desk) -> None:
    choose(split, "Night")
    split.do("change-shares")
    assert split.session.undo_stack.count() == 0


def test_the_whole_gets_another_name_and_its_parts_keep_theirs(split: Desk) -> None:
    choose(split, "Night", "Day")
    (whole,) = split.session.scenario.wholes.values()
    split.ask.answers[EditWhole] = lambda asked: replace(
        asked.whole, name="Calls", note="Day and night"
    )
    split.do("edit-whole")
    assert split.ask.asked == [EditWhole(whole)]
    (renamed,) = split.session.scenario.wholes.values()
    assert (renamed.name, renamed.note) == ("Calls", "Day and night")
    assert split.names() == ["Day", "Night", "Weekend", "b"]
    assert split.undo_text() == "Edit a"
    split.do("undo")
    assert [*split.session.scenario.wholes.values()] == [whole]


def test_the_whole_stays_where_the_user_cancels(split: Desk) -> None:
    choose(split, "Night")
    split.do("edit-whole")
    assert split.session.undo_stack.count() == 0


def test_with_one_part_selected_all_are_merged_where_the_largest_stands(split: Desk) -> None:
    scene_id = last(split.session.scenario)
    split.session.apply("Move", place, scene_id, [A], OFFSHORE)
    choose(split, "Weekend")
    split.do("merge-parts")
    assert shares(split) == {"a": 100, "b": 100}
    assert split.cards(OFFSHORE) == "a"
    assert split.undo_text() == "Merge a"
    assert split.notices.told == [
        "Merge a: done. a is whole again and stands where its largest part stood, Day."
    ]
    split.do("undo")
    assert shares(split)["Weekend"] == 15


def test_some_parts_are_merged_into_the_largest_of_them(split: Desk) -> None:
    choose(split, "Night", "Weekend")
    split.do("merge-parts")
    assert shares(split) == {"Day": 60, "Night": 40, "b": 100}
    assert split.notices.told == ["Merge a: done. Night now has 40 % of a."]


A, B = ActivityId("a"), ActivityId("b")
THREE = [("Day", 50), ("Night", 30), ("Weekend", 20)]


def both_split() -> Scenario:
    start = board({"a": HOME, "b": HOME})
    return split_activity(split_activity(start, A, THREE), B, THREE)


def removed(names: Collection[str], start: Scenario) -> str:
    gone = [each.id for each in start.activities.values() if each.name in names]
    return where_shares_went(start, remove_activities(start, gone))


def test_parts_are_told_with_their_shares() -> None:
    parts = [Activity(A, "Day", share=60), Activity(B, "", share=40)]
    assert parts_with_shares(parts) == "Day 60 % and Unnamed activity 40 %."


def test_the_largest_part_that_is_left_has_the_share() -> None:
    start = split_activity(board({"a": HOME, "b": HOME}), A, THREE)
    assert removed({"Day"}, start) == "Night now has 80 % of a."
    assert removed({"Day", "Weekend"}, start) == (
        "a is whole again and stands where its largest part stood, Night."
    )


def test_of_several_it_is_only_said_that_they_have_more() -> None:
    words = "Their shares went to the largest parts that are left."
    assert removed({"Day"}, both_split()) == words


def test_where_nothing_went_nothing_is_said() -> None:
    assert removed({"Day", "Night", "Weekend"}, both_split()) == ""
    assert removed({"b"}, board({"a": HOME, "b": HOME})) == ""


def test_a_whole_without_a_name_is_the_whole() -> None:
    start = split_activity(board({"a": HOME}), A, THREE)
    (whole,) = start.wholes.values()
    nameless = edit_whole(start, type(whole)(whole.id, ""))
    assert removed({"Day"}, nameless) == "Night now has 80 % of the whole."
