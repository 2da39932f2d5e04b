"""A person goes back to what was in the file before."""

import json
from pathlib import Path

from tests.journeys.conftest import Starter
from tests.journeys.documents import document, write
from tests.journeys.hand import Hand
from tests.journeys.program import BOTH, HOME, Program
from tests.journeys.waiting import becomes, until

TITLE = "Plan of the lesson"
OPEN, CHANGED = f"{TITLE} — Shoreboard", f"{TITLE}* — Shoreboard"
LIST = "Saved at, and what has changed since"


def test_what_was_in_the_file_before_comes_back(start: Starter, hand: Hand, tmp_path: Path) -> None:
    content = document(TITLE, {"Call center": "in-house-domestic"})
    path = write(tmp_path / "plan.shoreboard", content)
    program = start(path)
    hand.click(program.card("Call center"))
    hand.keys("ctrl+4", "ctrl+s")
    until(lambda: zones(path) == ["offshore-outsourcing"], "the file to be saved")
    versions_are_listed(program, hand)
    one_is_looked_at(program, hand)
    one_is_restored(program, hand, path)
    hand.keys("ctrl+s")
    until(lambda: zones(path) == ["in-house-domestic"], "the file to be saved")
    hand.keys("ctrl+q")
    assert program.exit_code() == 0


def versions_are_listed(program: Program, hand: Hand) -> None:
    for entry in ("File", "Earlier versions…"):
        hand.click(program.entry(entry))
    becomes(program.dialog, "Earlier versions")
    until(
        lambda: [each for each in program.items(LIST) if "1 activity moved" in each.name],
        "what has changed since",
    )
    assert len(program.items(LIST)) == 1


def one_is_looked_at(program: Program, hand: Hand) -> None:
    hand.keys("Return")
    until(lambda: len(program.titles()) == 2, "a window of its own")
    (shown,) = [title for title in program.titles() if title != OPEN]
    assert shown.startswith(f"{TITLE} (read-only, as of ")
    until(
        lambda: [each for each in program.labels() if "This is an earlier version" in each],
        "the words that it is an earlier version",
    )
    hand.keys("ctrl+w")
    becomes(program.titles, [OPEN])
    becomes(lambda: program.cards(BOTH), ["Call center"])


def one_is_restored(program: Program, hand: Hand, path: Path) -> None:
    for entry in ("File", "Earlier versions…"):
        hand.click(program.entry(entry))
    becomes(program.dialog, "Earlier versions")
    hand.click(program.button("Restore"))
    becomes(lambda: program.cards(HOME), ["Call center"])
    becomes(program.titles, [CHANGED])
    assert zones(path) == ["offshore-outsourcing"]
    hand.keys("ctrl+z")
    becomes(lambda: program.cards(BOTH), ["Call center"])
    becomes(program.titles, [OPEN])
    hand.keys("ctrl+y")
    becomes(lambda: program.cards(HOME), ["Call center"])


def zones(path: Path) -> list[str]:
    """Return the zones that the last scene in a file names."""
    scenes = json.loads(path.read_text(encoding="utf-8"))["scenes"]
    return [placement["zone"] for placement in scenes[-1]["placements"]]
