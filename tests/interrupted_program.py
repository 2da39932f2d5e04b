"""The program, in which somebody changes the document and then gets to a certain moment.

Run it as `python interrupted_program.py MOMENT [ARGUMENTS]`, with the arguments of the program
itself. It says "there" once it is there, and nothing of the change is in a recovery copy yet.
"""

import signal
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QSessionManager
from PySide6.QtWidgets import QApplication, QMenu

from shoreboard import app
from shoreboard.actions.import_actions import open_any
from shoreboard.cli import parse
from shoreboard.domain import edits
from shoreboard.session.autosave import Autosave
from shoreboard.session.session import Session
from shoreboard.views import recovery_service
from shoreboard.views.main_window import MainWindow
from shoreboard.views.windows import Windows

TITLE = "Changed in the last moment"
HOUR_MS = 3_600_000


def main() -> None:
    """Have the first window get to its moment once the program is all there, and run it."""
    moment = MOMENTS[sys.argv[1]]
    recovery_service.Autosave = partial(Autosave, delay_ms=HOUR_MS)
    whole = Windows.open

    def open_and_go_on(self: Windows, session: Session) -> MainWindow:
        window = whole(self, session)
        when(lambda: callable(signal.getsignal(signal.SIGTERM)), lambda: go_to(moment, window))
        return window

    Windows.open = open_and_go_on
    sys.exit(app.run(parse(sys.argv[2:])))


def when(is_so: Callable[[], object], do: Callable[[], object]) -> None:
    """Do something as soon as something is so, in whatever loop of events."""

    def look() -> None:
        if is_so():
            timer.stop()
            do()

    timer = QTimer(QApplication.instance(), interval=5)
    timer.timeout.connect(look)
    timer.start()


def go_to(moment: Callable[[MainWindow], object], window: MainWindow) -> None:
    """Change the document, and let a moment come that waits for the user."""
    window.session.apply("Rename", edits.set_title, TITLE)
    if moment in (nothing, log_out):
        there()
    when(is_asking, there)
    moment(window)


def is_asking() -> bool:
    """Tell whether a dialog or a menu waits for the user."""
    return bool(QApplication.activeModalWidget() or QApplication.activePopupWidget())


def there() -> None:
    """Say that the moment has come."""
    sys.stdout.write("there\n")
    sys.stdout.flush()


def nothing(_window: MainWindow) -> None:
    """Wait for what the user does next."""


def failure(_window: MainWindow) -> None:
    """Fail, so that the report is shown."""
    raise RuntimeError("a wheel came off")


def table(window: MainWindow) -> None:
    """Show the preview of a table."""
    path = Path("table.csv")
    path.write_text("IT,own,home\nLegal,vendor,abroad", encoding="utf-8")
    window.actions_by_id.run(lambda context: open_any(context, path))


def begin_logout() -> QApplication:
    """Have the desktop say that the session is about to end; return the application."""
    program = QApplication.instance()
    assert isinstance(program, QApplication)
    program.commitDataRequest.emit(program.findChild(QSessionManager))
    return program


def log_out(_window: MainWindow) -> None:
    """Have the desktop end the session."""
    QApplication.sendEvent(begin_logout(), QEvent(QEvent.Type.Quit))


def log_out_over_a_question(window: MainWindow) -> None:
    """Have the desktop end the session while the user is asked."""
    when(is_asking, lambda: log_out(window))
    window.close()


def call_off(window: MainWindow) -> None:
    """Have the desktop go on after all, and close the window later."""
    begin_logout()
    window.close()


MOMENTS: Mapping[str, Callable[[MainWindow], object]] = {
    "nothing": nothing,
    "menu": lambda window: window.findChildren(QMenu)[0].popup(window.pos()),
    "dialog": lambda window: window.actions_by_id["scenario"].trigger(),
    "file dialog": lambda window: window.actions_by_id["save-as"].trigger(),
    "question": lambda window: window.close(),
    "preview": table,
    "failure": failure,
    "logout": log_out,
    "logout over a question": log_out_over_a_question,
    "logout called off": call_off,
}


if __name__ == "__main__":
    main()
