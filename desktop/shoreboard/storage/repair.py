"""What can be saved of a damaged file, as a scenario that is sound, and what was wrong with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar, cast

import msgspec

from shoreboard.domain.activity import ActivityId, Kind
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.costing import MOST_OPINIONS, Costing
from shoreboard.domain.limits import LARGEST_FILE, LONGEST_TEXT, MOST_ACTIVITIES, MOST_SCENES
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.size import size, size_of_cards
from shoreboard.storage import conversion, files, schema
from shoreboard.storage.diagnosis import damage_of_invalid, of_characters
from shoreboard.storage.errors import (
    Damage,
    DamagedFileError,
    StorageError,
    TooNewError,
    UnreadFieldError,
)
from shoreboard.storage.mending import mend
from shoreboard.storage.migrations import Tree, migrate
from shoreboard.storage.sorting_out import LISTS, sorted_out
from shoreboard.storage.tolerant import tree_of

MOST_FINDINGS = 1000
_ROUNDS = 10
"""More than mending ever takes: what was mended can show another fault, but not that often."""
_STAND_INS: Mapping[str, object] = {
    "name": "",
    "title": "",
    "company": "",
    "kind": Kind.CUSTOM.value,
    "currency": Costing().currency,
}
"""For fields that must be there. A card without a zone or an activity is left out."""

_Entry = TypeVar("_Entry", bound=msgspec.Struct)


@dataclass(frozen=True, slots=True)
class Repaired:
    """A scenario that can be saved, and what was wrong with the file, each of it mended or lost.

    Nothing was wrong where there are no findings. There was more where it is not `complete`.
    """

    scenario: Scenario
    findings: tuple[StorageError, ...] = ()
    complete: bool = True


def repair(data: bytes) -> Repaired:
    """Return what can be saved of the bytes of a file.

    Entries that are whole in front of a cut are all there. Raises StorageError, which says what is
    wrong, where there is nothing of a scenario or a later version of the program made it.
    """
    try:
        reading = files.decode_fully(data)
    except TooNewError:
        raise
    except StorageError as error:
        fault = error
    else:
        unread = (UnreadFieldError(Damage.UNREAD_FIELD, each) for each in reading.unknown_fields)
        return Repaired(reading.scenario, tuple(unread))
    notes = _Notes()
    read = tree_of(data, notes.add)
    _tell_lists(read, notes)
    tree = sorted_out(read)
    if not any(tree.get(name) for name in ("activities", "scenes")):
        raise fault
    document = _document(_newest(tree, notes), notes)
    scenario = _within_size(_meaning(document, notes), notes)
    return Repaired(scenario, tuple(notes.findings) or (fault,), notes.complete)


@dataclass(slots=True)
class _Notes:
    """What was found, and at which place in the file each entry stood."""

    findings: list[StorageError] = field(default_factory=list[StorageError])
    complete: bool = True
    places: dict[int, str] = field(default_factory=dict[int, str])
    lost: int = 0

    def add(self, fault: StorageError) -> None:
        """Take note of a finding, if they are not too many already."""
        if len(self.findings) < MOST_FINDINGS:
            self.findings.append(fault)
        else:
            self.complete = False

    def damage(self, code: Damage, place: str, value: str = "") -> None:
        """Take note of a fault at a place."""
        self.add(DamagedFileError(code, place, value))

    def fresh_id(self) -> str:
        """Return an id for what has lost its own."""
        self.lost += 1
        return f"lost-{self.lost}"


def _tell_lists(tree: Tree, notes: _Notes) -> None:
    """Note which lists are not there, and what is none."""
    for name in ("activities", "scenes"):
        if name not in tree:
            notes.damage(Damage.MISSING_FIELD, name)
    for name in LISTS:
        if name in tree and not isinstance(tree[name], list):
            notes.damage(Damage.WRONG_TYPE, name)


def _newest(tree: Tree, notes: _Notes) -> Tree:
    number = tree.get("format")
    if isinstance(number, int) and number > schema.FORMAT:
        raise TooNewError(number)
    if not isinstance(number, int) or number < 1 or isinstance(number, bool):
        notes.damage(Damage.MISSING_FIELD, "format")
        number = schema.FORMAT
    return migrate({**tree, "format": number}, schema.FORMAT)


def _document(tree: Tree, notes: _Notes) -> schema.StoredDocument:
    bare = {name: value for name, value in tree.items() if name not in LISTS}
    any_scene: Tree = {"id": "?", "title": "", "placements": []}
    start: Tree = {**bare, "activities": [], "scenes": [any_scene]}
    document = _made(schema.StoredDocument, start, "", notes)
    document.activities = _entries(schema.ActivityEntry, tree, "activities", notes)
    document.wholes = _entries(schema.WholeEntry, tree, "wholes", notes)
    document.scenes = []
    for rank, entry in enumerate(_list(tree, "scenes", MOST_SCENES, notes)):
        scene = _scene(entry, f"scenes[{rank}]", notes)
        if scene is not None:
            document.scenes.append(scene)
    _require_scenes(document, notes)
    return document


def _scene(entry: object, place: str, notes: _Notes) -> schema.SceneEntry | None:
    if not isinstance(entry, dict):
        return _entry(schema.SceneEntry, entry, place, notes)
    raw = cast("Tree", entry)
    no_cards: list[object] = []
    scene = _entry(schema.SceneEntry, {**raw, "placements": no_cards}, place, notes)
    if scene is not None:
        scene.placements = _entries(schema.PlacementEntry, raw, "placements", notes, place)
    return scene


def _require_scenes(document: schema.StoredDocument, notes: _Notes) -> None:
    """See to it that there is a scene, and are no more than cards can stand in."""
    if not document.scenes:
        notes.damage(Damage.NO_SCENE, "scenes")
        document.scenes = [schema.SceneEntry(id=notes.fresh_id(), title="", placements=[])]
    ids = [ActivityId(each.id) for each in document.activities]
    most = max(1, LARGEST_FILE // max(1, size_of_cards(ids, 1)))
    if len(document.scenes) > most:
        notes.damage(Damage.OVERFULL, f"scenes[{most}]")
        del document.scenes[most:]


def _list(tree: Tree, name: str, most: int, notes: _Notes, place: str = "") -> list[object]:
    entries = cast("list[object]", tree.get(name, []))
    if len(entries) > most:
        notes.damage(Damage.TOO_MANY, f"{place}.{name}".removeprefix("."))
    return entries[:most]


def _entries(
    kind: type[_Entry], tree: Tree, name: str, notes: _Notes, place: str = ""
) -> list[_Entry]:
    whole = f"{place}.{name}".removeprefix(".")
    listed = enumerate(_list(tree, name, MOST_ACTIVITIES, notes, place))
    made = (_entry(kind, raw, f"{whole}[{rank}]", notes) for rank, raw in listed)
    return [each for each in made if each is not None]


def _entry(kind: type[_Entry], entry: object, place: str, notes: _Notes) -> _Entry | None:
    """Return an entry with what is sound of it; None where it says nothing then."""
    if not isinstance(entry, dict):
        notes.damage(Damage.WRONG_TYPE, place)
        return None
    raw = cast("Tree", entry)
    named = any(raw.get(name) for name in ("id", "name", "title"))
    if kind is not schema.PlacementEntry and not (named or "placements" in raw):
        notes.damage(Damage.MISSING_FIELD, f"{place}.id")
        return None
    try:
        made = _made(kind, raw, place, notes)
    except _NothingLeftError:
        return None
    notes.places[id(made)] = place
    return made


class _NothingLeftError(Exception):
    """What makes an entry mean anything is not sound."""


def _made(kind: type[_Entry], raw: Tree, place: str, notes: _Notes) -> _Entry:
    """Return an entry in which what is not sound is cut, left out or has a stand-in."""
    known = kind.__struct_encode_fields__
    fields: dict[str, Any] = {}
    for name, value in raw.items():
        where = f"{place}.{name}".removeprefix(".")
        if name not in known:
            notes.add(UnreadFieldError(Damage.UNREAD_FIELD, where))
        else:
            fields[name] = of_characters(value)
            if fields[name] != value:
                notes.damage(Damage.BAD_TEXT, where)
            inner = schema.inner(kind, name)
            if inner is not None and isinstance(value, dict):
                try:
                    fields[name] = _made(inner, cast("Tree", value), where, notes)
                except _NothingLeftError:
                    del fields[name]
    while True:
        try:
            return msgspec.convert(fields, kind)
        except msgspec.ValidationError as error:
            fault = damage_of_invalid(str(error))
        name = fault.place.partition("[")[0].partition(".")[0]
        notes.damage(fault.code, f"{place}.{fault.place}".removeprefix("."), fault.value)
        _settle(fields, name, fault.code, notes)


def _settle(fields: dict[str, Any], name: str, code: Damage, notes: _Notes) -> None:
    """Put into a field what is left of it, or a stand-in, or take it away."""
    value = fields.pop(name, None)
    if code is Damage.TOO_LONG and isinstance(value, str):
        fields[name] = value[:LONGEST_TEXT]
    elif name == "circumstances" and isinstance(value, list):
        known = {each.value for each in Circumstance}
        held = [each for each in cast("list[object]", value) if isinstance(each, str)]
        fields[name] = list(dict.fromkeys(each for each in held if each in known))
    elif name == "opinions" and isinstance(value, list):
        fields[name] = [*filter(_is_opinion, cast("list[object]", value))][:MOST_OPINIONS]
    elif name == "id":
        fields[name] = notes.fresh_id()
    elif name == "format":
        fields[name] = schema.FORMAT
    elif name in _STAND_INS:
        fields[name] = _STAND_INS[name]
    elif name in ("activity", "zone", "likely"):
        raise _NothingLeftError


def _is_opinion(value: object) -> bool:
    try:
        msgspec.convert(value, schema.OpinionEntry)
    except msgspec.ValidationError:
        return False
    return True


def _meaning(document: schema.StoredDocument, notes: _Notes) -> Scenario:
    """Return the scenario that entries make together, after what does not fit was mended."""
    for _ in range(_ROUNDS):
        faults: list[DamagedFileError] = []
        scenario = conversion.scenario_of(document, faults.append)
        if not faults:
            return scenario
        for fault in mend(document, faults, notes.places, notes.fresh_id):
            notes.add(fault)
    return conversion.scenario_of(document)


def _within_size(scenario: Scenario, notes: _Notes) -> Scenario:
    """Return a scenario without its last scenes where it is larger than a file may be."""
    before = scenario
    while size(scenario) > LARGEST_FILE and len(scenario.scenes) > 1:
        kept = len(scenario.scenes) - max(1, len(scenario.scenes) // 10)
        scenario = replace(scenario, scenes=scenario.scenes[:kept])
    if scenario is not before:
        notes.damage(Damage.OVERFULL, f"scenes[{len(scenario.scenes)}]")
    return scenario
