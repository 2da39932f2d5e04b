"""Rows that say which share of an activity is done how, as parts of it."""

from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace

from shoreboard.domain.activity import FULL_SHARE, Kind, Whole, WholeId
from shoreboard.domain.edits.importing import Arrival
from shoreboard.storage.tables.entries import TableEntry, Told, same_name
from shoreboard.storage.tables.placing import Refusal

_FEWEST = 2
"""Parts of a whole."""


def new_in_one_row(entries: Sequence[TableEntry], known: Container[str]) -> frozenset[str]:
    """Return the names of activities that are not known and stand in one row only.

    Nothing where no row says shares. They are the same in all scenes, and two rows may differ.
    """
    if not any(entry.told.parts for entry in entries):
        return frozenset()
    names = Counter(same_name(entry.name) for entry in entries)
    return frozenset(name for name, times in names.items() if times == 1 and name not in known)


def entries_of_parts(entry: TableEntry) -> Sequence[tuple[TableEntry, int]]:
    """Return what a row says of each part of its activity, as a row of its own, and its share.

    Each is named behind the whole as the table calls it: "Payroll (India)".
    """
    gaps = tuple(
        replace(gap, refusal=Refusal.IN_PARTS) if gap.refusal is Refusal.SEVERAL else gap
        for gap in entry.told.gaps
    )
    words = "\n".join(gap.word for gap in gaps)
    return [
        (
            replace(
                entry,
                name=f"{entry.name} ({part.words})",
                kind=entry.kind or entry.kind_of_name,
                told=Told(said, lambda: words, gaps),
            ),
            part.share,
        )
        for part, said in entry.told.parts
    ]


def whole_of(entry: TableEntry, whole_id: WholeId) -> Whole:
    """Return the activity of a row as what its parts make."""
    kind = entry.kind or entry.kind_of_name or Kind.CUSTOM
    return Whole(whole_id, entry.name, kind, entry.note)


def wholes_said(
    entries: Sequence[TableEntry], known: Container[str], ids: Iterator[str]
) -> Mapping[str, Whole]:
    """Return by the names of new parts the whole of each, where its rows say all its parts.

    Each part must say one whole and one share in all its rows, and the shares must make it.
    """
    parts: dict[str, tuple[str, int]] = {}
    of_whole: dict[str, dict[str, TableEntry]] = {}
    torn = set[str]()
    for entry in entries:
        if entry.part is None:
            continue
        name, whole = same_name(entry.name), same_name(entry.part.whole)
        of_whole.setdefault(whole, {})[name] = entry
        if parts.setdefault(name, (whole, entry.part.share)) != (whole, entry.part.share):
            torn |= {whole, parts[name][0]}
        if name in known:
            torn.add(whole)
    found: dict[str, Whole] = {}
    for whole, rows in of_whole.items():
        shares = [parts[name][1] for name in rows]
        if whole in torn or min(shares) <= 0 or len(shares) < _FEWEST:
            continue
        if sum(shares) == FULL_SHARE:
            found |= dict.fromkeys(rows, _whole(list(rows.values()), WholeId(next(ids))))
    return found


def _whole(rows: Sequence[TableEntry], whole_id: WholeId) -> Whole:
    """Return what rows say parts of; it is of their kind where they say none and are of one."""
    kinds = {row.kind for row in rows}
    kind = rows[0].kind if len(kinds) == 1 else None
    said = [row.part for row in rows if row.part is not None]
    kind = next((each.kind for each in said if each.kind), kind)
    note = next((each.note for each in said if each.note), "")
    return Whole(whole_id, said[0].whole, kind or Kind.CUSTOM, note)


def as_part(arrival: Arrival | None, whole: Whole, share: int) -> Arrival | None:
    """Return an arrival as that of a part."""
    if arrival is None:
        return None
    part = replace(arrival.activity, whole=whole.id, share=share)
    return replace(arrival, activity=part, whole=whole)
