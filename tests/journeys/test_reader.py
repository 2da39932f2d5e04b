"""A screen reader walks through the windows while these change."""

from pathlib import Path

from tests.journeys.conftest import Starter
from tests.journeys.hand import Hand
from tests.journeys.program import BOTH, HOME, PARTNER, Program
from tests.journeys.tree import Tree
from tests.journeys.waiting import becomes, until

ORCA = Path(__file__).with_name("orca_43.txt")
OF_ORCA = {"list.", "not selected.", "selected"}
"""What Orca adds of its own."""


def test_a_reader_may_ask_for_what_has_just_gone(
    start: Starter, hand: Hand, tmp_path: Path
) -> None:
    missing = tmp_path / "missing.shoreboard"
    program = start(missing)
    until(lambda: any(str(missing.name) in label for label in program.labels()), "the problem")
    until(lambda: program.has_ended or program.ask_beyond(), "answers about the window")
    program.press("Got it")  # with it a scroll bar goes
    until(lambda: program.has_ended or program.ask_beyond(), "answers about the window")
    hand.keys("ctrl+e")
    becomes(program.dialog, "Export")
    until(lambda: program.has_ended or program.ask_beyond(), "answers about the dialog")
    hand.keys("Escape")
    becomes(program.dialog, "")
    assert not program.has_ended


def test_each_step_is_told_once(start: Starter, hand: Hand, tree: Tree) -> None:
    program = start()
    becomes(program.focused, [HOME, "Call center"])

    def told(*keys: str) -> list[str]:
        """Press keys, and return what is told from then on."""
        before = len(tree.heard())
        hand.keys(*keys)
        until(lambda: len(tree.heard()) > before, f"what {keys} tell")
        program.ask_beyond()  # what comes with it has come by then
        return list(tree.heard())[before:]

    assert told("ctrl+0") == ["Call center: Not placed"]
    assert told("ctrl+z") == ["Undone: Move Call center\nCall center: In-house, at home"]
    assert told("ctrl+y") == ["Redone: Move Call center\nCall center: Not placed"]
    assert told("ctrl+d") == ["Added: Call center (copy): Not placed"]
    assert told("ctrl+a") == ["7 activities selected"]
    assert told("Return")[-1].startswith("7 activities: In-house, at home.")
    assert told("Escape") == ["Not moved: 7 activities"]
    assert told("ctrl+m") == ["Scene 3, Scene 3"]
    assert told("alt+Page_Up") == ["Scene 3: scene 2 of 3"]
    assert told("ctrl+f", "s") == ["3 found; Enter goes to the next"]


def test_the_current_card_is_told_with_the_zone_that_gets_the_keys(
    start: Starter, hand: Hand, tree: Tree
) -> None:
    program = start()
    becomes(lambda: list(tree.focuses())[-1:], ["Call center"])
    hand.keys("Right", "Down", "Tab", "Tab")
    becomes(lambda: list(tree.focuses())[-2:], [PARTNER, "Shipping"])
    hand.keys("shift+Tab", "shift+Tab")
    becomes(lambda: list(tree.focuses())[-2:], [HOME, "Printing"])
    hand.keys("ctrl+4")
    becomes(lambda: list(tree.focuses())[-1:], ["Printing"])
    assert program.focused() == [BOTH, "Printing"]


def test_what_gets_the_keys_is_what_orca_spoke(start: Starter, hand: Hand) -> None:
    """What Orca makes its words of is the name and the description of what has the keys."""
    program = start()
    becomes(program.focused, [HOME, "Call center"])
    steps = spoken(up_to="## 5")
    assert len(steps) > len(("tasks", "with", "steps"))
    for key, words in steps:
        hand.keys(key)
        becomes(lambda: words_of_focus(program), words)


def spoken(up_to: str) -> list[tuple[str, list[str]]]:
    """Return the keys of the transcript, with the last two things that each made Orca say."""
    told = ORCA.read_text().partition("## 1")[2].partition(up_to)[0]
    steps: list[tuple[str, list[str]]] = []
    for line in told.splitlines():
        if line.startswith("["):
            steps.append((line.strip("[]"), []))
        elif steps and line.startswith("    ") and line.strip() not in OF_ORCA:
            steps[-1][1].append(line.strip())
    return [(key, words[-2:]) for key, words in steps]


def words_of_focus(program: Program) -> list[str]:
    """Return name and description of what has the keys, as Orca speaks them."""
    return [
        words
        for last in program.focus()[-1:]
        for words in (f"{last.name}.", f"{last.description.rstrip('.')}.")
    ]
