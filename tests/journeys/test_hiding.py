"""A lecturer asks before telling: hides the answers, drags, and reveals them one by one."""

import re

from tests.journeys.conftest import Starter
from tests.journeys.hand import Hand
from tests.journeys.program import ABROAD, BOTH, HOME, Program
from tests.journeys.tree import Tree
from tests.journeys.waiting import becomes

STAFF_HOME, STAFF_ABROAD = "Own staff, at home", "Own staff, abroad"
FIRM_ABROAD = "Another firm, abroad"
STEMS = re.compile(r"outsourc|offshor|captive|reshor|insourc", re.IGNORECASE)


def test_the_class_answers_first(start: Starter, hand: Hand, tree: Tree) -> None:
    program = start()
    hand.keys("ctrl+h")
    becomes(lambda: program.find("list", HOME), None)
    becomes(lambda: given_away(program), [])
    before = len(tree.heard())
    a_drag_gives_nothing_away(program, hand)
    the_keys_give_nothing_away(program, hand)
    assert [words for words in tree.heard()[before:] if STEMS.search(words)] == []
    the_answers_come_one_by_one(program, hand)
    hand.keys("ctrl+h", "ctrl+z", "ctrl+z")
    becomes(lambda: "Call center" in program.cards(HOME), True)


def given_away(program: Program) -> list[str]:
    """Return what any part of the windows says of a state."""
    said = [word for part in program.parts() for word in (part.name, part.description)]
    return [words for words in said if STEMS.search(words)]


def a_drag_gives_nothing_away(program: Program, hand: Hand) -> None:
    card = next(each for each in program.items(STAFF_HOME) if each.name == "Call center")
    hand.grab(card, program.zone(FIRM_ABROAD))
    becomes(program.invitations, ["Call center: Another firm, abroad"])
    assert given_away(program) == []
    hand.drop()
    becomes(lambda: program.cards(FIRM_ABROAD), ["Call center"])
    assert given_away(program) == []


def the_keys_give_nothing_away(program: Program, hand: Hand) -> None:
    hand.keys("Return", "2")
    becomes(program.invitations, ["Call center: Own staff, abroad"])
    hand.keys("Return")
    becomes(lambda: program.cards(STAFF_ABROAD), ["Call center"])
    assert given_away(program) == []


def the_answers_come_one_by_one(program: Program, hand: Hand) -> None:
    hand.keys("ctrl+r")
    becomes(lambda: ABROAD in program.panel(), True)
    assert program.find("list", ABROAD) is None
    hand.keys("ctrl+r")
    becomes(lambda: program.cards(ABROAD), ["Call center"])
    hand.click(program.button(f"Reveal: {FIRM_ABROAD}"))
    becomes(lambda: program.find("list", BOTH) is not None, True)
    assert program.find("list", HOME) is None
    hand.keys("ctrl+shift+r")
    becomes(lambda: program.find("list", HOME) is not None, True)
