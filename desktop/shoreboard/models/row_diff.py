"""The row signals that turn one list of ids into another."""

from bisect import bisect_left
from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple, TypeVar

_Key = TypeVar("_Key", bound=Hashable)


class RowRun(NamedTuple):
    """Rows `first` to `last`, both included, as they are counted when the run's turn comes."""

    first: int
    last: int


class RowDiff(NamedTuple):
    """Runs to remove, in turn, and then runs to insert, in turn."""

    removed: tuple[RowRun, ...]
    inserted: tuple[RowRun, ...]


def row_diff(old: Sequence[_Key], new: Sequence[_Key]) -> RowDiff:
    """Return the fewest rows to remove from `old` and to insert so that it becomes `new`.

    Keys are unique in each list. Takes O(n) where rows only come or go, O(n log n) where some
    change their order.
    """
    head = _common_head(old, new)
    tail = _common_head(old[head:][::-1], new[head:][::-1])
    old_part, new_part = old[head : len(old) - tail], new[head : len(new) - tail]
    kept = _kept(old_part, new_part)
    removed = [head + row for row, key in enumerate(old_part) if key not in kept]
    inserted = [head + row for row, key in enumerate(new_part) if key not in kept]
    # From the end backward, so that rows still to be removed keep their numbers.
    return RowDiff(tuple(reversed(tuple(runs(removed)))), tuple(runs(inserted)))


def _common_head(old: Sequence[_Key], new: Sequence[_Key]) -> int:
    for row, (one, other) in enumerate(zip(old, new, strict=False)):
        if one != other:
            return row
    return min(len(old), len(new))


def _kept(old: Sequence[_Key], new: Sequence[_Key]) -> frozenset[_Key]:
    """Return the longest run of keys that stand in both in the same order."""
    both = frozenset(old) & frozenset(new)
    if [key for key in old if key in both] == [key for key in new if key in both]:
        return both
    return frozenset(_longest_rising(old, {key: row for row, key in enumerate(new)}))


def _longest_rising(keys: Sequence[_Key], rank: dict[_Key, int]) -> Iterator[_Key]:
    """Yield a longest subsequence of `keys` whose ranks rise (patience sorting), last first."""
    tops: list[int] = []
    piles: list[_Key] = []
    below: dict[_Key, _Key | None] = {}
    for key in keys:
        if key not in rank:
            continue
        pile = bisect_left(tops, rank[key])
        below[key] = piles[pile - 1] if pile else None
        if pile == len(tops):
            tops.append(rank[key])
            piles.append(key)
        else:
            tops[pile], piles[pile] = rank[key], key
    last = piles[-1] if piles else None
    while last is not None:
        yield last
        last = below[last]


def runs(rows: Sequence[int]) -> Iterator[RowRun]:
    """Yield rising row numbers as runs of neighbors."""
    start = 0
    for end in range(1, len(rows) + 1):
        if end == len(rows) or rows[end] != rows[end - 1] + 1:
            yield RowRun(rows[start], rows[end - 1])
            start = end
