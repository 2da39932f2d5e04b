"""A person works with the keys alone, and hears what happens."""

from tests.journeys.conftest import Starter
from tests.journeys.hand import Hand
from tests.journeys.program import ABROAD, BOTH, HOME, PARTNER, TRAY, Program
from tests.journeys.tree import Tree
from tests.journeys.waiting import becomes


def test_everything_can_be_done_by_keys_and_undone(start: Starter, hand: Hand, tree: Tree) -> None:
    program = start()
    opened = program.board()
    becomes(program.focused, [HOME, "Call center"])
    assert program.selected() == []
    the_card_with_the_focus_is_meant(program, hand)
    hand.keys("Tab", "Tab")
    becomes(program.focused, [PARTNER, "Shipping"])
    hand.keys("Up", "Down", "Up")
    becomes(program.focused, [HOME, "Call center"])
    becomes(program.selected, ["Call center"])
    a_zone_is_one_key_away(program, hand, tree)
    a_card_is_picked_up_and_put_down(program, hand, tree)
    an_activity_is_renamed_and_removed(program, hand)
    undo_leads_back_to_the_start(program, hand, opened)


def the_card_with_the_focus_is_meant(program: Program, hand: Hand) -> None:
    opened = program.board()
    hand.keys("ctrl+2")
    becomes(lambda: program.cards(ABROAD), ["Call center"])
    hand.keys("ctrl+z")
    becomes(program.board, opened)


def a_zone_is_one_key_away(program: Program, hand: Hand, tree: Tree) -> None:
    hand.keys("ctrl+4")
    becomes(lambda: program.cards(BOTH), ["Call center"])
    becomes(program.focused, [BOTH, "Call center"])
    said = "Call center: Offshore outsourcing; offshore outsourcing: it was with own staff at home"
    becomes(lambda: list(tree.heard())[-1:], [said])


def a_card_is_picked_up_and_put_down(program: Program, hand: Hand, tree: Tree) -> None:
    hand.keys("Return", "Up")
    aim = "Call center: Captive offshoring. Enter puts it there, Esc cancels."
    becomes(lambda: list(tree.heard())[-1:], [aim])
    becomes(program.invitations, ["Call center: Captive offshoring"])
    hand.keys("Escape")
    becomes(program.invitations, [])
    assert program.cards(BOTH) == ["Call center"]
    hand.keys("Return", "Up", "Return")
    becomes(lambda: program.cards(ABROAD), ["Call center"])
    becomes(program.focused, [ABROAD, "Call center"])
    said = "Call center: Captive offshoring; captive offshoring: it was with own staff at home"
    becomes(lambda: list(tree.heard())[-1:], [said])
    hand.keys("ctrl+0")
    becomes(lambda: program.cards(TRAY), ["Payroll", "Call center"])
    becomes(program.focused, [TRAY, "Call center"])


def an_activity_is_renamed_and_removed(program: Program, hand: Hand) -> None:
    hand.keys("F2")
    becomes(program.dialog, "Activity")
    becomes(program.focused, ["Name"])
    hand.keys("ctrl+a")
    hand.type("Hotline")
    hand.keys("Return")
    becomes(lambda: program.cards(TRAY), ["Payroll", "Hotline"])
    becomes(program.dialog, "")
    becomes(program.focused, [TRAY, "Hotline"])
    hand.keys("Delete")
    becomes(lambda: program.cards(TRAY), ["Payroll"])


def undo_leads_back_to_the_start(program: Program, hand: Hand, opened: object) -> None:
    hand.keys("ctrl+z")
    becomes(lambda: program.cards(TRAY), ["Payroll", "Hotline"])
    hand.keys("ctrl+z")
    becomes(lambda: program.cards(TRAY), ["Payroll", "Call center"])
    hand.keys("ctrl+z", "ctrl+z", "ctrl+z")
    becomes(program.board, opened)
    becomes(program.titles, ["A printing company — Shoreboard"])
    hand.keys("ctrl+z")  # there is nothing further back
    hand.keys("ctrl+shift+z", "ctrl+y")
    becomes(lambda: program.cards(ABROAD), ["Call center"])
    becomes(program.titles, ["A printing company* — Shoreboard"])
