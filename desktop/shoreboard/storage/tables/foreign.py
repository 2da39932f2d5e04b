"""What is no table, recognized by how it begins, whatever its name says."""

import re

from shoreboard.storage.tables.table import TableFault

_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
"""The container of the older formats of Office, and of any that is locked with a password."""
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_OLD_DOCUMENTS = ("WordDocument".encode("utf-16-le"), "PowerPoint Document".encode("utf-16-le"))
_BIFF = re.compile(rb"\x09[\x00\x02\x04\x08][\x04-\x10]\x00")
"""How the workbooks of Excel begin that have no container: versions 2 to 4."""
_LOOKED_AT = 4096
_PAGE = re.compile(
    rb"<(\?xml|!doctype|!--|html|head|body|table|meta|style|[\w:]+( xmlns|>\s*<))", re.IGNORECASE
)
_JSON = re.compile(rb"\{\s*(\}|\"[^\"\n]*\"\s*:)|\[\s*(\{\s*[\"}]|\[\s*[\[\"\d])")
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def foreign(data: bytes) -> TableFault | None:
    """Return what the bytes are instead of a table; None where they may be one."""
    if data.startswith(_OLD_OFFICE):
        if _LOCKED in data:
            return TableFault.LOCKED
        is_document = any(each in data for each in _OLD_DOCUMENTS)
        return TableFault.DOCUMENT if is_document else TableFault.OLD_EXCEL
    if _BIFF.match(data):
        return TableFault.OLD_EXCEL
    start = data[:_LOOKED_AT]
    for mark in _MARKS:
        start = start.removeprefix(mark)
    start = start.replace(b"\0", b"").lstrip()
    if start.startswith((b"{\\rtf", b"%PDF-")):
        return TableFault.DOCUMENT
    if _PAGE.match(start):
        return TableFault.PAGE
    return TableFault.DATA if _JSON.match(start) else None


def foreign_archive(names: frozenset[str]) -> TableFault:
    """Return what an archive with such members is instead of a workbook."""
    if any(name.startswith("xl/") and name.endswith(".bin") for name in names):
        return TableFault.OLD_EXCEL
    if any(name.startswith(("word/", "ppt/")) or name == "content.xml" for name in names):
        return TableFault.DOCUMENT
    return TableFault.FOREIGN
