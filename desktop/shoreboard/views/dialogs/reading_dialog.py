"""A dialog to read in: entries in a list, searched, and the one that is chosen beside them."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTextBrowser,
    QWidget,
)
from typing_extensions import override

from shoreboard.i18n import tr
from shoreboard.names import tooltip
from shoreboard.views.dialogs.frame import DialogFrame
from shoreboard.views.parts.fields import Field, SearchField
from shoreboard.views.parts.flow_grid import FlowGrid
from shoreboard.views.parts.look import LEAST
from shoreboard.views.parts.notices import announce

_LINES = 12
"""The least width of the list and of the text beside it, in heights of a line of text."""
_FRAME = 8
"""Room for what a window manager puts around a window after it was placed, in px."""
_ROWS, _FEWEST_ROWS = 20, 3
_ID = Qt.ItemDataRole.UserRole


class Entry(NamedTuple):
    """What can be read: its id, its title, and what it is in a sentence."""

    id: str
    title: str
    summary: str


class ReadingWords(NamedTuple):
    """What a dialog calls itself, its list and its text, and how it says that nothing is found."""

    title: str
    entries: str
    page: str
    none: str


class ReadingDialog(DialogFrame):
    """Lists entries that are found by their names and texts, and shows one; links lead to others.

    It does not wait for an answer, and stays open beside the board. `begin` comes at the end of a
    constructor.
    """

    lines_wide = 38
    _sides: FlowGrid | None = None

    def __init__(self, words: ReadingWords, parent: QWidget | None) -> None:
        super().__init__(words.title, parent)
        self._none = words.none
        self._shown: list[str] = []
        """The ids of what was read, the one that is shown at the end."""
        self._search = SearchField()
        self._list, self._page = _Entries(), ReadingPage()
        self._search.lead(self._list)
        sides = QWidget()
        self._sides = grid = FlowGrid(sides, _LINES * self.fontMetrics().height(), 16)
        grid.addWidget(Field(words.entries, self._list))
        grid.addWidget(Field(words.page, self._page))
        self.column.addWidget(Field(tr("&Search"), self._search))
        self.column.addWidget(sides, 1)
        self._back = self.add_button(tr("&Back"), QDialogButtonBox.ButtonRole.ActionRole)
        self._back.setAutoDefault(False)
        self._back.clicked.connect(self._go_back)
        self.add_cancel_button(tr("&Close")).setAutoDefault(False)
        self._search.textChanged.connect(self.look_again)
        self._list.currentItemChanged.connect(self._turn)
        self._page.anchorClicked.connect(self._follow)

    @abstractmethod
    def found(self, words: str) -> Sequence[Entry]:
        """Return the entries that hold all words."""

    @abstractmethod
    def markdown(self, entry_id: str) -> str:
        """Return the text of an entry, or of what texts lead to."""

    @property
    def page(self) -> "ReadingPage":
        """Where the text is shown."""
        return self._page

    @property
    def entry_id(self) -> str:
        """The id of the entry that is shown; empty while none is."""
        return self._shown[-1] if self._shown else ""

    def begin(self) -> None:
        """Show the first entry, and be ready for a search."""
        self.look_again()
        self._search.setFocus()

    def show_entry(self, entry_id: str) -> None:
        """Show an entry, or anything else that texts lead to."""
        row = self._list.row_of(entry_id)
        if row is None:
            self._search.clear()
            row = self._list.row_of(entry_id)
        if row is not None and row != self._list.currentRow():
            self._list.setCurrentRow(row)
        elif row is None:
            self._list.setCurrentRow(-1)
            self._read(entry_id)

    def consult(self, entry_id: str = "") -> None:
        """Come to the front at an entry, or ready for a search."""
        if not self.isVisible():
            self.show()
            self._stand_beside()
        self.raise_()
        self.activateWindow()
        if entry_id:
            self.show_entry(entry_id)
            self._page.setFocus()
        else:
            self._search.setFocus()
            self._search.selectAll()

    @override
    def changeEvent(self, arg__1: QEvent) -> None:
        super().changeEvent(arg__1)
        if arg__1.type() == QEvent.Type.FontChange and self._sides is not None:
            self._sides.set_least(_LINES * self.fontMetrics().height())

    def _stand_beside(self) -> None:
        """Leave the parent in sight where the screen has room beside it, else most of its board."""
        parent, room = self.parentWidget(), self.screen().availableGeometry()
        if parent is None:
            return
        window, size = parent.window().frameGeometry(), self.frameGeometry().size()
        sides = (window.right() + 1, window.left() - size.width())
        last = room.right() + 1 - size.width() - _FRAME
        free = [x for x in sides if room.left() <= x <= last]
        end = window.right() + 1 - size.width() if self.isRightToLeft() else window.left()
        top = window.top() if free else window.bottom() + 1 - size.height()
        left = free[0] if free else max(room.left(), min(end, last))
        self.move(left, max(room.top(), top))

    def look_again(self) -> None:
        """List what is looked for, and keep the entry that is shown where it is among that."""
        entries = self.found(self._search.text())
        self._list.blockSignals(True)
        self._list.show_entries(entries)
        self._list.setCurrentRow(-1)
        self._list.blockSignals(False)
        row = None if self._search.text() else self._list.row_of(self.entry_id)
        self._list.setCurrentRow(row or 0)
        if not entries:
            self._page.picture = None
            self._page.setPlainText(self._none)

    def read_again(self) -> None:
        """Show the text that is shown as it is by now."""
        if self._shown:
            self._read(self._shown[-1])

    def _turn(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self._read(str(item.data(_ID)))

    def _read(self, entry_id: str) -> None:
        if not self._shown or self._shown[-1] != entry_id:
            self._shown.append(entry_id)
        self._back.setEnabled(len(self._shown) > 1)
        self._page.setMarkdown(self.markdown(entry_id))
        announce(self._page, self._page.toPlainText())

    def follow(self, link: str) -> None:
        """Go where a link leads."""
        self.show_entry(link)

    def _follow(self, link: QUrl) -> None:
        self.follow(link.toString())

    def _go_back(self) -> None:
        self._shown.pop()
        before = self._shown.pop()
        self.show_entry(before)
        if not self._shown:
            self._read(before)


class _EntryRows(QStyledItemDelegate):
    """Makes rows high enough to be hit."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return super().sizeHint(option, index).expandedTo(QSize(0, LEAST))


class _Entries(QListWidget):
    """The titles of entries."""

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(True)
        self.setItemDelegate(_EntryRows(self))

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """List these entries alone."""
        self.clear()
        for entry in entries:
            item = QListWidgetItem(entry.title, self)
            item.setData(_ID, entry.id)
            item.setToolTip(tooltip("", entry.summary))
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, entry.summary)

    def row_of(self, entry_id: str) -> int | None:
        """Return the row of an entry, or None where it is not listed."""
        rows = range(self.count())
        return next((row for row in rows if self.item(row).data(_ID) == entry_id), None)

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height_of(_ROWS))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._height_of(_FEWEST_ROWS))

    def _height_of(self, rows: int) -> int:
        return rows * (self.fontMetrics().lineSpacing() + 4) + 2 * self.frameWidth()


class ReadingPage(QTextBrowser):
    """A text. Links only tell that they were followed: nothing is ever fetched."""

    def __init__(self) -> None:
        super().__init__()
        self.picture: QImage | None = None
        """What stands where the text has a picture."""
        self.setOpenLinks(False)
        self.setTabChangesFocus(False)

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        return self.picture

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 5 * self.fontMetrics().lineSpacing())
