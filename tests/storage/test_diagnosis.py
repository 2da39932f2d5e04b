"""From a message or a malformed text to what is wrong and where."""

import tracemalloc

import pytest

from shoreboard.storage.diagnosis import (
    LARGEST_EXPLAINED,
    damage_of_invalid,
    damage_of_malformed,
)
from shoreboard.storage.errors import Damage

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


def test_a_line_break_in_a_text_is_found() -> None:
    damage = damage_of_malformed(b'{\n  "title": "two\nlines"\n}')
    assert (damage.code, damage.line, damage.column) == (Damage.NOT_JSON, 2, 16)


def test_brackets_without_end_are_too_deep() -> None:
    assert damage_of_malformed(b"[" * 100_000).code is Damage.TOO_DEEP


def test_a_huge_file_is_refused_without_taking_all_the_memory() -> None:
    text = b"[" + b"[]," * (LARGEST_EXPLAINED // 3 + 1)
    tracemalloc.start()
    damage = damage_of_malformed(text)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (damage.code, damage.line, damage.column) == (Damage.NOT_JSON, 0, 0)
    assert peak < len(text)
