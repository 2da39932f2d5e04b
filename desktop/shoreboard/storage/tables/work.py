"""How much reading a table takes: counted while it is read, bounded, and told to who waits."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from shoreboard.storage.tables.table import TableError, TableFault

MOST_STEPS = 4_000_000
"""Some seconds: 100,000 rows of ten cells are three million steps in a workbook."""
_TOLD_EVERY = 2_000

_T = TypeVar("_T")


class StoppedError(Exception):
    """Nobody waits for the table any more."""


class WorkCount:
    """Counts steps: a cell, an element of XML, or a hundred characters of a row.

    `tell` hears now and then how many there were; what it raises ends the work, StoppedError say.
    """

    def __init__(self, tell: Callable[[int], object] = lambda _steps: None) -> None:
        self.steps = 0
        self._tell, self._told = tell, 0

    def step(self, number: int = 1) -> None:
        """Count what comes next; raises TableError where it is more than any fair table takes."""
        self.steps += number
        if self.steps > MOST_STEPS:
            raise TableError(TableFault.TOO_MANY_CELLS)
        self.look(self.steps)

    def each(self, things: Iterable[_T]) -> Iterator[_T]:
        """Give things one after the other, each a step."""
        for thing in things:
            self.step()
            yield thing

    def look(self, steps: int) -> None:
        """Tell how far it is, unless that was told just before."""
        if steps >= self._told + _TOLD_EVERY:
            self._told = steps
            self._tell(steps)

    def row(self, width: int, characters: int, times: int = 1) -> None:
        """Count rows that are about to be made; raises TableError as `step` does."""
        self.step(times * (1 + width + characters // 100))
