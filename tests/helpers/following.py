"""Rows that are kept by the zone models' signals alone, as a view keeps them."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from shoreboard.domain.zone import Zone
from shoreboard.models.zone_model import ZoneModel, ZoneModels
from shoreboard.session.answer_view import AnswerView
from shoreboard.session.session import Session
from tests.explanations.boards import TOPICS

ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
)
"""A description is no part of it: readers ask for it anew, as it tells of other rows and scenes."""
Row = tuple[object, ...]


def row_of(model: ZoneModel, row: int) -> Row:
    """Return all that a row of the model says, its card's id first, and whether it moved."""
    said = (model.data(model.index(row), role) for role in ROLES)
    return (model.cards[row], model.card(row).moved, *said)


def rows_of(model: ZoneModel) -> list[Row]:
    return [row_of(model, row) for row in range(model.rowCount())]


class Follower:
    """Writes down what a model signals, and keeps its rows by these signals alone."""

    def __init__(self, model: ZoneModel) -> None:
        self.said: list[tuple[object, ...]] = []
        self.rows = rows_of(model)
        self._model = model
        self._marks = self._persistent()
        model.rowsInserted.connect(self._insert)
        model.rowsRemoved.connect(self._remove)
        model.dataChanged.connect(self._change)
        model.modelReset.connect(self._reset)
        for signal in (model.rowsMoved, model.layoutChanged):
            signal.connect(lambda *_: self.said.append(("something else",)))

    def _persistent(self) -> list[tuple[object, QPersistentModelIndex]]:
        model = self._model
        return [
            (model.cards[row], QPersistentModelIndex(model.index(row)))
            for row in range(model.rowCount())
        ]

    def lost_track(self) -> list[object]:
        """Return the cards whose persistent index, if it is still valid, leads to another card."""
        return [
            card
            for card, index in self._marks
            if index.isValid() and self._model.cards[index.row()] != card
        ]

    def _insert(self, _parent: QModelIndex, first: int, last: int) -> None:
        self.said.append(("inserted", first, last))
        # rows that are still to come make the numbers of rows beyond these provisional
        self.rows[first:first] = [row_of(self._model, row) for row in range(first, last + 1)]

    def _remove(self, _parent: QModelIndex, first: int, last: int) -> None:
        self.said.append(("removed", first, last))
        del self.rows[first : last + 1]

    def _change(self, first: QModelIndex, last: QModelIndex) -> None:
        self.said.append(("changed", first.row(), last.row()))
        for row in range(first.row(), last.row() + 1):
            self.rows[row] = row_of(self._model, row)

    def _reset(self) -> None:
        self.said.append(("reset",))
        self.rows = rows_of(self._model)
        self._marks = self._persistent()


def zone_models(session: Session, parent: QObject | None = None) -> ZoneModels:
    """Return the models of a session's zones, which tell what the class is told."""
    return ZoneModels(session, TOPICS, AnswerView(session), parent)


class Watch:
    """A session's zone models, each with a follower."""

    def __init__(self, session: Session) -> None:
        self.models = zone_models(session)
        self.followers = {zone: Follower(self.models[zone]) for zone in Zone}

    def said(self) -> dict[Zone, list[tuple[object, ...]]]:
        """Return what each zone said, without the zones that said nothing."""
        return {zone: each.said for zone, each in self.followers.items() if each.said}
