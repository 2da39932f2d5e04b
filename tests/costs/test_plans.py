"""Which activities are plans, with what numbers, and what is not known of them."""

from dataclasses import replace

import pytest

from shoreboard.costs.layers import present_value
from shoreboard.costs.plans import SHARED, CostPlan, LeftOut, Omission, missing_of, plan_of
from shoreboard.domain import edits
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.costing import Assumption, Costing, CostSubject, Input
from shoreboard.domain.edits.costing import set_assumptions, set_costing
from shoreboard.domain.placement import IN_TRAY
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.zone import Zone
from tests.costs.golden import CALL_CENTER, PLAN, TODAY, WINDOWS, WORK, costs_of, scenario_of

A = scenario_of(CALL_CENTER)
ABROAD, HOME = Zone.OFFSHORE_OUTSOURCING, Zone.DOMESTIC_OUTSOURCING


def found(scenario: Scenario) -> CostPlan | LeftOut:
    return plan_of(scenario, PLAN, WORK)


def placed(scenario: Scenario, scene: int, **changes: object) -> Scenario:
    scenes = list(scenario.scenes)
    at = replace(scenes[scene].placements[WORK], **changes)
    scenes[scene] = replace(scenes[scene], placements=scenes[scene].placements.put({WORK: at}))
    return replace(scenario, scenes=tuple(scenes))


def test_all_that_is_assumed_is_in_the_plan():
    plan = found(A)
    assert isinstance(plan, CostPlan)
    assert {each.input.value: each.likely for each in plan.assumptions} == CALL_CENTER
    assert (plan.years, plan.missing) == (5, ())


def test_the_first_scene_is_staying():
    assert plan_of(A, TODAY, WORK) == LeftOut(WORK, Omission.SAME)


def test_circumstances_and_costs_make_no_plan():
    marks = (Circumstance.NEVER_IN_HOUSE_BEFORE,)
    stays = placed(A, 1, zone=Zone.IN_HOUSE_DOMESTIC, circumstances=marks)
    assert found(stays) == LeftOut(WORK, Omission.SAME)
    assert isinstance(found(placed(stays, 1, place="Cluj")), CostPlan)


@pytest.mark.parametrize("scene", [0, 1])
def test_in_the_tray_nothing_is_said(scene: int):
    scenes = list(A.scenes)
    scenes[scene] = replace(scenes[scene], placements=scenes[scene].placements.put({WORK: IN_TRAY}))
    assert found(replace(A, scenes=tuple(scenes))) == LeftOut(WORK, Omission.NOT_PLACED)


def test_without_numbers_it_is_left_out():
    bare = edits.edit_activity(placed(A, 1, costs=()), replace(A.activities[WORK], costs=()))
    assert found(bare) == LeftOut(WORK, Omission.NO_NUMBERS)


@pytest.mark.parametrize("gone", ["heads", "loaded_cost", "pay_there"])
def test_without_heads_cost_or_price_nothing_can_be_said(gone: str):
    values = {name: value for name, value in CALL_CENTER.items() if name != gone}
    lacking = LeftOut(WORK, Omission.INCOMPLETE, (Input(gone),))
    assert found(scenario_of(values)) == lacking


@pytest.mark.parametrize("gone", sorted(set(CALL_CENTER) - {"heads", "loaded_cost", "pay_there"}))
def test_any_other_number_that_is_missing_is_named(gone: str):
    values = {name: value for name, value in CALL_CENTER.items() if name != gone}
    plan = found(scenario_of(values))
    assert isinstance(plan, CostPlan)
    assert plan.missing == (Input(gone),)


def test_goods_need_no_heads_there_but_all_of_their_own():
    goods = {name for name in WINDOWS if name not in CALL_CENTER} - {"goods_value"}
    for gone in goods:
        plan = found(scenario_of({n: v for n, v in WINDOWS.items() if n != gone}))
        assert isinstance(plan, CostPlan)
        assert plan.missing == (Input(gone),)


def test_at_home_no_currency_is_missing():
    costs = costs_of(CALL_CENTER, CostSubject.PLACEMENT)
    here = (*costs_of(CALL_CENTER, CostSubject.ACTIVITY), *costs)
    without = tuple(each for each in here if not each.input.startswith("currency"))
    assert missing_of(without, HOME) == (Input.DISCOUNT_RATE,)
    assert missing_of(without, ABROAD) == (
        Input.CURRENCY_LEVEL, Input.CURRENCY_DRIFT, Input.DISCOUNT_RATE,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("nothing", "needless"),
    [
        ("heads_cut", {"severance"}),
        ("return_chance", {"return_cost"}),
        ("transfer_months", {"double_running"}),
        ("disruptions", {"days_out", "loss_per_day"}),
    ],
)
def test_of_what_is_nothing_no_more_is_missing(nothing: str, needless: set[str]):
    values = {name: value for name, value in CALL_CENTER.items() if name not in needless}
    plan = found(scenario_of(values | {nothing: 0}))
    assert isinstance(plan, CostPlan)
    assert plan.missing == ()


@pytest.mark.parametrize("values", [CALL_CENTER, WINDOWS])
def test_parts_make_their_whole_again(values: dict[str, float]):
    whole = scenario_of(values)
    split = edits.split_activity(whole, WORK, [("one", 30), ("two", 70)])
    plans = [plan_of(split, PLAN, part) for part in split.activities]
    parts = [present_value(each.likely, 5) for each in plans if isinstance(each, CostPlan)]
    plan = found(whole)
    assert isinstance(plan, CostPlan)
    assert sum(parts) == pytest.approx(present_value(plan.likely, 5))
    assert parts[0] == pytest.approx(present_value(plan.likely, 5) * 0.3)


def test_only_what_adds_up_is_shared():
    assert {each.value for each in SHARED} >= {"heads", "heads_cut", "goods_value", "one_off"}
    assert not SHARED & {Input.PAY_THERE, Input.SEVERANCE, Input.GOVERNANCE, Input.UNIT_COST}


def test_a_horizon_and_interest_are_the_scenario_s():
    longer = set_costing(A, Costing(horizon_years=9))
    plan = found(longer)
    assert isinstance(plan, CostPlan)
    assert (plan.years, plan.likely.discount_rate, plan.missing) == (9, 0, (Input.DISCOUNT_RATE,))


def test_a_range_goes_into_the_plan_as_it_stands():
    wide = Assumption(Input.GOVERNANCE, 8, 2, 30)
    plan = found(set_assumptions(A, PLAN, {WORK: [wide]}))
    assert isinstance(plan, CostPlan)
    assert wide in plan.assumptions
