"""Ready-made activities in a tray that is empty, each a click away."""

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from shoreboard.domain.activity import Kind
from shoreboard.domain.zone import Zone
from shoreboard.explanations.topics import Topics
from shoreboard.folding import folded
from shoreboard.i18n import tr
from shoreboard.names import tooltip
from shoreboard.picture import icons
from shoreboard.session.change import Moment
from shoreboard.session.session import Session
from shoreboard.views.parts.direction import visual_rect
from shoreboard.views.parts.look import Styled

_APART = 6
_WIDEST = 1 << 14
_BEGINNING = 24
"""On a board with more activities nobody looks for ready-made ones, and names take time."""


class ReadyMade(Styled, QWidget):
    """Offers an activity for each kind of work that is not on the board yet, as far as has room.

    It does so while the tray is empty, and until the first activity is placed. Tab comes here from
    the widget `behind` which it stands.
    """

    wanted = Signal(Kind)

    def __init__(self, session: Session, topics: Topics, behind: QWidget) -> None:
        super().__init__(behind.parentWidget())  # shown without one, it would be a window
        self._session, self._topics = session, topics
        self._last = behind
        self._buttons: dict[Kind, QPushButton] = {}
        self._soon = QTimer(self, singleShot=True, interval=0)  # the first screen does not wait
        self._soon.timeout.connect(self._fit)
        self.setAccessibleName(tr("Ready-made activities"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setVisible(self._is_wanted())
        session.changed.connect(self._follow)
        self.find_look()

    @override
    def restyle(self) -> None:
        for kind, button in self._buttons.items():
            self._draw(kind, button)
        self._soon.start()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._soon.start()

    def _is_wanted(self) -> bool:
        placements = self._session.scene.placements
        waiting = len(placements.cards(Zone.NOT_PLACED))
        return waiting in (0, len(placements)) and len(placements) <= _BEGINNING

    def _follow(self, before: Moment, after: Moment) -> None:
        if not before.same_board(after):
            self.setVisible(self._is_wanted())
            self._soon.start()

    def _fit(self) -> None:
        """Show, beside each other, the first of those that are not on the board and have room."""
        if not self.isVisible():
            return
        there = {folded(each.name) for each in self._session.scenario.activities.values()}
        left, room = 0, self.width()
        for kind in Kind:
            if kind is Kind.CUSTOM or folded(self._topics.kind(kind).title) in there or room < left:
                self._hide(kind)
                continue
            button = self._button(kind)
            size = button.sizeHint().boundedTo(QSize(_WIDEST, self.height()))
            place = QRect(left, (self.height() - size.height()) // 2, size.width(), size.height())
            button.setGeometry(visual_rect(self.layoutDirection(), self.rect(), place))
            left += size.width() + _APART
            button.setVisible(left - _APART <= room)
            if button.isHidden():
                room = -1

    def _hide(self, kind: Kind) -> None:
        if kind in self._buttons:
            self._buttons[kind].hide()

    def _button(self, kind: Kind) -> QPushButton:
        """Return the button for a kind, which is made when it is first wanted."""
        if kind not in self._buttons:
            topic = self._topics.kind(kind)
            button = self._buttons[kind] = QPushButton(topic.title, self)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the cards
            button.setAccessibleName(tr("Add {name}").format(name=topic.title))
            button.setToolTip(tooltip("", topic.summary))
            button.setAccessibleDescription(topic.summary)  # else its tip is, with its marks
            button.clicked.connect(lambda: self.wanted.emit(kind))
            self._draw(kind, button)
            QWidget.setTabOrder(self._last, button)
            self._last = button
        return self._buttons[kind]

    def _draw(self, kind: Kind, button: QPushButton) -> None:
        size, ink = self.fontMetrics().height(), self.look.theme.text
        button.setIcon(icons.icon(kind.value, ink, ink, size, self.devicePixelRatioF()))
        button.setIconSize(QSize(size, size))
