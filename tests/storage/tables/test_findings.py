"""What the columns of a table are taken for, as the user corrects it."""

from shoreboard.storage.tables.columns import guess_columns
from shoreboard.storage.tables.findings import Why, chosen
from shoreboard.storage.tables.headings import TableColumn
from shoreboard.storage.tables.reading import read_text
from shoreboard.storage.tables.words import Vocabulary


def test_what_the_user_chooses_is_said_to_be_chosen() -> None:
    text = "Job,Who,Offshore\nIT,own,x\nHR,vendor,"
    guess = guess_columns(read_text(text), Vocabulary.of())
    assert [each.why for each in guess.findings] == [Why.HEADING, Why.HEADING, Why.MARKS]
    other = chosen(guess, {TableColumn.ACTIVITY: 0, TableColumn.NOTE: 1})
    assert [each.why for each in other.findings] == [Why.HEADING, Why.CHOSEN, Why.MARKS]
    assert (other.findings[1].column, other.marks) == (TableColumn.NOTE, (2,))
    assert chosen(guess, {TableColumn.ACTIVITY: 2}).marks == ()
