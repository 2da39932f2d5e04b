"""Layers and swings as rows of tables."""

from shoreboard.costs.board import board_costs
from shoreboard.costs.results import result_of
from shoreboard.domain.costing import Input
from shoreboard.explanations.cost_tables import (
    layer_rows,
    swing_cells,
    swing_headings,
    tornado_title,
    turning_words,
)
from tests.costs.golden import CALL_CENTER, PLAN, WINDOWS, plan_with, scenario_of


def test_layers_add_up_to_what_is_saved() -> None:
    rows = dict(layer_rows(result_of(plan_with(CALL_CENTER))))
    assert list(rows) == ["price", "landed", "steering", "change", "risk", "all together"]
    assert rows["all together"] == "+396"
    assert rows == dict(layer_rows(board_costs(scenario_of(CALL_CENTER), PLAN).total))


def test_a_layer_of_which_nothing_is_known_is_not_nothing() -> None:
    few = {each: CALL_CENTER[each] for each in ("heads", "loaded_cost", "pay_there")}
    rows = dict(layer_rows(result_of(plan_with(few))))
    assert (rows["steering"], rows["change"], rows["risk"]) == ("not known",) * 3
    assert rows["price"].startswith("+")


def test_a_swing_has_its_range_its_ends_and_where_it_turns() -> None:
    result = result_of(plan_with(WINDOWS))
    swing = {each.input: each for each in result.swing}
    cells = swing_cells(result, swing[Input.DUTY])
    assert len(cells) == len(swing_headings())
    assert cells[:4] == ("duty", "0 %", "4 %", "25 %")
    assert cells[-1] == "13.8 %"
    assert turning_words(result, swing[Input.LEAD_TIME]) == "–"
    assert tornado_title() == "Which assumption turns it?"
