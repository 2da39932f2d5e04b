"""The glossary: every term, searched and read beside the board."""

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QWidget,
)
from typing_extensions import override

from shoreboard.explanations.glossary import Glossary, link_to, with_links
from shoreboard.explanations.topics import Topic
from shoreboard.i18n import enumerated, tr
from shoreboard.views.dialogs.frame import DialogFrame
from shoreboard.views.parts.fields import Field, SearchField
from shoreboard.views.parts.flow_grid import FlowGrid

_LINES = 12
"""The least width of the list and of the text beside it, in heights of a line of text."""
_FRAME = 8
"""Room for what a window manager puts around a window after it was placed, in px."""
_ROWS, _FEWEST_ROWS = 20, 3
_ID = Qt.ItemDataRole.UserRole


class GlossaryDialog(DialogFrame):
    """Lists terms that are found by their names and texts, and shows one; links lead to others.

    It does not wait for an answer, and stays open beside the board.
    """

    lines_wide = 38

    def __init__(self, glossary: Glossary, parent: QWidget | None) -> None:
        super().__init__(tr("Glossary"), parent)
        self._glossary = glossary
        self._shown: list[str] = []
        """The ids of the terms that were read, the one that is shown at the end."""
        self._search = SearchField()
        self._list, self._page = _TermList(), _TermPage()
        self._search.lead(self._list)
        sides = QWidget()
        grid = FlowGrid(sides, _LINES * self.fontMetrics().height(), 16)
        grid.addWidget(Field(tr("&Terms"), self._list))
        grid.addWidget(Field(tr("&Explanation"), self._page))
        self.column.addWidget(Field(tr("&Search"), self._search))
        self.column.addWidget(sides, 1)
        self._back = self.add_button(tr("&Back"), QDialogButtonBox.ButtonRole.ActionRole)
        self._back.setAutoDefault(False)
        self._back.clicked.connect(self._go_back)
        self.add_cancel_button(tr("&Close")).setAutoDefault(False)
        self._search.textChanged.connect(self._look)
        self._list.currentItemChanged.connect(self._turn)
        self._page.anchorClicked.connect(self._follow)
        self._look()
        self._search.setFocus()

    def show_term(self, entry_id: str) -> None:
        """Show a term, or any other topic that texts lead to."""
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
        """Come to the front at a term, or ready for a search."""
        if not self.isVisible():
            self.show()
            self._stand_beside()
        self.raise_()
        self.activateWindow()
        if entry_id:
            self.show_term(entry_id)
            self._page.setFocus()
        else:
            self._search.setFocus()
            self._search.selectAll()

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

    def _look(self) -> None:
        """List what is looked for, and keep the term that is shown where it is among that."""
        entries = self._glossary.find(self._search.text())
        shown = self._shown[-1] if self._shown else ""
        self._list.blockSignals(True)
        self._list.show_terms([(entry.id, entry.topic) for entry in entries])
        self._list.setCurrentRow(-1)
        self._list.blockSignals(False)
        row = None if self._search.text() else self._list.row_of(shown)
        self._list.setCurrentRow(row or 0)
        if not entries:
            self._page.setPlainText(tr("No term is like that."))

    def _turn(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self._read(str(item.data(_ID)))

    def _read(self, entry_id: str) -> None:
        if not self._shown or self._shown[-1] != entry_id:
            self._shown.append(entry_id)
        self._back.setEnabled(len(self._shown) > 1)
        topic = self._glossary.topic(entry_id)
        self._page.setMarkdown(_markdown(topic, entry_id, self._glossary))

    def _follow(self, link: QUrl) -> None:
        self.show_term(link.toString())

    def _go_back(self) -> None:
        self._shown.pop()
        before = self._shown.pop()
        self.show_term(before)
        if not self._shown:
            self._read(before)


class _TermList(QListWidget):
    """The titles of the terms."""

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def show_terms(self, terms: list[tuple[str, Topic]]) -> None:
        """List these terms alone."""
        self.clear()
        for entry_id, topic in terms:
            item = QListWidgetItem(topic.title, self)
            item.setData(_ID, entry_id)
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, topic.summary)

    def row_of(self, entry_id: str) -> int | None:
        """Return the row of a term, or None where it is not listed."""
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


class _TermPage(QTextBrowser):
    """The text of a term. Links only tell that they were followed: nothing is ever fetched."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setTabChangesFocus(False)

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        return None

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, 5 * self.fontMetrics().lineSpacing())


def _markdown(topic: Topic, entry_id: str, glossary: Glossary) -> str:
    """Return a topic as Markdown, all of it the project's own words."""
    body = with_links(topic.body, glossary.links(topic.body, entry_id))
    parts = [f"### {topic.title}", f"**{topic.summary}**", body]
    if topic.other_names:
        parts.append(tr("Also called {names}.").format(names=enumerated(topic.other_names)))
    if topic.see_also:
        titles = (link_to(link, glossary.topic(link).title) for link in topic.see_also)
        parts.append(tr("See also: {names}.").format(names=enumerated(titles)))
    if topic.sources:
        parts.append(tr("Sources: {names}.").format(names="; ".join(topic.sources)))
    return "\n\n".join(parts)
