"""Encoding a scenario in short steps, for a thread that must not keep another one waiting.

While one thread of Python works, the others wait for the interpreter. Between the steps they
get it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import islice
from typing import TypeVar

import msgspec

from shoreboard.domain.activity import Activity, ActivityId, Whole, WholeId
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene
from shoreboard.domain.zone import Zone
from shoreboard.storage import conversion, files, schema

STEP = 1000
"""Cards; on a slow computer they take a millisecond."""

_ACTIVITIES, _SCENES, _PLACEMENTS = b'"activities":[]', b'"scenes":[]', b'"placements":[]'
"""Lists that are still empty. No text can look like this: in JSON its quotes are escaped."""
_ESCAPED_NUL = b"\\u0000"

_encode = msgspec.json.Encoder().encode

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


def encode_in_steps(
    scenario: Scenario, rest: Callable[[], None], note: bytes = b"", step: int = STEP
) -> bytes:
    """Return what `files.decode` reads as `files.encode` meant it, on one line; rest between steps.

    `note` is a field of its own ahead of all others, as JSON. What `rest` raises passes through.
    """
    try:
        pieces = list(_rested(_pieces(scenario, step), rest))
    except UnicodeEncodeError:  # half a character: rare, and mended there
        pieces = [msgspec.json.format(files.encode(scenario), indent=-1)]
    if note:
        pieces[0] = schema.RECOVERY + note + b"," + pieces[0][1:]
    return b"".join(pieces)


def _rested(pieces: Iterable[bytes], rest: Callable[[], None]) -> Iterator[bytes]:
    """Hand pieces on and rest after each; a NUL is as little allowed as half a character."""
    for piece in pieces:
        if _ESCAPED_NUL in piece:
            raise UnicodeEncodeError("utf-8", "\0", 0, 1, "no text may hold it")
        yield piece
        rest()


def _pieces(scenario: Scenario, step: int) -> Iterator[bytes]:
    frame = _encode(conversion.document_of(replace(scenario, activities={}, wholes={}, scenes=())))
    before, between, after = _around(frame, _ACTIVITIES, _SCENES)
    yield before
    yield from _joined(map(_activities, _chunks(scenario.activities, step)))
    if scenario.wholes:
        yield b'],"wholes":['
        yield from _joined(map(_wholes, _chunks(scenario.wholes, step)))
    yield between
    for rank, scene in enumerate(scenario.scenes):
        yield b"," if rank else b""
        yield from _scene(scene, step)
    yield after


def _scene(scene: Scene, step: int) -> Iterator[bytes]:
    before, after = _around(_encode(_entry(replace(scene, placements=Arrangement()))), _PLACEMENTS)
    yield before
    yield from _joined(_cards(scene.placements, step))
    yield after


def _activities(chunk: Mapping[ActivityId, Activity]) -> bytes:
    entries = conversion.document_of(Scenario("", activities=chunk)).activities
    return _encode(entries)[1:-1]


def _wholes(chunk: Mapping[WholeId, Whole]) -> bytes:
    entries = conversion.document_of(Scenario("", wholes=chunk)).wholes
    return _encode(entries)[1:-1]


def _cards(placements: Arrangement, step: int) -> Iterator[bytes]:
    for zone in Zone:
        standing = placements.cards(zone)
        for start in range(0, len(standing), step):
            cards = standing[start : start + step]
            entries = [conversion.placement_entry(card, placements[card]) for card in cards]
            yield _encode(entries)[1:-1]


def _entry(scene: Scene) -> schema.SceneEntry:
    return conversion.document_of(Scenario("", scenes=(scene,))).scenes[0]


def _joined(pieces: Iterable[bytes]) -> Iterator[bytes]:
    for rank, piece in enumerate(pieces):
        yield b"," + piece if rank else piece


def _around(frame: bytes, *lists: bytes) -> list[bytes]:
    """Return what stands before, between and after the places where empty lists stand."""
    parts: list[bytes] = []
    for each in lists:
        before, found, frame = frame.partition(each)
        if not found:
            raise ValueError(each)
        parts.append(before + each[:-1])
        frame = b"]" + frame
    return [*parts, frame]


def _chunks(entries: Mapping[_Key, _Value], step: int) -> Iterator[dict[_Key, _Value]]:
    items = iter(entries.items())
    while chunk := dict(islice(items, step)):
        yield chunk
