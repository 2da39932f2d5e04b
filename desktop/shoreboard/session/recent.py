"""The files that were opened or saved last."""

from pathlib import Path

from shoreboard.settings import MOST_RECENT, Settings


def remember(settings: Settings, path: Path) -> None:
    """Make a file the newest of the recent ones and store that; it stands there once.

    Raises UnwritableFileError as `Settings.store` does.
    """
    newest = path.absolute()
    older = (each for each in settings.recent_files if each != newest)
    settings.recent_files = (newest, *older)[:MOST_RECENT]
    settings.store()


def forget(settings: Settings, path: Path) -> None:
    """Take a file off the recent ones and store that; raises as `remember` does."""
    gone = path.absolute()
    settings.recent_files = tuple(each for each in settings.recent_files if each != gone)
    settings.store()


def is_missing(path: Path) -> bool:
    """Tell whether a recent file cannot be found now; a memory stick may be back tomorrow."""
    try:
        return not path.is_file()
    except OSError:
        return True
