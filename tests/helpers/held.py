"""A thread that does nothing until it is let go."""

from collections.abc import Iterator
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from threading import Event


class Held:
    """A real executor whose only thread waits first."""

    def __init__(self) -> None:
        self._go = Event()
        self.executor: Executor = ThreadPoolExecutor(1)
        self.executor.submit(self._go.wait)

    def let_go(self) -> None:
        self._go.set()


@contextmanager
def held() -> Iterator[Held]:
    """Hold an executor, and let it go at the latest when the test is over."""
    made = Held()
    try:
        yield made
    finally:
        made.let_go()
        made.executor.shutdown()
