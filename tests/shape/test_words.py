"""Words go through `tr`, in the one form in which they are found and can be translated."""

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeGuard

import pytest

from tests.shape.source import ROOT, Module, modules

CATALOGS = sorted((ROOT / "resources" / "shoreboard_resources" / "translations").glob("*.ts"))
VALUE = re.compile(r"%L?n|\{\w*\}|\[\*\]")
WORDS = re.compile(r"[A-Za-z’,]{2,} [A-Za-z“]{2,}")
STYLE = re.compile(r"[;{}]|\bpx\b")
ROOMS = {
    "actions",
    "app",
    "commands",
    "explanations",
    "i18n",
    "models",
    "practice",
    "session",
    "views",
}
"""The rooms that have words for the user."""
OTHER_LANGUAGES = {
    "shoreboard.commands.classify": "the name of the command",
    "shoreboard.commands.costs": "the name of the command",
    "shoreboard.commands.export": "the name of the command",
    "shoreboard.commands.import_table": "the name of the command",
    "shoreboard.commands.repair_file": "the name of the command",
    "shoreboard.explanations.case": "the keys of a file",
    "shoreboard.explanations.form": "the keys of a file",
    "shoreboard.explanations.phrases": "codes of countries",
    "shoreboard.explanations.topics": "the keys of a file",
}
"""Where texts with spaces are for no reader, and what they are."""


def test_tr_is_called_with_literal_texts() -> None:
    """Neither names nor f-strings: the tool that finds the texts reads the code, as we do here."""
    odd = [
        module.at(call)
        for module, call in translations()
        if call.keywords or not call.args or not all(map(is_text, call.args[:2]))
    ]
    assert odd == []


def test_tr_is_called_by_its_name() -> None:
    """Under another name the tool does not find it."""
    renamed = [
        module.at(node)
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ImportFrom)
        and any(alias.name == "tr" and alias.asname for alias in node.names)
    ]
    assert renamed == []


def test_tr_is_not_called_within_a_text() -> None:
    """There the tool sees nothing but the text."""
    hidden = [
        module.at(call)
        for module in modules()
        for text in ast.walk(module.tree)
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call) and is_tr(call)
    ]
    assert hidden == []


def test_tr_is_called_when_words_are_shown() -> None:
    """What is translated while a module is imported stays English."""
    early = [
        module.at(call)
        for module in modules()
        for call in run_at_import(module.tree.body)
        if is_tr(call)
    ]
    assert early == []


def test_a_text_has_a_plural_exactly_where_a_number_is_given() -> None:
    odd = [
        module.at(call)
        for module, call in translations()
        if ("%n" in ast.literal_eval(call.args[0])) != (len(call.args) == 3)
    ]
    assert odd == []


def test_no_words_for_the_user_stand_outside_tr() -> None:
    bare = [
        f"{module.at(node)}: {node.value!r}"
        for module in modules()
        if module.room in ROOMS and module.name not in OTHER_LANGUAGES
        for node in bare_texts(module.tree)
        if WORDS.search(str(node.value))
    ]
    assert bare == []


def test_the_exceptions_are_still_needed() -> None:
    needed = {
        module.name
        for module in modules()
        for node in bare_texts(module.tree)
        if WORDS.search(str(node.value))
    }
    assert set(OTHER_LANGUAGES) <= needed


@pytest.mark.parametrize("catalog", CATALOGS, ids=lambda path: path.stem)
def test_translations_hold_the_values_of_their_texts(catalog: Path) -> None:
    odd = [
        (source, translation)
        for message in ET.parse(catalog).iter("message")
        for source in [message.findtext("source", "")]
        for translation in forms(message)
        if translation and sorted(VALUE.findall(translation)) != sorted(VALUE.findall(source))
    ]
    assert odd == []


def forms(message: ET.Element) -> Iterator[str]:
    """The translation, or its plural forms."""
    for place in message.iter("translation"):
        yield from (form.text or "" for form in [place, *place] if (form.text or "").strip())


def translations() -> Iterator[tuple[Module, ast.Call]]:
    for module in modules():
        yield from ((module, node) for node in ast.walk(module.tree) if is_tr(node))


def is_tr(node: ast.AST) -> TypeGuard[ast.Call]:
    """Tell whether a node is a call of our `tr` (or of Qt's, which nobody should call)."""
    return isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == "tr"


def is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def run_at_import(body: Sequence[ast.stmt]) -> Iterator[ast.AST]:
    """Every node that Python evaluates while it imports a module."""
    for statement in body:
        if isinstance(statement, ast.ClassDef):
            yield from run_at_import(statement.body)
        elif isinstance(statement, ast.FunctionDef):
            for default in [*statement.args.defaults, *statement.args.kw_defaults]:
                yield from ast.walk(default) if default is not None else ()
        else:
            yield from ast.walk(statement)


def bare_texts(node: ast.AST) -> Iterator[ast.Constant]:
    """Texts outside `tr` but for docstrings, style sheets, types and what is raised."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Constant) and isinstance(child.value, str):
            if not isinstance(node, ast.Expr) and not STYLE.search(child.value):
                yield child
        elif not (isinstance(child, ast.Raise) or is_tr(child) or is_cast(child)):
            yield from bare_texts(child)


def is_cast(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "cast"
