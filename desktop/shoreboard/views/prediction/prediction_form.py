"""Where the lecturer types what the class says, and decides when it is told."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QPushButton, QVBoxLayout

from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.case import Case
from shoreboard.explanations.phrases import both_answers
from shoreboard.explanations.topics import Topics
from shoreboard.i18n import tr
from shoreboard.practice.prediction_words import comparison_parts, round_words, twin_words
from shoreboard.practice.words import AnswerPart
from shoreboard.views.parts.count_field import CountField
from shoreboard.views.parts.fields import Field, OneLine, plain, soft
from shoreboard.views.parts.notices import announce
from shoreboard.views.parts.verdict import PracticeVerdict
from shoreboard.views.prediction.prediction_session import PredictionSession
from shoreboard.views.presentation.lecturer_form import LecturerForm

_SHORTEST = 14
"""Characters of a case that are visible at least."""


class PredictionForm(LecturerForm):
    """What is asked, a count for each zone, and the buttons that lead from round to round.

    `keep_asked` wants what came of it kept in the note. What the class may see of the form, while
    bars are hidden from it, tells no counts.
    """

    keep_asked = Signal()

    def __init__(self, prediction_session: PredictionSession, topics: Topics) -> None:
        self.fields = {zone: CountField() for zone in GRID}
        self.bars = QPushButton(tr("Show the &bars"))
        self.bars.setCheckable(True)
        self.again, self.reveal = QPushButton(tr("Second &round")), QPushButton(tr("Re&veal"))
        self.keep = QPushButton(tr("&Keep in the note"))
        super().__init__(
            {both_answers(zone): field for zone, field in self.fields.items()},
            (self.bars, self.again, self.reveal, self.keep),
        )
        self._prediction_session, self._topics = prediction_session, topics
        self._total, self._said = soft(""), plain("")
        self.question = OneLine()
        self._question = Field(tr("A &question of your own"), self.question)
        self.twin = _choice(prediction_session)
        self._twin = Field(tr("The second round &asks about"), self.twin)
        self._result = PracticeVerdict()
        self._lay_out()
        self._connect()
        self.find_look()
        self._follow()

    def say(self, words: str) -> None:
        """Say what became of keeping."""
        self._said.setText(words)
        self._said.setVisible(bool(words))
        announce(self, words)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(12)
        parts = (
            self.heading, self._question, self.counts, self._total, self._twin, self.buttons,
            self._said, self._result,
        )  # fmt: skip
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        self._said.hide()

    def _connect(self) -> None:
        prediction_session = self._prediction_session
        self.question.textEdited.connect(lambda: prediction_session.ask(self.question.value()))
        self.bars.clicked.connect(prediction_session.show_bars)
        self.again.clicked.connect(self._go_round)
        self.reveal.clicked.connect(self._reveal)
        self.keep.clicked.connect(self.keep_asked)
        self.close_it.clicked.connect(prediction_session.ended)
        for zone, field in self.fields.items():
            field.valueChanged.connect(self._counter(zone))
        prediction_session.changed.connect(self._follow)

    def _counter(self, zone: Zone) -> Callable[[int], None]:
        return lambda number: self._prediction_session.count(zone, number)

    def _go_round(self) -> None:
        twin = self.twin.currentData()
        self._prediction_session.go_round(twin if isinstance(twin, Case) else None)
        self.take_keys()

    def _reveal(self) -> None:
        self._prediction_session.reveal()
        (self.keep if self.keep.isEnabled() else self.close_it).setFocus()

    def _follow(self) -> None:
        prediction_session = self._prediction_session
        latest, revealed = prediction_session.latest, prediction_session.is_revealed
        number = len(prediction_session.prediction.rounds)
        self.heading.setText(tr("Revealed") if revealed else round_words(number))
        if self.question.value() != latest.question:
            self.question.setText(latest.question)
        self._question.setEnabled(not revealed)
        for zone, field in self.fields.items():
            field.blockSignals(True)
            field.setValue(latest.of(zone))
            field.blockSignals(False)
            field.setEnabled(not revealed)
        self.cover(not prediction_session.shows_bars)
        self._total.setText(tr("%n have said something", "", latest.total))
        self.bars.setChecked(prediction_session.shows_bars)
        self.bars.setEnabled(not revealed)
        can_go_round = prediction_session.prediction.can_go_round and not revealed
        self.again.setEnabled(can_go_round)
        self._twin.setVisible(bool(prediction_session.twins) and number == 1 and not revealed)
        self.reveal.setEnabled(not revealed)
        self.keep.setEnabled(revealed and bool(prediction_session.prediction.counted_rounds))
        self._say_result()

    def _say_result(self) -> None:
        parts: list[AnswerPart] = []
        if self._prediction_session.is_revealed:
            parts = [*comparison_parts(self._prediction_session.comparison, self._topics)]
        before = self._result.words
        self._result.say((), parts)
        if self._result.words and self._result.words != before:
            announce(self, self._result.words)


def _choice(prediction_session: PredictionSession) -> QComboBox:
    """Return a choice between what was asked about first and its twins."""
    choice = QComboBox()
    choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setMinimumContentsLength(_SHORTEST)
    # Letters choose here, and arrow keys: before a class they must not tell the story.
    choice.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    choice.addItem(tr("{name} again").format(name=prediction_session.name), None)
    for twin in prediction_session.twins:
        choice.addItem(twin_words(twin), twin)
    return choice
