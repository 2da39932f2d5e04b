"""A small file beside a document that says who has it open, on this computer or another.

The file is held by the operating system as long as its owner lives, and its time is refreshed, so
that a lock is known to be stale: at once where its owner died on this computer, and after
STALE_SECONDS without a refresh where the owner is on another one. One that says nothing and that
nobody holds is being made just now, or its maker died over it: UNFINISHED_SECONDS tell. Where a
clock is wrong, a lock may seem to be of the future and never be stale: `take_over` takes it.
"""

import contextlib
import errno
import os
import stat
import time
import weakref
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from shoreboard.storage.errors import StorageError
from shoreboard.storage.holder import Holder, holder_in, machine, ourselves, words_of

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None

REFRESH_SECONDS = 60.0
STALE_SECONDS = 300.0
UNFINISHED_SECONDS = 5.0

_LARGEST = 4096
_LONGEST_NAME = 255
_TRIES = 20
_PLAIN = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
_CREATE = os.O_RDWR | os.O_CREAT | os.O_EXCL | _PLAIN
_READ = os.O_RDONLY | _PLAIN | getattr(os, "O_NONBLOCK", 0)


class FileInUseError(StorageError):
    """Somebody else has the file open."""

    def __init__(self, path: Path, holder: Holder) -> None:
        super().__init__(path, holder)
        self.path, self.holder = path, holder

    @property
    def is_ours(self) -> bool:
        """Tell whether another window of this very program has the file."""
        return (self.holder.machine, self.holder.pid) == (machine(), os.getpid())


class FileLock:
    """A lock that was taken; it goes by `release`, or with the object, or with the process.

    In a folder that takes no file it holds nothing, and says nothing. Where something else lies in
    its place it holds nothing either, and `in_the_way` is what: a folder, say, or a link.
    """

    def __init__(self, place: Path | None, token: str = "", descriptor: int = -1) -> None:
        self.in_the_way: Path | None = None
        self._place, self._token = place, token
        self._let_go = weakref.finalize(self, _let_go, place, token, descriptor)

    @property
    def holds(self) -> bool:
        """Tell whether others can see the lock."""
        return self._place is not None

    @property
    def stands(self) -> bool:
        """Tell whether the lock is still the owner's."""
        if self._place is None:
            return True
        try:
            return _is_of(self._place, self._token)
        except OSError:  # a share that does not answer now tells nothing
            return True

    def refresh(self) -> None:
        """Show that the owner lives, as long as the lock stands."""
        if self._place is not None and self.stands:
            with contextlib.suppress(OSError):
                os.utime(self._place)

    def release(self) -> None:
        """Let others have the file; a second time does nothing."""
        self._let_go()


def lock_path(document: Path) -> Path:
    """Return where the lock of a document lies: beside the file that all links lead to."""
    real = Path(os.path.realpath(document))
    name = f".{real.name}.lock"
    if len(os.fsencode(name)) > _LONGEST_NAME:
        import hashlib

        name = f".{hashlib.sha256(os.fsencode(real.name)).hexdigest()}.lock"
    return real.with_name(name)


def clock_of(folder: Path) -> float:
    """Return the time by the clock that stamps the files of a folder; a server has its own."""
    probe = folder / f".{os.urandom(8).hex()}.tmp"
    try:
        descriptor = os.open(probe, _CREATE, 0o600)
    except OSError:
        return time.time()
    try:
        return os.fstat(descriptor).st_mtime
    finally:
        os.close(descriptor)
        with contextlib.suppress(OSError):
            probe.unlink()


def take(document: Path, token: str, now: Callable[[Path], float] = clock_of) -> FileLock:
    """Take the lock of a document for an open document with this token, also a stale lock.

    Where that token has it already, what is returned holds nothing. `now` tells the time in a
    folder. Raises FileInUseError.
    """
    place = lock_path(document)
    for _ in range(_TRIES):
        try:
            return _create(place, token)
        except FileExistsError:
            pass
        except OSError:
            return FileLock(None)
        try:
            found = _look(place)
            if found is None:
                continue
            if found.holder.token == token:
                return FileLock(None)
            if not _is_stale(place, found, now):
                raise FileInUseError(document, found.holder)
            _set_aside(place, found)
        except PermissionError:
            # Windows lets nobody remove a file that is open: its owner lives.
            if os.name == "nt":
                raise FileInUseError(document, Holder()) from None
            return FileLock(None)
        except OSError:
            return _no_lock(place)
    raise FileInUseError(document, Holder())


def take_over(document: Path, token: str, now: Callable[[Path], float] = clock_of) -> FileLock:
    """Take the lock of a document whoever has it, as its user wants; who had it can find out.

    Raises FileInUseError where the system does not allow it, or somebody else was faster.
    """
    with contextlib.suppress(OSError):
        lock_path(document).unlink()
    return take(document, token, now)


def holder_of(document: Path, now: Callable[[Path], float] = clock_of) -> Holder | None:
    """Return who has a document open now, or None where nobody is known to have it."""
    place = lock_path(document)
    try:
        found = _look(place)
        return None if found is None or _is_stale(place, found, now) else found.holder
    except OSError:
        return None


@dataclass(frozen=True, slots=True)
class _Found:
    """A lock that lies there: who has it, and whether the system holds it."""

    holder: Holder
    is_held: bool | None
    """None where the system cannot tell."""


def _create(place: Path, token: str) -> FileLock:
    content = words_of(ourselves(token))
    descriptor = os.open(place, _CREATE, 0o666)
    try:
        _hold(descriptor)
        os.write(descriptor, content)
        os.fsync(descriptor)  # another computer sees it only then
        return FileLock(place, token, descriptor)
    except BaseException:
        os.close(descriptor)
        with contextlib.suppress(OSError):
            place.unlink()
        raise


def _hold(descriptor: int) -> None:
    if fcntl is None:
        return
    for _ in range(_TRIES):
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:  # somebody is just looking whether it is held
            time.sleep(0.001)
        except OSError:  # a file system without such locks
            return


def _look(place: Path) -> _Found | None:
    """Return what lies there, or None where nothing does; raises OSError for what is no file."""
    try:
        descriptor = os.open(place, _READ)
    except FileNotFoundError:
        return None
    except PermissionError:
        return _Found(Holder(seen=place.stat().st_mtime), None)
    try:
        known = os.fstat(descriptor)
        if not stat.S_ISREG(known.st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        holder = replace(holder_in(os.read(descriptor, _LARGEST)), seen=known.st_mtime)
        return _Found(holder, _is_held(descriptor))
    finally:
        os.close(descriptor)


def _no_lock(place: Path) -> FileLock:
    lock = FileLock(None)
    with contextlib.suppress(OSError):
        lock.in_the_way = None if stat.S_ISREG(place.lstat().st_mode) else place
    return lock


def _is_held(descriptor: int) -> bool | None:
    if fcntl is None:
        return None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    except OSError:
        return None
    fcntl.flock(descriptor, fcntl.LOCK_UN)
    return False


def _is_stale(place: Path, found: _Found, now: Callable[[Path], float]) -> bool:
    if found.is_held:
        return False
    if found.holder.machine == machine():
        if found.is_held is False or os.name == "nt":  # on Windows removing it will tell
            return True
        return not _runs(found.holder.pid)
    is_unfinished = found.is_held is False and found.holder == Holder()
    patience = UNFINISHED_SECONDS if is_unfinished else STALE_SECONDS
    return now(place.parent) - found.holder.seen > patience


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return pid > 0


def _set_aside(place: Path, stale: _Found) -> None:
    """Remove a stale lock, and no other that may have been made there just now."""
    aside = place.with_name(f".{os.urandom(8).hex()}.tmp")
    try:
        place.rename(aside)
    except FileNotFoundError:
        return
    found = _look(aside)
    if found is not None and (found.holder, found.is_held) != (stale.holder, stale.is_held):
        with contextlib.suppress(OSError):
            os.link(aside, place)
    with contextlib.suppress(FileNotFoundError):
        aside.unlink()


def _let_go(place: Path | None, token: str, descriptor: int) -> None:
    if place is None:
        return
    try:
        for _ in range(2):  # a disk may refuse once
            with contextlib.suppress(OSError):
                if os.name == "nt" and descriptor >= 0:
                    os.close(descriptor)
                    descriptor = -1
                if _is_of(place, token):
                    place.unlink()
                break
    finally:  # what the system holds is let go even where there is no memory
        with contextlib.suppress(OSError):
            os.close(descriptor)


def _is_of(place: Path, token: str) -> bool:
    return (found := _look(place)) is not None and found.holder.token == token
