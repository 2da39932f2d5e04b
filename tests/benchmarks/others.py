"""Other programs that are installed here, started as this one is: the first window, and memory.

All are seen from outside in the same way: a window that can be seen on the X server, large enough
to be no splash, and the memory of all processes of the program, shared parts divided.
"""

import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

LEAST = 400, 300
"""Pixels of a window that is more than a splash."""
PATIENCE_SECONDS, PAUSE_SECONDS, SETTLING_SECONDS = 60.0, 0.01, 1.0
_SIZE = re.compile(r"Geometry: (\d+)x(\d+)")


class Shown(NamedTuple):
    """A start: ms to the first window, and MiB when it had settled."""

    wall: float
    memory: float


def installed(home: Path) -> Mapping[str, Sequence[str]]:
    """Return the commands of this program and of those others that are here, by their names."""
    profile = f"-env:UserInstallation={(home / 'office').as_uri()}"
    commands = {
        "Shoreboard": (sys.executable, "-m", "shoreboard", "--data-dir", str(home / "shoreboard")),
        "LibreOffice Impress": ("soffice", "--impress", "--nologo", "--norestore", profile),
        "Dia": ("dia", "--nosplash"),
        "novelWriter": ("novelwriter",),
    }
    return {name: words for name, words in commands.items() if shutil.which(words[0])}


def starts(rounds: int) -> Mapping[str, Sequence[Shown]]:
    """Start each program that many times, in turn, after a first time that does not count."""
    with TemporaryDirectory() as folder:
        commands = installed(Path(folder))
        found: dict[str, list[Shown]] = {name: [] for name in commands}
        for round_ in range(rounds + 1):
            for name, command in commands.items():
                shown = start(command, {**os.environ, "HOME": folder, "GDK_BACKEND": "x11"})
                if round_ and shown is not None:
                    found[name].append(shown)
    return {name: times for name, times in found.items() if times}


def start(command: Sequence[str], environment: Mapping[str, str]) -> Shown | None:
    """Start a program until its window stands; None where none comes."""
    there = set(windows())
    began = time.monotonic()
    process = subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        while not any(is_large(each) for each in set(windows()) - there):
            if time.monotonic() - began > PATIENCE_SECONDS:
                return None
            time.sleep(PAUSE_SECONDS)
        wall = (time.monotonic() - began) * 1000
        time.sleep(SETTLING_SECONDS)
        return Shown(wall, sum(memory_mib(pid) for pid in members(process.pid)))
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def windows() -> Sequence[str]:
    """Return the windows that can be seen."""
    return _said("xdotool", "search", "--onlyvisible", "--name", ".").split()


def is_large(window: str) -> bool:
    """Tell whether a window is more than a splash."""
    size = _SIZE.search(_said("xdotool", "getwindowgeometry", window))
    return size is not None and all(map(int.__ge__, map(int, size.groups()), LEAST))


def members(session: int) -> Iterator[int]:
    """Yield the processes of a session."""
    for path in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            if int(path.read_text().rpartition(") ")[2].split()[3]) == session:
                yield int(path.parent.name)


def memory_mib(pid: int) -> float:
    """Return the memory of a process, with its part of what it shares."""
    with contextlib.suppress(OSError):
        told = re.search(r"^Pss: +(\d+) kB", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.M)
        return int(told[1]) / 1024 if told else 0.0
    return 0.0


def _said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout
