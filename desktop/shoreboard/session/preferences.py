"""What the user prefers, as something that windows can follow."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from shoreboard.settings import MOST_RECENT, Settings, SettingsFile
from shoreboard.storage.errors import UnwritableFileError


class Preferences(QObject):
    """The settings as they are now, kept in their file; each change is told to windows.

    `changed` carries the settings before and after. What cannot be kept holds until the program
    ends: `failed` says so once, and `kept` that all of it is in the file. What the desktop wants
    holds where the user has not said.
    """

    changed = Signal(Settings, Settings)
    failed = Signal(Exception)
    kept = Signal()

    def __init__(
        self,
        file: SettingsFile,
        desktop_moves: Callable[[], bool],
        desktop_theme: Callable[[], str] = lambda: "",
    ) -> None:
        super().__init__()
        self._file, self._desktop_moves = file, desktop_moves
        self._desktop_theme = desktop_theme
        self._now = file.load()

    @property
    def now(self) -> Settings:
        """The settings as they are now."""
        return self._now

    @property
    def motion(self) -> bool:
        """Whether cards glide; until the user says, as the desktop wants it."""
        chosen = self._now.motion
        return self._desktop_moves() if chosen is None else chosen

    @property
    def theme(self) -> str:
        """The palette that was chosen, or else the desktop's; "" where neither is known."""
        return self._now.theme or self._desktop_theme()

    def follow_desktop(self) -> None:
        """Tell windows that the desktop wants something else by now; nothing is kept."""
        self.changed.emit(self._now, self._now)

    def change(self, **changes: object) -> None:
        """Set fields of the settings by their names; raises TypeError for an unknown one."""
        before = self._now
        self._now = replace(before, **changes)
        self.changed.emit(before, self._now)
        self._store()

    def remember(self, **changes: object) -> None:
        """Set fields that matter to the next window alone, so that no open one is told."""
        self._now = replace(self._now, **changes)
        self._store()

    def remember_file(self, path: Path) -> None:
        """Make a file the newest of the recent ones."""
        self.remember(recent_files=with_newest(self._now.recent_files, path))

    def _store(self) -> None:
        try:
            if self._file.store(self._now):
                self.kept.emit()
        except UnwritableFileError as error:
            self.failed.emit(error)


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
