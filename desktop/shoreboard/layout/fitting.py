"""How large the text of a board can be, and how its zones share the board out.

A board that fits at some size fits at each smaller one, and on each larger surface at the same
one: whatever is needed grows with the text, and what the words around it take grows more slowly
than the surface. So the largest size is found by bisection, and a larger surface never has a
smaller one.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import product
from math import ceil, inf
from operator import add
from typing import NamedTuple

from shoreboard.domain.zone import GRID, Zone
from shoreboard.layout.contents import TextWish
from shoreboard.layout.demand import Demand, Metrics, metrics
from shoreboard.layout.layout import EVEN, Layout, Shares

_LEAST_SHARE = 0.22
_STEPS_FROM_EVEN = (0.0, 0.05, 0.1, 0.15, 0.2, 0.24, 0.28)
SHARES = tuple(0.5 + sign * step for step in _STEPS_FROM_EVEN for sign in (1, -1))[1:]
"""Which parts of a board its first column or upper row may be; the nearest to even first."""
_EVEN_IS_WORTH = 40
"""Cards that may be missing for the sake of a board all of which one part would have else."""
_FOR_GHOSTS = 0.75
"""Ghosts make labels smaller by no more than this factor."""
_LEAST_AT_A_DESK = 0.8
"""Where cards can be scrolled to, labels are never smaller, in sizes of the least wished for."""
_AS_BEFORE = 0.9
"""Labels stay as they were before a change while those that fit are not so much larger."""


class Room(NamedTuple):
    """The room for a board, before it is rounded to whole pixels."""

    width: float
    height: float
    upper: float
    """The least height of the upper row, for the words beside it."""
    lower: float
    second: float
    """The least part of the board that the second column takes, for the words above it."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How large text is and how the board is shared out."""

    lengths: Metrics
    shares: Shares
    is_largest: bool


@dataclass(frozen=True, slots=True)
class Search:
    """Looks for the largest text for some zones; the room depends on the text alone."""

    demands: Mapping[Zone, Demand]
    room: Callable[[Metrics], Room]
    line: float
    wish: TextWish

    def whole(self, before: Layout | None) -> Fit | None:
        """Return the fit with the largest text, as near as can be to the layout before.

        None where not all cards fit at the least text that is wished for.
        """
        wish = self.wish
        largest = self._largest(wish.least, wish.most, _cards)
        if largest is None:
            return None
        with_ghosts = self._largest(wish.least, largest, _slots) or 0
        label = max(with_ghosts, wish.least, ceil(largest * _FOR_GHOSTS))
        slots = _slots if label <= with_ghosts else _cards
        is_largest = label < wish.most or not self._fits(label + 1, slots)
        if before is not None and label * _AS_BEFORE <= before.label <= label:
            label = max(before.label, wish.least)
        lengths = metrics(label, self.line)
        shares = self._calmest(lengths, slots, before.shares if before else EVEN) or EVEN
        return Fit(lengths, shares, is_largest)

    def _fits(self, label: int, slots: Callable[[Demand], int]) -> bool:
        return self._shares(metrics(label, self.line), slots, EVEN) is not None

    def _largest(self, least: int, most: int, slots: Callable[[Demand], int]) -> int | None:
        """Return the largest label between two at which all slots fit; None if there is none."""
        if not self._fits(least, slots):
            return None
        fitting, beyond = least, most + 1
        while beyond - fitting > 1:
            middle = (fitting + beyond) // 2
            if self._fits(middle, slots):
                fitting = middle
            else:
                beyond = middle
        return fitting

    def crowded(self, before: Layout | None) -> Fit:
        """Return the fit that shows the most cards, at the least text that is wished for.

        Even shares are worth some cards. Smaller only where not even one fits in each zone, and
        at a desk only a little: there a heading that is cut says the rest in its tooltip.
        """
        floor = ceil(self.wish.least * _LEAST_AT_A_DESK) if self.wish.scrolls else 1
        label = max(floor, self._largest(1, self.wish.least, _one) or 1)
        lengths = metrics(label, self.line)
        room, was = self.room(lengths), before.shares if before else EVEN
        best, least = self._shares(lengths, _one, EVEN) or EVEN, (True, inf)
        rows: list[tuple[float, tuple[int, int]]] = []
        for row in dict.fromkeys((was.row, *SHARES, best.row)):
            _, heights = split(room, lengths.gap, EVEN._replace(row=row))
            if heights[0] >= room.upper and heights[1] >= room.lower:
                rows.append((row, heights))
        for column in dict.fromkeys((was.column, *SHARES)):
            if 1 - column < room.second:
                continue
            widths, _ = split(room, lengths.gap, EVEN._replace(column=column))
            missing = [0.0] * len(rows)
            for zone, side, level in CELLS:
                demand = self.demands[zone]
                ground = demand.ground(lengths, widths[side])
                levels = [heights[level] for _, heights in rows]
                missing = list(map(add, missing, ground.missing(demand.cards, levels)))
            for (row, _), lacking in zip(rows, missing, strict=True):
                uneven = abs(column - EVEN.column) + abs(row - EVEN.row)
                cost = lacking > 0, lacking + uneven * _EVEN_IS_WORTH
                if cost < least:
                    best, least = Shares(column, row), cost
        return Fit(lengths, best, is_largest=True)

    def _shares(
        self, lengths: Metrics, slots: Callable[[Demand], int], wanted: Shares
    ) -> Shares | None:
        """Return how the board is shared out so that all fits, as near as can be to a wish."""
        room = self.room(lengths)
        height = room.height - lengths.gap
        for column in dict.fromkeys((wanted.column, *SHARES)):
            if 1 - column < room.second:
                continue
            upper, lower = self._rows(lengths, room, column, slots)
            if upper + lower <= height:
                row = min(max(wanted.row * height, upper), height - lower)
                return Shares(column, row / height)
        return None

    def _calmest(
        self, lengths: Metrics, slots: Callable[[Demand], int], wanted: Shares
    ) -> Shares | None:
        """Return how all fits with the fewest second lines, as near as can be to a wish.

        Zones grow before their names take two lines.
        """
        room, best, least = self.room(lengths), None, inf
        height = room.height - lengths.gap
        for column in dict.fromkeys((wanted.column, *SHARES)):
            if 1 - column < room.second:
                continue
            rows = self._rows_of(lengths, room, column, slots)
            for (upper, above), (lower, below) in product(*rows):
                if upper + lower <= height and above + below < least:
                    row = min(max(wanted.row * height, upper), height - lower)
                    best, least = Shares(column, row / height), above + below
        return best

    def _rows(
        self, lengths: Metrics, room: Room, column: float, slots: Callable[[Demand], int]
    ) -> tuple[float, float]:
        """Return how high the two rows are at least, with what rounding takes from each."""
        upper, lower = self._rows_of(lengths, room, column, slots)
        return upper[0][0], lower[0][0]

    def _rows_of(
        self, lengths: Metrics, room: Room, column: float, slots: Callable[[Demand], int]
    ) -> list[list[tuple[float, int]]]:
        """Return of each row its least heights, and in how many zones names take two lines then.

        The heights grow as these become fewer, and hold what rounding takes.
        """
        least = _LEAST_SHARE * (room.height - lengths.gap)
        rows = [max(least, room.upper), max(least, room.lower)]
        widths, _ = split(room, lengths.gap, EVEN._replace(column=column))
        calm: list[list[float]] = [[], []]
        for zone, side, level in CELLS:
            demand = self.demands[zone]
            needed, single = demand.ground(lengths, widths[side]).least_heights(slots(demand))
            rows[level] = max(rows[level], needed)
            calm[level].append(single)
        return [
            [
                (each + 1, sum(one > each for one in singles))
                for each in sorted({row, *(one for one in singles if row < one < inf)})
            ]
            for row, singles in zip(rows, calm, strict=True)
        ]


def _cards(demand: Demand) -> int:
    return demand.cards


def _slots(demand: Demand) -> int:
    return demand.cards + demand.ghosts


def _one(_demand: Demand) -> int:
    return 1


CELLS = tuple((zone, number % 2, number // 2) for number, zone in enumerate(GRID))
"""Each zone with its column and row."""


def split(room: Room, gap: int, shares: Shares) -> tuple[tuple[int, int], tuple[int, int]]:
    """Return the widths of the two columns and the heights of the two rows, in whole pixels."""
    width, height = int(room.width) - gap, int(room.height) - gap
    first, upper = int(width * shares.column), int(height * shares.row)
    return (first, width - first), (upper, height - upper)
