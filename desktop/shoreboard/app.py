"""Starts the program: the only place that connects the parts."""

import gc
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSettings, QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from shoreboard import __version__, crash, i18n, resources
from shoreboard.actions.context import opening
from shoreboard.actions.import_actions import is_table, open_any
from shoreboard.cli import Arguments
from shoreboard.crash import CrashReport
from shoreboard.explanations.topics import Topics
from shoreboard.paths import Paths
from shoreboard.session.examples import example_names, open_example
from shoreboard.session.preferences import Preferences
from shoreboard.settings import SettingsFile
from shoreboard.storage.versions import Versions
from shoreboard.views.desktop import wants_motion
from shoreboard.views.dialogs.asks import DialogAsks
from shoreboard.views.windows import Windows

if TYPE_CHECKING:  # what no first screen needs
    from shoreboard.explanations.cases import Cases
    from shoreboard.views.main_window import MainWindow
    from shoreboard.views.safekeeping import Safekeeping

_FIRST_SCREEN_MS = 100
"""By then the window stands, and nothing could be lost before."""


def run(arguments: Arguments) -> int:
    """Run the program until its last window closes; return the exit code."""
    app = make_application()
    paths = Paths.of(arguments.data_dir)
    # Qt's own file dialog writes down by itself which folders it was in.
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(paths.config))
    preferences = Preferences(SettingsFile(paths.settings), wants_motion)
    language = i18n.install(app, QLocale().uiLanguages())
    topics = Topics(resources.root(), language)

    @cache
    def cases() -> "Cases":
        from shoreboard.explanations.cases import Cases

        return Cases(resources.root(), language)

    versions = Versions(paths.versions)
    windows = Windows(
        topics, preferences, lambda parent: DialogAsks(parent, topics, cases), versions
    )

    @cache
    def safekeeping() -> "Safekeeping":
        from shoreboard.views.safekeeping import Safekeeping

        return Safekeeping(paths.recovery, windows)

    handler = crash.install(
        lambda report: show_crash(report, windows),
        lambda session: safekeeping().save_now(session),
        lambda: [window.session for window in windows],
    )
    open_first(windows, preferences, arguments.files)
    QTimer.singleShot(_FIRST_SCREEN_MS, lambda: safekeeping().look_back())
    gc.freeze()  # modules and their classes stay: no search for garbage needs to look at them
    gc.enable()
    code = app.exec()
    safekeeping().end()
    handler.remove()
    return code


def make_application() -> QApplication:
    """Return the Qt application with the program's names, style and icon."""
    # Not setStyle: what it returns has PySide load QStyle, which takes 8 ms.
    app = QApplication(["shoreboard", "-style", "fusion"])
    app.setApplicationName("shoreboard")
    app.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName("org.shoreboard.Shoreboard")
    app.setWindowIcon(QIcon(str(resources.root() / "icons" / "shoreboard.svg")))
    return app


def open_first(windows: Windows, preferences: Preferences, files: Sequence[Path]) -> None:
    """Open a window a file, or the first example; say in a window which file did not open.

    A table is shown in a preview over the first window, once that stands.
    """
    problems: list[tuple[str, str]] = []
    tables: list[Path] = []
    for path in files:
        from shoreboard.session.documents import open_document
        from shoreboard.views.shown_files import show_file

        try:
            if is_table(path):
                tables.append(path)
                continue
            if not show_file(path):
                windows.open(open_document(path))
            preferences.remember_file(path)
        except Exception as error:
            from shoreboard.actions.problems import EXPECTED, sentence  # words that no start needs

            if not isinstance(error, EXPECTED):
                raise
            problems.append((sentence(error), opening(path)))
    if not list(windows):
        windows.open(open_example(example_names()[0]))
    first = next(iter(windows))
    for words, about in reversed(problems):
        first.problem(words, (), about)
    if tables:
        QTimer.singleShot(0, first, lambda: _show_tables(first, tables))


def _show_tables(window: "MainWindow", tables: Sequence[Path]) -> None:
    for path in tables:  # a table that came in may have changed what the window shows
        window.actions_by_id.run(lambda context, path=path: open_any(context, path))


def show_crash(report: CrashReport, windows: Windows) -> None:
    """Show what happened over the active window, and quit at once where the user wants that."""
    from shoreboard.views.dialogs.crash_report import wants_to_quit

    if wants_to_quit(report, QApplication.activeWindow()):
        windows.quit()
