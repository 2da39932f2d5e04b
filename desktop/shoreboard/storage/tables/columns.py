"""What the columns of a table are: a heading proposes it, most of the cells must bear it out."""

from collections.abc import Callable
from dataclasses import replace

from shoreboard.storage.tables.answers import fold
from shoreboard.storage.tables.cells import partner_cell, state_cell
from shoreboard.storage.tables.codes import are_states
from shoreboard.storage.tables.cost_columns import CostColumn, cost_columns
from shoreboard.storage.tables.evidence import are_ids, fits_alone, fits_of, is_constant
from shoreboard.storage.tables.findings import ColumnFinding, Guess, Why
from shoreboard.storage.tables.heading_pairs import paired
from shoreboard.storage.tables.headings import (
    AFTER,
    EXACT,
    Era,
    Proposal,
    TableColumn,
    answer_of,
    is_foreign_to_us,
    is_seat,
    is_state,
    proposals,
    speaks_of_scenes,
)
from shoreboard.storage.tables.headwords import OWN_COMPANY
from shoreboard.storage.tables.marks import is_mark
from shoreboard.storage.tables.table import Row, Table
from shoreboard.storage.tables.words import Vocabulary, is_nothing

_SAMPLED_ROWS = 200
_BORNE_OUT = 0.5
"""The share of the cells that must be understood where the heading says what a column is."""
_UNDERSTOOD = 0.6
"""The same where no heading says it."""
_MOST_SCENES = 30
_OWN_COMPANY = frozenset(map(fold, OWN_COMPANY.split(";")))
_REPEATED = 2
_PLACES = (TableColumn.WHERE, TableColumn.COUNTRY)
_NAMES = (TableColumn.WHO, TableColumn.PARTNER)
_TITLES = {"to": "future"}
"""What a later scene is called whose heading names none: "From" and "To"."""


def looks_like_headings(row: Row) -> bool:
    """Tell whether a row says what the columns of a table are.

    "Vendor" may be a heading and an answer: such words are headings among headings alone.
    """
    filled = [cell for cell in paired(row) if cell.strip()]
    known = [cell for cell in filled if (found := proposals(cell)) and found[0].weight < EXACT]
    known += [cell for cell in filled if cell not in known and proposals(cell) and len(filled) > 1]
    return any(not answer_of(cell) for cell in known if proposals(cell)[0].weight < EXACT) or (
        2 * len(known) > len(filled)
    )


def meanings_of(row: Row) -> int:
    """Return how many different things the cells of a row say as headings."""
    return len(
        {(found[0].column, found[0].era) for cell in paired(row) if (found := proposals(cell))}
    )


def guess_columns(table: Table, vocabulary: Vocabulary) -> Guess:
    """Return what the columns of a table seem to be; each is one thing, and each thing is one."""
    return _Guesser(table, vocabulary).guess()


class _Guesser:
    """Weighs what headings propose against the cells below them."""

    def __init__(self, table: Table, vocabulary: Vocabulary) -> None:
        self._table, self._vocabulary = table, vocabulary
        self._headings = paired(table.headings)
        self._tests, self._alone = fits_of(vocabulary), fits_alone(vocabulary)
        self._samples = [_sample(table, at) for at in range(table.width)]
        self._found: dict[TableColumn, int] = {}
        self._why: dict[int, ColumnFinding] = {}
        self._marks: list[int] = []
        self._costs: tuple[CostColumn, ...] = ()
        self._eras = "", ""

    def guess(self) -> Guess:
        """Return what was found."""
        self._find_marks()
        self._find_costs()
        self._take_proposals()
        self._drop_needless_state()
        self._drop_own_company()
        self._drop_other_dates()
        self._take_by_cells()
        self._take_rest()
        self._find(TableColumn.KIND, self._tests[TableColumn.KIND])
        findings = (self._why.get(at) or self._left(at) for at in range(self._table.width))
        return Guess(
            dict(self._found), tuple(findings), tuple(self._marks), self._costs, *self._eras
        )

    def _heading(self, at: int) -> str:
        return self._headings[at] if at < len(self._headings) else ""

    def _free(self) -> list[int]:
        return [at for at in range(self._table.width) if at not in self._why]

    def _find_marks(self) -> None:
        for at, cells in enumerate(self._samples):
            count = sum(map(is_mark, cells))
            if cells and answer_of(self._heading(at)) and count >= _UNDERSTOOD * len(cells):
                self._marks.append(at)
                self._why[at] = ColumnFinding(at, None, Why.MARKS, None, count, len(cells))

    def _find_costs(self) -> None:
        self._costs = cost_columns(self._table.headings, self._table.rows[:_SAMPLED_ROWS])
        for at in (each.at for each in self._costs):
            count = len(self._samples[at])
            self._why[at] = ColumnFinding(at, None, Why.COSTS, None, count, count)

    def _take_proposals(self) -> None:
        """Take columns for what their headings propose, the surest first."""
        wanted: list[tuple[int, float, int, Proposal, ColumnFinding]] = []
        proposed = _with_eras([proposals(self._heading(at)) for at in range(self._table.width)])
        for at in self._free():
            for each in proposed[at]:
                if each.era and each.column is TableColumn.PLACE:
                    continue
                finding = self._tested(at, each.column)
                if each.column is TableColumn.PARTNER and each.weight == EXACT - 1:
                    small = sum(cell.strip()[:1].islower() for cell in self._samples[at])
                    finding = replace(finding, understood=max(0, finding.understood - small))
                share = finding.understood / finding.filled if finding.filled else 1.0
                column = AFTER.get(each.column, each.column)
                finding = replace(finding, column=column if each.era is Era.AFTER else each.column)
                if share >= _BORNE_OUT:
                    wanted.append((each.weight, -share, at, each, finding))
                elif at not in self._why:
                    self._why[at] = replace(finding, column=None, why=Why.NOT_BORNE_OUT)
        for _weight, _share, at, each, finding in sorted(wanted, key=lambda each: each[:3]):
            known = self._why.get(at)
            if known is not None and known.column is not None:
                continue
            if finding.column in self._found:
                self._why[at] = replace(finding, column=None, why=Why.ANOTHER)
            elif finding.column is not None:
                self._found[finding.column] = at
                self._why[at] = finding
                self._name_scene(each)

    def _name_scene(self, proposal: Proposal) -> None:
        before, after = self._eras
        words = proposal.era_words
        if proposal.era is Era.AFTER:
            after = _TITLES.get(words, words)
        elif proposal.era is Era.BEFORE and words.isdigit():
            before = words
        self._eras = before, after

    def _tested(self, at: int, column: TableColumn) -> ColumnFinding:
        """Return how many cells of a column bear out that it is this."""
        cells = self._samples[at]
        understood = sum(map(self._tests[column], cells))
        if column is TableColumn.ACTIVITY and understood and are_ids(cells):
            understood = 0
        if column is TableColumn.PARTNER and is_constant(cells) and self._is_own_company(at):
            understood = 0
        if column is TableColumn.WHERE and is_state(self._heading(at)) and not are_states(cells):
            understood = 0
        if column is TableColumn.SCENE and len(set(map(fold, cells))) > _MOST_SCENES:
            understood = 0
        return ColumnFinding(at, column, Why.HEADING, column, understood, len(cells))

    def _is_own_company(self, at: int) -> bool:
        return fold(self._heading(at)) in _OWN_COMPANY

    def _drop_needless_state(self) -> None:
        """Leave a column aside that repeats what others say: Sourcing comes before Status."""
        for state, who, where in _SCENES:
            at = self._found.get(state)
            if at is None or who not in self._found or not where & self._found.keys():
                continue
            cells = [state_cell(self._vocabulary, each).answers for each in self._samples[at]]
            said = sum(each.is_tray or bool(each.who and each.where) for each in cells)
            if said < _BORNE_OUT * len(cells):
                del self._found[state]
                self._why[at] = replace(self._why[at], column=None, why=Why.ANOTHER)

    def _drop_own_company(self) -> None:
        """Leave a column "Company" aside where nothing tells that another firm is meant."""
        at = self._found.get(TableColumn.PARTNER)
        if at is None or TableColumn.WHO in self._found or not self._is_own_company(at):
            return
        if not any(partner_cell(self._vocabulary, cell).answers.who for cell in self._samples[at]):
            del self._found[TableColumn.PARTNER]
            self._why[at] = replace(self._why[at], column=None, why=Why.UNSURE)

    def _drop_other_dates(self) -> None:
        """Leave dates aside where each activity has one of its own, such as that of a contract."""
        at, names = self._found.get(TableColumn.SCENE), self._found.get(TableColumn.ACTIVITY)
        if at is None or names is None or speaks_of_scenes(self._heading(at)):
            return
        cells = [fold(each) for each in self._samples[names]]
        dates = set(map(fold, self._samples[at]))
        if len(set(cells)) == len(cells) and 1 < len(dates) > len(cells) // 2:
            del self._found[TableColumn.SCENE]
            self._why[at] = replace(self._why[at], column=None, why=Why.DATES)

    def _take_by_cells(self) -> None:
        for column in (TableColumn.STATE, TableColumn.WHO, TableColumn.WHERE, TableColumn.COUNTRY):
            if TableColumn.ACTIVITY in self._found or len(self._open()) > 1:
                self._find(column, self._alone[column])

    def _open(self) -> list[int]:
        """Return the columns that are not taken, and of whose heading nothing else is known."""
        return [
            at
            for at, cells in enumerate(self._samples)
            if cells
            and (at not in self._why or self._why[at].why is Why.NOT_BORNE_OUT)
            and not is_foreign_to_us(self._heading(at))
        ]

    def _find(self, column: TableColumn, understands: Callable[[str], bool]) -> None:
        """Take the first column left over in which most cells are understood as this."""
        if column in self._found or (AFTER.get(column) in self._found):
            return
        for at in self._open():
            if column in _PLACES and at in self._why and self._why[at].proposed in _NAMES:
                continue
            cells = self._samples[at]
            number = sum(map(understands, cells))
            if number >= _UNDERSTOOD * len(cells):
                self._found[column] = at
                self._why[at] = ColumnFinding(at, column, Why.CELLS, None, number, len(cells))
                return

    def _take_rest(self) -> None:
        """Take the first column of texts for the activities where no other names them."""
        if TableColumn.ACTIVITY in self._found:
            return
        texts = [at for at in self._open() if not are_ids(self._samples[at])]
        headed = [at for at in self._open() if self._speaks_of_activities(at)]
        others = [at for at in texts if at not in self._why]
        texts = [at for at in headed if at in texts] or others or headed or texts
        note = self._found.get(TableColumn.NOTE)
        if not texts and note is not None:
            del self._found[TableColumn.NOTE]
            texts = [note]
        for at in texts or self._open():
            cells = self._samples[at]
            self._found[TableColumn.ACTIVITY] = at
            number = len(cells)
            self._why[at] = ColumnFinding(at, TableColumn.ACTIVITY, Why.REST, None, number, number)
            return

    def _speaks_of_activities(self, at: int) -> bool:
        found = self._why.get(at)
        return found is not None and found.proposed is TableColumn.ACTIVITY

    def _left(self, at: int) -> ColumnFinding:
        why = Why.SEAT if is_seat(self._heading(at)) else Why.UNKNOWN
        return ColumnFinding(at, None, why, None, 0, len(self._samples[at]))


_SCENES = (
    (TableColumn.STATE, TableColumn.WHO, {TableColumn.WHERE, TableColumn.COUNTRY}),
    (
        TableColumn.STATE_AFTER,
        TableColumn.WHO_AFTER,
        {TableColumn.WHERE_AFTER, TableColumn.COUNTRY_AFTER},
    ),
)


def _with_eras(proposed: list[tuple[Proposal, ...]]) -> list[tuple[Proposal, ...]]:
    """Return proposals whose eras are two scenes; one era alone is no change, two years are.

    Of more years the first and the last are the scenes.
    """
    said = [each for several in proposed for each in several[:1]]
    years = sorted({each.era_words for each in said if each.era_words.isdigit()})
    eras = {each.era for each in said if each.era}
    are_years = len(years) >= _REPEATED and not eras

    def of(each: Proposal) -> Proposal:
        if are_years and each.era_words in (years[0], years[-1]):
            return replace(each, era=Era.BEFORE if each.era_words == years[0] else Era.AFTER)
        if are_years and each.era_words in years:
            return replace(each, weight=each.weight + 2 * EXACT, era_words="")
        if len(eras) == _REPEATED and each.era is not None and each.column in AFTER:
            return each
        return replace(each, era=None, era_words="")

    return [tuple(map(of, several)) for several in proposed]


def _sample(table: Table, at: int) -> list[str]:
    rows = table.rows[:_SAMPLED_ROWS]
    return [row[at] for row in rows if at < len(row) and not is_nothing(row[at])]
