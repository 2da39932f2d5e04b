"""What exactly is wrong with a file that did not open, and where, as far as that is soon found."""

import re
from itertools import islice
from typing import cast

from shoreboard.storage.errors import Damage, DamagedFileError
from shoreboard.storage.walk import MOST_MARKS, TooDeepError, place_at, position

NOT_A_CHARACTER = re.compile("[\0\ud800-\udfff]")
"""NUL and lone surrogates: nothing that a text may hold."""

_PLACE = re.compile(r" - at `\$\.?([^`]*)`$")
_OFFSET = re.compile(r"\(byte (\d+)\)$")
_ESCAPE = re.compile(rb"\\u[dD][89abAB]..\\u[dD][c-fC-F]..|(\\u[dD][89a-fA-F]..)|\\.", re.DOTALL)
"""An escape in JSON; the group is half a character alone."""
_MISSING = re.compile(r"Object missing required field `(\w+)`")
_NOT_LISTED = re.compile(r"Invalid enum value '(.*)'", re.DOTALL)
_LISTS = {
    "zone": Damage.UNKNOWN_ZONE,
    "kind": Damage.UNKNOWN_KIND,
    "lens": Damage.UNKNOWN_LENS,
    "circumstances": Damage.UNKNOWN_CIRCUMSTANCE,
    "evidence": Damage.UNKNOWN_EVIDENCE,
}
_TOO_LARGE = "Number out of range"
"""What is said of a number beyond all others, also where no number belongs."""
_NUMBERS = {"likely", "low", "high", "value"}
_LENGTHS = {
    "Expected `str` of length >=": Damage.EMPTY_ID,
    "Expected `str` of length <=": Damage.TOO_LONG,
    "Expected `array` of length >=": Damage.NO_SCENE,
    "Expected `array` of length <=": Damage.TOO_MANY,
    "Expected `int` >=": Damage.OUT_OF_RANGE,
    "Expected `int` <=": Damage.OUT_OF_RANGE,
    "Expected `float` >=": Damage.OUT_OF_RANGE,
    "Expected `float` <=": Damage.OUT_OF_RANGE,
}


def of_characters(value: object) -> object:
    """Return a text, or a list of some, with U+FFFD for all that is no character."""
    match value:
        case str():
            return NOT_A_CHARACTER.sub("\ufffd", value)
        case list():
            return [of_characters(each) for each in cast("list[object]", value)]
        case _:
            return value


def damage_of_invalid(message: str) -> DamagedFileError:
    """Return what msgspec's message says of JSON that has not the shape of a scenario."""
    where = _PLACE.search(message)
    place = where[1] if where else ""
    said = message[: where.start()] if where else message
    if missing := _MISSING.match(said):
        return DamagedFileError(Damage.MISSING_FIELD, ".".join(filter(None, (place, missing[1]))))
    if not_listed := _NOT_LISTED.match(said):
        name = place.rpartition(".")[2].partition("[")[0]
        code = _LISTS.get(name, Damage.WRONG_TYPE)
        return DamagedFileError(code, place, not_listed[1])
    if said == _TOO_LARGE and place.rpartition(".")[2] in _NUMBERS:
        return DamagedFileError(Damage.OUT_OF_RANGE, place)
    for start, code in _LENGTHS.items():
        if said.startswith(start):
            return DamagedFileError(code, place)
    return DamagedFileError(Damage.WRONG_TYPE, place)


def damage_of_malformed(text: bytes, message: str) -> DamagedFileError:
    """Return what msgspec's message says of UTF-8 text that is no JSON.

    That is a line and a column, or the place of the text that holds what is no character.
    """
    offset = _offset(text, message)
    half = _first_half(text, message)
    try:
        if half is not None and half < offset:
            return _damage_of_text(text, half)
        if text[offset : offset + 1] == b"\0":
            return _damage_of_text(text, offset)
    except TooDeepError as error:
        return damage_of_depth(text, error.offset)
    line, column = position(text, offset)
    return DamagedFileError(Damage.NOT_JSON, line=line, column=column)


def _damage_of_text(text: bytes, offset: int) -> DamagedFileError:
    place = place_at(text, offset)
    if place is not None:
        return DamagedFileError(Damage.BAD_TEXT, place)
    line, column = position(text, offset)
    return DamagedFileError(Damage.BAD_TEXT, line=line, column=column)


def _offset(text: bytes, message: str) -> int:
    found = _OFFSET.search(message)
    if found is None:
        return len(text)
    past = 1 if "trailing characters" in message else 0
    return min(int(found[1]) - past, len(text))


def _first_half(text: bytes, message: str) -> int | None:
    """Return the offset of an escaped half of a character that the other half does not follow.

    msgspec takes the characters behind some for the other half, and the text for one that is cut
    off. It is not looked for behind very many escapes.
    """
    if "surrogate" in message:
        return text.rfind(b"\\u", 0, _offset(text, message))
    if b"\\u" not in text:
        return None
    escapes = islice(_ESCAPE.finditer(text), MOST_MARKS)
    return next((found.start() for found in escapes if found[1]), None)


def damage_of_depth(text: bytes, offset: int | None = None) -> DamagedFileError:
    """Return where brackets within brackets become too many, if that is known or can be found."""
    if offset is None:
        try:
            place_at(text, len(text))
        except TooDeepError as error:
            offset = error.offset
    line, column = (0, 0) if offset is None else position(text, offset)
    return DamagedFileError(Damage.TOO_DEEP, line=line, column=column)
