"""One row of a table, its cells understood."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from shoreboard.domain.activity import Kind
from shoreboard.domain.zone import Who
from shoreboard.folding import folded
from shoreboard.storage.tables.answers import NOTHING, CellAnswers
from shoreboard.storage.tables.aside import is_aside
from shoreboard.storage.tables.codes import Codes, codes_in
from shoreboard.storage.tables.details import PartSaid, circumstances_in, percent_in
from shoreboard.storage.tables.findings import Guess
from shoreboard.storage.tables.headings import AFTER, TableColumn, answer_of, is_state
from shoreboard.storage.tables.marks import marks_of
from shoreboard.storage.tables.meaning import BLANK, CellMeaning
from shoreboard.storage.tables.meanings import Meanings
from shoreboard.storage.tables.parts import TablePart, of_each_part
from shoreboard.storage.tables.placing import Refusal, RefusedError, Said
from shoreboard.storage.tables.table import Row, Table
from shoreboard.storage.tables.words import Vocabulary, is_nothing


@dataclass(frozen=True, slots=True)
class Gap:
    """What of a row is not taken as it stands, or not at all, and the word that it is about."""

    refusal: Refusal
    word: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What a row tells of one scene: its answers, the words that it tells them with, its gaps."""

    said: Said = field(default_factory=Said)
    words: Callable[[], str] = str
    gaps: tuple[Gap, ...] = ()
    parts: tuple[tuple[TablePart, Said], ...] = ()
    """What it tells of each part, where it says which share of the activity is done how."""


@dataclass(frozen=True, slots=True)
class TableEntry:
    """What a row says: blank cells are "" or None.

    `kind_of_name` is what its name suggests where it says no kind; `after` what it tells of the
    later scene where each row tells a change.
    """

    number: int
    name: str
    scene: str
    kind: Kind | None
    kind_of_name: Kind | None
    note: str
    told: Told = field(default_factory=Told)
    after: Told | None = None
    part: PartSaid | None = None
    """Of what it is a part, where its row says so."""
    caption: str = ""
    scene_note: str = ""
    """What it says of its scene."""


_RULE = re.compile(r"[-–—_=:|+\s]{3,}")
"""A line of a table in plain text, between its headings and its rows."""
_SAMPLED_ROWS = 200
_PLACES = (
    *(each for place in (TableColumn.COUNTRY, TableColumn.WHERE) for each in (place, AFTER[place])),
    TableColumn.PLACE,
)
_DETAILS = {
    TableColumn.COUNTRY, TableColumn.PLACE, TableColumn.PARTNER, TableColumn.CIRCUMSTANCES,
}  # fmt: skip
"""A table with all these columns says all of a placement."""
_OF_WHOLES = (
    TableColumn.WHOLE, TableColumn.SHARE, TableColumn.WHOLE_KIND, TableColumn.WHOLE_NOTE,
)  # fmt: skip
_REMEMBERED = 10_000
"""Different rows whose answers are kept while a table is planned."""
_FOLDED = 256
"""Characters of a name; of a longer one the rest counts as it is, for folding takes its time."""


def same_name(name: str) -> str:
    """Return what is equal for names that a search takes for one, in case, accents and spaces."""
    return folded(name[:_FOLDED]) + name[_FOLDED:]


def one_line(text: str) -> str:
    """Return a text with each run of spaces and line ends as one space."""
    return " ".join(text.split())


class RowReader:
    """Says what rows say; cells that many rows share are understood once."""

    def __init__(
        self, table: Table, guess: Guess, vocabulary: Vocabulary, home: str | None = None
    ) -> None:
        self._table, self._guess, self._vocabulary = table, guess, vocabulary
        self._columns = guess.columns
        self._before = self._answering(AFTER)
        self._after = self._answering(AFTER.values())
        self._home = home
        codes = {each: self._codes_in(each) for each in _PLACES}
        self._meanings = Meanings(vocabulary, home, codes)
        marked = ((answer_of(self._heading(at)), at) for at in guess.marks)
        self._marks = [(answer, at) for answer, at in marked if answer is not None]
        self._says_all = self._columns.keys() >= _DETAILS
        telling = {*AFTER, *AFTER.values(), *_DETAILS, TableColumn.OWNERSHIP}
        taken = {at for column, at in self._columns.items() if column in telling}
        self._telling = sorted(taken.union(guess.marks))
        self._tellings: dict[Row, tuple[Told, Told | None] | RefusedError] = {}

    def entry(self, number: int, row: Row) -> TableEntry:
        """Return what a row says; raises RefusedError where it names or says nothing."""
        name = one_line(self._cell(row, TableColumn.ACTIVITY))
        if is_nothing(name):
            raise RefusedError(Refusal.NO_NAME)
        told, after = self._telling_of(row)
        word = self._cell(row, TableColumn.KIND)
        word = "" if is_nothing(word) else word
        kind = self._vocabulary.kind(word) if word else None
        notes = [self._cell(row, TableColumn.NOTE)]
        if word and kind is None:
            gaps = (*told.gaps, Gap(Refusal.UNKNOWN_KIND, word))
            told = replace(told, gaps=gaps)
            notes.append(self._quoted(row, (self._columns[TableColumn.KIND],)))
        scene = one_line(self._cell(row, TableColumn.SCENE))
        return TableEntry(
            number,
            name,
            "" if is_nothing(scene) else scene,
            kind,
            None if kind else self._vocabulary.kind(name),
            "\n".join(note for note in notes if not is_nothing(note)),
            told,
            after,
            self._part(row),
            self._cell(row, TableColumn.CAPTION),
            self._cell(row, TableColumn.SCENE_NOTE),
        )

    def is_passed_over(self, row: Row) -> bool:
        """Tell whether a row is a total, or says something of the table, and answers nothing."""
        name = self._cell(row, TableColumn.ACTIVITY)
        name = name or next((each for each in row if each.strip()), "")
        if not is_aside(name, is_alone=self._table.width == 1):
            return not name[:1].isalnum() and _RULE.fullmatch("".join(row)) is not None
        said = [self._cell(row, each) for each in self._columns if each != TableColumn.ACTIVITY]
        return all(is_nothing(cell) or cell == name for cell in said)

    def _cell(self, row: Row, column: TableColumn) -> str:
        at = self._columns.get(column)
        return row[at].strip() if at is not None and at < len(row) else ""

    def _answering(
        self, columns: Iterable[TableColumn]
    ) -> Sequence[tuple[TableColumn, TableColumn, int]]:
        """Return those columns that there are: what each says, of any scene, and which it is."""
        plain = zip(columns, AFTER, strict=False)
        there = [(each, of_any) for each, of_any in plain if each in self._columns]
        return [(each, of_any, self._columns[each]) for each, of_any in there]

    def _telling_of(self, row: Row) -> tuple[Told, Told | None]:
        """Return what a row tells of each scene; raises RefusedError.

        Many rows of a large table tell the same in the same words.
        """
        key = tuple(row[at] if at < len(row) else "" for at in self._telling)
        if (known := self._tellings.get(key)) is None:
            try:
                told = self._told(row, self._before, self._marked(row), is_first=True)
                known = told, self._told(row, self._after) if self._after else None
            except RefusedError as error:
                known = RefusedError(error.refusal, error.word)
            if len(self._tellings) >= _REMEMBERED:
                self._tellings.clear()
            self._tellings[key] = known
        if isinstance(known, RefusedError):
            raise RefusedError(known.refusal, known.word)
        return known

    def _marked(self, row: Row) -> CellMeaning:
        if not self._marks:
            return BLANK
        cells = [
            (one_line(self._heading(at)), answer, row[at] if at < len(row) else "")
            for answer, at in self._marks
        ]
        return marks_of([each for each in cells if not is_nothing(each[2])])

    def _told(
        self,
        row: Row,
        columns: Sequence[tuple[TableColumn, TableColumn, int]],
        marked: CellMeaning = BLANK,
        *,
        is_first: bool = False,
    ) -> Told:
        """Return what the columns of one scene tell together; the first has marks and places."""
        found, partner, gaps, used = marked.answers, "", list[Gap](), list[int]()
        place, is_group, parts = "", marked.is_group, list(marked.parts)
        if self._marks and is_first:
            used += self._guess.marks
            if marked.gap:
                gaps.append(Gap(marked.gap, self._quoted(row, self._guess.marks, ", ")))
        for column, plain, at in columns:
            text = row[at].strip() if at < len(row) else ""
            if not text:
                continue
            meaning = self._meanings.of(column, plain, text)
            used.append(at)
            found, partner = _both(found, meaning.answers, text), meaning.partner or partner
            place, is_group = meaning.place or place, is_group or meaning.is_group
            parts += meaning.parts
            if meaning.gap is not None:
                gaps.append(Gap(meaning.gap, text))
        if is_first and not is_nothing(named := self._cell(row, TableColumn.PLACE)):
            used.append(self._columns[TableColumn.PLACE])
            found, named = self._with_place(found, named)
            place = named or place
        if is_group and partner and found.who is Who.IN_HOUSE:
            gaps.append(Gap(Refusal.GROUP_FIRM, partner))
            partner = ""
        words = partial(self._quoted, row, sorted(set(used)))
        if found == NOTHING and not (partner or place or gaps) and words():
            gaps.append(Gap(Refusal.NO_BASIS))
        said = Said(found, place, partner)
        if is_first:
            said = self._with_circumstances(row, said, gaps)
        return Told(said, words, tuple(gaps), of_each_part(parts, said, self._home))

    def _with_place(self, found: CellAnswers, text: str) -> tuple[CellAnswers, str]:
        """Return answers with the country of a place, where nothing else says where, and it."""
        if found.country is not None or found.where is not None:
            return found, text
        meaning = self._meanings.of(TableColumn.PLACE, TableColumn.PLACE, text)
        return found.with_those(meaning.answers) or found, meaning.place

    def _with_circumstances(self, row: Row, said: Said, gaps: list[Gap]) -> Said:
        """Return what a row says with its circumstances; words that are none become gaps."""
        cell = self._cell(row, TableColumn.CIRCUMSTANCES)
        marks, unknown = circumstances_in(self._vocabulary, cell)
        ownership = percent_in(self._cell(row, TableColumn.OWNERSHIP))
        says_all = self._says_all and bool(said.answers.who and said.answers.where)
        gaps += [Gap(Refusal.UNKNOWN_CIRCUMSTANCE, word) for word in unknown]
        return replace(said, circumstances=marks, ownership=ownership, is_all=says_all)

    def _part(self, row: Row) -> PartSaid | None:
        """Return of what a row says that its activity is a part."""
        whole = one_line(self._cell(row, TableColumn.WHOLE))
        share = percent_in(self._cell(row, TableColumn.SHARE))
        if is_nothing(whole) or share is None:
            return None
        columns = [self._columns[each] for each in _OF_WHOLES if each in self._columns]
        kind = self._vocabulary.kind(self._cell(row, TableColumn.WHOLE_KIND))
        note = self._cell(row, TableColumn.WHOLE_NOTE)
        return PartSaid(whole, share, self._quoted(row, columns), kind, note)

    def _quoted(self, row: Row, columns: Sequence[int], between: str = "\n") -> str:
        """Return cells as they stand, each behind its heading: "Vendor: Acme"."""
        cells = [(self._heading(at), row[at].strip()) for at in columns if at < len(row)]
        return between.join(
            f"{one_line(heading)}: {text}" if heading else text
            for heading, text in cells
            if not is_nothing(text)
        )

    def quoted_rest(self, row: Row) -> str:
        """Return the cells of the columns that are not taken, each behind its heading."""
        costs = (each.at for each in self._guess.costs)
        taken = {*self._columns.values(), *self._guess.marks, *costs}
        return self._quoted(row, [at for at in range(len(row)) if at not in taken])

    def _heading(self, at: int) -> str:
        return self._table.headings[at] if at < len(self._table.headings) else ""

    def _codes_in(self, column: TableColumn) -> Codes:
        at = self._columns.get(column)
        if at is None:
            return Codes.FEW
        cells = [row[at].strip() for row in self._table.rows[:_SAMPLED_ROWS] if at < len(row)]
        return codes_in(cells, headed_state=is_state(self._heading(at)))


def _both(found: CellAnswers, more: CellAnswers, text: str) -> CellAnswers:
    """Return what two cells answer; raises RefusedError where they contradict each other."""
    both = found.with_those(more)
    if both is None:
        raise RefusedError(Refusal.CONTRADICTION, text)
    return both
