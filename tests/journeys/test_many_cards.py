"""A person finds one card among three hundred and moves it."""

from pathlib import Path

from tests.journeys.conftest import Starter
from tests.journeys.documents import document, write
from tests.journeys.hand import Hand
from tests.journeys.program import BOTH, HOME
from tests.journeys.waiting import becomes, until

NAMES = [f"Activity {number}" for number in range(1, 301)]


def test_a_card_is_found_among_three_hundred_and_moved(
    start: Starter, hand: Hand, tmp_path: Path
) -> None:
    content = document("Many", dict.fromkeys(NAMES, "in-house-domestic"))
    program = start(write(tmp_path / "many.shoreboard", content))
    assert program.cards(HOME) == NAMES
    home = program.zone(HOME).box
    assert not home.holds(program.card("Activity 277", HOME).box)
    hand.keys("ctrl+f")
    becomes(program.focused, ["Search all activities"])
    hand.type("y 277")
    until(lambda: "1 found; Enter goes to it" in program.labels(), "the number of hits")
    hand.keys("Return")
    until(lambda: home.holds(program.card("Activity 277", HOME).box), "the card to be in sight")
    becomes(program.selected, ["Activity 277"])
    until(lambda: "Activity 277" in program.panel(), "what the panel says of it")
    hand.drag(program.card("Activity 277", HOME), program.zone(BOTH))
    becomes(lambda: program.cards(BOTH), ["Activity 277"])
    assert len(program.cards(HOME)) == 299
    counts = "300 activities · 1 outsourced · 1 offshored · 1 both"
    becomes(lambda: counts in program.labels(), True)
    hand.keys("ctrl+z")
    becomes(lambda: program.cards(HOME), NAMES)
