"""Which rows are headings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.storage.tables.heading_rows import headed

HEADINGS = ("Activity", "Who", "Where")
DATA = (("Payroll", "vendor", "abroad"), ("IT", "own", "home"))


@given(
    st.lists(
        st.sampled_from([(), ("",), ("Sourcing inventory 2024",), ("Author:", "Jane Roe"),
                         ("", "Version 3"), ("54.a", "54.b", "54.c")]),
        max_size=15,
    )
)  # fmt: skip
def test_titles_and_blank_rows_above_are_passed_over(above: list[tuple[str, ...]]) -> None:
    assert headed([*above, HEADINGS, *DATA], None) == (len(above), 1, HEADINGS)


def test_nothing_needs_to_stand_over_activities_beside_ticks() -> None:
    headings = ("", "Own staff", "Vendor", "Abroad", "Cost")
    ticks = [("Call center", "n/a", "x", "x", "100"), ("Law", "x", "", "", "200")]
    assert headed([("Our functions", "", "", "", ""), headings, *ticks], None) == (1, 1, headings)


def test_answers_within_a_table_that_has_headings_are_none() -> None:
    headings = ("Activity", "Sourcing", "Location")
    rows = [("", "Own staff", "Abroad"), ("Call center", "yes", "yes"), ("Law", "yes", "")]
    assert headed([headings, *rows], None) == (0, 1, headings)


def test_two_rows_of_headings_are_one() -> None:
    rows = [
        ("Inventory",),
        ("Activity", "Current", "", "Future"),
        ("", "Who", "Where", "Who", "Where"),
    ]
    found = headed([*rows, ("IT", "own", "home", "MSP", "abroad")], None)
    assert found == (
        1, 2, ("Activity", "Current Who", "Current Where", "Future Who", "Future Where")
    )  # fmt: skip


@pytest.mark.parametrize(
    "rows",
    [
        [("Payroll", "vendor", "abroad"), ("IT", "own", "home")],
        [("IT",), ("Legal",), ("Service",), ("Payroll",)],
        [("Vendor management", "own"), ("Country reporting", "vendor")],
    ],
)
def test_a_table_may_have_none(rows: list[tuple[str, ...]]) -> None:
    assert headed(rows, None) == (0, 0, ())


def test_the_row_can_be_said() -> None:
    rows = [("x", "y"), ("Job", "By"), *DATA]
    assert headed(rows, 2) == (1, 1, ("Job", "By"))
    assert headed(rows, 0) == (0, 0, ())
    assert headed(rows, 9) is None
    assert headed([(), ("",)], None) is None
