"""Below the views, tests mirror the program file for file.

A file that only says what things are (records, protocols, constants) has nothing to test.
"""

import ast
from pathlib import Path

from tests.shape.source import PROGRAM, ROOT

ROOMS = (
    "costs", "domain", "storage", "session", "models", "actions", "explanations", "practice",
    "commands", "exporters",
)  # fmt: skip

TESTED_ELSEWHERE: dict[str, str] = {}
"""Files without tests of their own, each with the reason."""


def test_every_file_that_does_something_has_its_tests() -> None:
    without = [
        name
        for source in sources()
        if (name := source.as_posix()) not in TESTED_ELSEWHERE
        and does_something(PROGRAM / source)
        and not mirror_of(source).is_file()
    ]
    assert without == []


def test_the_exceptions_are_still_needed() -> None:
    present = {source.as_posix() for source in sources()}
    superfluous = [name for name in TESTED_ELSEWHERE if mirror_of(Path(name)).is_file()]
    assert superfluous == []
    assert set(TESTED_ELSEWHERE) <= present


def sources() -> list[Path]:
    files = [path for room in ROOMS for path in (PROGRAM / room).rglob("*.py")]
    return sorted(path.relative_to(PROGRAM) for path in files if path.name != "__init__.py")


def mirror_of(source: Path) -> Path:
    return ROOT / "tests" / source.parent / f"test_{source.name}"


def does_something(path: Path) -> bool:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return any(isinstance(node, ast.FunctionDef) and has_body(node) for node in ast.walk(tree))


def has_body(function: ast.FunctionDef) -> bool:
    """Tell whether a function holds more than a docstring and an ellipsis."""
    return any(
        not (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant))
        for statement in function.body
    )
