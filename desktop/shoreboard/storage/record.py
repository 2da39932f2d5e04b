"""What changed between two states of a scenario, as lines behind a recovery copy.

A copy is a scenario file on one line, which begins with its note. Each line after that is a
checksum and what changed, so that a change costs what it says and not what the document holds. A
line that was cut off by a crash was never said to be kept, nor was what stands behind it.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import compress, count
from operator import ne
from typing import Any, TypeVar
from zlib import crc32

import msgspec

from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene
from shoreboard.domain.zone import Zone
from shoreboard.storage import conversion, schema
from shoreboard.storage.migrations import Tree

MOST = 20_000
"""Entries or ids of one kind in a line; beyond, a new copy is the better way."""

_ESCAPED_NUL = b"\\u0000"
_CHECKSUM = 8
_Key = TypeVar("_Key", bound=str)
_Value = TypeVar("_Value")


class TooMuchError(Exception):
    """What changed is too much for a line, or holds what no file can."""


class _Splice(msgspec.Struct, array_like=True):
    """How an order of ids changed: from a rank on, so many of them became these."""

    start: int
    gone: int
    new: Sequence[str]


class _Listed(msgspec.Struct, omit_defaults=True):
    """What changed in a list of entries with ids: entries, and their order."""

    entries: Sequence[Any] = ()
    order: _Splice | None = None


class _SceneChange(msgspec.Struct, omit_defaults=True):
    """A scene that changed: its words, and how its cards differ from those of the scene `like`.

    That is what was meant by this id before the change.
    """

    frame: Any
    like: str
    cards: Sequence[Any] = ()
    zones: dict[str, _Splice] = {}


class _Change(msgspec.Struct, omit_defaults=True):
    recovery: Any
    frame: Any
    activities: _Listed
    wholes: _Listed
    scenes: list[_SceneChange]
    order: _Splice | None = None


# Writing.


def line_of(
    before: Scenario, after: Scenario, note: bytes, rest: Callable[[], None] = lambda: None
) -> bytes:
    """Return the line that leads from one state to another; `note` is the new note, as JSON.

    `rest` is called between steps. What both states share costs next to nothing. Raises
    TooMuchError.
    """
    activities = _entries(before.activities, after.activities)
    wholes = _entries(before.wholes, after.wholes)
    document = conversion.document_of(
        replace(after, activities=activities, wholes=wholes, scenes=())
    )
    change = _Change(
        msgspec.Raw(note),
        document,
        _Listed(document.activities, _order(before.activities, after.activities)),
        _Listed(document.wholes, _order(before.wholes, after.wholes)),
        list(_rested(_scenes(before, after), rest)),
        _splice([each.id for each in before.scenes], [each.id for each in after.scenes]),
    )
    document.activities, document.wholes = [], []
    try:
        said = msgspec.json.encode(change)
    except UnicodeEncodeError as error:  # half a character
        raise TooMuchError from error
    if _ESCAPED_NUL in said:
        raise TooMuchError
    return b"%08x %b\n" % (crc32(said), said)


def _rested(scenes: Iterable[_SceneChange], rest: Callable[[], None]) -> Iterator[_SceneChange]:
    for scene in scenes:
        yield scene
        rest()


def _scenes(before: Scenario, after: Scenario) -> Iterator[_SceneChange]:
    were = {scene.id: scene for scene in before.scenes}
    by_cards = {id(scene.placements): scene for scene in before.scenes}
    for scene in after.scenes:
        if scene is were.get(scene.id):
            continue
        alike = by_cards.get(id(scene.placements))
        like = alike or were.get(scene.id) or before.scenes[-1]
        cards, zones = _cards(like.placements, scene.placements)
        yield _SceneChange(_entry(replace(scene, placements=Arrangement())), like.id, cards, zones)


def _cards(
    before: Arrangement, after: Arrangement
) -> tuple[Sequence[schema.PlacementEntry], dict[str, _Splice]]:
    if after is before:
        return (), {}
    changed = _few(after.differing(before))
    cards = [conversion.placement_entry(card, after[card]) for card in changed]
    zones = {zone.value: _splice(before.cards(zone), after.cards(zone)) for zone in Zone}
    return cards, {zone: splice for zone, splice in zones.items() if splice is not None}


def _entry(scene: Scene) -> schema.SceneEntry:
    return conversion.document_of(Scenario("", scenes=(scene,))).scenes[0]


def _entries(before: Mapping[_Key, _Value], after: Mapping[_Key, _Value]) -> dict[_Key, _Value]:
    if after is before:
        return {}
    was = before.get
    return {key: after[key] for key in _few([k for k, v in after.items() if was(k) is not v])}


def _order(before: Mapping[_Key, _Value], after: Mapping[_Key, _Value]) -> _Splice | None:
    return None if after is before else _splice(tuple(before), tuple(after))


def _splice(before: Sequence[str], after: Sequence[str]) -> _Splice | None:
    if before is after or before == after:
        return None
    start = _shared(before, after)
    end = min(_shared(before[::-1], after[::-1]), len(before) - start, len(after) - start)
    return _Splice(start, len(before) - start - end, _few(after[start : len(after) - end]))


def _shared(before: Sequence[str], after: Sequence[str]) -> int:
    """Return how many ids from the beginning on are the same; in C, as there can be many."""
    return next(compress(count(), map(ne, before, after)), min(len(before), len(after)))


_Some = TypeVar("_Some", bound=Collection[str])


def _few(ids: _Some) -> _Some:
    if len(ids) > MOST:
        raise TooMuchError
    return ids


# Reading.


def flattened(text: bytes) -> bytes:
    """Return the scenario file that a copy and its lines make; any other text as it is."""
    if not text.startswith(schema.RECOVERY):
        return text
    base, *lines = text.split(b"\n")
    if not any(lines):
        return text
    try:
        state = _State(msgspec.json.decode(base, type=Tree))
        for line in lines:
            checksum, said = line[:_CHECKSUM], line[_CHECKSUM + 1 :]
            if checksum != b"%08x" % crc32(said):
                break
            state.take(msgspec.json.decode(said, type=_Change))
        return msgspec.json.encode(state.tree())
    except (LookupError, TypeError, msgspec.MsgspecError):  # who reads it says what is wrong
        return base


class _Entries:
    """Entries by their ids, and their order."""

    def __init__(self, entries: Iterable[Any], key: str = "id") -> None:
        self.by_id: dict[str, Any] = {entry[key]: entry for entry in entries}
        self.order = list(self.by_id)
        self._key = key

    def take(self, entries: Iterable[Any], order: _Splice | None) -> None:
        self.by_id.update((entry[self._key], entry) for entry in entries)
        _apply(order, self.order)

    def all(self) -> list[Any]:
        return [self.by_id[each] for each in self.order]


class _Cards:
    """The cards of a scene, and their order in each zone."""

    def __init__(self, entries: Iterable[Any]) -> None:
        self.by_id: dict[str, Any] = {}
        self.zones: dict[str, list[str]] = {zone.value: [] for zone in Zone}
        for entry in entries:
            self.by_id[entry["activity"]] = entry
            self.zones[entry["zone"]].append(entry["activity"])

    def copy(self) -> "_Cards":
        made = _Cards(())
        made.by_id = self.by_id.copy()
        made.zones = {zone: ids.copy() for zone, ids in self.zones.items()}
        return made

    def take(self, change: _SceneChange) -> None:
        self.by_id.update((entry["activity"], entry) for entry in change.cards)
        for zone, splice in change.zones.items():
            _apply(splice, self.zones[zone])

    def all(self) -> list[Any]:
        return [self.by_id[each] for ids in self.zones.values() for each in ids]


class _State:
    """A scenario as its copy and some lines tell it."""

    def __init__(self, base: Tree) -> None:
        self._frame = base
        self._activities = _Entries(_listed(base, "activities"))
        self._wholes = _Entries(_listed(base, "wholes"))
        self._scenes = _Entries(_listed(base, "scenes"))
        self._cards = {
            key: _Cards(scene["placements"]) for key, scene in self._scenes.by_id.items()
        }

    def take(self, change: _Change) -> None:
        """Become what a line leads to."""
        self._frame = {"recovery": change.recovery, **change.frame}
        self._activities.take(change.activities.entries, change.activities.order)
        self._wholes.take(change.wholes.entries, change.wholes.order)
        self._cards |= {
            each.frame["id"]: self._cards[each.like].copy()
            for each in change.scenes
            if each.frame["id"] != each.like
        }
        for each in change.scenes:
            self._cards[each.frame["id"]].take(each)
        self._scenes.take([each.frame for each in change.scenes], change.order)

    def tree(self) -> Tree:
        """Return all of it."""
        scenes = [
            {**scene, "placements": self._cards[scene["id"]].all()} for scene in self._scenes.all()
        ]
        lists = {"activities": self._activities.all(), "wholes": self._wholes.all()}
        return {**self._frame, **lists, "scenes": scenes}


def _listed(tree: Tree, name: str) -> Iterable[Any]:
    entries: Any = tree.get(name, ())
    return entries


def _apply(splice: _Splice | None, order: list[str]) -> None:
    if splice is not None:
        order[splice.start : splice.start + splice.gone] = splice.new
