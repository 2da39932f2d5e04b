"""A lecturer splits an activity, sends one part abroad, and takes it all back."""

from tests.journeys.conftest import Starter
from tests.journeys.hand import Hand
from tests.journeys.program import ABROAD, HOME
from tests.journeys.waiting import becomes, until


def test_one_part_goes_abroad_and_all_can_be_undone(start: Starter, hand: Hand) -> None:
    program = start()
    opened = program.board()
    hand.click(program.card("Call center"))
    becomes(program.selected, ["Call center"])
    hand.keys("ctrl+shift+i")
    becomes(program.dialog, "Split")
    hand.type("Day")
    hand.keys("Tab")
    hand.type("60")
    hand.keys("Tab")
    hand.keys("ctrl+a")  # to a field, a key as any other
    hand.type("Night")
    hand.keys("Return")
    becomes(lambda: program.cards(HOME)[:2], ["Day", "Night"])
    hand.click(program.card("Tech support"))
    becomes(program.selected, ["Tech support"])
    hand.drag(program.card("Night"), program.zone(ABROAD))
    becomes(lambda: program.cards(ABROAD), ["Night"])
    counted = "6 activities · 1 outsourced · 0 offshored, 1 in part · 0 both"
    until(lambda: program.find("label", counted), "the count")
    hand.keys("ctrl+shift+g")
    becomes(lambda: program.cards(HOME)[:1], ["Call center"])
    becomes(lambda: program.cards(ABROAD), [])
    hand.keys("ctrl+z")
    becomes(lambda: program.cards(ABROAD), ["Night"])
    hand.keys("ctrl+z", "ctrl+z")
    becomes(program.board, opened)
    becomes(program.titles, ["A printing company — Shoreboard"])
