"""`shoreboard check --repair`: saves what can be saved of a damaged file, without a window."""

import json
from pathlib import Path

from shoreboard.actions.problems import EXPECTED, reason_words, sentence
from shoreboard.cli import CheckArguments
from shoreboard.commands.check import Checked, as_json, finding_of, say_in_words, say_parts
from shoreboard.commands.terminal import complain, say
from shoreboard.i18n import enumerated, tr
from shoreboard.names import file_name
from shoreboard.storage.errors import StorageError, UnwritableFileError
from shoreboard.storage.on_disk import is_there, same_file

SOUND, REPAIRED, NOTHING = 0, 1, 2
"""Exit codes: the copy is the file, which was sound; something was wrong; there is no copy."""


def run(arguments: CheckArguments) -> int:
    """Write what can be saved of a file into a copy, and say what was wrong; the exit code.

    The file itself is never written, whatever name it goes by.
    """
    (path,), copy = arguments.files, arguments.output
    assert copy is not None  # noqa: S101  (without one this is another command)
    if same_file(path, copy) or _is_one(path, copy):
        words = tr("{file} is the file itself. Choose another name for the copy.")
        return _fail(words.format(file=file_name(copy)))
    if is_there(copy) and not arguments.force:
        return _fail(tr("{file} exists already.").format(file=file_name(copy)) + " --force")
    return _repair(path, copy, json_wanted=arguments.json)


def _repair(path: Path, copy: Path, *, json_wanted: bool) -> int:
    from shoreboard.storage import files
    from shoreboard.storage.atomic import replace_file
    from shoreboard.storage.regular import content
    from shoreboard.storage.repair import repair

    try:
        data = content(path)
        repaired = repair(data)
    except StorageError as error:
        return _tell_nothing(Checked(path, (finding_of(error),), complete=False), json_wanted)
    try:
        if repaired.findings:
            files.write(copy.absolute(), repaired.scenario)
        else:
            replace_file(copy.absolute(), data)
    except UnwritableFileError as error:
        words = tr("{file} could not be saved: {reason}. Choose another place or name.")
        return _fail(words.format(file=file_name(copy), reason=reason_words(error)))
    except EXPECTED as error:
        return _fail(sentence(error))
    findings = tuple(map(finding_of, repaired.findings))
    checked = Checked(path, findings, repaired.complete)
    activities, scenes = len(repaired.scenario.activities), len(repaired.scenario.scenes)
    if json_wanted:
        saved = {"copy": str(copy), "activities": activities, "scenes": scenes}
        say(json.dumps(as_json(checked) | saved, indent=2))
    else:
        say_in_words(checked)
        counts = tr("%n activities", "", activities), tr("%n scenes", "", scenes)
        say_parts(str(copy), tr("saved: {counts}.").format(counts=enumerated(counts)))
    return REPAIRED if findings else SOUND


def _tell_nothing(checked: Checked, json_wanted: bool) -> int:
    if json_wanted:
        say(json.dumps(as_json(checked) | {"copy": None}, indent=2))
    else:
        for finding in checked.findings:
            say_parts(str(checked.path), finding.place, finding.sentence)
        say_parts(str(checked.path), tr("nothing of it can be saved."))
    return NOTHING


def _is_one(path: Path, copy: Path) -> bool:
    """Tell whether two names are of one file, as hard links are."""
    try:
        return path.samefile(copy)
    except OSError:
        return False


def _fail(words: str) -> int:
    complain(f"shoreboard check: {words}")
    return NOTHING
