"""Rows from cells, and XML that is safe to read."""

import pytest

from shoreboard.storage.tables.grid import CellGrid, CellWords, number, parse
from shoreboard.storage.tables.table import MOST_ROWS, TableError, TableFault
from shoreboard.storage.tables.work import WorkCount

LAUGHS = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'


def nothing(*_ignored: object) -> None:
    """Hear nothing."""


def test_blank_rows_and_cells_are_filled_in_only_before_others() -> None:
    grid = CellGrid(WorkCount())
    grid.put(1, {2: "c", 5: ""})
    grid.put(2, {0: ""}, MOST_ROWS * 20)
    assert grid.rows == [(), ("", "", "c")]


def test_repeated_rows_are_bounded() -> None:
    grid = CellGrid(WorkCount())
    with pytest.raises(TableError) as refused:
        grid.put(0, {0: "x"}, MOST_ROWS + 1)
    assert refused.value.fault is TableFault.TOO_MANY_ROWS


def test_a_row_that_comes_twice_is_damage() -> None:
    grid = CellGrid(WorkCount())
    grid.put(3, {0: "x"})
    with pytest.raises(TableError):
        grid.put(3, {0: "y"})


def test_words_are_bounded() -> None:
    words = CellWords()
    words.add("x" * 10_000)
    with pytest.raises(TableError):
        words.add("y")


@pytest.mark.parametrize("text", [LAUGHS, "<!DOCTYPE a><a/>", "<a>", "<a></b>", "", "\0"])
def test_damaged_and_malicious_xml_is_refused(text: str) -> None:
    with pytest.raises(TableError) as refused:
        parse(text.encode(), WorkCount(), nothing, nothing, nothing)
    assert refused.value.fault is TableFault.DAMAGED


def test_names_come_without_their_prefixes() -> None:
    heard: list[tuple[str, str]] = []
    parse(
        b'<a:b c:d="e"/>', WorkCount(), lambda n, at: heard.append((n, at["d"])), nothing, nothing
    )
    assert heard == [("b", "e")]


@pytest.mark.parametrize(
    ("text", "value"), [("12", 12), ("", 7), ("0", 7), ("-1", 7), ("9" * 99, 7)]
)
def test_numbers_are_bounded(text: str, value: int) -> None:
    assert number(text, 7) == value
