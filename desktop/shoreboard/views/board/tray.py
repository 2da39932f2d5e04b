"""The tray: what the board does not place, a search over all cards, and a way to add one."""

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from shoreboard.explanations.topics import Topic
from shoreboard.folding import folded
from shoreboard.i18n import tr
from shoreboard.picture import icons
from shoreboard.views.board.cards import Cards
from shoreboard.views.board.tray_ground import TrayGround
from shoreboard.views.parts.announcer import read_in_order
from shoreboard.views.parts.notices import announce

_APART, _INSIDE = 8, 6
_FIRST = 1000
"""The stretch of what gets all the room that it can use, before the others."""
_ANY_WIDTH = 16_777_215
"""Qt's own greatest size of a widget, which is none."""
_LEAST_FIELD, _FIELD = 6, 14
"""How wide the search field is at least and at most, in heights of a line."""


class Tray(TrayGround):
    """A slim row below the board: its name in the column of the axis, its cards in one line.

    Where there is no height for cards, and none are there, it is as high as its buttons.
    """

    guide_page = "add-activities"

    add_asked = Signal()

    def __init__(self, cards: Cards, topic: Topic) -> None:
        super().__init__(cards, topic, QBoxLayout.Direction.LeftToRight)
        self._all, self._name = cards, topic.title
        self._axis = self._end = 0
        self._is_low = False
        self._offered: QWidget | None = None
        self.search = QLineEdit()
        self.search.setObjectName("Search")
        self.search.setPlaceholderText(tr("Search"))
        self.search.setAccessibleName(tr("Search all activities"))
        self.search.setAcceptDrops(False)  # a card that is dropped here is dropped on the tray
        self.search.textChanged.connect(self._seek)
        self.search.installEventFilter(self)
        self.search.hide()
        self._found = QLabel()
        self._found.setTextFormat(Qt.TextFormat.PlainText)
        self._found.setWordWrap(True)
        for words in (self.title, self._found):
            words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._found.hide()
        self.add, self.seeker = QToolButton(), QToolButton()
        self.add.setText(tr("Activity"))
        self.add.setAccessibleName(tr("New activity"))
        self.add.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.add.clicked.connect(self.add_asked)
        self.seeker.setAccessibleName(tr("Search"))
        self.seeker.setToolTip(tr("Search all activities"))
        self.seeker.clicked.connect(self.begin_search)
        self.cards.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.cards.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.box.addStretch()  # in place of the cards where these are folded
        for part in (self.add, self._found, self.search, self.seeker):
            self.box.addWidget(part)
        self.box.setSpacing(_INSIDE)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._order()
        model = self.cards.cards_model
        for signal in (model.rowsInserted, model.rowsRemoved, model.modelReset):
            signal.connect(self._fit)
        self.find_look()

    @override
    def restyle(self) -> None:
        super().restyle()
        self.title.setFont(self.font())
        size = round(self.fontMetrics().height() * 1.25)
        for button, picture in ((self.add, "add"), (self.seeker, "search")):
            ink = self.look.theme.text
            made = icons.icon(picture, ink, ink, size, self.devicePixelRatioF())
            button.setIconSize(QSize(size, size))
            button.setIcon(made)
        line = self.fontMetrics().height()
        self.search.setMinimumWidth(_LEAST_FIELD * line)
        self.search.setMaximumWidth(_FIELD * line)
        self._fit()

    def offer(self, ready_made: QWidget) -> None:
        """Have activities offered in the room that the cards leave, in the order of Tab too."""
        self._offered = ready_made
        self.box.insertWidget(self.box.indexOf(self.cards) + 1, ready_made, 1)
        self.box.setStretchFactor(self.cards, _FIRST)
        self._order()
        self._fit()

    def stand_below(self, axis: int, end: int) -> None:
        """Leave so many pixels to the words at the board's edge, where the tray's own name is.

        At the other edge so many are left free.
        """
        self._axis, self._end = axis, end
        left, right = (end + _INSIDE, 0) if self.isRightToLeft() else (0, end + _INSIDE)
        self.box.setContentsMargins(left, _INSIDE // 2, right, _INSIDE // 2)
        self._fit()

    def set_low(self, is_low: bool) -> None:
        """Show the cards or, where there is no height for them, how many there are."""
        if is_low != self._is_low:
            self._is_low = is_low
            self._fit()

    def full_height(self) -> int:
        """Return how high the tray is with cards in it, in px."""
        return self.cards.item_size().height() + _INSIDE

    def begin_search(self) -> None:
        """Put the caret into the search field."""
        self.add.hide()  # the search has its room
        self.search.show()
        # For a shortcut Qt tells of the caret ahead of the field, and Orca says nothing of either.
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.search.text():
            self.search.selectAll()

    @override
    def ground(self) -> QRect:
        start = self.title.width()
        left, right = (self._end, start) if self.isRightToLeft() else (start, self._end)
        return self.rect().adjusted(left, 0, -right, 0)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            backward = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            match event.key():
                case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                    self._all.select_next_found(self.search.text(), -1 if backward else 1)
                    return True
                case Qt.Key.Key_Escape if self.search.text():
                    self.search.clear()
                    return True
                case Qt.Key.Key_Escape:
                    self.seeker.setFocus(Qt.FocusReason.OtherFocusReason)
                    return True
        elif event.type() == QEvent.Type.FocusOut and not self.search.text():
            self.search.hide()
            self.add.show()
        return super().eventFilter(watched, event)

    def _order(self) -> None:
        """Have all read from the start of the row to its end."""
        inside = (self.box.itemAt(rank) for rank in range(self.box.count()))
        read_in_order(*(part for each in inside if each and (part := each.widget()) is not None))

    def _seek(self, words: str) -> None:
        if words and not self.search.isClearButtonEnabled():
            from shoreboard.views.parts.fields import add_clear_button

            add_clear_button(self.search)  # its picture takes 3 ms to find
        count = self._all.find(words)
        self._found.setVisible(bool(folded(words)))
        self._found.setText(tr("%n found; Enter goes to the next", "", count))
        if folded(words):
            announce(self, self._found.text())
        if not words and not self.search.hasFocus():
            self.search.hide()
            self.add.show()
        self._fit()

    def _fit(self) -> None:
        """Be as high as a line of cards or, without them, as the buttons."""
        count = self.cards.cards_model.rowCount()
        words = tr("{label}: {result}").format(label=self._name, result=count)
        self.title.setText(words if self._is_low and count else self._name)
        longest = max(map(self.title.fontMetrics().horizontalAdvance, self.title.text().split()))
        self.title.setFixedWidth(max(self._axis, longest + _APART))
        self.cards.setVisible(not self._is_low)
        offers = self._offered is not None and not self._offered.isHidden()
        room = count * self.cards.item_size().width() + self.cards.slot.grid.gap
        self.cards.setMaximumWidth(room if offers else _ANY_WIDTH)
        inside = [self.seeker.sizeHint().height()]
        inside.append(self.title.heightForWidth(self.title.width()))
        if not self._found.isHidden():
            words = self._found.fontMetrics().horizontalAdvance(self._found.text())
            self._found.setMinimumWidth(min(words + 1, self.width() // 4))
            inside.append(self._found.heightForWidth(self._found.minimumWidth()))
        least = max(inside) + _INSIDE
        if self._is_low or not count:
            self.setFixedHeight(least)
            return
        scrolls = count * self.cards.item_size().width() > self.cards.width()
        bar = self.cards.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(max(least, self.full_height() + (bar if scrolls else 0)))
