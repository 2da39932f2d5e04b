"""Lays out jobs as people: who stays, who changes employer, who leaves, and who is hired."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from math import ceil
from typing import NamedTuple

from shoreboard.layout.geometry import Rect, Size
from shoreboard.layout.layout import Align, TextBlock, mirrored
from shoreboard.layout.text import Ruler
from shoreboard.layout.writing import TextStyle, written

AT_HOME = 3
"""The first so many groups are the people who do the work at home before anything moves."""
MOST_FIGURES = 50
"""A group has at most so many figures; where it has more jobs, a figure is worth some."""
_WIDE, _HIGH, _PITCH, _ROW = 0.64, 1.2, 0.9, 1.5
"""A figure, and from one to the next and from row to row, in sizes of the letters."""
_LINE, _GAP, _SMALL = 1.5, 0.5, 0.93
_LEAST_COLUMN = 11
"""Groups stand side by side where each has so many sizes of the letters."""
_LEAST_LETTERS = 0.8


class GroupWords(NamedTuple):
    """People with one fate: its name, their number in words, that number, and what it means."""

    name: str
    number: str
    heads: float
    meaning: str = ""


class JobsWords(NamedTuple):
    """All that is shown; `scale` says what a figure is worth, and is empty where that is one."""

    groups: Sequence[GroupWords]
    worth: int
    scale: str
    is_right_to_left: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """Where a person stands, in the group of a number; of the last one there may be a part."""

    rect: Rect
    group: int
    part: float = 1.0


@dataclass(frozen=True, slots=True)
class JobGroup:
    """The words above the figures of a group."""

    name: TextBlock
    number: TextBlock


@dataclass(frozen=True, slots=True)
class JobsLayout:
    """Where all of it stands; the figures are in the order of the groups."""

    size: Size
    pixels: int
    groups: tuple[JobGroup, ...]
    figures: tuple[Figure, ...]
    scale: TextBlock | None


def figure_worth(heads: Sequence[float]) -> int:
    """Return how many jobs a figure is: the least of 1, 2, 5, 10, … with which no group is full."""
    most, worth = max(heads, default=0.0), 1
    while most > MOST_FIGURES * worth:
        worth = worth * 5 // 2 if str(worth)[0] == "2" else worth * 2
    return worth


def lay_out_jobs(words: JobsWords, width: int, pixels: int, ruler: Ruler) -> JobsLayout:
    """Return where all stands in a width: groups side by side, or else one below the other."""
    gap, line = ceil(pixels * _GAP), ceil(pixels * _LINE)
    count = len(words.groups)
    columns = count if width >= count * _LEAST_COLUMN * pixels else 1
    wide = max(1, (width - (columns - 1) * 3 * gap) // max(1, columns))
    groups: list[JobGroup] = []
    figures: list[Figure] = []
    bottom = top = 0
    for number, group in enumerate(words.groups):
        if columns == 1:
            top = bottom
        head = Rect((number % columns) * (wide + 3 * gap), top, wide, line)
        groups.append(_headed(group, head, pixels, ruler))
        below = replace(head, y=head.bottom)
        standing = _standing(round(group.heads / words.worth, 2), number, below, pixels)
        figures += standing
        ends = (figure.rect.bottom + gap for figure in standing)
        bottom = max(bottom, head.bottom, *ends)
    scale = None
    if words.scale:
        room = Rect(0, bottom, width, line)
        scale = written(ruler, words.scale, room, _letters(round(pixels * _SMALL)))
        bottom = room.bottom
    layout = JobsLayout(Size(width, bottom), pixels, tuple(groups), tuple(figures), scale)
    return mirrored(layout, width) if words.is_right_to_left else layout


def traveled(before: JobsLayout, after: JobsLayout, done: float) -> tuple[Figure, ...]:
    """Return the figures on their way from one layout to another, of which `done` is the share.

    People at home are the same ones before and after: who changes groups goes there. Who is new
    stands in their place from the start, and grows; who is no longer there shrinks where they
    stand. So as many people as there were become, evenly, as many as there will be.
    """
    return tuple(
        figure
        for home in (True, False)
        for figure in _on_the_way(_people(before, home=home), _people(after, home=home), done)
    )


def _people(layout: JobsLayout, *, home: bool) -> list[Figure]:
    return [figure for figure in layout.figures if (figure.group < AT_HOME) is home]


def _on_the_way(before: Sequence[Figure], after: Sequence[Figure], done: float) -> Sequence[Figure]:
    each: list[Figure] = []
    for start, end in zip_longest(before, after):
        if start is None:
            each.append(replace(end, part=end.part * done))
        elif end is not None:
            each.append(_between(start, end, done))
        elif done < 1:
            each.append(replace(start, part=start.part * (1 - done)))
    return each


def _between(start: Figure, end: Figure, done: float) -> Figure:
    x = round(start.rect.x + (end.rect.x - start.rect.x) * done)
    y = round(start.rect.y + (end.rect.y - start.rect.y) * done)
    part = start.part * (1 - done) + end.part * done
    return Figure(replace(end.rect, x=x, y=y), end.group, part)


def _headed(group: GroupWords, room: Rect, pixels: int, ruler: Ruler) -> JobGroup:
    measured = ruler.width(group.number, bold=True) * pixels
    wide = min(ceil(measured) + 1, room.width // 2)
    name = replace(room, width=max(1, room.width - wide - ceil(pixels * _GAP)))
    end = replace(room, x=room.right - wide, width=wide)
    return JobGroup(
        written(ruler, group.name, name, _letters(pixels)),
        written(ruler, group.number, end, _letters(pixels, bold=True, align=Align.END)),
    )


def _standing(count: float, group: int, room: Rect, pixels: int) -> list[Figure]:
    """Return so many figures in rows from the room's upper left, the last one in part."""
    size = Size(max(1, round(pixels * _WIDE)), max(1, round(pixels * _HIGH)))
    pitch, row = max(size.width, round(pixels * _PITCH)), ceil(pixels * _ROW)
    in_row = max(1, (room.width - size.width) // pitch + 1)
    return [
        Figure(
            Rect(room.x + rank % in_row * pitch, room.y + rank // in_row * row, *size),
            group,
            min(1.0, count - rank),
        )
        for rank in range(ceil(count))
    ]


def _letters(pixels: int, *, bold: bool = False, align: Align = Align.START) -> TextStyle:
    return TextStyle(pixels, max(1, int(pixels * _LEAST_LETTERS)), bold, align)
