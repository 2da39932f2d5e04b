"""The fields that say which cases somebody looks for."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from shoreboard.domain.activity import Kind
from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.case import Case, Mixup
from shoreboard.explanations.case_filter import CaseFilter
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.views.dialogs.case_choices import (
    CaseChoice,
    country_choices,
    kind_choices,
    mixup_choices,
    move_choices,
)
from shoreboard.views.parts.fields import Field, SearchField
from shoreboard.views.parts.flow_grid import FlowGrid

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
        self._state = CaseChoice((topics.state(zone).title, zone.value) for zone in GRID)
        self._move = CaseChoice(move_choices(cases, topics))
        self._kind = CaseChoice(kind_choices(cases, topics))
        self._country = CaseChoice(country_choices(cases))
        self._trap = CaseChoice(_traps(cases, topics))
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


def _traps(cases: Sequence[Case], topics: Topics) -> Iterable[tuple[str, str]]:
    yield tr("Told otherwise than it was"), _TRAPPED
    yield from mixup_choices(cases, topics)
