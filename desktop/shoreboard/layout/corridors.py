"""The straight stretches between cards, ghosts and headings along which arrows may run."""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from itertools import islice, pairwise, takewhile
from typing import NamedTuple

from shoreboard.layout.bends import Box
from shoreboard.layout.geometry import Point

_WIDE = 30
"""Ground that is so many clearances wide has room for arrows at both its sides."""
_ON_OUTLINE = 2.0
"""How much longer a way along the outline of a zone or a set counts."""


class Stretch(NamedTuple):
    """A level or upright line, free from `low` to `high`; `weight` says how long it counts."""

    upright: bool
    at: float
    low: float
    high: float
    weight: float = 1.0

    def point(self, along: float) -> Point:
        """Return a place on it."""
        return Point(self.at, along) if self.upright else Point(along, self.at)


class _Ground(NamedTuple):
    """Stretches side by side that are free from and to the same places."""

    stretches: tuple[Stretch, ...]
    start: float
    end: float

    def lines(self, clear: float) -> Iterable[Stretch]:
        """Return the middle one, of wide ground the outer ones too; rather none on an outline."""
        least = min(each.weight for each in self.stretches)
        light = [each for each in self.stretches if each.weight == least]
        middle = (self.start + self.end) / 2
        lines = [min(light, key=lambda each: abs(each.at - middle))]
        if self.end - self.start > _WIDE * clear:
            lines += [light[0], light[-1]]
        return dict.fromkeys(lines)


class Corridors:
    """Stretches that keep a clearance from all boxes, and which of them cross.

    Stretches are spoken of by their rank, and sets of them as bits of a number.
    """

    def __init__(
        self, within: Box, boxes: Sequence[Box], outlines: Sequence[Box], clear: float
    ) -> None:
        self._within, self._clear = within, clear
        self._boxes, self._outlines = [*boxes], [*outlines]
        self._spans = {
            upright: sorted(_spanned(box, upright) for box in boxes) for upright in (True, False)
        }
        self._close: dict[tuple[bool, float], list[tuple[float, float]]] = {}
        self._edges = {
            upright: [
                (edge, near, far)
                for left, right, near, far in (_turned(box, upright) for box in outlines)
                for edge in (left, right)
            ]
            for upright in (True, False)
        }
        self.stretches: list[Stretch] = []
        self.crossings: list[int] = []
        self._sorted: dict[bool, list[tuple[float, int]]] = {True: [], False: []}
        for upright in (True, False):
            for stretch in self._wide_ones(upright):
                self.add(stretch)

    def add_through(self, upright: bool, place: Point) -> None:
        """Add the one stretch of a line that leads through a place."""
        at, along = (place.x, place.y) if upright else (place.y, place.x)
        if self._inside(upright, at):
            for stretch in self._free(upright, at):
                if stretch.low <= along <= stretch.high and not self._has(stretch):
                    self.add(stretch)

    def add(self, stretch: Stretch) -> int:
        """Add a stretch, and return its rank."""
        rank = len(self.stretches)
        self.stretches.append(stretch)
        self.crossings.append(0)
        insort(self._sorted[stretch.upright], (stretch.at, rank))
        self._connect(rank)
        return rank

    def forget(self, count: int) -> None:
        """Take away all stretches but the first."""
        for rank in range(count, len(self.stretches)):
            self._disconnect(rank)
            stretch = self.stretches[rank]
            self._sorted[stretch.upright].remove((stretch.at, rank))
        del self.stretches[count:], self.crossings[count:]

    def block(self, box: Box) -> None:
        """Take the ground of a box from all stretches."""
        self._boxes.append(box)
        for upright, spans in self._spans.items():
            insort(spans, _spanned(box, upright))
        self._close = {}  # a copy shares what was found out until then
        grown = box.grown(self._clear)
        for rank, stretch in enumerate([*self.stretches]):
            start, end = _sides(grown, stretch.upright)
            low, high = _sides(grown, not stretch.upright)
            if not (start < stretch.at < end and low < stretch.high and stretch.low < high):
                continue
            self._disconnect(rank)
            self.stretches[rank] = stretch._replace(high=low)  # may leave nothing of it
            self._connect(rank)
            if high < stretch.high:
                self.add(stretch._replace(low=high))

    def copy(self) -> "Corridors":
        """Return the same, to be changed alone."""
        twin = copy(self)
        twin._boxes, twin.stretches = [*self._boxes], [*self.stretches]
        twin.crossings = [*self.crossings]
        twin._spans = {upright: [*each] for upright, each in self._spans.items()}
        twin._sorted = {upright: [*each] for upright, each in self._sorted.items()}
        return twin

    def reach(self, start: Point, across: int, down: int) -> float:
        """Return how far a line from an edge goes until something is in its way."""
        upright, sign = bool(down), across + down
        at, along = (start.x, start.y) if upright else (start.y, start.x)
        if not self._inside(upright, at):
            return 0
        low, high = _sides(self._within, not upright)
        far = (high - along) if sign > 0 else (along - low)
        for near, end in self._met(upright, at):
            first, last = (near, end) if sign > 0 else (-end, -near)
            if last > sign * along:
                far = min(far, first - self._clear - sign * along)
        return far

    def is_free(self, box: Box) -> bool:
        """Tell whether a box lies on the board and meets no other."""
        inside = (
            self._within.left <= box.left
            and self._within.top <= box.top
            and box.right <= self._within.right
            and box.bottom <= self._within.bottom
        )
        if not inside:
            return False
        low, start, high, end = box
        for left, top, right, bottom in self._boxes:  # asked so often that any() is felt
            if low < right and left < high and start < bottom and top < end:
                return False
        return True

    def room(self, leg: Stretch) -> tuple[float, float]:
        """Return between which places a leg can be moved aside."""
        low, high = _sides(self._within, leg.upright)
        start, end = leg.low - self._clear, leg.high + self._clear
        for near, far, left, right in self._spans[leg.upright]:
            if near < end and start < far:
                if left >= leg.at:
                    high = min(high, left - self._clear)
                elif right <= leg.at:
                    low = max(low, right + self._clear)
        return low, high

    def beside_outlines(self, leg: Stretch, room: tuple[float, float]) -> float:
        """Return where a leg follows no outline, close by and within its room; else its place."""
        edges = self._edges[leg.upright]
        along = [edge for edge, near, far in edges if near < leg.high and leg.low < far]
        places = [leg.at, *(edge + side * self._clear for edge in along for side in (-1, 1))]
        free = [
            at
            for at in places
            if room[0] <= at <= room[1] and all(abs(edge - at) >= self._clear for edge in along)
        ]
        return min(free, key=lambda at: abs(at - leg.at), default=leg.at)

    @property
    def boxes(self) -> Sequence[Box]:
        """What arrows keep away from."""
        return self._boxes

    def _wide_ones(self, upright: bool) -> Iterator[Stretch]:
        """Return one stretch for each ground that is free, however many lines lead through it."""
        low, high = _sides(self._within, upright)
        boxes = [box.grown(self._clear) for box in (*self._boxes, *self._outlines)]
        edges = {low, high, *(edge for box in boxes for edge in _sides(box, upright))}
        places = sorted(edge for edge in edges if low <= edge <= high)
        grounds: dict[tuple[float, float], _Ground] = {}
        for one, other in pairwise(places):
            free = {(each.low, each.high): each for each in self._free(upright, (one + other) / 2)}
            for gap in [gap for gap in grounds if gap not in free]:
                yield from grounds.pop(gap).lines(self._clear)
            for gap, stretch in free.items():
                lines, start = grounds[gap][:2] if gap in grounds else ((), one)
                grounds[gap] = _Ground((*lines, stretch), start, other)
        for ground in grounds.values():
            yield from ground.lines(self._clear)

    def _connect(self, rank: int) -> None:
        """Note which stretches one crosses, on both sides."""
        upright, at, low, high, _ = self.stretches[rank]
        if low > high:
            return
        others, mask, bit = self._sorted[not upright], 0, 1 << rank
        first, last = bisect_left(others, (low, -1)), bisect_left(others, (high, 1 << 30))
        for _, other in others[first:last]:
            each = self.stretches[other]
            if each.low <= at <= each.high:
                mask |= 1 << other
                self.crossings[other] |= bit
        self.crossings[rank] = mask

    def _disconnect(self, rank: int) -> None:
        for other in ranks(self.crossings[rank]):
            self.crossings[other] ^= 1 << rank
        self.crossings[rank] = 0

    def _inside(self, upright: bool, at: float) -> bool:
        low, high = _sides(self._within, upright)
        return low <= at <= high

    def _has(self, stretch: Stretch) -> bool:
        """Tell whether a stretch is among those that are there."""
        alike = self._sorted[stretch.upright]
        first = bisect_left(alike, (stretch.at, -1))
        return any(
            self.stretches[rank] == stretch
            for _, rank in takewhile(lambda each: each[0] == stretch.at, islice(alike, first, None))
        )

    def _met(self, upright: bool, at: float) -> Sequence[tuple[float, float]]:
        """Return from where to where a line across the whole board runs too close to boxes."""
        met = self._close.get((upright, at))
        if met is None:
            clear = self._clear
            met = self._close[upright, at] = [
                (near, far)
                for near, far, left, right in self._spans[upright]
                if left - clear < at < right + clear
            ]
        return met

    def _free(self, upright: bool, at: float) -> Iterator[Stretch]:
        """Return what is free of a line across the whole board."""
        clear = self._clear
        along = [(near, far) for edge, near, far in self._edges[upright] if abs(edge - at) < clear]
        low, end = _sides(self._within, not upright)
        spans = [(near - clear, far + clear) for near, far in self._met(upright, at)]
        for high, after in (*spans, (end, end)):
            if high - low > clear:
                follows = any(start < high and low < stop for start, stop in along)
                yield Stretch(upright, at, low, high, _ON_OUTLINE if follows else 1.0)
            low = max(low, after)


def ranks(mask: int) -> Iterator[int]:
    """Return the ranks in a set of stretches."""
    while mask:
        lowest = mask & -mask
        yield lowest.bit_length() - 1
        mask ^= lowest


def mask_of(ranks: Iterable[int]) -> int:
    """Return ranks as a set of stretches."""
    return sum(1 << rank for rank in {*ranks})


def _sides(box: Box, upright: bool) -> tuple[float, float]:
    """Return where a box begins and ends across upright lines, or across level ones."""
    return (box.left, box.right) if upright else (box.top, box.bottom)


def _spanned(box: Box, upright: bool) -> tuple[float, float, float, float]:
    """Return where a box begins and ends along lines, and then across them."""
    return (*_sides(box, not upright), *_sides(box, upright))


def _turned(box: Box, upright: bool) -> tuple[float, float, float, float]:
    """Return where a box begins and ends across lines, and then along them."""
    return (*_sides(box, upright), *_sides(box, not upright))
