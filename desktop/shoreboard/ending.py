"""What ends the program from outside: a signal. Nobody is asked; copies keep what is unsaved."""

import os
import signal
import sys
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from shoreboard import signals

PATIENCE_SECONDS = 5.0
"""So long the interface may be too busy to end by itself."""


class Ending(QObject):
    """Ends the program on a signal, whatever it is doing, until `remove`.

    A thread waits for signals, as Python cannot handle one while Qt waits for the user. The
    interface then calls `finish` from its event loop, that of a dialog too. Where it does not come
    to that in time, the thread calls `save` instead. A second signal ends the program at once.
    """

    _came = Signal(int)

    def __init__(
        self,
        finish: Callable[[], object],
        save: Callable[[], object],
        patience: float = PATIENCE_SECONDS,
    ) -> None:
        """Begin to listen; called in the main thread."""
        super().__init__()
        self._finish, self._save, self._patience = finish, save, patience
        self._turn = threading.Lock()
        self._came.connect(self._end, Qt.ConnectionType.QueuedConnection)
        self._hears, self._wakes = os.pipe()
        if os.name == "posix":
            os.set_blocking(self._wakes, False)
        self._before = {each: signal.getsignal(each) for each in signals.heeded()}
        self._woke_before = signal.set_wakeup_fd(self._wakes, warn_on_full_buffer=False)
        for each in self._before:
            signal.signal(each, _leave_it_to_the_thread)
        threading.Thread(target=self._listen, name="signals", daemon=True).start()

    def remove(self) -> None:
        """Put back what was there before."""
        for each, handler in self._before.items():
            signal.signal(each, handler)
        signal.set_wakeup_fd(self._woke_before)
        os.close(self._wakes)

    def _listen(self) -> None:
        if number := self._next():
            self._came.emit(number)
            too_late = threading.Timer(self._patience, self._end_without_the_interface, (number,))
            too_late.daemon = True
            too_late.start()
            if number := self._next():
                os._exit(128 + number)
        os.close(self._hears)

    def _next(self) -> int:
        """Wait for a signal; return its number, or 0 where no more will come."""
        return int.from_bytes(os.read(self._hears, 1))

    def _end(self, number: int) -> None:
        if not self._turn.acquire(blocking=False):
            return
        try:
            signals.let_end()
            self._finish()
        except Exception as error:  # noqa: BLE001  nothing stands behind this
            sys.__excepthook__(type(error), error, error.__traceback__)
            self._save()
        finally:
            signals.die_of(number)

    def _end_without_the_interface(self, number: int) -> None:
        if not self._turn.acquire(blocking=False):
            return
        try:
            self._save()
        finally:
            os._exit(128 + number)


def _leave_it_to_the_thread(_number: int, _frame: object) -> None:
    """Have Python do nothing, where it would raise KeyboardInterrupt wherever it just is."""
