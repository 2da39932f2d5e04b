"""Starts the program: the only place that connects the parts."""

import gc
import os
import sys
from collections.abc import Callable, Sequence
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QSettings, Qt, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent, QGuiApplication, QIcon, QSessionManager
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from shoreboard import __version__, crash, i18n, pyside_support, resources
from shoreboard.actions.context import Context, opening
from shoreboard.actions.import_actions import Handler, may_be_table, may_carry, open_any
from shoreboard.cli import Arguments
from shoreboard.crash import CrashReport
from shoreboard.explanations.topics import Topics
from shoreboard.paths import Paths
from shoreboard.session.examples import example_names, open_example
from shoreboard.session.preferences import Preferences
from shoreboard.settings import SettingsFile
from shoreboard.storage.versions import Versions
from shoreboard.views.desktop import DesktopWishes
from shoreboard.views.dialogs.dialogs import Dialogs
from shoreboard.views.window_services import WindowServices
from shoreboard.views.windows import Windows

if TYPE_CHECKING:  # what no first screen needs
    from concurrent.futures import Executor

    from shoreboard.ending import Ending
    from shoreboard.explanations.cases import Cases
    from shoreboard.garbage import Collector
    from shoreboard.session.session import Session
    from shoreboard.views.recovery_service import RecoveryService

_FIRST_SCREEN_MS, _LATEST_MS = 100, 5_000
"""So long after its first paint a window stands, and nothing could be lost before; what comes then
waits no longer for a window that is painted later or never, such as one that starts minimized."""
_PATIENCE_SECONDS = 1.0
"""So long a start waits for a file before there is a window to wait in."""


def run(arguments: Arguments) -> int:
    """Run the program until its last window closes; return the exit code."""
    app = make_application()
    paths = Paths.of(arguments.data_dir)
    # Qt's own file dialog writes down by itself which folders it was in.
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(paths.config))
    desktop = DesktopWishes(app)
    preferences = Preferences(SettingsFile(paths.settings), desktop.motion, desktop.theme_id)
    desktop.changed.connect(preferences.follow_desktop)
    language = i18n.install(app, QLocale().uiLanguages())
    topics = Topics(resources.root(), language)
    cases = _library(language)
    windows = Windows(
        WindowServices(
            topics,
            preferences,
            partial(Dialogs, topics=topics, cases=cases),
            cases,
            Versions(paths.versions),
        )
    )
    guard = Guard(paths.recovery, windows, app)
    app.file_asked.connect(partial(open_asked, windows))
    open_first(windows, preferences, arguments.files)
    soon = QTimer(app, singleShot=True, interval=_LATEST_MS)
    for later in (guard.begin, desktop.listen):
        soon.timeout.connect(later)
    next(iter(windows)).stands.connect(lambda: soon.setInterval(_FIRST_SCREEN_MS))
    soon.start()
    gc.freeze()  # modules and their classes stay: no search for garbage needs to look at them
    code = app.exec()
    guard.end()
    pyside_support.keep(paths.cache)
    return code


def _library(language: str) -> "Callable[[], Cases]":
    @cache
    def cases() -> "Cases":
        from shoreboard.explanations.cases import Cases

        return Cases(resources.root(), language)

    return cases


class Guard:
    """Keeps what is unsaved when the program fails, or a signal or the desktop's logout ends it.

    What that takes is loaded after the first screen. Nobody is asked but after a failure.
    """

    def __init__(self, folder: Path, windows: Windows, app: "Application") -> None:
        self._folder, self._windows = folder, windows
        self._recovery_service: RecoveryService | None = None
        self._ending: Ending | None = None
        self._collector: Collector | None = None
        self._handler = crash.install(
            lambda report: show_crash(report, windows), self._save_now, self._sessions
        )
        app.logout_begun.connect(self._save_copies)
        app.logged_out.connect(self._log_out)

    def begin(self) -> None:
        """Listen to signals, speak for widgets, and offer what earlier runs left."""
        from shoreboard.ending import Ending
        from shoreboard.garbage import Collector
        from shoreboard.views.parts.interfaces import speak_for_widgets

        speak_for_widgets()
        self._collector = Collector()
        self._ending = Ending(self._finish, self._save_copies)
        self._kept().look_back()

    def end(self) -> None:
        """Bring what is open to its copies, and guard no longer."""
        self._kept().end()
        if self._ending is not None:
            self._ending.remove()
        self._handler.remove()
        if self._collector is not None:
            from shoreboard.views.parts.interfaces import stop_speaking

            self._collector.end()
            stop_speaking()

    def _kept(self) -> "RecoveryService":
        if self._recovery_service is None:
            from shoreboard.views.recovery_service import RecoveryService

            self._recovery_service = RecoveryService(self._folder, self._windows)
        return self._recovery_service

    def _finish(self) -> None:
        from shoreboard.session.watch import FileWatch

        self._kept().end()
        for window in self._windows:
            for watch in window.findChildren(FileWatch):
                watch.end()

    def _log_out(self) -> None:
        self._finish()
        os._exit(0)

    def _save_copies(self) -> None:
        _, failures = crash.save_copies(self._sessions, self._save_now)
        for failure in failures:
            sys.__excepthook__(type(failure), failure, failure.__traceback__)

    def _save_now(self, session: "Session") -> Path:
        return self._kept().save_now(session)

    def _sessions(self) -> "Sequence[Session]":
        return [window.session for window in self._windows]


class Application(QApplication):
    """Tells of the desktop's logout, at which nobody is asked about unsaved changes.

    `logout_begun` comes ahead, and the logout may still be called off; `logged_out` is the end.
    Otherwise closing the windows would ask, and hold up the logout. `file_asked` tells which file
    macOS wants opened, where no command line says so.
    """

    logout_begun = Signal()
    logged_out = Signal()
    file_asked = Signal(Path)

    def __init__(self, words: list[str]) -> None:
        super().__init__(words)
        self._is_logging_out = False
        self.commitDataRequest.connect(self._log_out, Qt.ConnectionType.DirectConnection)

    @override
    def event(self, event: QEvent) -> bool:
        if self._is_logging_out and event.type() == QEvent.Type.Quit:
            self.logged_out.emit()
            return True
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_asked.emit(Path(event.file()))
            return True
        return super().event(event)

    def _log_out(self) -> None:
        # PySide 6.11 crashes where a slot takes the manager that the signal brings along.
        for manager in self.findChildren(QSessionManager):
            # What it starts at the next login has arguments that the command line does not know.
            manager.setRestartHint(QSessionManager.RestartHint.RestartNever)
        self._is_logging_out = True
        self.logout_begun.emit()


def make_application() -> Application:
    """Return the Qt application with the program's names, style and icon."""
    # Not setStyle: what it returns has PySide load QStyle, which takes 8 ms.
    app = Application(["shoreboard", "-style", "fusion"])
    app.setApplicationName("shoreboard")
    app.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName("org.shoreboard.Shoreboard")
    app.setWindowIcon(QIcon(str(resources.root() / "icons" / "shoreboard.svg")))
    return app


def open_first(
    windows: Windows,
    preferences: Preferences,
    files: Sequence[Path],
    executor: "Executor | None" = None,
    patience_seconds: float = _PATIENCE_SECONDS,
) -> None:
    """Open a window a file, or the first example; say in a window which file did not open.

    What takes longer to be read is waited for in the first window, once that stands, and a table is
    shown there in a preview.
    """
    problems: list[Exception] = []
    later: list[Handler] = []
    for path in files:
        try:
            if may_carry(path) or may_be_table(path):
                later.append(partial(open_any, path=path))
            else:
                waiting = _open_soon(windows, path, executor, patience_seconds)
                if waiting is not None:
                    later.append(waiting)
                else:
                    preferences.remember_file(path)
        except Exception as error:
            from shoreboard.actions.problems import EXPECTED

            if not isinstance(error, EXPECTED):
                raise
            problems.append(error)
    if not list(windows):
        windows.open(open_example(example_names()[0]))
    first = next(iter(windows))
    for error in reversed(problems):
        first.actions_by_id.run(partial(_fail, error=error))
    if later:
        QTimer.singleShot(0, first, lambda: [first.actions_by_id.run(each) for each in later])


def open_asked(windows: Windows, path: Path) -> None:
    """Open a file that the desktop wants to see, as if it had been dropped on a window in use."""
    active = QApplication.activeWindow()
    window = next((each for each in windows if each is active), next(iter(windows), None))
    if window is not None:  # none: the program is about to end
        window.actions_by_id.run(partial(open_any, path=path))


def _fail(_context: Context, error: Exception) -> None:
    """Have an error said as that of an action, with what can be done about it."""
    raise error


def _open_soon(
    windows: Windows, path: Path, executor: "Executor | None", patience_seconds: float
) -> Handler | None:
    """Open a window with a file; return what does so later, where that takes longer to be read."""
    from concurrent.futures import wait

    from shoreboard.actions.opening import opening_words, show_read
    from shoreboard.session.beside import Beside
    from shoreboard.session.documents import read_document, session_over
    from shoreboard.views.parts.top_levels import show_file

    if show_file(path, by_name=True):
        return None
    reading = (Beside() if executor is None else executor).submit(read_document, path)
    if not wait((reading,), patience_seconds).done:
        waiting = opening_words(path), reading.result, show_read, opening(path)
        return lambda context: context.window.errands.begin(*waiting)
    document = reading.result()
    if not show_file(path):
        windows.open(session_over(document))
    return None


def show_crash(report: CrashReport, windows: Windows) -> None:
    """Show what happened over the active window, and quit at once where the user wants that."""
    from shoreboard.views.dialogs.crash_report import wants_to_quit

    if wants_to_quit(report, QApplication.activeWindow()):
        windows.quit()
