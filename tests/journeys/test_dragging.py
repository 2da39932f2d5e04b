"""A person drags cards with the mouse: one, several, to a place in a zone, and nowhere."""

from tests.journeys.conftest import Starter
from tests.journeys.hand import Hand
from tests.journeys.program import ABROAD, BOTH, HOME, PARTNER, TRAY, Program
from tests.journeys.tree import Box
from tests.journeys.waiting import becomes, until

UNCHANGED, CHANGED = "A printing company — Shoreboard", "A printing company* — Shoreboard"
OUTSIDE = (5, 5)
"""A place on the screen where the program has no window."""


def test_cards_go_where_they_are_dropped(start: Starter, hand: Hand) -> None:
    program = start()
    opened = program.board()
    several_cards_go_as_one_step(program, hand)
    hand.keys("ctrl+z")
    becomes(program.board, opened)
    becomes(program.titles, [UNCHANGED])
    a_card_takes_its_place_in_a_zone(program, hand)
    cards_leave_the_tray_and_go_back(program, hand)
    hand.keys("ctrl+z", "ctrl+z", "ctrl+z")
    becomes(program.board, opened)
    becomes(program.titles, [UNCHANGED])


def test_a_drag_that_ends_nowhere_changes_nothing(start: Starter, hand: Hand) -> None:
    program = start()
    opened = program.board()
    escape_cancels_a_drag(program, hand)
    for place in (program.node("panel", "Explanation"), OUTSIDE):
        hand.grab(program.card("Call center"), program.zone(BOTH))
        becomes(program.invitations, ["Call center: Offshore outsourcing"])
        hand.drag_on(program.zone(BOTH), place)
        hand.drop()
        becomes(program.invitations, [])
    a_wobble_is_a_click(program, hand)
    assert program.board() == opened
    becomes(program.titles, [UNCHANGED])


def several_cards_go_as_one_step(program: Program, hand: Hand) -> None:
    hand.click(program.card("Call center"))
    hand.click(program.card("Shipping"), "Control_L")
    becomes(program.selected, ["Call center", "Shipping"])
    until(lambda: "2 activities" in " ".join(program.panel()), "what the panel says of two")
    hand.grab(program.card("Call center"), program.zone(BOTH))
    becomes(program.invitations, ["2 activities: Offshore outsourcing"])
    hand.drop()
    becomes(lambda: program.cards(BOTH), ["Call center", "Shipping"])
    becomes(program.selected, ["Call center", "Shipping"])
    becomes(program.titles, [CHANGED])


def a_card_takes_its_place_in_a_zone(program: Program, hand: Hand) -> None:
    first = program.card("Call center").box
    hand.drag(program.card("Printing"), Box(first.left, first.top, 20, first.height))
    becomes(lambda: program.cards(HOME), ["Printing", "Call center", "Tech support", "IT services"])


def cards_leave_the_tray_and_go_back(program: Program, hand: Hand) -> None:
    hand.drag(program.card("Payroll", TRAY), program.zone(ABROAD))
    becomes(lambda: program.cards(ABROAD), ["Payroll"])
    assert program.cards(TRAY) == []
    hand.drag(program.card("Shipping", PARTNER), program.zone(TRAY))
    becomes(lambda: program.cards(TRAY), ["Shipping"])
    assert program.cards(PARTNER) == []


def escape_cancels_a_drag(program: Program, hand: Hand) -> None:
    hand.grab(program.card("Call center"), program.zone(BOTH))
    becomes(program.invitations, ["Call center: Offshore outsourcing"])
    hand.keys("Escape")
    becomes(program.invitations, [])
    hand.drop()


def a_wobble_is_a_click(program: Program, hand: Hand) -> None:
    x, y = program.card("Tech support").box.center
    hand.drag((x, y), (x + 3, y))
    becomes(program.selected, ["Tech support"])
