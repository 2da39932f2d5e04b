"""Columns side by side, or some of them in tabs where room is scarce."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QTabWidget, QWidget
from typing_extensions import override

from shoreboard.views.parts.look import Styled

_WIDEST = (1 << 24) - 1
"""As wide as Qt lets a widget be."""


class PageColumn(NamedTuple):
    """What stands in a column, what its tab is called, and how wide it is in heights of a line."""

    content: QWidget
    title: str
    least: int
    stretch: int


class FoldingColumns(Styled, QWidget):
    """Stands three columns side by side; the first two share a place, or all, in a narrow window.

    `front` names the column that is in front where two share a place.
    """

    def __init__(self, columns: Sequence[PageColumn]) -> None:
        super().__init__()
        self._columns = columns
        self._scrolls = [_scrolled(column.content) for column in columns]
        self._groups: tuple[tuple[int, ...], ...] = ()
        self._tabs: QTabWidget | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.find_look()

    def reveal(self, rank: int) -> None:
        """Bring a column to the front where it is in a tab."""
        if self._tabs is not None and (at := self._tabs.indexOf(self._scrolls[rank])) >= 0:
            self._tabs.setCurrentIndex(at)

    def keep_in_sight(self, rank: int, widget: QWidget) -> None:
        """Scroll a column to something in it."""
        self._scrolls[rank].ensureWidgetVisible(widget, 0, widget.height())

    @override
    def restyle(self) -> None:
        line = self.fontMetrics().height()
        first, second, third = (column.least for column in self._columns)
        wide = self.width() / line
        groups: tuple[tuple[int, ...], ...] = ((0, 1, 2),)
        if wide >= first + second + third:
            groups = ((0,), (1,), (2,))
        elif wide >= second + third:
            groups = ((0, 1), (2,))
        if groups != self._groups:
            self._groups = groups
            self._arrange()
        for rank, column in enumerate(self._columns):
            fixed = groups == ((0,), (1,), (2,)) and column.stretch == 0
            self._scrolls[rank].setMinimumWidth(column.least * line if fixed else 0)
            self._scrolls[rank].setMaximumWidth(column.least * line if fixed else _WIDEST)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.restyle()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle()

    def _arrange(self) -> None:
        focused = self.window().focusWidget()
        for scroll in self._scrolls:
            scroll.setParent(None)
        if self._tabs is not None:
            self._tabs.deleteLater()
            self._tabs = None
        for ranks in self._groups:
            stretch = max(self._columns[rank].stretch for rank in ranks)
            if len(ranks) == 1:
                self._row.addWidget(self._scrolls[ranks[0]], stretch)
                self._scrolls[ranks[0]].show()
                continue
            tabs = self._tabs = QTabWidget()
            tabs.setDocumentMode(True)
            tabs.tabBar().setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            for rank in ranks:
                tabs.addTab(self._scrolls[rank], self._columns[rank].title)
            tabs.setCurrentIndex(1)
            self._row.addWidget(tabs, stretch)
            tabs.show()
        if focused is not None and self.isAncestorOf(focused):
            focused.setFocus(Qt.FocusReason.OtherFocusReason)


def _scrolled(content: QWidget) -> QScrollArea:
    """Return an area in which a column is scrolled down, as wide as it needs at least."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setViewport(QWidget())
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area
