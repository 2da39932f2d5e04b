"""Ctrl+C in the terminal, while the hand drags a card: the next start offers what was unsaved."""

import signal

from tests.journeys.conftest import Starter
from tests.journeys.hand import Hand
from tests.journeys.program import BOTH, PARTNER
from tests.journeys.waiting import becomes

CHANGED = "A printing company* — Shoreboard"


def test_ctrl_c_ends_a_drag_and_the_program_and_loses_nothing(start: Starter, hand: Hand) -> None:
    program = start()
    hand.click(program.card("Call center"))
    hand.keys("ctrl+4")
    becomes(program.titles, [CHANGED])
    hand.grab(program.card("Shipping"), program.zone(BOTH))
    becomes(program.invitations, ["Shipping: Offshore outsourcing"])
    program.process.send_signal(signal.SIGINT)
    assert program.exit_code() == -signal.SIGINT
    hand.drop()
    again = start()
    becomes(again.dialog, "Unsaved work was found")
    hand.keys("Return")
    becomes(again.titles, [CHANGED])
    assert again.cards(BOTH)[-1] == "Call center"
    assert again.cards(PARTNER) == ["Shipping"]
