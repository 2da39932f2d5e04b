"""A person begins a scenario of one's own with the pointer: home, an activity, its place."""

from tests.journeys.conftest import Starter
from tests.journeys.hand import Hand
from tests.journeys.program import ABROAD, TRAY, Program
from tests.journeys.waiting import becomes, until

ASKED = "Where is home? “At home” and “abroad” are seen from one country."


def test_a_scenario_of_ones_own_begins_on_today(start: Starter, hand: Hand) -> None:
    program = start()
    hand.keys("ctrl+n")
    becomes(program.titles, ["New scenario — Shoreboard"])
    becomes(program.scene, "1, Today")
    home_is_a_click_away(program, hand)
    a_ready_made_activity_is_added_and_placed(program, hand)
    it_stands_in_the_next_scene_too_and_has_not_moved(program, hand)


def home_is_a_click_away(program: Program, hand: Hand) -> None:
    becomes(lambda: ASKED in program.labels(), True)
    hand.click(program.button("Home country: not chosen"))
    becomes(program.dialog, "Where is home?")
    hand.type("Norway")
    hand.keys("Return", "Return")
    until(lambda: program.find("push button", "Home country: Norway"), "the country")
    becomes(lambda: ASKED in program.labels(), False)


def a_ready_made_activity_is_added_and_placed(program: Program, hand: Hand) -> None:
    hand.click(program.button("Add Call center"))
    becomes(lambda: program.cards(TRAY), ["Call center"])
    becomes(lambda: program.find("push button", "Add Call center"), None)
    hand.drag(program.card("Call center", TRAY), program.zone(ABROAD))
    becomes(lambda: program.cards(ABROAD), ["Call center"])


def it_stands_in_the_next_scene_too_and_has_not_moved(program: Program, hand: Hand) -> None:
    hand.keys("Page_Down")
    becomes(program.scene, "2, Plan")
    becomes(lambda: program.cards(ABROAD), ["Call center"])
    assert not any(words.startswith("Was ") for words in program.panel())
