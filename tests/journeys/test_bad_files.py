"""A person opens files that are no scenarios: the program says so, and all stays as it was."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.journeys.conftest import Starter
from tests.journeys.documents import document, write
from tests.journeys.hand import Hand
from tests.journeys.program import BOTH, Program
from tests.journeys.waiting import becomes, until

DAMAGED = '{\n  "format": 3,\n  "activities": [\n'
EXPECTED = {
    "damaged": "damaged.shoreboard is damaged: in line 4, column 1: it is not JSON.",
    "empty": "empty.shoreboard is damaged: it is empty.",
    "foreign": "foreign.shoreboard is not a Shoreboard scenario.",
    "later": "later.shoreboard was made by a later version of Shoreboard (format 999).",
    "unreadable": "unreadable.shoreboard cannot be opened: ",
}


@pytest.fixture
def files(tmp_path: Path) -> dict[str, Path]:
    """A file for each way in which a file can be of no use."""
    folder = tmp_path / "files"
    folder.mkdir()
    made = {name: folder / f"{name}.shoreboard" for name in EXPECTED}
    made["damaged"].write_text(DAMAGED)
    made["empty"].touch()
    made["foreign"].write_text('{"version": 2, "elements": []}')
    write(made["later"], {**document("Later", {}), "format": 999})
    # A file that opens and then cannot be read; a mode of 0 would not stop root.
    made["unreadable"].symlink_to("/proc/self/mem")
    return made


def test_a_bad_file_leaves_the_window_as_it_was(
    start: Starter, hand: Hand, files: dict[str, Path]
) -> None:
    before = contents(files)
    program = start()
    hand.click(program.card("Call center"))
    hand.keys("ctrl+4")
    becomes(program.focused, [BOTH, "Call center"])
    board = program.board()
    for name, path in files.items():
        open_by_dialog(program, hand, path)
        until(lambda sought=EXPECTED[name]: message(program, sought), f"the message: {name}")
        becomes(program.titles, ["A printing company* — Shoreboard"])
        offered = name == "damaged"  # to open what can be read of it
        hand.click(program.button("Not now" if offered else "Got it"))
        becomes(program.focused, [BOTH, "Call center"])
    assert program.board() == board
    assert [label for label in program.labels() if "shoreboard" in label] == []
    hand.keys("ctrl+z")
    becomes(program.titles, ["A printing company — Shoreboard"])
    assert contents(files) == before
    hand.keys("ctrl+q")
    assert program.exit_code() == 0


def test_bad_files_on_the_command_line_are_told_in_the_window(
    start: Starter, hand: Hand, files: dict[str, Path], tmp_path: Path
) -> None:
    missing = tmp_path / "missing.shoreboard"
    program = start(*files.values(), missing)
    becomes(program.titles, ["A printing company — Shoreboard"])
    expected = {*EXPECTED.values(), "missing.shoreboard cannot be opened: "}
    # One that comes while another is put away would be put away in its place.
    becomes(lambda: told(program, expected).in_all, len(expected))
    seen: set[str] = set()
    while shown := told(program, expected).shown:  # a few at a time
        seen |= shown
        program.press("Not now" if shown == {EXPECTED["damaged"]} else "Got it")
        # A button that is pressed twice before it is gone puts one message away.
        until(lambda shown=shown: shown - told(program, expected).shown, "one to be put away")
    assert seen == expected
    assert not missing.exists()
    hand.keys("ctrl+q")
    assert program.exit_code() == 0


def open_by_dialog(program: Program, hand: Hand, path: Path) -> None:
    hand.keys("ctrl+o")
    becomes(program.dialog, "Open a scenario")
    becomes(program.focused, ["File name:"])
    hand.type(str(path))
    becomes(lambda: program.text("File name:"), str(path))
    hand.keys("Return")
    becomes(program.dialog, "")


def message(program: Program, beginning: str) -> str:
    """Return the message in the window that begins so."""
    return next((label for label in program.labels() if label.startswith(beginning)), "")


class Told(NamedTuple):
    """Messages in a window at one moment."""

    shown: set[str]
    """With which beginnings there are some."""
    in_all: int
    """How many there are with those that are only counted."""


def told(program: Program, beginnings: set[str]) -> Told:
    """Return which messages are in the window."""
    labels = program.labels()
    shown = {each for each in beginnings for label in labels if label.startswith(each)}
    more = (re.fullmatch(r"(\d+) more messages?", label) for label in labels)
    return Told(shown, len(shown) + sum(int(each[1]) for each in more if each))


def contents(files: dict[str, Path]) -> list[tuple[bytes, int]]:
    plain = [path for path in files.values() if not path.is_symlink()]
    return [(path.read_bytes(), path.stat().st_mtime_ns) for path in plain]
