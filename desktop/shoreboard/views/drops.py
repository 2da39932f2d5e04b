"""What is dropped on a window beside its lists of cards: files, and rows of a table."""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject, QTimer

from shoreboard.actions.context import Context
from shoreboard.actions.import_actions import dropped


def takes(data: QMimeData) -> bool:
    """Tell whether a window does something with this data."""
    return bool(dropped(data))


def take(
    data: QMimeData, run: Callable[[Callable[[Context], object]], object], parent: QObject
) -> None:
    """Have a window do what the data asks for, once the program that it came from is free again."""
    handlers = dropped(data)

    def run_all() -> None:
        for handler in handlers:
            run(handler)

    QTimer.singleShot(0, parent, run_all)
