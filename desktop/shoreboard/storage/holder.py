"""Who has a file open, as a lock beside it says."""

import json
import os
from dataclasses import asdict, dataclass, field, fields
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

_LONGEST_WORD = 100


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a file open; what is not known is empty.

    `since` is a moment in ISO 8601 and UTC; `machine` tells computers of one name apart; `token`
    is the open document's own. `seen` is when the lock was refreshed last, in seconds, by the clock
    of the place where it lies; the lock itself does not say that.
    """

    user: str = ""
    host: str = ""
    since: str = ""
    pid: int = 0
    machine: str = ""
    token: str = ""
    seen: float = field(default=0.0, compare=False)


def ourselves(token: str) -> Holder:
    """Return what to say of this process for an open document with this token."""
    import getpass
    import platform

    try:
        user = getpass.getuser()
    except (OSError, KeyError, ImportError):
        user = ""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return Holder(user, platform.node(), now, os.getpid(), machine(), token)


def words_of(holder: Holder) -> bytes:
    """Return what a lock says of a holder."""
    said = {name: value for name, value in asdict(holder).items() if name != "seen"}
    return (json.dumps(said, ensure_ascii=True, indent=2) + "\n").encode()


@cache
def machine() -> str:
    """Return what tells this computer from all others, and nothing else about it."""
    try:
        own = Path("/etc/machine-id").read_bytes().strip()
    except OSError:
        own = b""
    if not own:
        from uuid import getnode

        own = f"{getnode():x}".encode()
    import hashlib

    return hashlib.sha256(b"shoreboard " + own).hexdigest()[:16]


def holder_in(content: bytes) -> Holder:
    """Return what the bytes of a lock say, as far as a stranger's words can be believed."""
    try:
        said = json.loads(content)
    except (ValueError, RecursionError):
        return Holder()
    if not isinstance(said, dict):
        return Holder()
    known: dict[str, object] = {str(name): value for name, value in said.items()}  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    names = [each.name for each in fields(Holder) if each.name not in ("pid", "seen")]
    words = {name: _word(known.get(name)) for name in names}
    pid = known.get("pid")
    pid = pid if type(pid) is int and 0 < pid < 1 << 31 else 0
    return Holder(**words, pid=pid, seen=0.0)


def _word(said: object) -> str:
    text = said if isinstance(said, str) else ""
    return "".join(c for c in text if c.isprintable())[:_LONGEST_WORD]
