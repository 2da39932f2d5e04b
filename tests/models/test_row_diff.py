"""The row signals turn the old list into the new one, with the fewest rows touched."""

import random
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from typing_extensions import override

from shoreboard.models.row_diff import RowDiff, RowRun, row_diff, runs
from tests.helpers.work import calls_in

some_keys = st.lists(st.integers(0, 14), unique=True)


def followed(old: Sequence[int], new: Sequence[int], diff: RowDiff) -> list[int]:
    """Do to a list what a view does: each run counts in the list as it is when its turn comes."""
    rows = list(old)
    for run in diff.removed:
        assert 0 <= run.first <= run.last < len(rows)
        del rows[run.first : run.last + 1]
    for run in diff.inserted:
        assert 0 <= run.first <= len(rows)
        rows[run.first : run.first] = new[run.first : run.last + 1]
    return rows


def count(run_list: Sequence[RowRun]) -> int:
    return sum(run.last - run.first + 1 for run in run_list)


def most_in_common(old: Sequence[int], new: Sequence[int]) -> int:
    """Return the length of the longest common subsequence, by the textbook's square table."""
    best = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i, one in enumerate(old, 1):
        for j, other in enumerate(new, 1):
            longer = max(best[i - 1][j], best[i][j - 1])
            best[i][j] = best[i - 1][j - 1] + 1 if one == other else longer
    return best[-1][-1]


@given(some_keys, some_keys)
@example([], [])
@example([1, 2, 3], [])
@example([], [1, 2, 3])
@example([1, 2, 3, 4], [4, 1, 2, 3])
@example([1, 2, 3, 4], [2, 3, 4, 1])
def test_the_runs_in_turn_make_the_new_list(old: list[int], new: list[int]) -> None:
    assert followed(old, new, row_diff(old, new)) == new


@given(some_keys, some_keys)
@example([1, 2, 3, 4, 5], [5, 1, 2, 3, 4])
def test_no_row_goes_or_comes_that_could_stay(old: list[int], new: list[int]) -> None:
    diff = row_diff(old, new)
    common = most_in_common(old, new)
    assert count(diff.removed) == len(old) - common
    assert count(diff.inserted) == len(new) - common


@given(some_keys)
def test_the_same_list_says_nothing(keys: list[int]) -> None:
    assert row_diff(keys, list(keys)) == RowDiff((), ())


@given(some_keys.filter(bool), st.data())
def test_one_row_that_goes_or_comes_is_one_run(keys: list[int], data: st.DataObject) -> None:
    row = data.draw(st.integers(0, len(keys) - 1))
    fewer = keys[:row] + keys[row + 1 :]
    assert row_diff(keys, fewer) == RowDiff((RowRun(row, row),), ())
    assert row_diff(fewer, keys) == RowDiff((), (RowRun(row, row),))


@given(st.sets(st.integers(0, 40)))
def test_runs_are_the_rows_in_the_fewest_neighborhoods(rows: set[int]) -> None:
    found = list(runs(sorted(rows)))
    assert [row for run in found for row in range(run.first, run.last + 1)] == sorted(rows)
    assert all(one.last + 1 < other.first for one, other in pairwise(found))


class Key:
    """A key of which every comparison counts as work."""

    def __init__(self, number: int) -> None:
        self.number = number

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Key) and self.number == other.number

    @override
    def __hash__(self) -> int:
        return self.number


@pytest.mark.parametrize("change", ["shuffle", "reverse", "rotate", "last to front", "halve"])
def test_work_grows_with_the_rows_and_not_with_their_square(change: str) -> None:
    old = [Key(number) for number in range(10_000)]
    new = {
        "shuffle": random.Random(7).sample(old, len(old)),
        "reverse": old[::-1],
        "rotate": old[5_000:] + old[:5_000],
        "last to front": old[-1:] + old[:-1],
        "halve": old[::2],
    }[change]
    assert calls_in(lambda: row_diff(old, new)) < 30 * len(old)
    diff = row_diff(old, new)
    least_kept = {"shuffle": 150, "reverse": 1}.get(change, 5_000)
    assert len(old) - count(diff.removed) >= least_kept
