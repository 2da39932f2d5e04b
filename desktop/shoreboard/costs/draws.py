"""Many draws of all inputs together: how likely a loss is, and how wide the results spread.

Each input follows a PERT distribution (Malcolm, Roseboom, Clark and Fazar, "Application of a
Technique for Research and Development Program Evaluation", Operations Research 7, 1959): a Beta
distribution on its range with a = 1 + 4(likely − low)/(high − low) and b = 6 − a.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, repeat
from random import Random

from shoreboard.costs.layers import present_value
from shoreboard.costs.numbers import Numbers
from shoreboard.costs.plans import CostPlan
from shoreboard.domain.costing import QUANTITIES, Assumption, CostSubject

ALL_DRAWS = 10_000
"""So many are told of one plan; of several together, as many as `draws_of` says."""
_LEAST = 200
_CELLS = 1024
"""The range of an input is cut into so many; within each, all values are as likely."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What came of so many draws: the chance of a loss from 0 to 1, and percentiles; money."""

    n: int
    seed: int
    chance_of_loss: float
    p10: float
    p50: float
    p90: float


def drawn(plans: Sequence[CostPlan], number: int, seed: int) -> Drawn:
    """Return what comes of drawing the inputs of plans and adding up their present values.

    The same seed draws the same, and more draws begin with the same as fewer. An input without a
    range is fixed; each draw has one interest for all plans. Raises ValueError for no draws.
    """
    if number < 1:
        raise ValueError(number)
    totals = [0.0] * number
    for plan in plans:
        totals = [a + b for a, b in zip(totals, present_values(plan, number, seed), strict=True)]
    totals.sort()
    losses = bisect_right(totals, 0.0) - totals.count(0.0)
    return Drawn(number, seed, losses / number, *(percentile(totals, p) for p in (10, 50, 90)))


def draws_of(plans: Sequence[CostPlan], number: int = ALL_DRAWS) -> Drawn:
    """Return what the program tells of plans: with the file's seed; of many, each drawn less often.

    Raises ValueError for no plans.
    """
    if not plans:
        raise ValueError(plans)
    return drawn(plans, max(_LEAST, number // len(plans)), plans[0].seed)


def present_values(plan: CostPlan, number: int, seed: int) -> Iterable[float]:
    """Give the present value of a plan in each of so many draws."""
    known = {each.input.value: each for each in plan.assumptions}
    neutral = plan.likely
    columns = (
        repeat(getattr(neutral, name), number)
        if (assumption := known.get(name)) is None or assumption.ends[0] == assumption.ends[1]
        else _column(plan, assumption, number, seed)
        for name in Numbers._fields
    )
    return (present_value(Numbers._make(row), plan.years) for row in zip(*columns, strict=True))


def _column(plan: CostPlan, assumption: Assumption, number: int, seed: int) -> Sequence[float]:
    """Draw one input; what is drawn for others does not depend on it."""
    which, (low, high) = assumption.input, assumption.ends
    of_all = QUANTITIES[which].of is CostSubject.SCENARIO
    random = Random(f"{seed} {'' if of_all else plan.activity.id} {which}").random  # noqa: S311
    mode = (assumption.likely - low) / (high - low)
    start, width = plan.scaled(which, low), plan.scaled(which, high - low)
    edges = _edges(mode)
    cells = [
        (start + width * cell / _CELLS, width / _CELLS / (edges[cell + 1] - edges[cell] or 1))
        for cell in range(_CELLS)
    ]
    values: list[float] = []
    for _ in range(number):
        u = random()
        cell = bisect_right(edges, u, 1, _CELLS) - 1
        base, slope = cells[cell]
        values.append(base + (u - edges[cell]) * slope)
    return values


@lru_cache(maxsize=128)
def _edges(mode: float) -> Sequence[float]:
    """Return the chance of a value below each edge of a cell, in a range from 0 to 1."""
    a, b = 4 * mode, 4 * (1 - mode)
    middles = ((cell + 0.5) / _CELLS for cell in range(_CELLS))
    sums = [0.0, *accumulate(x**a * (1 - x) ** b for x in middles)]
    return [each / sums[-1] for each in sums]


def percentile(ordered: Sequence[float], percent: float) -> float:
    """Return what so many percent of some values, in ascending order, do not exceed."""
    at = (len(ordered) - 1) * percent / 100
    below = int(at)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (ordered[above] - ordered[below]) * (at - below)
