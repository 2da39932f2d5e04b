"""What a recovery copy tells of a document, and how that is read again.

A copy is a scenario file with one field more, which says where the document came from.
"""

import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote_from_bytes, unquote_to_bytes

import msgspec

from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.storage import files, record, save_marker
from shoreboard.storage.on_disk import OnDisk
from shoreboard.storage.regular import content


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


def note_of(snapshot: Snapshot) -> bytes:
    """Return the field that a copy has more than a scenario file, as JSON."""
    known = snapshot.on_disk
    note = _Note(
        written=datetime.now(UTC).isoformat(),
        scene=snapshot.scene_id,
        origin="" if snapshot.origin is None else quote_from_bytes(os.fsencode(snapshot.origin)),
        size=known.size if known else 0,
        written_ns=known.written_ns if known else 0,
        digest=known.digest.hex() if known else "",
        unknown_fields=list(snapshot.unknown_fields),
    )
    return msgspec.json.encode(note)


def read_copy(path: Path) -> Copy:
    """Return what a copy holds; one whose note is damaged is a document without a file.

    Raises what `files.read` raises.
    """
    text = record.flattened(content(path))
    scenario = files.decode(text)
    try:
        note = msgspec.json.decode(text, type=_Noted).recovery
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
    return Copy(path, written, snapshot, save_marker.marked(path))


def _time_of(path: Path) -> datetime:
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except (OSError, ValueError, OverflowError):
        return datetime.now(UTC)
