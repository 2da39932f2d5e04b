"""One zone of the scene that is shown, as a list model that follows the session."""

from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from shoreboard.domain.activity import ActivityId, Kind
from shoreboard.domain.limits import MOST_ACTIVITIES
from shoreboard.domain.zone import Zone
from shoreboard.explanations.topics import Topics
from shoreboard.folding import folded
from shoreboard.i18n import tr
from shoreboard.models.mime import CARDS, cards_from_mime, cards_to_mime, names_from_mime
from shoreboard.models.row_diff import row_diff, runs
from shoreboard.models.shown import Card, Shown, details
from shoreboard.names import tooltip
from shoreboard.session.answer_view import AnswerView
from shoreboard.session.change import Moment
from shoreboard.session.session import Session
from shoreboard.session.steps import add_activities, move_cards

if TYPE_CHECKING:
    from shoreboard.models.cost_figures import CostFigures

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_MOST_RUNS = 100
"""More changed runs than this are told as a reset, which is then the faster signal."""


class ZoneModel(QAbstractListModel):
    """The cards of one zone, in their order; changes come from the session alone.

    `ZoneModels` tells it to follow, so that what changed is found once for all zones.
    """

    def __init__(
        self,
        session: Session,
        zone: Zone,
        shown: Shown,
        fold: Callable[[str], str] = folded,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._fold = fold
        self._read: Shown | None = None
        self._lines: list[str] = []
        """What a search looks at, row by row, as it was when it was read."""
        self._session = session
        self.zone = zone
        self._shown = shown
        self._cards = shown.here.cards(zone)
        self._counted: tuple[ActivityId, ...] = ()
        self._rows: dict[ActivityId, int] = {}
        """Where the cards that were counted stand: whole selections ask for it, card by card."""

    @property
    def cards(self) -> tuple[ActivityId, ...]:
        """The ids of the cards, row by row."""
        return self._cards

    def card(self, row: int) -> Card:
        """Return what the card in a row shows."""
        return self._shown.card(self._cards[row])

    def row_of(self, card: ActivityId) -> int:
        """Return the row of a card; raises ValueError when it stands elsewhere."""
        if self._counted is not self._cards:
            self._rows = {each: row for row, each in enumerate(self._cards)}
            self._counted = self._cards
        try:
            return self._rows[card]
        except KeyError as error:
            raise ValueError(f"{card} is not in this zone") from error

    def found(self, sought: str) -> list[ActivityId]:
        """Return the cards that say words, which are folded already."""
        if self._read is not self._shown:
            self._lines = [self._line(card) for card in self._cards]
            self._read = self._shown
        pairs = zip(self._cards, self._lines, strict=True)
        return [card for card, line in pairs if sought in line]

    def says(self, card: ActivityId, sought: str) -> bool:
        """Tell whether a search for words, which are folded already, finds a card."""
        return sought in self._line(card)

    def _line(self, card: ActivityId) -> str:
        """Return what a search looks at; no words that are sought go over a line's end."""
        return "\n".join(map(self._fold, self._shown.searched(card)))

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._cards)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._cards):
            return None
        card = self.card(index.row())
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return card.activity.name
            case Qt.ItemDataRole.ToolTipRole:
                note = card.activity.note
                return tooltip(card.activity.name, "\n".join(details(card)), card.why, note)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return self._shown.described(card, index.row(), len(self._cards))
            case _:
                return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    @override
    def mimeTypes(self) -> list[str]:
        return [CARDS, "text/plain"]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return self.mime_of([self._cards[index.row()] for index in indexes])

    def mime_of(self, cards: Sequence[ActivityId]) -> QMimeData:
        """Return cards of this document, from any zone, as drag-and-drop data."""
        names = (self._session.activity(card).name for card in cards)
        return cards_to_mime(self._session.key, cards, names)

    def takes(self, data: QMimeData) -> bool:
        """Tell whether a drop of this data would put cards here."""
        return bool(self._dragged(data) or names_from_mime(data))

    def named(self, data: QMimeData) -> str:
        """Return what a drop of this data would put here, in words; empty where nothing would."""
        if cards := self._dragged(data):
            names = [self._session.activity(card).name for card in cards]
        else:
            names = list(names_from_mime(data))
        return names[0] if len(names) == 1 else tr("%n activities", "", len(names)) if names else ""

    @override
    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        return self.takes(data)

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        before = self._cards[row] if 0 <= row < len(self._cards) else None
        if cards := self._dragged(data):
            move_cards(self._session, cards, self.zone, before)
            return True
        names = names_from_mime(data)
        return add_activities(
            self._session, [(name, Kind.CUSTOM) for name in names], self.zone, before
        )

    def _dragged(self, data: QMimeData) -> tuple[ActivityId, ...]:
        """Return the cards that a drag within this document holds; some may be gone by now."""
        known = self._session.scenario.activities
        return tuple(c for c in cards_from_mime(self._session.key, data) if c in known)

    def follow(self, new: Shown, differing: Collection[ActivityId]) -> None:
        """Step from what is shown to `new`; `differing` names the cards that may look other."""
        old = self._shown
        rows = new.here.cards(self.zone)
        stayed = frozenset(differing).intersection(self._cards)  # one that comes is told as a row
        if rows is not self._cards and rows != self._cards and self._follow_rows(new, rows):
            return
        self._shown = new
        if not stayed:
            return
        changed = [
            row
            for row, card in enumerate(rows)
            if card in stayed and old.card(card) != new.card(card)
        ]
        for run in runs(changed):
            self.dataChanged.emit(self.index(run.first), self.index(run.last))

    def _follow_rows(self, new: Shown, rows: tuple[ActivityId, ...]) -> bool:
        """Tell which rows go and come; return whether all of them are to be read anew instead."""
        diff = row_diff(self._cards, rows)
        if len(diff.removed) + len(diff.inserted) > _MOST_RUNS:
            self.beginResetModel()
            self._shown, self._cards = new, rows
            self.endResetModel()
            return True
        for run in diff.removed:
            self.beginRemoveRows(_ROOT, run.first, run.last)
            self._cards = self._cards[: run.first] + self._cards[run.last + 1 :]
            self.endRemoveRows()
        self._shown = new
        for run in diff.inserted:
            self.beginInsertRows(_ROOT, run.first, run.last)
            arriving = rows[run.first : run.last + 1]
            self._cards = self._cards[: run.first] + arriving + self._cards[run.first :]
            self.endInsertRows()
        return False


class ZoneModels(QObject):
    """The models of the four zones and the tray; they follow the session together.

    They tell what the answer view lets them tell.
    """

    def __init__(
        self,
        session: Session,
        topics: Topics,
        answer_view: AnswerView,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._topics = session, topics
        self._answer_view = answer_view
        self._figures: CostFigures | None = None
        self._shown = self._seen()
        fold = lru_cache(maxsize=2 * MOST_ACTIVITIES)(folded)  # as many names as there can be
        self._models = {zone: ZoneModel(session, zone, self._shown, fold, self) for zone in Zone}
        session.changed.connect(self._follow)
        self._answer_view.changed.connect(self._step)

    def __getitem__(self, zone: Zone) -> ZoneModel:
        return self._models[zone]

    @property
    def shown(self) -> Shown:
        """What all of the models show now."""
        return self._shown

    def _seen(self) -> Shown:
        if self._figures is None and self._session.scenario.costing is not None:
            from shoreboard.models.cost_figures import CostFigures

            self._figures = CostFigures()
        return Shown.of(self._session, self._topics, self._answer_view.told, self._figures)

    def _follow(self, before: Moment, after: Moment) -> None:
        if not before.same_board(after):
            self._step()

    def _step(self) -> None:
        new = self._seen()
        differing = new.differing(self._shown)
        new.keep(self._shown, differing)
        self._shown = new
        for model in self._models.values():
            model.follow(new, differing)
