"""`shoreboard check`: says of scenario files what is wrong with them, without a window."""

import json
from dataclasses import dataclass
from pathlib import Path

from shoreboard.actions.obstacle_words import obstacle_words
from shoreboard.actions.problems import damage_words, place_words
from shoreboard.cli import CheckArguments
from shoreboard.commands.terminal import printable, say
from shoreboard.i18n import tr
from shoreboard.storage.errors import (
    FaultError,
    ForeignFileError,
    StorageError,
    TooNewError,
    UnreadableFileError,
)

SOUND, FAULTY = 0, 1
"""Exit codes: nothing is wrong with any file; something is with one at least."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with a file; for programs, `code` is the same in every language."""

    code: str
    place: str
    sentence: str
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Checked:
    """A file and what is wrong with it; there may be more where it is not `complete`."""

    path: Path
    findings: tuple[Finding, ...]
    complete: bool


def run(arguments: CheckArguments) -> int:
    """Say on standard output what is wrong with each file, or that it is sound; the exit code."""
    checked: list[Checked] = []
    for path in arguments.files:
        checked.append(_check(path))
        if not arguments.json:
            say_in_words(checked[-1])
    if arguments.json:
        say(json.dumps([as_json(each) for each in checked], indent=2))
    return FAULTY if any(each.findings for each in checked) else SOUND


def _check(path: Path) -> Checked:
    from shoreboard.storage.inspection import Inspection, inspect
    from shoreboard.storage.regular import content

    try:
        inspection = inspect(content(path))
    except UnreadableFileError as error:
        inspection = Inspection((error,))
    return Checked(path, tuple(map(finding_of, inspection.findings)), inspection.complete)


def finding_of(error: StorageError) -> Finding:
    """Return what is said of a fault."""
    match error:
        case FaultError():
            words, place = damage_words(error), place_words(error)
            return Finding(error.code.value, place, words, error.line, error.column)
        case UnreadableFileError():
            words = tr("it cannot be opened: {reason}.").format(reason=obstacle_words(error))
            return Finding("unreadable", "", words)
        case TooNewError():
            words = tr("a later version of Shoreboard made it (format {number}).")
            return Finding("too-new", "", words.format(number=error.file_format))
        case ForeignFileError():
            return Finding("foreign", "", tr("it is not a Shoreboard scenario."))
        case _:
            raise error


def say_in_words(checked: Checked) -> None:
    """Say what is wrong with a file, a line for each finding, or that it is sound."""
    if not checked.findings:
        say_parts(str(checked.path), tr("sound"))
    for finding in checked.findings:
        say_parts(str(checked.path), finding.place, finding.sentence)
    if not checked.complete:
        say_parts(str(checked.path), tr("there may be more, which shows when this is mended."))


def say_parts(*parts: str) -> None:
    """Say a line of parts with colons between them; empty ones are left out."""
    say(printable(": ".join(filter(None, parts))))


def as_json(checked: Checked) -> dict[str, object]:
    """Return the same for programs."""
    return {
        "file": str(checked.path),
        "sound": not checked.findings,
        "complete": checked.complete,
        "findings": [_json_of(each) for each in checked.findings],
    }


def _json_of(finding: Finding) -> dict[str, object]:
    where = {"line": finding.line, "column": finding.column} if finding.line else {}
    place = {} if finding.line or not finding.place else {"place": finding.place}
    return {"code": finding.code, **place, **where, "sentence": finding.sentence}
