"""A lecturer looks for a case with the pointer, sees the answer, and opens it."""

from tests.journeys.conftest import Starter
from tests.journeys.hand import Hand
from tests.journeys.library import find_case
from tests.journeys.program import Program
from tests.journeys.waiting import becomes, until

HIDDEN_ABROAD = "Own staff, abroad"
"""What a reader hears of a zone whose name is hidden."""


def test_a_case_is_found_and_opened_with_the_pointer(start: Starter, hand: Hand) -> None:
    program = start()
    find_case(program, hand, "nokia")
    hand.click(program.button("Show the answer"))
    until(lambda: "The move: no change" in program.labels(), "the answer")
    hand.click(program.node("push button", "Open", "Cases"))  # the toolbar has one as well
    becomes(program.titles, ["Nokia: Phone production — Shoreboard"])
    it_asks_the_class_first(program)
    hand.keys("ctrl+r")
    until(lambda: "Captive offshoring" in program.panel(), "the verdict")
    hand.keys("Page_Down")
    becomes(program.scene, "2, 2008")
    becomes(lambda: program.cards(HIDDEN_ABROAD), ["Phone production"])


def it_asks_the_class_first(program: Program) -> None:
    becomes(program.scenes, ["1, Before", "2, 2008"])
    becomes(program.scene, "1, Before")
    becomes(lambda: program.cards(HIDDEN_ABROAD), ["Phone production"])
    becomes(lambda: any("In 2008 Nokia" in each for each in program.labels()), True)
    assert "Captive offshoring" not in program.panel()
