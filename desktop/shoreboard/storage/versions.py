"""What was in a file before: the last few contents, then one a day, within bounds."""

import contextlib
import os
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from shoreboard.storage.atomic import replace_file
from shoreboard.storage.errors import StorageError, UnreadableFileError, UnwritableFileError

SUFFIX = ".shoreboard"

_NAME = re.compile(r"(\d{8}T\d{12})Z(?:-(\d+))?(-original)?\.shoreboard")
_TIME = "%Y%m%dT%H%M%S%f"


class NotKeptError(StorageError):
    """A content that must not be lost could not be kept, so that the file was not replaced."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


class Limits(NamedTuple):
    """How much is kept; sizes are bytes.

    The newest content is kept beyond `of_one`, but never one that is larger than `largest`.
    """

    last: int = 10
    days: int = 30
    of_one: int = 256 * 1024 * 1024
    of_all: int = 1024 * 1024 * 1024
    largest: int = 64 * 1024 * 1024


LIMITS = Limits()


class Version(NamedTuple):
    """An earlier content of a file.

    `kept` is when it was replaced, `saved` when it had been written. An original holds what this
    program would not have written itself; it does not age.
    """

    path: Path
    kept: datetime
    saved: datetime
    size: int
    is_original: bool = False


def _local_now() -> datetime:
    return datetime.now().astimezone()


class Versions:
    """Keeps earlier contents in a folder of the program's own, one folder within it a file."""

    def __init__(
        self, folder: Path, now: Callable[[], datetime] = _local_now, limits: Limits = LIMITS
    ) -> None:
        """`now` gives a moment in the time zone whose days are meant."""
        self._folder, self._now, self._limits = folder, now, limits

    def keep(self, document: Path, *, original: bool = False) -> Version | None:
        """Keep the content of a file that is about to be replaced; return when it is on disk.

        Returns None where there is nothing to keep: no file, one that is too large to be a
        scenario, or the content that was kept last. Raises UnreadableFileError for the file and
        UnwritableFileError for the place where contents are kept.
        """
        try:
            with document.open("rb") as file:
                data = file.read(self._limits.largest + 1)
                written = os.fstat(file.fileno()).st_mtime
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            raise UnreadableFileError(document, _reason(error)) from error
        if len(data) > self._limits.largest:
            return None
        earlier = self.of(document)
        if earlier and _holds(earlier[0], data) and (earlier[0].is_original or not original):
            return None
        version = self._put(document, data, written, original=original)
        self._prune(document)
        return version

    def of(self, document: Path) -> Sequence[Version]:
        """Return the earlier contents of a file, the newest first; none where they are lost."""
        return _versions_in(self._place(document))

    def _place(self, document: Path) -> Path:
        import hashlib  # 4 ms

        real = os.path.realpath(document)
        key = hashlib.sha256(os.fsencode(os.path.normcase(real))).hexdigest()[:32]
        words = "".join(c if c.isalnum() or c in "-_" else " " for c in Path(real).stem)
        return self._folder / " ".join([*words[:30].split(), key])

    def _put(self, document: Path, data: bytes, written: float, *, original: bool) -> Version:
        kept = self._now()
        place = self._place(document)
        stem = f"{kept.astimezone(UTC):{_TIME}}Z"
        end = ("-original" if original else "") + SUFFIX
        names = [stem, *(f"{stem}-{number}" for number in range(2, 100))]
        taken = {_stem(version.path) for version in _versions_in(place)}
        path = place / (next((name for name in names if name not in taken), stem) + end)
        try:
            place.mkdir(mode=0o700, parents=True, exist_ok=True)
            replace_file(path, data)
        except OSError as error:
            raise UnwritableFileError(path, _reason(error)) from error
        with contextlib.suppress(OSError, OverflowError):
            os.utime(path, (written, written))
        return _version(path) or Version(path, kept, kept, len(data), original)

    def _prune(self, document: Path) -> None:
        """Drop what the rules do not keep; what cannot be dropped now is dropped another day."""
        own = self.of(document)
        wanted = set(kept_of(own, self._now(), self._limits))
        _drop(version for version in own if version not in wanted)
        with contextlib.suppress(OSError):
            places = [place for place in self._folder.iterdir() if place.is_dir()]
            everything = [version for place in places for version in _versions_in(place)]
            newest = [version for version in everything if version in own[:1]]
            _drop(beyond(everything, newest, self._limits.of_all))
            for place in places:
                with contextlib.suppress(OSError):  # it is not empty
                    place.rmdir()


def kept_of(
    versions: Iterable[Version], now: datetime, limits: Limits = LIMITS
) -> Sequence[Version]:
    """Return which contents of one file the rules keep, the newest first.

    These are the last `limits.last`, the newest of each of the last `limits.days` days (today is
    one of them), and all originals; then as many of them as fit into `limits.of_one`.
    """
    ordered = sorted(versions, key=_age, reverse=True)
    first_day = now.date() - timedelta(days=limits.days - 1)
    days: set[object] = set()
    kept: list[Version] = []
    for rank, version in enumerate(ordered):
        day = version.kept.astimezone(now.tzinfo).date()
        opens_a_day = day >= first_day and day not in days
        days.add(day)
        if rank < limits.last or opens_a_day or version.is_original:
            kept.append(version)
    dropped = set(beyond(kept, ordered[:1], limits.of_one))
    return [version for version in kept if version not in dropped]


def beyond(versions: Iterable[Version], spared: Sequence[Version], most: int) -> Sequence[Version]:
    """Return what does not fit into so many bytes: the oldest, and originals last of all.

    What is spared takes room and stays.
    """
    room = most - sum(version.size for version in spared)
    others = [version for version in versions if version not in spared]
    others.sort(key=lambda version: (version.is_original, _age(version)), reverse=True)
    dropped: list[Version] = []
    for version in others:
        if dropped or version.size > room:
            dropped.append(version)
        else:
            room -= version.size
    return dropped


def _versions_in(place: Path) -> Sequence[Version]:
    try:
        found = [_version(path) for path in place.iterdir()]
    except OSError:
        return ()
    return sorted(filter(None, found), key=_age, reverse=True)


def _version(path: Path) -> Version | None:
    name = _NAME.fullmatch(path.name)
    if name is None:
        return None
    try:
        known = path.stat()
        kept = datetime.strptime(name[1], _TIME).replace(tzinfo=UTC)
        saved = min(kept, datetime.fromtimestamp(known.st_mtime, UTC))
    except (OSError, ValueError, OverflowError):
        return None
    return Version(path, kept, saved, known.st_size, name[3] is not None)


def _age(version: Version) -> tuple[datetime, int, str]:
    name = _NAME.fullmatch(version.path.name)
    return version.kept, int(name[2] or 1) if name else 1, version.path.name


def _stem(path: Path) -> str:
    return path.name.removesuffix(SUFFIX).removesuffix("-original")


def _holds(version: Version, data: bytes) -> bool:
    try:
        return version.size == len(data) and version.path.read_bytes() == data
    except OSError:
        return False


def _drop(versions: Iterable[Version]) -> None:
    for version in versions:
        with contextlib.suppress(OSError):
            version.path.unlink()


def _reason(error: Exception) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
