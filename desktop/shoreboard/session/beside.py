"""Work beside the interface, which waits neither for a disk nor for much to be read."""

from collections.abc import Callable
from concurrent.futures import Executor, Future, wait
from threading import Thread
from typing import ParamSpec, TypeVar

from typing_extensions import override

PATIENCE_SECONDS = 0.08
"""So long the interface waits first: what is small is there by then, and nothing flickers."""
LOOK_MS = 15
"""So often it looks whether what takes longer is done."""
DISK_SECONDS = 5.0
"""So long it waits for a disk where nothing can go on without an answer."""
END_SECONDS = 2.0
"""So long it waits where a file is let go of, since the program may end with that."""

_P = ParamSpec("_P")
_T = TypeVar("_T")


class Beside(Executor):
    """Does each piece of work in a thread of its own, for which the program's end does not wait.

    A file on a share that has gone may never answer. Where no thread can be had, it is done at
    once.
    """

    @override
    def submit(self, fn: Callable[_P, _T], /, *args: _P.args, **kwargs: _P.kwargs) -> Future[_T]:
        future: Future[_T] = Future()

        def run() -> None:
            try:
                made = fn(*args, **kwargs)
            except BaseException as error:  # noqa: BLE001 - it is raised where it is waited for
                future.set_exception(error)
            else:
                future.set_result(made)

        try:
            Thread(target=run, name="beside", daemon=True).start()
        except RuntimeError:
            run()
        return future


def within(
    seconds: float,
    work: Callable[[], _T],
    otherwise: _T,
    executor: Executor | None = None,
) -> _T:
    """Return what a piece of work tells, or something else where that takes longer."""
    future = (Beside() if executor is None else executor).submit(work)
    return future.result() if wait((future,), seconds).done else otherwise
