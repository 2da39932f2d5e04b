"""What is waited for while the interface goes on."""

from collections.abc import Callable
from concurrent.futures import Executor, Future, wait
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QTimer

from shoreboard.session import beside
from shoreboard.session.beside import LOOK_MS, Beside

_SELDOM_MS = 250
"""So often it looks for what has not been done for half a minute, and may never be."""

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, eq=False)
class Wait:
    """Work that is under way, and what follows its end."""

    about: str
    future: Future[Any]
    then: Callable[[Future[Any]], object]


class Waits(QObject):
    """Has work done beside the interface, and goes on when it has ended, in the thread of this.

    It goes on as soon as it `may`, where that is given.
    """

    def __init__(
        self,
        parent: QObject | None = None,
        executor: Executor | None = None,
        *,
        patience_seconds: float | None = None,
        may: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__(parent)
        self._executor = Beside() if executor is None else executor
        self._patience = beside.PATIENCE_SECONDS if patience_seconds is None else patience_seconds
        self._may = may
        self._under_way: list[Wait] = []
        self._look = QTimer(self)
        self._look.timeout.connect(self._go_on)

    def __len__(self) -> int:
        return len(self._under_way)

    def __contains__(self, wait: object) -> bool:
        return wait in self._under_way

    def begin(
        self,
        work: Callable[[], _T],
        then: Callable[[Future[_T]], object],
        about: str,
        patience_seconds: float | None = None,
    ) -> Wait | None:
        """Begin work, unless the same is under way; `about` tells it from any other.

        What is soon done has been followed by `then` when this returns; else what is under way is
        returned.
        """
        same = next((each for each in self._under_way if each.about == about), None)
        if same is not None:
            return same
        begun = Wait(about, self._executor.submit(work), then)
        patience = self._patience if patience_seconds is None else patience_seconds
        if wait((begun.future,), patience).done:
            then(begun.future)
            return None
        return self._wait_for(begun)

    def follow(self, future: Future[_T], then: Callable[[Future[_T]], object]) -> None:
        """Go on when work that somebody else began has ended."""
        self._wait_for(Wait("", future, then))

    def forget(self, wait: Wait) -> None:
        """Let nothing follow work that is under way, which comes to an end by itself."""
        if wait in self._under_way:
            self._under_way.remove(wait)
        if not self._under_way:
            self._look.stop()

    def end(self) -> None:
        """Forget all that is under way."""
        for each in tuple(self._under_way):
            self.forget(each)

    def _wait_for(self, wait: Wait) -> Wait:
        self._under_way.append(wait)
        self._look.start(LOOK_MS)
        return wait

    def _go_on(self) -> None:
        self._look.setInterval(min(self._look.interval() + 1, _SELDOM_MS))
        while self._may():
            done = next((each for each in self._under_way if each.future.done()), None)
            if done is None:
                return
            self.forget(done)
            done.then(done.future)
