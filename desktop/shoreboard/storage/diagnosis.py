"""What exactly is wrong with a file that did not open, and where. Slow, and only then called."""

import json
import re
from collections.abc import Iterator
from typing import NoReturn, cast

from shoreboard.storage.errors import Damage, DamagedFileError

LARGEST_EXPLAINED = 8 * 1024 * 1024
"""Bytes. Reading JSON into plain values takes some thirty times its size: larger files get no
place, so that nobody's file can take all the memory."""

NOT_A_CHARACTER = re.compile("[\0\ud800-\udfff]")
"""NUL and lone surrogates: nothing that a text may hold."""

_PLACE = re.compile(r" - at `\$\.?([^`]*)`$")
_MISSING = re.compile(r"Object missing required field `(\w+)`")
_NOT_LISTED = re.compile(r"Invalid enum value '(.*)'", re.DOTALL)
_LISTS = {"zone": Damage.UNKNOWN_ZONE, "kind": Damage.UNKNOWN_KIND}
_LENGTHS = {
    "Expected `str` of length >=": Damage.EMPTY_ID,
    "Expected `str` of length <=": Damage.TOO_LONG,
    "Expected `array` of length >=": Damage.NO_SCENE,
    "Expected `array` of length <=": Damage.TOO_MANY,
}


def damage_of_invalid(message: str) -> DamagedFileError:
    """Return what msgspec's message says of JSON that has not the shape of a scenario."""
    where = _PLACE.search(message)
    place = where[1] if where else ""
    said = message[: where.start()] if where else message
    if missing := _MISSING.match(said):
        return DamagedFileError(Damage.MISSING_FIELD, ".".join(filter(None, (place, missing[1]))))
    if not_listed := _NOT_LISTED.match(said):
        code = _LISTS.get(place.rpartition(".")[2], Damage.WRONG_TYPE)
        return DamagedFileError(code, place, not_listed[1])
    for start, code in _LENGTHS.items():
        if said.startswith(start):
            return DamagedFileError(code, place)
    return DamagedFileError(Damage.WRONG_TYPE, place)


def damage_of_malformed(text: bytes) -> DamagedFileError:
    """Return where UTF-8 text stops being JSON, or which of its strings holds half a character."""
    if len(text) > LARGEST_EXPLAINED:
        return DamagedFileError(Damage.NOT_JSON)
    try:
        tree: object = json.loads(text, parse_constant=_refuse)
        bad = (place for place, string in _strings(tree, "") if NOT_A_CHARACTER.search(string))
        found = next(bad, None)
    except RecursionError:
        return DamagedFileError(Damage.TOO_DEEP)
    except json.JSONDecodeError as error:
        return DamagedFileError(Damage.NOT_JSON, line=error.lineno, column=error.colno)
    except ValueError:
        return DamagedFileError(Damage.NOT_JSON)
    if found is None:
        return DamagedFileError(Damage.NOT_JSON)
    return DamagedFileError(Damage.BAD_TEXT, found)


def _refuse(constant: str) -> NoReturn:
    """Refuse NaN and the infinities, which Python reads and JSON does not know."""
    raise ValueError(constant)


def _strings(tree: object, place: str) -> Iterator[tuple[str, str]]:
    """Give every string value in plain JSON with its place."""
    if isinstance(tree, str):
        yield place, tree
    elif isinstance(tree, list):
        for index, item in enumerate(cast("list[object]", tree)):
            yield from _strings(item, f"{place}[{index}]")
    elif isinstance(tree, dict):
        for name, value in cast("dict[str, object]", tree).items():
            yield from _strings(value, f"{place}.{name}" if place else name)
