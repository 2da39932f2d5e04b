"""What work is taken to cost: inputs, their bounds, and assumptions in order."""

import math

import pytest

from shoreboard.domain.costing import (
    CURRENCIES,
    QUANTITIES,
    Assumption,
    Costing,
    CostSubject,
    Evidence,
    Input,
    assumed,
    with_assumptions,
    without_assumptions,
)

HEADS, PAY = Assumption(Input.HEADS, 40), Assumption(Input.PAY_THERE, 31, 25, 40, Evidence.QUOTE)


def test_every_input_has_its_unit_and_bounds():
    assert [*QUANTITIES] == [*Input]
    for quantity in QUANTITIES.values():
        assert -math.inf < quantity.least < quantity.most < math.inf


def test_inputs_are_of_what_the_file_says():
    def of(subject: CostSubject) -> list[str]:
        return [each.value for each in Input if QUANTITIES[each].of is subject]

    assert of(CostSubject.ACTIVITY) == [
        "heads", "loaded_cost", "avoidable_overhead", "pay_growth_home",
    ]  # fmt: skip
    assert of(CostSubject.SCENARIO) == ["discount_rate"]


@pytest.mark.parametrize(
    ("which", "sound", "faulty"),
    [
        (Input.HEADS, (0.5, 1e6), (0, -1, 2e6)),
        (Input.SERVICE_LEVEL, (50, 99.9), (49.9, 100)),
        (Input.STRANDED, (0, 100), (-0.1, 100.1)),
        (Input.PAY_GROWTH_THERE, (-50, 100), (-51, 101)),
        (Input.CURRENCY_LEVEL, (0.01, 100), (0, -1)),
        (Input.PAY_THERE, (0, 1e15), (-1, 1e16, math.inf, math.nan)),
    ],
)
def test_values_are_within_their_bounds(
    which: Input, sound: tuple[float, ...], faulty: tuple[float, ...]
):
    assert all(Assumption(which, value).fits() for value in sound)
    assert not any(Assumption(which, value).fits() for value in faulty)


@pytest.mark.parametrize(
    ("low", "likely", "high", "fits"),
    [
        (None, 5, None, True),
        (5, 5, 5, True),
        (1, 5, None, True),
        (None, 5, 9, True),
        (6, 5, 9, False),
        (1, 5, 4, False),
        (-1, 5, 9, False),
        (1, 5, 101, False),
    ],
)
def test_a_likely_value_is_within_its_own_range(
    low: float | None, likely: float, high: float | None, fits: bool
):
    assert Assumption(Input.STRANDED, likely, low, high).fits() is fits


def test_an_end_that_is_not_said_is_the_likely_value():
    assert Assumption(Input.STRANDED, 5).ends == (5, 5)
    assert Assumption(Input.STRANDED, 5, 1).ends == (1, 5)
    assert PAY.ends == (25, 40)


def test_costs_have_each_input_once_in_the_order_of_files():
    costs = with_assumptions((), [PAY, HEADS])
    assert costs == (HEADS, PAY)
    fewer = Assumption(Input.HEADS, 3)
    assert with_assumptions(costs, [fewer]) == (fewer, PAY)
    assert without_assumptions(costs, {Input.HEADS}) == (PAY,)
    assert assumed(costs, Input.PAY_THERE) is PAY
    assert assumed(costs, Input.ONE_OFF) is None


@pytest.mark.parametrize(
    "faulty",
    [
        Costing("EURO"),
        Costing("XXX"),
        Costing(price_year=20),
        Costing(horizon_years=0),
        Costing(horizon_years=16),
        Costing(discount_rate=Assumption(Input.DISCOUNT_RATE, -1)),
        Costing(discount_rate=Assumption(Input.HEADS, 8)),
        Costing(seed=-1),
        Costing(seed=2**31),
    ],
)
def test_terms_out_of_bounds_do_not_fit(faulty: Costing):
    assert not faulty.fits()


def test_terms_within_bounds_fit():
    assert Costing().fits()
    rate = Assumption(Input.DISCOUNT_RATE, 8, 5, 12)
    assert Costing("EUR", 2026, 15, rate, 2**31 - 1).fits()


def test_currencies_are_three_capital_letters():
    assert {"USD", "EUR", "INR", "PHP", "GBP"} < CURRENCIES
    assert all(len(code) == 3 and code.isupper() and code.isascii() for code in CURRENCIES)
