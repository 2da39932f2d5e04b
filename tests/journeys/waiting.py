"""Waiting for something to become true: looking again and again, with a deadline."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

SECONDS = 10.0
EVERY = 0.02


def until(look: Callable[[], T | None], what: str, seconds: float = SECONDS) -> T:
    """Look until there is something to be seen, and return it."""
    end = time.monotonic() + seconds
    while True:
        seen = look()
        if seen:
            return seen
        if time.monotonic() > end:
            raise AssertionError(f"waited {seconds} seconds for {what}")
        time.sleep(EVERY)


def becomes(look: Callable[[], T], expected: T, seconds: float = SECONDS) -> None:
    """Look until just this is to be seen; fail with what was seen last."""
    end = time.monotonic() + seconds
    seen = look()
    while seen != expected and time.monotonic() < end:
        time.sleep(EVERY)
        seen = look()
    if seen != expected:
        raise AssertionError(f"waited {seconds} seconds for {expected!r}, but saw {seen!r}")
