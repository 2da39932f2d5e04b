"""Numbers of the costs in exported tables."""

from shoreboard.domain.costing import Assumption, Evidence, Input
from shoreboard.domain.edits.costing import set_assumptions
from shoreboard.exporters.cost_cells import heading_of, number_cell, numbered
from tests.costs.golden import CALL_CENTER, PLAN, WORK, scenario_of


def test_only_what_is_said_has_a_column() -> None:
    scenario = scenario_of({"heads": 4, "loaded_cost": 5})
    pay = Assumption(Input.PAY_THERE, 3.5, None, 4, Evidence.QUOTE)
    scenario = set_assumptions(scenario, PLAN, {WORK: [pay]})
    found = numbered(scenario, scenario.scenes)
    at = scenario.scene(PLAN).placements[WORK]
    assert {heading_of(each): number_cell(scenario, WORK, at, each) for each in found} == {
        "heads": 4, "loaded_cost": 5, "pay_there": 3.5, "pay_there high": 4,
        "pay_there evidence": "quote",
    }  # fmt: skip


def test_a_scene_without_numbers_has_blank_cells() -> None:
    scenario = scenario_of(CALL_CENTER)
    today = scenario.scenes[0].placements[WORK]
    cells = {
        heading_of(each): number_cell(scenario, WORK, today, each)
        for each in numbered(scenario, scenario.scenes)
    }
    assert (cells["heads"], cells["pay_there"]) == (40, "")


def test_without_costs_there_is_nothing() -> None:
    scenario = scenario_of({})
    assert numbered(scenario, scenario.scenes) == ()
