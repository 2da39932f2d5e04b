"""The five lists of cards as one: a selection and a focus that span the zones."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QApplication

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.topics import Topics
from shoreboard.folding import folded
from shoreboard.models.row_diff import runs
from shoreboard.models.shown import Shown
from shoreboard.models.zone_model import ZoneModel, ZoneModels
from shoreboard.session.answer_view import AnswerView
from shoreboard.session.session import Session
from shoreboard.views.board.card_list import CardList

_SELECT = QItemSelectionModel.SelectionFlag.ClearAndSelect
_ROWS = _COLUMNS = 2


class Cards(QObject):
    """Owns a list a zone and keeps their selection, focus and search in step with the session.

    The cards tell what the answer view lets them tell.
    """

    pick_up_asked = Signal()
    edit_asked = Signal()
    menu_asked = Signal(QPoint)

    def __init__(
        self,
        session: Session,
        topics: Topics,
        parent: QObject,
        answer_view: AnswerView,
    ) -> None:
        super().__init__(parent)
        self._session, self._topics = session, topics
        self._syncing = False
        self._models = ZoneModels(session, topics, answer_view, self)
        self._lists = {zone: CardList(self._models[zone]) for zone in Zone}
        for cards in self._lists.values():
            cards.chosen.connect(self._choose(cards))
            cards.edge_reached.connect(self._cross(cards))
            cards.pick_up_asked.connect(self.pick_up_asked)
            cards.edit_asked.connect(self.edit_asked)
            cards.asked_for_menu.connect(self._ask_for_menu)
            cards.reveal_asked.connect(self._reveal)
        session.changed.connect(self._follow)
        self._follow()

    def __getitem__(self, zone: Zone) -> CardList:
        return self._lists[zone]

    def __iter__(self) -> Iterator[CardList]:
        return iter(self._lists.values())

    @property
    def shown(self) -> Shown:
        """What the cards show now."""
        return self._models.shown

    def in_scene(self, scene_id: SceneId) -> Shown:
        """Return what the cards show in any scene, told as much as the class is told there."""
        told = self._session.answers.hidden_answers.told(scene_id)
        return Shown.in_scene(self._session.scenario, scene_id, self._topics, told)

    def list_of(self, card: ActivityId) -> CardList:
        """Return the list in which a card stands."""
        return self._lists[self._session.placement(card).zone]

    def focused(self) -> CardList | None:
        """Return the list that has the focus, or will have it when its window is active again."""
        return next((cards for cards in self if cards.window().focusWidget() is cards), None)

    def find(self, words: str) -> int:
        """Fade the cards that do not say these words; return how many do."""
        sought = folded(words)
        for cards in self:
            cards.sought = sought
            cards.viewport().update()
        return len(self._found(sought))

    def select_next_found(self, words: str, step: int = 1) -> None:
        """Select the next card that is sought, or with -1 the one before, and scroll to it."""
        found = self._found(folded(words))
        if not found:
            return
        chosen = self._session.selection
        rank = found.index(chosen[0]) + step if chosen and chosen[0] in found else 0
        self._session.select([found[rank % len(found)]])

    def _ask_for_menu(self, index: QModelIndex, at: QPoint) -> None:
        """Mean the card with the focus, as the Menu key does, or the one under the pointer."""
        if isinstance(model := index.model(), ZoneModel):
            card = model.cards[index.row()]
            if card not in self._session.selection:
                self._session.select([card])
        self.menu_asked.emit(at)

    def _reveal(self, card: ActivityId) -> None:
        self._session.answers.reveal_cards(self._session.scene, [card])

    def _found(self, sought: str) -> list[ActivityId]:
        if not sought:
            return []
        return [card for cards in self for card in cards.cards_model.found(sought)]

    def _choose(self, chosen_in: CardList) -> Callable[[], None]:
        """Return what follows a selection that the user made in a list."""

        def choose() -> None:
            if self._syncing or self._session.is_settling:
                return
            adding = QApplication.keyboardModifiers() & (
                Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
            )
            lists: Iterable[CardList] = self if adding else [chosen_in]
            self._session.select([card for cards in lists for card in cards.selected_cards()])

        return choose

    def _follow(self) -> None:
        """Select in the lists what the session has selected; focus goes along with the cards."""
        if self._session.is_settling and self._syncing:
            return
        focused = self.focused()
        self._syncing = True
        by_zone: dict[Zone, list[ActivityId]] = {zone: [] for zone in Zone}
        placements = self._session.scene.placements
        for card in self._session.selection:
            by_zone[placements[card].zone].append(card)
        for cards in self:
            cards.dragged = self._session.selection
            _select_in(cards, by_zone[cards.zone])
        self._syncing = False
        if self._session.selection:
            first = self._session.selection[0]
            home = self.list_of(first)
            _show_current(home, first, keep=focused is home)
            if focused is not None and not by_zone[focused.zone]:
                home.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cross(self, left: CardList) -> Callable[[Qt.Key], None]:
        """Return what follows an arrow key that wants to leave a list."""

        def cross(key: Qt.Key) -> None:
            target = neighbor(left.zone, key, mirrored=left.isRightToLeft())
            if target is None or not self._lists[target].isVisible():
                return
            entered = self._lists[target]
            entered.setFocus(Qt.FocusReason.TabFocusReason)
            if entered.cards_model.rowCount():
                index = entered.currentIndex()
                row = index.row() if index.isValid() else 0
                entered.setCurrentIndex(entered.cards_model.index(row))
                self._session.select([entered.cards_model.cards[row]])
            else:
                self._session.select([])

        return cross


def neighbor(zone: Zone, key: Qt.Key, *, mirrored: bool) -> Zone | None:
    """Return the zone that lies beside another in the direction of an arrow key, or None."""
    left, right = Qt.Key.Key_Left, Qt.Key.Key_Right
    if mirrored and key in (left, right):
        key = right if key == left else left
    if zone is Zone.NOT_PLACED:
        return GRID[-_COLUMNS] if key == Qt.Key.Key_Up else None
    row, column = divmod(GRID.index(zone), _COLUMNS)
    steps = {left: (0, -1), right: (0, 1), Qt.Key.Key_Up: (-1, 0), Qt.Key.Key_Down: (1, 0)}
    down, across = steps[key]
    row, column = row + down, column + across
    if row == _ROWS:
        return Zone.NOT_PLACED
    inside = row >= 0 and 0 <= column < _COLUMNS
    return GRID[row * _COLUMNS + column] if inside else None


def _select_in(cards: CardList, wanted: Sequence[ActivityId]) -> None:
    model, chosen = cards.cards_model, cards.selectionModel()
    if not wanted:
        if chosen.hasSelection():
            chosen.clearSelection()
        return
    selection = QItemSelection()
    for run in runs([model.row_of(card) for card in wanted]):
        selection.select(model.index(run.first), model.index(run.last))
    chosen.select(selection, _SELECT)


def _show_current(cards: CardList, card: ActivityId, *, keep: bool) -> None:
    """Make a card current so that keys go on from it, unless another selected one is already."""
    chosen = cards.selectionModel()
    if keep and chosen.isSelected(cards.currentIndex()):
        return
    index = cards.cards_model.index(cards.cards_model.row_of(card))
    chosen.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
    cards.scrollTo(index)
