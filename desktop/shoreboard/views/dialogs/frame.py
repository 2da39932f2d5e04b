"""What every dialog stands in: content that scrolls when the screen is small, buttons that stay."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from shoreboard.views.parts.help import ask_for_help
from shoreboard.views.parts.key_scroll import KeyScroll
from shoreboard.views.parts.touch import Touch

_LINES_WIDE = 26
_MARGIN = 16
_AROUND = QSize(32, 72)
"""Room on the screen for the window's own frame."""


class DialogFrame(QDialog):
    """A dialog with a column of content and a row of buttons; it looks as its parent does.

    It never grows beyond the screen: there its content scrolls, and the buttons stand in a column
    where a row of them would be too wide. Ctrl+Enter means the main button even in a text field.
    """

    lines_wide = _LINES_WIDE
    """The least width that it asks for, in heights of a line of text."""

    def __init__(self, title: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_WindowPropagation)
        self.setWindowTitle(title)
        self._content = _Content()
        self.column = QVBoxLayout(self._content)
        self.column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self.column.setSpacing(12)
        self._scroll = KeyScroll(self._content)
        self._content.changed.connect(self._grow)
        self._content.laid_out.connect(self._keep_place)
        self._buttons = QDialogButtonBox()
        self._buttons.setContentsMargins(_MARGIN, 8, _MARGIN, _MARGIN)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._outer.setSpacing(0)
        self._outer.addWidget(self._scroll, 1)
        self._outer.addWidget(self._buttons)
        Touch(self)
        self._sought: QWidget | None = None
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._follow_focus)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._press_main)
        QShortcut(QKeySequence("F1"), self, lambda: ask_for_help(self))

    def add_main_button(
        self, words: str, before: Callable[[], object] | None = None
    ) -> QPushButton:
        """Add the button that Enter presses; it calls `before` and accepts the dialog."""
        button = self.add_button(words, QDialogButtonBox.ButtonRole.AcceptRole)
        button.setDefault(True)
        if before is not None:
            button.clicked.connect(before)
        button.clicked.connect(self.accept)
        return button

    def add_cancel_button(self, words: str) -> QPushButton:
        """Add the button that does what Escape does."""
        button = self.add_button(words, QDialogButtonBox.ButtonRole.RejectRole)
        button.clicked.connect(self.reject)
        return button

    def add_button(self, words: str, role: QDialogButtonBox.ButtonRole) -> QPushButton:
        """Add a button at the place that the platform gives to its role."""
        return self._buttons.addButton(words, role)

    @override
    def sizeHint(self) -> QSize:
        room = self.screen().availableSize() - _AROUND
        wanted = max(
            self.lines_wide * self.fontMetrics().height(),
            self._content.minimumSizeHint().width(),
            self._buttons.sizeHint().width(),
        )
        width = min(wanted, room.width())
        total = self._wanted_height(width)
        if total > room.height():
            width = min(width + self._scroll.verticalScrollBar().sizeHint().width(), room.width())
        return QSize(width, min(total, room.height()))

    def _wanted_height(self, width: int) -> int:
        height = self.column.totalHeightForWidth(width)
        if height < 0:
            height = self._content.sizeHint().height()
        return height + self._buttons.sizeHint().height()

    @override
    def showEvent(self, arg__1: QShowEvent) -> None:
        if not arg__1.spontaneous():
            room = self.screen().availableSize() - _AROUND
            if self._buttons.sizeHint().width() > room.width():
                self._buttons.setOrientation(Qt.Orientation.Vertical)
                self._outer.activate()
            self._shrink(self._wanted_height(self.sizeHint().width()) - room.height())
            self.resize(self.sizeHint())
            self._order_tabs()
        super().showEvent(arg__1)

    def _order_tabs(self) -> None:
        """Let Tab reach fields before what scrolls them, and each button; text alone begins."""
        # Qt leads the keys to the main button past those before it, which no Tab would reach.
        self._buttons.setFocusProxy(None)  # pyright: ignore[reportArgumentType]
        fields: list[QWidget] = []
        each = self.nextInFocusChain()
        while each is not None and each is not self:
            if self._content.isAncestorOf(each) and each.focusPolicy() & Qt.FocusPolicy.TabFocus:
                fields.append(each)
            each = each.nextInFocusChain()
        if fields:
            QWidget.setTabOrder(fields[-1], self._scroll)
        else:
            QTimer.singleShot(0, self, self._scroll.begin)  # when all has its place

    def _shrink(self, excess: int) -> None:
        """Make fields that scroll by themselves so much lower, as far as they can be."""
        for field in self._content.findChildren(QAbstractScrollArea):
            height = field.sizeHint().height()
            spared = max(0, min(excess, height - field.minimumSizeHint().height()))
            if spared:
                field.setMaximumHeight(height - spared)
                excess -= spared

    def _grow(self) -> None:
        """Become as high as content that has just grown, where the screen has room for it."""
        wanted = self.sizeHint().height()
        if self.isVisible() and wanted > self.height():
            self.resize(self.width(), wanted)

    def _keep_place(self) -> None:
        if self._sought is not None:
            self.reveal(self._sought)

    def reveal(self, field: QWidget) -> None:
        """Keep a field of the content in sight, until another is sought."""
        self._sought = field
        self._scroll.ensureWidgetVisible(field, 0, _MARGIN)
        # Of a text Qt only brings the caret into sight.
        rect, room = field.rect(), self._scroll.viewport().height()
        if rect.height() + 2 * _MARGIN <= room:
            middle = field.mapTo(self._content, rect.center())
            self._scroll.ensureVisible(middle.x(), middle.y(), 0, rect.height() // 2 + _MARGIN)

    def _follow_focus(self, _left: QWidget | None, entered: QWidget | None) -> None:
        """Scroll along: by itself Qt does so for Tab alone."""
        if entered is not None and self._content.isAncestorOf(entered):
            self.reveal(entered)

    def _press_main(self) -> None:
        main = next((b for b in self.findChildren(QPushButton) if b.isDefault()), None)
        if main is not None:
            main.click()


class _Content(QWidget):
    """Tells when what its fields need has changed, and when they have taken their places."""

    changed = Signal()
    laid_out = Signal()

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.changed.emit()
            self.laid_out.emit()
        elif event.type() == QEvent.Type.Resize:
            self.laid_out.emit()
        return done
