"""A board of its own with the one card of a case: where the student puts it is the answer."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from shoreboard.actions.activity_actions import PLACES, activity_actions
from shoreboard.actions.context import Context
from shoreboard.actions.edit_actions import edit_actions
from shoreboard.actions.menus import ANYWHERE
from shoreboard.actions.registry import Actions
from shoreboard.actions.view_actions import view_actions
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.placement import IN_TRAY
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene
from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.case import Case
from shoreboard.explanations.cases import scenario_of_case
from shoreboard.explanations.topics import Topics
from shoreboard.models.mime import cards_from_mime
from shoreboard.session.answer_view import AnswerView
from shoreboard.session.change import Moment
from shoreboard.session.session import Session
from shoreboard.views.board.board import Board
from shoreboard.views.board.cards import Cards
from shoreboard.views.board.keyboard_move_view import KeyboardMoveView
from shoreboard.views.board.overlay import Overlay
from shoreboard.views.board.question_mark import QuestionMark
from shoreboard.views.board.waiting_tray import WaitingTray
from shoreboard.views.parts.announcer import Announcer
from shoreboard.views.parts.bars import context_menu
from shoreboard.views.parts.notices import announce

_PLACES = ("pick-up", *PLACES.values())
_ACTIONS = {*_PLACES, *ANYWHERE, "undo", "redo", "text-larger", "text-smaller", "text-normal"}
_HELD = {QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop}


class PracticeBoard(QWidget):
    """The card waits above the four zones, whose names are hidden until the answer is marked.

    It is dragged, picked up and moved by keys as on any board. `placed` tells of every move,
    `check_asked` of Enter on a card that has its place.
    """

    placed = Signal()
    check_asked = Signal()

    def __init__(self, case: Case, context: Context, topics: Topics) -> None:
        super().__init__()
        self._session = session = Session(waiting(case), parent=self)
        session.answers.seal()
        (self._card,) = session.scenario.activities
        answer_view = AnswerView(session, self)
        self.cards = Cards(session, topics, self, answer_view)
        self.board = Board(session, self.cards, topics, answer_view)
        self.tray = WaitingTray(self.cards, topics.state(Zone.NOT_PLACED))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.board, 1)
        rows.addWidget(self.tray)
        self.overlay = Overlay(session, self.cards, self)
        self.keyboard_move = KeyboardMoveView(session, self, self.cards, self.board, self.tray)
        self._actions = self._act(context, topics)
        Announcer(session, topics, lambda words: announce(self, words), self, answer_view)
        self._keep_strangers_out()
        for question in self.board.findChildren(QuestionMark):
            question.setEnabled(False)
            question.setToolTip("")
        self.cards.pick_up_asked.connect(self._enter)
        self.cards.menu_asked.connect(self._show_menu)
        session.changed.connect(self._follow)
        session.select([self._card])

    @property
    def answer(self) -> Zone | None:
        """The zone in which the card stands; None while it waits."""
        zone = self._session.placement(self._card).zone
        return zone if zone in GRID else None

    def reveal(self) -> None:
        """Name the zones."""
        self._session.answers.show()

    def hide_again(self) -> None:
        """Hide the names of the zones, for another try; the card stays where it is."""
        self._session.answers.seal()

    def take_keys(self) -> None:
        """Give the keys to the card."""
        self._session.select([self._card])
        self.cards.list_of(self._card).setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.overlay.setGeometry(self.rect())
            self.overlay.raise_()
        return done

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Refuse what is dragged here from anywhere else."""
        if event.type() not in _HELD or not isinstance(event, QDropEvent):
            return False
        if cards_from_mime(self._session.key, event.mimeData()):
            return False
        event.ignore()
        return True

    def _follow(self, before: Moment, after: Moment) -> None:
        if not before.same_board(after):
            self.placed.emit()

    def _act(self, context: Context, topics: Topics) -> Actions:
        """Return the actions that move this board's card, and those that size the text."""
        specs = [*activity_actions(topics), *edit_actions(), *view_actions(topics)]
        wanted = [
            replace(spec, handler=lambda _context: self._pick_up())
            if spec.id == "pick-up"
            else spec
            for spec in specs
            if spec.id in _ACTIONS
        ]
        actions = Actions(wanted, context._replace(session=self._session), self)
        for action in actions:
            self.addAction(action)
        return actions

    def _keep_strangers_out(self) -> None:
        grounds: Sequence[QWidget] = [self.tray, *self.board.frames.values()]
        for part in (*grounds, *(cards.viewport() for cards in self.cards)):
            part.installEventFilter(self)

    def _enter(self) -> None:
        if self.answer is None:
            self._pick_up()
        else:
            self.check_asked.emit()

    def _pick_up(self) -> None:
        self.keyboard_move.pick_up([self._card])

    def _show_menu(self, at: QPoint) -> None:
        self._actions.refresh()
        context_menu(_PLACES, self._actions, self).popup(at)


def waiting(case: Case) -> Scenario:
    """Return a scenario of one scene in which the card of a case waits and tells nothing."""
    scenario = scenario_of_case(case)
    (card,) = scenario.activities
    scene = Scene(scenario.scenes[0].id, "", placements=Arrangement({card: IN_TRAY}))
    return replace(scenario, scenes=(scene,))
