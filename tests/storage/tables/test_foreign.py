"""What is no table is named for what it is."""

import pytest

from shoreboard.storage.tables.reading import read_any
from shoreboard.storage.tables.table import TableError, TableFault
from tests.storage.tables.workbooks import packed

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
TYPES = {"[Content_Types].xml": "<Types/>", "_rels/.rels": "<R/>"}


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (OLD + "Workbook".encode("utf-16-le"), TableFault.OLD_EXCEL),
        (b"\x09\x08\x10\x00\x00\x06", TableFault.OLD_EXCEL),
        (OLD + "EncryptedPackage".encode("utf-16-le"), TableFault.LOCKED),
        (OLD + "WordDocument".encode("utf-16-le"), TableFault.DOCUMENT),
        (packed({**TYPES, "xl/workbook.bin": ""}), TableFault.OLD_EXCEL),
        (packed({**TYPES, "word/document.xml": "<d/>"}), TableFault.DOCUMENT),
        (packed({"mimetype": "opendocument.text", "content.xml": ""}), TableFault.DOCUMENT),
        (packed({"picture.png": ""}), TableFault.FOREIGN),
        (b"\xef\xbb\xbf \r\n<html><table><tr><td>IT</td></tr></table></html>", TableFault.PAGE),
        ("<!DOCTYPE html>".encode("utf-16"), TableFault.PAGE),
        (b'<?xml version="1.0"?><Workbook/>', TableFault.PAGE),
        (b"{\\rtf1\\ansi IT}", TableFault.DOCUMENT),
        (b"%PDF-1.7", TableFault.DOCUMENT),
        (b'[{"activity": "IT"}]', TableFault.DATA),
        (b'{"rows": []}', TableFault.DATA),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\1\0\0", TableFault.FOREIGN),
    ],
)
def test_it_is_recognized(data: bytes, fault: TableFault) -> None:
    with pytest.raises(TableError) as refused:
        read_any(data)
    assert refused.value.fault is fault


@pytest.mark.parametrize("text", ["<b> is bold;own", "[IT];own", "{a};b", "<5 years,own\nIT,own"])
def test_names_that_look_odd_are_names(text: str) -> None:
    assert read_any(text).rows


def test_what_is_pasted_is_recognized_too() -> None:
    with pytest.raises(TableError) as refused:
        read_any('{"rows": []}')
    assert refused.value.fault is TableFault.DATA
