"""Pages in shapes and text that can be selected (PDF 1.4), as many a scene as its cards need."""

import re
from datetime import datetime
from hashlib import sha256

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF, QUuid
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from shoreboard import __version__
from shoreboard.exporters.exporter import PICTURE, Exporter
from shoreboard.exporters.material import Material
from shoreboard.exporters.options import Options
from shoreboard.exporters.pages import Press
from shoreboard.i18n import tr
from shoreboard.names import short
from shoreboard.paths import SUFFIX, file_stem

_INCH = 25.4
_TYPE = "application/x-shoreboard"
_INFO_DATE = re.compile(rb"/(CreationDate|ModDate) \(D:\d{14}([^)]*)\)")
_XMP_DATE = re.compile(
    rb'xmp:(CreateDate|ModifyDate|MetadataDate)="\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([^"]*)"'
)


def make(material: Material, options: Options) -> bytes:
    """Return the scenes as pages; the scenario is attached where that is wanted."""
    press = Press(material, options, ligatures=False)
    page = options.page
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    paper = QSizeF(page.width_mm, page.height_mm)
    match = QPageSize.SizeMatchPolicy.ExactMatch
    writer.setPageSize(QPageSize(paper, QPageSize.Unit.Millimeter, "", match))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(round(page.size.width / page.width_mm * _INCH))
    writer.setTitle(short(material.scenario.title))
    writer.setCreator(f"Shoreboard {__version__}")
    writer.setDocumentId(_id_of(material, options))
    if options.carries:
        name = (file_stem(material.scenario.title) or "scenario") + SUFFIX
        writer.addFileAttachment(name, QByteArray(material.file), _TYPE)
    painter = QPainter(writer)
    for rank, each in enumerate(press.pages()):
        if rank:
            writer.newPage()
        painter.resetTransform()
        painter.scale(writer.width() / page.size.width, writer.height() / page.size.height)
        press.paint(painter, each)
    painter.end()
    return _dated(bytes(buffer.data().data()), material.made)


def _id_of(material: Material, options: Options) -> QUuid:
    """Return an id that is the same for what is the same."""
    digest = sha256(material.file + repr((options, [each.id for each in material.scenes])).encode())
    return QUuid.fromRfc4122(QByteArray(digest.digest()[:16]))


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


def _title() -> str:
    return tr("Pages (PDF)")


def _hint() -> str:
    return tr("A screen reader reads the report (HTML) better than these pages.")


EXPORTER = Exporter("pdf", ".pdf", _title, make, PICTURE, hint=_hint)
