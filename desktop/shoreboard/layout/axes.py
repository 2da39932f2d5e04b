"""The two questions, their answers, and the two sets, around zones that are placed."""

from math import ceil
from typing import NamedTuple

from shoreboard.domain.zone import Where, Who, Zone
from shoreboard.layout.demand import Metrics
from shoreboard.layout.frame import TAB_END, TAB_GAP, TAB_HEIGHT, TAB_ICON, Frame, tab_width
from shoreboard.layout.geometry import Rect, Size
from shoreboard.layout.layout import AxesLayout, SetLayout, TextBlock
from shoreboard.layout.writing import TextStyle, tight, written


class Band(NamedTuple):
    """A horizontal strip of the picture."""

    top: int
    height: int


def axes_around(
    zones: dict[Zone, Rect], answers: Band, frame: Frame, lengths: Metrics
) -> AxesLayout:
    """Place questions and answers beside and above zones, and the outlines of the sets."""
    words, told = frame.words.axes, frame.words.axes.are_sets_told
    own, abroad = zones[Zone.IN_HOUSE_DOMESTIC], zones[Zone.CAPTIVE_OFFSHORING]
    other, both = zones[Zone.DOMESTIC_OUTSOURCING], zones[Zone.OFFSHORE_OUTSOURCING]
    outlines = _outlines(other, abroad, both, lengths)
    left, column = frame.margin.width, frame.column
    question = TextStyle(frame.question, frame.question, lines=2)
    where_room = Rect(left, answers.top, column, answers.height)
    who_room = Rect(left, own.y, column, ceil(frame.beside.who * frame.question))
    own_room = Rect(left, who_room.bottom, column, own.bottom - who_room.bottom)
    abroad_words, tab_above = _above_abroad(abroad, outlines[1], frame)
    other_words, tab_below = _beside_other(other, outlines[0], frame)
    return AxesLayout(
        where=_on_line(words.where, where_room, question, frame),
        who=written(frame.ruler, words.who, who_room, question),
        answers={
            Where.DOMESTIC: _above_home(own, answers, frame),
            Where.FOREIGN: abroad_words,
            Who.IN_HOUSE: _beside(words.answers[Who.IN_HOUSE], own_room, frame),
            Who.THIRD_PARTY: other_words,
        },
        outsourcing=_set(words.outsourcing, outlines[0], tab_below, frame) if told else None,
        offshoring=_set(words.offshoring, outlines[1], tab_above, frame) if told else None,
    )


def _outlines(lower: Rect, right: Rect, both: Rect, lengths: Metrics) -> tuple[Rect, Rect]:
    """Return the edges of both sets; they cross in the middle of the gaps and coincide nowhere."""
    inner, outer = lengths.gap // 2, lengths.outer
    top, left = lower.y - inner, lower.x - outer
    outsourcing = Rect(left, top, both.right + inner - left, both.bottom + inner - top)
    top, left = right.y - outer, right.x - inner
    offshoring = Rect(left, top, both.right + outer - left, both.bottom + outer - top)
    return outsourcing, offshoring


def _tab_size(name: str, most: int, frame: Frame) -> Size:
    text = frame.ruler.text(name, bold=True)
    pixels = frame.question
    width = min(ceil(tab_width(text) * pixels), max(1, most))
    return Size(width, ceil(TAB_HEIGHT * pixels))


def _set(name: str, outline: Rect, tab: Rect, frame: Frame) -> SetLayout:
    pixels = frame.question
    end, icon = ceil(TAB_END * pixels), ceil(TAB_ICON * pixels)
    drawn = Rect(tab.x + end, tab.y + (tab.height - icon) // 2, icon, icon)
    begin = drawn.right + int(TAB_GAP * pixels)
    room = Rect(begin, tab.y, max(1, tab.right - int(TAB_END * pixels) - begin), tab.height)
    style = TextStyle(pixels, pixels, bold=True)
    return SetLayout(outline, tab, drawn, written(frame.ruler, name, room, style))


def _on_line(words: str, room: Rect, style: TextStyle, frame: Frame) -> TextBlock:
    """Write words on one line with the tab above the board, or else on two in all of a room."""
    height = min(room.height, ceil(TAB_HEIGHT * frame.question))
    line = Rect(room.x, room.bottom - height, room.width, height)
    block = written(frame.ruler, words, line, style._replace(least=style.most, lines=1))
    return written(frame.ruler, words, room, style) if block.is_cut else block


def _above_home(zone: Rect, answers: Band, frame: Frame) -> TextBlock:
    room = Rect(zone.x, answers.top, zone.width, answers.height)
    style = TextStyle(frame.answer, max(1, frame.question * 6 // 10), bold=True, lines=2)
    answer = _on_line(frame.words.axes.answers[Where.DOMESTIC], room, style, frame)
    return tight(answer, frame.ruler)


def _above_abroad(zone: Rect, outline: Rect, frame: Frame) -> tuple[TextBlock, Rect]:
    """Return the answer above the second column, and behind it the tab of its set."""
    words, least = frame.words.axes.answers[Where.FOREIGN], max(1, frame.question * 6 // 10)
    space = ceil(frame.question * 0.6)
    beside = ceil(frame.ruler.width(words, bold=True) * least) + space + 1
    tab = _tab_size(frame.words.axes.offshoring, zone.width - beside, frame)
    room = Rect(zone.x, outline.y - tab.height, max(1, zone.width - tab.width - space), tab.height)
    answer = written(frame.ruler, words, room, TextStyle(frame.answer, least, bold=True))
    answer = tight(answer, frame.ruler)
    return answer, Rect(answer.rect.right + space, outline.y - tab.height, *tab)


def _beside(words: str, room: Rect, frame: Frame) -> TextBlock:
    style = TextStyle(frame.answer, frame.question, bold=True, lines=3)
    return written(frame.ruler, words, room, style)


def _beside_other(zone: Rect, outline: Rect, frame: Frame) -> tuple[TextBlock, Rect]:
    """Return the answer beside the lower row, and below it the tab that touches its set."""
    tab = _tab_size(frame.words.axes.outsourcing, frame.column, frame)
    space = ceil(frame.question * 0.3)
    height = max(1, zone.height - tab.height - 2 * space)
    room = Rect(frame.margin.width, zone.y, frame.column, height)
    answer = _beside(frame.words.axes.answers[Who.THIRD_PARTY], room, frame)
    return answer, Rect(outline.x - tab.width, answer.rect.bottom + space, *tab)
