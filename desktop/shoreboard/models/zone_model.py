"""One zone of the scene that is shown, as a list model that follows the session."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from shoreboard.domain.activity import Activity, ActivityId, Kind
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.moves import changed_details
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.zone import Where, Zone
from shoreboard.i18n import country_name, enumerated, tr
from shoreboard.models.mime import CARDS, cards_from_mime, cards_to_mime, names_from_mime
from shoreboard.models.row_diff import row_diff, runs
from shoreboard.models.tooltip import tooltip
from shoreboard.session.session import Session
from shoreboard.session.steps import add_activities, move_cards

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_MOST_RUNS = 100
"""More changed runs than this are told as a reset, which is then the faster signal."""


@dataclass(frozen=True, slots=True)
class Card:
    """What a card shows."""

    activity: Activity
    placement: Placement
    before: Placement | None
    """Where it stood in the scene before; None in the first scene."""
    country: str | None
    """Where the work is done, as far as the scenario says."""

    @property
    def moved(self) -> bool:
        """Tell whether zone, country, place or partner changed since the scene before."""
        return _has_moved(self.before, self.placement)


@dataclass(frozen=True, slots=True)
class Shown:
    """What the rows of all zones are made from."""

    scenario: Scenario
    here: Arrangement
    earlier: Arrangement | None

    @classmethod
    def of(cls, session: Session) -> "Shown":
        """Return what a session shows now."""
        rank = session.scenario.scene_index(session.scene_id)
        scenes = session.scenario.scenes
        earlier = scenes[rank - 1].placements if rank else None
        return cls(session.scenario, scenes[rank].placements, earlier)

    def card(self, card: ActivityId) -> Card:
        """Return what the card of an activity shows."""
        earlier = self.earlier[card] if self.earlier is not None else None
        at = self.here[card]
        unsaid = at.zone.where is Where.DOMESTIC and not (at.country or at.place)
        country = self.scenario.home_country if unsaid else at.country
        return Card(self.scenario.activities[card], at, earlier, country)

    def _changed(self) -> frozenset[ActivityId]:
        """Return the activities that stand otherwise than in the scene before."""
        return frozenset() if self.earlier is None else self.here.differing(self.earlier)

    def differing(self, old: "Shown") -> frozenset[ActivityId]:
        """Return the activities whose cards may look other than in `old`."""
        differing = self.here.differing(old.here)
        if self.earlier is not old.earlier:
            differing |= self._changed() | old._changed()
        theirs = old.scenario.activities
        if (ours := self.scenario.activities) is not theirs:
            differing |= {card for card, one in ours.items() if theirs.get(card) is not one}
        if self.scenario.home_country != old.scenario.home_country:
            homely = (zone for zone in Zone if zone.where is Where.DOMESTIC)
            differing |= {card for zone in homely for card in self.here.cards(zone)}
        return differing


class ZoneModel(QAbstractListModel):
    """The cards of one zone, in their order; changes come from the session alone.

    `ZoneModels` tells it to follow, so that what changed is found once for all zones.
    """

    def __init__(
        self, session: Session, zone: Zone, shown: Shown, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.zone = zone
        self._shown = shown
        self._cards = shown.here.cards(zone)

    @property
    def cards(self) -> tuple[ActivityId, ...]:
        """The ids of the cards, row by row."""
        return self._cards

    def card(self, row: int) -> Card:
        """Return what the card in a row shows."""
        return self._shown.card(self._cards[row])

    def row_of(self, card: ActivityId) -> int:
        """Return the row of a card; raises ValueError when it stands elsewhere."""
        return self._cards.index(card)

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
                return tooltip(card.activity.name, "\n".join(_details(card)), note)
            case Qt.ItemDataRole.AccessibleDescriptionRole:
                return _described(card)
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
        if rows is not self._cards and rows != self._cards:
            self._follow_rows(new, rows)
        self._shown = new
        changed = [
            row
            for row, card in enumerate(rows)
            if card in differing
            and self._stayed(old, card)
            and _look(old, card) != _look(new, card)
        ]
        for run in runs(changed):
            self.dataChanged.emit(self.index(run.first), self.index(run.last))

    def _stayed(self, old: Shown, card: ActivityId) -> bool:
        """Tell whether a card stood in this zone before; one that has come was told as a row."""
        return card in old.here and old.here[card].zone is self.zone

    def _follow_rows(self, new: Shown, rows: tuple[ActivityId, ...]) -> None:
        diff = row_diff(self._cards, rows)
        if len(diff.removed) + len(diff.inserted) > _MOST_RUNS:
            self.beginResetModel()
            self._shown, self._cards = new, rows
            self.endResetModel()
            return
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


def _described(card: Card) -> str:
    words = _details(card)
    if card.moved:
        words.append(tr("moved since the scene before"))
    return enumerated(words)


def _details(card: Card) -> list[str]:
    at = card.placement
    words: list[str] = []
    if at.place or card.country:
        named = country_name(card.country) if card.country else ""
        words.append(enumerated(part for part in (at.place, named) if part))
    if at.partner:
        words.append(at.partner)
    return words


def _has_moved(before: Placement | None, after: Placement) -> bool:
    if before is None or before is after:
        return False
    return before.zone is not after.zone or bool(changed_details(before, after))


def _look(shown: Shown, card: ActivityId) -> tuple[Activity, Placement, str | None, bool]:
    seen = shown.card(card)
    return seen.activity, seen.placement, seen.country, seen.moved


class ZoneModels(QObject):
    """The models of the four zones and the tray; they follow the session together."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown = Shown.of(session)
        self._models = {zone: ZoneModel(session, zone, self._shown, self) for zone in Zone}
        session.changed.connect(self._follow)

    def __getitem__(self, zone: Zone) -> ZoneModel:
        return self._models[zone]

    def _follow(self) -> None:
        new = Shown.of(self._session)
        differing = new.differing(self._shown)
        self._shown = new
        for model in self._models.values():
            model.follow(new, differing)
