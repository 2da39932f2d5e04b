"""The archive that a workbook is: bounded before it is unpacked, and read only where asked."""

import io
import struct
import zipfile
import zlib

from shoreboard.domain.limits import LARGEST_FILE
from shoreboard.storage.tables.table import TableError, TableFault

_MOST_MEMBERS = 10_000
_ENTRY = b"PK\x01\x02"
"""What begins each entry of the directory: counted, for listing them takes time with each."""
_TIGHTEST = 300
"""How many times smaller than its content no honest member is, once it is large."""
_LARGE = 1024 * 1024
_UNREADABLE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
"""What the standard library raises for damaged and for locked archives."""


class Archive:
    """Gives out the members of an archive; raises TableError where it is damaged or a bomb.

    `names` are in lower case. The directory is believed only as an upper bound: no member
    unpacks to more than it says.
    """

    def __init__(self, data: bytes) -> None:
        if data.count(_ENTRY) > _MOST_MEMBERS:
            raise TableError(TableFault.TOO_LARGE)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            members = self._zip.infolist()
        except _UNREADABLE as error:
            raise TableError(TableFault.DAMAGED) from error
        if sum(m.file_size for m in members) > LARGEST_FILE:
            raise TableError(TableFault.TOO_LARGE)
        if any(m.file_size > max(_LARGE, _TIGHTEST * m.compress_size) for m in members):
            raise TableError(TableFault.TOO_LARGE)
        self._members = {_plain(member.filename): member for member in reversed(members)}
        self.names = frozenset(self._members)

    def read(self, name: str) -> bytes:
        """Return the content of a member; raises TableError where it is missing or damaged.

        Names go without regard to case, and to which slash parts them.
        """
        try:
            with self._zip.open(self._members[_plain(name)]) as member:
                return member.read(LARGEST_FILE)
        except _UNREADABLE as error:
            raise TableError(TableFault.DAMAGED) from error


def _plain(name: str) -> str:
    return name.replace("\\", "/").lower()
