"""Files that the operating system holds for a process until it ends, however it ends."""

import contextlib
import os
import sys
import weakref
from pathlib import Path

_PLAIN = getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""No link, and no wait for a pipe."""
_TRIES = 100
_LONGEST_PID = 20


class Hold:
    """A file that is held until `release`, or the end of the object or of the process."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self.path, self._descriptor = path, descriptor
        self._let_go = weakref.finalize(self, _let_go, path, descriptor)

    @property
    def stands(self) -> bool:
        """Tell whether the file that is held is still the one that others find there."""
        return self._let_go.alive and _is_at(self._descriptor, self.path)

    def release(self) -> None:
        """Remove the file; a second time does nothing."""
        self._let_go()


def hold(path: Path) -> Hold | None:
    """Hold a file, made where it is missing; None while a living process holds it.

    Where the file system knows no such holds, the process that the file names counts. Raises
    OSError.
    """
    for _ in range(_TRIES):
        descriptor = _open(path)
        try:
            if not _lock(descriptor):
                os.close(descriptor)
                return None
            if _is_at(descriptor, path):
                _write_pid(descriptor)
                return Hold(path, descriptor)
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)  # it was removed between opening and locking
    return None


if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30
    """Bytes that are locked cannot be read by others: lock one where nothing stands."""

    def _lock(descriptor: int) -> bool:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # a file system without locks
            return not _names_a_living_process(descriptor)
        return True

    def _names_a_living_process(descriptor: int) -> bool:
        written = os.pread(descriptor, _LONGEST_PID, 0).strip()
        if not written.isdigit():
            return False
        try:
            os.kill(int(written), 0)
        except (ProcessLookupError, OverflowError):
            return False
        except OSError:
            return True
        return True


def _open(path: Path) -> int:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | _PLAIN, 0o600)
    except OSError:  # a folder that may only be read still tells who is alive
        with contextlib.suppress(OSError):
            return os.open(path, os.O_RDONLY | _PLAIN)
        raise


def _write_pid(descriptor: int) -> None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    with contextlib.suppress(OSError):  # only where there are no locks it matters
        os.write(descriptor, str(os.getpid()).encode().ljust(_LONGEST_PID))


def _is_at(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat(follow_symlinks=False))
    except OSError:
        return False


def _let_go(path: Path, descriptor: int) -> None:
    """Remove the file while it is still held, so that nobody else's goes; Windows wants it shut."""
    with contextlib.suppress(OSError):
        if os.name != "nt" and _is_at(descriptor, path):
            path.unlink()
    with contextlib.suppress(OSError):
        os.close(descriptor)
    with contextlib.suppress(OSError):
        if os.name == "nt":
            path.unlink()
