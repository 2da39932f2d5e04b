"""One row of a table, its cells understood."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache, partial

from shoreboard.domain.activity import Kind
from shoreboard.folding import folded
from shoreboard.storage.tables.columns import Columns, TableColumn
from shoreboard.storage.tables.placing import Refusal, RefusedError, Said
from shoreboard.storage.tables.table import Row
from shoreboard.storage.tables.words import NOTHING, CellAnswers, Vocabulary


@dataclass(frozen=True, slots=True)
class TableEntry:
    """What a row says: blank cells are "" or None.

    `kind_of_name` is what its name suggests where it says no kind.
    """

    number: int
    name: str
    scene: str
    kind: Kind | None
    kind_of_name: Kind | None
    note: str
    said: Said


def same_name(name: str) -> str:
    """Return what is equal for names that a search takes for one, in case, accents and spaces."""
    return folded(name)


def one_line(text: str) -> str:
    """Return a text with each run of spaces and line ends as one space."""
    return " ".join(text.split())


class RowReader:
    """Says what rows say; words that many rows share are understood once."""

    def __init__(self, columns: Columns, vocabulary: Vocabulary) -> None:
        self._columns, self._vocabulary = columns, vocabulary
        self._answers = lru_cache(maxsize=4096)(partial(_answers, vocabulary))

    def entry(self, number: int, row: Row) -> TableEntry:
        """Return what a row says; raises RefusedError where a word is not understood."""
        said = {column: row[at].strip() for column, at in self._columns.items() if at < len(row)}

        def cell(column: TableColumn) -> str:
            return said.get(column, "")

        name = one_line(cell(TableColumn.ACTIVITY))
        if not name:
            raise RefusedError(Refusal.NO_NAME)
        word = cell(TableColumn.KIND)
        kind = self._vocabulary.kind(word) if word else None
        if word and kind is None:
            raise RefusedError(Refusal.UNKNOWN_KIND, word)
        words = (cell(TableColumn.STATE), cell(TableColumn.WHO), cell(TableColumn.WHERE))
        answers = self._answers(words, cell(TableColumn.COUNTRY))
        return TableEntry(
            number,
            name,
            one_line(cell(TableColumn.SCENE)),
            kind,
            None if kind else self._vocabulary.kind(name),
            cell(TableColumn.NOTE),
            Said(answers, cell(TableColumn.PLACE), cell(TableColumn.PARTNER)),
        )


def _answers(vocabulary: Vocabulary, words: Iterable[str], country: str) -> CellAnswers:
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
        found = _together(found, CellAnswers(country=code), country)
    return found


def _together(one: CellAnswers, other: CellAnswers, word: str) -> CellAnswers:
    both = one.with_those(other)
    if both is None:
        raise RefusedError(Refusal.CONTRADICTION, word)
    return both
