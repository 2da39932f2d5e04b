"""Everything that is wrong with a file, where reading it stops at the first fault.

What a fault is, is said in one place: msgspec makes each entry as in reading, but one by one, with
a sound field in place of a faulty one; what they mean together is told by `files.meaning`.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

import msgspec

from shoreboard.domain.activity import Kind
from shoreboard.domain.limits import MOST_ACTIVITIES, MOST_SCENES
from shoreboard.domain.zone import Zone
from shoreboard.storage import files, schema
from shoreboard.storage.diagnosis import damage_of_depth, damage_of_invalid
from shoreboard.storage.errors import (
    Damage,
    DamagedFileError,
    FaultError,
    StorageError,
    UnreadFieldError,
)
from shoreboard.storage.walk import TooDeepError, unread_fields

MOST_FINDINGS = 1000
LARGEST = 8 * 1024 * 1024
"""Bytes. Plain values of JSON take some thirty times its size: of larger files the first fault is
told, so that nobody's file can take all the memory."""

_LISTS = {
    "activities": MOST_ACTIVITIES,
    "wholes": MOST_ACTIVITIES,
    "scenes": MOST_SCENES,
    "placements": MOST_ACTIVITIES,
}
_SOUND: Mapping[str, object] = {
    "activities": {"id": "?", "name": "", "kind": Kind.CUSTOM.value},
    "wholes": {"id": "?", "name": "", "kind": Kind.CUSTOM.value},
    "scenes": {"id": "?", "title": "", "placements": []},
    "placements": {"activity": "?", "zone": Zone.NOT_PLACED.value},
}
_STAND_INS: Mapping[str, object] = {
    "id": "?",
    "activity": "?",
    "name": "",
    "title": "",
    "company": "",
    "kind": Kind.CUSTOM.value,
    "zone": Zone.NOT_PLACED.value,
    "likely": 1,
    "currency": "USD",
    "activities": [],
    "wholes": [],
    "scenes": [_SOUND["scenes"]],
    "placements": [],
}
"""For fields that must be there; the others are left out."""

_NOTHING_MORE = {Damage.EMPTY, Damage.ZEROS, Damage.TOO_LARGE}

_BESIDE_SCENES = re.compile("activities|wholes")
_TELLING = {"id", "activity", "zone"}
"""Where one of these is faulty, the rest of the entry has no meaning with others."""

_SHARING = {"whole", "share"}
_OF_SHARES = {
    Damage.UNKNOWN_WHOLE,
    Damage.SHARE_OF_NOTHING,
    Damage.NO_SHARE,
    Damage.SHARES,
}
"""What has no meaning where some shares, or what they are of, are faulty."""

_Entry = TypeVar("_Entry", bound=msgspec.Struct)


@dataclass(frozen=True, slots=True)
class Inspection:
    """What is wrong with a file; there may be more where it is not `complete`."""

    findings: tuple[StorageError, ...] = ()
    complete: bool = True


def inspect(data: bytes) -> Inspection:
    """Return what is wrong with the bytes of a file: nothing if and only if all of it is read.

    Fields that are passed over are told too, since saving drops them.
    """
    try:
        text = files.newest_text(data)
        tree: object = msgspec.json.decode(text) if len(text) <= LARGEST else None
    except StorageError as error:
        more = isinstance(error, DamagedFileError) and error.code not in _NOTHING_MORE
        return Inspection((error,), complete=not more)
    except (msgspec.MsgspecError, RecursionError):
        return _first(data)
    if not isinstance(tree, dict):
        return _first(data)
    notes = _Notes()
    try:
        _inspect(cast("dict[str, object]", tree), text, notes)
    except _EnoughError:
        return Inspection(tuple(notes.findings), complete=False)
    except DamagedFileError as error:
        return Inspection((*notes.findings, error), complete=False)
    return Inspection((*_hidden(text, notes.findings), *notes.findings))


class _EnoughError(Exception):
    """There are as many findings as anyone reads."""


@dataclass(slots=True)
class _Notes:
    """What was found, and which entries can mean nothing together with others."""

    findings: list[StorageError] = field(default_factory=list[StorageError])
    meaningless: set[str] = field(default_factory=set[str])
    home_is_known: bool = True
    shares_are_known: bool = True

    def add(self, fault: StorageError) -> None:
        """Take note of a finding."""
        if len(self.findings) >= MOST_FINDINGS:
            raise _EnoughError
        self.findings.append(fault)

    def add_meaning(self, fault: DamagedFileError) -> None:
        """Take note of a fault that comes of several entries, unless another explains it."""
        self.home_is_known &= fault.place != "home_country"
        unexplained = self.home_is_known or fault.code is not Damage.COUNTRY
        unexplained &= self.shares_are_known or fault.code not in _OF_SHARES
        if unexplained and fault.place.rpartition(".")[0] not in self.meaningless:
            self.add(fault)


def _first(data: bytes) -> Inspection:
    """Return the first fault alone, and what is passed over where there is none."""
    try:
        unread = files.decode_fully(data).unknown_fields
    except StorageError as error:
        return Inspection((error,), complete=False)
    return Inspection(tuple(map(_unread, unread)))


def _hidden(text: bytes, findings: Sequence[StorageError]) -> Iterator[StorageError]:
    """Give the fault for which reading stops at a field that a later one of its name hides."""
    if not any(isinstance(each, UnreadFieldError) for each in findings):
        return
    try:
        msgspec.json.decode(text, type=schema.StoredDocument)
    except msgspec.ValidationError as error:
        fault = damage_of_invalid(str(error))
        found = (each for each in findings if isinstance(each, FaultError))
        if (fault.code, fault.place) not in {(each.code, each.place) for each in found}:
            yield fault


def _unread(place: str) -> UnreadFieldError:
    return UnreadFieldError(Damage.UNREAD_FIELD, place)


def _inspect(tree: dict[str, object], text: bytes, notes: _Notes) -> None:
    document, faulty = _made(schema.StoredDocument, tree, "", notes)
    document.activities = _entries(tree, "activities", notes, _activity)
    document.wholes = _entries(tree, "wholes", notes, _whole)
    notes.shares_are_known &= not any(map(_BESIDE_SCENES.match, notes.meaningless))
    document.scenes = _entries(tree, "scenes", notes, _scene) or document.scenes
    notes.home_is_known = "home_country" not in faulty
    if not faulty & set(_LISTS):
        files.meaning(document, text, notes.add_meaning)
    try:
        for place in unread_fields(text, schema.SHAPE):
            notes.add(_unread(place))
    except TooDeepError as error:
        raise damage_of_depth(text, error.offset) from error


def _activity(raw: object, place: str, notes: _Notes) -> schema.ActivityEntry:
    return _made(schema.ActivityEntry, raw, place, notes)[0]


def _whole(raw: object, place: str, notes: _Notes) -> schema.WholeEntry:
    return _made(schema.WholeEntry, raw, place, notes)[0]


def _placement(raw: object, place: str, notes: _Notes) -> schema.PlacementEntry:
    return _made(schema.PlacementEntry, raw, place, notes)[0]


def _scene(raw: object, place: str, notes: _Notes) -> schema.SceneEntry:
    scene, _ = _made(schema.SceneEntry, raw, place, notes)
    scene.placements = _entries(raw, "placements", notes, _placement, place)
    return scene


def _entries(
    raw: object,
    name: str,
    notes: _Notes,
    make: Callable[[object, str, _Notes], _Entry],
    place: str = "",
) -> list[_Entry]:
    """Return the entries of a list in an object, if it is one, as far as they are not too many."""
    entries = cast("dict[str, object]", raw).get(name) if isinstance(raw, dict) else None
    if not isinstance(entries, list):
        return []
    whole = f"{place}.{name}".removeprefix(".")
    known = cast("list[object]", entries)[: _LISTS[name]]
    return [make(entry, f"{whole}[{rank}]", notes) for rank, entry in enumerate(known)]


def _made(
    kind: type[_Entry], raw: object, place: str, notes: _Notes
) -> tuple[_Entry, frozenset[str]]:
    """Return an entry with empty lists, made of what is sound, and the names of faulty fields."""
    faulty: set[str] = set()
    known = kind.__struct_encode_fields__
    fields: dict[str, Any] = {}
    if isinstance(raw, dict):
        given = cast("dict[str, object]", raw)
        fields = {name: _shortened(name, given[name]) for name in known if name in given}
    else:
        notes.add(DamagedFileError(Damage.WRONG_TYPE, place))
        notes.meaningless.add(place)
        fields = {name: _STAND_INS[name] for name in known if name in _STAND_INS}
    _make_inner(kind, fields, place, notes)
    while True:
        try:
            return msgspec.convert(fields, kind), frozenset(faulty)
        except msgspec.ValidationError as error:
            fault = damage_of_invalid(str(error))
        name = re.split(r"[.\[]", fault.place)[0]
        notes.add(
            DamagedFileError(fault.code, f"{place}.{fault.place}".removeprefix("."), fault.value)
        )
        faulty.add(name)
        if name in _TELLING:
            notes.meaningless.add(place)
        notes.shares_are_known &= name not in _SHARING
        fields.pop(name, None)
        if name in _STAND_INS:
            fields[name] = _STAND_INS[name]


def _make_inner(
    kind: type[msgspec.Struct], fields: dict[str, Any], place: str, notes: _Notes
) -> None:
    """Put entries in the places of objects in some fields, each made of what is sound in it."""
    for name, value in list(fields.items()):
        inner = schema.inner(kind, name)
        if inner is not None and isinstance(value, dict):
            within = f"{place}.{name}".removeprefix(".")
            fields[name], faulty = _made(inner, cast("object", value), within, notes)
            if "likely" in faulty:  # it says nothing then
                del fields[name]


def _shortened(name: str, value: object) -> object:
    """Return a list that is empty or too long where the one given is, with a sound entry in it.

    The entries themselves are made one by one. Any other value is returned as it is.
    """
    if name not in _LISTS or not isinstance(value, list):
        return value
    length, most = len(cast("list[object]", value)), _LISTS[name]
    return [_SOUND[name]] * (min(length, 1) if length <= most else most + 1)
