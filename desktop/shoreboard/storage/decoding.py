"""Characters, texts and numbers out of the bytes of a damaged file, as far as there are any."""

import codecs
import json
import re
from collections.abc import Callable, Mapping

from shoreboard.storage.errors import Damage, DamagedFileError, StorageError

Note = Callable[[StorageError], None]
"""Takes note of what was found to be wrong."""

_ENCODINGS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNMARKED: Mapping[tuple[bool, ...], str] = {
    (False, True, True, True): "utf-32-le",
    (True, True, True, False): "utf-32-be",
    (False, True, False, True): "utf-16-le",
    (True, False, True, False): "utf-16-be",
}
"""Which of the first four bytes are zero, where no mark says the encoding."""
_ZEROS = re.compile("\0\0++")
_ESCAPE = re.compile(r'\\(["\\/bfnrt]|u[0-9a-fA-F]{4})?')
_LONGEST_NUMBER = 20


def text_of(data: bytes, note: Note) -> str:
    """Return the text of a file in any encoding of Unicode, and note what is no text in UTF-8."""
    unmarked = b"", _UNMARKED.get(tuple(byte == 0 for byte in data[:4]), "utf-8")
    mark, encoding = next((each for each in _ENCODINGS if data.startswith(each[0])), unmarked)
    if encoding != "utf-8":
        note(DamagedFileError(Damage.OTHER_ENCODING, value=encoding[:6].upper()))
    body = data[len(mark) :]
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        text = body.decode(encoding, "replace")
        if encoding == "utf-8":
            before = body[: error.start]
            line, start = before.count(b"\n") + 1, before.rfind(b"\n") + 1
            column = len(before[start:].decode(errors="replace")) + 1
            note(DamagedFileError(Damage.NOT_UTF8, line=line, column=column))
    return _ZEROS.sub("\n", text) if "\0\0" in text else text


def number_of(written: str) -> object:
    """Return a number, true or false; None for null and for what no field may say."""
    try:
        return json.loads(written[:_LONGEST_NUMBER])
    except ValueError:
        return None


def unescaped(written: str) -> str:
    """Return what a string says; a backslash that escapes nothing stands for itself."""
    if "\\" not in written:
        return written
    try:
        text: str = json.loads(f'"{written}"', strict=False)
    except ValueError:
        mended = _ESCAPE.sub(lambda found: found[0] if found[1] else r"\\", written)
        text = json.loads(f'"{mended}"', strict=False)
    return text
