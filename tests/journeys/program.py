"""The program as a process of its own, and what can be seen of it from outside."""

import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.journeys.hand import xdotool
from tests.journeys.tree import Node, Tree
from tests.journeys.waiting import SECONDS, until

HOME, ABROAD = "In-house, at home", "Captive offshoring"
PARTNER, BOTH = "Domestic outsourcing", "Offshore outsourcing"
TRAY = "Not placed"
ZONES = (TRAY, HOME, ABROAD, PARTNER, BOTH)
"""The names of the lists on the board, as a reader hears them."""

BRIDGE = (
    "qt.accessibility.atspi: ",
    "QSpiApplication::",
    "QAccessibleList::child: ",
    "QAccessibleTable::child: ",
)
"""So begins what the bridge says of questions that it leaves unanswered, or that come late."""


class Program:
    """A running program with its windows."""

    def __init__(
        self, tree: Tree, command: Sequence[object], errors: Path, environment: Mapping[str, str]
    ) -> None:
        self._tree, self._errors = tree, errors
        with errors.open("wb") as file:
            self.process = subprocess.Popen(
                [*map(str, command)],
                stdin=subprocess.DEVNULL,
                stderr=file,
                cwd=errors.parent,
                env=environment,
            )

    # Starting and ending.

    def show(self) -> None:
        """Wait for the first window, and until it has its place and the keys."""
        until(lambda: self.has_ended or self.find("list", "Scenes"), "a window")
        until(lambda: self.has_ended or self.is_active, "the window to be active")
        assert not self.has_ended, self.errors()

    @property
    def has_ended(self) -> bool:
        return self.process.poll() is not None

    def exit_code(self) -> int:
        """Wait for the end."""
        return self.process.wait(SECONDS)

    def end(self) -> None:
        """End the process, whatever it is doing."""
        if not self.has_ended:
            self.process.terminate()
        self.process.wait(SECONDS)

    def errors(self) -> str:
        """Return what the program said on standard error, Qt's bridge to AT-SPI aside."""
        lines = self._errors.read_text().splitlines(keepends=True)
        return "".join(line for line in lines if not line.startswith(BRIDGE))

    def account(self) -> str:
        """Return what there is to be seen, for whoever reads of a wait that was in vain."""
        if self.has_ended:
            return f"{self.process.args}: ended with {self.process.returncode}\n{self.errors()}"
        failures = dict(self._tree.failures)
        parts = [*self.windows(), *self.focus(), *self.parts("label")]
        lines = (f"  {each.role} {each.name!r} {sorted(each.states)}" for each in parts)
        return "\n".join((f"{self.process.args}, without answer: {failures}", *lines))

    # Windows.

    def titles(self) -> list[str]:
        """Return the titles of the windows that can be seen, in alphabetical order."""
        pid = self.process.pid
        found = xdotool("search", "--all", "--onlyvisible", "--pid", pid, "--name", " — Shoreboard")
        return sorted(xdotool("getwindowname", window) for window in found.split())

    def dialog(self) -> str:
        """Return the title of the dialog that is asking, or nothing.

        Before it has its place and the keys, it cannot be answered, and is not asking yet.
        """
        dialogs = [node for node in self.windows() if node.role in ("dialog", "file chooser")]
        if not dialogs:
            return ""
        first = dialogs[0]
        return first.name if "active" in first.states else f"{first.name}, not yet"

    @property
    def is_active(self) -> bool:
        """Tell whether the keys go to one of the windows."""
        return any("active" in window.states for window in self.windows())

    def windows(self) -> Sequence[Node]:
        """Return the windows, the active one first."""
        return self._tree.windows(self.process.pid)

    def ask_beyond(self) -> int:
        """Ask each part for more children than it has; return how often there was none."""
        return self._tree.ask_beyond(self.process.pid)

    # Parts of a window.

    def find(self, role: str, name: str, window: str = "") -> Node | None:
        """Return a part by its role and name, if it can be seen."""
        return self._tree.find(self.process.pid, role, name, window)

    def node(self, role: str, name: str, window: str = "") -> Node:
        """Wait for a part that will be seen."""
        return until(lambda: self.find(role, name, window), f"the {role} {name!r}")

    def button(self, name: str) -> Node:
        """Wait for a button that will be seen."""
        return self.node("push button", name)

    def parts(self, role: str = "", inside: str = "") -> Sequence[Node]:
        """Return all parts that can be seen and have a role."""
        return self._tree.parts(self.process.pid, role, inside)

    def labels(self, inside: str = "") -> Sequence[str]:
        """Return all words that can be read in the windows, lists and menus aside."""
        return self._tree.names_of_parts(self.process.pid, "label", inside)

    def panel(self) -> Sequence[str]:
        """Return what the panel says, line by line."""
        return self._tree.names_of_parts(self.process.pid, inside="Explanation")[1:]

    def text(self, name: str) -> str | None:
        """Return what stands in a field."""
        return self._tree.text(self.process.pid, "text", name)

    def entry(self, name: str) -> Node:
        """Wait for an entry of a menu that is open, or of the menu bar."""
        return self.node("menu item", name)

    def press(self, name: str) -> None:
        """Press a button as assistive technology does, without pointer or keys."""
        self.button(name)
        assert self._tree.press(self.process.pid, "push button", name)

    def focus(self) -> list[Node]:
        """Return what has the focus and, in a list, its current item."""
        node = self._tree.focused(self.process.pid)
        if node is None:
            return []
        items = self.items(node.name) if node.role == "list" else ()
        return [node, *(item for item in items if "focused" in item.states)]

    def focused(self) -> list[str]:
        """Return the names of what has the focus."""
        return [node.name for node in self.focus()]

    # The board.

    def items(self, name: str, window: str = "") -> Sequence[Node]:
        """Return the items of a list."""
        return self._tree.items(self.process.pid, name, window)

    def item(self, name: str, inside: str) -> Node | None:
        """Return an item of a list, if it is there."""
        return self._tree.item(self.process.pid, name, inside)

    def cards(self, zone: str, window: str = "") -> Sequence[str]:
        """Return the names of the cards in a zone or in the tray."""
        return self._tree.names(self.process.pid, zone, window)

    def board(self) -> dict[str, Sequence[str]]:
        """Return the names of all cards by the name of the list that they stand in."""
        return {zone: self.cards(zone) for zone in ZONES}

    def zone(self, name: str) -> Node:
        """Return a zone's list, or the tray's."""
        return self.node("list", name)

    def card(self, name: str, zone: str = "") -> Node:
        """Wait for a card, in any zone or in a certain one."""
        return until(lambda: self._card(name, zone), f"the card {name!r}")

    def selected(self) -> list[str]:
        """Return the names of the cards that are selected, zone by zone."""
        cards = [card for zone in ZONES for card in self.items(zone)]
        return [card.name for card in cards if "selected" in card.states]

    def invitations(self) -> list[str]:
        """Return what zones that are lit up say that a drop on them would make."""
        return [label for label in self.labels("Board") if ": " in label]

    # The scenes.

    def scenes(self) -> Sequence[str]:
        """Return the scenes' names: each its number and its title."""
        return self._tree.names(self.process.pid, "Scenes")

    def scene_card(self, name: str) -> Node:
        """Wait for the card of a scene."""
        return until(lambda: self.item(name, "Scenes"), f"the scene {name!r}")

    def scene(self) -> str:
        """Return the name of the scene that is shown."""
        shown = [item.name for item in self.items("Scenes") if "selected" in item.states]
        return shown[0] if shown else ""

    def _card(self, name: str, zone: str) -> Node | None:
        found = (self.item(name, each) for each in ([zone] if zone else ZONES))
        return next((card for card in found if card is not None), None)
