"""A start seen from outside: an unchanged process, its first paint, its memory at the peak.

Qt itself says when a window is painted for the first time: its log of painting, switched on by the
environment, has one line for each flush of a window to the screen.
"""

import re
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

BARE = (str(Path(__file__).with_name("bare_window.py")),)
PROGRAM = ("-m", "shoreboard")
CACHE = Path(__file__).parents[2] / "build" / "cache"

SETTLING_SECONDS = 0.5
"""What is done right after the first paint counts as memory too."""
PATIENCE_SECONDS = 30

_LOG = {
    "QT_LOGGING_RULES": "qt.widgets.painting.debug=true",
    "QT_MESSAGE_PATTERN": "%{time boot} %{message}",
}
_FLUSHED = re.compile(rb"^\s*([\d.]+) Flushing ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Start:
    """One start: ms until the first paint, by the clock and of the processor; the peak in MiB.

    `complete` are ms until the last paint, when nothing is left to be shown.
    """

    wall: float
    processor: float
    complete: float
    peak: float


def keep_support(environment: Mapping[str, str]) -> None:
    """Leave behind what the end of a run leaves for the next start."""
    code = (
        "import os, pathlib, PySide6.QtCore\n"
        "from shoreboard import pyside_support\n"
        "pyside_support.keep(pathlib.Path(os.environ['XDG_CACHE_HOME'], 'shoreboard'))"
    )
    cached = {**environment, "XDG_CACHE_HOME": str(CACHE)}
    subprocess.run([sys.executable, "-c", code], env=cached, check=True)


def start_program(environment: Mapping[str, str]) -> Start:
    """Start the program without settings, so that it shows its first example; not the first time.

    `keep_support` comes before.
    """
    with TemporaryDirectory() as home:
        own = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), home)
        return _start(PROGRAM, {**environment, **own, "XDG_CACHE_HOME": str(CACHE)})


def start_bare(environment: Mapping[str, str]) -> Start:
    """Start a process with nothing but an empty window."""
    return _start(BARE, environment)


def _start(arguments: Sequence[str], environment: Mapping[str, str]) -> Start:
    began = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, *arguments], stderr=subprocess.PIPE, env={**environment, **_LOG}
    )
    try:
        painted = _first_paint(process)
        processor = _processor_ms(process.pid)
        time.sleep(SETTLING_SECONDS)
        peak = _peak_mib(process.pid)
    finally:
        process.kill()
        _, said = process.communicate()
    last = max([painted, *map(float, _FLUSHED.findall(said))])
    return Start((painted - began) * 1000, processor, (last - began) * 1000, peak)


def _first_paint(process: "subprocess.Popen[bytes]") -> float:
    """Return when the process says that it paints its window, on the clock of time.monotonic()."""
    assert process.stderr is not None
    said: list[bytes] = []
    while line := process.stderr.readline():
        if flushed := _FLUSHED.match(line):
            return float(flushed[1])
        said.append(line)
    raise RuntimeError(b"".join(said).decode(errors="replace") or "no window was painted")


def _processor_ms(pid: int) -> float:
    """Return the time that all threads of a process have run, as the scheduler counts it."""
    tasks = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(task.read_text().split()[0]) for task in tasks) / 1e6


def _peak_mib(pid: int) -> float:
    """Return the most memory that a process has held at once."""
    status = Path(f"/proc/{pid}/status").read_text()
    peak = re.search(r"VmHWM:\s*(\d+) kB", status)
    assert peak is not None
    return int(peak[1]) / 1024
