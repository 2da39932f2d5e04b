"""The key of every format is what the board says, whatever the board and its definitions."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain.classification import State, combined
from shoreboard.domain.lenses import Lens
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.zone import Zone
from shoreboard.explanations.verdict import verdict_of
from tests.domain.strategies import scenarios
from tests.explanations.boards import TOPICS
from tests.exporters.boards import BOARDS
from tests.exporters.keys import KEYS, key_in_gift_pairs
from tests.exporters.quizzes import ARGUABLE, asked_of


def verdicts(scenario: Scenario) -> list[State]:
    """Return what the board says of every card that is placed, scene by scene."""
    found: list[State] = []
    for scene in scenario.scenes:
        for card in scenario.activities:
            if scene.placements[card].zone is not Zone.NOT_PLACED:
                verdict = verdict_of(scenario, scene.id, [card], TOPICS)
                assert verdict is not None
                outsourced, offshored = (each.yes for each in verdict.answers)
                found.append(combined(outsourced, offshored))
    return found


def check(scenario: Scenario) -> None:
    quiz = asked_of(scenario)
    expected = [frozenset([quiz.states[state]]) for state in verdicts(scenario)]
    for name, (write, key_in) in KEYS.items():
        assert key_in(write(quiz), quiz) == expected, name


@given(scenarios(), st.sampled_from(Lens))
def test_the_key_is_the_verdict(scenario: Scenario, lens: Lens) -> None:
    check(replace(scenario, lens=lens))


@pytest.mark.parametrize("name", BOARDS)
def test_whatever_cards_are_called(name: str) -> None:
    check(BOARDS[name]())


@given(scenarios(min_activities=2), st.sampled_from(Lens))
def test_pairs_in_gift_are_the_verdict(scenario: Scenario, lens: Lens) -> None:
    quiz = asked_of(replace(scenario, lens=lens))
    paired = [
        each
        for group in quiz.groups
        for sorting in group.sortings()
        if len(sorting.items) > 1
        for each in sorting.items
    ]
    expected = [frozenset([quiz.states[each.state]]) for each in paired]
    write, _ = KEYS["gift"]
    assert key_in_gift_pairs(write(quiz), quiz) == expected


def test_every_answer_that_can_be_defended_is_right_where_several_can_be() -> None:
    quiz = asked_of(BOARDS["empty"](), ARGUABLE)
    (item,) = quiz.items
    right = frozenset(quiz.states[state] for state in (item.state, *item.defended))
    assert len(right) == 2
    for name in ("gift", "moodle choice", "qti", "kahoot", "h5p"):
        write, key_in = KEYS[name]
        assert list(key_in(write(quiz), quiz)) == [right], name
    for name in ("moodle match", "moodle gaps"):
        write, key_in = KEYS[name]
        assert list(key_in(write(quiz), quiz)) == [], name
