import pytest

from shoreboard.actions.progress import CanceledError, Progress


def test_it_never_goes_back_or_beyond_all() -> None:
    progress = Progress()
    for told, expected in ((0.25, 0.25), (0.1, 0.25), (0.5, 0.5), (7.0, 1.0)):
        progress.tell(told)
        assert progress.part == expected


def test_work_that_nobody_waits_for_ends_where_it_tells_how_far_it_is() -> None:
    progress = Progress()
    progress.end()
    with pytest.raises(CanceledError):
        progress.tell(0.5)
