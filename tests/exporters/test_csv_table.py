"""A table as text: nothing in it is a formula, and it comes in again as the same board."""

import csv
import io

import pytest

from shoreboard.exporters.csv_table import make
from shoreboard.exporters.options import Options
from shoreboard.session.examples import example_names, open_example
from tests.exporters.boards import BOARDS, material
from tests.exporters.round_trip import imported, said

pytestmark = pytest.mark.usefixtures("qapp")


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_it_has_a_row_for_each_activity_in_each_scene() -> None:
    head, *rows = read(make(material(BOARDS["scenes"]()), Options()))
    assert head[:4] == ["Activity", "Scene", "Who", "Where"]
    assert len(rows) == 20
    assert rows[0][:4] == ["a", "Year 0", "Own staff", "At home"]


def test_no_cell_is_a_formula() -> None:
    _, *rows = read(make(material(BOARDS["hostile"]()), Options()))
    begun = {cell.lstrip()[:1] for row in rows for cell in row}
    assert not begun & set("=+-@")


@pytest.mark.parametrize("name", example_names())
def test_an_example_comes_in_again_as_the_same_board(name: str) -> None:
    scenario = open_example(name).scenario
    back = imported(make(material(scenario), Options()), scenario.home_country)
    assert said(back) == said(scenario)


@pytest.mark.parametrize("name", ["everything", "scenes", "many", "tongues"])
def test_a_board_comes_in_again_as_the_same(name: str) -> None:
    scenario = BOARDS[name]()
    back = imported(make(material(scenario), Options()), scenario.home_country)
    assert said(back) == said(scenario)
