"""The menus and the toolbar, as data: ids of actions in their order."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from shoreboard.actions.activity_actions import PLACES
from shoreboard.actions.presentation_actions import POINTING
from shoreboard.actions.view_actions import palettes
from shoreboard.domain.lenses import Lens
from shoreboard.i18n import tr

SEPARATOR = "-"
RECENT = "recent"
EXAMPLES = "examples"
LESSONS = "lessons"
SCREENS = "screens"


class Menu(NamedTuple):
    """A menu's title and what stands in it: action ids, separators, and menus within it."""

    title: str
    items: tuple["str | Menu", ...]
    id: str = ""
    """Names a menu that is filled when it opens (RECENT, EXAMPLES, LESSONS or SCREENS)."""


def menus() -> tuple[Menu, ...]:
    """Return the menu bar."""
    return (
        Menu(
            tr("&File"),
            (
                "new", "open", Menu(tr("Open &recent"), (), RECENT),
                Menu(tr("&Examples"), (), EXAMPLES), Menu(tr("Rea&dy lessons"), (), LESSONS),
                "cases", SEPARATOR,
                "save", "save-as", "earlier-versions", SEPARATOR,
                "import", "export", "export-again", "copy-picture", "print", SEPARATOR,
                "scenario", "home-country", SEPARATOR,
                "close", "quit",
            ),
        ),
        Menu(tr("&Edit"), ("undo", "redo", SEPARATOR, "paste", SEPARATOR, "select-all", "find")),
        Menu(tr("&Activity"), (*activity_items(), SEPARATOR, "clear-scene")),
        Menu(tr("&Scene"), (*SCENE, SEPARATOR, "previous-scene", "next-scene")),
        _view(),
        Menu(
            tr("&Present"),
            (
                "present", "present-here", "reset-for-class", "end-presentation", SEPARATOR,
                "predict", "ask-costs", "practice", SEPARATOR,
                "hide-answers", "reveal", "reveal-all", "own-answers", SEPARATOR,
                "black", "white", "freeze", "timer", "swap-screens", "class-in-window", SEPARATOR,
                *POINTING, SEPARATOR,
                "verdict-band", "class-caption", "class-tray", "projector-check",
            ),
        ),
        Menu(
            tr("&Help"),
            ("guide", "find-action", SEPARATOR, "glossary", SEPARATOR, "keys", "about"),
        ),
    )  # fmt: skip


def _view() -> Menu:
    lenses = tuple(f"lens-{lens}" for lens in Lens)
    return Menu(
        tr("&View"),
        (
            "costs", "board-table", SEPARATOR,
            "text-larger", "text-smaller", "text-normal", SEPARATOR,
            Menu(tr("&Definitions"), lenses), SEPARATOR,
            Menu(tr("&Palette"), palettes("theme")), "show-moves", "motion", SEPARATOR,
            Menu(tr("&Class screen"), (), SCREENS),
            Menu(tr("Class pale&tte"), palettes("class-theme")), SEPARATOR, "full-screen",
            "next-pane", "previous-pane",
        ),
    )  # fmt: skip


def activity_items() -> "tuple[str | Menu, ...]":
    """Return what the Activity menu and the context menu of a card offer."""
    parts = Menu(tr("&Parts"), ("change-shares", "edit-whole", "merge-parts"))
    return (
        "add-activity", "edit-activity", "duplicate", "remove", SEPARATOR,
        "split", parts, SEPARATOR, "pick-up", *PLACES.values(), SEPARATOR,
        "card-earlier", "card-later",
    )  # fmt: skip


def actions_in(items: "Iterable[str | Menu]") -> Iterator[str]:
    """Yield the ids of the actions in a menu and in the menus within it."""
    for item in items:
        if isinstance(item, Menu):
            yield from actions_in(item.items)
        elif item != SEPARATOR:
            yield item


ANYWHERE = ("guide", "glossary", "keys")
"""What helps in a window without menus, too, by its key."""

SCENE = (
    "add-scene", "edit-scene", "duplicate-scene", "remove-scene", SEPARATOR,
    "scene-earlier", "scene-later",
)  # fmt: skip
"""The Scene menu and the context menu of a scene."""

TOOLBAR = (
    "new", "open", "save", SEPARATOR, "undo", "redo", SEPARATOR,
    "add-activity", "pick-up", "hide-answers",
)  # fmt: skip
TOOLBAR_END = ("text-smaller", "text-larger")
"""The toolbar, and what stands at its far end before the button that presents."""
