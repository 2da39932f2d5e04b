"""The search for garbage, in the interface thread alone."""

import gc

from PySide6.QtCore import QObject, QTimer

EVERY_MS = 500


class Collector(QObject):
    """Searches for what nobody holds any more, as Python would, in the thread that made it.

    Python searches in whatever thread makes the object that is one too many. There it would end
    objects of Qt, such as those of a window that was closed, in a thread that is not theirs, and
    the process with them.
    """

    def __init__(self, every_ms: int = EVERY_MS) -> None:
        super().__init__()
        gc.disable()
        self._timer = QTimer(self, interval=every_ms)
        self._timer.timeout.connect(collect_what_is_due)
        self._timer.start()

    def end(self) -> None:
        """Leave the search to Python again."""
        self._timer.stop()
        gc.enable()


def collect_what_is_due() -> None:
    """Search as far as so many new objects are a reason for it."""
    counts, limits = gc.get_count(), gc.get_threshold()
    due = [rank for rank in range(3) if 0 < limits[rank] < counts[rank]]
    if due:
        gc.collect(due[-1])
