"""One row of a table."""

import pytest

from shoreboard.domain.activity import Kind
from shoreboard.domain.zone import Where, Who
from shoreboard.storage.tables.answers import CellAnswers
from shoreboard.storage.tables.entries import Gap, RowReader, one_line, same_name
from shoreboard.storage.tables.findings import Guess
from shoreboard.storage.tables.headings import TableColumn
from shoreboard.storage.tables.placing import Refusal, RefusedError
from shoreboard.storage.tables.table import Table
from shoreboard.storage.tables.words import Vocabulary

COLUMNS = {
    TableColumn.ACTIVITY: 0,
    TableColumn.WHO: 1,
    TableColumn.WHERE: 2,
    TableColumn.KIND: 3,
    TableColumn.COUNTRY: 4,
}
WORDS = Vocabulary.of()
READER = RowReader(Table(()), Guess(COLUMNS), WORDS, "DE")


def test_a_row_is_understood() -> None:
    entry = READER.entry(7, (" Help\n desk ", "vendor", "India", "call center"))
    assert (entry.number, entry.name, entry.kind) == (7, "Help desk", Kind.CALL_CENTER)
    assert entry.told.said.answers == CellAnswers(Who.THIRD_PARTY, country="IN")


def test_a_state_may_stand_in_any_column() -> None:
    entry = READER.entry(1, ("Legal", "captive offshoring"))
    assert entry.told.said.answers == CellAnswers(Who.IN_HOUSE, Where.FOREIGN)
    assert (entry.kind, entry.kind_of_name) == (None, Kind.LEGAL)


@pytest.mark.parametrize(
    ("row", "refusal", "word"),
    [
        ((" ", "own"), Refusal.NO_NAME, ""),
        (("n/a", "own"), Refusal.NO_NAME, ""),
        (("IT", "own", "vendor"), Refusal.CONTRADICTION, "vendor"),
        (("IT", "own", "India", "", "Poland"), Refusal.CONTRADICTION, "Poland"),
    ],
)
def test_a_row_is_refused(row: tuple[str, ...], refusal: Refusal, word: str) -> None:
    with pytest.raises(RefusedError) as refused:
        READER.entry(1, row)
    assert (refused.value.refusal, refused.value.word) == (refusal, word)


@pytest.mark.parametrize(
    ("row", "refusal", "word"),
    [
        (("IT", "elves"), Refusal.UNKNOWN_ANSWER, "elves"),
        (("IT", "own", "home", "magic"), Refusal.UNKNOWN_KIND, "magic"),
        (("IT", "own", "abroad", "", "Narnia"), Refusal.UNKNOWN_COUNTRY, "Narnia"),
        (("IT", "hybrid"), Refusal.SEVERAL, "hybrid"),
        (("IT", "in-house / vendor"), Refusal.SEVERAL, "in-house / vendor"),
        (("IT", "own", "", "", "India / Germany"), Refusal.SEVERAL, "India / Germany"),
        (("IT", "own", "Asia"), Refusal.REGION, "Asia"),
    ],
)
def test_what_a_row_leaves_open_is_named(row: tuple[str, ...], refusal: Refusal, word: str) -> None:
    assert READER.entry(1, row).told.gaps == (Gap(refusal, word),)


def test_names_are_the_same_whatever_case_and_spaces() -> None:
    assert same_name("  CALL \t center") == same_name("Call center\n")
    assert one_line(" a\r\nb ") == "a b"


def test_of_a_long_name_the_beginning_is_folded_and_the_rest_counts_as_it_is() -> None:
    marks = "a" + "\u0301\u0316" * 4999
    assert same_name("É" + "x" * 300) == same_name("e" + "x" * 300)
    assert same_name(marks).endswith(marks[256:])
