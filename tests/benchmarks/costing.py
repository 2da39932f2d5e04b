"""All results of one plan, and many draws of it, against one present value of the same plan."""

import time
from collections.abc import Callable

from shoreboard.costs.draws import drawn
from shoreboard.costs.layers import present_value
from shoreboard.costs.results import result_of
from tests.costs.golden import CALL_CENTER, plan_with

DRAWS = 10_000
_RESULTS, _DRAWINGS = 200, 5


def results() -> tuple[list[float], list[float]]:
    """Return the times of all results, and of one present value, taken in turn, in ms."""
    plan = plan_with(CALL_CENTER)
    numbers = plan.likely
    return _in_turn(
        lambda: result_of(plan), lambda: present_value(numbers, plan.years), times=_RESULTS
    )


def drawings() -> tuple[list[float], list[float]]:
    """Return the times of the draws, and of as many present values, taken in turn, in ms."""
    plan = plan_with(CALL_CENTER)
    numbers = plan.likely

    def values() -> None:
        for _ in range(DRAWS):
            present_value(numbers, plan.years)

    return _in_turn(lambda: drawn([plan], DRAWS, 0), values, times=_DRAWINGS)


def _in_turn(
    one: Callable[[], object], other: Callable[[], object], *, times: int
) -> tuple[list[float], list[float]]:
    ours, theirs = list[float](), list[float]()
    for _ in range(times):
        for work, taken in ((one, ours), (other, theirs)):
            began = time.perf_counter()
            work()
            taken.append((time.perf_counter() - began) * 1000)
    return ours, theirs
