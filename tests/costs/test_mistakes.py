"""What the numbers of a plan show to be forgotten, and what they do not."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

import pytest

from shoreboard.costs.mistakes import Mistake, mistakes
from shoreboard.costs.plans import CostPlan
from shoreboard.domain.costing import Assumption, Input, without_assumptions
from shoreboard.domain.zone import Zone
from tests.costs.golden import CALL_CENTER, WINDOWS, plan_with, ranged

M = Mistake


def points(plan: CostPlan) -> CostPlan:
    return ranged(plan, [Assumption(each.input, each.likely) for each in plan.assumptions])


def changed(values: Mapping[str, float], said: Mapping[str, float | None]) -> CostPlan:
    """Return a golden plan in which some inputs are one value, or nobody knows them."""
    plan = plan_with(values)
    new = [Assumption(Input(which), value) for which, value in said.items() if value is not None]
    gone = [Input(which) for which, value in said.items() if value is None]
    return ranged(without(plan, gone), new)


def without(plan: CostPlan, gone: Iterable[Input]) -> CostPlan:
    return replace(plan, assumptions=without_assumptions(plan.assumptions, set(gone)))


@pytest.mark.parametrize("values", [CALL_CENTER, WINDOWS])
def test_the_golden_examples_forget_nothing(values: Mapping[str, float]):
    assert mistakes(plan_with(values)) == ()


@pytest.mark.parametrize(
    ("values", "said", "expected"),
    [
        (CALL_CENTER, {"heads_ratio": None}, [M.SAME_PRODUCTIVITY]),
        (CALL_CENTER, {"heads_ratio": 1}, [M.SAME_PRODUCTIVITY]),
        (CALL_CENTER, {"heads_ratio": 0.9}, []),
        (WINDOWS, {"heads_ratio": 1}, []),
        (CALL_CENTER, {"pay_growth_there": None}, [M.NO_PAY_GROWTH]),
        (CALL_CENTER, {"pay_growth_home": 0}, [M.NO_PAY_GROWTH]),
        (CALL_CENTER, {"pay_growth_there": -1}, []),
        (WINDOWS, {"pay_growth_there": 0}, []),
        (WINDOWS, {"pay_growth_home": None}, [M.NO_PAY_GROWTH]),
        (CALL_CENTER, {"currency_level": 1.1}, [M.NO_CURRENCY_RANGE]),
        (CALL_CENTER, {"currency_level": None}, [M.NO_CURRENCY_RANGE]),
        (WINDOWS, {"holding_rate": 0, "obsolescence": None}, [M.NO_STOCK]),
        (WINDOWS, {"lead_time": 0, "lead_time_spread": 0}, [M.NO_STOCK]),
        (WINDOWS, {"unit_cost": None, "freight": 0}, []),
        (WINDOWS, {"obsolescence": 0}, []),
        (CALL_CENTER, {"freight": 8}, []),
        (CALL_CENTER, {"stranded": 0}, [M.NOTHING_STAYS, M.OVERHEAD_IN_FULL]),
        (CALL_CENTER, {"stranded": None, "avoidable_overhead": 0}, [M.NOTHING_STAYS]),
        (CALL_CENTER, {"stranded": None, "heads_cut": 40}, [M.OVERHEAD_IN_FULL]),
        (CALL_CENTER, {"stranded": 0, "heads_cut": 40, "avoidable_overhead": None}, []),
        (CALL_CENTER, {"transfer_months": 0}, [M.NO_TRANSFER]),
        (CALL_CENTER, {"transfer_months": None}, [M.NO_TRANSFER]),
        (CALL_CENTER, {"heads_cut": 0}, [M.SEVERANCE_FOR_NOBODY]),
        (CALL_CENTER, {"heads_cut": None}, [M.SEVERANCE_FOR_NOBODY]),
        (CALL_CENTER, {"severance": 0}, [M.NO_SEVERANCE]),
        (CALL_CENTER, {"severance": None}, [M.NO_SEVERANCE]),
        (CALL_CENTER, {"severance": None, "heads_cut": None}, []),
        (CALL_CENTER, {"return_cost": None}, [M.FREE_RETURN]),
        (CALL_CENTER, {"return_cost": 0}, [M.FREE_RETURN]),
        (CALL_CENTER, {"return_chance": 0}, [M.FREE_RETURN]),
        (CALL_CENTER, {"loss_per_day": None}, [M.HARMLESS_DISRUPTIONS]),
        (CALL_CENTER, {"days_out": 0}, [M.HARMLESS_DISRUPTIONS]),
        (CALL_CENTER, {"disruptions": 0, "days_out": None}, []),
    ],
)
def test_what_is_forgotten_is_noticed_and_nothing_else(
    values: Mapping[str, float], said: Mapping[str, float | None], expected: list[Mistake]
):
    assert list(mistakes(changed(values, said))) == expected


def test_points_without_ranges_are_noticed_once():
    assert mistakes(points(plan_with(CALL_CENTER))) == (M.NO_RANGE,)
    assert mistakes(ranged(points(plan_with(CALL_CENTER)), [Assumption(Input.HEADS, 40, 38)])) == (
        M.NO_CURRENCY_RANGE,
    )


def test_a_range_that_reaches_from_nothing_is_something():
    ranges = [
        Assumption(Input.STRANDED, 0, high=10),
        Assumption(Input.TRANSFER_MONTHS, 0, high=3),
        Assumption(Input.HEADS_RATIO, 1, high=1.2),
    ]
    assert mistakes(ranged(plan_with(CALL_CENTER), ranges)) == ()


def test_at_home_nobody_looks_for_a_currency_and_what_comes_home_for_no_way_back():
    values = {which: value for which, value in CALL_CENTER.items() if "currency" not in which}
    assert mistakes(plan_with(values, Zone.DOMESTIC_OUTSOURCING)) == ()
    free = plan_with({**CALL_CENTER, "return_chance": 0})
    home = replace(free, stays=free.goes, goes=free.stays)
    assert (mistakes(free), mistakes(home)) == ((M.FREE_RETURN,), ())


def test_who_goes_over_to_another_firm_at_home_needs_no_severance():
    unpaid = {**CALL_CENTER, "severance": 0}
    assert mistakes(plan_with(unpaid, Zone.DOMESTIC_OUTSOURCING)) == ()
    assert mistakes(plan_with(unpaid, Zone.CAPTIVE_OFFSHORING)) == (M.NO_SEVERANCE,)


def test_a_first_spreadsheet_forgets_most_of_it():
    first = points(plan_with({"heads": 40, "loaded_cost": 55, "pay_there": 31}))
    assert mistakes(first) == (
        *(M.NO_RANGE, M.SAME_PRODUCTIVITY, M.NO_PAY_GROWTH),
        *(M.NO_TRANSFER, M.FREE_RETURN),
    )
