"""A student meets a word in the panel and looks it up beside the board, with the keys."""

from tests.journeys.conftest import Starter
from tests.journeys.hand import Hand
from tests.journeys.program import HOME
from tests.journeys.waiting import becomes, until


def test_a_word_of_the_panel_is_looked_up(start: Starter, hand: Hand) -> None:
    program = start()
    hand.keys("Down", "Up")
    becomes(program.selected, ["Call center"])
    until(lambda: "What it means" in program.panel(), "the explanation")
    for _ in range(40):
        if any("so it is not outsourced" in name for name in program.focused()):
            break
        before = program.focused()
        hand.keys("Tab")
        until(lambda before=before: program.focused() != before, "the focus to go on")
    hand.keys("Return")
    becomes(program.focused, ["Explanation"])
    until(lambda: program.item("Subsidiary", "Terms"), "the term")
    assert "Call center" in program.cards(HOME)
