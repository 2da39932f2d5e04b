"""The scene that is shown as a table: a row an activity, a column a question that it answers."""

from collections.abc import Callable, Collection
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from shoreboard.domain.activity import ActivityId
from shoreboard.explanations.hidden import unknown
from shoreboard.explanations.move_section import move_words
from shoreboard.explanations.phrases import activity_name, spot, where_answer, who_answer
from shoreboard.i18n import country_name, enumerated, tr
from shoreboard.models.row_diff import row_diff, runs
from shoreboard.models.shown import Card, Shown
from shoreboard.names import short, tooltip
from shoreboard.session.answer_view import AnswerView
from shoreboard.session.session import Session

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
_MOST_RUNS = 100
"""More changed runs than this are told as a reset, which is then the faster signal."""


class BoardColumn(IntEnum):
    """The columns, in their order."""

    ACTIVITY = 0
    WHO = 1
    WHERE = 2
    COUNTRY = 3
    PARTNER = 4
    STATE = 5
    CHANGE = 6


class BoardTableModel(QAbstractTableModel):
    """One row a card, zone by zone and the tray last; changes come from the session alone.

    It tells what the cards on the board tell, which `shown` returns, and no more.
    """

    def __init__(
        self,
        session: Session,
        shown: Callable[[], Shown],
        answer_view: AnswerView,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._now = shown
        self._shown = shown()
        self._cards = tuple(self._shown.here)
        session.changed.connect(self._follow)
        answer_view.changed.connect(self._follow)

    @property
    def cards(self) -> tuple[ActivityId, ...]:
        """The ids of the cards, row by row."""
        return self._cards

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._cards)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(BoardColumn)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's heading, or for a row the name of its activity."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return self.text(section, BoardColumn.ACTIVITY)
        return {
            BoardColumn.ACTIVITY: tr("Activity"),
            BoardColumn.WHO: tr("Who"),
            BoardColumn.WHERE: tr("Where"),
            BoardColumn.COUNTRY: tr("Country"),
            BoardColumn.PARTNER: tr("Partner"),
            BoardColumn.STATE: tr("State"),
            BoardColumn.CHANGE: tr("Change since the scene before"),
        }[BoardColumn(section)]

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self._cards):
            return None
        column = BoardColumn(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.text(index.row(), column)
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index.row(), column)
            case Qt.ItemDataRole.AccessibleDescriptionRole if column is BoardColumn.ACTIVITY:
                return enumerated(self._card(index.row()).circumstances)
            case Qt.ItemDataRole.ToolTipRole:
                return tooltip("", self.text(index.row(), column))
            case _:
                return None

    def text(self, row: int, column: BoardColumn) -> str:
        """Return what a cell shows."""
        card = self._card(row)
        zone = card.placement.zone
        match column:
            case BoardColumn.ACTIVITY:
                return activity_name(card.activity)
            case BoardColumn.WHO:
                return who_answer(zone)
            case BoardColumn.WHERE:
                return where_answer(zone)
            case BoardColumn.COUNTRY:
                if card.placement.place:
                    return spot(card.placement)
                return country_name(card.country) if card.country else ""
            case BoardColumn.PARTNER:
                return short(card.placement.partner)
            case BoardColumn.STATE:
                return self._state(card)
            case BoardColumn.CHANGE if card.moved:
                shown = self._shown
                return move_words(shown.scenario, shown.scene_id, card.activity.id, shown.topics)
            case _:
                return ""

    def _state(self, card: Card) -> str:
        """Return what a card is as far as that is told, with why where definitions differ."""
        zone = card.placement.zone
        if card.covered:
            return unknown()
        if card.answer and not card.why:
            return card.answer
        named = [self._shown.topics.state(zone).title] if self._shown.told.of_zone(zone) else []
        return enumerated([*named, *([card.why] if card.why else [])])

    def _spoken(self, row: int, column: BoardColumn) -> str:
        if column is BoardColumn.STATE and self._card(row).covered:
            return tr("its answer is hidden")
        return self.text(row, column)

    def _card(self, row: int) -> Card:
        return self._shown.card(self._cards[row])

    def _follow(self) -> None:
        old, new = self._shown, self._now()
        if new is old:
            return
        differing, rows = new.differing(old), tuple(new.here)
        if self._follow_rows(new, rows):
            return
        if new.scenario is not old.scenario and new.earlier is not old.earlier:
            differing |= frozenset(rows)
        self._tell(rows, differing)

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

    def _tell(self, rows: tuple[ActivityId, ...], differing: Collection[ActivityId]) -> None:
        changed = [row for row, card in enumerate(rows) if card in differing]
        last = len(BoardColumn) - 1
        for run in runs(changed):
            self.dataChanged.emit(self.index(run.first, 0), self.index(run.last, last))
