"""Waiting for what surely comes: looking again and again."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

SECONDS = 120.0
"""A deadline only ends a run that hangs: a busy machine is given all the time that it takes."""
SOON, SELDOM = 0.02, 0.2
"""Looking keeps busy what is looked at: each look comes half as much later than the one before."""


def until(look: Callable[[], T | None], what: str) -> T:
    """Look until there is something to be seen, and return it."""
    seen = _look_until(bool, look)
    if not seen:
        raise AssertionError(f"waited {SECONDS} seconds for {what}")
    return seen


def becomes(look: Callable[[], T], expected: T) -> None:
    """Look until just this is to be seen; fail with what was seen last."""
    seen = _look_until(lambda each: each == expected, look)
    if seen != expected:
        raise AssertionError(f"waited {SECONDS} seconds for {expected!r}, but saw {seen!r}")


def _look_until(is_it: Callable[[T], bool], look: Callable[[], T]) -> T:
    end, pause, seen = time.monotonic() + SECONDS, SOON, look()
    while not is_it(seen) and time.monotonic() < end:
        time.sleep(pause)
        pause, seen = min(1.5 * pause, SELDOM), look()
    return seen
