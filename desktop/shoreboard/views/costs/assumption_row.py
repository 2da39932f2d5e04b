"""One assumption in the form: low, likely, high, and where these are from."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from shoreboard.domain.costing import QUANTITIES, Assumption, Evidence, Input
from shoreboard.explanations.cost_inputs import input_meaning
from shoreboard.explanations.cost_topics import input_topic
from shoreboard.explanations.cost_words import bounds_words, evidence_name
from shoreboard.i18n import tr
from shoreboard.names import tooltip
from shoreboard.session.cost_steps import revised
from shoreboard.views.costs.assumption_details import AssumptionDetails
from shoreboard.views.costs.number_field import NumberField
from shoreboard.views.parts.fields import plain
from shoreboard.views.parts.look import Styled, strong_font

FROM_WIDTH = 6.2
"""Of the column that says where numbers are from, in heights of a line."""
GAP = 6


class AssumptionRow(Styled, QWidget):
    """Follows what an input is taken to be, and tells what is typed as soon as it is in order.

    `changed` carries the new assumption, or None where nothing is known any more. What is wrong is
    said below once a field is left. `entered` tells that the keys have come here. A click on the
    name asks for the topic that explains it, as F1 in a field does.
    """

    changed = Signal(object)
    entered = Signal()
    topic_asked = Signal(str)

    def __init__(self, which: Input, name: str) -> None:
        super().__init__()
        self.which, self._name, self.help_topic = which, name, input_topic(which)
        self._shown: Assumption | None = None
        self._is_edited = True
        words = (tr("{name}: low"), tr("{name}: likely"), tr("{name}: high"))
        self.low, self.likely, self.high = (NumberField(each.format(name=name)) for each in words)
        self._details: AssumptionDetails | None = None
        self.evidence = QPushButton()
        self.evidence.setObjectName("Evidence")
        self.evidence.setMenu(self._evidence_menu())
        self._label = TopicName(name)
        self._label.clicked.connect(lambda: self.topic_asked.emit(self.help_topic))
        self._label.setWordWrap(True)
        self._label.setBuddy(self.likely)
        self.problem = plain("")
        self.problem.setObjectName("Wrong")
        self.problem.hide()
        meaning = input_meaning(which)
        self.setToolTip(tooltip(name, meaning))
        self.likely.setAccessibleDescription(meaning)
        self._lay_out()
        for field in self.fields:
            field.typed.connect(self._follow_typing)
            field.entered.connect(self.entered)
            field.left.connect(self._say_what_is_wrong)
        self.show_assumption(None)
        self.find_look()

    @property
    def fields(self) -> tuple[NumberField, NumberField, NumberField]:
        """The fields from low to high."""
        return self.low, self.likely, self.high

    @property
    def details(self) -> AssumptionDetails:
        """What is said below the numbers, made and hidden when it is first asked for."""
        if self._details is None:
            self._details = AssumptionDetails(self.which, self._name)
            self._details.left.connect(self._take_details)
            self._details.hide()
            self._details.show_assumption(self._shown)
            self._column.insertWidget(1, self._details)
        return self._details

    @override
    def restyle(self) -> None:
        self.evidence.setFixedWidth(round(FROM_WIDTH * self.fontMetrics().height()))
        self.likely.setFont(strong_font(self.font()))

    def show_assumption(self, assumption: Assumption | None) -> None:
        """Show what the input is taken to be; what is being typed and is wrong stays."""
        if assumption == self._shown and (not self._is_edited or self._may_stay(assumption)):
            return
        self._shown, self._is_edited = assumption, False
        if assumption is None:
            for field in self.fields:
                field.show_number(None)
        else:
            ends = (assumption.low, assumption.likely, assumption.high)
            for field, value in zip(self.fields, ends, strict=True):
                field.show_number(value)
        self._show_evidence()
        if assumption is not None and assumption.opinions:
            self.details.show()
        if self._details is not None:
            self._details.show_assumption(assumption)
            if assumption is None:
                self._details.hide()
        self.problem.hide()

    def _may_stay(self, assumption: Assumption | None) -> bool:
        """Tell whether what is typed says the same, or is on the way to say something."""
        return bool(self._wrong()) or self._typed() == assumption

    def _show_evidence(self) -> None:
        known = None if self._shown is None else self._shown.evidence
        self.evidence.setText("" if self._shown is None else evidence_name(known))
        self.evidence.setEnabled(self._shown is not None)
        self.evidence.setToolTip("" if self._shown is None else self._shown.source)
        self.evidence.setProperty("soft", known is Evidence.ILLUSTRATIVE)
        self.evidence.style().polish(self.evidence)
        words = tr("{name}: from {evidence}")
        self.evidence.setAccessibleName(
            words.format(name=self._name, evidence=evidence_name(known))
        )

    def _typed(self) -> Assumption | None:
        """Return what the fields say; None where they are empty or in no order."""
        low, likely, high = (field.number() for field in self.fields)
        if likely is None or self._wrong():
            return None
        return revised(self._shown, self.which, low, likely, high)

    def _wrong(self) -> str:
        """Return what is wrong with what is typed, or nothing."""
        quantity, numbers = QUANTITIES[self.which], [field.number() for field in self.fields]
        for field, number in zip(self.fields, numbers, strict=True):
            if number is None and not field.is_empty:
                return tr("This is no number: {text}").format(text=field.text())
            if number is not None and not quantity.holds(number):
                return bounds_words(quantity)
        low, likely, high = numbers
        if likely is None:
            return tr("What is likely?") if (low, high) != (None, None) else ""
        if (low is not None and low > likely) or (high is not None and high < likely):
            return tr("Low, likely, high: in this order.")
        return ""

    def _follow_typing(self) -> None:
        self._is_edited = True
        if self._wrong():
            return
        self.problem.hide()
        typed = self._typed()
        if typed != self._shown:
            self.changed.emit(typed)

    def _say_what_is_wrong(self) -> None:
        words = self._wrong()
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _evidence_menu(self) -> QMenu:
        menu = QMenu(self.evidence)
        for each in (*Evidence, None):
            menu.addAction(evidence_name(each)).triggered.connect(partial(self._take, each))
        menu.addSeparator()
        menu.addAction(tr("Source, and who says otherwise…")).triggered.connect(self.open_details)
        return menu

    def open_details(self) -> None:
        """Let the source and other opinions be typed."""
        self.details.show()
        self.details.source.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_details(self) -> None:
        wrong, known = self.details.wrong(), self._shown
        self.problem.setText(wrong)
        self.problem.setVisible(bool(wrong))
        if wrong or known is None:
            return
        new = self.details.taken(known)
        if new != known:
            self.entered.emit()
            self.changed.emit(new)

    def _take(self, evidence: Evidence | None) -> None:
        typed = self._typed()
        if typed is not None and typed.evidence is not evidence:
            self.entered.emit()
            self.changed.emit(replace(typed, evidence=evidence))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._label, 1)
        for each in (*self.fields, self.evidence):
            row.addWidget(each)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.problem)


class TopicName(QLabel):
    """The name of an input; the pointer finds more about it there, keys do in its fields."""

    clicked = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setCursor(Qt.CursorShape.WhatsThisCursor)

    @override
    def mousePressEvent(self, ev: QMouseEvent) -> None:
        ev.accept()

    @override
    def mouseReleaseEvent(self, ev: QMouseEvent) -> None:
        if ev.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            ev.position().toPoint()
        ):
            self.clicked.emit()
