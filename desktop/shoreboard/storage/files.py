"""Reading and writing scenario files. Import it where it is used: it loads msgspec."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec
from msgspec import UNSET

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.limits import LARGEST_FILE
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.size import size, size_of_cards
from shoreboard.storage import conversion, schema
from shoreboard.storage.errors import (
    Damage,
    DamagedFileError,
    ForeignFileError,
    StorageError,
    TooNewError,
    UnfitScenarioError,
)
from shoreboard.storage.regular import content
from shoreboard.storage.text import utf8_of

if TYPE_CHECKING:
    from shoreboard.storage.migrations import Step

_FORMAT = rb"[1-9]\d{0,5}"
"""What calls itself a format with more digits is no file of ours."""

_ESCAPED_NUL = b"\\u0000"
_ESCAPED_COLON = b"\\u003"
_COSTS, _ESCAPED = b'"cost', b"\\u00"
_FIELD, _ENTRY, _ACTIVITY, _SCENE, _CARD = 12, 22, 60, 60, 20
_MARKED, _MARK, _ASSUMPTION = 40, 14, 300
"""Bytes by which a file may grow when it is written again, for each of these: a line of its own,
indentation, and what `size` reckons with beside what is there. See `_most_written`."""
_LEAST, _FEW = 4, 8 * 1024 * 1024
"""Bytes that a field takes at least; and those up to which nothing needs to be counted."""
_ABSENT = msgspec.Raw()


class FileReading(NamedTuple):
    """What a file says, and the places of its fields that are not known here or stand there twice.

    What those say is not in the scenario, so that saving it would drop them.
    """

    scenario: Scenario
    unknown_fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Formats:
    """The newest format, and the way to it from each earlier one; None: the usual one."""

    newest: int = schema.FORMAT
    migrations: "Mapping[int, Step] | None" = None


class _Head(msgspec.Struct):
    """What tells a scenario file of any format from all other JSON."""

    format: msgspec.Raw = _ABSENT
    activities: msgspec.Raw = _ABSENT
    scenes: msgspec.Raw = _ABSENT


_HEAD = msgspec.json.Decoder(_Head)
_encode = msgspec.json.Encoder().encode
_TREE = msgspec.json.Decoder(dict[str, object])
_DOCUMENT = msgspec.json.Decoder(schema.StoredDocument)
FORMATS = Formats()


def read(path: Path) -> Scenario:
    """Return the scenario in a file; raises what `read_fully` raises."""
    return read_fully(path).scenario


def read_fully(path: Path) -> FileReading:
    """Return the scenario in a file, and which of its fields were passed over.

    Raises UnreadableFileError, DamagedFileError, ForeignFileError or TooNewError.
    """
    data = content(path)
    try:
        return decode_fully(data)
    except StorageError as error:
        error.path = path
        raise


def write(path: Path, scenario: Scenario) -> None:
    """Make a scenario the content of a file, new or old; return when it is on disk.

    Raises what `encode_readable` and `replace_file` raise; the file is then as it was.
    """
    from shoreboard.storage.atomic import replace_file

    replace_file(path, encode_readable(scenario, path))


def encode_readable(scenario: Scenario, path: Path) -> bytes:
    """Return what `encode` does, after it could be read again; it is meant for the file at a path.

    Raises UnfitScenarioError for a scenario beyond the limits of the format.
    """
    data = encode(scenario)
    try:
        decode(data)
    except DamagedFileError as error:
        unfit = UnfitScenarioError(error.code, error.place, error.value)
        unfit.path = path
        raise unfit from error
    return data


def decode(data: bytes) -> Scenario:
    """Return the scenario that the bytes of a file describe; raises what `decode_fully` raises."""
    return decode_fully(data).scenario


def decode_fully(data: bytes, formats: Formats = FORMATS) -> FileReading:
    """Return the scenario that the bytes of a file describe, and which fields were passed over.

    Raises DamagedFileError with the place, ForeignFileError or TooNewError.
    """
    text = newest_text(data, formats)
    try:
        document = _DOCUMENT.decode(text)
    except (RecursionError, msgspec.DecodeError) as error:
        raise _damage(error, text) from error
    return FileReading(meaning(document, text), _unread(document, text))


def newest_text(data: bytes, formats: Formats = FORMATS) -> bytes:
    """Return the UTF-8 text of a scenario file or a recovery copy, in the newest format.

    Raises DamagedFileError, ForeignFileError or TooNewError.
    """
    text = utf8_of(_flattened(data))
    try:
        number = _format_of(text, formats.newest)
        if number == formats.newest:
            return text
        from shoreboard.storage.migrations import MIGRATIONS, migrate

        way = MIGRATIONS if formats.migrations is None else formats.migrations
        return msgspec.json.encode(migrate(_TREE.decode(text), formats.newest, way))
    except (RecursionError, msgspec.DecodeError) as error:
        raise _damage(error, text) from error


def _flattened(data: bytes) -> bytes:
    """Return the scenario file that a recovery copy makes; any other as it is, which most are."""
    if not data.startswith(schema.RECOVERY):
        return data
    from shoreboard.storage import record

    return record.flattened(data)


def meaning(
    document: schema.StoredDocument, text: bytes, complain: conversion.Complain = conversion.refuse
) -> Scenario:
    """Return the scenario that a document says, which `text` holds; tell faults to `complain`."""
    if _ESCAPED_NUL in text:
        for entry, name, place in schema.texts(document):
            if "\0" in getattr(entry, name):
                complain(DamagedFileError(Damage.BAD_TEXT, place))
    if _most_written(document, text) <= LARGEST_FILE:
        return conversion.scenario_of(document, complain)
    # before cards that no scene mentions are made, of which there can be a hundred million
    ids = (ActivityId(activity.id) for activity in document.activities)
    if size_of_cards(ids, len(document.scenes)) > LARGEST_FILE:
        raise DamagedFileError(Damage.OVERFULL)
    scenario = conversion.scenario_of(document, complain)
    if size(scenario) > LARGEST_FILE:
        raise DamagedFileError(Damage.OVERFULL)
    return scenario


def _most_written(document: schema.StoredDocument, text: bytes) -> float:
    """Return what the size of a scenario cannot exceed, without a look at its texts.

    These are the very bytes again, and something for each field and entry. Of cards that no scene
    mentions nothing is known: then it is infinite.
    """
    activities, scenes = len(document.activities), len(document.scenes)
    cards = sum(len(scene.placements) for scene in document.scenes)
    if cards < activities * scenes:
        return math.inf
    placements = (card for scene in document.scenes for card in scene.placements)
    marked = [card.circumstances for card in placements if card.circumstances]
    marks = _MARKED * len(marked) + _MARK * sum(map(len, marked))
    if _COSTS in text or _ESCAPED in text:  # most files have none
        marks += _ASSUMPTION * _assumptions(document)
    activities += len(document.wholes)
    known = _ACTIVITY * activities + _SCENE * scenes + _CARD * cards + marks
    colons = len(text) // _LEAST if len(text) < _FEW else text.count(b":")
    lines = _FIELD * colons + _ENTRY * (activities + scenes + cards)
    return len(text) + known + lines


def _assumptions(document: schema.StoredDocument) -> int:
    """Return how many objects say what something is taken to cost, those around them included."""
    of_cards = (card.inputs for scene in document.scenes for card in scene.placements)
    of_activities = (each.inputs for each in document.activities)
    said = [each for each in chain(of_activities, of_cards) if each is not UNSET]
    return 2 + len(said) + sum(1 for each in said for _ in schema.assumptions(each))


def encode(scenario: Scenario) -> bytes:
    """Return the bytes of a file that describes a scenario; equal scenarios make equal bytes.

    NUL and lone surrogates, which no file can hold, become U+FFFD, the mark for what is no
    character: a stray one that was pasted must not keep a lesson from being saved.
    """
    document = conversion.document_of(scenario)
    try:
        data = _encode(document)
    except UnicodeEncodeError:
        data = b""
    if not data or _ESCAPED_NUL in data:
        _mend_texts(document)
        data = _encode(document)
    return msgspec.json.format(data, indent=2) + b"\n"


def _format_of(text: bytes, newest: int) -> int:
    """Return the format of a scenario file that this program can read."""
    try:
        head = _HEAD.decode(text)
    except msgspec.ValidationError as error:
        raise ForeignFileError from error
    number = bytes(head.format)
    if not re.fullmatch(_FORMAT, number) or (head.activities is _ABSENT and head.scenes is _ABSENT):
        raise ForeignFileError
    if int(number) > newest:
        raise TooNewError(int(number))
    return int(number)


def _damage(error: RecursionError | msgspec.DecodeError, text: bytes) -> DamagedFileError:
    from shoreboard.storage import diagnosis  # most files are sound

    if isinstance(error, RecursionError):
        return diagnosis.damage_of_depth(text)
    if isinstance(error, msgspec.ValidationError):
        return diagnosis.damage_of_invalid(str(error))
    return diagnosis.damage_of_malformed(text, str(error))


def _unread(document: schema.StoredDocument, text: bytes) -> tuple[str, ...]:
    """Return the places of fields that were passed over; most files show at once that none was."""
    if _ESCAPED_COLON not in text and text.count(b":") == _encode(document).count(b":"):
        return ()
    from shoreboard.storage import diagnosis, walk

    try:
        return walk.unread_fields(text, schema.SHAPE)
    except walk.TooDeepError as error:
        raise diagnosis.damage_of_depth(text, error.offset) from error


def _mend_texts(document: schema.StoredDocument) -> None:
    from shoreboard.storage.diagnosis import NOT_A_CHARACTER

    for entry, name, _ in schema.texts(document):
        text: str = getattr(entry, name)
        if NOT_A_CHARACTER.search(text):
            # two halves that belong together become one character on the way
            joined = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
            setattr(entry, name, joined.replace("\0", "\ufffd"))
