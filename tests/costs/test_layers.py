"""The layers: together the present value, as the years tell it too."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.costs import formulas
from shoreboard.costs.layers import (
    NO_LAYERS,
    Layer,
    Layered,
    layered,
    present_value,
    series,
    staying_worth,
)
from shoreboard.costs.numbers import Numbers
from tests.costs.golden import CALL_CENTER, WINDOWS, YEARS, numbers, years

A, B = Numbers(**CALL_CENTER), Numbers(**WINDOWS)
MONEY = (
    "loaded_cost", "avoidable_overhead", "pay_there", "one_off", "severance", "loss_per_day",
    "goods_value", "unit_cost",
)  # fmt: skip


def near(n: Numbers, horizon: int) -> float:
    """Return what sums over these numbers may be off by."""
    every = [staying_worth(n, horizon), *map(abs, layered(n, horizon))]
    return 1e-9 * (sum(every) + 1)


def test_the_golden_examples_save_what_they_should():
    assert round(present_value(A, YEARS)) == 396
    assert round(present_value(B, YEARS)) == 99
    assert round(staying_worth(A, YEARS)) == 9764


def test_the_layers_are_named_in_their_order():
    assert Layered._fields == tuple(Layer)


@given(numbers, years)
def test_the_layers_make_what_the_years_make(n: Numbers, horizon: int):
    worth = [(1 + n.discount_rate / 100) ** -t for t in range(horizon + 1)]
    saved = sum((formulas.stay(n, t) - formulas.go(n, t)) * worth[t] for t in range(1, horizon + 1))
    total = saved - formulas.once(n) - formulas.back(n, horizon) * worth[horizon]
    assert present_value(n, horizon) == pytest.approx(total, abs=near(n, horizon))
    assert sum(layered(n, horizon)) == present_value(n, horizon)


@given(numbers, years)
def test_what_stays_as_it_is_saves_exactly_nothing(n: Numbers, horizon: int):
    same = Numbers(
        heads=n.heads,
        loaded_cost=n.loaded_cost,
        pay_there=n.loaded_cost,
        pay_growth_home=n.pay_growth_home,
        pay_growth_there=n.pay_growth_home,
        discount_rate=n.discount_rate,
    )
    assert layered(same, horizon) == NO_LAYERS


@given(numbers, years, st.floats(1e-3, 1e3))
def test_another_currency_changes_no_more_than_the_scale(n: Numbers, horizon: int, rate: float):
    other = n._replace(**{name: getattr(n, name) * rate for name in MONEY})
    expected = present_value(n, horizon) * rate
    assert present_value(other, horizon) == pytest.approx(expected, abs=near(n, horizon) * rate)


@given(
    numbers,
    years,
    st.sampled_from([name for name in Numbers._fields if name not in ("service_level", "heads")]),
)
def test_no_more_of_a_cost_saves_more(n: Numbers, horizon: int, name: str):
    """What is of staying, and interest, is no cost of going."""
    if name in ("loaded_cost", "avoidable_overhead", "pay_growth_home", "discount_rate"):
        return
    more = n._replace(**{name: getattr(n, name) * 1.25 if getattr(n, name) > 0 else 0.1})
    slack = near(n, horizon) + near(more, horizon)
    assert present_value(more, horizon) <= present_value(n, horizon) + slack


def test_each_sort_of_costs_is_in_its_layer():
    still = Numbers(heads=1, loaded_cost=100, pay_there=100)
    for layer, said in {
        Layer.PRICE: {"pay_there": 120},
        Layer.LANDED: {"goods_value": 1, "freight": 3},
        Layer.STEERING: {"governance": 5},
        Layer.CHANGE: {"one_off": 5},
        Layer.RISK: {"disruptions": 1, "days_out": 2, "loss_per_day": 3},
    }.items():
        made = layered(still._replace(**said), 3)
        costs = [each for each, value in zip(Layer, made, strict=True) if value < 0]
        assert costs[-1] is layer


def test_it_is_known_with_which_layer_a_plan_is_no_longer_cheaper():
    assert Layered(10, -2, -3, -4, 0).ends_with() is None
    assert Layered(10, -2, -9, 0, 0).ends_with() is Layer.STEERING
    assert Layered(-1, 0, 0, 0, 0).ends_with() is Layer.PRICE


@given(st.floats(0.5, 2), st.floats(1, 2), years)
def test_a_series_is_the_sum_of_its_years(growth: float, interest: float, horizon: int):
    total = sum(growth ** (t - 1) / interest**t for t in range(1, horizon + 1))
    assert series(growth, interest, horizon) == pytest.approx(total)
