"""What parts have, and where the shares of those that are gone went, in words."""

from collections.abc import Collection

from shoreboard.actions.share_words import parts_with_shares, where_shares_went
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.edits import edit_whole, remove_activities, split_activity
from shoreboard.domain.scenario import Scenario
from tests.explanations.boards import HOME, board

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
