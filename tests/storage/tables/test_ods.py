"""Workbooks of LibreOffice."""

import pytest

from shoreboard.storage.tables.archive import Archive
from shoreboard.storage.tables.ods import Ods, is_ods
from shoreboard.storage.tables.table import TableError, TableFault
from shoreboard.storage.tables.work import Work
from tests.storage.tables.workbooks import ods, packed

CELL = "<table:table-cell{}><text:p>{}</text:p></table:table-cell>"


def sheet(rows: str, name: str = "One") -> str:
    return f'<table:table table:name="{name}">{rows}</table:table>'


def row(cells: str, attributes: str = "") -> str:
    return f"<table:table-row{attributes}>{cells}</table:table-row>"


def read(content: str, wanted: int | None = None) -> Ods:
    return Ods(Archive(ods(content)), wanted, Work())


def test_cells_with_spaces_lines_and_remarks() -> None:
    cells = (
        "<table:table-cell><office:annotation><text:p>a remark</text:p></office:annotation>"
        "<text:p>Call<text:s text:c='2'/><text:span>center</text:span></text:p>"
        "<text:p>24 h</text:p>"
        "</table:table-cell><table:covered-table-cell/>" + CELL.format("", "last")
    )
    assert read(sheet(row(cells))).grid.rows == [("Call  center\n24 h", "", "last")]


def test_repeated_cells_and_rows() -> None:
    cells = CELL.format(' table:number-columns-repeated="2"', "x")
    blank = row("<table:table-cell/>", ' table:number-rows-repeated="1048000"')
    twice = row(cells, ' table:number-rows-repeated="2"')
    assert read(sheet(twice + blank)).grid.rows == [("x", "x"), ("x", "x")]


@pytest.mark.parametrize(
    ("attributes", "of_row", "fault"),
    [
        (' table:number-columns-repeated="16384"', "", TableFault.TOO_MANY_COLUMNS),
        ("", ' table:number-rows-repeated="1048576"', TableFault.TOO_MANY_ROWS),
    ],
)
def test_a_few_bytes_that_stand_for_millions_are_refused(
    attributes: str, of_row: str, fault: TableFault
) -> None:
    with pytest.raises(TableError) as refused:
        read(sheet(row(CELL.format(attributes, "x"), of_row)))
    assert refused.value.fault is fault


def test_the_first_sheet_that_is_not_empty_is_read_or_the_one_asked_for() -> None:
    filled = [sheet(row(CELL.format("", name)), name) for name in ("B", "C")]
    content = sheet("", "A") + "".join(filled)
    guessed, chosen = read(content), read(content, 2)
    assert guessed.names == ["A", "B", "C"]
    assert (guessed.sheet, guessed.grid.rows) == (1, [("B",)])
    assert (chosen.sheet, chosen.grid.rows) == (2, [("C",)])


def test_other_archives_are_none_of_these() -> None:
    assert is_ods(Archive(ods("")))
    assert not is_ods(Archive(packed({"content.xml": "", "mimetype": "text"})))
