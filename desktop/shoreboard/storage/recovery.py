"""Copies of documents that are put aside when something went wrong."""

from collections.abc import Sequence
from datetime import datetime
from itertools import count
from pathlib import Path

from shoreboard.domain.scenario import Scenario
from shoreboard.storage import files
from shoreboard.storage.atomic import replace_file
from shoreboard.storage.errors import UnwritableFileError

_LONGEST_NAME = 40
"""Characters of the title: at four bytes each, name and time stay below a system's 255 bytes."""

_REFUSED = '\\/:*?"<>|'


def save_copy(directory: Path, scenario: Scenario, origin: Path | None) -> Path:
    """Write a scenario into a new file and return its path.

    The file is named by the time and the title (or by `origin`, where the title is empty). Even a
    scenario beyond the limits of the format is written: better than nothing. Raises
    UnwritableFileError.
    """
    try:
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise UnwritableFileError(directory, error.strerror or str(error)) from error
    path = _free_path(directory, (scenario.title, origin.stem if origin else ""))
    replace_file(path, files.encode(scenario))
    return path


def _free_path(directory: Path, words: Sequence[str]) -> Path:
    time = f"{datetime.now().astimezone():%Y-%m-%d %H.%M.%S}"
    name = " ".join([time, *filter(None, map(_plain, words))][:2])
    names = (name if number == 1 else f"{name} ({number})" for number in count(1))
    paths = (directory / f"{each}{files.SUFFIX}" for each in names)
    return next(path for path in paths if not path.exists())


def _plain(words: str) -> str:
    """Return words without what some file system refuses."""
    kept = "".join(c if c.isprintable() and c not in _REFUSED else " " for c in words)
    return " ".join(kept.split())[:_LONGEST_NAME].strip()
