"""Columns of numbers of the costs."""

import pytest

from shoreboard.domain.costing import Assumption, Evidence, Input
from shoreboard.storage.tables.cost_columns import CostColumn, cost_columns, costs_in, number_in

PAY = Assumption(Input.PAY_THERE, 31_000, 25_000, 40_000)


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("40", 40),
        (" 1.15 ", 1.15),
        ("1,15", 1.15),
        ("55,000", 55_000),
        ("55 000", 55_000),
        ("55'000.50", 55_000.5),
        ("1.234.567,8", 1_234_567.8),
        ("1.234.567", 1_234_567),
        ("8 %", 8),
        ("$31,000", 31_000),
        ("−0.5", -0.5),
        ("1e3", 1000),
        ("many", None),
        ("", None),
        ("1_000", None),
        ("٣", None),
    ],
)
def test_numbers_are_read_as_people_write_them(cell: str, number: float | None) -> None:
    assert number_in(cell) == number


def test_headings_are_ids_with_what_they_say_of_them() -> None:
    headings = ["Activity", "Heads", "pay_there", "Pay there low", "PAY THERE (high)", "Pay"]
    rows = [("Calls", "40", "31", "25", "40", "9")]
    assert cost_columns(headings, rows) == (
        CostColumn(1, Input.HEADS, "likely"),
        CostColumn(2, Input.PAY_THERE, "likely"),
        CostColumn(3, Input.PAY_THERE, "low"),
        CostColumn(4, Input.PAY_THERE, "high"),
    )
    assert cost_columns(["Headcount"], [("3",)]) == (CostColumn(0, Input.HEADS, "likely"),)


def test_a_column_of_words_is_no_number() -> None:
    rows = [("Steering board",), ("none",), ("4",)]
    assert cost_columns(["Governance"], rows) == ()
    assert cost_columns(["Heads source"], [("Payroll",)]) == ()


def columns(*parts: str) -> list[CostColumn]:
    return [CostColumn(at, Input.PAY_THERE, part) for at, part in enumerate(parts)]


def test_a_row_says_all_of_an_input() -> None:
    row = ("31", "25", "40", "Own records", "Payroll")
    expected = Assumption(Input.PAY_THERE, 31, 25, 40, Evidence.OWN_RECORDS, "Payroll")
    parts = columns("likely", "low", "high", "evidence", "source")
    assert costs_in(row, parts, ()) == ((expected,), ())


def test_a_blank_cell_leaves_what_is_known() -> None:
    parts = columns("likely", "low", "high")
    assert costs_in(("", "", ""), parts, (PAY,)) == ((), ())
    (low,), _ = costs_in(("", "20,000", ""), parts, (PAY,))
    assert (low.low, low.likely, low.high) == (20_000, 31_000, 40_000)
    (likely,), _ = costs_in(("50000", "", ""), parts, (PAY,))
    assert (likely.low, likely.likely, likely.high) == (None, 50_000, None)


@pytest.mark.parametrize("row", [("x", "", ""), ("5", "6", ""), ("", "3", ""), ("-1", "", "")])
def test_what_is_no_number_or_out_of_bounds_is_not_taken(row: tuple[str, ...]) -> None:
    taken, faulty = costs_in(row, columns("likely", "low", "high"), ())
    assert taken == ()
    assert len(faulty) == 1


def test_evidence_that_is_none_is_not_taken() -> None:
    assert costs_in(("5", "hearsay"), columns("likely", "evidence"), ()) == ((), ("5",))
