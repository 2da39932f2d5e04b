"""A scenario is measured by the file that it makes; moving and removing make it no larger."""

from dataclasses import replace

import pytest
from hypothesis import given

from shoreboard.domain.activity import Activity, ActivityId, Kind
from shoreboard.domain.edits import clear_scene, move_scene, place, remove_activities, remove_scene
from shoreboard.domain.scenario import Scenario, new_scenario
from shoreboard.domain.size import size, size_of_cards
from shoreboard.storage.files import encode
from tests.domain.edits.boards import HOME, OFFSHORE, in_order
from tests.domain.strategies import Wish, edit_sequences, scenarios
from tests.storage.any_scenario import scenarios as scenarios_with_any_words

NEVER_LARGER = (place, clear_scene, move_scene, remove_activities, remove_scene)


@given(scenarios_with_any_words())
def test_the_file_is_no_larger_than_that(scenario: Scenario) -> None:
    assert len(encode(scenario)) <= size(scenario)


@given(scenarios_with_any_words())
def test_the_file_is_not_much_smaller(scenario: Scenario) -> None:
    assert size(scenario) < 1.3 * len(encode(scenario)) + 200 * len(scenario.scenes) + 200


@pytest.mark.parametrize(
    "text", ["\ud800", "\ud83d\ude42", "\0", "\x1f", '"\\\n', "🙂", "é", "\x7f"]
)
def test_every_character_is_counted_as_it_is_written(text: str) -> None:
    scenario = replace(new_scenario("", "", ""), title=text * 1000, company=text)
    assert len(encode(scenario)) <= size(scenario)


def test_the_longest_of_everything_is_counted() -> None:
    kind, zone = max(Kind, key=len), OFFSHORE
    names = (ActivityId(f"a{n}") for n in range(50))
    activities = {each: Activity(each, "n", kind, "n") for each in names}
    board = in_order("ab", "ab", zone=zone)
    scenario = replace(board, activities=activities, scenes=())
    assert len(encode(scenario)) <= size(scenario)
    assert len(encode(board)) <= size(board)


@given(scenarios(), edit_sequences(1, 20))
def test_moving_and_removing_never_make_it_larger(scenario: Scenario, wishes: list[Wish]) -> None:
    for wish in wishes:
        edit = wish.edit(scenario)
        after = edit(scenario)
        if edit.function in NEVER_LARGER:
            assert size(after) <= size(scenario)
        scenario = after


def test_the_cards_alone_are_less_than_the_whole() -> None:
    scenario = in_order("abc", "cba", zone=HOME)
    cards = size_of_cards(scenario.activities, 2)
    assert 0 < cards < size(scenario)
    assert size_of_cards(scenario.activities, 4) == 2 * cards
