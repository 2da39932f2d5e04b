"""Workbooks of LibreOffice."""

import pytest

from shoreboard.storage.tables.archive import Archive
from shoreboard.storage.tables.ods import Ods, is_ods
from shoreboard.storage.tables.table import TableError, TableFault
from shoreboard.storage.tables.work import WorkCount
from tests.storage.tables.workbooks import ods, packed

CELL = "<table:table-cell{}><text:p>{}</text:p></table:table-cell>"


def sheet(rows: str, name: str = "One") -> str:
    return f'<table:table table:name="{name}">{rows}</table:table>'


def row(cells: str, attributes: str = "") -> str:
    return f"<table:table-row{attributes}>{cells}</table:table-row>"


def read(content: str) -> Ods:
    return Ods(Archive(ods(content)), WorkCount())


def test_cells_with_spaces_lines_and_remarks() -> None:
    cells = (
        "<table:table-cell><office:annotation><text:p>a remark</text:p></office:annotation>"
        "<text:p>Call<text:s text:c='2'/><text:span>center</text:span></text:p>"
        "<text:p>24 h</text:p>"
        "</table:table-cell><table:covered-table-cell/>" + CELL.format("", "last")
    )
    assert read(sheet(row(cells))).rows(0) == [("Call  center\n24 h", "", "last")]


def test_repeated_cells_and_rows() -> None:
    cells = CELL.format(' table:number-columns-repeated="2"', "x")
    blank = row("<table:table-cell/>", ' table:number-rows-repeated="1048000"')
    twice = row(cells, ' table:number-rows-repeated="2"')
    assert read(sheet(twice + blank)).rows(0) == [("x", "x"), ("x", "x")]


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
        read(sheet(row(CELL.format(attributes, "x"), of_row))).rows(0)
    assert refused.value.fault is fault


def test_every_sheet_is_there_and_what_is_wrong_with_one_is_wrong_with_that_alone() -> None:
    wide = row(CELL.format(' table:number-columns-repeated="300"', "x") * 2)
    book = read(sheet("", "A") + sheet(wide, "B") + sheet(row(CELL.format("", "C")), "C"))
    assert book.names == ["A", "B", "C"]
    assert (book.rows(0), book.rows(2)) == ([], [("C",)])
    with pytest.raises(TableError) as refused:
        book.rows(1)
    assert refused.value.fault is TableFault.TOO_MANY_COLUMNS


def test_merged_cells_all_say_what_the_first_one_does() -> None:
    spans = ' table:number-rows-spanned="2" table:number-columns-spanned="2"'
    covered = "<table:covered-table-cell/>"
    rows = [
        row(CELL.format(spans, "IT") + covered + CELL.format("", "a")),
        row(covered * 2 + CELL.format("", "b")),
    ]
    assert read(sheet("".join(rows))).rows(0) == [("IT", "IT", "a"), ("IT", "IT", "b")]


ITEM = '<s xmlns:config="c"><config:config-item config:name="{}">B</config:config-item></s>'


@pytest.mark.parametrize(
    ("settings", "active"),
    [
        (ITEM.format("ActiveTable"), 1),
        (ITEM.format("Zoom"), None),
        ("<damaged", None),
    ],
)
def test_the_sheet_that_was_shown_last_is_known(settings: str, active: int | None) -> None:
    spaces = 'xmlns:table="t" xmlns:text="x" xmlns:office="o"'
    content = f"<office:d {spaces}>{sheet('', 'A')}{sheet('', 'B')}</office:d>"
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    members = {"mimetype": kind, "content.xml": content, "settings.xml": settings}
    assert Ods(Archive(packed(members)), WorkCount()).active == active


def test_hidden_sheets_are_known() -> None:
    style = (
        '<style:style style:name="h"><style:table-properties table:display="false"/></style:style>'
    )
    content = style + sheet("", "A").replace("<table:table ", '<table:table table:style-name="h" ')
    assert read(content.replace("style:", "table:") + sheet("", "B")).hidden == {0}


def test_other_archives_are_none_of_these() -> None:
    assert is_ods(Archive(ods("")))
    assert not is_ods(Archive(packed({"content.xml": "", "mimetype": "text"})))
