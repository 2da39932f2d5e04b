"""The formulas of a year, held to the golden examples and to what is true of any numbers."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from shoreboard.costs import formulas
from shoreboard.costs.numbers import Numbers
from shoreboard.domain.costing import Input
from tests.costs.golden import CALL_CENTER, WINDOWS, YEARS, known, numbers

A, B = Numbers(**CALL_CENTER), Numbers(**WINDOWS)
EVERYTHING = {"currency_level": 0.5, "service_level": 99.9, "heads": 3, "heads_ratio": 2}


def test_there_is_a_number_for_each_input():
    assert Numbers._fields == tuple(Input)


def test_the_call_center_is_reckoned_to_every_digit():
    assert round(100 * known(formulas.simple_saving(A))) == 44
    assert (round(formulas.stay(A, 1)), round(formulas.go(A, 1))) == (2320, 2359)
    assert (round(formulas.stay(A, 3)), round(formulas.go(A, 3))) == (2454, 1983)
    assert round(100 * known(formulas.year_saving(A, 3))) == 19
    assert round(known(formulas.payback(A, YEARS)), 2) == 2.70


def test_the_windows_are_reckoned_to_every_digit():
    assert round(100 * known(formulas.simple_saving(B))) == 36
    assert (round(formulas.stay(B, 1)), round(formulas.go(B, 1))) == (352, 343)
    assert (round(formulas.stay(B, 3)), round(formulas.go(B, 3))) == (371, 300)
    assert round(formulas.stock(B), 1) == 15.9
    assert round(known(formulas.payback(B, YEARS)), 2) == 2.62


def test_currency_and_pay_grow_from_the_second_year_on():
    n = Numbers(heads=2, pay_there=10, pay_growth_there=10, currency_level=1.5, currency_drift=20)
    assert [formulas.run(n, t) for t in (1, 2)] == pytest.approx([30, 30 * 1.1 * 1.2])
    assert formulas.goods(n._replace(goods_value=5), 3) == pytest.approx(5 * 1.5 * 1.2**2)


def test_duty_is_of_goods_with_freight_and_insurance():
    n = Numbers(goods_value=100, freight=10, insurance=1, duty=20)
    assert formulas.cif(n, 1) == pytest.approx(111.1)
    assert formulas.go(n, 1) == pytest.approx(133.32)


def test_the_stock_is_what_is_under_way_and_a_reserve():
    n = Numbers(lead_time=9, demand_per_day=4, unit_cost=10, holding_rate=20, obsolescence=5)
    assert formulas.stock(n) == 9 * 4 * 10 * 0.25
    wider = n._replace(demand_spread=2, service_level=97.7249868)
    assert formulas.stock(wider) == pytest.approx((36 + 2 * 6) * 2.5)
    assert formulas.stock(n._replace(lead_time_spread=3, service_level=97.7249868)) == (
        pytest.approx((36 + 2 * 12) * 2.5)
    )


@given(numbers)
def test_days_and_weeks_give_the_same_stock(n: Numbers):
    weeks = n._replace(
        lead_time=n.lead_time / 7,
        lead_time_spread=n.lead_time_spread / 7,
        demand_per_day=n.demand_per_day * 7,
        demand_spread=n.demand_spread * 7**0.5,
    )
    assert formulas.stock(weeks) == pytest.approx(formulas.stock(n))


def test_handing_over_is_paid_in_the_first_year_alone():
    n = Numbers(heads=1, loaded_cost=120, transfer_months=6, double_running=50)
    assert [formulas.go(n, t) for t in (1, 2)] == [30, 0]


def test_what_is_paid_once_and_on_the_way_back():
    n = Numbers(heads=2, loaded_cost=50, one_off=7, severance=3, heads_cut=2)
    assert formulas.once(n) == 13
    assert formulas.back(n._replace(return_chance=20, return_cost=50), 5) == pytest.approx(10)


@pytest.mark.parametrize(
    ("paid", "saved", "after"),
    [
        (100, [40, 40, 40], 2.5),
        (100, [40, 60], 2),
        (100, [99], None),
        (0, [10], 0),
        (0, [0, 0], 0),
        (0, [-10, 20, 0], 1.5),
        (0, [-10, -10], None),
        (50, [60, -100, 500], 50 / 60),
    ],
)
def test_paying_back_is_when_the_sum_first_comes_up(
    paid: float, saved: list[float], after: float | None
):
    assert formulas.payback_of(paid, saved) == (after if after is None else pytest.approx(after))


def test_what_there_is_nothing_to_compare_with_has_no_saving():
    assert formulas.simple_saving(Numbers(pay_there=3)) is None
    assert formulas.simple_saving(Numbers(goods_value=3)) is None
    assert formulas.year_saving(Numbers(goods_value=3), 3) is None


@given(numbers, st.integers(1, 15), st.sampled_from(sorted(set(Input) - {"heads", "loaded_cost"})))
def test_no_more_of_a_cost_makes_going_cheaper(n: Numbers, year: int, name: str):
    """All but what is of staying: of that more is saved where more of it goes."""
    of_staying = {"avoidable_overhead", "pay_growth_home", "discount_rate"}
    assume(name not in of_staying)
    n = n._replace(currency_drift=abs(n.currency_drift))
    value = getattr(n, name)
    more = n._replace(**{name: value + 0.05 if name == "service_level" else value * 1.5 + 1})
    assume(more.service_level <= 99.9)
    assert formulas.go(more, year) >= formulas.go(n, year) * (1 - 1e-12)
