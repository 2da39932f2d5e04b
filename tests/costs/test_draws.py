"""Many draws of all inputs together."""

from dataclasses import replace
from statistics import fmean, pvariance

import pytest

from shoreboard.costs.draws import drawn, draws_of, percentile, present_values
from shoreboard.costs.layers import present_value
from shoreboard.costs.plans import CostPlan
from shoreboard.costs.turning import swings
from shoreboard.domain.costing import Assumption, Input
from tests.costs.golden import CALL_CENTER, plan_with, ranged

A = plan_with(CALL_CENTER)


def only(assumption: Assumption) -> CostPlan:
    """Return a plan in which one input alone has a range."""
    bare = [Assumption(each.input, each.likely) for each in A.assumptions]
    return ranged(ranged(A, bare), [assumption])


def test_the_same_seed_draws_the_same():
    assert drawn([A], 500, 7) == drawn([A], 500, 7)
    assert drawn([A], 500, 7) != drawn([A], 500, 8)


def test_of_many_plans_each_is_drawn_less_often_with_the_seed_of_the_file():
    seeded = replace(A, seed=7)
    assert draws_of([seeded], 1000) == drawn([A], 1000, 7)
    assert draws_of([seeded] * 4, 1000) == drawn([A] * 4, 250, 7)
    assert draws_of([seeded] * 9, 1000).n == 200
    with pytest.raises(ValueError, match=r"\(\)"):
        draws_of(())


def test_more_draws_begin_as_fewer_do():
    assert [*present_values(A, 300, 1)][:50] == [*present_values(A, 50, 1)]


def test_what_is_drawn_of_one_input_does_not_depend_on_another():
    wide = Assumption(Input.ONE_OFF, 220, 120, 320)
    narrow = ranged(only(wide), [Assumption(Input.SEVERANCE, 18, 18, 18)])
    assert [*present_values(only(wide), 20, 1)] == [*present_values(narrow, 20, 1)]


def test_without_a_range_all_draws_are_alike():
    fixed = only(Assumption(Input.ONE_OFF, 220))
    said = drawn([fixed], 10, 1)
    assert said.p10 == said.p50 == said.p90 == present_value(fixed.likely, fixed.years)
    assert said.chance_of_loss == 0


@pytest.mark.parametrize(
    ("low", "likely", "high"), [(100, 220, 480), (220, 220, 500), (0, 9, 9), (0, 50, 100)]
)
def test_draws_are_distributed_as_pert_has_it(low: float, likely: float, high: float):
    plan = only(Assumption(Input.ONE_OFF, likely, low, high))
    without = present_value(plan.likely._replace(one_off=0), plan.years)
    values = [without - value for value in present_values(plan, 20_000, 3)]
    mean = (low + 4 * likely + high) / 6
    assert low <= min(values) + 1e-9
    assert max(values) <= high + 1e-9
    assert fmean(values) == pytest.approx(mean, rel=0.02)
    assert pvariance(values) == pytest.approx((mean - low) * (high - mean) / 7, rel=0.05)


def test_a_loss_is_as_likely_as_it_is_among_the_draws():
    said = drawn([A], 2000, 5)
    values = sorted(present_values(A, 2000, 5))
    assert said.chance_of_loss == sum(value < 0 for value in values) / 2000
    assert 0.5 < said.chance_of_loss < 0.75, "likely it saves, and most draws lose"
    assert (said.n, said.seed, said.p50) == (2000, 5, percentile(values, 50))
    ends = [end for each in swings(A) for end in (each.low, each.high)]
    assert said.p10 < 0 < max(ends)


def test_interest_is_one_for_all_plans():
    plan = only(Assumption(Input.DISCOUNT_RATE, 8, 2, 20))
    twice, once = drawn([plan, plan], 200, 1), drawn([plan], 200, 1)
    assert twice.p90 == pytest.approx(2 * once.p90)


def test_percentiles_lie_between_their_neighbors():
    assert [percentile([0, 10, 20], p) for p in (0, 25, 50, 100)] == [0, 5, 10, 20]
    assert percentile([3], 90) == 3


def test_no_draws_say_nothing():
    with pytest.raises(ValueError, match="0"):
        drawn([A], 0, 1)
    assert drawn([], 3, 1).p90 == 0
