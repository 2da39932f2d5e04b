"""What one works on and the panel side by side, or in tabs where room is scarce."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from shoreboard.i18n import tr
from shoreboard.views.parts.announcer import read_in_order
from shoreboard.views.parts.key_splitter import KeySplitter
from shoreboard.views.parts.look import Styled

_MAIN, _PANEL = 30, 19
"""The least comfortable widths, in lines of text."""
_USUAL_PANEL = 22


class Workspace(Styled, QWidget):
    """Holds two columns that the user can resize, and folds them into tabs when it is narrow.

    The panel may be lent to another place; then there is one column.
    """

    folded = Signal()

    def __init__(self, main: QWidget, panel: QWidget) -> None:
        super().__init__()
        self._main, self._panel = main, panel
        self._is_wide: bool | None = None
        self._is_lent, self._front = False, 0
        self.splitter = KeySplitter(Qt.Orientation.Horizontal)
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
        self.splitter.splitterMoved.connect(self._note_widths)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)
        self._arrange(is_wide=True)
        self.find_look()

    def wide_sizes(self) -> list[int]:
        """Return the widths of the two columns as they were given, also while they are folded."""
        seen = self.splitter.sizes() if self._is_wide and not self._is_lent else []
        return self._wide_sizes or seen

    def set_wide_sizes(self, sizes: list[int]) -> None:
        """Give the two columns their widths back."""
        if len(sizes) == len((self._main, self._panel)) and all(size > 0 for size in sizes):
            self._wide_sizes = sizes
            self._share_out()

    def lend_panel(self, lent: bool) -> None:
        """Do without the panel, which stands elsewhere, or take it back, all as it was before."""
        if lent is self._is_lent:
            return
        if lent:
            self._front = self._tabs.currentIndex()
        self._is_lent, self._is_wide = lent, None
        self._arrange(is_wide=self._has_room())
        if not lent:
            self._tabs.setCurrentIndex(self._front)
            self.restyle()

    @override
    def restyle(self) -> None:
        """Fold or unfold for the width and text size of the moment."""
        if not self.isVisible():
            return  # its size means nothing yet
        if not self._is_lent:
            line = self.fontMetrics().height()
            self._panel.setMinimumWidth(min(_PANEL * line, self.width()))
        self._arrange(is_wide=self._has_room())
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
        return QSize(10 * self.fontMetrics().height(), self.splitter.minimumSizeHint().height())

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.restyle()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle()

    def _note_widths(self) -> None:
        if self._is_wide and not self._is_lent:
            self._wide_sizes = self.splitter.sizes()

    def _has_room(self) -> bool:
        return self.width() >= (_MAIN + _PANEL) * self.fontMetrics().height()

    def _arrange(self, *, is_wide: bool) -> None:
        if is_wide is self._is_wide:
            return
        self._is_wide = is_wide
        focused = self.window().focusWidget()  # which may not be the active window yet
        self._tabs.clear()
        self._tabs.setParent(None)
        if is_wide or self._is_lent:
            columns = [self._main] if self._is_lent else [self._main, self._panel]
            for rank, widget in enumerate(columns):
                self.splitter.insertWidget(rank, widget)
                self.splitter.setStretchFactor(rank, int(widget is self._main))
                widget.show()
            if not self._is_lent:
                self._name_border()
        else:
            self._tabs.addTab(self._main, tr("Board"))
            self._tabs.addTab(self._panel, tr("Explanation"))
            self.splitter.addWidget(self._tabs)
            self._tabs.show()
        self._share_out()
        if focused is not None and self.isAncestorOf(focused):
            focused.setFocus(Qt.FocusReason.OtherFocusReason)  # which it lost on the way
        self.folded.emit()

    def _name_border(self) -> None:
        border = self.splitter.handle(1)
        border.setAccessibleName(tr("Border between board and explanation"))
        read_in_order(self._main, border, self._panel)

    def _share_out(self) -> None:
        """Give the board what is left; what a narrow window takes from the panel comes back."""
        if self._is_wide and not self._is_lent:
            _, panel = self._wide_sizes or (0, _USUAL_PANEL * self.fontMetrics().height())
            self.splitter.setSizes([max(1, self.width() - panel), panel])
