"""Where the lecturer types what the class says, and decides when it is told."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QSpinBox, QVBoxLayout, QWidget
from typing_extensions import override

from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.phrases import both_answers
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.practice.prediction import MOST
from shoreboard.practice.prediction_words import comparison_parts, round_words
from shoreboard.practice.words import AnswerPart
from shoreboard.views.parts.fields import Field, plain, soft
from shoreboard.views.parts.flow_grid import FlowGrid
from shoreboard.views.parts.look import Styled, heading_font
from shoreboard.views.parts.notices import announce
from shoreboard.views.parts.verdict import PracticeVerdict
from shoreboard.views.prediction.prediction_session import PredictionSession

_FIELD = 9
"""The least width of a field, in heights of a line of text."""


class PredictionForm(Styled, QWidget):
    """A count for each zone, and the buttons that lead from round to round and to the reveal.

    `keep_asked` wants what came of it kept in the note.
    """

    keep_asked = Signal()

    def __init__(self, prediction_session: PredictionSession, topics: Topics) -> None:
        super().__init__()
        self._prediction_session, self._topics = prediction_session, topics
        self._title, self._total, self._said = plain(""), soft(""), plain("")
        self.fields = {zone: _field() for zone in GRID}
        self.again, self.reveal = QPushButton(tr("Second &round")), QPushButton(tr("Re&veal"))
        self.keep, self.close_it = QPushButton(tr("&Keep in the note")), QPushButton(tr("&Close"))
        self._buttons = (self.again, self.reveal, self.keep, self.close_it)
        self._result = PracticeVerdict()
        self._lay_out()
        self.again.clicked.connect(self._go_round)
        self.reveal.clicked.connect(self._reveal)
        self.keep.clicked.connect(self.keep_asked)
        self.close_it.clicked.connect(prediction_session.ended)
        for zone, field in self.fields.items():
            field.valueChanged.connect(self._counter(zone))
        prediction_session.changed.connect(self._follow)
        self.find_look()
        self._follow()

    @override
    def restyle(self) -> None:
        self._title.setFont(heading_font(self.font()))
        self._counts.set_least(_FIELD * self.fontMetrics().height())
        self._row.set_least(max(button.sizeHint().width() for button in self._buttons))

    def say(self, words: str) -> None:
        """Say what became of keeping."""
        self._said.setText(words)
        self._said.setVisible(bool(words))
        announce(self, words)

    def take_keys(self) -> None:
        """Give the keys to the first count."""
        self.fields[GRID[0]].setFocus()
        self.fields[GRID[0]].selectAll()

    def _lay_out(self) -> None:
        counts, buttons = QWidget(), QWidget()
        self._counts, self._row = FlowGrid(counts, 1), FlowGrid(buttons, 1, 8)
        for zone, field in self.fields.items():
            self._counts.addWidget(Field(both_answers(zone), field))
        for button in self._buttons:
            self._row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(12)
        for part in (self._title, counts, self._total, buttons, self._said, self._result):
            column.addWidget(part)
        column.addStretch(1)
        self._said.hide()

    def _counter(self, zone: Zone) -> Callable[[int], None]:
        return lambda number: self._prediction_session.count(zone, number)

    def _go_round(self) -> None:
        self._prediction_session.go_round()
        self.take_keys()

    def _reveal(self) -> None:
        self._prediction_session.reveal()
        (self.keep if self.keep.isEnabled() else self.close_it).setFocus()

    def _follow(self) -> None:
        prediction_session = self._prediction_session
        rounds, revealed = prediction_session.prediction.rounds, prediction_session.is_revealed
        self._title.setText(tr("Revealed") if revealed else round_words(len(rounds)))
        for zone, field in self.fields.items():
            field.blockSignals(True)
            field.setValue(rounds[-1].of(zone))
            field.blockSignals(False)
            field.setEnabled(not revealed)
        self._total.setText(tr("%n have said something", "", rounds[-1].total))
        self.again.setEnabled(prediction_session.prediction.can_go_round and not revealed)
        self.reveal.setEnabled(not revealed)
        self.keep.setEnabled(revealed and bool(prediction_session.prediction.counted_rounds))
        parts: list[AnswerPart] = []
        if revealed:
            parts = [*comparison_parts(prediction_session.comparison, self._topics)]
        before = self._result.words
        self._result.say((), parts)
        if self._result.words and self._result.words != before:
            announce(self, self._result.words)


def _field() -> QSpinBox:
    field = QSpinBox()
    field.setRange(0, MOST)
    return field
