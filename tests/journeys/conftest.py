"""A screen with a window manager, the accessible tree, two hands, and programs to use them on."""

import os
import subprocess
import sys
from collections.abc import Generator, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.journeys.hand import Hand, screen_box, xdotool
from tests.journeys.program import Program
from tests.journeys.screen import session_bus, window_manager, x_server
from tests.journeys.tree import Box, Tree
from tests.journeys.waiting import until


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let `make torture` kill more windows than every run of the tests does, and others run."""
    parser.addoption("--kills", type=int, default=6, help="windows to kill in test_kills.py")
    parser.addoption("--program", default=sys.executable, help="the Python that has the program")


@pytest.fixture(scope="session", autouse=True)
def screen(home: Path) -> Iterator[None]:
    """A screen, a bus and a window manager of this process's own, in a home that is not the user's.

    The screen outlives the bus, as what the bus started is still on the screen.
    """
    assert home.is_dir()
    with ExitStack() as stack, pytest.MonkeyPatch.context() as patch:
        patch.setenv("QT_QPA_PLATFORM", "xcb")
        patch.setenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1")
        patch.setenv("DISPLAY", stack.enter_context(x_server()))
        patch.setenv("DBUS_SESSION_BUS_ADDRESS", stack.enter_context(session_bus()))
        stack.enter_context(window_manager())
        until(lambda: xdotool("get_num_desktops"), "the window manager")
        yield


@pytest.fixture(scope="session")
def tree() -> Iterator[Tree]:
    """The accessible trees of all programs on the screen."""
    tree = Tree()
    yield tree
    tree.end()


@pytest.fixture
def hand(start: "Starter") -> Iterator[Hand]:
    """The pointer and the keys, with the pointer out of the way."""
    hand = Hand(start.look)
    hand.rest()
    yield hand
    hand.rest()


class Starter:
    """Starts programs, ends them, and finds that they had nothing to complain about."""

    def __init__(self, tree: Tree, folder: Path, python: str) -> None:
        self.data_dir = folder / "data"
        self._tree, self._folder, self._python = tree, folder, python
        self._started: list[Program] = []
        self.complaints: dict[Program, str] = {}
        """What a program is expected to say on standard error, where that is not nothing."""

    def __call__(self, *files: object) -> Program:
        """Start the program and wait for its window; it keeps what it remembers in `data_dir`."""
        return self.run("-m", "shoreboard", "--data-dir", self.data_dir, *files)

    def run(self, *command: object, **environment: str) -> Program:
        """Start Python with other arguments and wait for the program's window."""
        program = self.launch(*command, **environment)
        program.show()
        return program

    def launch(self, *command: object, **environment: str) -> Program:
        """Start Python with other arguments."""
        errors = self._folder / f"errors-{len(self._started)}.txt"
        whole: Mapping[str, str] = {**os.environ, **environment}
        program = Program(self._tree, (self._python, *command), errors, whole)
        self._started.append(program)
        return program

    def look(self) -> None:
        """See the windows of all that runs: a program that answers has taken what came before."""
        for program in self._started:
            if not program.has_ended:
                program.windows()

    def account(self) -> str:
        """Return what there is to be seen of all that was started, and who has the keys."""
        keys = "keys go to", xdotool("getwindowfocus", "getwindowname")
        return "\n".join((repr(keys), *(program.account() for program in self._started)))

    def end(self) -> None:
        """End all that was started, and fail on any complaint."""
        for program in self._started:
            program.end()
        said = {program: program.errors() for program in self._started}
        assert said == {program: self.complaints.get(program, "") for program in said}


@pytest.fixture
def start(tree: Tree, tmp_path: Path, pytestconfig: pytest.Config) -> Iterator[Starter]:
    """Call it to start the program."""
    starter = Starter(tree, tmp_path, str(pytestconfig.getoption("--program")))
    yield starter
    starter.end()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Function, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Add to the report of a journey that failed what there was to be seen at its end."""
    report = yield
    starter = item.funcargs.get("start")
    if report.failed and call.when == "call" and isinstance(starter, Starter):
        report.sections.append(("What was to be seen", starter.account()))
    return report


def xrandr(*words: str) -> None:
    subprocess.run(["xrandr", *words], check=True, capture_output=True)


@pytest.fixture
def second_screen() -> Iterator[Box]:
    """Cut the screen into two; the second one, for the class."""
    whole = screen_box()
    width, height = whole.width // 2, whole.height
    for name, left, output in (("S1", 0, "screen"), ("S2", width, "none")):
        place = f"{width}/{width // 4}x{height}/{height // 4}+{left}+0"
        xrandr("--setmonitor", name, place, output)
    yield Box(width, 0, width, height)
    for name in ("S2", "S1"):
        subprocess.run(["xrandr", "--delmonitor", name], check=False, capture_output=True)
