"""The answer lands: what a class is told of the card that was asked about."""

from pathlib import Path

from tests.journeys.classroom import CLASS, CLASS_SEES, write_lesson
from tests.journeys.conftest import Starter
from tests.journeys.hand import Hand
from tests.journeys.program import Program
from tests.journeys.waiting import becomes, until

SHIPPING = (
    "Shipping: Domestic outsourcing. Outsourcing: yes, another firm does it. Offshoring: no, done"
    " at home. Domestic outsourcing: it was with own staff at home."
)


def test_the_answer_lands_where_it_was_asked(start: Starter, hand: Hand, tmp_path: Path) -> None:
    program = start(write_lesson(tmp_path))
    hand.keys("shift+F5")
    until(lambda: program.find("list", "Domestic outsourcing", CLASS), "the class's window")
    hand.keys("h")
    zone = "Another firm, at home"
    card = until(lambda: program.items(zone, CLASS), "the card in question")[0].box
    hand.click((card.left + card.height // 2, card.top + card.height // 2))
    hand.keys("r")
    becomes(lambda: verdicts(program), [SHIPPING])
    hand.keys("v")
    becomes(lambda: verdicts(program), [])
    hand.keys("v")
    becomes(lambda: verdicts(program), [SHIPPING])
    hand.keys("Escape")
    becomes(lambda: verdicts(program), [])
    hand.keys("r")
    becomes(lambda: verdicts(program), [SHIPPING])
    hand.keys("Escape", "Escape")
    becomes(program.titles, ["A lesson — Shoreboard"])


def verdicts(program: Program) -> list[str]:
    return [label for label in program.labels(CLASS_SEES) if label == SHIPPING]
