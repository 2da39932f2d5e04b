"""A person saves, closes and opens again; nothing is lost without a question, or by a bad file."""

import json
from collections.abc import Sequence
from pathlib import Path

from tests.journeys.conftest import Starter
from tests.journeys.documents import document, write
from tests.journeys.hand import Hand
from tests.journeys.program import ABROAD, BOTH, PARTNER, Program
from tests.journeys.waiting import becomes, until

SAVED, CHANGED = "A printing company — Shoreboard", "A printing company* — Shoreboard"


def test_what_is_saved_is_there_again(start: Starter, hand: Hand, tmp_path: Path) -> None:
    path = tmp_path / "plan.shoreboard"
    a_name_is_typed(start(), hand, path)
    a_file_is_saved_again(start(path), hand, path)
    a_name_that_is_taken_is_asked_about(start(), hand, path)
    the_file_is_among_the_recent_ones(start(), hand)


def test_unsaved_changes_are_asked_about(start: Starter, hand: Hand, tmp_path: Path) -> None:
    content = document("A printing company", {"Call center": "in-house-domestic"})
    path = write(tmp_path / "plan.shoreboard", content)
    before = path.read_bytes()
    program = start(path)
    move(program, hand, "ctrl+4", BOTH)
    hand.keys("ctrl+w")
    becomes(program.dialog, "Unsaved changes")
    hand.keys("Escape")
    becomes(program.dialog, "")
    becomes(program.titles, [CHANGED])
    assert program.cards(BOTH) == ["Call center"]
    hand.keys("ctrl+q")
    becomes(program.dialog, "Unsaved changes")
    hand.click(program.button("Discard changes"))
    assert program.exit_code() == 0
    assert path.read_bytes() == before
    program = start(path)
    move(program, hand, "ctrl+2", ABROAD)
    hand.keys("ctrl+q")
    becomes(program.dialog, "Unsaved changes")
    hand.keys("Return")
    assert program.exit_code() == 0
    assert zones(path) == ["captive-offshoring"]


def a_name_is_typed(program: Program, hand: Hand, path: Path) -> None:
    move(program, hand, "ctrl+4", BOTH)
    hand.keys("ctrl+shift+s")
    answer_with_a_name(program, hand, "Save the scenario", path.with_suffix(""))
    becomes(program.titles, [SAVED])
    until(lambda: saved_words(program), "the word that it is saved")
    assert "offshore-outsourcing" in zones(path)
    hand.keys("ctrl+w")
    assert program.exit_code() == 0


def a_file_is_saved_again(program: Program, hand: Hand, path: Path) -> None:
    becomes(program.titles, [SAVED])
    assert program.cards(BOTH) == ["Call center"]
    move(program, hand, "ctrl+2", ABROAD)
    becomes(program.titles, [CHANGED])
    becomes(lambda: saved_words(program), [])
    hand.keys("ctrl+s")
    becomes(program.titles, [SAVED])
    assert "captive-offshoring" in zones(path)
    assert "offshore-outsourcing" not in zones(path)
    hand.keys("ctrl+q")
    assert program.exit_code() == 0


def a_name_that_is_taken_is_asked_about(program: Program, hand: Hand, path: Path) -> None:
    before = path.read_bytes()
    move(program, hand, "ctrl+3", PARTNER)
    hand.keys("ctrl+s")
    answer_with_a_name(program, hand, "Save the scenario", path)
    becomes(program.dialog, "Replace the file?")
    hand.keys("Escape")
    becomes(program.dialog, "Save the scenario")
    assert path.read_bytes() == before
    hand.keys("Return")
    becomes(program.dialog, "Replace the file?")
    hand.click(program.button("Replace"))
    becomes(program.titles, [SAVED])
    assert path.read_bytes() != before
    hand.keys("ctrl+q")
    assert program.exit_code() == 0


def the_file_is_among_the_recent_ones(program: Program, hand: Hand) -> None:
    assert program.cards(PARTNER) == ["Shipping"]
    for entry in ("File", "Open recent", "plan.shoreboard"):
        hand.click(program.entry(entry))
    becomes(lambda: program.cards(PARTNER), ["Shipping", "Call center"])
    becomes(program.titles, [SAVED])
    becomes(lambda: saved_words(program), ["Saved"])


def move(program: Program, hand: Hand, key: str, zone: str) -> None:
    """Move the call center with a key."""
    hand.click(program.card("Call center"))
    becomes(program.selected, ["Call center"])
    hand.keys(key)
    until(lambda: "Call center" in program.cards(zone), "the card to move")


def answer_with_a_name(program: Program, hand: Hand, title: str, path: Path) -> None:
    """Type a name into the file dialog that is asking."""
    becomes(program.dialog, title)
    becomes(program.focused, ["File name:"])
    hand.keys("ctrl+a")
    hand.type(str(path))
    becomes(lambda: program.text("File name:"), str(path))
    hand.keys("Return")


def saved_words(program: Program) -> Sequence[str]:
    return [label for label in program.labels() if label.startswith("Saved")]


def zones(path: Path) -> list[str]:
    """Return the zones that the last scene in a file names."""
    scenes = json.loads(path.read_text(encoding="utf-8"))["scenes"]
    return [placement["zone"] for placement in scenes[-1]["placements"]]
