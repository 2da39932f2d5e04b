"""Everything in a window that shows one document."""

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from shoreboard.actions.case_actions import open_case_named
from shoreboard.actions.menus import SCENE
from shoreboard.actions.registry import Actions
from shoreboard.domain.activity import Kind
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.topics import Topics
from shoreboard.session.answer_view import AnswerView
from shoreboard.session.change import Moment
from shoreboard.session.preferences import Preferences
from shoreboard.session.session import Session
from shoreboard.session.steps import add_activities, move_cards
from shoreboard.views.board.board import Board
from shoreboard.views.board.card_list import CardList
from shoreboard.views.board.card_shortcuts import CardShortcuts
from shoreboard.views.board.cards import Cards
from shoreboard.views.board.keyboard_move_view import KeyboardMoveView
from shoreboard.views.board.overlay import Overlay
from shoreboard.views.board.pointing_sheet import PointingSheet
from shoreboard.views.board.ready_made import ReadyMade
from shoreboard.views.board.tray import Tray
from shoreboard.views.board_or_table import BoardOrTable
from shoreboard.views.caption import Caption
from shoreboard.views.panel.panel import Panel
from shoreboard.views.parts.announcer import Announcer
from shoreboard.views.parts.bars import context_menu
from shoreboard.views.parts.look import Styled
from shoreboard.views.parts.notices import announce
from shoreboard.views.parts.screens import is_low
from shoreboard.views.scenes.status_line import StatusLine
from shoreboard.views.scenes.strip import SceneStrip
from shoreboard.views.workspace import Workspace

if TYPE_CHECKING:
    from shoreboard.explanations.explanation import Offer
    from shoreboard.views.presentation.lecturer_panel import LecturerPanel


_BOARD_HEIGHT = 14
"""In heights of a line: in each zone, its heading and one whole card."""
_AROUND = 48
"""The space around and between board, tray, caption and scenes, in px."""


class DocumentView(Styled, QWidget):
    """Puts board, tray, scenes and panel together and wires them to the actions."""

    def __init__(self, session: Session, topics: Topics, preferences: Preferences) -> None:
        super().__init__()
        self._session, self._topics, self._preferences = session, topics, preferences
        self._actions: Actions | None = None
        self.answer_view = answer_view = AnswerView(session, self)
        self.cards = Cards(session, topics, self, answer_view)
        self.board = Board(session, self.cards, topics, answer_view)
        self._home = self.board.offer_home()
        self.tray = Tray(self.cards, topics.state(Zone.NOT_PLACED))
        self._ready_made = ReadyMade(session, topics, self.tray.cards)
        self._ready_made.wanted.connect(self._add_ready_made)
        self.tray.offer(self._ready_made)
        self.panel = Panel(session, topics, answer_view, preferences.now.open_sections)
        self.strip = SceneStrip(session, answer_view)
        self._main = QWidget()
        self.workspace = Workspace(self._main, self.panel)
        self.overlay = Overlay(session, self.cards, self.workspace)
        self.pointing = PointingSheet(session, self.cards, self.board, self.workspace, self.board)
        self.keyboard_move = KeyboardMoveView(session, self, self.cards, self.board, self.tray)
        self.place = BoardOrTable(session, self.board, self.cards, answer_view, self.keyboard_move)
        self.place.switched.connect(self._fit_tray)
        self.caption = Caption(session, self)
        self.strip.stand_at_end(StatusLine(session, answer_view))
        self._scroll, self._inner = QScrollArea(), QWidget()
        self._grid = QGridLayout(self)
        self.lecturer: LecturerPanel | None = None
        self._had_keys = False
        Announcer(session, topics, lambda words: announce(self, words), self, answer_view)
        self.panel.chosen.connect(self._take)
        self.panel.folding_changed.connect(lambda ids: preferences.remember(open_sections=ids))
        preferences.changed.connect(self._follow_preferences)
        session.changed.connect(self._note_first_change)
        self._lay_out()
        for each in (self.workspace, self._inner, self._scroll.viewport()):
            each.installEventFilter(self)
        self.find_look()
        self._follow_preferences()

    def wire(self, actions: Actions) -> None:
        """Let the parts ask for actions: keys, context menus and buttons all do the same."""
        self._actions = actions
        for cards in self.cards:
            cards.acts = CardShortcuts(self._session, actions).act
        self.cards.pick_up_asked.connect(actions["pick-up"].trigger)
        self.place.wire(actions)
        self.tray.add_asked.connect(actions["add-activity"].trigger)
        self._home.clicked.connect(actions["home-country"].trigger)
        self.panel.term_asked.connect(
            lambda entry: actions.run(lambda context: context.window.show_glossary(entry))
        )
        self.strip.add_asked.connect(actions["add-scene"].trigger)
        self.strip.edit_asked.connect(self._scene_action("edit-scene"))
        self.strip.menu_asked.connect(self._show_scene_menu)
        self.strip.remove_asked.connect(self._scene_action("remove-scene"))

    @override
    def restyle(self) -> None:
        self.board.setMinimumHeight(_BOARD_HEIGHT * self.fontMetrics().height())
        self._fit_tray()
        self._fit_lecturer()

    def stand_beside(self, lecturer: "LecturerPanel | None") -> None:
        """Stand beside what a lecturer has in the panel's place, and above the controls of that.

        On a low screen, the cards have the room of the scenes meanwhile, which the controls lead
        through as well. With None, all is as it was before.
        """
        self.strip.setHidden(lecturer is not None and is_low(self))
        if lecturer is self.lecturer:
            return
        self.workspace.lend_panel(lecturer is not None)
        if self.lecturer is not None:
            for part in (self.lecturer, self.lecturer.controls):
                self._grid.removeWidget(part)
                part.hide()
        self.lecturer = lecturer
        if lecturer is not None:
            lecturer.show_explanation(self.panel)
            self._grid.addWidget(lecturer, 0, 1)
            self._grid.addWidget(lecturer.controls, 1, 0, 1, 2)
            for part in (lecturer, lecturer.controls):
                part.show()
            self._fit_lecturer()

    def focus_first(self) -> None:
        """Give the keys to the first zone that has cards, or to the table."""
        self.place.focus()
        self.keep_in_sight()

    def search(self) -> None:
        """Put the caret into the search field."""
        self.workspace.reveal(self.tray.search)
        self.tray.begin_search()
        self._scroll.ensureWidgetVisible(self.tray.search)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.workspace and event.type() == QEvent.Type.Resize:
            for sheet in (self.overlay, self.pointing):
                sheet.setGeometry(self.workspace.rect())
                sheet.raise_()
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._fit_tray()
        if watched is self._inner and (
            event.type() == QEvent.Type.Resize
            or (event.type() == QEvent.Type.LayoutRequest and self._is_untouched())
        ):
            self.keep_in_sight()
        return False

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_lecturer()

    def _fit_lecturer(self) -> None:
        if self.lecturer is not None:
            self.lecturer.setFixedWidth(self.lecturer.width_in(self.width()))

    def _fit_tray(self) -> None:
        """Stand the tray below the zones, its name below the axis; fold it in low windows."""
        whole, frames = self.board.rect(), self.board.frames
        zones = frames[GRID[0]].geometry().united(frames[GRID[1]].geometry())
        left, right = zones.left(), whole.right() - zones.right()
        self.tray.stand_below(*((right, left) if self.isRightToLeft() else (left, right)))
        others = (self.board.minimumHeight(), self.caption.height(), self.strip.height())
        room = self._scroll.viewport().height() - sum(others) - _AROUND
        as_table = self.place.table is not None  # which has the cards of the tray, too
        self.tray.set_low(as_table or room < self.tray.full_height())

    def keep_in_sight(self) -> None:
        """Scroll to the card with the focus, if one has it, as soon as all has its place."""
        QTimer.singleShot(0, self, self._scroll_to_focus)

    def _keep_first_in_sight(self) -> None:
        """Scroll to the card that first gets the keys, perhaps long after the last layout."""
        if not self._had_keys:
            self._had_keys = True
            self.keep_in_sight()

    def _is_untouched(self) -> bool:
        """Tell whether the user did nothing here yet, so that nothing can be scrolled away."""
        return not self._session.selection and self._session.undo_stack.count() == 0

    def _scroll_to_focus(self) -> None:
        if (cards := self.cards.focused()) is not None and cards.currentIndex().isValid():
            cards.executeDelayedItemsLayout()  # where the card is may not be known yet
            self._scroller(cards)(cards.visualRect(cards.currentIndex()))

    def _lay_out(self) -> None:
        rows = self._rows = QVBoxLayout(self._main)
        rows.setContentsMargins(12, 12, 12, 8)
        rows.setSpacing(8)
        rows.addWidget(self.board, 1)
        for part in (self.tray, self.caption, self.strip):
            rows.addWidget(part)
        whole = QVBoxLayout(self._inner)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.workspace)
        scroll = self._scroll
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setMinimumHeight(1)  # what is said above it comes first
        # For a widget of Qt's own, PySide loads the types of all widgets to find out what it is.
        scroll.setViewport(QWidget())
        scroll.setWidget(self._inner)
        self.board.placed.connect(self._fit_tray)
        self.board.placed.connect(self.keep_in_sight)
        for cards in self.cards:
            cards.in_sight_wanted.connect(self._scroller(cards))
            cards.focus_changed.connect(self._keep_first_in_sight)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._grid.addWidget(scroll, 0, 0)
        self._grid.setColumnStretch(0, 1)
        lists = [self.cards[zone] for zone in (*GRID, Zone.NOT_PLACED)]
        buttons = (self.tray.add, self.tray.search, self.tray.seeker)
        border = self.workspace.splitter.handle(1)
        below = (*buttons, self.strip.list, self.strip.add, border, self.panel)
        for before, after in pairwise([self._home, *lists, *below]):
            QWidget.setTabOrder(before, after)

    def _scroller(self, cards: CardList) -> Callable[[QRect], None]:
        """Return what scrolls, in a window that is too low for all, to a part of a list."""

        def scroll(wanted: QRect) -> None:
            room = self._scroll.viewport().height()
            if self._inner.isAncestorOf(cards) and self._inner.height() > room:
                at = cards.viewport().mapTo(self._inner, wanted.center())
                self._scroll.ensureVisible(at.x(), at.y(), 0, min(wanted.height(), room) // 2)

        return scroll

    def _follow_preferences(self) -> None:
        """Show the arrows of moves or not, and invite the first drag of a new user."""
        self.board.show_moves(self._preferences.now.show_moves)
        self.place.show_table(self._preferences.now.board_table, self._rows)
        self.caption.set_hint(not self._preferences.now.hint_done)

    def _note_first_change(self, before: Moment, after: Moment) -> None:
        is_change = before.scenario is not after.scenario and self._session.is_modified
        if is_change and not self._preferences.now.hint_done:
            self._preferences.change(hint_done=True)

    def _take(self, choice: "Offer") -> None:
        from shoreboard.explanations.explanation import CaseLink, Reveal

        session = self._session
        if isinstance(choice, CaseLink):
            if self._actions is not None:
                self._actions.run(lambda context: open_case_named(context, choice.case_id))
            return
        if isinstance(choice, Reveal):
            if choice.activity_ids:
                session.answers.reveal_cards(session.scene, choice.activity_ids)
            else:
                session.answers.reveal_all(session.scene_id)
            return
        move_cards(session, choice.activity_ids, choice.zone, scene_id=choice.scene_id)

    def _add_ready_made(self, kind: Kind) -> None:
        add_activities(self._session, [(self._topics.kind(kind).title, kind)], Zone.NOT_PLACED)

    def _show_scene_menu(self, scene_id: SceneId, at: QPoint) -> None:
        self._session.show_scene(scene_id)
        if self._actions is not None:
            self._actions.refresh()
            context_menu(SCENE, self._actions, self).popup(at)

    def _scene_action(self, action_id: str) -> Callable[[SceneId], None]:
        def act(scene_id: SceneId) -> None:
            self._session.show_scene(scene_id)
            if self._actions is not None:
                self._actions.refresh()
                self._actions[action_id].trigger()

        return act
