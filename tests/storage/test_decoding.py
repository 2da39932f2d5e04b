"""Bytes become text, and what is written becomes what is said, whatever is wrong with it."""

import codecs

import pytest

from shoreboard.storage.decoding import number_of, text_of, unescaped
from shoreboard.storage.errors import Damage, FaultError, StorageError


def decoded(data: bytes) -> tuple[str, list[tuple[Damage, int, int]]]:
    told: list[StorageError] = []
    text = text_of(data, told.append)
    return text, [(e.code, e.line, e.column) for e in told if isinstance(e, FaultError)]


def test_text_in_utf8_is_taken_as_it_is() -> None:
    assert decoded('{"é": "🙂"}'.encode()) == ('{"é": "🙂"}', [])
    assert decoded(codecs.BOM_UTF8 + b"{}") == ("{}", [])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"])
def test_another_encoding_is_told(encoding: str) -> None:
    assert decoded('{"é"}'.encode(encoding)) == ('{"é"}', [(Damage.OTHER_ENCODING, 0, 0)])


def test_the_first_byte_that_is_no_text_is_told_with_its_place() -> None:
    text, told = decoded("{\n é".encode() + b"\xff \xff}")
    assert (text, told) == ("{\n é\ufffd \ufffd}", [(Damage.NOT_UTF8, 2, 3)])


def test_zeros_in_a_row_end_a_line() -> None:
    assert decoded(b'{"a": "b' + bytes(512) + b'"}')[0] == '{"a": "b\n"}'


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("plain é", "plain é"),
        (r"\u00e9\n\"\\x", 'é\n"\\x'),
        (r"a\qb\\q\u12", r"a\qb\q\u12"),
        (r"\ud83d\ude42", "🙂"),
    ],
)
def test_escapes_that_are_none_stand_for_themselves(written: str, said: str) -> None:
    assert unescaped(written) == said


def test_numbers_are_read_where_there_are_any() -> None:
    assert [number_of(each) for each in ("7", "-0.5", "true", "null", "01")] == [
        7,
        -0.5,
        True,
        None,
        None,
    ]
