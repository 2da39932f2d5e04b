"""How a table was read, in sentences."""

from dataclasses import replace

from shoreboard.actions.reading_words import (
    column_name,
    column_sentence,
    gap_sentences,
    left_out,
    meaning_words,
    outcome_sentence,
    reading_sentences,
    remark_sentence,
)
from shoreboard.storage.tables.headings import TableColumn
from shoreboard.storage.tables.plan import Plan
from shoreboard.storage.tables.table import Remark, Table
from tests.storage.tables.workbooks import planned


def columns(made: Plan) -> list[str]:
    return [column_sentence(made.table, each) for each in made.guess.findings]


def test_each_column_says_what_it_is_taken_for_and_why() -> None:
    made = planned("Activity,Who,Critical?,Sourcing\nIT,own,No,x\nHR,vendor,Yes,y")
    assert columns(made) == [
        "A: Activity is the activity: its heading says so, and 2 of 2 cells fit.",
        "B: Who is who does it: its heading says so, and 2 of 2 cells fit.",
        "C: Critical? is not taken: what it says is not known.",
        "D: Sourcing is not taken: its heading speaks of who does it, "
        "but only 0 of 2 cells say that.",
    ]
    assert left_out(made, 1) == "Not taken: C: Critical?, …."
    assert left_out(planned("Activity\nIT"), 1) == ""


def test_rows_are_counted_by_what_they_leave_open() -> None:
    made = planned(
        "Activity,Who,Where\nA,own,\nB,own,\nC,,home\nD,own,Asia\nE,both,home\nF,own,elves"
    )
    assert list(gap_sentences(made)) == [
        "Rows that say who, not where: 3.",
        "Rows that say where, not who: 2.",
        "Rows with a region, which is taken for abroad: 1.",
        "Rows with several answers in one cell: 1.",
        "Rows with a word that is not understood: 1.",
    ]
    assert outcome_sentence(made).startswith("Rows: ")


def test_where_the_headings_are_is_said() -> None:
    assert list(reading_sentences(planned("Title\n\nActivity,Who\nIT,own"))) == [
        "The headings are in row 3."
    ]
    assert list(reading_sentences(planned("IT,own\nHR,vendor"))) == [
        "No row was taken for headings."
    ]


def test_columns_go_by_letter_and_heading() -> None:
    table = Table(((("x",) * 28),), ())
    assert column_name(table, 27) == "AB: “x” …"
    assert column_name(Table(()), 0) == "A"
    assert len({meaning_words(each) for each in TableColumn}) == len(TableColumn)


def test_what_should_be_known_of_a_reading_is_said() -> None:
    made = planned("Activity,Who\nIT,own")
    for remark in Remark:
        said = replace(made, table=replace(made.table, remarks=(remark,)))
        assert list(reading_sentences(said)) == [remark_sentence(remark)]
    assert len({remark_sentence(each) for each in Remark}) == len(Remark)
