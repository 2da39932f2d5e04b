"""What is said below an assumption: its source, and who holds it to be something else."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from shoreboard.domain.costing import MOST_OPINIONS, QUANTITIES, Assumption, Input, Opinion
from shoreboard.explanations.cost_words import bounds_words
from shoreboard.i18n import tr
from shoreboard.views.costs.number_field import NumberField
from shoreboard.views.parts.fields import OneLine
from shoreboard.views.parts.look import LEAST


class AssumptionDetails(QWidget):
    """Follows an assumption; there is always a line more for another opinion, up to the most.

    `left` tells that a field was left in which something else may be typed.
    """

    left = Signal()

    def __init__(self, which: Input, name: str) -> None:
        super().__init__()
        self._which, self._name = which, name
        self.source = OneLine()
        self.source.setAccessibleName(tr("{name}: source").format(name=name))
        self.source.setPlaceholderText(tr("Who says so, and when"))
        self.source.editingFinished.connect(self.left)
        self.opinions: list[tuple[OneLine, NumberField]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(12, 0, 0, 6)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(QLabel(tr("Source")), 0, 0)
        self._grid.addWidget(self.source, 0, 1, 1, 3)

    def show_assumption(self, assumption: Assumption | None) -> None:
        """Show what is known of an assumption."""
        said = () if assumption is None else assumption.opinions
        self.source.give("" if assumption is None else assumption.source)
        while len(self.opinions) < min(MOST_OPINIONS, len(said) + 1):
            self._add()
        shown = (*said, *(None for _ in range(MOST_OPINIONS)))
        for (who, value), opinion in zip(self.opinions, shown, strict=False):
            who.give("" if opinion is None else opinion.who)
            value.show_number(None if opinion is None else opinion.value)

    def taken(self, assumption: Assumption) -> Assumption:
        """Return an assumption with source and opinions as they are typed."""
        typed = [(who.value(), value.number()) for who, value in self.opinions]
        opinions = tuple(Opinion(who, value) for who, value in typed if value is not None)
        return replace(assumption, source=self.source.value(), opinions=opinions)

    def wrong(self) -> str:
        """Return what is wrong with what is typed, or nothing."""
        quantity = QUANTITIES[self._which]
        for who, value in self.opinions:
            number = value.number()
            if number is None and not value.is_empty:
                return tr("This is no number: {text}").format(text=value.text())
            if number is not None and not quantity.holds(number):
                return bounds_words(quantity)
            if value.is_empty and who.value():
                return tr("What does {who} say?").format(who=who.value())
        return ""

    def _offer_another(self) -> None:
        """Have a line more ready before the keys go on from the last one."""
        who, value = self.opinions[-1]
        if (who.text() or not value.is_empty) and len(self.opinions) < MOST_OPINIONS:
            self._add()

    def _add(self) -> None:
        rank = len(self.opinions) + 1
        who, value = OneLine(), NumberField("")
        words = tr("{name}: who else says something, {rank}")
        who.setAccessibleName(words.format(name=self._name, rank=rank))
        words = tr("{name}: what they say, {rank}")
        value.setAccessibleName(words.format(name=self._name, rank=rank))
        who.setPlaceholderText(tr("Who else, such as Finance"))
        for each in (who, value):
            each.setMinimumHeight(LEAST)
        who.textEdited.connect(self._offer_another)
        value.typed.connect(self._offer_another)
        who.editingFinished.connect(self.left)
        value.left.connect(self.left)
        self.opinions.append((who, value))
        self._grid.addWidget(who, rank, 0, 1, 2)
        self._grid.addWidget(QLabel(tr("says")), rank, 2)
        self._grid.addWidget(value, rank, 3)
        below = self.opinions[-2][1] if rank > 1 else self.source
        QWidget.setTabOrder(below, who)
        QWidget.setTabOrder(who, value)
