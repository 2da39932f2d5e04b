"""Rows that say which share of an activity is done how, as parts of it."""

from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import replace

from shoreboard.domain.activity import Kind, Whole, WholeId
from shoreboard.domain.edits.importing import Arrival
from shoreboard.storage.tables.entries import TableEntry, Told, same_name
from shoreboard.storage.tables.placing import Refusal


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


def as_part(arrival: Arrival | None, whole: Whole, share: int) -> Arrival | None:
    """Return an arrival as that of a part."""
    if arrival is None:
        return None
    part = replace(arrival.activity, whole=whole.id, share=share)
    return replace(arrival, activity=part, whole=whole)
