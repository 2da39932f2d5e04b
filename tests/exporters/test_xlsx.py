"""A workbook, read by openpyxl: text stays text, and it comes in again as the same board."""

import io

import pytest
from openpyxl import load_workbook
from openpyxl.workbook.workbook import Workbook

from shoreboard.exporters.options import Options
from shoreboard.exporters.xlsx import make
from shoreboard.session.examples import example_names, open_example
from tests.exporters.boards import BOARDS, MADE, material
from tests.exporters.round_trip import imported, said

pytestmark = pytest.mark.usefixtures("qapp")


def read(name: str) -> Workbook:
    return load_workbook(io.BytesIO(make(material(BOARDS[name]()), Options())))


def test_the_board_can_be_filtered_and_its_head_stays() -> None:
    sheet = read("scenes")["Board"]
    assert sheet.max_row == 21
    assert sheet.freeze_panes == "B2"
    assert str(sheet.auto_filter.ref).startswith("A1:")
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"


def test_another_sheet_says_what_the_columns_say() -> None:
    book = read("scenes")
    board, about = book["Board"], book["Columns"]
    headings = [cell.value for cell in next(board.iter_rows(max_row=1))]
    assert [row[0].value for row in about.iter_rows(min_row=2)] == headings
    assert all(row[1].value for row in about.iter_rows())


def test_no_cell_is_a_formula_and_none_a_link() -> None:
    sheet = read("hostile")["Board"]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n"}
    names = {str(row[0].value) for row in sheet.iter_rows(min_row=2)}
    assert "=cmd|' /C calc'!A0" in names
    assert all(cell.hyperlink is None for row in sheet.iter_rows() for cell in row)


def test_a_share_is_a_number() -> None:
    sheet = read("everything")["Board"]
    head = [cell.value for cell in next(sheet.iter_rows(max_row=1))]
    at = head.index("Share of whole in %")
    shares = {str(row[at].value) for row in sheet.iter_rows(min_row=2)}
    assert shares == {"None", "30", "70"}


def test_its_date_is_that_of_what_is_exported() -> None:
    assert read("empty").properties.created == MADE.replace(tzinfo=None)


@pytest.mark.parametrize("name", example_names())
def test_an_example_comes_in_again_as_the_same_board(name: str) -> None:
    scenario = open_example(name).scenario
    back = imported(make(material(scenario), Options()), scenario.home_country)
    assert said(back) == said(scenario)


def test_a_board_of_everything_comes_in_again_as_the_same() -> None:
    scenario = BOARDS["everything"]()
    back = imported(make(material(scenario), Options()), scenario.home_country)
    assert said(back) == said(scenario)
