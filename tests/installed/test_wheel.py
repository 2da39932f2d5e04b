"""The wheel in an empty environment: commands, a window, and the main journeys."""

import json
import os
import sys
from pathlib import Path

import pytest

from shoreboard import __version__
from tests.installed.built import done, painted
from tests.shape.source import ROOT

EXAMPLE = ROOT / "resources/shoreboard_resources/examples/en/printing-company.shoreboard"
MAIN_JOURNEYS = ("test_first_start.py", "test_files.py", "test_presenting.py", "test_import.py")
WAYS = (("shoreboard",), ("python", "-m", "shoreboard"))


@pytest.fixture(params=WAYS, ids=" ".join)
def command(request: pytest.FixtureRequest, programs: Path) -> list[str]:
    """What starts the program, in each of the ways there are."""
    first, *rest = request.param
    return [str(programs / first), *rest]


def run(command: list[str], *words: str | Path, folder: Path) -> str:
    return done(*command[1:], *words, folder=folder, python=Path(command[0]))


def test_it_tells_its_version(command: list[str], outside: Path) -> None:
    assert run(command, "--version", folder=outside) == f"Shoreboard {__version__}\n"


def test_it_checks_a_file(command: list[str], outside: Path) -> None:
    (answer,) = json.loads(run(command, "check", "--json", EXAMPLE, folder=outside))
    assert (answer["sound"], answer["file"]) == (True, str(EXAMPLE))


def test_it_shows_a_window(command: list[str], outside: Path, tmp_path: Path) -> None:
    whole = [*command, "--data-dir", str(tmp_path), str(EXAMPLE)]
    assert painted(whole, outside, os.environ) == ""


def test_it_is_not_the_project_that_runs(programs: Path, outside: Path) -> None:
    where = "import shoreboard, shoreboard_resources as r; print(shoreboard.__file__, r.__file__)"
    for file in done("-c", where, folder=outside, python=programs / "python").split():
        assert Path(file).is_relative_to(programs.parent)


def test_the_main_journeys_are_possible(programs: Path) -> None:
    journeys = [ROOT / "tests/journeys" / name for name in MAIN_JOURNEYS]
    options = ("-m", "pytest", "-q", "-p", "no:cacheprovider", "--program", programs / "python")
    done(*options, *journeys, folder=ROOT, python=Path(sys.executable))
