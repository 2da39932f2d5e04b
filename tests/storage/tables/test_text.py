"""Encodings, separators and cells of text."""

import pytest

from shoreboard.domain.limits import MOST_ACTIVITIES
from shoreboard.storage.tables.table import (
    MOST_COLUMNS,
    MOST_ROWS,
    TableError,
    TableFault,
)
from shoreboard.storage.tables.text import cells, has_columns, separator_of, without_bullets
from shoreboard.storage.tables.work import MOST_STEPS, WorkCount


@pytest.mark.parametrize("separator", ["\t", ";", ",", "|"])
def test_separators_are_guessed(separator: str) -> None:
    rows = [["Activity", "Who"], ["Payroll; all, of it | here", "own\tstaff"], ["Legal", "vendor"]]
    quoted = "\n".join(separator.join(f'"{cell}"' for cell in row) for row in rows)
    assert separator_of(quoted) == separator
    assert [list(row) for row in cells(quoted, separator)] == rows


def test_lines_of_names_are_one_column() -> None:
    text = "Payroll, taxes\nLegal\nIT"
    assert cells(text, separator_of(text)) == (("Payroll, taxes",), ("Legal",), ("IT",))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("said", ["sep=|", "SEP=|", '"sep=|"'])
def test_what_a_spreadsheet_says_of_its_separator_is_believed_and_counted(
    said: str, end: str
) -> None:
    text = end.join([said, "a,b|c,d", "e,f|g", ""])
    assert separator_of(text) == "|"
    assert cells(text, "|") == ((), ("a,b", "c,d"), ("e,f", "g"))


@pytest.mark.parametrize("said", ["sep=,,,", '"sep=;",,', "sep=;,,"])
def test_what_was_said_before_the_table_was_saved_anew_is_not_believed(said: str) -> None:
    text = f"{said}\r\nA,B;,C\r\nd,e;,f\r\n"
    assert separator_of(text) == ","
    assert cells(text, ",") == ((), ("A", "B;", "C"), ("d", "e;", "f"))


def test_rows_are_counted_alike_whatever_ends_a_line() -> None:
    for end in ("\n", "\r\n", "\r"):
        text = end.join(["a,b", "", 'c,"d', 'e"', "f"])
        assert len(cells(text, ",")) == 4
        for size in (1, 2, 3, 7):
            parts = [text[at : at + size] for at in range(0, len(text), size)]
            assert cells(parts, ",") == cells(text, ",")


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("• Payroll\n• Legal\n• IT", ["Payroll", "Legal", "IT"]),
        ("1. Payroll\n2. 24/7 desk\n10) IT", ["Payroll", "24/7 desk", "IT"]),
        ("- Payroll\n– Legal\nAbout\n* IT\n- HR", ["Payroll", "Legal", "About", "IT", "HR"]),
        ("Payroll\n- Legal\nIT", ["Payroll", "- Legal", "IT"]),
        ("- Payroll", ["- Payroll"]),
        ("3D printing\n24/7 desk\n-", ["3D printing", "24/7 desk", "-"]),
    ],
)
def test_the_bullets_and_numbers_of_a_list_are_no_part_of_its_names(
    text: str, rows: list[str]
) -> None:
    assert [row[0] for row in without_bullets(cells(text, "\t"))] == rows


def test_a_cell_may_hold_lines_and_a_formula_is_text() -> None:
    assert cells('"a\nb",=1+1\r\n', ",") == (("a\nb", "=1+1"),)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a\n" * (MOST_ROWS + 1), TableFault.TOO_MANY_ROWS),
        ("x," * (MOST_COLUMNS + 1) + "x", TableFault.TOO_MANY_COLUMNS),
        ("x" * 20_000, TableFault.CELL_TOO_LONG),
        ('"' + "x" * 200_000, TableFault.CELL_TOO_LONG),
    ],
    ids=["rows", "columns", "cell", "long open quote"],
)
def test_texts_out_of_bounds_are_refused(text: str, fault: TableFault) -> None:
    with pytest.raises(TableError) as refused:
        cells(text, ",")
    assert refused.value.fault is fault


def test_rows_behind_too_many_blank_ones_are_refused_before_any_is_made() -> None:
    work = WorkCount()
    with pytest.raises(TableError) as refused:
        cells("a" + "\n" * 200_000 + "b", ",", work)
    assert (refused.value.fault, work.steps < 10) == (TableFault.TOO_MANY_ROWS, True)


@pytest.mark.parametrize("text", ["," * 3_000_000, '"' * 3_000_000, ',"\n' * 1_000_000])
def test_a_record_longer_than_any_fair_one_is_not_taken_apart(text: str) -> None:
    for given in (text, [text[at : at + 400_000] for at in range(0, len(text), 400_000)]):
        with pytest.raises(TableError):
            cells(given, ",")


def test_more_cells_than_can_be_read_soon_are_refused() -> None:
    work = WorkCount()
    work.step(MOST_STEPS - 1000)
    with pytest.raises(TableError) as refused:
        cells(("x," * 199 + "x\n") * 50_000, ",", work)
    assert refused.value.fault is TableFault.TOO_MANY_CELLS


def test_a_table_may_have_headings_and_a_row_for_each_activity() -> None:
    assert len(cells("a\n" * MOST_ROWS, ",")) == MOST_ROWS == MOST_ACTIVITIES + 1


def test_a_quotation_mark_that_is_never_closed_is_found_where_it_opens() -> None:
    for text in ('a,b\n"c,d\ne,f\n', 'a,b\n"c', 'a,b\n"c,d\ne,""f'):
        with pytest.raises(TableError) as refused:
            cells(text, ",")
        assert (refused.value.fault, refused.value.row) == (TableFault.OPEN_QUOTE, 2)
    assert cells('5" pipe,b\nend', ",") == (('5" pipe', "b"), ("end",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("IT\town\thome", True),
        ("IT;own\nLegal;vendor\n", True),
        ("IT,own,home\r\nLegal,vendor,abroad", True),
        ("Pay, tax and audit", False),
        ("Pay\nTax\nAudit", False),
        ("Payroll\n\n  Call \t center \nLegal", False),
        ("", False),
        ("IT;own\n" * 40_000, True),
    ],
)
def test_rows_of_a_table_are_told_from_names(text: str, expected: bool) -> None:
    assert has_columns(text) is expected
