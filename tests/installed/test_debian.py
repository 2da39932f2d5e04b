"""The package is installed, upgraded and removed in a Debian, and leaves what is the user's own.

debootstrap makes that Debian: it takes root and the network.
"""

import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from shoreboard import __version__
from tests.installed.debian import EXAMPLE, Debian
from tests.journeys.hand import xdotool
from tests.journeys.screen import x_server
from tests.journeys.waiting import SECONDS, becomes

HOME = "/srv/lecturer"
ENTRY = "usr/share/applications/org.shoreboard.Shoreboard.desktop"


@pytest.fixture(scope="module")
def debian(package: Path, tmp_path_factory: pytest.TempPathFactory) -> Debian:
    """A Debian with what the package needs, and without the package."""
    system = Debian(tmp_path_factory.mktemp("debian") / "root")
    (system.folder / HOME.removeprefix("/")).mkdir()
    system.install(package)
    system.run("apt-get", "purge", "-q=2", "-y", "shoreboard")
    return system


@pytest.fixture
def screen(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A screen of its own."""
    with x_server() as number:
        monkeypatch.setenv("DISPLAY", number)
        yield number


def test_it_comes_and_goes(package: Path, older: Path, debian: Debian, screen: str) -> None:
    before = debian.files()
    debian.install(older)
    assert debian.run("shoreboard", "--version") == "Shoreboard 0.0.1\n"
    a_window_opens(debian, screen)
    debian.install(package)
    assert debian.run("shoreboard", "--version") == f"Shoreboard {__version__}\n"
    compiled = debian.folder / "usr/lib/shoreboard/shoreboard/__pycache__"
    assert list(compiled.glob("app.cpython-*.pyc"))
    a_window_opens(debian, screen)
    debian.run("apt-get", "purge", "-q=2", "-y", "shoreboard")
    left = debian.files() - before
    assert {path for path in left if not path.startswith(f"{HOME}/")} == set()
    assert {f"{HOME}/.config/shoreboard/settings.json", f"{HOME}/{EXAMPLE.name}"} <= left


def a_window_opens(debian: Debian, screen: str) -> None:
    """Open a file by the command of the menu entry, and see its window."""
    shutil.copy(EXAMPLE, debian.folder / HOME.removeprefix("/"))
    entry = (debian.folder / ENTRY).read_text()
    line = next(each for each in entry.splitlines() if each.startswith("Exec="))
    words = shlex.split(line.removeprefix("Exec=").replace("%F", f"{HOME}/{EXAMPLE.name}"))
    command = debian.command("env", f"DISPLAY={screen}", f"HOME={HOME}", *words)
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as program:
        becomes(titles, ["A printing company — Shoreboard"])
        program.terminate()
        _, said = program.communicate(timeout=SECONDS)
    assert said == ""


def titles() -> list[str]:
    found = xdotool("search", "--all", "--onlyvisible", "--name", " — Shoreboard")
    return sorted(xdotool("getwindowname", window) for window in found.split())
