"""Words beside a board or, where there is little room, above it."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from shoreboard.i18n import tr
from shoreboard.views.board.card_list import CardList
from shoreboard.views.parts.key_scroll import KeyScroll
from shoreboard.views.parts.look import Styled

_WIDE, _WORDS_WIDE = 58, 23
"""From so many heights of a line on, words stand beside the board; and how wide they are then."""
_MARGIN = 12
_ANY = 16_777_215
"""Qt's own largest size of a widget, in pixels."""


class SplitPane(Styled, QWidget):
    """Holds words and a board; in a wide window the words scroll alone, else all scrolls."""

    def __init__(self, words: QWidget) -> None:
        super().__init__()
        self._words, self._inner = words, QWidget()
        self._board: QWidget | None = None
        self._follows = False
        self._words_scroll, self._scroll = _scroll(words), _scroll(self._inner)
        self._pane = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._inner)
        self._pane.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        self._pane.setSpacing(16)
        self._pane.addWidget(self._words_scroll)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._scroll)
        for each in (words, self._scroll.viewport()):
            each.installEventFilter(self)
        self.find_look()

    @property
    def is_wide(self) -> bool:
        """Tell whether there is room for the words beside the board."""
        return self.width() >= _WIDE * self.fontMetrics().height()

    def set_board(self, board: QWidget, cards: Iterable[CardList] = ()) -> None:
        """Show a board in place of the one before, and keep what the keys reach there in sight."""
        if self._board is not None:
            self._pane.removeWidget(self._board)
            self._board.hide()
            self._board.deleteLater()
        self._board = board
        self._pane.addWidget(board, 1)
        for each in cards:
            each.installEventFilter(self)
            viewport = each.viewport()
            each.in_sight_wanted.connect(
                lambda at, viewport=viewport: self._show_place(viewport, at)
            )

    def begin_anew(self) -> None:
        """Show the beginning of the words, and stay there until a key is pressed on the board."""
        self._follows = False
        self.restyle()
        for part in (self._words_scroll, self._scroll):
            part.verticalScrollBar().setValue(0)

    def show_words(self, part: QWidget) -> None:
        """Show a part of the words, from its beginning on."""
        self.restyle()
        at = part.mapTo(self._words, QPoint(0, 0)).y()
        self._words_scroll.verticalScrollBar().setValue(at - _MARGIN)
        if not self.is_wide:
            self._scroll.verticalScrollBar().setValue(at)

    @override
    def restyle(self) -> None:
        """Give everything its place at once."""
        directions = QBoxLayout.Direction
        self._pane.setDirection(directions.LeftToRight if self.is_wide else directions.TopToBottom)
        self._fit()
        for layout in (self._words.layout(), self._pane):
            if layout is not None:
                layout.activate()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            self._follows = True
        elif event.type() == QEvent.Type.LayoutRequest and watched is self._words:
            self._fit()
        elif event.type() == QEvent.Type.Resize and watched is self._scroll.viewport():
            self._fit()  # a bar that has come leaves words less room
        return False

    def _fit(self) -> None:
        """Let words scroll beside the board; above it, both are as high as they need to be."""
        column = self._words.layout()
        room = self._scroll.viewport().width() - 2 * _MARGIN
        inside = self._board.layout() if self._board is not None else None
        if self._board is not None and inside is not None:
            least = 0 if self.is_wide else max(0, inside.totalHeightForWidth(room))
            self._board.setMinimumHeight(least)
        # Beside words that scroll alone, a board takes the height there is, down to its least.
        seen = max(self._scroll.viewport().height(), self._inner.minimumSizeHint().height())
        self._inner.setMaximumHeight(seen if self.is_wide else _ANY)
        # Above the board words have the whole width and no more, and a board takes any.
        self._inner.setMaximumWidth(_ANY if self.is_wide else self._scroll.viewport().width())
        bars = Qt.ScrollBarPolicy
        bar = bars.ScrollBarAsNeeded if self.is_wide else bars.ScrollBarAlwaysOff
        self._words_scroll.setVerticalScrollBarPolicy(bar)
        if self.is_wide:
            self._words_scroll.setFixedWidth(_WORDS_WIDE * self.fontMetrics().height())
            self._words_scroll.setMinimumHeight(0)
            self._words_scroll.setMaximumHeight(_ANY)
        elif column is not None:
            self._words_scroll.setMinimumWidth(0)
            self._words_scroll.setMaximumWidth(_ANY)
            self._words_scroll.setFixedHeight(column.totalHeightForWidth(room))

    def _show_place(self, viewport: QWidget, wanted: QRect) -> None:
        if self._follows and self._inner.isAncestorOf(viewport) and not self.is_wide:
            at = viewport.mapTo(self._inner, wanted.center())
            self._scroll.ensureVisible(at.x(), at.y(), wanted.width() // 2, wanted.height() // 2)


def _scroll(content: QWidget) -> KeyScroll:
    scroll = KeyScroll(content)
    scroll.setAccessibleName(tr("Text"))
    return scroll
