"""Scenarios within pictures: put into PNG and SVG, and found in those and in PDF.

A picture stays one to every other program. What passes through others may lose what is within.
"""

import base64
import binascii
import re
import struct
import zlib
from pathlib import Path

from shoreboard.domain.limits import LARGEST_FILE
from shoreboard.domain.scenario import Scenario
from shoreboard.storage.errors import FaultError, ForeignFileError, StorageError
from shoreboard.storage.regular import content

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_OURS = b"iTXtshoreboard\0"
"""The type of a chunk, and the keyword that its text begins with."""
_NUMBER = struct.Struct(">I")
_AROUND = 12
"""Bytes of a chunk besides its text: the length of that, its type and the check sum."""
_NAMESPACE = b"urn:shoreboard"
_IN_SVG = re.compile(
    rb"<(?:[\w.-]+:)?scenario\b[^<>]*>([A-Za-z0-9+/=\s]*)</(?:[\w.-]+:)?scenario\s*>"
)
_ATTACHED = re.compile(
    rb"/EF\s*<<\s*/F\s+(\d{1,10})\s+0\s+R\s*>>\s*/Type\s*/Filespec"
    rb"\s*/Subtype\s*/application#2Fx-shoreboard\b"
)
_STREAM = re.compile(rb"<<([^<>]{0,1000})>>\s*stream\r?\n")
_BLANKS = re.compile(rb"\s+")


class NothingCarriedError(StorageError):
    """A picture without a scenario: it was made so, or some program has taken it out."""


class DamagedCarrierError(StorageError):
    """A picture in which a scenario was, of which something is missing or broken."""


def in_png(picture: bytes, scenario: bytes) -> bytes:
    """Return a PNG picture that carries the bytes of a scenario's file, ahead of its pixels."""
    packed = zlib.compress(scenario, 9)
    chunk = _OURS + b"\1\0\0\0" + packed
    check = _NUMBER.pack(zlib.crc32(chunk))
    head = len(_SIGNATURE) + _AROUND + _NUMBER.unpack_from(picture, len(_SIGNATURE))[0]
    length = _NUMBER.pack(len(chunk) - 4)
    return picture[:head] + length + chunk + check + picture[head:]


def in_svg(picture: bytes, scenario: bytes) -> bytes:
    """Return an SVG picture that carries the bytes of a scenario's file as its metadata."""
    packed = base64.encodebytes(zlib.compress(scenario, 9))
    metadata = (
        b'<metadata><sb:scenario xmlns:sb="%s">\n%s</sb:scenario></metadata>\n'
        % (_NAMESPACE, packed)
    )  # fmt: skip
    at = picture.index(b"</desc>") + len(b"</desc>\n")
    return picture[:at] + metadata + picture[at:]


def read(path: Path) -> Scenario:
    """Return the scenario that a picture in a file carries.

    Raises UnreadableFileError, NothingCarriedError, DamagedCarrierError or TooNewError.
    """
    try:
        return scenario_in(content(path))
    except StorageError as error:
        error.path = path
        raise


def scenario_in(picture: bytes) -> Scenario:
    """Return the scenario that a picture carries; raises what `read` raises, without a path."""
    from shoreboard.storage import files

    try:
        return files.decode(carried(picture))
    except (FaultError, ForeignFileError) as error:
        raise DamagedCarrierError from error


def carried(picture: bytes) -> bytes:
    """Return the bytes of the scenario's file that a PNG, SVG or PDF carries.

    Raises NothingCarriedError, and DamagedCarrierError where it cannot be unpacked, or is larger
    than a scenario may be.
    """
    if picture.startswith(_SIGNATURE):
        return _from_png(picture)
    if b"%PDF-" in picture[:1024]:
        return _from_pdf(picture)
    return _from_svg(picture)


def _from_png(picture: bytes) -> bytes:
    at = len(_SIGNATURE)
    while at + _AROUND <= len(picture):
        (length,) = _NUMBER.unpack_from(picture, at)
        end = at + 8 + length
        if picture.startswith(_OURS, at + 4):
            return _from_chunk(picture[at + 4 : end], picture[end : end + 4])
        at += _AROUND + length
    raise NothingCarriedError


def _from_chunk(chunk: bytes, check: bytes) -> bytes:
    """Return what is in an iTXt chunk of ours; who wrote it anew may have unpacked it."""
    if check != _NUMBER.pack(zlib.crc32(chunk)):
        raise DamagedCarrierError
    head = chunk[len(_OURS) :]
    is_packed, rest = head[:1] == b"\1", head[2:].split(b"\0", 2)
    if len(rest) < 3:  # noqa: PLR2004  (a language, the keyword in it, the text)
        raise DamagedCarrierError
    return _unpacked(rest[2]) if is_packed else rest[2]


def _from_svg(picture: bytes) -> bytes:
    if _NAMESPACE not in picture:
        raise NothingCarriedError
    found = _IN_SVG.search(picture)
    if found is None:
        raise DamagedCarrierError
    try:
        packed = base64.b64decode(_BLANKS.sub(b"", found[1]), validate=True)
    except binascii.Error as error:
        raise DamagedCarrierError from error
    return _unpacked(packed)


def _from_pdf(picture: bytes) -> bytes:
    """Return what this program has attached to a PDF, also where another one has added to it."""
    attached = _ATTACHED.search(picture)
    if attached is None:
        raise NothingCarriedError
    begin = re.search(rb"(?<!\d)%s 0 obj\s*" % attached[1], picture)
    stream = _STREAM.match(picture, begin.end()) if begin is not None else None
    if stream is None:
        raise DamagedCarrierError
    data = picture[stream.end() :]
    if b"/FlateDecode" in stream[1]:
        return _unpacked(data)
    raise DamagedCarrierError


def _unpacked(packed: bytes) -> bytes:
    """Return what was packed, and never more than a scenario's file may have."""
    unpacking = zlib.decompressobj()
    try:
        data = unpacking.decompress(packed, LARGEST_FILE + 1)
    except zlib.error as error:
        raise DamagedCarrierError from error
    if len(data) > LARGEST_FILE or not unpacking.eof:
        raise DamagedCarrierError
    return data
