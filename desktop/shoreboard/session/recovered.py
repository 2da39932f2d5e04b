"""What earlier runs left behind, held against the files on disk, and a way back from there."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from shoreboard.domain.differences import Differences, differences
from shoreboard.session.session import Session
from shoreboard.storage import files
from shoreboard.storage.errors import StorageError
from shoreboard.storage.on_disk import OnDisk, look, same
from shoreboard.storage.recovery import Recovery
from shoreboard.storage.snapshot import Copy

_NOTHING_KNOWN = OnDisk(-1, 0, b"")
"""Equal to no file, so that saving over any file asks first."""


class Origin(Enum):
    """What has become of the file that a document came from."""

    NONE = "none"
    """There never was one."""
    AS_IT_WAS = "as-it-was"
    CHANGED = "changed"
    """Somebody wrote something else into it."""
    GONE = "gone"
    UNREADABLE = "unreadable"
    """It is there, but cannot be read as a scenario."""


@dataclass(frozen=True, slots=True)
class Recovered:
    """A copy that can be restored; `differences` lead from its file, as it is now, to the copy.

    It is `outdated` where its document was saved after it, and the file still holds that.
    """

    copy: Copy
    origin: Origin
    differences: Differences | None = None
    """None where there is no file to compare with."""
    outdated: bool = False


@dataclass(frozen=True, slots=True)
class Survey:
    """What was left: copies, the newest first, and damaged ones, where they lie now."""

    copies: tuple[Recovered, ...] = ()
    damaged: tuple[Path, ...] = ()


def survey(recovery: Recovery) -> Survey:
    """Claim what earlier runs left and compare it with the files. Slow: call it in a thread.

    A copy that holds just what its file does, or less, is discarded: there is nothing to restore.
    """
    left = recovery.left_over()
    compared = [_compared(copy) for copy in left.copies]
    for each in compared:
        if _is_needless(each):
            recovery.discard(each.copy)
    wanted = tuple(each for each in compared if not _is_needless(each))
    return Survey(wanted, left.damaged)


def reopened(copy: Copy) -> Session:
    """Return a copy as an unsaved document of its file; saving asks if the file changed since."""
    kept = copy.snapshot
    session = Session(kept.scenario, kept.origin, kept.scene_id)
    session.unknown_fields = kept.unknown_fields
    if kept.origin is not None:
        session.on_disk = kept.on_disk or _NOTHING_KNOWN
    session.mark_unsaved()
    return session


def _compared(copy: Copy) -> Recovered:
    path, known = copy.snapshot.origin, copy.snapshot.on_disk
    if path is None:
        return Recovered(copy, Origin.NONE)
    try:
        now = look(path)
        if now is None:
            return Recovered(copy, Origin.GONE)
        found = files.read(path)
    except (OSError, ValueError, StorageError, MemoryError):
        return Recovered(copy, Origin.UNREADABLE)
    origin = Origin.AS_IT_WAS if same(now, known) else Origin.CHANGED
    outdated = now.digest == copy.saving
    return Recovered(copy, origin, differences(found, copy.snapshot.scenario), outdated)


def _is_needless(recovered: Recovered) -> bool:
    is_same = recovered.differences is not None and not recovered.differences
    return is_same or recovered.outdated
