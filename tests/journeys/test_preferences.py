"""A person arranges the window and finds it the same the next time."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.conftest import Starter
from tests.journeys.hand import Hand, screen_box, xdotool
from tests.journeys.program import HOME, TRAY, Program
from tests.journeys.tree import SYSTEM_PYTHON, Box
from tests.journeys.waiting import SECONDS, becomes, until

PORTAL = Path(__file__).with_name("settings_portal.py")
COLOR_AT = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
seen = app.primaryScreen().grabWindow(0, int(sys.argv[1]), int(sys.argv[2]), 1, 1).toImage()
print(seen.pixelColor(0, 0).lightness())
"""


def test_the_window_is_as_it_was_left(start: Starter, hand: Hand) -> None:
    program = start()
    until(lambda: lightness(program) > 200, "a light board")
    choose_dark(program, hand)
    until(lambda: lightness(program) < 60, "a dark board")
    hand.keys("ctrl+plus")
    until(lambda: "Text size 110 %" in program.labels(), "larger text")
    size_window(program, 1500, 900)
    drag_splitter(program, hand, 60)
    # While a notice takes a line, the board is lower, and the words beside it are narrower.
    until(lambda: "Text size 110 %" not in program.labels(), "the end of the notice")
    left = arrangement(program)
    hand.keys("ctrl+q")
    assert program.exit_code() == 0
    again = start()
    becomes(lambda: arrangement(again), left)
    until(lambda: lightness(again) < 60, "a dark board, as it was left")
    hand.click(again.entry("View"))
    hand.click(again.entry("Palette"))
    assert "checked" in again.entry("Dark").states
    hand.keys("Escape", "Escape", "Escape")


def test_a_window_that_was_left_off_screen_comes_back(start: Starter, hand: Hand) -> None:
    program = start()
    screen = screen_box()
    assert screen.holds(window(program))
    xdotool("windowmove", free_window(program), screen.right - 60, screen.bottom - 40)
    until(lambda: window(program).left > screen.center[0], "the window to be off the screen")
    assert not screen.holds(window(program))
    hand.keys("ctrl+q")
    assert program.exit_code() == 0
    again = start()
    until(lambda: screen.holds(window(again)), "the window to be on the screen")
    assert window(again).width > 800
    hand.click(again.card("Call center"))
    becomes(again.selected, ["Call center"])


class Portal:
    """The desktop's settings, in a process of its own."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [SYSTEM_PYTHON, str(PORTAL)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "ready\n"

    def set(self, key: str, value: int) -> None:
        """Let the desktop want something of appearance."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"org.freedesktop.appearance {key} {value}\n")
        self._process.stdin.flush()

    def end(self) -> None:
        self._process.communicate(timeout=SECONDS)


@pytest.fixture
def portal() -> Iterator[Portal]:
    portal = Portal()
    yield portal
    portal.end()


def test_the_window_follows_the_desktop_while_it_runs(
    start: Starter, hand: Hand, portal: Portal
) -> None:
    portal.set("color-scheme", 1)
    program = start()
    until(lambda: 5 < lightness(program) < 60, "a dark board, as the desktop wants")
    portal.set("contrast", 1)
    until(lambda: lightness(program) < 5, "a black board")
    portal.set("color-scheme", 2)
    until(lambda: lightness(program) > 250, "a white board")
    choose_dark(program, hand)
    until(lambda: 5 < lightness(program) < 60, "a dark board, as was chosen")
    portal.set("color-scheme", 1)
    portal.set("reduced-motion", 1)
    hand.click(program.entry("View"))
    until(lambda: "checked" not in program.entry("Let cards glide").states, "cards that stay")
    hand.keys("Escape", "Escape")
    assert 5 < lightness(program) < 60


def choose_dark(program: Program, hand: Hand) -> None:
    for entry in ("View", "Palette", "Dark"):
        hand.click(program.entry(entry))


def size_window(program: Program, width: int, height: int) -> None:
    each = free_window(program)
    xdotool("windowmove", each, 90, 60, "windowsize", each, width, height)
    until(lambda: window(program).width == width, "the window's width")
    until(lambda: window(program).height == height, "the window's height")


def free_window(program: Program) -> str:
    """Let a window go that has all of the screen, as a new user's has, and return its id."""
    title_bar = window(program).center[0], window(program).top - 8
    xdotool("mousemove", *title_bar, "click", "--repeat", 2, "--delay", 80, 1)
    until(lambda: window(program).width < screen_box().width, "a window of its own size")
    return window_id(program)


def drag_splitter(program: Program, hand: Hand, by: int) -> None:
    """Drag the handle between the board and the panel."""
    panel = program.node("panel", "Explanation").box
    x, y = panel.left - 4, panel.center[1]
    hand.drag((x, y), (x - by, y))
    until(
        lambda: program.node("panel", "Explanation").box.width > panel.width + by // 2,
        "a wider panel",
    )


def arrangement(program: Program) -> list[object]:
    """Return where the window is, and the columns in it; a card in the tray tells the text size.

    Heights are left out otherwise: a notice takes some for a while.
    """
    columns = (program.zone(TRAY), program.zone(HOME), program.node("panel", "Explanation"))
    lines = [(part.box.left, part.box.width) for part in columns]
    return [window(program), *lines, program.card("Payroll", TRAY).box.height]


def window(program: Program) -> Box:
    return program.windows()[0].box


def window_id(program: Program) -> str:
    pid = program.process.pid
    return xdotool("search", "--onlyvisible", "--pid", pid, "--name", " — Shoreboard")


def lightness(program: Program) -> int:
    """Return how light, from 0 to 255, the ground of the tray is on the screen."""
    box = program.zone(TRAY).box
    at = str(box.center[0]), str(box.bottom - 8)
    done = subprocess.run([sys.executable, "-c", COLOR_AT, *at], capture_output=True, check=True)
    return int(done.stdout)
