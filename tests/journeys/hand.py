"""A person's hands: the pointer and the keys of the screen, through xdotool."""

import subprocess
import time
from collections.abc import Callable
from functools import cache
from itertools import pairwise

from tests.journeys.tree import Box, Node
from tests.journeys.waiting import until

STEPS = 8
PAUSE = "0.01"
"""A drag moves in so many steps, so many seconds apart."""
DOUBLE_CLICK = 0.45
"""Two presses of one place are a double click if the second comes within this time (seconds)."""
HELD = ("Control_L", "Shift_L")
"""Keys that are held down while the pointer does something."""

Place = Node | Box | tuple[int, int]


def xdotool(*words: object) -> str:
    """Run xdotool and return what it says."""
    done = subprocess.run(
        ["xdotool", *map(str, words)], capture_output=True, text=True, check=False
    )
    return done.stdout.strip()


@cache
def screen_box() -> Box:
    """Return the screen."""
    width, height = map(int, xdotool("getdisplaygeometry").split())
    return Box(0, 0, width, height)


class Hand:
    """Presses, drags and types as a person does: one thing after the other.

    `sees` looks at the programs: what is dragged has to be seen to follow before it is let go.
    """

    def __init__(self, sees: Callable[[], object]) -> None:
        self._sees = sees
        self._pressed: tuple[float, tuple[int, int]] = (0.0, (-1, -1))

    def rest(self) -> None:
        """Let go of everything, and put the pointer where it is above nothing."""
        xdotool("mouseup", 1, *_each("keyup", HELD), "mousemove", 0, 0)

    def click(self, place: Place, *held: str, button: int = 1) -> None:
        """Click once; `held` are keys that are held down meanwhile."""
        self._press(place, *held, press=("mousedown", button))
        xdotool("mouseup", button, *_each("keyup", held))

    def double_click(self, place: Place) -> None:
        """Click twice, by one command: a busy machine could take too long to start a second."""
        self._press(place, press=("click", "--repeat", 2, "--delay", 20, 1))

    def drag(self, start: Place, end: Place) -> None:
        """Drag from one place to another."""
        self.grab(start, end)
        self.drop()

    def grab(self, start: Place, end: Place) -> None:
        """Drag without letting go."""
        self._press(start)
        self.drag_on(start, end)

    def drag_on(self, start: Place, end: Place) -> None:
        """Move in small steps with what is held, the last of them once the others were seen."""
        x, y = _point(start)
        to_x, to_y = _point(end)
        words: list[object] = []
        for step in range(1, STEPS):
            at = x + (to_x - x) * step // STEPS, y + (to_y - y) * step // STEPS
            words += ["mousemove", *at, "sleep", PAUSE]
        for each in (words, ["mousemove", to_x, to_y]):
            xdotool(*each)
            self._sees()

    def drop(self) -> None:
        """Let go of what is held."""
        xdotool("mouseup", 1)

    def turn_wheel(self, place: Place, notches: int, *, down: bool) -> None:
        """Turn the wheel above a place."""
        turn = ("click", "--repeat", notches, "--delay", 5, 5 if down else 4)
        xdotool("mousemove", *_point(place), *turn)

    def keys(self, *combinations: str) -> None:
        """Press keys one after the other, such as "ctrl+s" or "Page_Up".

        Shortcuts come last, or first: where assistive technology listens, Qt asks it about each
        other key, and meanwhile a shortcut overtakes what was pressed before. What keys did has
        to be seen before a shortcut follows them.
        """
        are_shortcuts = [each.startswith(("ctrl+", "alt+")) for each in combinations]
        if any(not one and other for one, other in pairwise(are_shortcuts)):
            raise ValueError(f"a shortcut may overtake the keys before it: {combinations}")
        xdotool("key", *combinations)

    def type(self, text: str) -> None:
        """Type a text."""
        xdotool("type", "--delay", 2, text)

    def _press(
        self, place: Place, *held: str, press: tuple[str | int, ...] = ("mousedown", 1)
    ) -> None:
        point = _point(place)
        when, where = self._pressed
        if point == where:
            until(lambda: time.monotonic() - when > DOUBLE_CLICK, "two clicks to be two clicks")
        xdotool("mousemove", *point, *_each("keydown", held), *press)
        self._pressed = time.monotonic(), point


def _each(verb: str, keys: tuple[str, ...]) -> list[str]:
    return [word for key in keys for word in (verb, key)]


def _point(place: Place) -> tuple[int, int]:
    if isinstance(place, tuple):
        return place
    return (place.box if isinstance(place, Node) else place).center
