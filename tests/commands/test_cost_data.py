"""What programs are told of costs."""

import csv
import io
import json

from shoreboard.commands.cost_data import COLUMNS, DrawnCosts, as_csv, as_json
from shoreboard.costs.board import board_costs
from shoreboard.costs.draws import drawn
from tests.costs.golden import CALL_CENTER, PLAN, WORK, scenario_of

SCENARIO = scenario_of(CALL_CENTER)
BOARD = board_costs(SCENARIO, PLAN)
DRAWS = drawn([BOARD.results[0].plan], 20, 3)
COSTS = DrawnCosts(BOARD, [DRAWS], DRAWS, 2)


def test_json_has_money_as_it_is() -> None:
    said = json.loads(as_json(SCENARIO, COSTS))
    (work,) = said["activities"]
    assert work["present_value"] == BOARD.results[0].present_value
    assert work["draws"] == said["total"]["draws"]
    assert work["draws"]["p50"] == DRAWS.p50
    assert said["total"]["jobs"] == work["jobs"]


def test_without_draws_there_are_none() -> None:
    said = json.loads(as_json(SCENARIO, DrawnCosts(BOARD, [None], None, 2)))
    assert said["activities"][0]["draws"] is said["total"]["draws"] is None


def test_csv_has_every_column() -> None:
    (row,) = csv.DictReader(io.StringIO(as_csv(SCENARIO, COSTS)))
    assert tuple(row) == COLUMNS
    assert (row["activity"], row["n"], row["seed"], row["left_out"]) == (WORK, "20", "3", "")
