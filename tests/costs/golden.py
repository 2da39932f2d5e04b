"""The two golden examples (money in thousands), and what hypothesis draws of numbers and plans."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from hypothesis import strategies as st

from shoreboard.costs.numbers import Numbers
from shoreboard.costs.plans import CostPlan, plan_of
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.costing import (
    QUANTITIES,
    Assumption,
    Costing,
    Costs,
    CostSubject,
    Input,
    Quantity,
)
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.zone import Zone

WORK = ActivityId("a1")
TODAY, PLAN = SceneId("s1"), SceneId("s2")
YEARS = 5

CALL_CENTER: Mapping[str, float] = {
    "heads": 40, "loaded_cost": 55, "avoidable_overhead": 120, "pay_growth_home": 3,
    "heads_ratio": 1.15, "pay_there": 31, "pay_growth_there": 6, "currency_level": 1,
    "currency_drift": 0, "governance": 8, "stranded": 10, "transfer_months": 6,
    "double_running": 50, "one_off": 220, "severance": 18, "heads_cut": 32,
    "return_chance": 15, "return_cost": 60, "disruptions": 0.27, "days_out": 3,
    "loss_per_day": 9, "discount_rate": 8,
}  # fmt: skip
WINDOWS: Mapping[str, float] = {
    "heads": 6, "loaded_cost": 52, "avoidable_overhead": 40, "pay_growth_home": 3,
    "currency_level": 1, "currency_drift": 0, "goods_value": 225, "freight": 12, "insurance": 0.5,
    "duty": 4, "lead_time": 45, "lead_time_spread": 8, "demand_per_day": 20, "demand_spread": 9,
    "unit_cost": 0.045, "service_level": 95, "holding_rate": 25, "obsolescence": 5, "stranded": 5,
    "transfer_months": 3, "double_running": 50, "one_off": 40, "severance": 15, "heads_cut": 5,
    "return_chance": 15, "return_cost": 60, "disruptions": 0.27, "days_out": 20,
    "loss_per_day": 0.4, "discount_rate": 8,
}  # fmt: skip
RANGES: Mapping[str, tuple[float, float]] = {
    "pay_there": (25, 40), "heads_ratio": (1, 1.5), "currency_level": (0.9, 1.15),
    "stranded": (3, 25), "pay_growth_there": (3, 10), "severance": (5, 45),
    "transfer_months": (2, 12), "governance": (4, 15), "return_chance": (5, 40),
    "discount_rate": (5, 12), "goods_value": (190, 280), "freight": (4, 30), "duty": (0, 25),
    "lead_time": (25, 80), "lead_time_spread": (2, 20), "holding_rate": (15, 35),
}  # fmt: skip


def known(value: float | None) -> float:
    """Return a value that is expected to be there."""
    assert value is not None
    return value


def costs_of(values: Mapping[str, float], subject: CostSubject) -> Costs:
    """Return the assumptions of these values that are of a subject, with the ranges there are."""
    made: list[Assumption] = []
    for each in Input:
        if each in values and QUANTITIES[each].of is subject:
            value = values[each]
            low, high = RANGES.get(each, (value, value))
            ends = (low, high) if low < value < high else (None, None)
            made.append(Assumption(each, value, *ends))
    return tuple(made)


def scenario_of(
    values: Mapping[str, float], zone: Zone = Zone.OFFSHORE_OUTSOURCING, years: int = YEARS
) -> Scenario:
    """Return a scenario with one activity at home, which goes to a zone in the second scene."""
    at_home = Placement(Zone.IN_HOUSE_DOMESTIC)
    there = Placement(zone, costs=costs_of(values, CostSubject.PLACEMENT))
    rate = next(iter(costs_of(values, CostSubject.SCENARIO)), None)
    return Scenario(
        "Costs",
        activities={WORK: Activity(WORK, "Work", costs=costs_of(values, CostSubject.ACTIVITY))},
        scenes=(
            Scene(TODAY, "Today", placements=Arrangement({WORK: at_home})),
            Scene(PLAN, "Plan", placements=Arrangement({WORK: there})),
        ),
        costing=Costing("EUR", horizon_years=years, discount_rate=rate),
    )


def plan_with(
    values: Mapping[str, float], zone: Zone = Zone.OFFSHORE_OUTSOURCING, years: int = YEARS
) -> CostPlan:
    """Return the plan of such a scenario."""
    plan = plan_of(scenario_of(values, zone, years), PLAN, WORK)
    assert isinstance(plan, CostPlan), plan
    return plan


def ranged(plan: CostPlan, new: Iterable[Assumption]) -> CostPlan:
    """Return a plan with other assumptions."""
    by_input = {each.input: each for each in (*plan.assumptions, *new)}
    return replace(plan, assumptions=tuple(by_input[each] for each in Input if each in by_input))


def value_of(quantity: Quantity) -> st.SearchStrategy[float]:
    """Draw values of an input over all of its bounds, though mostly such as somebody may mean."""
    least = max(quantity.least, 0.01) if quantity.above else quantity.least
    usual = st.floats(least, min(quantity.most, 100))
    return st.one_of(usual, usual, st.floats(least, min(quantity.most, 1e6)))


numbers: st.SearchStrategy[Numbers] = st.builds(
    Numbers, **{each.value: value_of(QUANTITIES[each]) for each in Input}
)
"""Numbers over the bounds of each input."""
years = st.integers(1, 15)


@st.composite
def assumptions(draw: st.DrawFn, which: Input) -> Assumption:
    """Draw an assumption with a range."""
    low, likely, high = sorted(draw(value_of(QUANTITIES[which])) for _ in range(3))
    return Assumption(which, likely, low, high)


@st.composite
def plans(draw: st.DrawFn) -> CostPlan:
    """Draw plans of which everything is known, with ranges."""
    made = tuple(draw(assumptions(each)) for each in Input)
    return replace(plan_with(CALL_CENTER), assumptions=made, years=draw(years))
