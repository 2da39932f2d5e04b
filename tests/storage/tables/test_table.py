"""The bounds of a table."""

import pytest

from shoreboard.domain.limits import LONGEST_TEXT
from shoreboard.storage.tables.table import (
    MOST_COLUMNS,
    MOST_ROWS,
    Table,
    TableError,
    TableFault,
    bounded_cell,
)


def test_a_cell_within_bounds_is_as_it_is() -> None:
    assert bounded_cell("Zwölf", MOST_ROWS - 1, MOST_COLUMNS - 1) == "Zwölf"
    assert bounded_cell("x" * LONGEST_TEXT, 0, 0) == "x" * LONGEST_TEXT


@pytest.mark.parametrize(
    ("text", "row", "column", "fault"),
    [
        ("x", MOST_ROWS, 0, TableFault.TOO_MANY_ROWS),
        ("x", 0, MOST_COLUMNS, TableFault.TOO_MANY_COLUMNS),
        ("x" * (LONGEST_TEXT + 1), 4, 2, TableFault.CELL_TOO_LONG),
    ],
)
def test_beyond_the_bounds_is_refused(text: str, row: int, column: int, fault: TableFault) -> None:
    with pytest.raises(TableError) as refused:
        bounded_cell(text, row, column)
    assert refused.value.fault is fault


def test_a_cell_that_is_too_long_is_named() -> None:
    with pytest.raises(TableError) as refused:
        bounded_cell("x" * (LONGEST_TEXT + 1), 4, 2)
    assert (refused.value.row, refused.value.column) == (5, 3)


@pytest.mark.parametrize("text", ["a\0b", "é\ud800"])
def test_what_no_scenario_can_hold_is_replaced(text: str) -> None:
    assert not set(bounded_cell(text, 0, 0)) & {"\0", "\ud800"}


def test_the_width_is_that_of_the_longest_row() -> None:
    assert Table((("a",), ("a", "b")), ("h",)).width == 2
    assert Table(()).width == 0
