"""What stands beside a window and helps: the glossary, the keys, and what this program is."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from shoreboard.actions.menus import Menu, actions_in, menus
from shoreboard.actions.registry import Actions
from shoreboard.explanations.topics import Topics

if TYPE_CHECKING:
    from shoreboard.views.dialogs.glossary_dialog import GlossaryDialog


class HelpWindows:
    """Opens them over one window, each when it is first asked for; none waits for an answer."""

    def __init__(self, window: QWidget, topics: Topics) -> None:
        self._window, self._topics = window, topics
        self._glossary: GlossaryDialog | None = None

    def show_glossary(self, entry_id: str) -> None:
        """Bring the glossary to the front, at a term if one is named."""
        if self._glossary is None:
            from shoreboard.explanations.glossary import Glossary
            from shoreboard.views.dialogs.glossary_dialog import GlossaryDialog

            self._glossary = GlossaryDialog(Glossary(self._topics), self._window)
        self._glossary.consult(entry_id)

    def show_keys(self, actions: Actions) -> None:
        """Show which keys do what, menu by menu."""
        from shoreboard.views.dialogs.keys_dialog import KeyGroup, KeysDialog, shown

        def rows(menu: Menu) -> Iterator[tuple[str, str]]:
            for item in actions_in(menu.items):
                if keys := actions[item].shortcuts():
                    yield actions[item].iconText().rstrip("…"), shown(keys)

        groups = [KeyGroup(menu.title.replace("&", ""), list(rows(menu))) for menu in menus()]
        _open(KeysDialog(groups, self._window))

    def show_about(self) -> None:
        """Show what this program is."""
        from shoreboard.views.dialogs.about import AboutDialog

        _open(AboutDialog(self._window))


def _open(dialog: QDialog) -> None:
    """Show a dialog that has no answer, and let it go when it has closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
