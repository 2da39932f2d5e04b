"""A person starts the program from a terminal."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.conftest import Starter
from tests.journeys.documents import document, write
from tests.journeys.hand import Hand
from tests.journeys.program import BOTH
from tests.journeys.waiting import SECONDS, becomes

HOME_FOLDERS = ("CONFIG", "CACHE", "DATA", "STATE")


def command(*arguments: str, options: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    """Run the program to its end."""
    words = [sys.executable, *options, "-m", "shoreboard", *arguments]
    return subprocess.run(words, capture_output=True, text=True, timeout=SECONDS, check=False)


@pytest.mark.parametrize("arguments", [("--nonsense",), ("--data-dir",), ("--data-dir", "")])
def test_a_bad_argument_is_told_in_one_line(arguments: tuple[str, ...]) -> None:
    done = command(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("shoreboard: ")


@pytest.mark.parametrize(
    ("argument", "word"), [("--version", "Shoreboard "), ("--help", "usage: shoreboard ")]
)
def test_what_needs_no_window_loads_no_qt(argument: str, word: str) -> None:
    done = command(argument, options=("-X", "importtime"))
    assert done.returncode == 0
    assert done.stdout.startswith(word)
    assert "shoreboard.cli" in done.stderr
    assert "PySide6" not in done.stderr


def test_two_files_open_two_windows(start: Starter, hand: Hand, tmp_path: Path) -> None:
    paths = [
        write(tmp_path / f"{title}.shoreboard", document(title, {title: "offshore-outsourcing"}))
        for title in ("One", "Two")
    ]
    program = start(*paths)
    becomes(program.titles, ["One — Shoreboard", "Two — Shoreboard"])
    for title in ("One", "Two"):
        becomes(lambda title=title: program.cards(BOTH, f"{title} — "), [title])
    becomes(lambda: program.windows()[0].name, "Two — Shoreboard")
    hand.keys("ctrl+w")
    becomes(program.titles, ["One — Shoreboard"])
    hand.keys("ctrl+w")
    assert program.exit_code() == 0


def test_a_data_folder_keeps_everything_inside(start: Starter, hand: Hand, tmp_path: Path) -> None:
    home, elsewhere = tmp_path / "home", tmp_path / "elsewhere"
    fresh = {f"XDG_{name}_HOME": home / name.lower() for name in HOME_FOLDERS}
    fresh |= {"HOME": home, "TMPDIR": elsewhere, "XDG_RUNTIME_DIR": elsewhere}
    for folder in (home, elsewhere):
        folder.mkdir(mode=0o700)
    path = tmp_path / "plan.shoreboard"
    words = ("-m", "shoreboard", "--data-dir", start.data_dir)
    program = start.run(*words, **{name: str(folder) for name, folder in fresh.items()})
    hand.click(program.card("Call center"))
    hand.keys("ctrl+4")
    becomes(lambda: program.cards(BOTH), ["Call center"])
    hand.keys("ctrl+plus")
    hand.keys("ctrl+s")
    becomes(program.dialog, "Save the scenario")
    becomes(program.focused, ["File name:"])
    hand.type(str(path))
    hand.keys("Return")
    becomes(program.titles, ["A printing company — Shoreboard"])
    hand.keys("ctrl+q")
    assert program.exit_code() == 0
    assert [*home.rglob("*"), *elsewhere.rglob("*")] == []
    assert path.is_file()
    assert (start.data_dir / "config" / "settings.json").is_file()
    assert {each.name for each in tmp_path.iterdir()} == {
        "home", "elsewhere", "plan.shoreboard", "data", "errors-0.txt",
    }  # fmt: skip
