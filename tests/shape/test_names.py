"""Names say what a thing is; a camelCase method is Qt's and says so."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tests.shape.source import ROOT, modules, python_files

SAYS_NOTHING = re.compile(r"^(utils?|common|helpers?|managers?|misc|stuff)$")
SAYS_LITTLE = re.compile(r"(Manager|Helper|Util|Utils)$")
CAMEL_CASE = re.compile(r"^_?[a-z0-9]+[A-Z]")


def test_modules_have_telling_names() -> None:
    files = [path.relative_to(ROOT) for path in python_files()]
    named = [path for path in files if any(map(SAYS_NOTHING.match, path.with_suffix("").parts))]
    assert [path for path in named if path.parts[:2] != ("tests", "helpers")] == []


def test_classes_have_telling_names() -> None:
    vague = [f"{where}: {node.name}" for where, node in classes() if SAYS_LITTLE.search(node.name)]
    assert vague == []


def test_a_public_class_name_means_one_thing() -> None:
    names = Counter(node.name for _, node in classes() if not node.name.startswith("_"))
    assert [name for name, count in names.items() if count > 1] == []


def test_camel_case_methods_are_overrides() -> None:
    unmarked = [
        f"{where}: {node.name}.{method.name}"
        for where, node in classes()
        for method in node.body
        if isinstance(method, ast.FunctionDef)
        and CAMEL_CASE.match(method.name)
        and "override" not in {ast.unparse(decorator) for decorator in method.decorator_list}
    ]
    assert unmarked == []


def classes() -> Iterator[tuple[Path, ast.ClassDef]]:
    for module in modules():
        for node in ast.walk(module.tree):
            if isinstance(node, ast.ClassDef):
                yield module.path.relative_to(ROOT), node
