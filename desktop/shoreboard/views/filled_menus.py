"""Menus that are filled when they open: recent files, examples, lessons, screens."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from shoreboard.actions.context import Context
from shoreboard.actions.import_actions import open_any
from shoreboard.actions.menus import EXAMPLES, LESSONS, RECENT, SCREENS
from shoreboard.actions.registry import Actions
from shoreboard.i18n import tr
from shoreboard.names import file_name, file_place, menu_text, tooltip
from shoreboard.session.examples import (
    example_names,
    example_title,
    lesson_names,
    lesson_title,
)
from shoreboard.session.preferences import Preferences, is_missing
from shoreboard.views.parts.bars import Fillers
from shoreboard.views.parts.screens import screen_choices

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

    from shoreboard.session.waits import Waits

_Handler = Callable[[Context], object]


def fillers(
    actions: Actions,
    preferences: Preferences,
    executor: "Executor | None" = None,
    patience_seconds: float | None = None,
) -> Fillers:
    """Return what fills the menus; their entries open a document as all actions do."""

    def run(handler: Callable[[Context], object]) -> Callable[[], None]:
        return lambda: actions.run(handler)

    looks = _Looks(executor, patience_seconds)

    def fill_recent(menu: QMenu) -> None:
        menu.clear()
        for path in preferences.now.recent_files:
            action = menu.addAction(menu_text(_fitting(file_name(path), menu)), run(opener(path)))
            action.setToolTip(tooltip("", file_place(path)))
            action.setData(str(path))
        if menu.isEmpty():
            menu.addAction(tr("None yet")).setEnabled(False)
        else:
            looks.disable_missing(menu, preferences.now.recent_files)

    def fill_screens(menu: QMenu) -> None:
        menu.clear()
        others = (("", tr("Any but this one")),)
        choice = menu.findChild(QActionGroup) or QActionGroup(menu)
        for name, words in (*others, *screen_choices()):
            action = menu.addAction(menu_text(words), run(_screen_chooser(name)))
            action.setCheckable(True)
            choice.addAction(action)
            action.setChecked(preferences.now.class_screen == name)

    return {
        RECENT: fill_recent,
        EXAMPLES: _filler(example_names(), example_title, run, _example_opener),
        LESSONS: _filler(lesson_names(), lesson_title, run, _lesson_opener),
        SCREENS: fill_screens,
    }


def _filler(
    names: Iterable[str],
    title: Callable[[str], str],
    run: Callable[[_Handler], Callable[[], None]],
    opener: Callable[[str], _Handler],
) -> Callable[[QMenu], None]:
    """Return what fills a menu with documents that come with the program."""

    def fill(menu: QMenu) -> None:
        menu.clear()
        for name in names:
            menu.addAction(menu_text(title(name)), run(opener(name)))

    return fill


class _Looks:
    """Looks beside the interface which recent files are missing, each once at a time."""

    def __init__(self, executor: "Executor | None", patience_seconds: float | None) -> None:
        self._executor, self._patience = executor, patience_seconds
        self._waits: Waits | None = None

    def disable_missing(self, menu: QMenu, paths: Sequence[Path]) -> None:
        """Let no missing file be chosen, as soon as that is known; one disk is waited for."""
        if self._waits is None:
            from shoreboard.session.waits import Waits

            self._waits = Waits(menu, self._executor)
        patience = self._patience
        for path in paths:
            then = partial(_disable_if_missing, menu, str(path))
            if self._waits.begin(partial(is_missing, path), then, str(path), patience):
                patience = 0


def _disable_if_missing(menu: QMenu, path: str, missing: "Future[bool]") -> None:
    for action in menu.actions():
        if action.data() == path:
            action.setEnabled(not missing.result())


def _fitting(name: str, menu: QMenu) -> str:
    """Return a name without its middle where it would take more than half of the screen."""
    most = menu.screen().availableSize().width() // 2
    return menu.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, most)


def opener(path: Path) -> Callable[[Context], object]:
    """Return the handler that shows the document in a file."""
    return lambda context: open_any(context, path)


def _example_opener(name: str) -> Callable[[Context], object]:
    def show(context: Context) -> None:
        from shoreboard.actions.opening import open_example_named

        open_example_named(context, name)

    return show


def _lesson_opener(name: str) -> Callable[[Context], object]:
    def show(context: Context) -> None:
        from shoreboard.actions.opening import open_lesson_named

        open_lesson_named(context, name)

    return show


def _screen_chooser(name: str) -> Callable[[Context], object]:
    return lambda context: context.preferences.change(class_screen=name)
