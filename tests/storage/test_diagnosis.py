"""From a message or a malformed text to what is wrong and where."""

import tracemalloc

import msgspec
import pytest

from shoreboard.storage.diagnosis import (
    damage_of_depth,
    damage_of_invalid,
    damage_of_malformed,
)
from shoreboard.storage.errors import Damage, DamagedFileError
from shoreboard.storage.walk import MOST_MARKS

ODD = "a\n' - at `$.b`"
"""A value that speaks like the message around it."""


@pytest.mark.parametrize(
    ("message", "code", "place", "value"),
    [
        ("Expected `str`, got `int` - at `$.title`", Damage.WRONG_TYPE, "title", ""),
        ("Expected `object`, got `array`", Damage.WRONG_TYPE, "", ""),
        ("Object missing required field `title`", Damage.MISSING_FIELD, "title", ""),
        ("Object missing required field `id` - at `$.a[3]`", Damage.MISSING_FIELD, "a[3].id", ""),
        ("Invalid enum value 'a' - at `$.b.zone`", Damage.UNKNOWN_ZONE, "b.zone", "a"),
        ("Invalid enum value 'a\n' - at `$.b`' - at `$.kind`", Damage.UNKNOWN_KIND, "kind", ODD),
        ("Expected `str` of length <= 9 - at `$.x`", Damage.TOO_LONG, "x", ""),
        ("Expected `array` of length <= 9 - at `$.x`", Damage.TOO_MANY, "x", ""),
        ("words of a later version", Damage.WRONG_TYPE, "", ""),
    ],
)
def test_a_message_becomes_code_and_place(
    message: str, code: Damage, place: str, value: str
) -> None:
    damage = damage_of_invalid(message)
    assert (damage.code, damage.place, damage.value) == (code, place, value)


def malformed(text: bytes) -> DamagedFileError:
    with pytest.raises(msgspec.DecodeError) as caught:
        msgspec.json.decode(text)
    return damage_of_malformed(text, str(caught.value))


def test_a_line_break_in_a_text_is_found() -> None:
    damage = malformed(b'{\n  "title": "two\nlines"\n}')
    assert (damage.code, damage.line, damage.column) == (Damage.NOT_JSON, 2, 16)


@pytest.mark.parametrize("text", [b"NaN", b"Infinity", b"tru", b"'x'", b"01x"])
def test_what_is_no_value_is_found(text: bytes) -> None:
    damage = malformed(b'{\n "title": ' + text + b"}")
    assert (damage.code, damage.line) == (Damage.NOT_JSON, 2)
    assert 11 <= damage.column <= 15


@pytest.mark.parametrize("text", [b"\\ud800", b"\\uDC00 x", b"a\0b"])
def test_what_is_no_character_is_found_by_its_place(text: bytes) -> None:
    damage = malformed(b'{"a": [{}, {"b": "x", "c": "' + text + b'", "d": 1}]}')
    assert (damage.code, damage.place) == (Damage.BAD_TEXT, "a[1].c")


def test_what_is_cut_off_ends_at_the_end() -> None:
    damage = malformed(b'{"a": [\n"b')
    assert (damage.code, damage.line, damage.column) == (Damage.NOT_JSON, 2, 3)


def test_a_message_that_says_no_more_is_not_json() -> None:
    damage = damage_of_malformed(b"{}\n{}", "words of a later version")
    assert (damage.code, damage.line, damage.column) == (Damage.NOT_JSON, 2, 3)


def test_too_many_brackets_are_found() -> None:
    damage = damage_of_depth(b"{\n" + b'"a":{' * 200)
    assert (damage.code, damage.line, damage.column) == (Damage.TOO_DEEP, 2, 5 * 99 + 5)
    assert damage_of_depth(b"[[]]").line == 0
    damage = damage_of_malformed(b"[" * 200 + b"\0", "(byte 200)")
    assert (damage.code, damage.column) == (Damage.TOO_DEEP, 101)


def test_a_huge_file_is_explained_without_taking_all_the_memory() -> None:
    text = b"[" + b"[]," * 5_000_000
    tracemalloc.start()
    damage = damage_of_malformed(text, f"(byte {len(text)})")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (damage.code, damage.line, damage.column) == (Damage.NOT_JSON, 1, len(text) + 1)
    assert peak < 3 * len(text)


@pytest.mark.parametrize("text", [b"a\0b", b"\\uDC00 x", b"\\ud800\\u0041"])
def test_behind_very_many_marks_the_line_is_told_and_no_place(text: bytes) -> None:
    damage = malformed(b'{"a": [' + b'"",' * MOST_MARKS + b'\n  "' + text + b'"]}')
    assert (damage.code, damage.place, damage.line) == (Damage.BAD_TEXT, "", 2)
    assert damage.column in (4, 5, 10)


def test_a_half_behind_very_many_escapes_is_not_looked_for() -> None:
    damage = malformed(b'["' + b'\\"' * MOST_MARKS + b'\\ud800"]')
    assert damage.code is Damage.NOT_JSON


def test_the_end_of_too_many_brackets_is_not_looked_for_behind_very_many_marks() -> None:
    text = b"[" + b"[]," * MOST_MARKS + b"[" * 200
    damage = damage_of_depth(text)
    assert (damage.code, damage.line) == (Damage.TOO_DEEP, 0)
