"""A person who uses assistive technology takes a step that the panel offers."""

from tests.journeys.conftest import Starter
from tests.journeys.hand import Hand
from tests.journeys.program import ABROAD, BOTH, HOME, PARTNER
from tests.journeys.tree import Tree
from tests.journeys.waiting import becomes, until

TO_A_PARTNER = "Hand it to another firm: domestic outsourcing"
ABROAD_TOO = "Move it abroad: offshore outsourcing"


def test_one_step_away_is_one_press_away(start: Starter, hand: Hand, tree: Tree) -> None:
    program = start()
    opened = program.board()
    hand.keys("Down", "Up")
    becomes(program.selected, ["Call center"])
    until(lambda: TO_A_PARTNER in program.panel(), "the step")
    program.press(TO_A_PARTNER)
    becomes(lambda: program.cards(PARTNER), ["Shipping", "Call center"])
    said = "Call center: Domestic outsourcing; domestic outsourcing: it was with own staff at home"
    becomes(lambda: list(tree.heard())[-1:], [said])
    becomes(program.focused, [PARTNER, "Call center"])
    until(lambda: ABROAD_TOO in program.panel(), "the next step")
    assert "Domestic outsourcing" in program.panel()
    program.press(ABROAD_TOO)
    becomes(lambda: program.cards(BOTH), ["Call center"])
    hand.keys("ctrl+z")
    becomes(lambda: program.cards(PARTNER), ["Shipping", "Call center"])
    becomes(lambda: ABROAD_TOO in program.panel(), True)
    hand.keys("ctrl+z")
    becomes(program.board, opened)
    becomes(program.titles, ["A printing company — Shoreboard"])


def test_a_step_is_taken_with_the_keys(start: Starter, hand: Hand) -> None:
    program = start()
    hand.keys("Down", "Up")
    becomes(program.selected, ["Call center"])
    until(lambda: TO_A_PARTNER in program.panel(), "the step")
    for _ in range(40):
        if program.focused() == ["Move it abroad: captive offshoring"]:
            break
        before = program.focused()
        hand.keys("Tab")
        until(lambda before=before: program.focused() != before, "the focus to go on")
    hand.keys("space")
    becomes(lambda: program.cards(ABROAD), ["Call center"])
    assert program.cards(HOME) == ["Tech support", "IT services", "Printing"]
