"""Runs what `make check` and `make test` promise, all of it even after a part failed.

    run_tests.py check                     lint, format and types
    run_tests.py                           the same, then the tests without a screen, the journeys
    run_tests.py torture [KILLS [FILES]]   windows and processes killed, damaged files read

Standard library only; runs in the environment that packaging/bootstrap.py makes.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = Path(sys.executable)
PROGRAMS = PYTHON.parent
JOURNEYS = Path("tests", "journeys")
TORTURE = Path("tests", "torture")
KILLS, FILES = 2_000, 1_000_000
"""How much torture there is, unless somebody wants less."""


def run(*command: str | Path, **environment: str) -> int:
    """Run a command from the project's root, with additions to our environment; its exit code."""
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}, check=False)
    return done.returncode


def lint() -> int:
    """Look for what ruff can find."""
    return run(PROGRAMS / "ruff", "check", "--quiet")


def check_format() -> int:
    """Compare every file with what ruff format would make of it."""
    return run(PROGRAMS / "ruff", "format", "--check", "--quiet")


def check_types() -> int:
    """Check all type hints."""
    return run(PROGRAMS / "basedpyright", "--pythonpath", PYTHON)


def unit_tests() -> int:
    """Run all tests that need no screen, on all cores."""
    return run(PYTHON, "-m", "pytest", "--numprocesses=auto", QT_QPA_PLATFORM="offscreen")


def journeys() -> int:
    """Run the tests that drive the program with a real pointer, on virtual screens side by side."""
    if sys.platform != "linux":
        print("The journeys need an X server: not run here.", flush=True)
        return 0
    sharing = ("--numprocesses=auto", "--dist=worksteal")
    return run(PYTHON, "-m", "pytest", *sharing, JOURNEYS)


def torture(kills: int, files: int) -> dict[str, Callable[[], int]]:
    """Return the parts that look for what only chance finds: so many windows, processes, files."""
    windows = JOURNEYS / "test_kills.py"
    return {
        "killed windows": lambda: run(PYTHON, "-m", "pytest", windows, "--kills", str(kills)),
        "killed processes": lambda: run(PYTHON, TORTURE / "kills.py", str(kills)),
        "damaged files": lambda: run(PYTHON, TORTURE / "damaged.py", str(files)),
    }


CHECKS = {"lint": lint, "format": check_format, "types": check_types}
TESTS = {**CHECKS, "tests without a screen": unit_tests, "journeys": journeys}


def wanted(words: Sequence[str]) -> Mapping[str, Callable[[], int]]:
    """Return the parts that the command line asks for."""
    match words:
        case ["check"]:
            return CHECKS
        case ["torture", *numbers]:
            given = [int(number) for number in numbers]
            return torture(*given, *(KILLS, FILES)[len(given) :])
        case _:
            return TESTS


def main() -> None:
    """Run the parts in order and end with the names of those that failed."""
    failed: list[str] = []
    for name, part in wanted(sys.argv[1:]).items():
        print("==", name, flush=True)
        if part() != 0:
            failed.append(name)
    sys.exit("FAILED: " + ", ".join(failed) if failed else 0)


if __name__ == "__main__":
    main()
