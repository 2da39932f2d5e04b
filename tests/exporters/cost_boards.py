"""Scenarios with random numbers of costs, and what of a workbook follows from them."""

from collections.abc import Iterator
from dataclasses import replace
from random import Random
from typing import NamedTuple

from openpyxl.workbook.workbook import Workbook

from shoreboard.costs.board import board_costs
from shoreboard.costs.results import CostResult
from shoreboard.domain.activity import Activity, ActivityId, Kind, Whole, WholeId
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.costing import (
    QUANTITIES,
    Assumption,
    Costing,
    Costs,
    CostSubject,
    Evidence,
    Input,
    Unit,
)
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene
from shoreboard.domain.zone import Zone
from tests.costs.golden import PLAN, TODAY

_LARGEST = {
    "heads": 200.0, "heads_cut": 200.0, "heads_ratio": 2.0, "pay_there": 60.0, "one_off": 5000.0,
    "currency_level": 1.5, "governance": 20.0, "stranded": 30.0, "disruptions": 1.0,
    "days_out": 10.0, "unit_cost": 1.0,
}  # fmt: skip
"""So that some plans pay back and others do not."""
_GROWTH = 15.0
"""Percent a year: with more, fifteen years leave no digits for cents."""
_ALWAYS = {Input.HEADS, Input.LOADED_COST, Input.PAY_THERE}
_GOES = (Zone.OFFSHORE_OUTSOURCING, Zone.CAPTIVE_OFFSHORING, Zone.DOMESTIC_OUTSOURCING)


class Told(NamedTuple):
    """What a row of the table of plans says."""

    simple: object
    later: object
    value: object
    payback: object
    layers: tuple[object, ...]
    unknown: object


def random_scenario(seed: int, years: int, activities: int) -> Scenario:
    """Return a scenario whose plans have random numbers within the bounds; some are parts."""
    random = Random(seed)
    whole = Whole(WholeId("w"), "Whole")
    names = [ActivityId(f"a{number}") for number in range(activities)]
    works: dict[ActivityId, Activity] = {}
    for number, name in enumerate(names):
        costs = _random_costs(random, CostSubject.ACTIVITY)
        works[name] = Activity(name, f"Work {number}", Kind.CUSTOM, costs=costs)
    for name, share in zip(names[:2], (30, 70), strict=True):
        works[name] = replace(works[name], whole=whole.id, share=share)
    at_home = dict.fromkeys(names, Placement(Zone.IN_HOUSE_DOMESTIC))
    there = {
        name: Placement(random.choice(_GOES), costs=_random_costs(random, CostSubject.PLACEMENT))
        for name in names
    }
    rate = Assumption(Input.DISCOUNT_RATE, round(random.uniform(0, 20), 2))
    scenes = (
        Scene(TODAY, "Today", placements=Arrangement(at_home)),
        Scene(PLAN, "Plan", placements=Arrangement(there)),
    )
    return Scenario(
        "Costs", activities=works, wholes={whole.id: whole}, scenes=scenes,
        costing=Costing(horizon_years=years, discount_rate=rate if seed % 4 else None),
    )  # fmt: skip


def _random_costs(random: Random, subject: CostSubject) -> Costs:
    made: list[Assumption] = []
    for each in Input:
        quantity = QUANTITIES[each]
        if quantity.of is not subject or (each not in _ALWAYS and random.random() < 0.2):
            continue
        usual = _GROWTH if quantity.unit is Unit.PERCENT_A_YEAR else 100.0
        most = min(quantity.most, _LARGEST.get(each, usual))
        least = max(quantity.least, -10.0)
        low, likely, high = sorted(round(random.uniform(least + 0.01, most), 4) for _ in range(3))
        evidence = random.choice((None, *Evidence))
        made.append(Assumption(each, likely, low, high, evidence, f"Source of {each}"))
    return tuple(made)


def results(scenario: Scenario) -> tuple[CostResult, ...]:
    """Return what the plans of the second scene come to."""
    return board_costs(scenario, PLAN).results


def expected(result: CostResult) -> Told:
    """Return what a row of the table shall say of a result."""
    payback = result.payback_years
    return Told(
        result.simple_saving,
        result.year3_saving,
        result.present_value,
        "not within the horizon" if payback is None else payback,
        tuple(result.layers),
        len(result.missing),
    )


def told(book: Workbook, plans: int) -> Iterator[Told]:
    """Give what the table of a workbook says of so many plans."""
    for row in book["Costs"].iter_rows(min_row=2, max_row=1 + plans, values_only=True):
        yield Told(row[2], row[3], row[4], row[5], row[6:11], row[11])
