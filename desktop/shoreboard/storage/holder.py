"""Who has a file open, as a lock beside it says."""

import json
import os
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

_LONGEST_WORD = 100


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a file open; what is not known is empty.

    `since` is a moment in ISO 8601 and UTC; `machine` tells computers of one name apart; `token`
    is the open document's own.
    """

    user: str = ""
    host: str = ""
    since: str = ""
    pid: int = 0
    machine: str = ""
    token: str = ""


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
    words = {
        field.name: _word(known.get(field.name)) for field in fields(Holder) if field.name != "pid"
    }
    pid = known.get("pid")
    return Holder(**words, pid=pid if type(pid) is int and 0 < pid < 1 << 31 else 0)


def _word(said: object) -> str:
    text = said if isinstance(said, str) else ""
    return "".join(c for c in text if c.isprintable())[:_LONGEST_WORD]
