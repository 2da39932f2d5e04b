"""What is done for a window while it goes on: a file that is read, say."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from shoreboard.actions.context import Context, NoticeAnswer
from shoreboard.actions.progress import Progress
from shoreboard.i18n import tr
from shoreboard.session.waits import Wait, Waits
from shoreboard.views.parts.notices import Notices

SAY_MS = 300
"""After so long it is said what is being done."""
_AGAIN_MS = 200
"""After so long it is said again how far it is."""

_T = TypeVar("_T")
Run = Callable[[Callable[[Context], object]], object]


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
        self._run, self._notices, self._say_ms = run, notices, say_ms
        self._waits = Waits(
            self, executor, patience_seconds=patience_seconds, may=lambda: not _is_occupied()
        )

    @property
    def are_under_way(self) -> bool:
        """Whether anything has not come to its end."""
        return len(self._waits) > 0

    def begin(
        self,
        words: str,
        work: Callable[[], _T],
        then: Callable[[Context, _T], object],
        about: str,
        progress: Progress | None = None,
    ) -> None:
        """Begin work, unless the same is under way; `about` tells it from any other.

        How far it is stands behind the words where it tells that by a `progress`. What is soon
        done has been followed by `then` when this returns.
        """

        def go_on(future: Future[_T]) -> None:
            self._notices.withdraw(about)
            self._run(lambda context: then(context, future.result()))

        errand = self._waits.begin(work, go_on, about)
        if errand is not None:
            said = _Said(words, errand, progress)
            QTimer.singleShot(self._say_ms, self, lambda: self._say(said))

    def follow(self, work: Future[Any], then: Callable[[Context], object]) -> None:
        """Go on when work that is under way has ended; nothing is said meanwhile."""
        self._waits.follow(work, lambda _work: self._run(then))

    def end(self) -> None:
        """Forget what is under way: the window has closed."""
        self._waits.end()

    def _say(self, said: "_Said") -> None:
        if said.errand not in self._waits:
            return
        cancel = NoticeAnswer(tr("Cancel"), lambda _context: self._forget(said))
        self._notices.tell_of_work(said.now, cancel, said.errand.about)
        if said.progress is not None:
            self._go_on_saying(said)

    def _go_on_saying(self, said: "_Said") -> None:
        """Say anew how far the work is, as long as it is under way."""
        if said.errand in self._waits:
            self._notices.reword(said.now, said.errand.about)
            QTimer.singleShot(_AGAIN_MS, self, lambda: self._go_on_saying(said))

    def _forget(self, said: "_Said") -> None:
        self._waits.forget(said.errand)
        if said.progress is not None:
            said.progress.end()
        self._notices.withdraw(said.errand.about)


class _Said(NamedTuple):
    """What is said of work that is under way."""

    words: str
    errand: Wait
    progress: Progress | None

    @property
    def now(self) -> str:
        if self.progress is None:
            return self.words
        percent = int(self.progress.part * 100)
        return tr("{words} {percent} %").format(words=self.words, percent=percent)


def _is_occupied() -> bool:
    """Tell whether a dialog, a menu or a drag works on what a window shows."""
    return (
        QApplication.activeModalWidget() is not None
        or QApplication.activePopupWidget() is not None
        or QApplication.mouseButtons() != Qt.MouseButton.NoButton
    )
