"""All that is to be said of one plan."""

import pytest

from shoreboard.costs.layers import Layer, present_value
from shoreboard.costs.results import cost_years, jobs_of, result_of
from shoreboard.costs.turning import swings, switching_values
from shoreboard.domain.costing import Input
from tests.costs.golden import CALL_CENTER, WINDOWS, plan_with


def test_the_call_center_in_one_result():
    plan = plan_with(CALL_CENTER)
    result = result_of(plan)
    assert result.present_value == present_value(plan.likely, 5) == sum(result.layers)
    assert round(result.staying) == 9764
    assert result.swing == swings(plan)
    assert result.switching == switching_values(plan)
    assert (len(result.years), result.missing, result.soft_share) == (5, (), 0)
    assert result.years == cost_years(plan.likely, 5)
    assert result.year3_saving == pytest.approx(1 - result.years[2].go / result.years[2].stay)
    assert result.jobs == (32, 0, pytest.approx(46), 0, 8)


def test_goods_make_no_jobs_there():
    assert jobs_of(plan_with(WINDOWS)) == (5, 0, 0, 0, 1)


def test_where_the_heads_that_go_are_not_known_all_are_meant_and_it_is_said():
    plan = plan_with({name: value for name, value in CALL_CENTER.items() if name != "heads_cut"})
    assert result_of(plan).jobs.leave_home == 40
    assert Input.HEADS_CUT in result_of(plan).missing


def test_a_layer_of_which_nothing_is_known_is_told():
    def unknown(*gone: str):
        values = {name: value for name, value in CALL_CENTER.items() if name not in gone}
        return result_of(plan_with(values)).unknown_layers

    assert unknown() == unknown("days_out") == ()
    assert unknown("governance", "stranded") == (Layer.STEERING,)
    assert unknown("disruptions", "days_out", "loss_per_day") == (Layer.RISK,)
