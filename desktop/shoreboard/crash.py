"""What happens when something happens that nobody expected: first save, then speak."""

import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

import PySide6
from PySide6.QtCore import QObject, Qt, QThread, Signal, qVersion

from shoreboard import __version__
from shoreboard.session.session import Session

QUIET_SECONDS = 60.0
"""An error that keeps coming is told again only after so long without it."""

_LONGEST_SUMMARY = 300
_LONGEST_DETAILS = 50_000


class CrashReport(NamedTuple):
    """What happened, in words to be copied into a message, and where the copies are.

    `details` holds versions, the traceback and the copies' paths, and no document.
    """

    summary: str
    details: str
    copies: tuple[Path, ...]


def install(
    report: Callable[[CrashReport], None],
    save_copy: Callable[[Session], Path],
    sessions: Callable[[], Iterable[Session]],
    clock: Callable[[], float] = time.monotonic,
) -> "CrashHandler":
    """Have every exception that nobody catches handled, in all threads, until `remove`.

    Called in the main thread; `report` is called there too, and not within a handler of Qt's
    events, so that it may show a window. `save_copy` writes the recovery copy of a session, in
    whatever thread the exception came.
    """
    return CrashHandler(report, save_copy, sessions, clock)


def save_copies(
    sessions: Callable[[], Iterable[Session]], save_copy: Callable[[Session], Path]
) -> tuple[list[Path], list[Exception]]:
    """Save what is unsaved; whatever fails, the next document is saved nevertheless."""
    opened: list[Session] = []
    copies: list[Path] = []
    failures: list[Exception] = []
    try:
        opened.extend(sessions())
    except Exception as failure:  # noqa: BLE001
        failures.append(failure)
    for session in opened:
        try:
            if session.is_modified:
                copies.append(save_copy(session))
        except Exception as failure:  # noqa: BLE001
            failures.append(failure)
    return copies, failures


class CrashHandler:
    """Saves a copy of every modified session, and then reports; what fails here goes to stderr."""

    def __init__(
        self,
        report: Callable[[CrashReport], None],
        save_copy: Callable[[Session], Path],
        sessions: Callable[[], Iterable[Session]],
        clock: Callable[[], float],
    ) -> None:
        self._report, self._save_copy, self._sessions = report, save_copy, sessions
        self._clock = clock
        self._last_seen: dict[object, float] = {}
        self._is_busy = False
        self._home = threading.get_ident()
        self._courier = _Courier(self._deliver)
        self._hooks = sys.excepthook, threading.excepthook, sys.unraisablehook
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_exception_in_thread
        sys.unraisablehook = self._on_unraisable

    def remove(self) -> None:
        """Put back what was there before."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._hooks

    def handle(self, error: BaseException) -> None:
        """Save copies and report an exception; one that keeps coming is reported once.

        What comes while a report is being made or shown goes to standard error alone.
        """
        if not self._is_news(error):
            return
        sys.__excepthook__(type(error), error, error.__traceback__)
        if self._is_busy:
            return
        self._is_busy = True
        try:
            copies, failures = save_copies(self._sessions, self._save_copy)
            self._send(_report_of(error, copies, failures))
        except Exception as another:  # noqa: BLE001  nothing stands behind this
            self._is_busy = False
            sys.__excepthook__(type(another), another, another.__traceback__)

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, Exception):
            self.handle(error)
        else:  # Ctrl+C in the terminal
            sys.__excepthook__(kind, error, trace)

    def _on_exception_in_thread(self, args: threading.ExceptHookArgs) -> None:
        if isinstance(args.exc_value, Exception):
            self.handle(args.exc_value)
        else:
            threading.__excepthook__(args)

    def _on_unraisable(self, args: "sys.UnraisableHookArgs") -> None:
        if isinstance(args.exc_value, Exception) and not sys.is_finalizing():
            self.handle(args.exc_value)
        else:
            sys.__unraisablehook__(args)

    def _is_news(self, error: BaseException) -> bool:
        """Tell whether this error, from this line, has been away for a while."""
        lines = [(frame.f_code, line) for frame, line in traceback.walk_tb(error.__traceback__)]
        key = (type(error), lines[-1] if lines else None)
        now = self._clock()
        last = self._last_seen.get(key)
        self._last_seen[key] = now
        return last is None or now - last >= QUIET_SECONDS

    def _send(self, report: CrashReport) -> None:
        """Deliver now, or where Qt's events run, after the event that is being handled."""
        at_home = threading.get_ident() == self._home
        if at_home and QThread.currentThread().loopLevel() == 0:
            self._deliver(report)
        else:
            self._courier.sent.emit(report)

    def _deliver(self, report: CrashReport) -> None:
        try:
            self._report(report)
        except Exception as another:  # noqa: BLE001  nothing stands behind this
            sys.__excepthook__(type(another), another, another.__traceback__)
        finally:
            self._is_busy = False


class _Courier(QObject):
    """Carries reports into the thread that it was made in."""

    sent = Signal(object)

    def __init__(self, deliver: Callable[[CrashReport], None]) -> None:
        super().__init__()
        self._deliver = deliver
        self.sent.connect(self._arrive, Qt.ConnectionType.QueuedConnection)

    def _arrive(self, report: CrashReport) -> None:
        self._deliver(report)


def _report_of(
    error: BaseException, copies: Sequence[Path], failures: Sequence[Exception]
) -> CrashReport:
    import platform

    summary = "".join(traceback.format_exception_only(error)).strip()
    lines = [
        f"Shoreboard {__version__}",
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, Qt {qVersion()}",
        platform.platform(),
        "",
        "".join(traceback.format_exception(error)).rstrip(),
        "",
        *(f"Recovery copy: {copy}" for copy in copies),
        *(f"No recovery copy: {failure!r}" for failure in failures),
    ]
    details = _shortened("\n".join(lines).rstrip(), _LONGEST_DETAILS)
    return CrashReport(_shortened(summary, _LONGEST_SUMMARY), details, tuple(copies))


def _shortened(text: str, most: int) -> str:
    """Return a text without its middle where it is longer than `most` characters."""
    if len(text) <= most:
        return text
    half = most // 2
    return f"{text[:half]} … {text[-half:]}"
