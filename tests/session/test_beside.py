"""Work in threads of its own."""

import threading

import pytest

from shoreboard.session.beside import Beside

PATIENCE = 60


def test_work_is_done_in_another_thread() -> None:
    future = Beside().submit(lambda names: [*names, threading.current_thread().name], ["beside"])
    assert future.result(PATIENCE) == ["beside", "beside"]


def test_what_it_raises_is_raised_where_it_is_waited_for() -> None:
    future = Beside().submit(int, "x")
    with pytest.raises(ValueError, match="x"):
        future.result(PATIENCE)


def test_what_never_ends_keeps_neither_other_work_nor_the_end_waiting() -> None:
    gate = threading.Event()
    beside = Beside()
    stuck = beside.submit(gate.wait)
    assert beside.submit(int, "7").result(PATIENCE) == 7
    assert not stuck.done()
    assert all(each.daemon for each in threading.enumerate() if each.name == "beside")
    gate.set()
    assert stuck.result(PATIENCE)


def test_without_another_thread_it_is_done_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refuse)
    assert Beside().submit(int, "7").result(0) == 7
