"""What a class sees of the costs of a card: a question, hands, and then what turns the plan."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from shoreboard.costs.jobs import Jobs
from shoreboard.domain.costing import Input
from shoreboard.explanations.cost_tables import tornado_title
from shoreboard.explanations.cost_verdict import headline, must_be_true, opinions_of
from shoreboard.explanations.cost_words import input_name
from shoreboard.i18n import tr
from shoreboard.views.cost_question.cost_question import CostQuestion
from shoreboard.views.costs.grip import Grip
from shoreboard.views.costs.jobs_view import JobsView
from shoreboard.views.costs.tornado_view import TornadoView
from shoreboard.views.parts.direction import visual_rect
from shoreboard.views.parts.fields import plain, soft
from shoreboard.views.parts.look import Styled, font_in, strong_font
from shoreboard.views.presentation.class_window import ARROWS, ClassOverlay

_BESIDE = 0.85
"""How large sentences are at least beside the names of the bars."""
_TITLE = 1.7
"""How large question and verdict are beside the other words."""
_LINES, _TITLE_LINES = 3, 2
"""So many lines have room: the activity and what must be true, and question or verdict."""
_ROW, _AROUND_ROWS = 2.3, 4.0
"""What a bar takes of the height, and what stands around all of them, in sizes of the letters."""
_SMALLEST, _OF_LIST, _LARGEST = 34, 28, 22
"""The letters beside bars, and in the list before, are such parts of the height."""
_ACROSS = 26
"""So many letters beside each other bars need, with the names before and the numbers behind."""
_GAP = 8
_MARGIN = 32
"""Such a part of the height is free at the edges."""


class ClassCosts(Styled, ClassOverlay):
    """Follows a question about costs; once it is answered, the bars can be dragged here."""

    def __init__(self, question: CostQuestion) -> None:
        super().__init__()
        self._question = question
        self._pointed: Input | None = None
        self._about, self._title, self._truth = soft(""), plain(""), plain("")
        self._rows = {each: _HandsRow(question, each) for each in question.asked}
        self._list, self.tornado, self.jobs = QWidget(), TornadoView(), JobsView()
        self.setAccessibleName(tr("Costs"))
        self.setAutoFillBackground(True)
        self._lay_out()
        self.tornado.held.connect(question.begin)
        self.tornado.pulled.connect(question.pull)
        self.tornado.canceled.connect(question.take_back)
        self.tornado.pointed.connect(self._point)
        question.changed.connect(self._follow)
        self.find_look()
        self._follow()

    @property
    def words(self) -> str:
        """All that the class can read in sentences and names, line by line."""
        labels = [self._about, self._title, self._truth]
        rows = [row.words for row in self._rows.values() if self._list.isVisibleTo(self)]
        said = [label.text() for label in labels if label.isVisibleTo(self)]
        return "\n".join(each for each in (*said, *rows) if each)

    @override
    def needs(self, event: QKeyEvent) -> bool:
        return isinstance(QApplication.focusWidget(), Grip) and event.key() in ARROWS

    @override
    def restyle(self) -> None:
        """Find how large letters can be; words of another length change nothing of that.

        Else bars would change their size under the pointer that drags them.
        """
        height, width = max(1, self.height()), max(1, self.width())
        margin = height // _MARGIN
        self._column.setContentsMargins(margin * 2, margin, margin * 2, margin)
        title = strong_font(self.font())
        title.setPointSizeF(title.pointSizeF() * _TITLE)
        self._title.setFont(title)
        lines = _LINES * self.fontMetrics().height() + _TITLE_LINES * QFontMetrics(title).height()
        taken = lines + 2 * margin + _GAP * self._column.count()
        letters = (height - taken) / (_ROW * len(self._rows) + _AROUND_ROWS)
        letters = max(height / _SMALLEST, min(height / _LARGEST, letters))
        letters = min(letters, (width - 4 * margin) / _ACROSS)
        self.tornado.setFont(font_in(self.font(), letters, self.logicalDpiY()))
        beside = max(self.fontInfo().pixelSize(), letters * _BESIDE)
        for each in (self._about, self._truth):
            each.setFont(font_in(self.font(), beside, self.logicalDpiY()))
        letters = max(letters, height / _OF_LIST)
        self._list.setFont(font_in(self.font(), letters, self.logicalDpiY()))
        if self._question.shows_jobs:
            self._fit_jobs()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.restyle()

    @override
    def sizeHint(self) -> QSize:
        return QSize(40, 24) * self.fontMetrics().height()

    def _lay_out(self) -> None:
        grid = QGridLayout(self._list)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * _GAP)
        for number, row in enumerate(self._rows.values()):
            grid.addWidget(row.name, number, 0)
            grid.addWidget(row, number, 1)
            grid.addWidget(row.told, number, 2)
        grid.setColumnStretch(1, 1)
        self._column = column = QVBoxLayout(self)
        column.setSpacing(_GAP)
        column.addWidget(self._about)
        column.addWidget(self._title)
        column.addWidget(self._list, 1)
        column.addWidget(self.tornado)
        column.addWidget(self.jobs)
        column.addWidget(self._truth)
        column.addStretch()

    def _point(self, which: Input) -> None:
        self._pointed = which
        self._say_what_must_be_true()

    def _follow(self) -> None:
        question, revealed = self._question, self._question.is_revealed
        result = question.result
        self._about.setText(question.name)
        asked = headline(result) if revealed else tornado_title()
        self._title.setText(tr("Whose jobs?") if question.shows_jobs else asked)
        for row in self._rows.values():
            row.follow()
        bars = revealed and not question.shows_jobs
        self._list.setVisible(not revealed and not question.shows_jobs)
        self.tornado.setVisible(bars)
        self._truth.setVisible(bars)
        self._show_jobs(result.jobs)
        if revealed:
            self.tornado.show_result(result)
            self._say_what_must_be_true()

    def _show_jobs(self, jobs: Jobs) -> None:
        """Show whose jobs the plan moves: from where all of them are while nothing has moved."""
        appears = self._question.shows_jobs and self.jobs.isHidden()
        self.jobs.setVisible(self._question.shows_jobs)
        if self._question.shows_jobs:
            staying = Jobs(stay=jobs.stay + jobs.change_employer + jobs.leave_home)
            self._fit_jobs()
            self.jobs.show_jobs(jobs, staying if appears else None)

    def _fit_jobs(self) -> None:
        around = self._column.contentsMargins()
        words = self._about.sizeHint().height() + self._title.sizeHint().height()
        room = self.size().shrunkBy(around)
        room.setHeight(room.height() - words - _GAP * self._column.count())
        self.jobs.fit(room, self.height() // _LARGEST)

    def _say_what_must_be_true(self) -> None:
        """Say it of the input that is looked at, and how many hands had said so."""
        question, result = self._question, self._question.result
        if not question.is_revealed:
            return
        swings = {swing.input: swing for swing in result.swing}
        widest = next(iter(result.swing), None)
        swing = widest if self._pointed is None else swings.get(self._pointed, widest)
        if swing is None:  # no assumption has a range any more
            self._truth.setText("")
            return
        hands, total = question.hands[swing.input], sum(question.hands.values())
        words = must_be_true(result, swing)
        if total:
            told = tr("{hands} of {count} hands said so.").format(hands=hands, count=total)
            words = f"{words} {told}"
        self._truth.setText("\n".join((words, *opinions_of(result.plan, swing.input))))


class _HandsRow(Styled, QWidget):
    """A bar of how many hold that an input turns the plan, between its name and the number."""

    def __init__(self, question: CostQuestion, which: Input) -> None:
        super().__init__()
        self._question, self._which = question, which
        who = question.result.plan.goes.zone.who
        self.name, self.told = QLabel(input_name(which, who)), QLabel()
        for label in (self.name, self.told):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(1)
        self.find_look()

    @property
    def words(self) -> str:
        """The name, and how many if that is shown."""
        return ": ".join(filter(None, (self.name.text(), self.told.text())))

    def follow(self) -> None:
        """Show what is counted, where it is shown."""
        shown = self._question.shows_hands
        self.told.setText(str(self._question.hands[self._which]) if shown else "")
        self.update()

    @override
    def restyle(self) -> None:
        self.update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            for label in (self.name, self.told):
                label.setFont(self.font())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        most = max(self._question.hands.values())
        if not self._question.shows_hands or not most:
            return
        across = round(self.width() * self._question.hands[self._which] / most)
        thick = self.fontMetrics().height()
        bar = QRect(0, (self.height() - thick) // 2, across, thick)
        painter = QPainter(self)
        bar = visual_rect(self.layoutDirection(), self.rect(), bar)
        painter.fillRect(bar, QColor(self.look.theme.staying))
        painter.end()
