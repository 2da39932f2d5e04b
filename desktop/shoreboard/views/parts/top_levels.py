"""The windows and dialogs of this process, whoever made them."""

import gc
from concurrent.futures import Executor, wait
from pathlib import Path

from PySide6.QtWidgets import QApplication, QWidget

from shoreboard.session import beside
from shoreboard.session.beside import Beside
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


def show_file(path: Path, *, by_name: bool = False, executor: Executor | None = None) -> bool:
    """Bring the window that shows a file to the front; tell whether there is one.

    `by_name` finds no file that has two names, but asks no disk. Of one that does not answer soon,
    names alone are compared anyway.
    """
    whole = path.absolute()
    shown = [
        (window, session.path)
        for window in top_level_widgets()
        if isinstance(session := getattr(window, "session", None), Session)
        and session.path is not None
        and not window.isHidden()
    ]
    found = next((window for window, own in shown if own == whole), None)
    if found is None and not by_name:
        asked = executor or Beside()
        works = {asked.submit(same_file, own, whole): window for window, own in shown}
        done = wait(works, beside.PATIENCE_SECONDS).done
        found = next((works[each] for each in works if each in done and each.result()), None)
    if found is None:
        return False
    if found.isMinimized():
        found.showNormal()
    found.raise_()
    found.activateWindow()
    return True
