"""Lays out which assumption turns a result: a bar for each, over one axis of money."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import NamedTuple

from shoreboard.layout.geometry import Rect, Size
from shoreboard.layout.layout import Align, TextBlock, mirrored
from shoreboard.layout.text import Ruler
from shoreboard.layout.writing import TextStyle, written

_PITCH, _THICK = 2.3, 1.4
"""From one bar to the next, and how thick one is, in sizes of the letters."""
_GAP = 1.0
_MOST_NAMES, _MOST_TURNS = 0.42, 0.25
"""Of the width, at most so much is for names, and for where an assumption turns the result."""
_LEAST_LETTERS = 0.8
_SMALL = 0.93
_HEAD, _FOOT = 2.0, 2.0
_MARGIN = 0.04
"""Beyond the longest bars, so much of the axis stays free."""


class SwingWords(NamedTuple):
    """An assumption: its name, the result at its low and its high end, where it turns that."""

    name: str
    low: float
    high: float
    turns: str = ""


class TornadoWords(NamedTuple):
    """All that is shown; each swing holds the likely result."""

    swings: Sequence[SwingWords]
    likely: float
    title: str
    likely_words: str
    turns_words: str
    """What stands above the places where assumptions turn the result."""
    zero_words: str = "0"
    is_right_to_left: bool = False


@dataclass(frozen=True, slots=True)
class MoneyAxis:
    """Where amounts stand: the least at `begin`, the most at `end`, which may be left of it."""

    least: float
    most: float
    begin: int
    end: int

    def x(self, amount: float) -> int:
        """Return where an amount stands; what is beyond either end stands there."""
        share = (amount - self.least) / (self.most - self.least)
        return round(self.begin + (self.end - self.begin) * min(1.0, max(0.0, share)))

    def amount(self, x: float) -> float:
        """Return the amount that stands at a place, which may lie beyond either end."""
        return self.least + (self.most - self.least) * (x - self.begin) / (self.end - self.begin)

    def mirrored(self, width: int) -> "MoneyAxis":
        """Return the same axis in a picture, so many units wide, that is read right to left."""
        return replace(self, begin=width - self.begin, end=width - self.end)


@dataclass(frozen=True, slots=True)
class SwingLayout:
    """A row: a name, a bar on both sides of nothing, its ends, and where the result turns."""

    row: Rect
    name: TextBlock
    loses: Rect
    saves: Rect
    low: Rect
    """A line without width, as are the two below."""
    likely: Rect
    high: Rect
    turns: TextBlock
    crosses: bool
    """Within its range, the assumption turns the result."""

    @property
    def bar_ends(self) -> tuple[int, int]:
        """Where its low and its high end stand."""
        return self.low.x, self.high.x


@dataclass(frozen=True, slots=True)
class TornadoLayout:
    """Where all of it stands."""

    size: Size
    pixels: int
    axis: MoneyAxis
    rows: tuple[SwingLayout, ...]
    title: TextBlock
    turns: TextBlock
    zero_line: Rect
    likely_line: Rect
    """Both lines have no width."""
    zero: TextBlock
    likely: TextBlock


def lay_out_tornado(
    words: TornadoWords, width: int, pixels: int, ruler: Ruler, axis: MoneyAxis | None = None
) -> TornadoLayout:
    """Return where all stands in a width; the height follows from the number of bars.

    `axis` is that of an earlier layout of the same width, on which amounts keep their places while
    a bar is dragged.
    """
    names, turns = _columns(words, width, pixels, ruler)
    if axis is None:
        gap = ceil(pixels * _GAP)
        axis = MoneyAxis(*_reach(words), names + gap, max(names + gap + 1, width - turns - gap))
    elif words.is_right_to_left:
        axis = axis.mirrored(width)
    rooms = _rooms(len(words.swings), width, pixels)
    top, bottom = rooms[0].y, rooms[-1].bottom
    above = pixels // 3
    zero, likely = (
        Rect(axis.x(at), top - above, 0, bottom - top + above) for at in (0.0, words.likely)
    )
    small = max(1, round(pixels * _SMALL))
    zero_words, likely_words = _below(words, zero, likely, (width, bottom, small), ruler)
    title = Rect(0, 0, max(1, width - turns), top - pixels // 2)
    heading = replace(title, x=title.right, width=max(1, turns))
    columns = (axis, names, turns, pixels)
    layout = TornadoLayout(
        Size(width, bottom + ceil(pixels * _FOOT)),
        pixels,
        axis,
        tuple(
            _row(swing, room, words.likely, columns, ruler)
            for swing, room in zip(words.swings, rooms, strict=False)
        ),
        written(ruler, words.title, title, _letters(ceil(pixels * 1.1), bold=True)),
        written(ruler, words.turns_words, heading, _letters(small, align=Align.END)),
        *(zero, likely, zero_words, likely_words),
    )
    if not words.is_right_to_left:
        return layout
    return replace(mirrored(layout, width), axis=axis.mirrored(width))


def crosses(swing: SwingWords, likely: float) -> bool:
    """Tell whether an assumption within its range turns the likely result."""
    least, most = sorted((swing.low, swing.high))
    return least < 0 <= likely or likely < 0 <= most


def _letters(pixels: int, *, bold: bool = False, align: Align = Align.START) -> TextStyle:
    return TextStyle(pixels, max(1, int(pixels * _LEAST_LETTERS)), bold, align, 1)


def _columns(words: TornadoWords, width: int, pixels: int, ruler: Ruler) -> tuple[int, int]:
    """Return how wide the column of names is, and that of where the result turns."""

    def widest(texts: Sequence[str], share: float) -> int:
        measured = max((ruler.width(text, bold=True) for text in texts), default=0.0)
        return min(ceil(measured * pixels) + 1, int(width * share))

    turns = [words.turns_words, *(swing.turns for swing in words.swings)]
    return widest([swing.name for swing in words.swings], _MOST_NAMES), widest(turns, _MOST_TURNS)


def _reach(words: TornadoWords) -> tuple[float, float]:
    """Return from where to where the axis goes; nothing and all ends lie on it."""
    ends = [end for swing in words.swings for end in (swing.low, swing.high)]
    least, most = min(0.0, words.likely, *ends), max(0.0, words.likely, *ends)
    if least == most:
        least, most = -1.0, 1.0
    free = (most - least) * _MARGIN
    return least - free, most + free


def _rooms(count: int, width: int, pixels: int) -> list[Rect]:
    """Return where rows stand; without any there is an empty one."""
    top, pitch = ceil(pixels * _HEAD), ceil(pixels * _PITCH)
    rooms = [Rect(0, top + rank * pitch, width, pitch) for rank in range(count)]
    return rooms or [Rect(0, top, width, 0)]


def _row(
    swing: SwingWords,
    room: Rect,
    likely: float,
    around: tuple[MoneyAxis, int, int, int],
    ruler: Ruler,
) -> SwingLayout:
    axis, names, turns, pixels = around
    thick = ceil(pixels * _THICK)
    top = room.y + (room.height - thick) // 2
    low, at, high, zero = (axis.x(amount) for amount in (swing.low, likely, swing.high, 0.0))
    left, right = min(low, high), max(low, high)
    turned, line = crosses(swing, likely), Rect(0, top, 0, thick)
    name = TextStyle(pixels, max(1, int(pixels * _LEAST_LETTERS)), turned, lines=2)
    end = Rect(room.right - turns, room.y, max(1, turns), room.height)
    return SwingLayout(
        room,
        written(ruler, swing.name, replace(room, width=max(1, names)), name),
        Rect(left, top, max(0, min(right, zero) - left), thick),
        Rect(max(left, zero), top, max(0, right - max(left, zero)), thick),
        replace(line, x=low),
        replace(line, x=at),
        replace(line, x=high),
        written(ruler, swing.turns, end, _letters(pixels, bold=turned, align=Align.END)),
        turned,
    )


def _below(
    words: TornadoWords, zero: Rect, likely: Rect, room: tuple[int, int, int], ruler: Ruler
) -> tuple[TextBlock, TextBlock]:
    """Write below their lines what these are, beside each other where both are near."""
    width, top, pixels = room
    height = ceil(pixels * _FOOT)

    def width_of(text: str) -> int:
        return ceil(ruler.width(text, bold=False) * pixels) + 1

    def block(text: str, left: int) -> TextBlock:
        wide = min(width, width_of(text))
        at = Rect(max(0, min(left, width - wide)), top, max(1, wide), height)
        return written(ruler, text, at, _letters(pixels))

    nothing = block(words.zero_words, zero.x - width_of(words.zero_words) // 2)
    wide = width_of(words.likely_words)
    after, before = nothing.rect.right + pixels, nothing.rect.x - pixels - wide
    middle = likely.x - wide // 2
    if words.likely >= 0:
        left = max(middle, after) if max(middle, after) + wide <= width else before
    else:
        left = min(middle, before) if min(middle, before) >= 0 else after
    return nothing, block(words.likely_words, left)
