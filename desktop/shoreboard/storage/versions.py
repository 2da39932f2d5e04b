"""What was in a file before: the last few contents, then one a day, within bounds.

A clock may be set back or run ahead. The order in which contents were kept is therefore never
taken from it alone, and nothing goes because of its date.
"""

import contextlib
import os
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import NamedTuple

from shoreboard.domain.limits import LARGEST_FILE
from shoreboard.paths import SUFFIX
from shoreboard.storage.errors import (
    StorageError,
    UnreadableFileError,
    UnwritableFileError,
    reason_of,
)
from shoreboard.storage.regular import read_regular

_NAME = re.compile(rf"(\d{{8}}T\d{{12}})Z(?:-(\d+))?(-original)?{re.escape(SUFFIX)}")
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
    largest: int = LARGEST_FILE


LIMITS = Limits()


class Version(NamedTuple):
    """An earlier content of a file.

    `kept` is when it was replaced, `saved` when it had been written. `epoch` is one more for each
    time that the clock had been set back before, so that `epoch` and `kept` together are in order.
    An original holds what this program would not have written itself; it does not age.
    """

    path: Path
    kept: datetime
    saved: datetime
    size: int
    is_original: bool = False
    epoch: int = 1


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
            data, known = read_regular(document, self._limits.largest + 1)
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            raise UnreadableFileError(document, reason_of(error)) from error
        if len(data) > self._limits.largest:
            return None
        earlier = self.of(document)
        if earlier and _holds(earlier[0], data) and (earlier[0].is_original or not original):
            return None
        version = self._put(document, data, known.st_mtime, original=original)
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
        from shoreboard.storage.atomic import replace_file
        from shoreboard.storage.private import make_private_folder

        kept = self._now()
        place = self._place(document)
        newest = next(iter(_versions_in(place)), None)
        epoch = newest.epoch + (newest.kept >= kept) if newest else 1
        number = f"-{epoch}" if epoch > 1 else ""
        end = ("-original" if original else "") + SUFFIX
        path = place / f"{kept.astimezone(UTC):{_TIME}}Z{number}{end}"
        try:
            make_private_folder(self._folder)
            make_private_folder(place)
            replace_file(path, data, private=True)
        except OSError as error:
            raise UnwritableFileError(path, reason_of(error)) from error
        with contextlib.suppress(OSError, OverflowError):
            os.utime(path, (written, written))
        return _version(path) or Version(path, kept, kept, len(data), original, epoch)

    def _prune(self, document: Path) -> None:
        """Drop what the rules do not keep; what cannot be dropped now is dropped another day.

        Where all files together have too many bytes, other files give way, each its oldest first.
        """
        own = self.of(document)
        kept = kept_of(own, self._now().tzinfo, self._limits)
        _drop(version for version in own if version not in kept)
        with contextlib.suppress(OSError):
            places = [place for place in self._folder.iterdir() if place.is_dir()]
            others = [_versions_in(place) for place in places if place != self._place(document)]
            ranked = [(-rank, each.kept, each) for of in others for rank, each in enumerate(of)]
            ordered = [version for _, _, version in sorted(ranked, reverse=True)]
            _drop(beyond(ordered, self._limits.of_all - sum(version.size for version in kept)))
            for place in places:
                with contextlib.suppress(OSError):  # it is not empty
                    place.rmdir()


def kept_of(
    versions: Iterable[Version], zone: tzinfo | None, limits: Limits = LIMITS
) -> Sequence[Version]:
    """Return which contents of one file the rules keep, the newest first.

    These are the last `limits.last`, the newest of each of the last `limits.days` days on which
    one was kept (as days are in `zone`), and all originals; then as many of them as fit into
    `limits.of_one`.
    """
    ordered = sorted(versions, key=_order, reverse=True)
    days: set[object] = set()
    kept: list[Version] = []
    for rank, version in enumerate(ordered):
        day = version.kept.astimezone(zone).date()
        opens_a_day = day not in days and len(days) < limits.days
        days.add(day)
        if rank < limits.last or opens_a_day or version.is_original:
            kept.append(version)
    newest = kept[:1]
    dropped = beyond(kept[1:], limits.of_one - sum(version.size for version in newest))
    return [version for version in kept if version not in dropped]


def beyond(versions: Iterable[Version], room: int) -> Sequence[Version]:
    """Return what does not fit into so many bytes: the last ones, and originals last of all."""
    dropped: list[Version] = []
    for version in sorted(versions, key=lambda version: not version.is_original):
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
    return sorted(filter(None, found), key=_order, reverse=True)


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
    return Version(path, kept, saved, known.st_size, name[3] is not None, int(name[2] or 1))


def _order(version: Version) -> tuple[int, datetime]:
    return version.epoch, version.kept


def _holds(version: Version, data: bytes) -> bool:
    try:
        return version.size == len(data) and read_regular(version.path, len(data) + 1).data == data
    except OSError:
        return False


def _drop(versions: Iterable[Version]) -> None:
    for version in versions:
        with contextlib.suppress(OSError):
            version.path.unlink()
