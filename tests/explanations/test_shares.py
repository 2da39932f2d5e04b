"""What is said of activities that are split."""

from dataclasses import replace

import pytest

from shoreboard.domain import edits
from shoreboard.domain.activity import ActivityId
from shoreboard.domain.lenses import Lens
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.zone import Zone
from shoreboard.explanations.activity import explain_activity
from shoreboard.explanations.board import explain_board
from shoreboard.explanations.explanation import SectionId
from shoreboard.explanations.several import explain_several
from shoreboard.explanations.shares import parts_section
from tests.explanations.boards import (
    CAPTIVE,
    HOME,
    OFFSHORE,
    TOPICS,
    TRAY,
    VENDOR,
    board,
    last,
    section,
)

CALLS, OTHER = ActivityId("Calls"), ActivityId("Other")


def split(one: Zone, other: Zone) -> Scenario:
    """Return a board with 60 % of an activity in one zone and 40 % in another."""
    scenario = board({"Calls": other, "Other": HOME})
    scenario = edits.split_activity(scenario, CALLS, [("Day", 60), ("Night", 40)])
    return edits.place(scenario, last(scenario), [CALLS], one)


def sentence(scenario: Scenario) -> str:
    found = section(explain_board(scenario, last(scenario), TOPICS), SectionId.SHARES)
    (words,) = found.paragraphs
    return words.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        (
            VENDOR,
            OFFSHORE,
            "60 % domestic outsourcing; 40 % offshore outsourcing. It is partly offshored.",
        ),
        (
            HOME,
            OFFSHORE,
            "60 % in-house, at home; 40 % offshore outsourcing. "
            "It is partly outsourced and partly offshored.",
        ),
        (CAPTIVE, TRAY, "60 % captive offshoring; 40 % not placed. "
         "It is partly offshored and partly not placed."),
        (VENDOR, VENDOR, "100 % domestic outsourcing."),
    ],
)  # fmt: skip
def test_the_board_says_what_share_is_what(one: Zone, other: Zone, words: str) -> None:
    assert sentence(split(one, other)) == f"Calls: {words}"


def test_the_definitions_decide_what_is_partly_so() -> None:
    scenario = replace(split(HOME, CAPTIVE), lens=Lens.PRESS)
    assert sentence(scenario).endswith("It is partly outsourced and partly offshored.")


def test_a_part_says_how_much_of_which_whole_it_is() -> None:
    scenario = split(VENDOR, OFFSHORE)
    told = explain_activity(scenario, last(scenario), CALLS, TOPICS)
    assert section(told, SectionId.SHARES).paragraphs[0] == "This is 60\u00a0% of Calls."


def test_parts_of_one_whole_say_how_much_of_it_they_are() -> None:
    scenario = split(VENDOR, OFFSHORE)
    parts = [card for card in scenario.activities if card != OTHER]
    told = explain_several(scenario, last(scenario), parts, TOPICS)
    assert section(told, SectionId.SHARES).paragraphs[0] == "Together they are 100\u00a0% of Calls."


def test_what_is_no_part_or_of_another_whole_says_nothing() -> None:
    scenario = split(VENDOR, OFFSHORE)
    for cards in ([OTHER], [CALLS, OTHER], [OTHER, CALLS]):
        assert parts_section(scenario, last(scenario), cards, TOPICS) is None


def test_twelve_are_told_and_the_others_counted() -> None:
    scenario = board({f"n{number}": HOME for number in range(14)})
    for card in tuple(scenario.activities):
        scenario = edits.split_activity(scenario, card, [("x", 50), ("y", 50)])
    found = section(explain_board(scenario, last(scenario), TOPICS), SectionId.SHARES)
    assert len(found.paragraphs) == 13
    assert found.paragraphs[-1] == "and 2 more"
