"""What a program tells assistive technology, seen from outside through AT-SPI."""

import json
import subprocess
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from tests.journeys.waiting import SECONDS

SYSTEM_PYTHON = "/usr/bin/python3"
"""The one that Debian's python3-gi belongs to."""
SERVER = Path(__file__).with_name("tree_server.py")
UNSEEN = "\N{ZERO WIDTH SPACE}"
"""Where long words may break."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the screen, in pixels."""

    left: int
    top: int
    width: int
    height: int

    @property
    def right(self) -> int:
        return self.left + self.width

    @property
    def bottom(self) -> int:
        return self.top + self.height

    @property
    def center(self) -> tuple[int, int]:
        return self.left + self.width // 2, self.top + self.height // 2

    def holds(self, other: "Box") -> bool:
        """Tell whether another rectangle lies wholly inside this one."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )

    def shared(self, other: "Box") -> "Box":
        """Return what two rectangles have in common; without width or height where nothing."""
        left, top = max(self.left, other.left), max(self.top, other.top)
        width = max(0, min(self.right, other.right) - left)
        height = max(0, min(self.bottom, other.bottom) - top)
        return Box(left, top, width, height)


@dataclass(frozen=True, slots=True)
class Node:
    """A part of a window as it was when it was asked for."""

    role: str
    name: str
    description: str
    states: frozenset[str]
    box: Box

    @classmethod
    def of(cls, told: dict[str, Any]) -> Self:
        return cls(
            told["role"],
            told["name"],
            told["description"],
            frozenset(told["states"]),
            Box(*told["box"]),
        )


class Tree:
    """Asks a server under the system's Python, which has the binding to AT-SPI."""

    def __init__(self) -> None:
        self._server = subprocess.Popen(
            [SYSTEM_PYTHON, str(SERVER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.failures: Counter[str] = Counter()
        """Why questions had no answer, and how often; an answer forgets what was before it."""
        assert self._told() == "ready"

    def end(self) -> None:
        """Let the server go."""
        self._server.communicate(timeout=SECONDS)

    def heard(self) -> Sequence[str]:
        """Return what programs announced to screen readers, the latest last."""
        return self._ask("heard", 0) or ()

    def focuses(self) -> Sequence[str]:
        """Return the names of what got the keys, as readers were told, the latest last."""
        return self._ask("focuses", 0) or ()

    def windows(self, process: int) -> Sequence[Node]:
        """Return the windows of a process, the active one first."""
        return _nodes(self._ask("windows", process))

    def parts(self, process: int, role: str = "", inside: str = "") -> Sequence[Node]:
        """Return all that can be seen and has a role, but for what stands in lists and menus.

        `inside` is the name of a part with others inside it.
        """
        return _nodes(self._ask("parts", process, role=role, inside=inside))

    def names_of_parts(self, process: int, role: str = "", inside: str = "") -> Sequence[str]:
        """Return the names of what `parts` returns, as far as they have names."""
        names = self._ask("names of parts", process, role=role, inside=inside)
        return [name.replace(UNSEEN, "") for name in names or () if name]

    def focused(self, process: int) -> Node | None:
        """Return the part that the keys go to."""
        told = self._ask("focused", process)
        return None if told is None else Node.of(told)

    def find(self, process: int, role: str, name: str, window: str = "") -> Node | None:
        """Return the part with a role and a name; `window` is how the window's title begins."""
        told = self._ask("find", process, role=role, name=name, window=window)
        return None if told is None else Node.of(told)

    def items(self, process: int, name: str, window: str = "") -> Sequence[Node]:
        """Return the items of a list, also those that are scrolled out of sight."""
        return _nodes(self._ask("children", process, role="list", name=name, window=window))

    def item(self, process: int, name: str, inside: str, window: str = "") -> Node | None:
        """Return the item that has a name, if it is in a list."""
        told = self._ask("item", process, name=name, inside=inside, window=window)
        return None if told is None else Node.of(told)

    def names(self, process: int, name: str, window: str = "") -> Sequence[str]:
        """Return the names of a list's items."""
        return self._ask("names", process, role="list", name=name, window=window) or []

    def text(self, process: int, role: str, name: str) -> str | None:
        """Return the text of a field."""
        return self._ask("text", process, role=role, name=name)

    def press(self, process: int, role: str, name: str) -> bool:
        """Do what a part does when it is pressed, without any pointer; tell whether it could."""
        return bool(self._ask("press", process, role=role, name=name))

    def ask_beyond(self, process: int) -> int:
        """Ask each part that can be seen for two children too many; return how many there are not.

        So does who counts the children of a part just before some of them go.
        """
        return int(self._ask("beyond", process) or 0)

    def _ask(self, ask: str, process: int, **more: str) -> Any:
        assert self._server.stdin is not None
        question = {"ask": ask, "process": process, **more}
        print(json.dumps(question), file=self._server.stdin, flush=True)
        return self._told()

    def _told(self) -> Any:
        assert self._server.stdout is not None
        line = self._server.stdout.readline()
        assert line, "the server of the accessible tree has ended"
        told = json.loads(line)
        if "answer" in told:
            self.failures.clear()
        else:
            self.failures[told["gone"]] += 1
        return told.get("answer")


def _nodes(told: Any) -> Sequence[Node]:
    return [Node.of(each) for each in told or ()]
