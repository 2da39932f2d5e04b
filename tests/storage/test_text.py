"""What is text in UTF-8, and what is something else."""

import codecs
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain.limits import LARGEST_FILE
from shoreboard.storage.errors import Damage, DamagedFileError
from shoreboard.storage.text import utf8_of


def refused(data: bytes) -> DamagedFileError:
    with pytest.raises(DamagedFileError) as caught:
        utf8_of(data)
    return caught.value


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=4))
def test_text_stays_as_it_is(text: str) -> None:
    data = f"{{{text}".encode()
    assert utf8_of(data) == data
    assert utf8_of(codecs.BOM_UTF8 + data) == data


@pytest.mark.parametrize("start", ["{", "\n{", "  ", '{"é'])
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_other_encodings_of_unicode_are_named(start: str, encoding: str) -> None:
    damage = refused(f'{start} "ü🙂"'.encode(encoding))
    assert (damage.code, damage.value) == (Damage.OTHER_ENCODING, encoding[:6].upper())


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", Damage.EMPTY),
        (codecs.BOM_UTF8 + b"\n", Damage.EMPTY),
        (b"\0", Damage.ZEROS),
        (b"\0" * 4096, Damage.ZEROS),
        (codecs.BOM_UTF16_LE, Damage.OTHER_ENCODING),
        (b"x" * (LARGEST_FILE + 1), Damage.TOO_LARGE),
    ],
    ids=lambda value: repr(value)[:20],
)
def test_what_holds_no_text_is_told(data: bytes, code: Damage) -> None:
    assert refused(data).code is code


@pytest.mark.parametrize("before", [0, 1, 1_048_574, 1_048_575, 1_048_576, 3_000_000])
@pytest.mark.parametrize(
    "broken", [b"\xff", b"\xc3(", b"\xf0\x9f\x99", b"\xed\xa0\x80", b"\xc0\x80"]
)
def test_broken_utf8_is_told_by_line_and_column(before: int, broken: bytes) -> None:
    damage = refused("ü\n".encode() + b"x" * before + broken)
    assert (damage.code, damage.line, damage.column) == (Damage.NOT_UTF8, 2, before + 1)


@pytest.mark.parametrize("before", range(1_048_570, 1_048_578))
def test_a_character_may_lie_across_the_edge_of_a_piece(before: int) -> None:
    data = b"x" * before + "🙂é".encode()
    assert utf8_of(data) == data


def test_large_text_is_checked_without_taking_much_memory() -> None:
    data = b"x" * 20_000_000 + "🙂".encode()
    tracemalloc.start()
    utf8_of(data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 1.5 * len(data)
