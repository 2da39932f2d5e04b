"""Menus that are filled when they open: recent files, examples, screens."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from shoreboard.actions.context import Context
from shoreboard.actions.import_actions import open_any
from shoreboard.actions.menus import EXAMPLES, RECENT, SCREENS
from shoreboard.actions.registry import Actions
from shoreboard.i18n import tr
from shoreboard.models.tooltip import tooltip
from shoreboard.names import file_name, file_place
from shoreboard.session.examples import example_names, example_title
from shoreboard.session.preferences import Preferences
from shoreboard.session.recent import is_missing
from shoreboard.views.bars import Fillers
from shoreboard.views.screens import screen_choices


def fillers(actions: Actions, preferences: Preferences) -> Fillers:
    """Return what fills the menus; their entries open a document as all actions do."""

    def run(handler: Callable[[Context], object]) -> Callable[[], None]:
        return lambda: actions.run(handler)

    def fill_recent(menu: QMenu) -> None:
        menu.clear()
        for path in preferences.now.recent_files:
            action = menu.addAction(menu_text(_fitting(file_name(path), menu)), run(opener(path)))
            action.setToolTip(tooltip("", file_place(path)))
            action.setEnabled(not is_missing(path))
        if menu.isEmpty():
            menu.addAction(tr("None yet")).setEnabled(False)

    def fill_examples(menu: QMenu) -> None:
        menu.clear()
        for name in example_names():
            menu.addAction(menu_text(example_title(name)), run(_example_opener(name)))

    def fill_screens(menu: QMenu) -> None:
        menu.clear()
        others = (("", tr("Any but this one")),)
        for name, words in (*others, *screen_choices()):
            action = menu.addAction(menu_text(words), run(_screen_chooser(name)))
            action.setCheckable(True)
            action.setChecked(preferences.now.class_screen == name)

    return {RECENT: fill_recent, EXAMPLES: fill_examples, SCREENS: fill_screens}


def _fitting(name: str, menu: QMenu) -> str:
    """Return a name without its middle where it would take more than half of the screen."""
    most = menu.screen().availableSize().width() // 2
    return menu.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, most)


def menu_text(words: str) -> str:
    """Return words for a menu, in which a single "&" would mark a key."""
    return words.replace("&", "&&")


def opener(path: Path) -> Callable[[Context], object]:
    """Return the handler that shows the document in a file."""
    return lambda context: open_any(context, path)


def _example_opener(name: str) -> Callable[[Context], object]:
    def show(context: Context) -> None:
        from shoreboard.actions.opening import open_example_named  # what no start needs

        open_example_named(context, name)

    return show


def _screen_chooser(name: str) -> Callable[[Context], object]:
    return lambda context: context.preferences.change(class_screen=name)
