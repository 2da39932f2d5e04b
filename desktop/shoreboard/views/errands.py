"""What is done for a window while it goes on: a file that is read, say."""

from collections.abc import Callable
from concurrent.futures import Executor, Future, wait
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from shoreboard.actions.context import Answer, Context
from shoreboard.i18n import tr
from shoreboard.session import beside
from shoreboard.session.beside import LOOK_MS, Beside
from shoreboard.views.notices import Notices

SAY_MS = 300
"""After so long it is said what is being done."""

_T = TypeVar("_T")
Run = Callable[[Callable[[Context], object]], object]


@dataclass(frozen=True, slots=True, eq=False)
class _Errand:
    """Work that is under way, and what comes after it."""

    about: str
    words: str
    future: Future[Any]
    then: Callable[[Context, Any], object]


class Errands(QObject):
    """Has work done beside the interface; what follows it runs as a handler of the window.

    It is said in a line with Cancel where it takes long. What was canceled, or begun for a window
    that has closed, comes to an end by itself, and nothing follows.
    """

    def __init__(
        self,
        run: Run,
        notices: Notices,
        parent: QObject,
        executor: Executor | None = None,
        *,
        patience_seconds: float | None = None,
        say_ms: int = SAY_MS,
    ) -> None:
        super().__init__(parent)
        self._run, self._notices = run, notices
        self._executor = Beside() if executor is None else executor
        self._patience = beside.PATIENCE_SECONDS if patience_seconds is None else patience_seconds
        self._say_ms = say_ms
        self._under_way: list[_Errand] = []
        self._look = QTimer(self, interval=LOOK_MS)
        self._look.timeout.connect(self._go_on)

    @property
    def are_under_way(self) -> bool:
        """Whether anything has not come to its end."""
        return bool(self._under_way)

    def begin(
        self,
        words: str,
        work: Callable[[], _T],
        then: Callable[[Context, _T], object],
        about: str,
    ) -> None:
        """Begin work, unless the same is under way; `about` tells it from any other.

        What is soon done has been followed by `then` when this returns.
        """
        if any(each.about == about for each in self._under_way):
            return
        errand = _Errand(about, words, self._executor.submit(work), then)
        if wait((errand.future,), self._patience).done:
            self._follow(errand)
            return
        self._under_way.append(errand)
        self._look.start()
        QTimer.singleShot(self._say_ms, self, lambda: self._say(errand))

    def end(self) -> None:
        """Forget what is under way: the window has closed."""
        for errand in tuple(self._under_way):
            self._forget(errand)

    def _say(self, errand: _Errand) -> None:
        if errand in self._under_way:
            cancel = Answer(tr("Cancel"), lambda _context: self._forget(errand))
            self._notices.tell_of_work(errand.words, cancel, errand.about)

    def _forget(self, errand: _Errand) -> None:
        if errand in self._under_way:
            self._under_way.remove(errand)
            self._notices.withdraw(errand.about)
        if not self._under_way:
            self._look.stop()

    def _go_on(self) -> None:
        """Let follow what follows on work that is done, unless the user is in the midst of it."""
        while not _is_occupied():
            done = next((each for each in self._under_way if each.future.done()), None)
            if done is None:
                return
            self._forget(done)
            self._follow(done)

    def _follow(self, errand: _Errand) -> None:
        self._run(lambda context: errand.then(context, errand.future.result()))


def _is_occupied() -> bool:
    """Tell whether a dialog, a menu or a drag works on what a window shows."""
    return (
        QApplication.activeModalWidget() is not None
        or QApplication.activePopupWidget() is not None
        or QApplication.mouseButtons() != Qt.MouseButton.NoButton
    )
