"""The verdict on a plan in words, staying against going, and what turns it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from shoreboard.costs.draws import Drawn
from shoreboard.costs.mistakes import mistakes
from shoreboard.costs.plans import LeftOut, Omission
from shoreboard.costs.results import CostResult
from shoreboard.domain.costing import Input
from shoreboard.explanations.cost_mistakes import said
from shoreboard.explanations.cost_topics import mistake_topic, result_links
from shoreboard.explanations.cost_verdict import (
    chance_words,
    gap_words,
    headline,
    layer_words,
    must_be_true,
    opinion_words,
    unsure_words,
)
from shoreboard.explanations.cost_words import input_name
from shoreboard.explanations.phrases import named
from shoreboard.i18n import tr
from shoreboard.views.costs.cost_table import CostTable
from shoreboard.views.costs.layers_view import LayersView
from shoreboard.views.costs.pulling import End
from shoreboard.views.costs.tornado_view import TornadoView
from shoreboard.views.parts.fields import plain, soft
from shoreboard.views.parts.link_label import LinkLabel
from shoreboard.views.parts.look import Styled, strong_font

_VERDICT = 1.75
"""How large the verdict is beside plain text."""


class ResultColumn(Styled, QWidget):
    """Says what a plan comes to, or why nothing can be said of it.

    `topic_asked` carries the link to a topic that the reader wants explained.
    """

    topic_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._about, self._verdict, self._more = soft(""), plain(""), plain("")
        self._chance, self._again, self._unsure = plain(""), LinkLabel(), plain("")
        self._terms = LinkLabel()
        self._terms.say_links(tr("Explained:"), result_links())
        for each in (self._again, self._terms):
            each.linkActivated.connect(self.topic_asked)
        self._question = soft(tr("What must be true for this to pay?"))
        self.layers, self.tornado = LayersView(), TornadoView()
        self.table = CostTable()
        self._truth = plain("")
        self._pointed: Input | None = None
        self.tornado.pointed.connect(self._point)
        self._as_table = QPushButton(tr("As a table"))
        self._as_table.setCheckable(True)
        self._as_table.toggled.connect(self._fill_table)
        self._shown: CostResult | None = None
        self.table.hide()
        self._lay_out()
        self.find_look()

    @property
    def words(self) -> str:
        """All that is said in sentences, line by line."""
        before = (each.text() for each in (self._about, self._verdict, self._more, self._chance))
        said = (*before, self._again.words, self._unsure.text(), self._truth.text())
        return "\n".join(filter(None, said))

    @property
    def first(self) -> QWidget:
        """What takes the keys here: the likely value of the first bar, or what opens the table."""
        inputs = self.tornado.inputs
        if self.tornado.isHidden() or not inputs:
            return self._as_table
        return self.tornado.grip(inputs[0], End.LIKELY)

    def show_result(self, about: str, result: CostResult) -> None:
        """Show what a plan comes to, under what it is about."""
        self._say(about, headline(result), [gap_words(result), layer_words(result)])
        found = [(mistake_topic(each), said(each)) for each in mistakes(result.plan)]
        self._again.say_links(tr("Look again:"), found, "\n• ", "\n• ")
        self._unsure.setText("\n".join(unsure_words(result)))
        self.layers.show_result(result)
        self.tornado.show_result(result)
        self._say_what_must_be_true(result)
        self._shown = result
        self._fill_table()
        self._set_visible(has_result=True)

    def show_nothing(self) -> None:
        """Say that there is nothing whose costs could be told."""
        more = tr("Add one to the board, and place it elsewhere in a later scene.")
        self._say("", tr("There is no activity yet."), [more])
        self._set_visible(has_result=False)

    def show_left_out(self, about: str, left_out: LeftOut) -> None:
        """Say why there is no result."""
        self._say(about, *_why(left_out))
        self._set_visible(has_result=False)

    def show_drawn(self, result: Drawn | None) -> None:
        """Say in how many draws the plan loses, or nothing while that is not known."""
        self._chance.setText("" if result is None else chance_words(result.chance_of_loss))

    def show_table(self, wanted: bool) -> None:
        """Show as a table, too, what the bars show, or no longer."""
        self._as_table.setChecked(wanted)

    @override
    def restyle(self) -> None:
        font = strong_font(self.font())
        self._about.setFont(font)
        self._unsure.setFont(font)
        font.setPointSizeF(font.pointSizeF() * _VERDICT)
        self._verdict.setFont(font)

    def _point(self, which: Input) -> None:
        """Say what must be true of the input that is looked at."""
        self._pointed = which
        if self._shown is not None:
            self._say_what_must_be_true(self._shown)

    def _say_what_must_be_true(self, result: CostResult) -> None:
        """Say it of the input that was looked at last, or of that which matters most."""
        swings = {swing.input: swing for swing in result.swing}
        widest = next(iter(result.swing), None)
        swing = widest if self._pointed is None else swings.get(self._pointed, widest)
        said = () if swing is None else (must_be_true(result, swing),)
        self._truth.setText("\n".join((*said, *opinion_words(result.plan))))

    def _fill_table(self) -> None:
        wanted = self._as_table.isChecked() and self._shown is not None
        if wanted and self._shown is not None:
            self.table.show_result(self._shown)
        self.table.setVisible(wanted)

    def _say(self, about: str, verdict: str, more: list[str]) -> None:
        self._about.setText(about)
        self._verdict.setText(verdict)
        self._more.setText("\n".join(filter(None, more)))
        self.setAccessibleName(verdict)

    def _set_visible(self, *, has_result: bool) -> None:
        if not has_result:
            for label in (self._chance, self._unsure):
                label.setText("")
            self._again.say_links("", ())
        charts = (self.layers, self.tornado, self._question, self._truth)
        charts += (self._terms, self._as_table)
        for each in (self._chance, *charts):
            each.setVisible(has_result)
        for label in (self._again, self._unsure):
            label.setVisible(bool(label.text()))
        self.table.setVisible(has_result and self._as_table.isChecked())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(4)
        for each in (self._about, self._verdict, self._more, self._chance):
            each.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(each)
        column.addWidget(self._again)
        column.addSpacing(12)
        column.addWidget(self.layers)
        column.addSpacing(16)
        column.addWidget(self.tornado)
        column.addWidget(self._question)
        column.addWidget(self._truth)
        column.addSpacing(8)
        column.addWidget(self._unsure)
        column.addWidget(self._terms)
        column.addSpacing(8)
        column.addWidget(self._as_table, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self.table)
        column.addStretch(1)


def _why(left_out: LeftOut) -> tuple[str, list[str]]:
    """Return what is said in place of a verdict, and more about it."""
    match left_out.why:
        case Omission.SAME:
            return tr("It stays where it is."), [tr("There is nothing to compare.")]
        case Omission.NOT_PLACED:
            return tr("It is not placed."), [tr("Place it on the board to compare.")]
        case Omission.NO_NUMBERS:
            return tr("No numbers yet."), [
                tr("Type how many heads do it now, what one costs here, and what one costs there.")
            ]
        case Omission.INCOMPLETE:
            names = [input_name(each) for each in left_out.missing]
            words = tr("Still needed: {names}.").format(names=named(names, len(names)))
            return tr("Numbers are missing."), [words]
