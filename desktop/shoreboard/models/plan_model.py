"""The activities of a scene with what their plans come to, as rows."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from shoreboard.costs.plans import LeftOut, Omission
from shoreboard.domain.activity import ActivityId
from shoreboard.explanations.cost_numbers import amount_words
from shoreboard.explanations.phrases import activity_name
from shoreboard.i18n import tr
from shoreboard.models.cost_figures import CostFigure, CostFigures
from shoreboard.session.change import Moment
from shoreboard.session.session import Session

_Index = QModelIndex | QPersistentModelIndex


class PlanModel(QAbstractListModel):
    """Rows in the order of the board: first what goes, then what stays.

    What a row comes to is reckoned when it is asked for.
    """

    def __init__(
        self, session: Session, figures: CostFigures, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._figures = session, figures
        self._cards = self._in_order()
        session.changed.connect(self._follow)

    @property
    def cards(self) -> tuple[ActivityId, ...]:
        """The activities in the order of the rows."""
        return self._cards

    def card(self, index: _Index) -> ActivityId:
        """Return the activity of a row."""
        return self._cards[index.row()]

    def figure(self, card: ActivityId) -> CostFigure:
        """Return what the plan for an activity comes to."""
        return self._figures.figure(self._session.scenario, self._session.scene_id, card)

    @override
    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._cards)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._cards):
            return None
        card = self.card(index)
        name = activity_name(self._session.activity(card))
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return name
            case Qt.ItemDataRole.AccessibleTextRole:
                return tr("{name}: {result}").format(name=name, result=self.result(index))
            case Qt.ItemDataRole.DecorationRole:
                return self._session.activity(card).kind.value
            case _:
                return None

    def result(self, index: _Index) -> str:
        """Return what a row comes to, in a word or as a number."""
        figure = self.figure(self.card(index))
        return result_word(figure)

    def _in_order(self) -> tuple[ActivityId, ...]:
        scenario, scene_id = self._session.scenario, self._session.scene_id
        here, first = scenario.scene(scene_id).placements, scenario.scenes[0].placements
        cards = [*here]
        goes = {card for card in cards if here[card].zone is not first[card].zone}
        goes |= {card for card in cards if here[card].costs}
        return tuple(sorted(cards, key=lambda card: card not in goes))

    def _differing(self, before: Moment, after: Moment) -> Iterator[int]:
        """Yield the rows of which something may have changed."""
        old, new = before.scenario, after.scenario
        first, then = new.scenes[0].placements, old.scenes[0].placements
        all_differ = new.costing is not old.costing or first is not then
        if all_differ or before.scene_id != after.scene_id:
            yield from range(len(self._cards))
            return
        here, there = after.scene.placements, before.scene.placements
        for row, card in enumerate(self._cards):
            if here[card] is not there[card] or new.activities[card] is not old.activities.get(
                card
            ):
                yield row

    def _follow(self, before: Moment, after: Moment) -> None:
        if before.same_board(after):
            return
        cards = self._in_order()
        if cards != self._cards:
            self.beginResetModel()
            self._cards = cards
            self.endResetModel()
            return
        for row in self._differing(before, after):
            self.dataChanged.emit(self.index(row), self.index(row))


def result_word(figure: CostFigure) -> str:
    """Return what a plan comes to: a number with its sign, or in a word why there is none."""
    if figure.present_value is not None:
        return amount_words(figure.present_value, signed=True) or "0"
    if isinstance(figure.found, LeftOut) and figure.found.why is Omission.SAME:
        return tr("stays")
    if isinstance(figure.found, LeftOut) and figure.found.why is Omission.NOT_PLACED:
        return tr("not placed")
    return tr("open")
