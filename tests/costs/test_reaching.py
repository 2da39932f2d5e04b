"""Dragging asks for the value at which a plan comes to what stands under the pointer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.costs.reaching import reach, snapped, step_of, value_reaching
from shoreboard.costs.turning import value_with
from shoreboard.domain.costing import QUANTITIES, Input
from tests.costs.golden import CALL_CENTER, RANGES, plan_with

PLAN = plan_with(CALL_CENTER)
RANGED = sorted(Input(name) for name in RANGES if name in CALL_CENTER)


@given(st.sampled_from(RANGED), st.floats(0, 1))
def test_the_value_that_is_found_brings_the_plan_to_the_amount(which: Input, share: float) -> None:
    start, end = RANGES[which]
    wanted = value_with(PLAN, which, start + share * (end - start))
    found = value_reaching(PLAN, which, wanted, start, end)
    assert start <= found <= end
    assert value_with(PLAN, which, found) == pytest.approx(wanted, abs=1e-6)


@given(st.sampled_from(RANGED), st.floats(1, 1e9))
def test_what_no_value_reaches_gets_the_nearer_end(which: Input, beyond: float) -> None:
    start, end = RANGES[which]
    at_ends = sorted((value_with(PLAN, which, each), each) for each in (start, end))
    assert value_reaching(PLAN, which, at_ends[-1][0] + beyond, start, end) == at_ends[-1][1]
    assert value_reaching(PLAN, which, at_ends[0][0] - beyond, start, end) == at_ends[0][1]


@given(st.sampled_from(list(Input)), st.floats(0, 1e6))
def test_an_input_can_be_dragged_within_its_bounds_alone(which: Input, likely: float) -> None:
    quantity = QUANTITIES[which]
    likely = min(max(likely, quantity.least), quantity.most)
    if not quantity.holds(likely):
        return
    least, most = reach(which, likely)
    assert least <= likely <= most
    assert quantity.holds(least)
    assert quantity.holds(most)


@pytest.mark.parametrize(
    ("ends", "expected"),
    [((25, 31, 40), 0.5), ((1, 1.15, 1.5), 0.02), ((5, 5, 5), 0.2), ((0, 0, 0), 0.05)],
)
def test_a_key_moves_an_end_by_a_plain_step(
    ends: tuple[float, float, float], expected: float
) -> None:
    assert step_of(*ends) == pytest.approx(expected)


@given(st.floats(-1e6, 1e6), st.floats(1e-6, 1e3))
def test_a_snapped_value_is_nearly_the_same_in_fewer_digits(value: float, fineness: float) -> None:
    found = snapped(value, fineness)
    assert abs(found - value) <= fineness
    assert len(repr(found)) <= max(len(repr(value)), 12)


def test_nothing_is_snapped_where_nothing_is_told_apart() -> None:
    assert snapped(1.23456, 0) == 1.23456
