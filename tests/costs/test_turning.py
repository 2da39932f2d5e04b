"""Which assumption turns a plan."""

from dataclasses import replace

import pytest
from hypothesis import given

from shoreboard.costs.layers import layered, present_value, staying_worth
from shoreboard.costs.plans import CostPlan
from shoreboard.costs.turning import (
    soft_share,
    swings,
    switching_values,
    value_with,
    zero_between,
)
from shoreboard.domain.activity import WholeId
from shoreboard.domain.costing import Assumption, Evidence, Input
from tests.costs.golden import CALL_CENTER, WINDOWS, known, plan_with, plans, ranged

A, B = plan_with(CALL_CENTER), plan_with(WINDOWS)


def test_the_call_center_turns_where_it_should():
    found = {which: value for which, value in switching_values(A).items() if value is not None}
    assert {which.value: round(value, 2) for which, value in found.items()} == pytest.approx(
        {
            "pay_there": 32.8,
            "heads_ratio": 1.22,
            "currency_level": 1.06,
            "stranded": 14.1,
            "pay_growth_there": 9.02,
            "severance": 30.4,
            "transfer_months": 10.4,
            "governance": 14.2,
        },
        abs=0.05,
    )
    for which, digits in {
        Input.PAY_GROWTH_THERE: 9.02,
        Input.HEADS_RATIO: 1.22,
        Input.CURRENCY_LEVEL: 1.06,
    }.items():
        assert round(found[which], 2) == digits


def test_the_windows_turn_where_they_should():
    found = switching_values(B)
    assert round(known(found[Input.GOODS_VALUE])) == 246
    assert round(known(found[Input.CURRENCY_LEVEL]), 2) == 1.09
    for which, value in {
        Input.FREIGHT: 22.5,
        Input.DUTY: 13.8,
        Input.STRANDED: 11.7,
        Input.SEVERANCE: 34.8,
        Input.TRANSFER_MONTHS: 10.3,
    }.items():
        assert round(known(found[which]), 1) == value
    for never in (Input.LEAD_TIME, Input.LEAD_TIME_SPREAD, Input.HOLDING_RATE):
        assert found[never] is None


def slack(plan: CostPlan, values: dict[str, float]) -> float:
    n = plan.likely._replace(**values)
    return 1e-9 * (1 + staying_worth(n, plan.years) + sum(map(abs, layered(n, plan.years))))


@given(plans())
def test_at_its_switching_value_a_plan_saves_nothing(plan: CostPlan):
    for which, value in switching_values(plan).items():
        if value is None:
            continue
        low, high = next(each for each in plan.assumptions if each.input is which).ends
        assert low <= value <= high
        ends = max(slack(plan, {which.value: end}) for end in (low, high, value))
        assert value_with(plan, which, value) == pytest.approx(0, abs=ends)


@given(plans())
def test_the_ends_of_the_tornado_are_what_the_formulas_say(plan: CostPlan):
    tornado = swings(plan)
    widths = [each.width for each in tornado]
    assert widths == sorted(widths, reverse=True)
    by_input = {each.input: each for each in plan.assumptions}
    assert {each.input for each in tornado} == {
        each.input for each in plan.assumptions if each.low != each.high
    }
    for each in tornado:
        for end, value in zip((each.low, each.high), by_input[each.input].ends, strict=True):
            direct = present_value(plan.likely._replace(**{each.input.value: value}), plan.years)
            assert end == direct


def test_what_crosses_zero_is_told():
    turning = {each.input for each in swings(A) if each.turns}
    assert turning == {which for which, value in switching_values(A).items() if value is not None}


def test_of_a_part_the_value_is_that_of_the_whole():
    part = replace(A, activity=replace(A.activity, whole=WholeId("w1"), share=25))
    whole, quarter = switching_values(A), switching_values(part)
    assert quarter[Input.SEVERANCE] == pytest.approx(whole[Input.SEVERANCE])
    assert value_with(part, Input.ONE_OFF, 500) == pytest.approx(
        value_with(A, Input.ONE_OFF, 500) / 4
    )


def test_guesses_and_illustrations_bear_their_part_of_the_swing():
    soft = ranged(A, [Assumption(Input.ONE_OFF, 220, 120, 320, Evidence.GUESS)])
    only = replace(soft, assumptions=tuple(replace(e, low=None, high=None) for e in A.assumptions))
    assert soft_share(A, swings(A)) == 0
    assert soft_share(only, swings(only)) == 0
    assert soft_share(soft, swings(soft)) == pytest.approx(
        200 / sum(each.width for each in swings(soft))
    )


def test_a_zero_is_found_where_the_signs_differ():
    assert zero_between(lambda x: x**5 - 0.5, 0, 1) == pytest.approx(0.5**0.2)
    assert zero_between(lambda x: x - 1, 0, 1) == 1
    assert zero_between(lambda x: x, 0, 1) == 0
    assert zero_between(lambda x: x + 1, 0, 1) is None
