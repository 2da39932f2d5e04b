"""Work that is counted, bounded and told."""

import pytest

from shoreboard.storage.tables.table import TableError, TableFault
from shoreboard.storage.tables.work import MOST_STEPS, StoppedError, WorkCount


def test_steps_are_told_now_and_then() -> None:
    told: list[int] = []
    work = WorkCount(told.append)
    for _ in range(10_000):
        work.step()
    assert told == [2_000, 4_000, 6_000, 8_000, 10_000]


def test_more_than_any_fair_table_takes_is_refused() -> None:
    work = WorkCount()
    work.row(9, 0, MOST_STEPS // 10)
    with pytest.raises(TableError) as refused:
        work.row(0, 0)
    assert refused.value.fault is TableFault.TOO_MANY_CELLS


def test_long_cells_are_more_work_than_short_ones() -> None:
    short, long = WorkCount(), WorkCount()
    short.row(1, 10)
    long.row(1, 10_000)
    assert (short.steps, long.steps) == (2, 102)


def test_who_hears_of_it_may_end_it() -> None:
    def stop(_steps: int) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        WorkCount(stop).look(5_000)
