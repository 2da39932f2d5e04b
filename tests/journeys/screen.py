"""A virtual screen with a window manager and a bus of its own: journeys can run side by side."""

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from tests.journeys.waiting import SECONDS

SIZE = "1920x1080x24"
"""Width, height and depth, as Xvfb takes them."""


@contextmanager
def x_server() -> Iterator[str]:
    """Run Xvfb on the first free number; what DISPLAY has to be for it.

    No key repeats itself (`-r`): on a busy machine, one may stay down for longer than was meant.
    """
    number, says = os.pipe()
    command = ("Xvfb", "-displayfd", str(says), "-screen", "0", SIZE, "-nolisten", "tcp", "-r")
    with os.fdopen(number) as told, _running(command, says):
        os.close(says)
        yield f":{_first_line(told.readline())}"


@contextmanager
def session_bus() -> Iterator[str]:
    """Run a bus as a desktop session has one; its address."""
    address, says = os.pipe()
    command = ("dbus-daemon", "--session", "--nofork", f"--print-address={says}")
    with os.fdopen(address) as told, _running(command, says):
        os.close(says)
        yield _first_line(told.readline())


@contextmanager
def window_manager() -> Iterator[None]:
    """Run openbox on DISPLAY."""
    with _running(("openbox", "--sm-disable")):
        yield


@contextmanager
def _running(command: Sequence[str], *files: int) -> Iterator[None]:
    """Run a server that hears of open files until what needs it is done."""
    null = subprocess.DEVNULL
    server = subprocess.Popen(command, pass_fds=files, stdout=null, stderr=null)
    try:
        yield
    finally:
        server.terminate()
        server.wait(SECONDS)


def _first_line(line: str) -> str:
    assert line, "a server ended before it was ready"
    return line.strip()
