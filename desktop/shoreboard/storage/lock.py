"""A small file beside a document that says who has it open, on this computer or another.

The file is held by the operating system as long as its owner lives, and its time is refreshed, so
that a lock is known to be stale: at once where its owner died on this computer, and after
STALE_SECONDS without a refresh where the owner is on another one. One that says nothing and that
nobody holds is being made just now, or its maker died over it: UNFINISHED_SECONDS tell.
"""

import contextlib
import errno
import json
import os
import stat
import time
import weakref
from dataclasses import asdict, dataclass
from pathlib import Path

from shoreboard.storage.errors import StorageError
from shoreboard.storage.holder import Holder, holder_in, machine, ourselves

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
_CREATE = (
    os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
)
_READ = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
)


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

    In a folder that takes no file it holds nothing, and says nothing.
    """

    def __init__(self, place: Path | None, token: str = "", descriptor: int = -1) -> None:
        self._place, self._token = place, token
        self._let_go = weakref.finalize(self, _let_go, place, token, descriptor)

    @property
    def holds(self) -> bool:
        """Tell whether others can see the lock."""
        return self._place is not None

    def refresh(self) -> bool:
        """Show that the owner lives; tell whether the lock is still the owner's."""
        if self._place is None:
            return True
        try:
            found = _look(self._place)
            if found is None or found.holder.token != self._token:
                return False
            os.utime(self._place)
        except FileNotFoundError:
            return False
        except OSError:  # a share that does not answer now tells nothing
            return True
        return True

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


def take(document: Path, token: str) -> FileLock:
    """Take the lock of a document for an open document with this token, also a stale lock.

    Where that token has it already, what is returned holds nothing. Raises FileInUseError.
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
            if not _is_stale(place, found):
                raise FileInUseError(document, found.holder)
            _set_aside(place, found)
        except PermissionError:
            # Windows lets nobody remove a file that is open: its owner lives.
            if os.name == "nt":
                raise FileInUseError(document, Holder()) from None
            return FileLock(None)
        except OSError:
            return FileLock(None)
    raise FileInUseError(document, Holder())


def holder_of(document: Path) -> Holder | None:
    """Return who has a document open now, or None where nobody is known to have it."""
    place = lock_path(document)
    try:
        found = _look(place)
        return None if found is None or _is_stale(place, found) else found.holder
    except OSError:
        return None


@dataclass(frozen=True, slots=True)
class _Found:
    """A lock that lies there: who has it, when it was refreshed, whether the system holds it."""

    holder: Holder
    refreshed: float
    is_held: bool | None
    """None where the system cannot tell."""


def _create(place: Path, token: str) -> FileLock:
    content = json.dumps(asdict(ourselves(token)), ensure_ascii=True, indent=2) + "\n"
    descriptor = os.open(place, _CREATE, 0o666)
    try:
        _hold(descriptor)
        os.write(descriptor, content.encode())
        os.fsync(descriptor)  # another computer sees it only then
    except OSError:
        os.close(descriptor)
        with contextlib.suppress(OSError):
            place.unlink()
        raise
    return FileLock(place, token, descriptor)


def _hold(descriptor: int) -> None:
    if fcntl is None:
        return
    for _ in range(_TRIES):
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:  # somebody is just looking whether it is held
            time.sleep(0.001)
        except OSError:  # a file system without such locks
            return
        else:
            return


def _look(place: Path) -> _Found | None:
    """Return what lies there, or None where nothing does; raises OSError for what is no file."""
    try:
        descriptor = os.open(place, _READ)
    except FileNotFoundError:
        return None
    except PermissionError:
        return _Found(Holder(), place.stat().st_mtime, None)
    try:
        known = os.fstat(descriptor)
        if not stat.S_ISREG(known.st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        holder = holder_in(os.read(descriptor, _LARGEST))
        return _Found(holder, known.st_mtime, _is_held(descriptor))
    finally:
        os.close(descriptor)


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


def _is_stale(place: Path, found: _Found) -> bool:
    if found.is_held:
        return False
    if found.holder.machine == machine():
        if found.is_held is False or os.name == "nt":  # on Windows removing it will tell
            return True
        return not _runs(found.holder.pid)
    is_unfinished = found.is_held is False and found.holder == Holder()
    patience = UNFINISHED_SECONDS if is_unfinished else STALE_SECONDS
    return _now_at(place.parent) - found.refreshed > patience


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return pid > 0


def _now_at(folder: Path) -> float:
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
    with contextlib.suppress(OSError):
        if os.name == "nt":
            os.close(descriptor)
            descriptor = -1
        found = _look(place)
        if found is not None and found.holder.token == token:
            place.unlink()
    if descriptor >= 0:
        with contextlib.suppress(OSError):
            os.close(descriptor)
