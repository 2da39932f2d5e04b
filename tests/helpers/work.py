"""How much is done, counted: the same on every machine, however busy it is."""

import sys
from collections.abc import Callable
from itertools import count


def calls_in(act: Callable[[], object]) -> int:
    """Return how many functions Python enters, and how often generators go on, while one acts."""
    counted = count()

    def note(_frame: object, event: str, _argument: object) -> None:
        if event == "call":
            next(counted)

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        act()
    finally:
        sys.setprofile(before)
    return next(counted)
