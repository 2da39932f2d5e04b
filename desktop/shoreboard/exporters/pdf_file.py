"""A PDF (1.4) that Qt writes: the same bytes for the same pages, whenever it is written."""

import re
from collections.abc import Callable, Iterable
from datetime import datetime
from hashlib import sha256
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF, QUuid
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from shoreboard import __version__
from shoreboard.exporters.material import Material
from shoreboard.exporters.options import PageSize
from shoreboard.names import short
from shoreboard.paths import SUFFIX, file_stem

_INCH = 25.4
_TYPE = "application/x-shoreboard"
_INFO_DATE = re.compile(rb"/(CreationDate|ModDate) \(D:\d{14}([^)]*)\)")
_XMP_DATE = re.compile(
    rb'xmp:(CreateDate|ModifyDate|MetadataDate)="\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([^"]*)"'
)
_NO_ID = QUuid("{00000000-feed-0000-feed-000000000000}")
_Page = TypeVar("_Page")


def written(
    material: Material,
    page: PageSize,
    pages: Iterable[_Page],
    paint: Callable[[QPainter, _Page], None],
    *,
    carries: bool = False,
) -> bytes:
    """Return a document with a page for each of `pages`, as `paint` paints it.

    The painter's units are the pixels of a page. The scenario is attached where it `carries` it.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    match = QPageSize.SizeMatchPolicy.ExactMatch
    paper = QSizeF(page.width_mm, page.height_mm)
    writer.setPageSize(QPageSize(paper, QPageSize.Unit.Millimeter, "", match))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(round(page.size.width / page.width_mm * _INCH))
    writer.setTitle(short(material.scenario.title))
    writer.setCreator(f"Shoreboard {__version__}")
    writer.setDocumentId(_NO_ID)
    if carries:
        name = (file_stem(material.scenario.title) or "scenario") + SUFFIX
        writer.addFileAttachment(name, QByteArray(material.file), _TYPE)
    painter = QPainter(writer)
    try:
        for rank, each in enumerate(pages):
            if rank:
                writer.newPage()
            painter.resetTransform()
            painter.scale(writer.width() / page.size.width, writer.height() / page.size.height)
            paint(painter, each)
    finally:
        painter.end()  # else Qt crashes where it goes after what it paints on
    return _named(_dated(bytes(buffer.data().data()), material.made))


def _named(data: bytes) -> bytes:
    """Return a document with an id that comes from what is in it, and tells of nothing else."""
    name = str(UUID(bytes=sha256(data).digest()[:16])).encode()
    before = _NO_ID.toString(QUuid.StringFormat.WithoutBraces).encode()
    return data.replace(before, name).replace(before.hex().encode(), name.hex().encode())


def _dated(data: bytes, made: datetime) -> bytes:
    """Return a document with another date; offsets in it are counted, so that lengths stay."""
    info, xmp = made.strftime("%Y%m%d%H%M%S"), made.strftime("%Y-%m-%dT%H:%M:%S")

    def in_info(found: "re.Match[bytes]") -> bytes:
        zone = b"Z" if found[2] == b"Z" else b"+00'00'"[: len(found[2])]
        return b"/%s (D:%s%s)" % (found[1], info.encode(), zone)

    def in_xmp(found: "re.Match[bytes]") -> bytes:
        zone = b"Z" if found[2] == b"Z" else b"+00:00"[: len(found[2])]
        return b'xmp:%s="%s%s"' % (found[1], xmp.encode(), zone)

    return _XMP_DATE.sub(in_xmp, _INFO_DATE.sub(in_info, data))
