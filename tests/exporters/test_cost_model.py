"""The formulas of one plan, with what they come to."""

import pytest

from shoreboard.costs.results import result_of
from shoreboard.domain.costing import Input
from shoreboard.exporters.cost_model import CostModel
from tests.costs.golden import CALL_CENTER, WINDOWS, plan_with

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_golden_example_comes_to_its_numbers() -> None:
    model = CostModel(result_of(plan_with(CALL_CENTER)), 6, "$C$2")
    years = {line.name: [cell.value for cell in line.cells] for line in model.year_lines}
    once = {line.id: line.cell.value for line in model.one_lines}
    assert years["Staying"][0] == pytest.approx(2320, abs=0.5)
    assert years["Going"][0] == pytest.approx(2359, abs=0.5)
    assert years["Going"][2] == pytest.approx(1983, abs=0.5)
    assert [years["Paid back after years"][at] for at in (0, 1)] == ["", ""]
    assert years["Paid back after years"][2] == once["payback"] == pytest.approx(2.70, abs=0.005)
    assert once["value"] == pytest.approx(396, abs=0.5)
    assert (once["simple"], once["later"]) == pytest.approx((0.44, 0.19), abs=0.005)


def test_stock_is_part_of_what_goods_cost() -> None:
    model = CostModel(result_of(plan_with(WINDOWS)), 0, "$C$2")
    stock = next(line for line in model.year_lines if line.name == "Stock")
    assert stock.cells[0].value == pytest.approx(15.9, abs=0.05)
    assert "NORMSINV" in stock.cells[0].formula


def test_formulas_follow_from_the_cells_of_inputs() -> None:
    model = CostModel(result_of(plan_with(CALL_CENTER)), 0, "$C$2")
    formulas = {line.name: line.cells[0].formula for line in model.year_lines}
    for each in (Input.HEADS, Input.LOADED_COST, Input.PAY_GROWTH_HOME, Input.AVOIDABLE_OVERHEAD):
        assert model.input_cell(each) in formulas["Staying"]
    assert "$C$2" in formulas["What 1 is worth today"]


def test_an_empty_cell_stands_for_what_changes_nothing() -> None:
    model = CostModel(result_of(plan_with(CALL_CENTER)), 0, "$C$2")
    cell = model.input_cell(Input.SERVICE_LEVEL)
    stock = next(line for line in model.year_lines if line.name == "Stock")
    assert f'IF({cell}="",50,{cell})' in stock.cells[0].formula


def test_a_year_after_the_horizon_is_in_no_sum() -> None:
    model = CostModel(result_of(plan_with(CALL_CENTER, years=1)), 0, "$C$2")
    lines = {line.id: line.cell.formula for line in model.one_lines}
    assert list(model.years) == [1, 2, 3]
    assert "J3:J3" in lines["price"]
    assert "L3" in lines["later"]
