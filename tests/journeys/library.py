"""The way to the case library."""

from tests.journeys.hand import Hand
from tests.journeys.program import Program
from tests.journeys.waiting import becomes, until


def find_case(program: Program, hand: Hand, words: str) -> None:
    """Open the library with the pointer and look for the one case that these words find."""
    hand.click(program.entry("File"))
    hand.click(program.entry("Cases…"))
    becomes(program.dialog, "Cases")
    hand.type(words)
    until(lambda: len(program.items("Cases")) == 1, "the one case")
