"""What readers that are not ours find in a file: all of its text, by the name of its format."""

import csv
import re
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO, StringIO
from xml.etree import ElementTree
from zipfile import ZipFile

from openpyxl import load_workbook
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage
from PySide6.QtSvg import QSvgRenderer

_SLIDE = re.compile(r"ppt/(slides|notesSlides)/\w+\.xml|docProps/core\.xml")
_DOCUMENT = re.compile(r"word/(document|footer\d*|header\d*|comments)\.xml|docProps/core\.xml")
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)


def image_in(data: bytes) -> QImage:
    """Return the picture that Qt reads."""
    image = QImage()
    assert image.loadFromData(QByteArray(data))
    return image


def text_in_png(data: bytes) -> str:
    """Return the texts that a PNG has beside its pixels."""
    image = image_in(data)
    return "\n".join(f"{key}: {image.text(key)}" for key in image.textKeys())


def text_in_svg(data: bytes) -> str:
    """Return all text and all attributes of a drawing."""
    assert QSvgRenderer(QByteArray(data)).isValid()
    root = ElementTree.fromstring(data)
    attributes = (value for each in root.iter() for value in each.attrib.values())
    return "\n".join((*root.itertext(), *attributes))


def text_in_pdf(data: bytes) -> str:
    """Return everything of a document, its streams unpacked."""
    streams = [found[1] for found in _STREAM.finditer(data)]
    unpacked: list[bytes] = []
    for each in streams:
        try:
            unpacked.append(zlib.decompressobj().decompress(each))
        except zlib.error:
            unpacked.append(each)
    return b"\n".join((_STREAM.sub(b"", data), *unpacked)).decode("latin-1")


def text_in_text(data: bytes) -> str:
    """Return a text."""
    return data.decode()


def text_in_zip(data: bytes) -> str:
    """Return all texts of a package."""
    with ZipFile(BytesIO(data)) as packed:
        assert packed.testzip() is None
        return "\n".join(packed.read(name).decode() for name in packed.namelist())


def text_in_slides(data: bytes) -> str:
    """Return all text and all attributes that slides and their notes have of their own."""
    with ZipFile(BytesIO(data)) as packed:
        names = [name for name in packed.namelist() if _SLIDE.match(name)]
        roots = [ElementTree.fromstring(packed.read(name)) for name in names]
    words = [text for root in roots for text in root.itertext()]
    words += [value for root in roots for each in root.iter() for value in each.attrib.values()]
    return "\n".join(words)


def text_in_csv(data: bytes) -> str:
    """Return all cells of a table."""
    rows = csv.reader(StringIO(data.decode("utf-8-sig"), newline=""))
    return "\n".join(cell for row in rows for cell in row)


def text_in_xlsx(data: bytes) -> str:
    """Return all cells of a workbook, and every part of it as it lies in the archive."""
    book = load_workbook(BytesIO(data))
    cells = (str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row)
    with ZipFile(BytesIO(data)) as archive:
        parts = [archive.read(name).decode("utf-8", "replace") for name in archive.namelist()]
    return "\n".join((*cells, *parts))


def text_in_document(data: bytes) -> str:
    """Return all text and all attributes that a document, its footer and properties have."""
    with ZipFile(BytesIO(data)) as packed:
        names = [name for name in packed.namelist() if _DOCUMENT.match(name)]
        roots = [ElementTree.fromstring(packed.read(name)) for name in names]
    words = [text for root in roots for text in root.itertext()]
    words += [value for root in roots for each in root.iter() for value in each.attrib.values()]
    return "\n".join(words)


TEXT_IN: Mapping[str, Callable[[bytes], str]] = {
    "png": text_in_png,
    "svg": text_in_svg,
    "pdf": text_in_pdf,
    "pptx": text_in_slides,
    "lesson-plan": text_in_document,
    "worksheet": text_in_document,
    "answer-key": text_in_document,
    "worksheet-pdf": text_in_pdf,
    "answer-key-pdf": text_in_pdf,
    "moodle": text_in_text,
    "gift": text_in_text,
    "qti": text_in_zip,
    "h5p": text_in_zip,
    "kahoot": text_in_zip,
    "anki": text_in_text,
    "html": bytes.decode,
    "md": bytes.decode,
    "xlsx": text_in_xlsx,
    "csv": text_in_csv,
}
"""By the id of each format; a new one comes with its reader."""
