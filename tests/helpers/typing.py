"""Text that comes from any keyboard: QTest knows the keys of ASCII alone."""

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget


def type_in(field: QWidget, words: str) -> None:
    """Type words into a field, letter by letter, as an input method hands them over."""
    for letter in words:
        event = QInputMethodEvent()
        event.setCommitString(letter)
        QApplication.sendEvent(field, event)
