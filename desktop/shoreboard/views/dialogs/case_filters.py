"""The fields that say which cases somebody looks for."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from shoreboard.domain.activity import Kind
from shoreboard.domain.moves import MOVES
from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.case import Case, Mixup
from shoreboard.explanations.case_filter import CaseFilter, countries
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import countries_by_name, tr
from shoreboard.views.dialogs.fields import Field
from shoreboard.views.dialogs.flow_grid import FlowGrid
from shoreboard.views.dialogs.search_field import SearchField

_ROWS = 16
_SHORTEST = 9
"""Characters of a choice that are visible at least."""
_LINES = 9
"""The least width of a field, in heights of a line of text."""
_TRAPPED = "trap"


class CaseFilters(QWidget):
    """Words to search for, and a choice each of state, move, kind, country and trap."""

    changed = Signal()

    def __init__(self, cases: Sequence[Case], topics: Topics) -> None:
        super().__init__()
        self.words = SearchField()
        self.words.textChanged.connect(self.changed)
        self._state = _Choice((topics.state(zone).title, zone.value) for zone in GRID)
        self._move = _Choice(_moves(cases, topics))
        self._kind = _Choice(_kinds(cases, topics))
        self._country = _Choice(_countries(cases))
        self._trap = _Choice(_traps(cases, topics))
        self._choices = (self._state, self._move, self._kind, self._country, self._trap)
        grid = FlowGrid(self, _LINES * self.fontMetrics().height())
        for label, field in (
            (tr("&Search"), self.words),
            (tr("Resulting s&tate"), self._state),
            (tr("&Move"), self._move),
            (tr("&Kind of work"), self._kind),
            (tr("Co&untry"), self._country),
            (tr("Often mi&xed up"), self._trap),
        ):
            grid.addWidget(Field(label, field))
        for choice in self._choices:
            choice.currentIndexChanged.connect(self.changed)

    def wanted(self) -> CaseFilter:
        """Return what is looked for."""
        trap = self._trap.chosen()
        return CaseFilter(
            self.words.text(),
            None if self._state.chosen() is None else Zone(self._state.chosen()),
            self._move.chosen(),
            None if self._kind.chosen() is None else Kind(self._kind.chosen()),
            self._country.chosen(),
            trapped=trap == _TRAPPED,
            mixup=None if trap in (None, _TRAPPED) else Mixup(trap),
        )

    def clear(self) -> None:
        """Look for any case."""
        self.words.clear()
        for choice in self._choices:
            choice.setCurrentIndex(0)


class _Choice(QComboBox):
    """Any, or one of several."""

    def __init__(self, choices: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        self.setMaxVisibleItems(_ROWS)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_SHORTEST)
        self.addItem(tr("Any"), None)
        for words, value in choices:
            self.addItem(words, value)

    def chosen(self) -> str | None:
        """Return the value that is chosen, or None for any."""
        return self.currentData()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())


def _moves(cases: Sequence[Case], topics: Topics) -> Iterable[tuple[str, str]]:
    there = {case.move for case in cases}
    return ((topics.move(move.id).title, move.id) for move in MOVES if move in there)


def _kinds(cases: Sequence[Case], topics: Topics) -> Iterable[tuple[str, str]]:
    there = {case.kind for case in cases}
    return ((topics.kind(kind).title, kind.value) for kind in Kind if kind in there)


def _countries(cases: Sequence[Case]) -> Iterable[tuple[str, str]]:
    there = frozenset[str]().union(*map(countries, cases))
    return ((name, code) for name, code in countries_by_name() if code in there)


def _traps(cases: Sequence[Case], topics: Topics) -> Iterable[tuple[str, str]]:
    there = {mixup for case in cases for mixup in case.mixups}
    yield tr("Told otherwise than it was"), _TRAPPED
    for mixup in Mixup:
        if mixup in there:
            yield topics.mixup(mixup.value).title, mixup.value
