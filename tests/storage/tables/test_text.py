"""Encodings, separators and cells of text."""

import pytest

from shoreboard.domain.limits import MOST_ACTIVITIES
from shoreboard.storage.tables.table import (
    MOST_COLUMNS,
    MOST_ROWS,
    Encoding,
    TableError,
    TableFault,
)
from shoreboard.storage.tables.text import cells, decode, has_columns, separator_of

WORDS = "Activity;Who\nMüller;€ 5\n"


@pytest.mark.parametrize(
    ("codec", "encoding"),
    [
        ("utf-8", Encoding.UTF_8),
        ("utf-8-sig", Encoding.UTF_8),
        ("utf-16", Encoding.UTF_16),
        ("utf-16-le", Encoding.UTF_16),
        ("utf-16-be", Encoding.UTF_16),
        ("cp1252", Encoding.WINDOWS_1252),
    ],
)
def test_encodings_are_guessed(codec: str, encoding: Encoding) -> None:
    assert decode(WORDS.encode(codec)) == (WORDS, encoding)


def test_an_encoding_can_be_chosen() -> None:
    assert decode("é".encode(), Encoding.WINDOWS_1252)[0] == "Ã©"
    with pytest.raises(TableError) as refused:
        decode("é".encode("cp1252"), Encoding.UTF_8)
    assert refused.value.fault is TableFault.ENCODING


def test_bytes_that_are_no_text_are_refused() -> None:
    with pytest.raises(TableError) as refused:
        decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\1\0\0")
    assert refused.value.fault is TableFault.FOREIGN


def test_a_stray_nul_is_a_character_that_no_text_can_hold() -> None:
    text, encoding = decode(b"IT\0 services,own,home\r\nLegal,vendor,abroad")
    assert encoding is Encoding.UTF_8
    assert cells(text, ",")[0] == ("IT\ufffd services", "own", "home")


def test_a_cut_text_is_not_blamed_on_a_choice_that_nobody_made() -> None:
    data = WORDS.encode("utf-16")[:-1]
    with pytest.raises(TableError) as refused:
        decode(data)
    assert refused.value.fault is TableFault.DAMAGED
    with pytest.raises(TableError) as refused:
        decode(data, Encoding.UTF_16)
    assert refused.value.fault is TableFault.ENCODING


@pytest.mark.parametrize("separator", ["\t", ";", ",", "|"])
def test_separators_are_guessed(separator: str) -> None:
    rows = [["Activity", "Who"], ["Payroll; all, of it | here", "own\tstaff"], ["Legal", "vendor"]]
    quoted = "\n".join(separator.join(f'"{cell}"' for cell in row) for row in rows)
    assert separator_of(quoted) == separator
    assert [list(row) for row in cells(quoted, separator)] == rows


def test_lines_of_names_are_one_column() -> None:
    text = "Payroll, taxes\nLegal\nIT"
    assert cells(text, separator_of(text)) == (("Payroll, taxes",), ("Legal",), ("IT",))


def test_what_a_spreadsheet_says_of_its_separator_is_believed() -> None:
    text = "sep=|\na,b|c\n"
    assert separator_of(text) == "|"
    assert cells(text, "|") == (("a,b", "c"),)


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
