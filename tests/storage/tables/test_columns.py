"""What columns are."""

import pytest

from shoreboard.storage.tables.columns import guess_columns, looks_like_headings
from shoreboard.storage.tables.headings import TableColumn
from shoreboard.storage.tables.reading import read_text
from shoreboard.storage.tables.words import Vocabulary


def guessed(text: str) -> dict[str, int]:
    columns = guess_columns(read_text(text), Vocabulary.of()).columns
    return {column.value: rank for column, rank in columns.items()}


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("Activity,Who,Where\nIT,own,home", {"activity": 0, "who": 1, "where": 2}),
        ("VENDOR;Name of it;Shore\nAcme;IT;home", {"partner": 0, "activity": 1, "where": 2}),
        ("IT,vendor,abroad\nPayroll,own,home", {"activity": 0, "who": 1, "where": 2}),
        ("captive offshoring\tIT\nboth\tLegal", {"state": 0, "activity": 1}),
        ("IT,India\nLegal,Germany", {"activity": 0, "country": 1}),
        ("IT\nLegal\n", {"activity": 0}),
        ("Our desk,call-center\nOur books,legal", {"activity": 0, "kind": 1}),
        ("Task,Phase,Type,City,Remarks\nIT,1,legal,Pune,x",
         {"activity": 0, "scene": 1, "kind": 2, "place": 3, "note": 4}),
    ],
)  # fmt: skip
def test_columns_are_guessed(text: str, columns: dict[str, int]) -> None:
    assert guessed(text) == columns


def test_a_first_row_of_names_is_no_heading() -> None:
    assert not looks_like_headings(("Call center", "vendor ltd"))
    assert looks_like_headings(("x", " activity-Name "))
    assert set(TableColumn) >= {TableColumn("state")}


@pytest.mark.parametrize(
    ("headings", "later"),
    [("From;To", "future"), ("As-is;To-be", "to be"), ("Now;Target", "target")],
)
def test_a_later_scene_is_called_as_its_heading_says_or_else_future(
    headings: str, later: str
) -> None:
    text = f"Activity;{headings}\nIT;in-house at home;vendor abroad"
    assert guess_columns(read_text(text), Vocabulary.of()).after == later
