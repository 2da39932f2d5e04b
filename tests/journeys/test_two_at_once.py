"""Two programs have one file: who comes second can look, and nobody's work is overwritten."""

import json
import signal
from pathlib import Path

import pytest

from tests.journeys.conftest import Starter
from tests.journeys.documents import document, write
from tests.journeys.hand import Hand, xdotool
from tests.journeys.program import BOTH, HOME, PARTNER, Program
from tests.journeys.waiting import becomes, until

TITLE = "Plan of the lesson"
OPEN, CHANGED = f"{TITLE} — Shoreboard", f"{TITLE}* — Shoreboard"
READ_ONLY = f"{TITLE} (read-only) — Shoreboard"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file of its own folder."""
    folder = tmp_path / "documents"
    folder.mkdir()
    content = document(TITLE, {"Call center": "in-house-domestic"})
    return write(folder / "plan.shoreboard", content)


def test_who_comes_second_looks_and_takes_over_later(
    start: Starter, hand: Hand, path: Path
) -> None:
    first = start(path)
    becomes(first.titles, [OPEN])
    second = start(path)
    becomes(second.titles, [READ_ONLY])
    says(second, "Another window on this computer has plan.shoreboard open")
    assert not second.button("Save").states & {"enabled", "sensitive"}
    the_first_goes_on(first, second, hand, path)
    hand.click(second.button("Edit it here"))
    becomes(second.titles, [OPEN])
    hand.click(second.button("Reload"))
    becomes(lambda: second.cards(BOTH), ["Call center"])
    saves(second, hand, "ctrl+3", path, "domestic-outsourcing")
    hand.keys("ctrl+q")
    assert second.exit_code() == 0
    assert names(path) == ["plan.shoreboard"]


def the_first_goes_on(first: Program, second: Program, hand: Hand, path: Path) -> None:
    hand.click(second.card("Call center"))
    before = path.read_bytes()
    hand.keys("ctrl+3", "ctrl+s")  # Save has nowhere to go
    becomes(lambda: second.cards(PARTNER), ["Call center"])
    hand.keys("ctrl+z")
    becomes(lambda: second.cards(HOME), ["Call center"])
    assert path.read_bytes() == before
    bring_to_front(first)
    saves(first, hand, "ctrl+4", path, "offshore-outsourcing")
    says(second, "Somebody else changed plan.shoreboard")
    assert second.cards(HOME) == ["Call center"]
    hand.keys("ctrl+q")
    assert first.exit_code() == 0
    says(second, "Nobody else has plan.shoreboard open any more.")


def test_a_killed_program_leaves_its_file_to_the_next(
    start: Starter, hand: Hand, path: Path
) -> None:
    first = start(path)
    first.process.send_signal(signal.SIGKILL)
    first.process.wait()
    assert names(path) == [".plan.shoreboard.lock", "plan.shoreboard"]
    second = start(path)
    becomes(second.titles, [OPEN])
    saves(second, hand, "ctrl+4", path, "offshore-outsourcing")


def test_a_file_opens_once_in_one_program(start: Starter, path: Path) -> None:
    program = start(path, path)
    becomes(program.titles, [OPEN])
    assert program.labels().count("Somebody else") == 0


def test_what_another_computer_wrote_is_not_overwritten(
    start: Starter, hand: Hand, path: Path
) -> None:
    program = start(path)
    hand.click(program.card("Call center"))
    hand.keys("ctrl+4")
    becomes(program.titles, [CHANGED])
    theirs = write(path, document("Theirs", {"IT": "in-house-domestic"})).read_bytes()
    says(program, "Somebody else changed plan.shoreboard")
    hand.keys("ctrl+s")
    says(program, "Nothing was saved.")
    assert path.read_bytes() == theirs
    hand.keys("space")  # the keys are on Reload
    becomes(program.dialog, "Unsaved changes")
    hand.keys("Escape")
    becomes(program.dialog, "")
    assert path.read_bytes() == theirs
    assert program.cards(BOTH) == ["Call center"]
    path.unlink()
    says(program, "was moved or deleted")
    hand.click(program.card("Call center"))
    saves(program, hand, "ctrl+3", path, "domestic-outsourcing")
    assert program.cards(PARTNER) == ["Call center"]


def bring_to_front(program: Program) -> None:
    """Make the program's window the active one, as its entry in a task bar does."""
    found = xdotool(
        "search", "--all", "--onlyvisible", "--pid", program.process.pid, "--name", TITLE
    )
    xdotool("windowactivate", "--sync", found.split()[0])


def says(program: Program, words: str) -> None:
    until(lambda: [each for each in program.labels() if words in each], f"the words {words!r}")


def saves(program: Program, hand: Hand, keys: str, path: Path, zone: str) -> None:
    """Move the only card by keys and save; that is in the file then."""
    hand.click(program.card("Call center"))
    hand.keys(keys, "ctrl+s")
    until(lambda: path.exists() and zones(path) == [zone], f"{zone} in the file")
    becomes(program.titles, [OPEN])


def zones(path: Path) -> list[str]:
    scenes = json.loads(path.read_text(encoding="utf-8"))["scenes"]
    return [placement["zone"] for placement in scenes[-1]["placements"]]


def names(path: Path) -> list[str]:
    return sorted(entry.name for entry in path.parent.iterdir())
