"""A lecturer looks for a case with the pointer, sees the answer, and opens it."""

from tests.journeys.conftest import Starter
from tests.journeys.hand import Hand
from tests.journeys.library import find_case
from tests.journeys.program import ABROAD
from tests.journeys.waiting import becomes, until


def test_a_case_is_found_and_opened_with_the_pointer(start: Starter, hand: Hand) -> None:
    program = start()
    find_case(program, hand, "nokia")
    hand.click(program.button("Show the answer"))
    until(lambda: "The move: no change" in program.labels(), "the answer")
    hand.click(program.button("Open"))
    becomes(program.titles, ["Nokia: Phone production — Shoreboard"])
    becomes(lambda: program.cards(ABROAD), ["Phone production"])
    until(lambda: "Captive offshoring" in program.panel(), "the verdict")
