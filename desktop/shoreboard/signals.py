"""The signals by which a user or the system ends a process."""

import os
import signal
from typing import NoReturn

ENDING = tuple(
    getattr(signal, name)
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
    if hasattr(signal, name)
)
"""Ctrl+C in the terminal, a request to end, a terminal that is gone, Ctrl+Break on Windows."""


def heeded() -> list[signal.Signals]:
    """Return those of them that are not ignored, as `nohup` has the terminal's end ignored."""
    return [each for each in ENDING if signal.getsignal(each) is not signal.SIG_IGN]


def let_end() -> None:
    """Have each of them end the process at once, as where nobody handles it."""
    for each in heeded():
        signal.signal(each, signal.SIG_DFL)


def die_of(number: int) -> NoReturn:
    """End the process as this signal ends one, so that a shell's loop around it ends, too."""
    if os.name == "posix":
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)
    os._exit(128 + number)
