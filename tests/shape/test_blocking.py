"""Only the dialogs may keep the program waiting for an answer."""

import ast
import re
from collections.abc import Iterator

from tests.shape.source import Module, modules

STATIC_QUESTION = re.compile(
    r"^(QMessageBox\.(question|information|warning|critical|about|aboutQt)"
    r"|Q(File|Input|Color|Font)Dialog\.get\w+)$"
)
RUNS_ITS_OWN_LOOP = re.compile(r"^(?P<what>.+)\.exec_?$")
MAY_RUN = {"app": r"(^|\.)app$", "views": r"(^|_)drag$"}


def test_questions_are_asked_in_the_dialogs_alone() -> None:
    asked = [
        f"{module.at(call)}: {name}"
        for module in modules()
        if not is_dialog(module)
        for call, name in calls(module)
        if STATIC_QUESTION.match(name) or runs_a_forbidden_loop(module, name)
    ]
    assert asked == []


def test_menus_pop_up_without_waiting() -> None:
    waiting = [
        f"{module.at(call)}: {name}"
        for module in modules()
        for call, name in calls(module)
        if re.search(r"menu\w*(\(.*\))?\.exec_?$", name, re.IGNORECASE)
    ]
    assert waiting == []


def is_dialog(module: Module) -> bool:
    return module.name.startswith("shoreboard.views.dialogs.")


def runs_a_forbidden_loop(module: Module, call: str) -> bool:
    """The program's own loop runs in app, and a drag is a loop by its nature."""
    loop = RUNS_ITS_OWN_LOOP.match(call)
    return loop is not None and not re.search(MAY_RUN.get(module.room, r"$^"), loop["what"])


def calls(module: Module) -> Iterator[tuple[ast.Call, str]]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call):
            yield node, ast.unparse(node.func)
