"""Archives that are bombs, damaged or locked."""

import struct

import pytest

from shoreboard.storage.tables.archive import Archive
from shoreboard.storage.tables.table import TableError, TableFault
from tests.storage.tables.workbooks import packed


def test_members_are_read() -> None:
    archive = Archive(packed({"a": "A", "b/c": "C"}))
    assert (archive.names, archive.read("b/c")) == ({"a", "b/c"}, b"C")


@pytest.mark.parametrize("size", [2, 65])
def test_bombs_are_refused_unread(size: int) -> None:
    with pytest.raises(TableError) as refused:
        Archive(packed({"a": "0" * size * 1024 * 1024}))
    assert refused.value.fault is TableFault.TOO_LARGE


def test_members_are_counted_before_they_are_listed() -> None:
    data = packed({"a": ""})
    at = data.index(b"PK\x01\x02")
    entry = data[at : data.index(b"PK\x05\x06")]
    with pytest.raises(TableError) as refused:
        Archive(data[:at] + entry * 20_000 + b"no end, so that no list could be had")
    assert refused.value.fault is TableFault.TOO_LARGE


def test_a_directory_that_lies_about_sizes_yields_no_more_than_it_says() -> None:
    data = packed({"a": "0" * 2 * 1024 * 1024})
    at = data.rindex(b"PK\x01\x02")
    lying = data[: at + 24] + struct.pack("<I", 10) + data[at + 28 :]
    with pytest.raises(TableError) as refused:
        Archive(lying).read("a")
    assert refused.value.fault is TableFault.DAMAGED


@pytest.mark.parametrize("name", ["missing", "a"])
def test_damage_is_said(name: str) -> None:
    data = packed({"a": "some words"}).replace(b"some", b"some")
    broken = bytearray(data)
    broken[32] ^= 0xFF
    with pytest.raises(TableError) as refused:
        Archive(bytes(broken)).read(name)
    assert refused.value.fault is TableFault.DAMAGED


def test_what_is_no_archive_is_damaged() -> None:
    with pytest.raises(TableError) as refused:
        Archive(b"PK\x03\x04 and then nothing")
    assert refused.value.fault is TableFault.DAMAGED
