"""Recovery copies: what open documents hold and no file does yet, kept until it is not needed.

A copy is a scenario file with one field more, which says where the document came from. Its name
begins with that of its owner, a process, which holds `OWNER.lock` for as long as it lives.
"""

import contextlib
import errno
import os
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Lock
from urllib.parse import quote_from_bytes, unquote_to_bytes

import msgspec

from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.storage import files, saving
from shoreboard.storage.aside import keep_newest, move_aside
from shoreboard.storage.atomic import replace_file
from shoreboard.storage.errors import StorageError, TooNewError, UnwritableFileError
from shoreboard.storage.holding import Hold, hold
from shoreboard.storage.on_disk import OnDisk
from shoreboard.storage.private import make_private_folder
from shoreboard.storage.stepwise import encode_in_steps

_LOCK = ".lock"
_UNFINISHED = ".tmp"
_UNFINISHED_SECONDS = 3600.0
"""What was left half written so long ago is nobody's."""
_TRIES, _AGAIN_SECONDS = 100, 0.01
"""Another process that is tidying up may look at a lock for a moment."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a copy tells of a document.

    `on_disk` is what its file was when it was read or written, and `unknown_fields` are the places
    in that file which this program does not know.
    """

    scenario: Scenario
    scene_id: SceneId
    origin: Path | None = None
    on_disk: OnDisk | None = None
    unknown_fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy that nobody alive owns, and when it was written.

    `saving` is the digest of what the document was being saved as when the copy was the newest.
    """

    path: Path
    written: datetime
    snapshot: Snapshot
    saving: bytes = b""


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

    def save(self, key: str, snapshot: Snapshot, rest: Callable[[], None] = lambda: None) -> Path:
        """Make a snapshot the copy of the document with this key; return when it is on disk.

        `rest` is called every now and then; what it raises passes through, and the copy is as it
        was. Even a scenario beyond the limits of the format is written: better than nothing.
        Raises UnwritableFileError.
        """
        note = b'"recovery":' + msgspec.json.encode(_note_of(snapshot))
        data = encode_in_steps(snapshot.scenario, rest, note)
        path = self._copy(key)
        with self._turn:
            self._own()
        saving.unmark(path)  # it is newer than what was saved then
        replace_file(path, data, private=True)
        return path

    def note_saving(self, key: str, digest: bytes) -> None:
        """Note what the document of a copy is being saved as; without a copy do nothing.

        Where the process ends before the copy is removed, `Copy.saving` tells. May fail in silence.
        """
        saving.mark(self._copy(key), digest)

    def drop(self, key: str) -> None:
        """Remove the copy of a document, if there is one; raises UnwritableFileError."""
        path = self._copy(key)
        try:
            path.unlink(missing_ok=True)
            saving.unmark(path)
        except OSError as error:
            raise UnwritableFileError(path, error.strerror or str(error)) from error

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

        What cannot be read is moved aside; what a later version wrote is left to that version.
        """
        copies: list[Copy] = []
        damaged: list[Path] = []
        self._sweep()
        for path in self._claimed():
            try:
                copies.append(_read(path))
            except TooNewError:
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
            saving.unmark(copy.path)
            copy.path.replace(self._copy(key))
        except OSError as error:
            raise UnwritableFileError(copy.path, error.strerror or str(error)) from error

    def discard(self, copy: Copy) -> Path:
        """Move a copy aside, and the oldest ones there away for good where they are too many."""
        moved = move_aside(copy.path, self.discarded, copy.snapshot.scenario.title)
        saving.unmark(copy.path)
        keep_newest(self.discarded)
        return moved

    def let_go(self) -> None:
        """Leave the rest of what was left over to the next who asks."""
        with self._turn:
            for claim in self._claims.values():
                claim.release()
            self._claims.clear()

    def _copy(self, key: str) -> Path:
        return self._folder / f"{self._owner}-{key}{files.SUFFIX}"

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
        owners = {_owner(path) for path in _listed(self._folder, files.SUFFIX)} - {self._owner}
        ours: set[str] = set()
        with self._turn:
            for owner in owners - self._claims.keys():
                lock = self._folder / f"{owner}{_LOCK}"
                try:
                    claim = hold(lock)
                except OSError:  # a folder that takes no file: nobody can hold what is not there
                    ours |= set() if lock.exists() else {owner}
                else:
                    self._claims |= {} if claim is None else {owner: claim}
            ours |= self._claims.keys()
        # once more: somebody else may have dealt with them before the claim
        return [path for path in _listed(self._folder, files.SUFFIX) if _owner(path) in ours]

    def _sweep(self) -> None:
        """Remove the locks of dead processes that left no copy, and what was never finished."""
        owners = {_owner(path) for path in _listed(self._folder, files.SUFFIX)} | {self._owner}
        for path in _listed(self._folder, _LOCK):
            if path.stem not in owners:
                with contextlib.suppress(OSError):
                    claim = hold(path)
                    if claim is not None:
                        claim.release()
        for path in _listed(self._folder, saving.SUFFIX):
            saving.clear(path)
        for path in _listed(self._folder, _UNFINISHED):
            with contextlib.suppress(OSError):
                if time.time() - path.stat().st_mtime > _UNFINISHED_SECONDS:
                    path.unlink()


class _Note(msgspec.Struct, omit_defaults=True):
    """What a copy says besides the scenario; `origin` is a path in percent encoding."""

    written: str
    scene: str = ""
    origin: str = ""
    size: int = 0
    written_ns: int = 0
    digest: str = ""
    unknown_fields: list[str] = []


class _Noted(msgspec.Struct):
    recovery: _Note


def _note_of(snapshot: Snapshot) -> _Note:
    known = snapshot.on_disk
    return _Note(
        written=datetime.now(UTC).isoformat(),
        scene=snapshot.scene_id,
        origin="" if snapshot.origin is None else quote_from_bytes(os.fsencode(snapshot.origin)),
        size=known.size if known else 0,
        written_ns=known.written_ns if known else 0,
        digest=known.digest.hex() if known else "",
        unknown_fields=list(snapshot.unknown_fields),
    )


def _read(path: Path) -> Copy:
    """Return what a copy holds; one whose note is damaged is a document without a file."""
    scenario = files.read(path)
    try:
        data = path.read_bytes()
        note = msgspec.json.decode(data, type=_Noted).recovery
        written = datetime.fromisoformat(note.written).astimezone(UTC)
        digest = bytes.fromhex(note.digest)
        origin = Path(os.fsdecode(unquote_to_bytes(note.origin))) if note.origin else None
    except (OSError, ValueError, OverflowError, msgspec.MsgspecError):
        return Copy(path, _time_of(path), Snapshot(scenario, scenario.scenes[-1].id))
    known = {scene.id for scene in scenario.scenes}
    scene_id = SceneId(note.scene) if note.scene in known else scenario.scenes[-1].id
    on_disk = OnDisk(note.size, note.written_ns, digest) if digest else None
    fields = tuple(note.unknown_fields)
    snapshot = Snapshot(scenario, scene_id, origin, on_disk, fields)
    return Copy(path, written, snapshot, saving.marked(path))


def _time_of(path: Path) -> datetime:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except (OSError, ValueError, OverflowError):
        return datetime.now(UTC)


def _owner(path: Path) -> str:
    return path.name.removesuffix(files.SUFFIX).partition("-")[0]


def _listed(folder: Path, suffix: str) -> Sequence[Path]:
    try:
        return sorted(path for path in folder.iterdir() if path.name.endswith(suffix))
    except OSError:
        return ()
