"""The windows and dialogs of this process, whoever made them."""

import gc

from PySide6.QtWidgets import QApplication, QWidget


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
