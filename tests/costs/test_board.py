"""All plans of a scene together."""

from dataclasses import replace

import pytest

from shoreboard.costs.board import board_costs, total_of
from shoreboard.costs.jobs import Jobs
from shoreboard.costs.layers import NO_LAYERS
from shoreboard.costs.plans import LeftOut, Omission
from shoreboard.domain import edits
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.costing import Assumption, Input
from shoreboard.domain.zone import Zone
from tests.costs.golden import CALL_CENTER, PLAN, TODAY, WORK, scenario_of

STAYS, WAITS = ActivityId("a2"), ActivityId("a3")


def with_others():
    """Return the call center, something that stays at home with 7 heads, and a card in the tray."""
    scenario = scenario_of(CALL_CENTER)
    heads = (Assumption(Input.HEADS, 7),)
    scenario = edits.add_activity(
        scenario, TODAY, Activity(STAYS, "Stays", costs=heads), Zone.IN_HOUSE_DOMESTIC
    )
    return edits.add_activity(scenario, TODAY, Activity(WAITS, "Waits"))


def test_what_is_in_no_sum_is_named():
    board = board_costs(with_others(), PLAN)
    assert [each.plan.activity.id for each in board.results] == [WORK]
    assert board.left_out == (
        LeftOut(STAYS, Omission.SAME),
        LeftOut(WAITS, Omission.NOT_PLACED),
    )
    assert board.total.present_value == board.results[0].present_value
    assert board.total.jobs == (32, 0, pytest.approx(46), 0, 8 + 7)


def test_jobs_are_counted_where_no_cost_is_known():
    scenario = edits.place(with_others(), PLAN, [STAYS], Zone.CAPTIVE_OFFSHORING)
    board = board_costs(scenario, PLAN)
    assert board.left_out[0].why is Omission.INCOMPLETE
    assert board.total.jobs == (32 + 7, 0, pytest.approx(46 + 7), 0, 8)


def test_two_alike_save_twice_as_much():
    scenario = edits.duplicate_activity(
        scenario_of(CALL_CENTER), WORK, replace(scenario_of(CALL_CENTER).activities[WORK], id=STAYS)
    )
    board = board_costs(scenario, PLAN)
    one = board.results[0]
    assert board.total.present_value == pytest.approx(2 * one.present_value)
    assert board.total.staying == pytest.approx(2 * one.staying)
    assert board.total.payback_years == pytest.approx(one.payback_years)
    assert board.total.year3_saving == pytest.approx(one.year3_saving)
    assert board.total.layers == pytest.approx([2 * each for each in one.layers])
    assert board.total.years[0] == pytest.approx([2 * each for each in one.years[0]])


def test_parts_and_their_whole_have_the_same_sums():
    whole = scenario_of(CALL_CENTER)
    split = edits.split_activity(whole, WORK, [("one", 35), ("two", 65)])
    one, several = board_costs(whole, PLAN).total, board_costs(split, PLAN).total
    assert several.present_value == pytest.approx(one.present_value)
    assert several.jobs == pytest.approx(one.jobs)
    assert several.payback_years == pytest.approx(one.payback_years)


def test_the_first_scene_saves_nothing():
    board = board_costs(scenario_of(CALL_CENTER), TODAY)
    assert (board.results, board.total.present_value) == ((), 0)
    assert board.total.jobs == Jobs(stay=40)


def test_the_sum_of_nothing_is_nothing():
    total = total_of([], [])
    assert (total.layers, total.years, total.year3_saving) == (NO_LAYERS, (), None)
