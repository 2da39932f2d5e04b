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
from tempfile import TemporaryFile

ROOT = Path(__file__).resolve().parent.parent
PYTHON = Path(sys.executable)
PROGRAMS = PYTHON.parent
JOURNEYS = Path("tests", "journeys")
TORTURE = Path("tests", "torture")
KILLS, FILES = 2_000, 1_000_000
"""How much torture there is, unless somebody wants less."""

SCREEN = ("xvfb-run", "--auto-servernum", "--server-args=-screen 0 1920x1080x24 -nolisten tcp")
# What the tests say goes to standard output, so that the chatter of the bus can be held back.
SESSION = ("dbus-run-session", "--", "sh", "-c", 'exec "$@" 2>&1', "sh")


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


def types_and_journeys() -> int:
    """Check all type hints while the journeys wait for windows, as they mostly do."""
    command = (PROGRAMS / "basedpyright", "--pythonpath", PYTHON)
    with TemporaryFile("w+") as said:
        types = subprocess.Popen(command, cwd=ROOT, stdout=said, stderr=said)
        failed = journeys()
        failed |= types.wait()
        said.seek(0)
        print("== types", said.read(), sep="\n", end="", flush=True)
    return failed


def unit_tests() -> int:
    """Run all tests that need no screen, on all cores."""
    return run(PYTHON, "-m", "pytest", "--numprocesses=auto", QT_QPA_PLATFORM="offscreen")


def journeys() -> int:
    """Run the tests that drive the program with a real pointer, on a virtual screen."""
    if sys.platform != "linux":
        print("The journeys need an X server: not run here.", flush=True)
        return 0
    return run_on_screen(JOURNEYS)


def run_on_screen(*arguments: str | Path) -> int:
    """Run pytest on a virtual screen; its exit code."""
    xcb = {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    command = (*SCREEN, *SESSION, PYTHON, "-m", "pytest", *arguments)
    with TemporaryFile("w+") as chatter:
        done = subprocess.run(
            command, cwd=ROOT, env={**os.environ, **xcb}, stderr=chatter, check=False
        )
        if done.returncode != 0:
            chatter.seek(0)
            print(chatter.read(), flush=True)
    return done.returncode


def torture(kills: int, files: int) -> dict[str, Callable[[], int]]:
    """Return the parts that look for what only chance finds: so many windows, processes, files."""
    windows = JOURNEYS / "test_kills.py"
    return {
        "killed windows": lambda: run_on_screen(windows, "--kills", str(kills)),
        "killed processes": lambda: run(PYTHON, TORTURE / "kills.py", str(kills)),
        "damaged files": lambda: run(PYTHON, TORTURE / "damaged.py", str(files)),
    }


CHECKS = {"lint": lint, "format": check_format, "types": check_types}
TESTS = {
    "lint": lint,
    "format": check_format,
    "tests without a screen": unit_tests,
    "journeys and types": types_and_journeys,
}


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
