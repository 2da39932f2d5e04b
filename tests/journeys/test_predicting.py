"""A class says in two rounds where a card stands, on a screen of its own; then it is revealed."""

from pathlib import Path

from tests.journeys.conftest import Starter
from tests.journeys.documents import document, write
from tests.journeys.hand import Hand
from tests.journeys.program import ABROAD, Program
from tests.journeys.tree import Box
from tests.journeys.waiting import becomes, until

CLASS, ASKING = "Shoreboard: class", "Prediction — Shoreboard"
NOTE = "Xyzzy, and nobody else may read it"
ASKS = "Where does Call center stand? Who does the work, and where is it done?"


def test_two_rounds_before_the_reveal(
    start: Starter, hand: Hand, second_screen: Box, tmp_path: Path
) -> None:
    content = document("A lesson", {"Call center": "captive-offshoring"})
    assert isinstance(content["scenes"], list)
    content["scenes"][0]["note"] = NOTE
    program = start(write(tmp_path / "lesson.shoreboard", content))
    hand.keys("F5")
    becomes(lambda: [w.box for w in program.windows() if w.name == CLASS], [second_screen])
    hand.click(program.card("Call center", ABROAD))
    hand.keys("ctrl+shift+q")
    until(lambda: ASKS in program.labels(CLASS), "the question on the class's screen")
    nothing_leaks(program)
    hand.keys(*"0", "Tab", *"4", "Tab", *"0", "Tab", *"6")
    until(lambda: "10 have said something" in program.labels(), "the first round")
    hand.keys("alt+r")
    until(lambda: "Round 2" in program.labels(), "the second round")
    hand.keys(*"0", "Tab", *"9", "Tab", *"0", "Tab", *"1")
    until(lambda: "10 have said something" in program.labels(), "the second round's counts")
    assert counts(program) == "", "a bar that is seen early anchors what is said next"
    nothing_leaks(program)
    hand.keys("alt+b")
    becomes(lambda: counts(program), "Round 1: 6, Round 2: 1")
    nothing_leaks(program)
    hand.keys("alt+v")
    first = "Round 1: 4 of 10 had “who” right"
    until(lambda: any(first in each for each in program.labels(CLASS)), "what came of it")
    assert "Captive offshoring: right" in program.labels(CLASS)
    hand.click(program.button("Keep in the note"))
    hand.click(program.button("Close"))
    until(lambda: first in (program.text("Note") or ""), "the note")
    becomes(lambda: ASKING in program.titles(), False)


def test_keys_alone_ask_in_own_words_and_then_about_a_twin_on_the_only_screen(
    start: Starter, hand: Hand, tmp_path: Path
) -> None:
    content = document("A lesson", {"Call center": "captive-offshoring"})
    program = start(write(tmp_path / "lesson.shoreboard", content))
    hand.click(program.card("Call center", ABROAD))
    hand.keys("F5")
    until(lambda: any(each.name == CLASS for each in program.windows()), "the class's window")
    hand.keys("ctrl+shift+q")
    until(lambda: ASKS in program.labels(CLASS), "the question on the class's screen")
    hand.keys("alt+q")
    hand.type("Who pays")
    until(lambda: "Call center: Who pays" in program.labels(CLASS), "a question of one's own")
    hand.keys("Tab", *"0", "Tab", *"4", "Tab", *"0", "Tab", *"6")
    until(lambda: "10 have said something" in program.labels(CLASS), "the first round")
    hand.keys("alt+a", "Down")
    until(lambda: asks_about_a_twin(program), "the choice of a twin")
    hand.keys("alt+r")
    until(lambda: any(is_about_a_twin(each) for each in program.labels(CLASS)), "a twin")
    nothing_leaks(program)
    hand.keys(*"0", "Tab", *"9")
    until(lambda: "9 have said something" in program.labels(CLASS), "the second round")
    hand.keys("alt+v")
    until(lambda: "Captive offshoring: right" in program.labels(CLASS), "what is right")
    hand.keys("alt+c")
    until(lambda: "Captive offshoring: right" not in program.labels(CLASS), "the board")


def asks_about_a_twin(program: Program) -> bool:
    """Tell whether the keys are in the list of twins, and one is chosen."""
    return any(each.role == "combo box" and ": " in each.name for each in program.focus())


def is_about_a_twin(words: str) -> bool:
    return words.endswith(". Who does the work, and where is it done?") and words != ASKS


def nothing_leaks(program: Program) -> None:
    """See that the class's window, words and tree, has neither the answer nor the note."""
    for part in program.parts(inside=CLASS):
        assert NOTE not in part.name + part.description
        assert "offshoring" not in (part.name + part.description).lower()


def counts(program: Program) -> str:
    """Return what a reader hears on the class's screen of one zone's counts."""
    return program.node("label", "Another firm, abroad", CLASS).description
