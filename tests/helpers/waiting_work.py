"""Work that is done when a test says so."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import ParamSpec, TypeVar

from typing_extensions import override

_P = ParamSpec("_P")
_T = TypeVar("_T")


class DoneWork(Executor):
    """Does what is submitted at once."""

    @override
    def submit(self, fn: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> Future[_T]:
        work = WaitingWork()
        future = work.submit(fn, *args, **kwargs)
        work.let_go()
        return future


class WaitingWork(Executor):
    """Keeps what is submitted until it is let go."""

    def __init__(self) -> None:
        self._waiting: list[Callable[[], None]] = []

    @property
    def count(self) -> int:
        return len(self._waiting)

    @override
    def submit(self, fn: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> Future[_T]:
        future: Future[_T] = Future()

        def run() -> None:
            try:
                future.set_result(fn(*args, **kwargs))
            except Exception as error:  # noqa: BLE001 - as an executor does
                future.set_exception(error)

        self._waiting.append(run)
        return future

    def let_go(self, rank: int = 0) -> None:
        """Do one piece of work, the oldest if no other is meant, here and now."""
        self._waiting.pop(rank)()
