"""The windows and dialogs of this process, whoever made them."""

import gc
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from shoreboard.session.session import Session
from shoreboard.storage.on_disk import same_file


def top_level_widgets() -> list[QWidget]:
    """Return all windows, dialogs and menus that exist, seen or not.

    PySide makes an object for each while it goes through Qt's list. A search for garbage in between
    would delete windows that nobody holds any more, while their turn is still to come: the process
    ends there. So none takes place meanwhile.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        return QApplication.topLevelWidgets()
    finally:
        if was_on:
            gc.enable()


def show_file(path: Path, *, by_name: bool = False) -> bool:
    """Bring the window that shows a file to the front; tell whether there is one.

    `by_name` finds no file that has two names, but asks no disk, which might not answer.
    """
    whole = path.absolute()
    for window in top_level_widgets():
        session = getattr(window, "session", None)
        if not isinstance(session, Session) or session.path is None or window.isHidden():
            continue
        if session.path == whole or (not by_name and same_file(session.path, whole)):
            if window.isMinimized():
                window.showNormal()
            window.raise_()
            window.activateWindow()
            return True
    return False
