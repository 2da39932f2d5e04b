"""One row of a table, its cells understood."""

from collections.abc import Iterable
from dataclasses import dataclass

from shoreboard.domain.activity import Kind
from shoreboard.storage.tables.columns import Column, Columns
from shoreboard.storage.tables.placing import Refusal, RefusedError, Said
from shoreboard.storage.tables.table import Row
from shoreboard.storage.tables.words import NOTHING, Answers, Vocabulary


@dataclass(frozen=True, slots=True)
class Entry:
    """What a row says: blank cells are "" or None. `kind_of_name` is what its name suggests."""

    number: int
    name: str
    scene: str
    kind: Kind | None
    kind_of_name: Kind | None
    note: str
    said: Said


def same_name(name: str) -> str:
    """Return what is equal for names that differ in case and spaces alone."""
    return one_line(name).casefold()


def one_line(text: str) -> str:
    """Return a text with each run of spaces and line ends as one space."""
    return " ".join(text.split())


def entry_of(number: int, row: Row, columns: Columns, vocabulary: Vocabulary) -> Entry:
    """Return what a row says; raises RefusedError where a word is not understood."""

    def cell(column: Column) -> str:
        at = columns.get(column)
        return row[at].strip() if at is not None and at < len(row) else ""

    name = one_line(cell(Column.ACTIVITY))
    if not name:
        raise RefusedError(Refusal.NO_NAME)
    kind = vocabulary.kind(cell(Column.KIND))
    if cell(Column.KIND) and kind is None:
        raise RefusedError(Refusal.UNKNOWN_KIND, cell(Column.KIND))
    words = (cell(column) for column in (Column.STATE, Column.WHO, Column.WHERE))
    answers = _answers(words, cell(Column.COUNTRY), vocabulary)
    return Entry(
        number,
        name,
        one_line(cell(Column.SCENE)),
        kind,
        vocabulary.kind(name),
        cell(Column.NOTE),
        Said(answers, cell(Column.PLACE), cell(Column.PARTNER)),
    )


def _answers(words: Iterable[str], country: str, vocabulary: Vocabulary) -> Answers:
    """Return what the cells of a row answer together."""
    found = NOTHING
    for word in filter(None, words):
        answers = vocabulary.answers(word)
        if answers is None:
            raise RefusedError(Refusal.UNKNOWN_ANSWER, word)
        found = _together(found, answers, word)
    if country:
        code = vocabulary.country(country)
        if code is None:
            raise RefusedError(Refusal.UNKNOWN_COUNTRY, country)
        found = _together(found, Answers(country=code), country)
    return found


def _together(one: Answers, other: Answers, word: str) -> Answers:
    both = one.with_those(other)
    if both is None:
        raise RefusedError(Refusal.CONTRADICTION, word)
    return both
