"""Files of users are opened where it is looked first what they are, and nowhere else.

A pipe at a file's place would never answer.
"""

import ast
from collections.abc import Iterator

from tests.shape.source import Module, modules

READS = {"read_bytes", "read_text"}
"""Methods of a path; a function of one of ours has the name of one of them."""
OWN_DATA = {
    "shoreboard.picture.icons",
    "shoreboard.explanations.guide",
    "shoreboard.explanations.topics",
    "shoreboard.licenses",
    "shoreboard.explanations.cases",
}
"""These read what was installed with the program."""
LOOKS_FIRST = {
    "shoreboard.storage.regular",
    "shoreboard.storage.atomic",
    "shoreboard.storage.in_place",
    "shoreboard.storage.copy_file",
    "shoreboard.storage.lock",
    "shoreboard.storage.process_lock",
}
NO_FILE_OF_A_USER = {
    "shoreboard.storage.holder": "the system's own name of the computer",
    "shoreboard.commands.terminal": "the device that takes all",
}
MAY_OPEN = OWN_DATA | LOOKS_FIRST | set(NO_FILE_OF_A_USER)


def test_files_are_opened_where_it_is_looked_what_they_are() -> None:
    opened = [
        f"{module.at(call)}: {ast.unparse(call)}"
        for module in modules()
        if module.name not in MAY_OPEN
        for call in opening(module)
    ]
    assert opened == []


def test_no_module_may_open_files_without_need() -> None:
    opening_ones = {module.name for module in modules() if list(opening(module))}
    assert opening_ones >= MAY_OPEN


def opening(module: Module) -> Iterator[ast.Call]:
    for call in ast.walk(module.tree):
        if isinstance(call, ast.Call) and is_opening(call):
            yield call


def is_opening(call: ast.Call) -> bool:
    """Tell whether a call opens a file by its path; a dialog and a window are opened otherwise."""
    match call.func:
        case ast.Name(id="open"):
            return True
        case ast.Attribute(value=ast.Name(id="os" | "io"), attr="open"):
            return True
        case ast.Attribute(attr="open"):
            return any(isinstance(arg, ast.Constant) for arg in call.args)
        case ast.Attribute(attr=name):
            return name in READS
        case _:
            return False
