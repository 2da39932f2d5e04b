"""Which assumption turns a plan: bars whose ends can be dragged."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPaintEvent
from typing_extensions import override

from shoreboard.costs.results import CostResult
from shoreboard.costs.turning import Swing
from shoreboard.domain.costing import Input
from shoreboard.explanations.cost_tables import tornado_title
from shoreboard.explanations.cost_topics import input_topic
from shoreboard.explanations.cost_verdict import must_be_true
from shoreboard.layout.geometry import Rect
from shoreboard.layout.tornado import MoneyAxis, TornadoLayout, TornadoWords, lay_out_tornado
from shoreboard.picture.brush import q_rect
from shoreboard.picture.cost_chart_words import spoken_swing, tornado_words
from shoreboard.picture.cost_painting import paint_grip, paint_tornado
from shoreboard.picture.font_measure import ruler_of
from shoreboard.views.costs.cost_chart import CostChart
from shoreboard.views.costs.grip import Grip
from shoreboard.views.costs.pulling import End, Held
from shoreboard.views.costs.tornado_words import spoken_grip
from shoreboard.views.parts.spoken import SpokenWords

_GRIP = 1.2
"""How wide a grip is, in sizes of the letters."""


class _Row(NamedTuple):
    """What stands for a bar: its words for a reader of the screen, and its grips."""

    words: SpokenWords
    grips: tuple[Grip, Grip, Grip]


class TornadoView(CostChart):
    """Shows the swings of a plan, widest first; while one is dragged, order and scale stay.

    `held` begins a gesture with an end, `pulled` carries the assumption that it makes on the way,
    `canceled` takes all of it back; `pointed` names the input whose row is looked at.
    """

    held = Signal()
    pulled = Signal(object)
    canceled = Signal()
    pointed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._result: CostResult | None = None
        self._swings: tuple[Swing, ...] = ()
        self._layout: TornadoLayout | None = None
        self._axis: MoneyAxis | None = None
        """While an end is dragged, that of the beginning."""
        self._lit: int | None = None
        self._rows: list[_Row] = []
        self.setMouseTracking(True)
        self.setAccessibleName(tornado_title())
        self.find_look()

    @property
    def inputs(self) -> tuple[Input, ...]:
        """The inputs that have bars, in their order."""
        return tuple(swing.input for swing in self._swings)

    @property
    def shown_layout(self) -> TornadoLayout:
        """Where everything stands now."""
        if self._layout is None:
            ruler, pixels = ruler_of(self.font()), self.fontInfo().pixelSize()
            width = max(1, self.width())
            self._layout = lay_out_tornado(self._words(), width, pixels, ruler, self._axis)
        return self._layout

    @property
    def is_held(self) -> bool:
        """Tell whether an end is being dragged."""
        return self._axis is not None

    def grip(self, which: Input, end: End) -> Grip:
        """Return what an end of a bar is held by."""
        return self._rows[self.inputs.index(which)].grips[list(End).index(end)]

    def show_result(self, result: CostResult) -> None:
        """Show the swings of a result; the keys stay with the end that they move."""
        focused = self._focused()
        self._result = result
        self._swings = self._in_order(result)
        self._begin_anew()
        if focused is not None and focused[0] in self.inputs:
            grip = self.grip(*focused)
            if not grip.hasFocus():
                grip.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def restyle(self) -> None:
        self._axis = None
        self._begin_anew()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        y, rows = event.position().toPoint().y(), enumerate(self.shown_layout.rows)
        self._light(next((n for n, row in rows if row.row.y <= y < row.row.bottom), None))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.mouseMoveEvent(event)
        if self._lit is not None:
            self._rows[self._lit].grips[1].setFocus(Qt.FocusReason.MouseFocusReason)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        focused = self._focused()
        self._light(None if focused is None else self.inputs.index(focused[0]))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        layout = self.shown_layout
        with self.brush() as brush:
            paint_tornado(brush, layout, self._lit)
            for row, place in zip(self._rows, layout.rows, strict=False):
                for grip, end in zip(row.grips, (place.low, place.likely, place.high), strict=True):
                    if grip.hasFocus():
                        paint_grip(brush, end, layout.pixels, focused=True)

    def _in_order(self, result: CostResult) -> tuple[Swing, ...]:
        """Return the swings, in the order of before while one is dragged."""
        if self._axis is None:
            return result.swing
        now, value = {swing.input: swing for swing in result.swing}, result.present_value
        return tuple(now.get(each, Swing(each, value, value)) for each in self.inputs)

    def _words(self) -> TornadoWords:
        if self._result is None:
            return TornadoWords((), 0, "", "", "")
        return tornado_words(self._result, self._swings, is_right_to_left=self.isRightToLeft())

    def _begin_anew(self) -> None:
        self._layout = None
        while len(self._rows) < len(self._swings):
            self._rows.append(self._make_row(len(self._rows)))
        for number, row in enumerate(self._rows):
            for each in (row.words, *row.grips):
                each.setVisible(number < len(self._swings))
        if self._lit is not None and self._lit >= len(self._swings):
            self._lit = None
        self.setFixedHeight(self.shown_layout.size.height)
        self._place(self.shown_layout)
        self.update()

    def _place(self, layout: TornadoLayout) -> None:
        """Stand grips and spoken words where bars are painted."""
        if self._result is None:
            return
        wide = round(layout.pixels * _GRIP)
        for row, place in zip(self._rows, layout.rows, strict=False):
            ends = (place.low, place.likely, place.high)
            for grip, at in zip(row.grips, ends, strict=True):
                grip.setGeometry(_around(at, wide, place.row))
        if self._axis is not None:
            return  # what is said follows when the end is let go
        for row, place, swing in zip(self._rows, layout.rows, self._swings, strict=False):
            row.words.setGeometry(q_rect(place.row))
            row.words.say(spoken_swing(self._result, swing), must_be_true(self._result, swing))
            for grip in row.grips:
                grip.help_topic = input_topic(swing.input)
                held = Held.of(self._result.plan, swing.input, grip.end)
                grip.setAccessibleName("" if held is None else spoken_grip(held))

    def _make_row(self, number: int) -> _Row:
        words = SpokenWords(self)
        words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        grips = (Grip(End.LOW, self), Grip(End.LIKELY, self), Grip(End.HIGH, self))
        for grip in grips:
            policy = Qt.FocusPolicy.StrongFocus if number == 0 else Qt.FocusPolicy.ClickFocus
            grip.setFocusPolicy(policy)
            grip.entered.connect(self.held)
            grip.held.connect(self._hold)
            grip.dragged.connect(partial(self._drag, number, grip.end))
            grip.dropped.connect(self._let_go)
            grip.canceled.connect(self._cancel)
            grip.stepped.connect(partial(self._step, number, grip.end))
            grip.row_wanted.connect(partial(self._go, number, grip.end))
            grip.lit.connect(partial(self._light, number))
        grips[0].raise_()
        grips[2].raise_()  # where the likely value is at an end, that end is what one wants to hold
        return _Row(words, grips)

    def _light(self, number: int | None) -> None:
        if number != self._lit and self._axis is None:
            self._lit = number
            self.update()
            if number is not None:
                self.pointed.emit(self._swings[number].input)

    def _focused(self) -> tuple[Input, End] | None:
        """Return the end that the keys move."""
        for swing, row in zip(self._swings, self._rows, strict=False):
            for grip in row.grips:
                if grip.hasFocus():
                    return swing.input, grip.end
        return None

    def _held(self, number: int, end: End) -> Held | None:
        if self._result is None:
            return None
        return Held.of(self._result.plan, self._swings[number].input, end)

    def _hold(self) -> None:
        self._axis = self.shown_layout.axis
        self.held.emit()

    def _drag(self, number: int, end: End, x: int) -> None:
        held = self._held(number, end)
        if held is not None and self._axis is not None:
            self.pulled.emit(held.dragged(self._axis, x))

    def _let_go(self) -> None:
        self._axis = None
        if self._result is not None:
            self.show_result(self._result)

    def _cancel(self) -> None:
        self.canceled.emit()
        self._let_go()

    def _step(self, number: int, end: End, steps: int) -> None:
        held = self._held(number, end)
        if held is not None:
            way = -steps if self.isRightToLeft() else steps
            self.pulled.emit(held.stepped(self._swings[number], way))

    def _go(self, number: int, end: End, rows: int) -> None:
        number = min(max(number + rows, 0), len(self._swings) - 1)
        self.grip(self._swings[number].input, end).setFocus(Qt.FocusReason.OtherFocusReason)


def _around(end: Rect, wide: int, row: Rect) -> QRect:
    """Return where a grip stands for an end."""
    return QRect(end.x - wide // 2, row.y, wide, row.height)
