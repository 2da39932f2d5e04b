"""Runs what `make check` and `make test` promise, all of it even after a part failed.

    run_tests.py check                     lint, format and types
    run_tests.py                           the same, the tests without a screen, the journeys
    run_tests.py all [KILLS [FILES]]       that with more examples, packages, and some torture
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
FOREIGN = Path("tests", "foreign")
NODE, NODE_PACKAGES = Path(".tools", "node"), ("gift-pegjs@1.0.2", "vnu-jar@26.9.27")
"""Readers of exported files that are no packages of Debian: for GIFT, and for web pages."""
INSTALLED = Path("tests", "installed")
JOURNEYS = Path("tests", "journeys")
TORTURE = Path("tests", "torture")
KILLS, FILES = 2_000, 1_000_000
"""How much torture there is, unless somebody wants less."""
SOME_KILLS, SOME_FILES = 100, 200_000
"""How much a release stands: minutes of it, not hours."""

SHARED = ("-m", "pytest", "--numprocesses=auto", "--dist=worksteal")
Part = Callable[[], int]
"""Does something, says what is wrong and returns an exit code."""


def run(*command: str | Path) -> int:
    """Run a command from the project's root; its exit code."""
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def begin(*command: str | Path) -> Part:
    """Start a command that runs beside all others, and says what it has to say when asked."""
    pipe, output = subprocess.PIPE, subprocess.STDOUT
    process = subprocess.Popen(command, cwd=ROOT, stdout=pipe, stderr=output, text=True)

    def end() -> int:
        said, _ = process.communicate()
        print(said, end="", flush=True)
        return process.returncode

    return end


def lint() -> int:
    """Look for what ruff can find."""
    return run(PROGRAMS / "ruff", "check", "--quiet")


def check_format() -> int:
    """Compare every file with what ruff format would make of it."""
    return run(PROGRAMS / "ruff", "format", "--check", "--quiet")


def begin_types() -> Part:
    """Begin to check all type hints, which takes one core half a minute."""
    return begin(PROGRAMS / "basedpyright", "--pythonpath", PYTHON)


def unit_tests(*options: str) -> int:
    """Run all tests that need no screen, on all cores."""
    return run(PYTHON, *SHARED, *options)


def begin_journeys() -> Part:
    """Begin the tests that drive the program with a real pointer, on virtual screens side by side.

    A hand waits for what it does to be seen: meanwhile there is room for the other tests.
    """
    if sys.platform != "linux":
        return lambda: print("The journeys need an X server: not run here.", flush=True) or 0
    return begin(PYTHON, *SHARED, JOURNEYS)


def checks() -> dict[str, Part]:
    """Return the parts that read the code."""
    return {"lint": lint, "format": check_format, "types": begin_types()}


def tests(*options: str) -> dict[str, Part]:
    """Return the parts of `make test`; types and journeys run beside the others."""
    types, journeys = begin_types(), begin_journeys()
    return {
        "lint": lint,
        "format": check_format,
        "tests without a screen": lambda: unit_tests(*options),
        "journeys": journeys,
        "types": types,
    }


def foreign_readers() -> int:
    """Have the programs of others read what is exported."""
    fetch = ("npm", "install", "--prefix", NODE, "--ignore-scripts", "--no-audit", "--no-fund")
    return run(*fetch, *NODE_PACKAGES) or run(PYTHON, "-m", "pytest", FOREIGN)


def wheels() -> int:
    """Look whether what the program needs is there for every system."""
    return run(PYTHON, "packaging/wheels.py")


def packages() -> int:
    """Build what people install, install it where nothing of the project lies, and use it."""
    if sys.platform == "linux" and os.geteuid() == 0:
        return run(PYTHON, "-m", "pytest", INSTALLED)
    print("Only root can make a Debian to install the package in: not run here.", flush=True)
    return run(PYTHON, "-m", "pytest", INSTALLED, "--ignore", INSTALLED / "test_debian.py")


def torture(kills: int, files: int) -> dict[str, Part]:
    """Return the parts that look for what only chance finds: so many windows, processes, files."""
    windows = JOURNEYS / "test_kills.py"
    return {
        "killed windows": lambda: run(PYTHON, "-m", "pytest", windows, "--kills", str(kills)),
        "killed processes": lambda: run(PYTHON, TORTURE / "kills.py", str(kills)),
        "damaged files": lambda: run(PYTHON, TORTURE / "damaged.py", str(files)),
        "damaged tables": lambda: run(PYTHON, TORTURE / "damaged_tables.py", str(files)),
    }


def amounts(given: Sequence[str], usual: tuple[int, int]) -> tuple[int, int]:
    """Return how many kills and files are wanted: what is given, and the usual for the rest."""
    kills, files = *map(int, given), *usual[len(given) :]
    return kills, files


def wanted(words: Sequence[str]) -> Mapping[str, Part]:
    """Return the parts that the command line asks for."""
    match words:
        case ["check"]:
            return checks()
        case ["torture", *numbers]:
            return torture(*amounts(numbers, (KILLS, FILES)))
        case ["all", *numbers]:
            some = amounts(numbers, (SOME_KILLS, SOME_FILES))
            return {
                **tests("--thorough"),
                "readers": foreign_readers,
                "wheels of all systems": wheels,
                "packages": packages,
                **torture(*some),
            }
        case _:
            return tests()


def main() -> None:
    """Run the parts in order and end with the names of those that failed."""
    # Where no bytecode may be kept, each of some hundred processes compiles all of the program.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    failed: list[str] = []
    for name, part in wanted(sys.argv[1:]).items():
        print("==", name, flush=True)
        if part() != 0:
            failed.append(name)
    sys.exit("FAILED: " + ", ".join(failed) if failed else 0)


if __name__ == "__main__":
    main()
