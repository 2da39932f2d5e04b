"""Costs in a workbook: formulas that follow from its cells, and hold what the program reckons."""

import io
from dataclasses import replace

import pytest
from openpyxl import load_workbook
from openpyxl.workbook.workbook import Workbook

from shoreboard.costs.draws import drawn
from shoreboard.domain.costing import Input, assumed
from shoreboard.domain.scenario import Scenario
from shoreboard.explanations.cost_words import input_name
from shoreboard.exporters.options import Options
from shoreboard.exporters.xlsx import make
from shoreboard.session.examples import open_example
from tests.exporters.boards import BOARDS, HOSTILE, material
from tests.exporters.cost_boards import expected, random_scenario, results, told
from tests.exporters.round_trip import imported, said

pytestmark = pytest.mark.usefixtures("qapp")


def read(scenario: Scenario, *, values: bool = True, answers: bool = True) -> Workbook:
    made = make(material(scenario), Options(answers=answers))
    return load_workbook(io.BytesIO(made), data_only=values)


@pytest.mark.parametrize("years", [1, 2, 5, 15])
def test_the_table_holds_what_the_program_reckons(years: int) -> None:
    scenario = random_scenario(years, years, 12)
    found = list(told(read(scenario), 12))
    assert found == [expected(each) for each in results(scenario)]


def test_the_table_tells_the_draws_that_the_board_shows() -> None:
    scenario = random_scenario(3, 5, 3)
    head, *rows = read(scenario)["Costs"].iter_rows(max_row=5, values_only=True)
    assert head[-4:] == (
        "Chance of a loss, as drawn", "P10, as drawn", "P50, as drawn", "P90, as drawn",
    )  # fmt: skip
    plans = [each.plan for each in results(scenario)]
    wanted = [*(drawn([each], 10_000, 0) for each in plans), drawn(plans, 10_000 // 3, 0)]
    for row, each in zip(rows, wanted, strict=True):
        numbers = each.chance_of_loss, each.p10, each.p50, each.p90
        assert row[-4:] == pytest.approx(numbers, rel=1e-14), "a workbook has 16 digits"


def test_a_workbook_can_be_given_up_while_its_plans_are_drawn() -> None:
    told: list[float] = []

    def end(part: float) -> None:
        told.append(part)
        if part == 1.0 and told.count(1.0) == 2:
            raise KeyboardInterrupt

    given = material(random_scenario(3, 5, 3))._replace(follow=end)
    with pytest.raises(KeyboardInterrupt):
        make(given, Options())


def test_all_results_are_formulas_and_all_assumptions_numbers() -> None:
    scenario = random_scenario(3, 5, 3)
    book = read(scenario, values=False)
    for row in told(book, 3):
        cells = (row.simple, row.later, row.value, row.payback, *row.layers, row.unknown)
        assert all(str(each).startswith("=") for each in cells)
    model = book["Cost model"]
    rows = {
        (str(row[0]), row[1:4], row[5])
        for row in model.iter_rows(values_only=True)
        if row[0] is not None
    }
    for result in results(scenario):
        heads = assumed(result.plan.assumptions, Input.HEADS)
        assert heads is not None
        numbers = (heads.low, heads.likely, heads.high)
        assert (input_name(Input.HEADS), numbers, heads.source) in rows


def test_each_year_has_what_staying_and_going_cost() -> None:
    scenario = random_scenario(1, 5, 2)
    rows = [row[8:] for row in read(scenario)["Cost model"].iter_rows(values_only=True)]
    staying = [row[1:6] for row in rows if row[0] == "Staying"]
    going = [row[1:6] for row in rows if row[0] == "Going"]
    for result, stay, go in zip(results(scenario), staying, going, strict=True):
        assert list(stay) == [each.stay for each in result.years]
        assert list(go) == [each.go for each in result.years]


def test_plans_of_a_scene_are_summed() -> None:
    scenario = random_scenario(2, 5, 4)
    row = [cell.value for cell in read(scenario)["Costs"][6]]
    assert row[:2] == ["All together", "2 Plan"]
    assert row[4] == sum(each.present_value for each in results(scenario))


def test_without_numbers_there_is_no_sheet_of_costs() -> None:
    assert read(BOARDS["everything"]()).sheetnames == ["Board", "Columns"]


def test_hidden_answers_hide_costs() -> None:
    scenario = random_scenario(2, 5, 4)
    assert read(scenario, answers=False).sheetnames == ["Board", "Columns"]


def test_what_is_left_out_is_named_with_why() -> None:
    scenario = random_scenario(2, 5, 2)
    name = next(iter(scenario.activities))
    bare = replace(scenario.activities[name], costs=())
    scenario = replace(scenario, activities={**scenario.activities, name: bare})
    rows = list(read(scenario)["Costs"].iter_rows(min_row=3, values_only=True))
    assert ("Work 0", "2 Plan") in [row[:2] for row in rows]
    assert any("These numbers are missing: heads now" in str(row[2]) for row in rows)
    assert "1 Today" not in [row[1] for row in rows]


def test_hostile_names_and_sources_are_text() -> None:
    scenario = random_scenario(2, 5, len(HOSTILE))
    works = {
        key: replace(
            each, name=name, costs=tuple(replace(known, source=name) for known in each.costs)
        )
        for (key, each), name in zip(scenario.activities.items(), HOSTILE, strict=True)
    }
    book = read(replace(scenario, activities=works), values=False)
    for row in book["Costs"].iter_rows(max_col=2):
        assert {cell.data_type for cell in row} <= {"s", "n"}
    for row in book["Cost model"].iter_rows(max_col=6):
        assert {cell.data_type for cell in row} <= {"s", "n"}


def test_an_example_with_numbers_comes_in_again_as_the_same_board() -> None:
    scenario = open_example("call-center-abroad").scenario
    made = make(material(scenario), Options())
    assert "Costs" in load_workbook(io.BytesIO(made)).sheetnames
    assert said(imported(made, scenario.home_country)) == said(scenario)
