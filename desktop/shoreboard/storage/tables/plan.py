"""What importing a table would do, row by row, before anything happens."""

from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

from shoreboard.domain.activity import Activity, ActivityId, Kind, Whole, WholeId
from shoreboard.domain.edits.importing import Arrival, NewScene
from shoreboard.domain.limits import LONGEST_TEXT, MOST_ACTIVITIES, MOST_SCENES
from shoreboard.domain.placement import IN_TRAY, Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.storage.tables.columns import guess_columns
from shoreboard.storage.tables.cost_taking import with_costs
from shoreboard.storage.tables.dividing import (
    as_part,
    entries_of_parts,
    new_in_one_row,
    whole_of,
    wholes_said,
)
from shoreboard.storage.tables.entries import Gap, RowReader, TableEntry, one_line, same_name
from shoreboard.storage.tables.findings import Columns, Guess, chosen
from shoreboard.storage.tables.headings import TableColumn
from shoreboard.storage.tables.naming import doubles, fresh
from shoreboard.storage.tables.outcomes import Outcome, PlannedRow, numbers_of
from shoreboard.storage.tables.placing import HALF, Refusal, RefusedError, placement_of
from shoreboard.storage.tables.scene_words import scenes_told
from shoreboard.storage.tables.table import Row, Table
from shoreboard.storage.tables.times import in_time
from shoreboard.storage.tables.words import Vocabulary
from shoreboard.storage.tables.work import WorkCount

STEPS_A_ROW = 3
"""So many steps the planning of a row is."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a table goes, and by which words it is understood."""

    scenario: Scenario
    scene_id: SceneId
    """The scene of rows that name none."""
    vocabulary: Vocabulary


@dataclass(frozen=True, slots=True)
class Plan:
    """What becomes of a table: of all its rows that are not blank, by what its columns are.

    `new_scenes` are the scenes that would be new. `after` is the scenario
    with all that taken in, where that was worked out beforehand.
    """

    table: Table
    guess: Guess
    rows: tuple[PlannedRow, ...]
    new_scenes: tuple[NewScene, ...]
    numbers: Mapping[Outcome, int]
    """How many rows come to what, as far as any do."""
    after: Scenario | None = None

    @property
    def columns(self) -> Columns:
        """Which column says what."""
        return self.guess.columns

    @property
    def gaps(self) -> Mapping[Refusal, int]:
        """In how many rows what is left open."""
        return Counter(gap for row in self.rows for gap in {each.refusal for each in row.gaps})

    @property
    def arrivals(self) -> list[Arrival]:
        """What the rows bring that are not refused, in their order."""
        return [row.arrival for row in self.rows if row.arrival is not None]


def plan(
    table: Table,
    target: Target,
    columns: Columns | None = None,
    work: WorkCount | None = None,
    *,
    keep_rest: bool = False,
) -> Plan:
    """Return what taking in a table would do; columns that are None are guessed.

    Where `keep_rest`, the cells of columns that are not taken are kept in the notes.
    """
    work = work or WorkCount()
    guess = guess_columns(table, target.vocabulary)
    if columns is not None:
        guess = chosen(guess, columns)
    planner = _Planner(target.scenario, target.scene_id, guess)
    reader = RowReader(table, guess, target.vocabulary, target.scenario.home_country)
    entries = list[TableEntry]()
    for number, row in table.above:
        planner.pass_over(number, row)
    for number, row in enumerate(work.each(table.rows), table.first_row):
        if not any(map(str.strip, row)):
            continue
        if reader.is_passed_over(row) or row == table.headings:
            planner.pass_over(number, row)
            continue
        try:
            entry = reader.entry(number, row)
            if keep_rest and (rest := reader.quoted_rest(row)):
                entry = replace(entry, note="\n".join(filter(None, (entry.note, rest))))
            entries.append(entry)
        except RefusedError as error:
            at = guess.columns.get(TableColumn.ACTIVITY, -1)
            name = row[at] if 0 <= at < len(row) else ""
            planner.refuse(number, name, "", error)
    rows, new_scenes = planner.planned(entries, work)
    rows = with_costs(rows, table, guess.costs, target.scenario)
    return Plan(table, guess, rows, new_scenes, numbers_of(rows))


class _Planner:
    """Walks through the entries scene by scene and remembers what the rows before have said."""

    def __init__(self, scenario: Scenario, scene_id: SceneId, guess: Guess) -> None:
        self._scenario, self._guess = scenario, guess
        self._shown = scenario.scene_index(scene_id)
        self._scenes: list[tuple[SceneId, str]] = [(s.id, s.title) for s in scenario.scenes]
        titles = [same_name(scene.title) for scene in scenario.scenes]
        self._ranks = {title: rank for rank, title in reversed(list(enumerate(titles)))}
        self._double_titles = doubles(titles)
        names = [same_name(each.name) for each in scenario.activities.values()]
        self._double_names = doubles(names)
        self._known = dict(zip(names, scenario.activities.values(), strict=True))
        self._ids = fresh("a", scenario.activities)
        self._whole_ids = fresh("w", scenario.wholes)
        self._scene_ids = fresh("s", (scene.id for scene in scenario.scenes))
        self._said: set[tuple[ActivityId, int]] = set()
        self._history: dict[ActivityId, tuple[int, Placement, Placement]] = {}
        self._rows: list[PlannedRow] = []
        self._wholes: Mapping[str, Whole] = {}

    def refuse(self, number: int, name: str, scene: str, error: RefusedError) -> None:
        """Put down that a row is not taken."""
        row = PlannedRow(number, name, scene, Outcome.REFUSED, None, error.refusal, error.word)
        self._rows.append(row)

    def pass_over(self, number: int, row: Row) -> None:
        """Put down that a row is no activity."""
        name = next((one_line(cell) for cell in row if cell.strip()), "")
        self._rows.append(PlannedRow(number, name, "", Outcome.PASSED))

    def planned(
        self, entries: Sequence[TableEntry], work: WorkCount
    ) -> tuple[tuple[PlannedRow, ...], tuple[NewScene, ...]]:
        """Return what becomes of all rows, and the scenes that would be new."""
        for title in in_time({same_name(e.scene): e.scene for e in entries if e.scene}.values()):
            with suppress(RefusedError):
                self._rank(title)
        ranked: list[tuple[int, TableEntry]] = []
        for entry in work.each(entries):
            try:
                rank = self._rank(entry.scene or self._guess.before)
                ranked.append((rank, entry))
                if entry.after is not None:
                    later = replace(entry, told=entry.after, note="")
                    ranked.append((self._rank_after(rank), later))
            except RefusedError as error:
                self.refuse(entry.number, entry.name, entry.scene, error)
        self._wholes = wholes_said(entries, self._known, self._whole_ids)
        single = new_in_one_row([entry for _, entry in ranked], self._known)
        for rank, entry in work.each(sorted(ranked, key=lambda each: each[0])):
            try:
                may_divide = bool(entry.told.parts) and same_name(entry.name) in single
                rows = self._in_parts(entry, rank) if may_divide else ()
                self._rows += rows or (self._row(entry, rank),)
            except RefusedError as error:
                self.refuse(entry.number, entry.name, self._scenes[rank][1], error)
        self._rows.sort(key=lambda row: row.number)
        used = {row.arrival.scene_id for row in self._rows if row.arrival is not None}
        new = self._scenes[len(self._scenario.scenes) :]
        return tuple(self._rows), scenes_told([each for each in new if each[0] in used], entries)

    def _rank(self, scene: str) -> int:
        """Return the rank of the scene with this title, a new one's too; "" is the one shown."""
        if not scene:
            return self._shown
        title = same_name(scene)
        if title in self._double_titles:
            raise RefusedError(Refusal.AMBIGUOUS_SCENE, scene)
        if title not in self._ranks:
            if len(self._scenes) >= MOST_SCENES:
                raise RefusedError(Refusal.TOO_MANY)
            self._ranks[title] = len(self._scenes)
            self._scenes.append((SceneId(next(self._scene_ids)), scene))
        return self._ranks[title]

    def _rank_after(self, rank: int) -> int:
        """Return the rank of the later scene of a change: the next one, or a new one."""
        if rank + 1 < len(self._scenario.scenes):
            return rank + 1
        return self._rank(self._guess.after.capitalize())

    def _row(self, entry: TableEntry, rank: int) -> PlannedRow:
        key = same_name(entry.name)
        if key in self._double_names:
            raise RefusedError(Refusal.AMBIGUOUS_NAME, entry.name)
        old = self._known.get(key)
        if old is None and len(self._known) >= MOST_ACTIVITIES:
            raise RefusedError(Refusal.TOO_MANY)
        base = self._base(old.id if old else None, rank)
        gaps, placement = list(entry.told.gaps), None
        whole = self._wholes.get(key)
        if entry.part and whole is None and (old is None or old.whole is None):
            gaps.append(Gap(Refusal.NO_WHOLE, entry.part.whole))
            entry = replace(entry, note=_with(_note(entry, old), entry.part.words))
        try:
            placement = placement_of(entry.told.said, base, self._scenario.home_country)
        except RefusedError as error:
            if error.refusal not in HALF:
                raise
            gaps.append(Gap(error.refusal, error.word))
        is_half = placement is None and bool(gaps)
        quoted = entry.told.words() if is_half else "\n".join(each.word for each in entry.told.gaps)
        if quoted:
            entry = replace(entry, note=_with(_note(entry, old), quoted))
        activity = _merged(entry, old) if old else self._new(entry, whole)
        if (activity.id, rank) in self._said:
            raise RefusedError(Refusal.REPEATED, entry.name)
        self._known[key] = activity
        self._said.add((activity.id, rank))
        if placement is not None:
            self._history[activity.id] = rank, self._original(activity.id, rank), placement
        scene_id, title = self._scenes[rank]
        outcome = Outcome.UPDATED if old else Outcome.ADDED
        if old is not None and activity == old and placement in (None, base):
            outcome = Outcome.UNCHANGED
        outcome = Outcome.KEPT if is_half and outcome is not Outcome.UNCHANGED else outcome
        arrival = Arrival(activity, scene_id, placement, whole)
        return PlannedRow(entry.number, activity.name, title, outcome, arrival, gaps=tuple(gaps))

    def _in_parts(self, entry: TableEntry, rank: int) -> Sequence[PlannedRow]:
        """Return a row for each part that a row makes of its activity.

        Parts that are there already are placed anew. None where something else bears such a name.
        """
        entries = entries_of_parts(entry)
        known = [self._known.get(same_name(part.name)) for part, _ in entries]
        if all(old and old.share == share for old, (_, share) in zip(known, entries, strict=True)):
            return [self._row(part, rank) for part, _ in entries]
        if any(known) or any(len(part.name) > LONGEST_TEXT for part, _ in entries):
            return ()
        if len(self._known) + len(entries) > MOST_ACTIVITIES:
            raise RefusedError(Refusal.TOO_MANY)
        whole = whole_of(entry, WholeId(next(self._whole_ids)))
        made = [self._row(part, rank) for part, _ in entries]
        return [
            replace(row, arrival=as_part(row.arrival, whole, share))
            for row, (_, share) in zip(made, entries, strict=True)
        ]

    def _new(self, entry: TableEntry, whole: Whole | None) -> Activity:
        kind = entry.kind or entry.kind_of_name or Kind.CUSTOM
        made = Activity(ActivityId(next(self._ids)), entry.name, kind, entry.note)
        if whole is None or entry.part is None:
            return made
        return replace(made, whole=whole.id, share=entry.part.share)

    def _base(self, card: ActivityId | None, rank: int) -> Placement:
        """Return where a card stands in a scene once the rows before are carried forward."""
        if card is None:
            return IN_TRAY
        if card not in self._history:
            return self._original(card, rank)
        original = self._original(card, rank)
        since, old, new = self._history[card]
        last = len(self._scenario.scenes) - 1
        between = range(since + 1, min(rank, last) + 1)
        return new if all(self._original(card, r) == old for r in between) else original

    def _original(self, card: ActivityId, rank: int) -> Placement:
        scenes = self._scenario.scenes
        return scenes[min(rank, len(scenes) - 1)].placements.get(card, IN_TRAY)


def _merged(entry: TableEntry, old: Activity) -> Activity:
    """Return an activity with what a row says of it; a blank cell leaves it as it is."""
    return replace(old, kind=entry.kind or old.kind, note=entry.note or old.note)


def _note(entry: TableEntry, old: Activity | None) -> str:
    return entry.note or (old.note if old else "")


def _with(note: str, quoted: str) -> str:
    """Return a note with what a row says besides behind it, once."""
    return note if quoted in note else f"{note}\n{quoted}".strip()[:LONGEST_TEXT]
