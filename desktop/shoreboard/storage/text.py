"""From the bytes of a file to text that can be read, or to what they are instead."""

import codecs

from shoreboard.domain.limits import LARGEST_FILE
from shoreboard.storage.errors import Damage, DamagedFileError

_PIECE = 1024 * 1024
"""Bytes that are checked at once: as Python's text they can take four times their size."""

_MARKED = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}
"""Byte order marks; the longer ones begin like the shorter ones."""

_UNMARKED = {
    (False, True, True, True): "UTF-32",
    (True, True, True, False): "UTF-32",
    (False, True, False, True): "UTF-16",
    (True, False, True, False): "UTF-16",
}
"""Which of the first four bytes are zero, since JSON begins with two ASCII characters (RFC 4627,
section 3)."""


def utf8_of(data: bytes) -> bytes:
    """Return UTF-8 text without a byte order mark, which some editors put there.

    Raises DamagedFileError for what is empty, too large, or text of another encoding or none.
    """
    if len(data) > LARGEST_FILE:
        raise DamagedFileError(Damage.TOO_LARGE)
    text = data.removeprefix(codecs.BOM_UTF8)
    if not text or text.isspace():
        raise DamagedFileError(Damage.EMPTY)
    if text.count(0) == len(text):
        raise DamagedFileError(Damage.ZEROS)
    if encoding := _other_encoding(text):
        raise DamagedFileError(Damage.OTHER_ENCODING, value=encoding)
    if (offset := _first_that_is_no_utf8(text)) is not None:
        from shoreboard.storage.walk import position  # most files are sound

        line, column = position(text, offset)
        raise DamagedFileError(Damage.NOT_UTF8, line=line, column=column)
    return text


def _other_encoding(text: bytes) -> str:
    """Return the name of an encoding of Unicode that is not UTF-8, or nothing."""
    for mark, encoding in _MARKED.items():
        if text.startswith(mark):
            return encoding
    zeros = tuple(byte == 0 for byte in text[:4])
    return next((name for known, name in _UNMARKED.items() if known == zeros), "")


def _first_that_is_no_utf8(text: bytes) -> int | None:
    decoder = codecs.getincrementaldecoder("utf-8")()
    whole = memoryview(text)
    for start in range(0, len(text), _PIECE):
        held = len(decoder.getstate()[0])
        try:
            decoder.decode(whole[start : start + _PIECE], start + _PIECE >= len(text))
        except UnicodeDecodeError as error:
            return start - held + error.start
    return None
