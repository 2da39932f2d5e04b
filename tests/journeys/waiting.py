"""Waiting for what surely comes: looking again and again."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

SECONDS = 120.0
"""A deadline only ends a run that hangs: a busy machine is given all the time that it takes."""
EVERY = 0.02


def until(look: Callable[[], T | None], what: str) -> T:
    """Look until there is something to be seen, and return it."""
    end = time.monotonic() + SECONDS
    while True:
        seen = look()
        if seen:
            return seen
        if time.monotonic() > end:
            raise AssertionError(f"waited {SECONDS} seconds for {what}")
        time.sleep(EVERY)


def becomes(look: Callable[[], T], expected: T) -> None:
    """Look until just this is to be seen; fail with what was seen last."""
    end = time.monotonic() + SECONDS
    seen = look()
    while seen != expected and time.monotonic() < end:
        time.sleep(EVERY)
        seen = look()
    if seen != expected:
        raise AssertionError(f"waited {SECONDS} seconds for {expected!r}, but saw {seen!r}")
