"""Arguments that say how a table is to be read."""

from pathlib import Path

import pytest

from shoreboard.cli import ReadingArguments
from shoreboard.commands.table_reading import WrongArgumentError, reading_of
from shoreboard.storage.tables.table import Encoding, TableReading

BOOK = (Path(__file__).parents[1] / "_files" / "tables_of_people" / "cover_first.xlsx").read_bytes()


def test_what_is_said_is_taken_and_the_rest_guessed() -> None:
    assert reading_of(ReadingArguments(), b"") == TableReading()
    assert reading_of(ReadingArguments("register", 1), BOOK) == TableReading(heading_row=1, sheet=1)
    for name in ("utf8", "UTF-8"):
        assert reading_of(ReadingArguments(encoding=name), b"").encoding is Encoding.UTF_8
    assert (
        reading_of(ReadingArguments(encoding="windows-1252"), b"").encoding is Encoding.WINDOWS_1252
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (ReadingArguments("Third"), "There is no sheet “Third”, only: Cover, Register."),
        (ReadingArguments(encoding="klingon"), "klingon is no encoding that can be read"),
        (ReadingArguments(encoding="rot13"), "rot13 is no encoding that can be read"),
    ],
)
def test_what_fits_no_table_is_said(arguments: ReadingArguments, said: str) -> None:
    with pytest.raises(WrongArgumentError, match=said):
        reading_of(arguments, BOOK)
