"""Each step from format to format has its test, and each format a real document, kept for ever."""

import ast
import json
from collections.abc import Collection, Iterable
from pathlib import Path

from shoreboard.storage.migrations import MIGRATIONS
from shoreboard.storage.schema import FORMAT
from tests.shape.source import ROOT

KEPT = ROOT / "tests" / "_files"
TESTS = ROOT / "tests" / "storage" / "test_migrations.py"


def test_every_step_has_its_test() -> None:
    assert untested(MIGRATIONS, names_of_tests(TESTS)) == []


def test_every_format_has_its_document() -> None:
    assert without_document(range(1, FORMAT + 1), KEPT) == []


def test_a_step_without_its_test_is_found() -> None:
    tests = {"test_format_1_becomes_format_2", "test_format_3_is_as_nice"}
    assert untested([1, 2, 3], tests) == [2, 3]


def test_a_format_without_its_document_is_found(tmp_path: Path) -> None:
    for number, says in ((1, 1), (2, 3)):
        (tmp_path / f"format-{number}.shoreboard").write_text(json.dumps({"format": says}))
    assert without_document([1, 2, 3], tmp_path) == [2, 3]


def untested(steps: Iterable[int], tests: Collection[str]) -> list[int]:
    """Return the formats whose step to the next has no test named after it."""
    return [n for n in steps if f"test_format_{n}_becomes_format_{n + 1}" not in tests]


def without_document(formats: Iterable[int], folder: Path) -> list[int]:
    """Return the formats of which the folder holds no document, or one of another format."""
    return [n for n in formats if format_of(folder / f"format-{n}.shoreboard") != n]


def format_of(path: Path) -> int | None:
    return json.loads(path.read_bytes())["format"] if path.is_file() else None


def names_of_tests(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
