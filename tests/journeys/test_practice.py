"""A student alone goes through ten cases with the pointer and the keys."""

import re
from collections.abc import Mapping

from shoreboard.domain.zone import Zone
from shoreboard.explanations.case import Case
from shoreboard.practice.marking import Question, mark
from tests.journeys.conftest import Starter
from tests.journeys.hand import Hand
from tests.journeys.program import TRAY, Program
from tests.journeys.waiting import becomes, until
from tests.practice.cases import LIBRARY

WINDOW = "Practice — Shoreboard"
HIDDEN = {
    "in-house-domestic": "Own staff, at home",
    "captive-offshoring": "Own staff, abroad",
    "domestic-outsourcing": "Another firm, at home",
    "offshore-outsourcing": "Another firm, abroad",
}
"""What a reader hears of a zone whose name is hidden."""
KEYS = {zone: f"ctrl+{rank}" for rank, zone in enumerate(HIDDEN, 1)}
BY_PROMPT: Mapping[str, Case] = {case.prompt: case for case in LIBRARY}


def asked(program: Program, number: int) -> Case:
    """Wait for a case by its number, and return it."""

    def find() -> Case | None:
        words = program.labels()
        if not any(re.fullmatch(rf"Case {number} of 10.*", each) for each in words):
            return None
        return next((BY_PROMPT[each] for each in words if each in BY_PROMPT), None)

    return until(find, f"case {number}")


def test_ten_cases_with_the_pointer_and_the_keys(start: Starter, hand: Hand) -> None:
    program = start()
    hand.keys("ctrl+shift+l")
    becomes(program.dialog, "Practice")
    hand.keys("Return")
    becomes(lambda: WINDOW in program.titles(), True)
    case = asked(program, 1)
    until(lambda: program.items(TRAY, WINDOW), "the card in waiting")
    hand.drag(program.items(TRAY, WINDOW)[0], program.node("list", HIDDEN[case.after.zone], WINDOW))
    until(lambda: not program.items(TRAY, WINDOW), "the card to have its place")
    hand.click(program.button("Check"))
    until(lambda: any(each.startswith("Who: right.") for each in program.labels()), "the verdict")
    hand.click(program.button("Next"))
    wrong = asked(program, 2)
    zone = next(zone for zone in KEYS if len(mark(wrong, Zone(zone)).right) < len(Question))
    hand.keys(KEYS[zone], "Return")
    until(lambda: any(": no. " in each for each in program.labels()), "what was wrong")
    hand.keys("Return")
    for number in (3, 4, 5):
        hand.keys(KEYS[asked(program, number).after.zone], "Return", "Return")
    again = asked(program, 2)
    assert again == wrong
    assert "Case 2 of 10, once more" in program.labels()
    hand.keys(KEYS[again.after.zone], "Return", "Return")
    for number in range(6, 11):
        hand.keys(KEYS[asked(program, number).after.zone], "Return", "Return")
    until(lambda: "Right at the first answer: 9 of 10" in program.labels(), "the summary")
    hand.keys("Return")
    becomes(lambda: WINDOW in program.titles(), False)
