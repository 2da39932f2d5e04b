"""Lays out what staying costs above what going costs, layer by layer, as two bars."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import ceil
from typing import NamedTuple

from shoreboard.layout.geometry import Rect, Size
from shoreboard.layout.layout import TextBlock, mirrored
from shoreboard.layout.text import Ruler
from shoreboard.layout.writing import TextStyle, written

_THICK, _PITCH = 1.8, 2.9
"""How thick a bar is, and from one to the next, in sizes of the letters."""
_GAP, _LEGEND, _SMALL = 0.6, 1.7, 0.93
_MOST_SIDE = 0.3
"""Of the width, names and totals each have at most so much."""
_LEAST_LETTERS = 0.8


class LayerWords(NamedTuple):
    """One of the layers of going: its name and what it costs, which is not below nothing."""

    name: str
    amount: float


class LayersWords(NamedTuple):
    """All that is shown; of a name or a total, the words and the amount."""

    staying: str
    going: str
    staying_total: str
    going_total: str
    staying_amount: float
    layers: Sequence[LayerWords]
    is_right_to_left: bool = False


@dataclass(frozen=True, slots=True)
class BarRow:
    """A bar with its name before it and its total behind it; it has a part for each layer."""

    name: TextBlock
    parts: tuple[Rect, ...]
    total: TextBlock


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """What the color of a layer means: the number of that layer, a swatch, its name."""

    layer: int
    swatch: Rect
    name: TextBlock


@dataclass(frozen=True, slots=True)
class LayersLayout:
    """Where all of it stands."""

    size: Size
    pixels: int
    staying: BarRow
    going: BarRow
    legend: tuple[LegendEntry, ...]
    """Layers without any cost are not named."""


def lay_out_layers(words: LayersWords, width: int, pixels: int, ruler: Ruler) -> LayersLayout:
    """Return where all stands in a width; both bars have one scale."""

    def widest(*texts: str) -> int:
        measured = max(ruler.width(text, bold=True) for text in texts)
        return min(ceil(measured * pixels) + 1, int(width * _MOST_SIDE)) + ceil(pixels * _GAP)

    begin, totals = (
        widest(words.staying, words.going),
        widest(words.staying_total, words.going_total),
    )
    going = [layer.amount for layer in words.layers]
    most = max(words.staying_amount, sum(going)) or 1.0
    thick, pitch = ceil(pixels * _THICK), ceil(pixels * _PITCH)
    line = Rect(0, 0, width, thick)
    scale = _Scale(begin, max(1, width - begin - totals) / most, pixels)
    below = Rect(begin, pitch + thick + ceil(pixels * _GAP), max(1, width - begin), 0)
    legend = _legend(words.layers, below, pixels, ruler)
    layout = LayersLayout(
        Size(width, max((entry.name.rect.bottom for entry in legend), default=below.y)),
        pixels,
        _bar((words.staying, words.staying_total), [words.staying_amount], line, scale, ruler),
        _bar((words.going, words.going_total), going, replace(line, y=pitch), scale, ruler),
        legend,
    )
    return mirrored(layout, width) if words.is_right_to_left else layout


class _Scale(NamedTuple):
    """What both bars have in common."""

    begin: int
    longest: float
    """How long a bar is for one of money."""
    pixels: int


def _bar(
    words: tuple[str, str], amounts: Sequence[float], line: Rect, scale: _Scale, ruler: Ruler
) -> BarRow:
    ends = [
        round(scale.begin + sum(amounts[:rank]) * scale.longest) for rank in range(len(amounts))
    ]
    ends.append(round(scale.begin + sum(amounts) * scale.longest))
    gap = ceil(scale.pixels * _GAP)
    name = replace(line, width=max(1, scale.begin - gap))
    total = replace(line, x=ends[-1] + gap, width=max(1, line.width - ends[-1] - gap))
    return BarRow(
        written(ruler, words[0], name, _letters(scale.pixels, bold=True)),
        tuple(replace(line, x=left, width=right - left) for left, right in pairwise(ends)),
        written(ruler, words[1], total, _letters(scale.pixels)),
    )


def _legend(
    layers: Sequence[LayerWords], room: Rect, pixels: int, ruler: Ruler
) -> tuple[LegendEntry, ...]:
    """Name the layers from the room's upper left on, in as many lines as that takes."""
    small, line = max(1, round(pixels * _SMALL)), ceil(pixels * _LEGEND)
    side, gap = ceil(small * 0.85), ceil(small * 0.5)
    left, top = room.x, room.y
    entries: list[LegendEntry] = []
    for rank, layer in enumerate(layers):
        if not layer.amount:
            continue
        wide = min(ceil(ruler.width(layer.name, bold=False) * small) + 1, room.width - side - gap)
        if left > room.x and left + side + gap + wide > room.right:
            left, top = room.x, top + line
        name = Rect(left + side + gap, top, max(1, wide), line)
        swatch = Rect(left, top + (line - side) // 2, side, side)
        entries.append(LegendEntry(rank, swatch, written(ruler, layer.name, name, _letters(small))))
        left = name.right + 3 * gap
    return tuple(entries)


def _letters(pixels: int, *, bold: bool = False) -> TextStyle:
    return TextStyle(pixels, max(1, int(pixels * _LEAST_LETTERS)), bold)
