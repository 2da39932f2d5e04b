"""Opening what can be read of a damaged file. Import it where it is used: few files are damaged."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from shoreboard.actions.context import Context, opening
from shoreboard.actions.opening import opening_words
from shoreboard.actions.problems import damage_words, place_words
from shoreboard.i18n import tr
from shoreboard.names import file_name
from shoreboard.session.session import Session
from shoreboard.storage.errors import FaultError, StorageError
from shoreboard.storage.regular import content
from shoreboard.storage.repair import Repaired, repair

_LONGEST_TITLE = 200
_TOLD = 3
"""Faults that are told; `shoreboard check` tells all of them."""


def open_rest(context: Context, path: Path) -> None:
    """Show what can be read of a damaged file as a document that has no file yet."""
    context.notices.withdraw(opening(path))
    then = partial(_show, path=path)
    context.window.errands.begin(opening_words(path), partial(_read, path), then, f"rest {path}")


def _read(path: Path) -> Repaired | None:
    """Return what can be read of a file; None where that is nothing."""
    try:
        return repair(content(path))
    except StorageError:
        return None


def _show(context: Context, repaired: Repaired | None, path: Path) -> None:
    name = file_name(path)
    if repaired is None:
        context.notices.problem(tr("Nothing of {file} can be read.").format(file=name))
        return
    title = tr("{title} (repaired)").format(title=repaired.scenario.title[:_LONGEST_TITLE])
    session = Session(replace(repaired.scenario, title=title))
    session.mark_unsaved()
    context.window.open_session(session)
    words = tr(
        "Not all of {file} could be read. What could be is here and in no file yet. "
        "What is wrong: {what}"
    )
    context.notices.problem(words.format(file=name, what=_faults(repaired)))


def _faults(repaired: Repaired) -> str:
    faults = [each for each in repaired.findings if isinstance(each, FaultError)]
    told = [f"{place_words(each)}: {damage_words(each)}" for each in faults[:_TOLD]]
    more = [tr("There is more.")] if len(faults) > len(told) or not repaired.complete else []
    return " ".join(words.removeprefix(": ") for words in (*told, *more))
