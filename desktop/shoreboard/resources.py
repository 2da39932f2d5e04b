"""Where the program's data lies: topics, icons, examples, the schema and the translations."""

from functools import cache
from pathlib import Path

import shoreboard_resources


@cache
def root() -> Path:
    """Return the folder of the data package: installed, editable or frozen alike."""
    return Path(shoreboard_resources.__path__[0])
