"""The files that were opened or saved last."""

from collections.abc import Iterable
from pathlib import Path

from shoreboard.settings import MOST_RECENT


def with_newest(files: Iterable[Path], path: Path) -> tuple[Path, ...]:
    """Return recent files with this one as the newest; it stands there once."""
    newest = path.absolute()
    return (newest, *(each for each in files if each != newest))[:MOST_RECENT]


def is_missing(path: Path) -> bool:
    """Tell whether a recent file cannot be found now; a memory stick may be back tomorrow."""
    try:
        return not path.is_file()
    except OSError:
        return True
