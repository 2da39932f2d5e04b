"""The source of the program, read with `ast` and never run: modules, rooms, imports."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from typing_extensions import override

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "desktop" / "shoreboard"
TOPICS = ROOT / "resources" / "shoreboard_resources" / "explanations"
ICONS = ROOT / "resources" / "shoreboard_resources" / "icons"

_LEFT_ALONE = {"build", "dist", "__pycache__"}


@dataclass(frozen=True, slots=True)
class Module:
    """One Python file of the program."""

    name: str
    path: Path
    tree: ast.Module

    @property
    def room(self) -> str:
        """The folder or file right below `shoreboard` that this module is in."""
        return room_of(self.name)

    def at(self, node: ast.stmt | ast.expr) -> str:
        """Say where a node stands, for a message."""
        return f"{self.path.relative_to(ROOT)}:{node.lineno}"


@dataclass(frozen=True, slots=True)
class Import:
    """One name that a module imports, at the top, in a function or for the type checker alone."""

    importer: str
    imported: str

    @override
    def __str__(self) -> str:
        return f"{self.importer} imports {self.imported}"


def room_of(name: str) -> str:
    """Return "domain" for "shoreboard.domain.zone", and "" for "shoreboard" itself."""
    return [*name.split("."), ""][1]


@cache
def modules() -> tuple[Module, ...]:
    """Every module of the program."""
    return tuple(
        Module(_module_name(path), path, ast.parse(path.read_text(encoding="utf-8"), str(path)))
        for path in sorted(PROGRAM.rglob("*.py"))
    )


@cache
def imports() -> tuple[Import, ...]:
    """Every import of every module; `from a import b` is a.b where that is a module, else a."""
    known = {module.name for module in modules()}
    return tuple(
        Import(module.name, name)
        for module in modules()
        for name in dict.fromkeys(_imported_names(module.tree, known))
    )


def tracked_files() -> Iterator[Path]:
    """Every file of the project but what tools leave behind."""
    for top in ROOT.iterdir():
        if top.name.startswith(".") and top.name not in {".ci", ".gitignore", ".gitattributes"}:
            continue
        for path in [top] if top.is_file() else top.rglob("*"):
            if path.is_file() and not _LEFT_ALONE.intersection(path.relative_to(ROOT).parts):
                yield path


def python_files() -> list[Path]:
    """Every Python file of the project: program, resources, tests, packaging."""
    return sorted(path for path in tracked_files() if path.suffix == ".py")


def _module_name(path: Path) -> str:
    parts = path.relative_to(PROGRAM.parent).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


def _imported_names(tree: ast.Module, known: set[str]) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            for alias in node.names:
                inner = f"{base}.{alias.name}"
                yield inner if inner in known or base in {"PySide6", "shoreboard"} else base
