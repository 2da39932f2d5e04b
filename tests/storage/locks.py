"""Locks of others: of a process of this computer, and of another computer."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from shoreboard.storage.lock import lock_path

OWNER = """
import sys
from pathlib import Path
from shoreboard.storage.lock import take
lock = take(Path(sys.argv[1]), "theirs")
print("holds", lock.holds, flush=True)
sys.stdin.readline()
"""
ELSEWHERE = {"user": "ada", "host": "far-away", "machine": "0" * 16, "token": "theirs", "pid": 1}

NOW = 2_000_000_000.0


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def owner_of(path: Path) -> "subprocess.Popen[str]":
    """Start another process that has the file."""
    child = subprocess.Popen(
        [sys.executable, "-c", OWNER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "holds True\n"
    return child


def finish(child: "subprocess.Popen[str]") -> None:
    child.communicate("\n")


def elsewhere(document: Path, **said: object) -> Path:
    """Put a lock of another computer beside a document, refreshed at NOW."""
    place = lock_path(document)
    place.write_text(json.dumps(ELSEWHERE | said), encoding="utf-8")
    os.utime(place, (NOW, NOW))
    return place


def later(seconds: float) -> Callable[[Path], float]:
    """Return a clock that shows so many seconds after NOW, whatever the time is."""
    return lambda _folder: NOW + seconds
