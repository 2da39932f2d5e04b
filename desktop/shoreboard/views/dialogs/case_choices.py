"""Choices that say which cases are meant."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox
from typing_extensions import override

from shoreboard.domain.activity import Kind
from shoreboard.domain.moves import MOVES
from shoreboard.explanations.case import Case, Mixup
from shoreboard.explanations.case_filter import countries
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import countries_by_name, tr

_ROWS = 16
_SHORTEST = 9
"""Characters of a choice that are visible at least."""


class CaseChoice(QComboBox):
    """Any, or one of several."""

    def __init__(self, choices: Iterable[tuple[str, str]], any_words: str = "") -> None:
        super().__init__()
        self.setMaxVisibleItems(_ROWS)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_SHORTEST)
        self.addItem(any_words or tr("Any"), None)
        for words, value in choices:
            self.addItem(words, value)

    def chosen(self) -> str | None:
        """Return the value that is chosen, or None for any."""
        return self.currentData()

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())


def move_choices(cases: Sequence[Case], topics: Topics) -> Iterable[tuple[str, str]]:
    """Return the moves of cases, by title and id."""
    there = {case.move for case in cases}
    return ((topics.move(move.id).title, move.id) for move in MOVES if move in there)


def kind_choices(cases: Sequence[Case], topics: Topics) -> Iterable[tuple[str, str]]:
    """Return the kinds of work of cases, by title and id."""
    there = {case.kind for case in cases}
    return ((topics.kind(kind).title, kind.value) for kind in Kind if kind in there)


def country_choices(cases: Sequence[Case]) -> Iterable[tuple[str, str]]:
    """Return the countries of cases, by name and code."""
    there = frozenset[str]().union(*map(countries, cases))
    return ((name, code) for name, code in countries_by_name() if code in there)


def mixup_choices(cases: Sequence[Case], topics: Topics) -> Iterable[tuple[str, str]]:
    """Return the mix-ups that cases break, by title and id."""
    there = {mixup for case in cases for mixup in case.mixups}
    for mixup in Mixup:
        if mixup in there:
            yield topics.mixup(mixup.value).title, mixup.value
