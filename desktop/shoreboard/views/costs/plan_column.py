"""The activities with their results, the whole plan, and whose jobs it moves."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from shoreboard.costs.draws import Drawn
from shoreboard.explanations.cost_numbers import amount_words, percent_words
from shoreboard.explanations.cost_topics import JOBS
from shoreboard.i18n import tr
from shoreboard.models.plan_model import PlanModel
from shoreboard.views.costs.jobs_view import JobsView
from shoreboard.views.costs.plan_list import PlanList
from shoreboard.views.parts.fields import plain, soft
from shoreboard.views.parts.link_label import LinkLabel
from shoreboard.views.parts.look import Styled, strong_font


class PlanColumn(Styled, QWidget):
    """Holds the list, and below it what all plans come to together.

    `topic_asked` carries the link to a topic that the reader wants explained.
    """

    topic_asked = Signal(str)

    def __init__(self, model: PlanModel) -> None:
        super().__init__()
        self.list = PlanList(model)
        self._headings = [soft(tr("Activities")), soft(tr("The whole plan")), soft(tr("Jobs"))]
        self.list.setAccessibleName(tr("Activities"))
        self._total, self._chance, self._left_out = plain(""), plain(""), soft("")
        self.jobs, self._about_jobs = JobsView(), LinkLabel()
        self._about_jobs.say_links("", [(JOBS, tr("What is known of jobs"))], first="")
        self._about_jobs.linkActivated.connect(self.topic_asked)
        self._lay_out()
        self.find_look()

    @property
    def words(self) -> str:
        """What is said of all plans together, line by line."""
        labels = (self._total, self._chance, self._left_out)
        return "\n".join(label.text() for label in labels if label.text())

    def show_total(self, value: float | None, years: int, left_out: int) -> None:
        """Say what all plans save together over some years, and how many activities are in none."""
        words = ""
        if value is not None:
            words = (
                tr("saves {amount} over {years} years")
                if value >= 0
                else tr("costs {amount} more over {years} years")
            )
            words = words.format(amount=amount_words(abs(value)), years=years)
        self._total.setText(words or tr("nothing to add up yet"))
        self._left_out.setText(tr("{count} left out").format(count=left_out) if left_out else "")
        self._left_out.setVisible(bool(left_out))

    def show_drawn(self, result: Drawn | None) -> None:
        """Say in how many draws all plans together lose."""
        words = tr("loses in {count} of 100 draws")
        chance = "" if result is None else percent_words(result.chance_of_loss)
        self._chance.setText(words.format(count=chance) if chance else "")

    @override
    def restyle(self) -> None:
        font = strong_font(self.font())
        for label in self._headings:
            label.setFont(font)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self.look.theme
        painter.fillRect(self.rect(), theme.surface)
        edge = 0 if self.isRightToLeft() else self.width() - 1
        painter.fillRect(edge, 0, 1, self.height(), theme.hairline)
        painter.end()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 16, 12, 16)
        column.setSpacing(4)
        activities, whole, jobs = self._headings
        column.addWidget(activities)
        column.addWidget(self.list)
        column.addSpacing(12)
        for each in (whole, self._total, self._chance, self._left_out):
            column.addWidget(each)
        column.addSpacing(16)
        column.addWidget(jobs)
        column.addWidget(self.jobs)
        column.addWidget(self._about_jobs)
        column.addStretch(1)
