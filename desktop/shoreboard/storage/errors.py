"""What can be wrong with a file, as types with codes, places and values; the words are elsewhere.

`path` is the file that was meant, where there was one. Whatever is raised, the file is as it was.
"""

import errno
import os
from enum import StrEnum
from pathlib import Path

_LONGEST_VALUE = 100


class Damage(StrEnum):
    """What is wrong with a file that should hold a scenario."""

    EMPTY = "empty"
    ZEROS = "zeros"
    """Nothing but zeros, as after a power cut."""
    OTHER_ENCODING = "other-encoding"
    """Text in UTF-16 or UTF-32."""
    NOT_UTF8 = "not-utf-8"
    NOT_JSON = "not-json"
    TOO_LARGE = "too-large"
    """The file is larger than any scenario may be."""
    OVERFULL = "overfull"
    """All cards in all scenes, with their texts, would make a file that is larger than that."""
    TOO_DEEP = "too-deep"
    """Brackets within brackets, more than any reader can follow."""
    MISSING_FIELD = "missing-field"
    WRONG_TYPE = "wrong-type"
    TOO_LONG = "too-long"
    """A text has more characters than the format allows."""
    TOO_MANY = "too-many"
    """A list has more entries than the format allows."""
    BAD_TEXT = "bad-text"
    """A text holds half a character (a lone surrogate) or the character NUL."""
    NO_SCENE = "no-scene"
    EMPTY_ID = "empty-id"
    DOUBLE_ID = "double-id"
    """Two activities, or two scenes, bear the same id."""
    UNKNOWN_ACTIVITY = "unknown-activity"
    """A scene places an activity that the scenario does not have."""
    DOUBLE_PLACEMENT = "double-placement"
    """A scene places an activity twice."""
    UNKNOWN_KIND = "unknown-kind"
    UNKNOWN_ZONE = "unknown-zone"
    UNKNOWN_COUNTRY = "unknown-country"
    """No country bears this code in ISO 3166-1."""
    COUNTRY = "country"
    """The country does not fit the zone: abroad it is home, at home it is not."""
    PARTNER = "partner"
    """A partner firm where own staff does the work."""
    IN_TRAY = "in-tray"
    """A country, place, partner or circumstance where the board does not say anything."""
    UNKNOWN_CIRCUMSTANCE = "unknown-circumstance"
    UNKNOWN_LENS = "unknown-lens"
    OWNERSHIP = "ownership"
    """A share in the ownership of what is not shared."""
    OUT_OF_RANGE = "out-of-range"
    """A number is smaller or larger than the format allows."""
    UNORDERED = "unordered"
    """A likely number outside its own range."""
    UNKNOWN_EVIDENCE = "unknown-evidence"
    UNKNOWN_CURRENCY = "unknown-currency"
    """No money bears this code in ISO 4217."""
    UNKNOWN_WHOLE = "unknown-whole"
    """An activity is part of what the scenario does not have."""
    SHARE_OF_NOTHING = "share-of-nothing"
    """An activity has a share and does not say of what."""
    NO_SHARE = "no-share"
    """A part has all of its whole, or does not say how much."""
    SHARES = "shares"
    """The shares of an activity's parts do not make 100."""
    UNREAD_FIELD = "unread-field"
    """A field that the format does not know, or that stands there twice."""


class StorageError(Exception):
    """A file that cannot be read or written."""

    path: Path | None = None


def reason_of(error: BaseException) -> str:
    """Return what the system says about an error of its own, also where there is no memory."""
    if isinstance(error, MemoryError):
        return os.strerror(errno.ENOMEM)
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


class UnreadableFileError(StorageError):
    """The operating system does not give the file out; `reason` is what it says."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = path, reason


class UnwritableFileError(StorageError):
    """The operating system does not take the file; `reason` is what it says."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = path, reason


class UnremovableFileError(StorageError):
    """The operating system does not remove the file; `reason` is what it says."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path, self.reason = path, reason


class HalfWrittenError(UnwritableFileError):
    """A file was not written to its end; all that belongs into it is in `copy`, beside it."""

    def __init__(self, path: Path, reason: str, copy: Path) -> None:
        super().__init__(path, reason)
        self.copy = copy


class UnansweredError(StorageError):
    """A disk has not answered yet: what becomes of the file is not known."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


class FaultError(StorageError):
    """Something breaks the format: what, where, and the beginning of what stands there.

    `place` is a JSON path ("scenes[1].placements[3].zone") or "". Where the text is no JSON,
    `line` and `column` count from 1; otherwise, and in very large files, they are 0.
    """

    def __init__(
        self, code: Damage, place: str = "", value: str = "", *, line: int = 0, column: int = 0
    ) -> None:
        super().__init__(code, place, value[:_LONGEST_VALUE], line, column)
        self.code, self.place, self.value = code, place, value[:_LONGEST_VALUE]
        self.line, self.column = line, column


class DamagedFileError(FaultError):
    """The file should hold a scenario, and something in it is broken."""


class UnreadFieldError(FaultError):
    """A field that is not known here, or that stands there again; what it says is passed over."""


class UnfitScenarioError(FaultError):
    """The scenario is larger than its format, so that it could not be opened again."""


class ForeignFileError(StorageError):
    """The file is JSON, but of something else than a scenario."""


class TooNewError(StorageError):
    """A later version of the program wrote the file, in a format that is not known here."""

    def __init__(self, file_format: int) -> None:
        super().__init__(file_format)
        self.file_format = file_format
