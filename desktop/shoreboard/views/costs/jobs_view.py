"""Whose jobs plans move, as people who go from one group to another."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from typing_extensions import override

from shoreboard.costs.jobs import Jobs
from shoreboard.explanations.cost_numbers import amount_words
from shoreboard.i18n import tr
from shoreboard.layout.jobs import (
    MOST_FIGURES,
    Figure,
    GroupWords,
    JobsLayout,
    JobsWords,
    figure_worth,
    lay_out_jobs,
    traveled,
)
from shoreboard.picture.cost_painting import paint_jobs
from shoreboard.picture.font_measure import ruler_of
from shoreboard.views.costs.cost_chart import CostChart
from shoreboard.views.parts.look import font_in
from shoreboard.views.parts.spoken import SpokenWords

if TYPE_CHECKING:
    from PySide6.QtCore import QVariantAnimation

_TRAVEL_MS = 600
"""As long as cards take from scene to scene before a class."""


class JobsView(CostChart):
    """Paints the groups; each is a named item to a reader of the screen."""

    across = 12

    def __init__(self) -> None:
        super().__init__()
        self._jobs = Jobs()
        self._words = _words(self._jobs, 1, is_right_to_left=False)
        self._layout: JobsLayout | None = None
        self._before: JobsLayout | None = None
        self._progress: QVariantAnimation | None = None
        self._done = 1.0
        self.travel_ms = _TRAVEL_MS
        self._spoken = tuple(SpokenWords(self) for _ in range(len(Jobs._fields)))
        self.setAccessibleName(tr("Jobs"))
        self.find_look()

    @property
    def words(self) -> tuple[str, ...]:
        """What a reader hears of each group."""
        return tuple(each.accessibleName() for each in self._spoken if not each.isHidden())

    @property
    def shown_layout(self) -> JobsLayout:
        """Where everything stands, or goes to."""
        if self._layout is None:
            self._layout = self._laid_out(self._words)
        return self._layout

    @property
    def shown_figures(self) -> tuple[Figure, ...]:
        """Where people are right now; on their way, too."""
        if self._before is None:
            return self.shown_layout.figures
        return traveled(self._before, self.shown_layout, self._done)

    @property
    def is_traveling(self) -> bool:
        """Tell whether people are on their way from one group to another."""
        return self._done < 1.0

    def show_jobs(self, jobs: Jobs, since: Jobs | None = None) -> None:
        """Show what becomes of the heads; people travel there where things may move.

        They come from where they are shown, or from where they were `since`. On the way a figure
        is worth what it will be worth.
        """
        worth = figure_worth([*jobs, *(since or ())])
        words = self._said(jobs, worth)
        if words == self._words and since is None:
            return
        before = self._come_from(worth, since)
        self._jobs, self._words = jobs, words
        self._begin_anew()
        if self.look.motion and self.isVisible() and before.figures:
            self._before = before
            self._travel()

    def fit(self, room: QSize, most: int) -> None:
        """Take the largest letters, of at most so many pixels, with which all fits in a room.

        There is room for as many figures as groups can have: the letters stay as people move.
        """
        ruler, pixels = ruler_of(self.font()), most
        full = MOST_FIGURES * self._words.worth
        groups = [each._replace(heads=full) for each in self._words.groups]
        words = self._words._replace(groups=groups)
        while pixels > 1:
            if lay_out_jobs(words, room.width(), pixels, ruler).size.height <= room.height():
                break
            pixels -= 1
        self.setFont(font_in(self.font(), pixels, self.logicalDpiY()))

    @override
    def restyle(self) -> None:
        self._begin_anew()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with self.brush() as brush:
            paint_jobs(brush, self.shown_layout, self.shown_figures)

    def _said(self, jobs: Jobs, worth: int) -> JobsWords:
        return _words(jobs, worth, is_right_to_left=self.isRightToLeft())

    def _laid_out(self, words: JobsWords) -> JobsLayout:
        ruler, pixels = ruler_of(self.font()), self.fontInfo().pixelSize()
        return lay_out_jobs(words, max(1, self.width()), pixels, ruler)

    def _come_from(self, worth: int, since: Jobs | None) -> JobsLayout:
        """Return from where people travel, each figure being worth so many."""
        if since is None and worth == self._words.worth:
            return replace(self.shown_layout, figures=self.shown_figures)
        return self._laid_out(self._said(since or self._jobs, worth))

    def _travel(self) -> None:
        from PySide6.QtCore import QEasingCurve, QVariantAnimation  # as the first glide of cards

        if self._progress is None:
            self._progress = QVariantAnimation(self)
            self._progress.setStartValue(0.0)
            self._progress.setEndValue(1.0)
            self._progress.setEasingCurve(QEasingCurve.Type.InOutCubic)
            self._progress.valueChanged.connect(self._step)
        self._progress.setDuration(self.travel_ms)
        self._done = 0.0
        self._progress.start()

    def _step(self, done: float) -> None:
        self._done = done
        if done >= 1.0:
            self._before = None
        self.update()

    def _begin_anew(self) -> None:
        if self._progress is not None:
            self._progress.stop()
        self._before, self._done, self._layout = None, 1.0, None
        layout = self.shown_layout
        self.setFixedHeight(layout.size.height)
        self.updateGeometry()
        for number, spoken in enumerate(self._spoken):
            is_shown = number < len(layout.groups)
            spoken.stand(layout.groups[number].name if is_shown else None)
            if is_shown:
                group = self._words.groups[number]
                words = tr("{name}: {amount}").format(name=group.name, amount=group.number)
                spoken.say(words, " ".join(filter(None, (group.meaning, self._words.scale))))
                spoken.setToolTip(group.meaning)
        self.update()


def _words(jobs: Jobs, worth: int, *, is_right_to_left: bool) -> JobsWords:
    """Return what is shown of jobs; those that arise at home only where work comes home."""
    named = [
        (tr("stay"), jobs.stay, tr("The same job with the same employer.")),
        (
            tr("change employer"),
            jobs.change_employer,
            tr("The same job at home, with another employer."),
        ),
        (tr("leave home"), jobs.leave_home, tr("Their job goes abroad, and they stay behind.")),
        (tr("arise abroad"), jobs.arise_abroad, tr("Others are hired abroad to do the work.")),
    ]
    if jobs.arise_home:
        arise = tr("People at home are hired to do the work.")
        named.append((tr("arise at home"), jobs.arise_home, arise))
    scale = tr("One figure is {count} jobs.").format(count=amount_words(worth))
    return JobsWords(
        [GroupWords(name, amount_words(heads), heads, meaning) for name, heads, meaning in named],
        worth,
        scale if worth > 1 else "",
        is_right_to_left,
    )
