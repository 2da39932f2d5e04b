"""The cheapest way over stretches: few bends, few crossings, then short."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from heapq import heappop, heappush
from math import inf
from typing import NamedTuple

from shoreboard.layout.bends import Box
from shoreboard.layout.corridors import Corridors, Stretch, mask_of, ranks
from shoreboard.layout.doors import Door
from shoreboard.layout.geometry import Point


class Prices(NamedTuple):
    """What counts for a way beside its length, in units of length."""

    bend: float
    crossing: float
    sharing: float
    """To run where another arrow runs, or closer to it than `lane`."""
    lane: float
    short: float
    """Legs shorter than this count as one more bend."""


class Traffic(NamedTuple):
    """The legs of the arrows that are there, and what it costs to cross them or run beside them."""

    legs: tuple[Stretch, ...]
    prices: Prices

    def on(self, stretch: Stretch) -> "Tolls":
        """Return what a stretch costs."""
        crossed = [
            leg.at
            for leg in self.legs
            if leg.upright is not stretch.upright and leg.low < stretch.at < leg.high
        ]
        shared = [
            (leg.low, leg.high)
            for leg in self.legs
            if leg.upright is stretch.upright and abs(leg.at - stretch.at) < self.prices.lane
        ]
        return Tolls(stretch.weight, crossed, shared, self.prices)


class Tolls(NamedTuple):
    """Where a stretch crosses legs, and from where to where it runs with one."""

    weight: float
    crossed: list[float]
    shared: list[tuple[float, float]]
    prices: Prices

    def between(self, one: float, other: float) -> float:
        """Return what it costs to run from one place on a stretch to another."""
        low, high = (one, other) if one < other else (other, one)
        cost = (high - low) * self.weight
        if self.crossed:
            cost += self.prices.crossing * sum(low < each < high for each in self.crossed)
        if self.shared:
            meeting = sum(start < high and low < end for start, end in self.shared)
            cost += self.prices.sharing * meeting
        return cost


class _Step(NamedTuple):
    rank: int
    along: float
    cost: float
    before: int


def find_way(
    corridors: Corridors,
    starts: Mapping[int, Door],
    ends: Mapping[int, Door],
    traffic: Traffic,
    goal: Box,
    most: int,
) -> tuple[tuple[Point, ...], Door] | None:
    """Return the cheapest way from one of some doors to one of others, and where it ends.

    Doors are given by the stretches that lead straight out of them; None where there is no way,
    or where none was found in `most` steps.
    """
    bends = _bends_to(corridors, mask_of(ends), mask_of(starts))
    if bends is None:
        return None
    search = _Search(corridors, starts, ends, traffic, goal, bends)
    for rank, door in starts.items():
        search.reach(rank, door.along, 0, -1)
    while search.queue and len(search.steps) < most:
        _, number = heappop(search.queue)
        step = search.steps[number]
        if step.rank in ends:
            return search.retraced(number)
        search.go_on(number, step)
    return None


@dataclass(slots=True)
class _Search:
    """What was reached so far: places on stretches, each with what it costs to be there."""

    corridors: Corridors
    starts: Mapping[int, Door]
    ends: Mapping[int, Door]
    traffic: Traffic
    goal: Box
    bends: Sequence[int]
    steps: list[_Step] = field(default_factory=list[_Step])
    queue: list[tuple[float, int]] = field(default_factory=list[tuple[float, int]])
    reached: dict[int, list[tuple[float, float]]] = field(
        default_factory=dict[int, list[tuple[float, float]]]
    )
    tolls: dict[int, Tolls] = field(default_factory=dict[int, Tolls])
    limit: float = inf
    """What the cheapest way costs that is known."""

    def reach(self, rank: int, along: float, cost: float, before: int) -> None:
        """Note a place unless it was cheaper to come to it along its stretch."""
        tolls = self.tolls.get(rank)
        if tolls is None:
            tolls = self.tolls[rank] = self.traffic.on(self.corridors.stretches[rank])
        if rank in self.ends:
            total = cost + tolls.between(along, self.ends[rank].along)
        else:
            stretch = self.corridors.stretches[rank]
            x, y = (stretch.at, along) if stretch.upright else (along, stretch.at)
            total = cost + _far(self.goal, x, y) + self.traffic.prices.bend * self.bends[rank]
        if total >= self.limit:
            return
        known = self.reached.setdefault(rank, [])
        for place, least in known:
            if least + tolls.between(place, along) <= cost:
                return
        known.append((along, cost))
        if rank in self.ends:
            self.limit = total
        heappush(self.queue, (total, len(self.steps)))
        self.steps.append(_Step(rank, along, cost, before))

    def go_on(self, number: int, step: _Step) -> None:
        """Turn from a place into all stretches that can be reached from there."""
        rank, along, cost, _ = step
        tolls, prices = self.tolls[rank], self.traffic.prices
        stretches, at = self.corridors.stretches, self.corridors.stretches[rank].at
        for other in ranks(self.corridors.crossings[rank]):
            if cost + prices.bend * (1 + self.bends[other]) >= self.limit:
                continue
            place = stretches[other].at
            if place == along or other in self.starts:
                continue
            price = prices.bend + tolls.between(along, place)
            if abs(place - along) < prices.short and rank not in self.starts:
                price += prices.bend
            self.reach(other, at, cost + price, number)

    def retraced(self, number: int) -> tuple[tuple[Point, ...], Door]:
        """Return the way to a step."""
        end, corners = self.ends[self.steps[number].rank], list[Point]()
        while number >= 0:
            rank, along, _, number = self.steps[number]
            corners.append(self.corridors.stretches[rank].point(along))
        return (*reversed(corners), end.edge), end


def _far(box: Box, x: float, y: float) -> float:
    """Return how far a place is from a box, along the axes."""
    across = box.left - x if x < box.left else x - box.right if x > box.right else 0
    down = box.top - y if y < box.top else y - box.bottom if y > box.bottom else 0
    return across + down


def _bends_to(corridors: Corridors, ends: int, starts: int) -> list[int] | None:
    """Return how many bends it takes at least from each stretch; None where no start leads there.

    Stretches further away than the first start are all said to be one further.
    """
    seen, level, levels = ends, ends, list[int]()
    while level:
        levels.append(level)
        if level & starts:
            break
        following = 0
        for rank in ranks(level):
            following |= corridors.crossings[rank]
        level = following & ~seen
        seen |= level
    else:
        return None
    bends = [len(levels)] * len(corridors.stretches)
    for count, each in enumerate(levels):
        for rank in ranks(each):
            bends[rank] = count
    return bends
