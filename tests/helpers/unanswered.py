"""A dialog that blocks a test because nobody answers it: the run must go on all the same."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget

LOOKS, EVERY_MS = 240, 500
"""A dialog that blocks and is seen this often, this far apart, is one that nobody answers.

A look is a turn of the event loop: while a test is busy answering, there is none.
"""


class Unanswered:
    """Looks for a dialog that runs a loop of its own.

    Only such a one can hang a run; with one that was opened the test goes on, and closes it.
    """

    def __init__(self) -> None:
        self._seen: QWidget | None = None
        self._looks = 0

    def look(self) -> None:
        """Close a dialog that was seen too often, and fail the test that runs."""
        waiting = QApplication.activeModalWidget()
        self._looks = self._looks + 1 if waiting is self._seen else 1
        self._seen = waiting
        if waiting is not None and _blocks(waiting) and self._looks >= LOOKS:
            title = waiting.windowTitle()
            waiting.done(0) if isinstance(waiting, QDialog) else waiting.close()
            pytest.fail(f"nobody answers {type(waiting).__name__} {title!r}")


def _blocks(dialog: QWidget) -> bool:
    """Tell whether a dialog was executed: `open()` makes it modal to its window alone."""
    return dialog.windowModality() is Qt.WindowModality.ApplicationModal
