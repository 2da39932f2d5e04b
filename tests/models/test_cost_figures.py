"""Figures are reckoned once for what they depend on."""

from dataclasses import replace

import pytest

from shoreboard.costs.outlook import Outlook
from shoreboard.costs.plans import CostPlan, LeftOut, Omission
from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.costing import Assumption, Costing, Input
from shoreboard.domain.edits.costing import set_assumptions, set_costing
from shoreboard.domain.zone import Zone
from shoreboard.models.cost_figures import CostFigures
from tests.costs.golden import CALL_CENTER, PLAN, TODAY, WORK, scenario_of

OTHER = ActivityId("a2")


def test_a_figure_is_what_the_plan_comes_to() -> None:
    figures, scenario = CostFigures(), scenario_of(CALL_CENTER)
    figure = figures.figure(scenario, PLAN, WORK)
    assert isinstance(figure.found, CostPlan)
    assert figure.present_value == pytest.approx(396, abs=0.5)
    assert figures.outlook(scenario, PLAN, WORK) is Outlook.OPEN
    assert figure.jobs.leave_home == 32


def test_what_does_not_matter_to_a_plan_has_nothing_reckoned_again() -> None:
    figures, scenario = CostFigures(), scenario_of(CALL_CENTER)
    first = figures.figure(scenario, PLAN, WORK)
    other = Activity(OTHER, "Other", costs=(Assumption(Input.HEADS, 5),))
    scenario = edits.add_activities(scenario, TODAY, [other], Zone.IN_HOUSE_DOMESTIC)
    scenario = edits.set_title(scenario, "Another title")
    assert figures.figure(scenario, PLAN, WORK) is first
    stays = figures.figure(scenario, PLAN, OTHER)
    assert isinstance(stays.found, LeftOut)
    assert stays.found.why is Omission.SAME
    assert (figures.outlook(scenario, PLAN, OTHER), stays.jobs.stay) == (None, 5)


def test_what_matters_has_it_reckoned_again() -> None:
    figures, scenario = CostFigures(), scenario_of(CALL_CENTER)
    first = figures.figure(scenario, PLAN, WORK)
    for after in (
        set_assumptions(scenario, PLAN, {WORK: [Assumption(Input.PAY_THERE, 20)]}),
        set_assumptions(scenario, PLAN, {WORK: [Assumption(Input.LOADED_COST, 80)]}),
        set_costing(scenario, replace(scenario.costing or Costing(), horizon_years=9)),
    ):
        found = figures.figure(after, PLAN, WORK).present_value
        assert found is not None
        assert first.present_value is not None
        assert found > first.present_value
