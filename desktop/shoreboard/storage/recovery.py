"""Recovery copies: what open documents hold and no file does yet, kept until it is not needed.

The name of a copy begins with that of its owner, a process, which holds `OWNER.lock` for as long
as it lives.
"""

import contextlib
import errno
import os
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from shoreboard.paths import SUFFIX
from shoreboard.storage import save_marker
from shoreboard.storage.copy_file import CopyFile
from shoreboard.storage.errors import (
    StorageError,
    TooNewError,
    UnreadableFileError,
    UnremovableFileError,
    UnwritableFileError,
)
from shoreboard.storage.private import make_private_folder
from shoreboard.storage.process_lock import Hold, hold
from shoreboard.storage.quarantine import keep_newest, move_aside
from shoreboard.storage.snapshot import Copy, Snapshot, read_copy

_LOCK = ".lock"
_UNFINISHED = ".tmp"
_UNFINISHED_SECONDS = 3600.0
"""What was left half written so long ago is nobody's."""
_TRIES, _AGAIN_SECONDS = 100, 0.01
"""Another process that is tidying up may look at a lock for a moment."""


@dataclass(frozen=True, slots=True)
class LeftOver:
    """What earlier runs left: copies, the newest first, and damaged ones, where they lie now."""

    copies: tuple[Copy, ...] = ()
    damaged: tuple[Path, ...] = ()


class Recovery:
    """The copies in a folder: those of this process, and those that dead ones left behind.

    May be used from several threads. Nothing is made before the first copy is written.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._owner = os.urandom(16).hex()
        self._hold: Hold | None = None
        self._claims: dict[str, Hold] = {}
        self._files: dict[str, CopyFile] = {}
        self._turn = Lock()

    @property
    def discarded(self) -> Path:
        """The folder of copies that the user did not want."""
        return self._folder / "discarded"

    @property
    def damaged(self) -> Path:
        """The folder of copies that cannot be read."""
        return self._folder / "damaged"

    # This process's own copies.

    def save(
        self,
        key: str,
        snapshot: Snapshot,
        rest: Callable[[], None] = lambda: None,
        *,
        whole: bool = False,
    ) -> Path:
        """Make a snapshot the copy of the document with this key; return when it is on disk.

        With `whole` it is a plain scenario file, and otherwise one with lines of what changed.
        `rest` is called every now and then; what it raises passes through, and the copy is as it
        was. Even a scenario beyond the limits of the format is written: better than nothing.
        Raises UnwritableFileError.
        """
        with self._turn:
            self._own()
            file = self._files.setdefault(key, CopyFile(self._copy(key)))
        save_marker.unmark(file.path)  # it is newer than what was saved then
        file.write(snapshot, rest, whole=whole)
        return file.path

    def note_saving(self, key: str, digest: bytes) -> None:
        """Note what the document of a copy is being saved as; without a copy do nothing.

        Where the process ends before the copy is removed, `Copy.saving` tells. May fail in silence.
        """
        save_marker.mark(self._copy(key), digest)

    def drop(self, key: str) -> None:
        """Remove the copy of a document, if there is one; raises UnremovableFileError."""
        path = self._copy(key)
        self._files.pop(key, None)
        try:
            path.unlink(missing_ok=True)
            save_marker.unmark(path)
        except OSError as error:
            raise UnremovableFileError(path, error.strerror or str(error)) from error

    def close(self) -> None:
        """Let go of everything: copies that are still there are left over from now on."""
        with self._turn:
            if self._hold is not None:
                self._hold.release()
                self._hold = None
        self.let_go()

    # What others left.

    def left_over(self) -> LeftOver:
        """Claim what dead processes left, for as long as this one lives or until `let_go`.

        What is damaged is moved aside. What a later version wrote is left to that version, and what
        the system does not give out now to a later start.
        """
        copies: list[Copy] = []
        damaged: list[Path] = []
        self._sweep()
        for path in self._claimed():
            try:
                copies.append(read_copy(path))
            except (TooNewError, UnreadableFileError, MemoryError):
                continue
            except StorageError:
                damaged.append(move_aside(path, self.damaged))
        copies.sort(key=lambda copy: copy.written, reverse=True)
        return LeftOver(tuple(copies), tuple(damaged))

    def adopt(self, copy: Copy, key: str) -> None:
        """Make a copy that was left over that of an open document; raises UnwritableFileError."""
        with self._turn:
            self._own()
        try:
            save_marker.unmark(copy.path)
            copy.path.replace(self._copy(key))
            self._files.pop(key, None)
        except OSError as error:
            raise UnwritableFileError(copy.path, error.strerror or str(error)) from error

    def discard(self, copy: Copy) -> Path:
        """Move a copy aside, and the oldest ones there away for good where they are too many."""
        moved = move_aside(copy.path, self.discarded, copy.snapshot.scenario.title)
        save_marker.unmark(copy.path)
        keep_newest(self.discarded)
        return moved

    def let_go(self) -> None:
        """Leave the rest of what was left over to the next who asks."""
        with self._turn:
            for claim in self._claims.values():
                claim.release()
            self._claims.clear()

    def _copy(self, key: str) -> Path:
        return self._folder / f"{self._owner}-{key}{SUFFIX}"

    def _own(self) -> None:
        """Hold this process's lock, which somebody may have removed with the whole folder."""
        if self._hold is not None and self._hold.stands:
            return
        path = self._folder / f"{self._owner}{_LOCK}"
        try:
            make_private_folder(self._folder)
            for _ in range(_TRIES):
                self._hold = hold(path)
                if self._hold is not None:
                    return
                time.sleep(_AGAIN_SECONDS)
            raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
        except OSError as error:
            raise UnwritableFileError(path, error.strerror or str(error)) from error

    def _claimed(self) -> Iterable[Path]:
        """Give the copies whose owners are dead, and hold their locks from now on."""
        owners = {_owner(path) for path in _listed(self._folder, SUFFIX)} - {self._owner}
        ours: set[str] = set()
        with self._turn:
            for owner in owners - self._claims.keys():
                lock = self._folder / f"{owner}{_LOCK}"
                try:
                    claim = hold(lock)
                except OSError:  # a folder that takes no file: nobody can hold what is not there
                    ours |= {owner} if _is_missing(lock) else set()
                else:
                    self._claims |= {} if claim is None else {owner: claim}
            ours |= self._claims.keys()
        # once more: somebody else may have dealt with them before the claim
        return [path for path in _listed(self._folder, SUFFIX) if _owner(path) in ours]

    def _sweep(self) -> None:
        """Remove the locks of dead processes that left no copy, and what was never finished."""
        owners = {_owner(path) for path in _listed(self._folder, SUFFIX)} | {self._owner}
        for path in _listed(self._folder, _LOCK):
            if path.stem not in owners:
                with contextlib.suppress(OSError):
                    claim = hold(path)
                    if claim is not None:
                        claim.release()
        for path in _listed(self._folder, save_marker.SUFFIX):
            save_marker.clear(path)
        for path in _listed(self._folder, _UNFINISHED):
            with contextlib.suppress(OSError):
                if time.time() - path.stat().st_mtime > _UNFINISHED_SECONDS:
                    path.unlink()


def _is_missing(path: Path) -> bool:
    """Tell whether it is certain that nothing stands there."""
    try:
        path.lstat()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return False


def _owner(path: Path) -> str:
    return path.name.removesuffix(SUFFIX).partition("-")[0]


def _listed(folder: Path, suffix: str) -> Sequence[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.name.endswith(suffix))
    except OSError:
        return ()
