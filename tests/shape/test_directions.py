"""Imports point down, and each room sees only what it is given.

app → views → actions → models → session → storage → domain. Explanations stand beside the
session. An import in a function or behind TYPE_CHECKING is an import.
"""

import ast
import sys
import tomllib
from pathlib import Path

import pytest

from tests.shape.source import PROGRAM, ROOT, imports, modules, room_of

DOMAIN = {"domain"}
STORAGE = DOMAIN | {"storage", "folding", "paths", "resources"}
LAYOUT = DOMAIN | {"layout"}
WORDS = DOMAIN | {"explanations", "folding", "i18n", "names", "resources"}
PRACTICE = WORDS | {"practice"}
SESSION = STORAGE | {"session", "i18n", "names", "settings"}
MODELS = SESSION | WORDS | {"models"}
ACTIONS = MODELS | PRACTICE | {"actions"}
VIEWS = ACTIONS | LAYOUT | {"views"}
COMMANDS = ACTIONS | {"commands", "cli"}
APP = VIEWS | COMMANDS | {"app", "crash", "ending", "garbage", "signals"}

MAY_SEE = {
    "domain": DOMAIN,
    "storage": STORAGE,
    "layout": LAYOUT,
    "explanations": WORDS,
    "practice": PRACTICE,
    "session": SESSION,
    "models": MODELS,
    "actions": ACTIONS,
    "views": VIEWS,
    "commands": COMMANDS,
    "app": APP,
    "__main__": APP,
    "cli": set[str](),
    "crash": SESSION,
    "names": set[str](),
    "ending": {"signals"},
    "garbage": set[str](),
    "folding": set[str](),
    "i18n": DOMAIN | {"folding", "resources"},
    "paths": set[str](),
    "resources": set[str](),
    "settings": STORAGE,
    "signals": set[str](),
}
WITHOUT_QT = {
    "domain", "layout", "practice", "storage", "cli", "folding", "names", "paths", "resources",
    "signals",
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


def test_the_domain_needs_the_standard_library_alone() -> None:
    standard = sys.stdlib_module_names | {"typing_extensions"}  # typing of later Pythons
    foreign = [
        str(each)
        for each in imports()
        if room_of(each.importer) == "domain"
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
