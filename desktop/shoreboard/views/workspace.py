"""The tray, the board and the panel side by side, or in tabs where room is scarce."""

from enum import IntEnum

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QSplitter, QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from shoreboard.i18n import tr
from shoreboard.views.board.board import Board
from shoreboard.views.board.tray import Tray

_TRAY, _BOARD, _PANEL = 12, 25, 19
"""The least comfortable widths, in lines of text."""
_BOARD_HEIGHT = 14


class Columns(IntEnum):
    """How many columns fit side by side."""

    ONE = 1
    TWO = 2
    THREE = 3


class Workspace(QWidget):
    """Holds three columns that the user can resize; folds tray and panel into tabs when narrow."""

    folded = Signal()

    def __init__(self, tray: Tray, board: Board, panel: QWidget) -> None:
        super().__init__()
        self._tray, self._board, self._panel = tray, board, panel
        self._columns: Columns | None = None
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(10)
        # From right to left, Qt sets what a splitter holds one pixel too far to the right.
        self.splitter.setContentsMargins(0, 0, int(self.isRightToLeft()), 0)
        self._tabs = QTabWidget()
        self._tabs.setDocumentMode(True)
        self._tabs.tabBar().setChangeCurrentOnDrag(True)
        self._tabs.setUsesScrollButtons(True)
        self._tabs.tabBar().setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._wide_sizes: list[int] = []
        self._shared_out = False
        self.splitter.splitterMoved.connect(self._note_widths)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)
        board.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._arrange(Columns.THREE)

    def wide_sizes(self) -> list[int]:
        """Return the widths of the three columns as they were given, also while they are folded."""
        shown = self.splitter.sizes() if self._columns is Columns.THREE else []
        return self._wide_sizes or shown

    def set_wide_sizes(self, sizes: list[int]) -> None:
        """Give the three columns their widths back."""
        if len(sizes) == len(Columns) and all(size > 0 for size in sizes):
            self._wide_sizes = sizes
            self._share_out()

    def refit(self) -> None:
        """Fold or unfold for the width and text size of the moment."""
        if not self.isVisible():
            return  # its size means nothing yet
        line = self.fontMetrics().height()
        width = self.width() / max(1, line)
        self._tray.setMinimumWidth(_TRAY * line)
        self._panel.setMinimumWidth(min(_PANEL * line, self.width()))
        if width >= _TRAY + _BOARD + _PANEL:
            self._arrange(Columns.THREE)
        elif width >= _BOARD + _PANEL:
            self._arrange(Columns.TWO)
        else:
            self._arrange(Columns.ONE)
        if self._columns is Columns.THREE or not self._shared_out:
            self._shared_out = True
            self._share_out()

    def reveal(self, widget: QWidget) -> None:
        """Bring the tab with a widget to the front, if it is in one."""
        for rank in range(self._tabs.count()):
            page = self._tabs.widget(rank)
            if page is not None and page.isAncestorOf(widget):
                self._tabs.setCurrentIndex(rank)

    @override
    def sizeHint(self) -> QSize:
        """Return the least size: it takes what room there is and asks for no more."""
        return self.minimumSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the least room for the board: in each zone, its heading and one whole card."""
        line, needed = self.fontMetrics().height(), self.splitter.minimumSizeHint().height()
        return QSize(10 * line, max(_BOARD_HEIGHT * line, needed))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refit()

    def _note_widths(self) -> None:
        if self._columns is Columns.THREE:
            self._wide_sizes = self.splitter.sizes()

    def _arrange(self, columns: Columns) -> None:
        if columns is self._columns:
            return
        self._columns = columns
        self._tabs.clear()
        self._tabs.setParent(None)
        titles = {
            self._board: tr("Board"),
            self._panel: tr("Explanation"),
            self._tray: tr("Not placed"),
        }
        tabbed = list(titles)[{Columns.ONE: 0, Columns.TWO: 1, Columns.THREE: 3}[columns] :]
        for widget in tabbed:
            self._tabs.addTab(widget, titles[widget])
        columns_shown: list[QWidget] = [
            widget for widget in (self._tray, self._board, self._panel) if widget not in tabbed
        ]
        if tabbed:
            columns_shown.append(self._tabs)
        for rank, widget in enumerate(columns_shown):
            self.splitter.insertWidget(rank, widget)
            widget.show()
        for rank in range(self.splitter.count()):
            self.splitter.setStretchFactor(rank, int(self.splitter.widget(rank) is self._board))
        self._share_out()
        self.folded.emit()

    def _share_out(self) -> None:
        line, width = self.fontMetrics().height(), self.width()
        if self._columns is Columns.THREE:
            # The board takes what is left; what a narrow window takes from the others comes back.
            tray, _, panel = self._wide_sizes or (13 * line, 0, 23 * line)
            self.splitter.setSizes([tray, max(1, width - tray - panel), panel])
        elif self._columns is Columns.TWO:
            self.splitter.setSizes([width - _PANEL * line, _PANEL * line])
