"""Which value of an input brings a plan to some present value: what dragging a bar's end asks."""

from math import floor, isfinite, log10

from shoreboard.costs.plans import CostPlan
from shoreboard.costs.turning import value_with, zero_between
from shoreboard.domain.costing import QUANTITIES, Input

_FARTHEST = 1000
"""No end is dragged farther than so many times the likely value from it."""
_STEPS = 40
"""From one end of a range to the other, keys take about so many steps."""


def value_reaching(plan: CostPlan, which: Input, amount: float, start: float, end: float) -> float:
    """Return the value between two at which the present value is this amount; else the nearer end.

    The other inputs are as likely.
    """

    def off(value: float) -> float:
        return value_with(plan, which, value) - amount

    found = zero_between(off, start, end)
    return min((start, end), key=lambda value: abs(off(value))) if found is None else found


def reach(which: Input, likely: float) -> tuple[float, float]:
    """Return from where to where an input with this likely value can be dragged."""
    quantity = QUANTITIES[which]
    far = _FARTHEST * (abs(likely) or 1.0)
    least = max(quantity.least, likely - far)
    if quantity.above:
        least = max(least, min(likely, 1e-3))
    return least, min(quantity.most, likely + far)


def step_of(low: float, likely: float, high: float) -> float:
    """Return by how much a key moves an end of this range: 1, 2 or 5 of some power of ten."""
    width = (high - low) or abs(likely) or 1.0
    power = 10.0 ** floor(log10(width / _STEPS))
    return next(power * each for each in (1, 2, 5, 10) if power * each >= width / _STEPS)


def snapped(value: float, fineness: float) -> float:
    """Return a value in as few digits as tell it from what is so far off, which may be nothing."""
    if fineness <= 0 or not isfinite(fineness):
        return value
    digits = -floor(log10(fineness))
    return round(value, digits)
