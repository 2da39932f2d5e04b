"""Which assumption turns a plan: its swing, and the value at which it saves nothing."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from shoreboard.costs.layers import present_value
from shoreboard.costs.numbers import Numbers
from shoreboard.costs.plans import CostPlan
from shoreboard.domain.costing import Assumption, Evidence, Input

SOFT = frozenset({Evidence.GUESS, Evidence.ILLUSTRATIVE})
"""Evidence of numbers that nobody stands up for."""

_STEPS = 100
_NEARLY = 1e-12
"""Of the larger of both ends: a present value so near to 0 is 0."""


@dataclass(frozen=True, slots=True)
class Swing:
    """The present values at the low and the high end of an input, all others being likely."""

    input: Input
    low: float
    high: float

    @property
    def width(self) -> float:
        """How far the input alone moves the present value; money."""
        return abs(self.high - self.low)

    @property
    def turns(self) -> bool:
        """Tell whether the plan saves at one end and loses at the other."""
        return min(self.low, self.high) < 0 < max(self.low, self.high)


def value_with(plan: CostPlan, which: Input, value: float, likely: Numbers | None = None) -> float:
    """Return the present value of a plan with another value for one input, as the file has it.

    `likely` are the numbers of the plan, for who has them already.
    """
    numbers = plan.likely if likely is None else likely
    return present_value(numbers._replace(**{which.value: plan.scaled(which, value)}), plan.years)


def swings(plan: CostPlan) -> tuple[Swing, ...]:
    """Return the tornado: the swing of each input that has a range, widest first."""
    made: list[Swing] = []
    numbers = plan.likely
    for each in plan.assumptions:
        low, high = each.ends
        if low < high:
            at_low, at_high = (value_with(plan, each.input, end, numbers) for end in (low, high))
            made.append(Swing(each.input, at_low, at_high))
    return tuple(sorted(made, key=lambda swing: -swing.width))


def soft_share(plan: CostPlan, tornado: Iterable[Swing]) -> float:
    """Return which part of all swing, from 0 to 1, rests on guesses and illustrations."""
    soft = {each.input for each in plan.assumptions if each.evidence in SOFT}
    widths = {each.input: each.width for each in tornado}
    total = sum(widths.values())
    return sum(widths[each] for each in widths if each in soft) / total if total else 0.0


def switching_values(plan: CostPlan) -> Mapping[Input, float | None]:
    """Return for each input the value within its range at which the plan saves just nothing.

    The other inputs are as likely. None where there is no such value: the input does not turn it.
    Where there are two, it is the one on the lower side.
    """
    numbers = plan.likely
    return {each.input: _switching_value(plan, each, numbers) for each in plan.assumptions}


def _switching_value(plan: CostPlan, assumption: Assumption, numbers: Numbers) -> float | None:
    def value(at: float) -> float:
        return value_with(plan, assumption.input, at, numbers)

    low, high = assumption.ends
    if low == high:
        return None
    for start, end in ((low, assumption.likely), (assumption.likely, high)):
        if start < end and (found := zero_between(value, start, end)) is not None:
            return found
    return None


def zero_between(value: Callable[[float], float], start: float, end: float) -> float | None:
    """Return where a continuous function is 0 between two ends, if its signs differ there.

    Bisects, and tries first where a straight line would cross: most inputs make one.
    """
    at_start, at_end = value(start), value(end)
    if at_start == 0:
        return start
    if at_end == 0:
        return end
    if (at_start < 0) is (at_end < 0):
        return None
    nearly = _NEARLY * max(abs(at_start), abs(at_end))
    for step in range(_STEPS):
        straight = start - at_start * (end - start) / (at_end - at_start)
        middle = (start + end) / 2 if step % 2 else min(max(straight, start), end)
        at_middle = value(middle)
        if abs(at_middle) <= nearly:
            return middle
        if (at_middle < 0) is (at_start < 0):
            start, at_start = middle, at_middle
        else:
            end, at_end = middle, at_middle
    return (start + end) / 2
