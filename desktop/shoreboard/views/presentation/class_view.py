"""What the class sees of a document, and nothing else."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.topics import Topic, Topics
from shoreboard.i18n import tr
from shoreboard.session.answer_view import AnswerView
from shoreboard.session.change import Moment
from shoreboard.session.preferences import Preferences
from shoreboard.session.session import Session
from shoreboard.views.board.board import Board
from shoreboard.views.board.card_picture import CardMetrics
from shoreboard.views.board.cards import Cards
from shoreboard.views.board.keyboard_move_view import KeyboardMoveView
from shoreboard.views.board.overlay import Overlay
from shoreboard.views.board.pointing_sheet import PointingSheet
from shoreboard.views.board.question_mark import QuestionMark
from shoreboard.views.board.tray_ground import TrayGround
from shoreboard.views.parts.look import Look, hold_look
from shoreboard.views.presentation.class_words import ClassCaption, SceneHeading
from shoreboard.views.presentation.verdict_band import VerdictBand
from shoreboard.views.theme.apply import qt_palette

_BY_KEYS = {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}
_MOST_LINES = 2
_LEAST_LEFT = 6
"""The tray's heading is as wide as so many lines of text are high."""


class ClassView(QWidget):
    """The scene with its board and caption, and where wanted the tray and the verdict.

    Cards are dragged, picked up and chosen here as everywhere. `bar_wanted` tells of Tab that has
    gone through everything here.
    """

    bar_wanted = Signal()

    def __init__(
        self, session: Session, topics: Topics, preferences: Preferences, look: Look
    ) -> None:
        super().__init__()
        self._session, self._preferences = session, preferences
        self.setObjectName("ClassView")
        self.setAccessibleName(tr("What the class sees"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAutoFillBackground(True)
        answer_view = AnswerView(session, self)
        self.cards = Cards(session, topics, self, answer_view)
        self.board = Board(session, self.cards, topics, answer_view, names_home=False)
        self.tray = ClassTray(session, self.cards, topics.state(Zone.NOT_PLACED))
        self.heading = SceneHeading(session, look)
        self.caption = ClassCaption(session)
        self.band = VerdictBand(session, topics, look, answer_view)
        self._middle = QWidget()
        self._reached = False  # a card, with keys
        self._rows = QVBoxLayout(self)
        self._inner = QVBoxLayout(self._middle)
        self._lay_out()
        # Ahead of the overlay: cards glide to where they stand when all has its place.
        session.changed.connect(self._follow)
        self.overlay = Overlay(session, self.cards, self._middle, answer_view)
        self.pointing = PointingSheet(session, self.cards, self.board, self)
        self.keyboard_move = KeyboardMoveView(session, self, self.cards, self.board, self.tray)
        self.cards.pick_up_asked.connect(self._pick_up)
        for cards in self.cards:
            cards.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            for part in (cards, cards.viewport()):
                part.installEventFilter(self)
        self._middle.installEventFilter(self)
        for part in (*self.findChildren(QLabel), *self.findChildren(QuestionMark)):
            part.installEventFilter(self)
        self._fit()

    def dress(self, look: Look, font: QFont) -> None:
        """Take on a look and a font of its own, whatever the program's windows have."""
        self.setPalette(qt_palette(look.theme))
        self.setFont(font)
        line = QFontMetrics(font).height()
        margin = line // 2
        self._rows.setContentsMargins(line, margin, line, margin)
        self._rows.setSpacing(margin // 2)
        self._inner.setSpacing(margin // 2)
        hold_look(self, look)
        for part in (self.heading, self.band):
            part.apply_look(look)
        for cards in self.cards:
            cards.setMinimumHeight(1)  # nothing scrolls here: headings come before cards
        self.caption.take_font()
        self.refresh()

    def refresh(self) -> None:
        """Show what the preferences want shown."""
        self.tray.wanted = self._preferences.now.class_tray
        self.tray.fit()
        self.caption.show_captions(self._preferences.now.class_caption)
        self.band.setVisible(self._preferences.now.verdict_band)
        self.overlay.show_moves = self._preferences.now.show_moves
        self._settle()

    def make_room(self) -> None:
        """Leave the board no more room than it has in each of the scenes."""
        self.tray.fit(for_all=True)
        self._settle()

    def card_has_focus(self) -> bool:
        """Tell whether the keys are a card's."""
        return self.cards.focused() is not None

    def was_clicked(self) -> bool:
        """Tell whether a card has the keys only because the pointer met it."""
        return self.card_has_focus() and not self._reached

    def take_keys(self) -> None:
        """Take the keys from whatever card has them."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        last = self.cards[GRID[-1]].hasFocus() if next else self.hasFocus()
        if last:
            self.bar_wanted.emit()
            if not (self.hasFocus() or self.card_has_focus()):
                return True
        return super().focusNextPrevChild(next)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the keys where they are when a click meets no card; cover the whole board."""
        if watched is self._middle:
            if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
                self._hidden_answers()
        elif event.type() == QEvent.Type.FocusIn and isinstance(event, QFocusEvent):
            if event.reason() != Qt.FocusReason.OtherFocusReason:  # it went along with its card
                self._reached = event.reason() in _BY_KEYS
        elif event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            at = event.position().toPoint()
            if not any(
                cards.viewport() is watched and cards.indexAt(at).isValid() for cards in self.cards
            ):
                self.take_keys()
        return event.type() == QEvent.Type.ToolTip

    def _lay_out(self) -> None:
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._inner.addWidget(self.board, 1)
        self._inner.addWidget(self.tray)
        self._rows.addWidget(self.heading)
        self._rows.addWidget(self._middle, 1)
        self._rows.addWidget(self.caption)
        self._rows.addWidget(self.band)

    def _follow(self, before: Moment, after: Moment) -> None:
        if before.same_board(after):
            self._hidden_answers()
        else:
            self._fit()

    def _fit(self) -> None:
        self.tray.fit()
        self._settle()

    def _settle(self) -> None:
        """Give everything its place at once, so that nothing glides to where it was."""
        frames = [frame.layout() for frame in self.board.frames.values()]
        for layout in (self._rows, self._inner, self.board.layout(), *frames):
            if layout is not None:
                layout.activate()
        self._hidden_answers()

    def _hidden_answers(self) -> None:
        """Lay what is drawn on top over the board, and around it over all but a verdict."""
        self.overlay.setGeometry(self._middle.rect())
        bottom = self.height()
        if self.band.is_speaking:
            bottom = self.band.geometry().top() - self._rows.spacing() // 2
        self.pointing.setGeometry(0, 0, self.width(), bottom)
        for sheet in (self.overlay, self.pointing):
            sheet.raise_()

    def _pick_up(self) -> None:
        self.keyboard_move.pick_up(self._session.selection)


class ClassTray(TrayGround):
    """Shows the cards that are not placed in a line or two below the board."""

    def __init__(self, session: Session, cards: Cards, topic: Topic) -> None:
        super().__init__(cards, topic, QBoxLayout.Direction.LeftToRight)
        self._session, self.wanted = session, False
        self.box.setContentsMargins(16, 4, 8, 4)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.find_look()

    @override
    def restyle(self) -> None:
        super().restyle()
        self.title.setFixedWidth(_LEAST_LEFT * CardMetrics.of(self.font()).line)
        self.fit()

    def fit(self, *, for_all: bool = False) -> None:
        """Appear while there are cards, high enough for them; or as any of the scenes needs it."""
        scenes = self._session.scenario.scenes if for_all else [self._session.scene]
        count = max(len(scene.placements.cards(self.cards.zone)) for scene in scenes)
        metrics = CardMetrics.of(self.font(), self.look.tight)
        room = self.width() - self.title.width() - 40
        across = max(1, room // (metrics.width(room) + metrics.gap))
        lines = min(_MOST_LINES, -(-count // across))
        self.setFixedHeight(lines * (metrics.height + metrics.gap) + 8 + metrics.gap // 2)
        self.setVisible(self.wanted and count > 0)
