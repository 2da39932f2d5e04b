"""Imports point down, and each room sees only what it is given.

app → views → actions → models → session → storage → domain. Explanations stand beside the
session, costs beside the domain. Within the views all rooms see the parts that they are made of,
some see others, and none sees the files right below `views`. An import in a function or behind
TYPE_CHECKING is an import.
"""

import ast
import sys
import tomllib
from pathlib import Path

import pytest

from tests.shape.source import PROGRAM, ROOT, imports, modules, room_of

DOMAIN = {"domain"}
COSTS = DOMAIN | {"costs"}
STORAGE = DOMAIN | {"storage", "folding", "paths", "resources"}
LAYOUT = DOMAIN | {"layout"}
WORDS = COSTS | {"explanations", "folding", "i18n", "names", "resources"}
PRACTICE = WORDS | {"practice"}
SESSION = STORAGE | {"session", "i18n", "names", "settings"}
MODELS = SESSION | WORDS | {"models"}
PICTURE = MODELS | LAYOUT | {"picture"}
EXPORTERS = PICTURE | PRACTICE | COSTS | {"exporters"}
ACTIONS = EXPORTERS | {"actions"}
VIEWS = ACTIONS | {"views", "licenses"}
COMMANDS = ACTIONS | {"commands", "cli", "cli_costs", "cli_export"}
APP = VIEWS | COMMANDS | {"app", "crash", "ending", "garbage", "pyside_support", "signals"}

MAY_SEE = {
    "domain": DOMAIN,
    "costs": COSTS,
    "storage": STORAGE,
    "layout": LAYOUT,
    "explanations": WORDS,
    "practice": PRACTICE,
    "session": SESSION,
    "models": MODELS,
    "picture": PICTURE,
    "exporters": EXPORTERS,
    "actions": ACTIONS,
    "views": VIEWS,
    "commands": COMMANDS,
    "app": APP,
    "__main__": APP,
    "cli": set[str](),
    "cli_costs": {"cli"},
    "cli_export": {"cli"},
    "crash": SESSION,
    "names": set[str](),
    "licenses": set[str](),
    "ending": {"signals"},
    "garbage": set[str](),
    "folding": set[str](),
    "i18n": DOMAIN | {"folding", "resources"},
    "paths": set[str](),
    "pyside_support": STORAGE,
    "resources": set[str](),
    "settings": STORAGE,
    "signals": set[str](),
}
PARTS = {"parts", "theme"}
WITH_BOARD = PARTS | {"board"}
VIEWS_MAY_SEE = {
    "theme": set[str](),
    "parts": PARTS,
    "board": PARTS,
    "panel": PARTS,
    "costs": PARTS,
    "dialogs": PARTS,
    "scenes": WITH_BOARD,
    "presentation": WITH_BOARD | {"scenes", "dialogs"},
    "prediction": WITH_BOARD | {"presentation"},
    "cost_question": PARTS | {"costs", "presentation"},
    "practice": WITH_BOARD | {"dialogs"},
}
"""Which rooms of the views each of them may see; the files right below `views` see all."""
WITHOUT_QT = {
    "costs", "domain", "layout", "practice", "storage", "cli", "cli_costs", "cli_export",
    "folding", "names", "paths", "resources", "signals",
}  # fmt: skip
WITH_WIDGETS = {"app", "views"}


def is_ours(name: str) -> bool:
    return name == "shoreboard" or name.startswith("shoreboard.")


def test_every_room_is_on_the_map() -> None:
    rooms = {module.room for module in modules()} - {""}
    assert rooms == set(MAY_SEE), "a new room: say in MAY_SEE what it may import"


def test_all_but_the_views_is_strictly_typed() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    strict = {Path(path) for path in settings["tool"]["basedpyright"]["strict"]}
    rooms = {path.parent.relative_to(ROOT) for path in PROGRAM.glob("*/__init__.py")}
    program = PROGRAM.relative_to(ROOT)
    assert strict == {*rooms, program / "*.py", Path("packaging")} - {program / "views"}


@pytest.mark.parametrize("room", MAY_SEE)
def test_a_room_sees_only_what_is_below_it(room: str) -> None:
    upward = [
        str(each)
        for each in imports()
        if room_of(each.importer) == room
        and is_ours(each.imported)
        and room_of(each.imported) not in MAY_SEE[room] | {room, "", "__version__"}
    ]
    assert upward == []


def test_every_room_of_the_views_is_on_the_map() -> None:
    rooms = {path.parent.name for path in (PROGRAM / "views").glob("*/__init__.py")}
    assert rooms == set(VIEWS_MAY_SEE), "a new room: say in VIEWS_MAY_SEE what it may see"


@pytest.mark.parametrize("room", VIEWS_MAY_SEE)
def test_a_room_of_the_views_sees_only_what_it_is_given(room: str) -> None:
    outward = [
        str(each)
        for each in imports()
        if room_of_views(each.importer) == room
        and room_of(each.imported) == "views"
        and room_of_views(each.imported) not in VIEWS_MAY_SEE[room] | {room}
    ]
    assert outward == []


def room_of_views(name: str) -> str:
    """Return "board" for "shoreboard.views.board.zone_frame", "" for what is in no such room."""
    _, room, inner, *_ = [*name.split("."), "", "", ""]
    return inner if room == "views" and inner in VIEWS_MAY_SEE else ""


@pytest.mark.parametrize("room", ["domain", "costs"])
def test_what_it_is_about_needs_the_standard_library_alone(room: str) -> None:
    standard = sys.stdlib_module_names | {"typing_extensions"}  # typing of later Pythons
    foreign = [
        str(each)
        for each in imports()
        if room_of(each.importer) == room
        and not is_ours(each.imported)
        and each.imported.partition(".")[0] not in standard
    ]
    assert foreign == []


def test_what_is_kept_and_what_it_is_about_know_no_qt() -> None:
    with_qt = [
        str(each)
        for each in imports()
        if room_of(each.importer) in WITHOUT_QT and each.imported.startswith("PySide6")
    ]
    assert with_qt == []


def test_widgets_stay_in_the_views() -> None:
    with_widgets = [
        str(each)
        for each in imports()
        if room_of(each.importer) not in WITH_WIDGETS
        and each.imported.startswith("PySide6.QtWidgets")
    ]
    assert with_widgets == []


def test_nobody_imports_everything() -> None:
    stars = [
        module.at(node)
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names)
    ]
    assert stars == []
