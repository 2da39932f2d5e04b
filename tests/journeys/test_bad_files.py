"""A person opens files that are no scenarios: the program says so, and all stays as it was."""

import re
from pathlib import Path

import pytest

from tests.journeys.conftest import Starter
from tests.journeys.documents import document, write
from tests.journeys.hand import Hand
from tests.journeys.program import BOTH, Program
from tests.journeys.waiting import becomes, until

DAMAGED = '{\n  "format": 2,\n  "activities": [\n'
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
    untold = {*EXPECTED.values(), "missing.shoreboard cannot be opened: "}
    # A message that comes while another is put away would be put away in its place.
    becomes(lambda: len(told_now(program, untold)) + waiting(program), len(untold))
    while untold:  # a few are told at a time
        told = until(lambda untold=untold: told_now(program, untold), "a message")
        untold -= told
        for words in told:
            program.press("Not now" if words == EXPECTED["damaged"] else "Got it")
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


def told_now(program: Program, beginnings: set[str]) -> set[str]:
    """Return those of the beginnings with which a message in the window begins."""
    return {each for each in beginnings if message(program, each)}


def waiting(program: Program) -> int:
    """Return how many messages the window counts, as it has no room for them yet."""
    found = (re.fullmatch(r"(\d+) more messages?", label) for label in program.labels())
    return next((int(each[1]) for each in found if each), 0)


def contents(files: dict[str, Path]) -> list[tuple[bytes, int]]:
    plain = [path for path in files.values() if not path.is_symlink()]
    return [(path.read_bytes(), path.stat().st_mtime_ns) for path in plain]
