"""Reading and writing scenario files. Import it where it is used: it loads msgspec."""

import codecs
import errno
import os
import re
import stat
from pathlib import Path

import msgspec

from shoreboard.domain.scenario import Scenario
from shoreboard.storage import schema
from shoreboard.storage.atomic import replace_file
from shoreboard.storage.diagnosis import NOT_A_CHARACTER, damage_of_invalid, damage_of_malformed
from shoreboard.storage.errors import (
    Damage,
    DamagedFileError,
    ForeignFileError,
    StorageError,
    TooNewError,
    UnfitScenarioError,
    UnreadableFileError,
)
from shoreboard.storage.migrations import migrate

SUFFIX = ".shoreboard"
LARGEST_FILE = 64 * 1024 * 1024
"""Bytes."""

_FORMAT = re.compile(rb"[1-9]\d{0,5}")
"""What calls itself a format with more digits is no file of ours."""

_ESCAPED_NUL = b"\\u0000"
_ABSENT = msgspec.Raw()


class _Head(msgspec.Struct):
    """What tells a scenario file of any format from all other JSON."""

    format: msgspec.Raw = _ABSENT
    activities: msgspec.Raw = _ABSENT
    scenes: msgspec.Raw = _ABSENT


_HEAD = msgspec.json.Decoder(_Head)
_DOCUMENT = msgspec.json.Decoder(schema.Document)


def read(path: Path) -> Scenario:
    """Return the scenario in a file.

    Raises UnreadableFileError, DamagedFileError, ForeignFileError or TooNewError.
    """
    data = _bytes(path)
    try:
        return decode(data)
    except StorageError as error:
        error.path = path
        raise


def write(path: Path, scenario: Scenario) -> None:
    """Make a scenario the content of a file, new or old; return when it is on disk.

    Nothing is written that could not be read again. Raises UnwritableFileError, or
    UnfitScenarioError for a scenario beyond the limits of the format; the file is then as it was.
    """
    data = encode(scenario)
    try:
        decode(data)
    except DamagedFileError as error:
        unfit = UnfitScenarioError(error.code, error.place, error.value)
        unfit.path = path
        raise unfit from error
    replace_file(path, data)


def decode(data: bytes) -> Scenario:
    """Return the scenario that the bytes of a file describe.

    Fields that the format does not know are passed over. Raises DamagedFileError with the place,
    ForeignFileError or TooNewError.
    """
    text = _text(data)
    try:
        file_format = _format_of(text)
        document = _document(text, file_format)
    except RecursionError as error:
        raise DamagedFileError(Damage.TOO_DEEP) from error
    except msgspec.ValidationError as error:
        raise damage_of_invalid(str(error)) from error
    except msgspec.DecodeError as error:
        raise damage_of_malformed(text) from error
    if _ESCAPED_NUL in text:
        _refuse_nul(document)
    return schema.scenario_of(document)


def encode(scenario: Scenario) -> bytes:
    """Return the bytes of a file that describes a scenario; equal scenarios make equal bytes.

    NUL and lone surrogates, which no file can hold, become U+FFFD, the mark for what is no
    character: a stray one that was pasted must not keep a lesson from being saved.
    """
    document = schema.document_of(scenario)
    try:
        data = msgspec.json.encode(document)
    except UnicodeEncodeError:
        data = b""
    if not data or _ESCAPED_NUL in data:
        _mend_texts(document)
        data = msgspec.json.encode(document)
    return msgspec.json.format(data, indent=2) + b"\n"


def _bytes(path: Path) -> bytes:
    """Return the content of a regular file, and of a large one just enough to know that it is."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if not stat.S_ISREG(mode):  # a pipe might never answer
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        with path.open("rb") as file:
            return file.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else None
        raise UnreadableFileError(path, reason or str(error)) from error


def _text(data: bytes) -> bytes:
    """Return UTF-8 text without a byte order mark, which some editors put there."""
    if len(data) > LARGEST_FILE:
        raise DamagedFileError(Damage.TOO_LARGE)
    text = data.removeprefix(codecs.BOM_UTF8)
    if not text or text.isspace():
        raise DamagedFileError(Damage.EMPTY)
    try:
        text.decode()
    except UnicodeDecodeError as error:
        line = text.count(b"\n", 0, error.start) + 1
        column = len(text[text.rfind(b"\n", 0, error.start) + 1 : error.start].decode()) + 1
        raise DamagedFileError(Damage.NOT_UTF8, line=line, column=column) from error
    return text


def _format_of(text: bytes) -> int:
    """Return the format of a scenario file that this program can read."""
    try:
        head = _HEAD.decode(text)
    except msgspec.ValidationError as error:
        raise ForeignFileError from error
    number = bytes(head.format)
    if not _FORMAT.fullmatch(number) or (head.activities is _ABSENT and head.scenes is _ABSENT):
        raise ForeignFileError
    if int(number) > schema.FORMAT:
        raise TooNewError(int(number))
    return int(number)


def _document(text: bytes, file_format: int) -> schema.Document:
    if file_format == schema.FORMAT:
        return _DOCUMENT.decode(text)
    older = msgspec.json.decode(text, type=dict[str, object])
    return msgspec.convert(migrate(older, schema.FORMAT), schema.Document)


def _refuse_nul(document: schema.Document) -> None:
    for entry, name, place in schema.texts(document):
        if "\0" in getattr(entry, name):
            raise DamagedFileError(Damage.BAD_TEXT, place)


def _mend_texts(document: schema.Document) -> None:
    for entry, name, _ in schema.texts(document):
        text: str = getattr(entry, name)
        if NOT_A_CHARACTER.search(text):
            # two halves that belong together become one character on the way
            joined = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
            setattr(entry, name, joined.replace("\0", "\ufffd"))
