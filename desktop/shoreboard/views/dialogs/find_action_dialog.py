"""Finding an action by some words, and doing it."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from shoreboard.actions.finding import ActionEntry, find
from shoreboard.i18n import tr
from shoreboard.views.dialogs.frame import DialogFrame
from shoreboard.views.dialogs.titled_list import TitledList
from shoreboard.views.parts.fields import Field, SearchField, soft
from shoreboard.views.parts.notices import announce

Index = QModelIndex | QPersistentModelIndex


class FindActionDialog(DialogFrame):
    """Lists what can be done now; the likeliest is chosen, and arrow keys choose another.

    What cannot be done now is left out, and said where nothing else is meant.
    """

    guide_page = "find-anything"

    chosen = Signal(str)
    """The user wants the action with this id; the dialog has gone."""
    lines_wide = 30

    def __init__(self, entries: Sequence[ActionEntry], parent: QWidget | None) -> None:
        super().__init__(tr("Find an action"), parent)
        self._entries = entries
        self._search, self._model = SearchField(), _FoundActions()
        self._list, self._said = TitledList(self._model), soft("")
        self._search.lead(self._list)
        self.column.addWidget(Field(tr("&What do you want to do?"), self._search))
        self.column.addWidget(Field(tr("A&ctions"), self._list), 1)
        self.column.addWidget(self._said)
        self._do = self.add_main_button(tr("&Do it"))
        self.add_cancel_button(tr("Close"))
        self._search.textChanged.connect(self._look)
        self._list.activated.connect(self._do.click)
        self._list.selectionModel().currentChanged.connect(self._tell)
        self.accepted.connect(lambda: self.chosen.emit(self.answer()))
        self._look("")
        self._search.setFocus()

    def answer(self) -> str:
        """Return the id of the action that was chosen; empty where none is."""
        entry = self._model.entry(self._list.currentIndex())
        return entry.id if entry is not None else ""

    def _look(self, sought: str) -> None:
        found = find(sought, self._entries)
        now = [entry for entry in found if entry.can_be_done]
        self._model.show(now)
        self._list.setCurrentIndex(self._model.index(0, 0))
        self._do.setEnabled(bool(now))
        words = "" if found else tr("Nothing is called so.")
        if sought and found and not found[0].can_be_done:
            words = tr("{name} cannot be done at the moment.").format(name=found[0].name)
        self._said.setText(words)
        self._said.setVisible(bool(words))
        if words:
            announce(self, words)

    def _tell(self) -> None:
        """Let a reader hear what is chosen while the caret stays in the field."""
        entry = self._model.entry(self._list.currentIndex())
        if entry is not None and self._search.hasFocus():
            announce(self, _spoken(entry))


class _FoundActions(QAbstractListModel):
    """Actions as rows: the name, and below it the menu, the key and whether it is on."""

    def __init__(self) -> None:
        super().__init__()
        self._found: Sequence[ActionEntry] = ()

    def show(self, found: Sequence[ActionEntry]) -> None:
        """Show these in place of those before."""
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    def entry(self, index: Index) -> ActionEntry | None:
        """Return the action in a row."""
        return self._found[index.row()] if 0 <= index.row() < len(self._found) else None

    @override
    def rowCount(self, parent: Index | None = None) -> int:
        return len(self._found)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entry(index)
        if entry is not None and role == Qt.ItemDataRole.DisplayRole:
            return f"{entry.name}\n{'  ·  '.join(_facts(entry))}"
        if entry is not None and role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(entry)
        return None


def _facts(entry: ActionEntry) -> list[str]:
    facts = (entry.menu, entry.keys, tr("on") if entry.is_on else "")
    return [fact for fact in facts if fact]


def _spoken(entry: ActionEntry) -> str:
    return ", ".join((entry.name, *_facts(entry)))
