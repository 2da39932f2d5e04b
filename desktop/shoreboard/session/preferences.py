"""What the user prefers, as something that windows can follow."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from shoreboard.session import recent
from shoreboard.settings import Settings
from shoreboard.storage.errors import UnwritableFileError


class Preferences(QObject):
    """Palette, text size, motion, moves and recent files: kept in the settings, told to windows.

    What cannot be kept holds until the program ends; `failed` says so once.
    """

    changed = Signal()
    failed = Signal(Exception)

    def __init__(self, settings: Settings, desktop_moves: Callable[[], bool]) -> None:
        super().__init__()
        self._settings, self._desktop_moves = settings, desktop_moves

    @property
    def theme_id(self) -> str:
        """The id of the palette that was chosen; "" follows the desktop."""
        return self._settings.theme

    @property
    def text_size(self) -> int:
        """The text size in percent."""
        return self._settings.text_size

    @property
    def motion(self) -> bool:
        """Whether cards glide; until the user says, as the desktop wants it."""
        chosen = self._settings.motion
        return self._desktop_moves() if chosen is None else chosen

    @property
    def show_moves(self) -> bool:
        """Whether arrows show where cards were in the scene before."""
        return self._settings.show_moves

    @property
    def hint_done(self) -> bool:
        """Whether the user has changed something once, so that no hint is needed."""
        return self._settings.hint_done

    @property
    def geometry(self) -> bytes:
        """The place and size of the window that closed last, as Qt saves them."""
        return self._settings.geometry

    @property
    def column_widths(self) -> tuple[int, ...]:
        """The widths of tray, board and panel in the window that closed last, in pixels."""
        return self._settings.splitter_sizes

    @property
    def recent_files(self) -> tuple[Path, ...]:
        """The files that were opened or saved last, the newest first."""
        return self._settings.recent_files

    @property
    def class_theme_id(self) -> str:
        """The id of the palette that a class sees; "" is the user's own."""
        return self._settings.class_theme

    @property
    def class_screen(self) -> str:
        """The name of the screen for the class; "" is any but the user's own."""
        return self._settings.class_screen

    @property
    def class_caption(self) -> bool:
        """Whether a class sees the captions of scenes."""
        return self._settings.class_caption

    @property
    def own_answers(self) -> bool:
        """Whether what is hidden from a class stays visible on the lecturer's own screen."""
        return self._settings.own_answers

    @property
    def verdict_band(self) -> bool:
        """Whether a class sees what the selected card is called, in large type."""
        return self._settings.verdict_band

    @property
    def open_sections(self) -> Collection[str] | None:
        """Which sections of the panel are open, by their ids; None until the user says."""
        return self._settings.open_sections

    def remember_open_sections(self, sections: Collection[str]) -> None:
        """Keep which sections of the panel are open, for the next one."""
        self._settings.open_sections = tuple(sorted(map(str, sections)))
        self._store()

    def set_theme_id(self, theme_id: str) -> None:
        """Choose a palette; "" follows the desktop."""
        self._settings.theme = theme_id
        self._keep()

    def set_text_size(self, percent: int) -> None:
        """Choose a text size in percent."""
        self._settings.text_size = percent
        self._keep()

    def set_motion(self, on: bool) -> None:
        """Let cards glide, or not."""
        self._settings.motion = on
        self._keep()

    def set_show_moves(self, on: bool) -> None:
        """Show arrows of moves, or not."""
        self._settings.show_moves = on
        self._keep()

    def set_class_theme_id(self, theme_id: str) -> None:
        """Choose the palette that a class sees; "" is the user's own."""
        self._settings.class_theme = theme_id
        self._keep()

    def set_class_screen(self, name: str) -> None:
        """Choose the screen for the class by its name; "" is any but the user's own."""
        self._settings.class_screen = name
        self._keep()

    def set_class_caption(self, on: bool) -> None:
        """Show captions to a class, or not."""
        self._settings.class_caption = on
        self._keep()

    def set_own_answers(self, on: bool) -> None:
        """Keep the answers visible on the lecturer's own screen, or hide them there too."""
        self._settings.own_answers = on
        self._keep()

    def set_verdict_band(self, on: bool) -> None:
        """Show a class what the selected card is called, or not."""
        self._settings.verdict_band = on
        self._keep()

    def finish_hint(self) -> None:
        """Take note that the hint has done its work."""
        self._settings.hint_done = True
        self._keep()

    def remember_window(self, geometry: bytes, column_widths: Sequence[int]) -> None:
        """Keep a window's place, size and columns for the next one."""
        self._settings.geometry = geometry
        self._settings.splitter_sizes = tuple(column_widths)
        self._store()

    def remember_file(self, path: Path) -> None:
        """Make a file the newest of the recent ones."""
        try:
            recent.remember(self._settings, path)
        except UnwritableFileError as error:
            self.failed.emit(error)

    def _keep(self) -> None:
        self.changed.emit()
        self._store()

    def _store(self) -> None:
        try:
            self._settings.store()
        except UnwritableFileError as error:
            self.failed.emit(error)
