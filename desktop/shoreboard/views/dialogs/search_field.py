"""A search field above a list: its arrow keys go through the list while the caret stays."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from typing_extensions import override

from shoreboard.views.dialogs.fields import MOST_CHARACTERS

_KEYS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class SearchField(QLineEdit):
    """Words to search for, with a button that clears them."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: QWidget | None = None
        self.setMaxLength(MOST_CHARACTERS)
        self.setClearButtonEnabled(True)

    def lead(self, rows: QWidget) -> None:
        """Let the arrow keys go through a list."""
        self._rows = rows

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if self._rows is not None and Qt.Key(arg__1.key()) in _KEYS:
            QApplication.sendEvent(self._rows, arg__1)
        else:
            super().keyPressEvent(arg__1)
