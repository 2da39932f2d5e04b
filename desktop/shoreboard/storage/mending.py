"""Mends entries of a file that are sound by themselves and do not fit each other."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import UNSET, Struct

from shoreboard.domain.activity import FULL_SHARE
from shoreboard.domain.costing import Costing
from shoreboard.storage.errors import Damage, DamagedFileError
from shoreboard.storage.schema import (
    ActivityEntry,
    Assumed,
    AssumptionEntry,
    PlacementEntry,
    SceneEntry,
    StoredDocument,
    WholeEntry,
)

_PLACE = re.compile(r"(\w+)\[(\d+)\](?:\.placements\[(\d+)\])?")
_OPINION = re.compile(r"opinions\[(\d+)\]")
_GONE = (Damage.UNKNOWN_ACTIVITY, Damage.DOUBLE_PLACEMENT)


def mend(
    document: StoredDocument,
    faults: Sequence[DamagedFileError],
    places: Mapping[int, str],
    fresh_id: Callable[[], str],
) -> Iterator[DamagedFileError]:
    """Mend what `conversion.scenario_of` complains of; give each fault with its place in the file.

    `places` are those of entries, by `id`. What was mended may show other faults.
    """
    gone: set[int] = set()
    for fault in faults:
        entry = _entry_at(document, fault.place)
        yield fault if entry is None else _placed(fault, places.get(id(entry), ""))
        match entry:
            case None:
                _mend_terms(document, fault)
            case ActivityEntry() | PlacementEntry() if ".costs." in fault.place:
                _mend_costs(entry, fault)
            case PlacementEntry():
                if fault.code in _GONE:
                    gone.add(id(entry))
                else:
                    _mend_placement(entry, fault.code)
            case ActivityEntry():
                _mend_activity(document, entry, fault.code, gone, fresh_id)
            case WholeEntry():
                _mend_whole(document, entry, fault.code, gone)
            case SceneEntry():
                entry.id = fresh_id()
            case _:
                raise fault
    if gone:
        document.activities = [each for each in document.activities if id(each) not in gone]
        document.wholes = [each for each in document.wholes if id(each) not in gone]
        for scene in document.scenes:
            scene.placements = [each for each in scene.placements if id(each) not in gone]


def _entry_at(document: StoredDocument, place: str) -> Struct | None:
    found = _PLACE.match(place)
    if found is None:
        return None
    entries: Sequence[Struct] = getattr(document, found[1])
    entry = entries[int(found[2])]
    if found[3] is not None and isinstance(entry, SceneEntry):
        return entry.placements[int(found[3])]
    return entry


def _placed(fault: DamagedFileError, place: str) -> DamagedFileError:
    """Return a fault with the place that its entry had in the file."""
    found = _PLACE.match(fault.place)
    if not place or found is None:
        return fault
    return DamagedFileError(fault.code, place + fault.place[found.end() :], fault.value)


def _mend_placement(entry: PlacementEntry, code: Damage) -> None:
    """Take away what does not fit the zone, which is what a card says first of all."""
    if code in (Damage.COUNTRY, Damage.UNKNOWN_COUNTRY):
        entry.country = UNSET
    elif code is Damage.PARTNER:
        entry.partner = ""
    elif code is Damage.OWNERSHIP:
        entry.ownership = UNSET
    else:
        entry.country = entry.ownership = UNSET
        entry.place = entry.partner = ""
        entry.circumstances = ()
        entry.inputs = UNSET


def _mend_costs(entry: ActivityEntry | PlacementEntry, fault: DamagedFileError) -> None:
    """Leave out the end of a range that is out of bounds, the range, or all of an input."""
    _, _, where = fault.place.partition(".costs.")
    name, _, field = where.partition(".")
    assumption: Assumed = getattr(entry.inputs, name)
    if assumption is not UNSET and not _mend_assumption(assumption, field):
        setattr(entry.inputs, name, UNSET)


def _mend_terms(document: StoredDocument, fault: DamagedFileError) -> None:
    """Mend what is the document's own: the home country, or by what costs are counted."""
    costing = document.costing
    if costing is UNSET or not fault.place.startswith("costing."):
        document.home_country = UNSET
        return
    rate = costing.discount_rate
    if fault.code is Damage.UNKNOWN_CURRENCY:
        costing.currency = Costing().currency
    elif rate is not UNSET and not _mend_assumption(
        rate, fault.place.removeprefix("costing.discount_rate").lstrip(".")
    ):
        costing.discount_rate = UNSET


def _mend_assumption(assumption: AssumptionEntry, field: str) -> bool:
    """Leave out what is wrong with a range; tell whether that is all that was wrong."""
    if field == "likely":
        return False
    if opinion := _OPINION.match(field):
        rank = int(opinion[1])
        assumption.opinions = assumption.opinions[:rank] + assumption.opinions[rank + 1 :]
        return True
    if field != "high":
        assumption.low = UNSET
    if field != "low":
        assumption.high = UNSET
    return True


def _mend_activity(
    document: StoredDocument,
    entry: ActivityEntry,
    code: Damage,
    gone: set[int],
    fresh_id: Callable[[], str],
) -> None:
    if code is Damage.DOUBLE_ID:
        first = next(each for each in document.activities if each.id == entry.id)
        if first == entry:
            gone.add(id(entry))
        else:
            entry.id = fresh_id()
    elif code is Damage.NO_SHARE:
        others = (each for each in document.activities if each.whole == entry.whole)
        taken = sum(each.share for each in others if each.share < FULL_SHARE)
        entry.share = max(1, FULL_SHARE - taken)
    else:
        entry.whole, entry.share = None, FULL_SHARE


def _mend_whole(document: StoredDocument, whole: WholeEntry, code: Damage, gone: set[int]) -> None:
    """Let the parts of a whole make 100 percent, as where one of them is removed."""
    parts = [each for each in document.activities if each.whole == whole.id]
    if code is Damage.DOUBLE_ID or not parts:
        gone.add(id(whole))
        return
    for part in parts[FULL_SHARE:]:
        part.whole, part.share = None, FULL_SHARE
    del parts[FULL_SHARE:]
    if len(parts) == 1:
        (part,) = parts
        part.name, part.kind, part.note = whole.name, whole.kind, whole.note
        part.whole, part.share = None, FULL_SHARE
        gone.add(id(whole))
        return
    total = sum(part.share for part in parts)
    if total > FULL_SHARE:
        for part in parts:
            part.share = max(1, part.share * FULL_SHARE // total)
    while missing := FULL_SHARE - sum(part.share for part in parts):
        largest = max(parts, key=lambda part: part.share)
        largest.share += missing if missing > 0 else max(missing, 1 - largest.share)
