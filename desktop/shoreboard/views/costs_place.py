"""The costs of a document, in place of its board."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QBoxLayout

from shoreboard.session.session import Session
from shoreboard.views.document_view import DocumentView

if TYPE_CHECKING:
    from shoreboard.views.costs.costs_page import CostsPage


class CostsPlace(QObject):
    """Shows the costs while they are wanted; before that, there are none and nothing to pay.

    `topic_asked` carries the link to a topic that the reader wants explained.
    """

    topic_asked = Signal(str)

    def __init__(self, session: Session, document: DocumentView, column: QBoxLayout) -> None:
        super().__init__(document)
        self._session, self._document, self._column = session, document, column
        self._page: CostsPage | None = None

    @property
    def page(self) -> "CostsPage | None":
        """The page of the costs, once it has been wanted."""
        return self._page

    @property
    def is_shown(self) -> bool:
        """Tell whether the costs stand in place of the board."""
        return self._page is not None and not self._page.isHidden()

    def show(self, wanted: bool) -> None:
        """Show the costs, or the board again, and give it the keys."""
        if wanted is self.is_shown:
            return
        page = self._make() if self._page is None else self._page
        self._document.setVisible(not wanted)
        page.setVisible(wanted)
        if wanted:
            page.plans.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._document.focus_first()

    def go_to_part(self, step: int) -> bool:
        """Give the keys to the next column of the costs (1) or the one before (-1), if shown."""
        if self._page is None or not self.is_shown:
            return False
        self._page.go_to_part(step)
        return True

    def end(self) -> None:
        """Let the page go: another document is shown."""
        if self._page is not None:
            self._page.hide()
            self._page.deleteLater()
            self._page = None

    def _make(self) -> "CostsPage":
        from shoreboard.views.costs.costs_page import CostsPage

        page = self._page = CostsPage(self._session)
        page.topic_asked.connect(self.topic_asked)
        page.hide()
        self._column.addWidget(page, 1)
        return page
