"""Holding the screen saver off while a class is looking, by what each desktop has for it."""

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QProcess

_NAME, _PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"
_CONNECTION = "class"
_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x1, 0x2
"""Of Windows' SetThreadExecutionState: until it is called again, what is to stay awake."""


class ScreenSaver(QObject):
    """Holds the screen saver off from `hold` to `let_go`; `failed` is called where it cannot.

    It waits for nobody. Whatever becomes of the program, the desktop lets go when it has ended.
    """

    def __init__(self, failed: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._failed = failed
        self._caffeine: QProcess | None = None

    def hold(self, reason: str) -> None:
        """Ask that the screen stays on; `reason` tells people who asked for it and why."""
        if sys.platform == "win32":
            _keep_awake(_CONTINUOUS | _SYSTEM | _DISPLAY)
        elif sys.platform == "darwin":
            self._caffeine = QProcess(self)
            self._caffeine.errorOccurred.connect(lambda _error: self._failed())
            self._caffeine.start("caffeinate", ["-d", "-w", str(os.getpid())])
        else:
            self._ask_desktop(reason)

    def let_go(self) -> None:
        """Let the screen go off again when nobody does anything."""
        if sys.platform == "win32":
            _keep_awake(_CONTINUOUS)
        elif self._caffeine is not None:
            self._caffeine.blockSignals(True)
            self._caffeine.kill()
        elif sys.platform != "darwin":
            from PySide6.QtDBus import QDBusConnection

            # The desktop lets go of what was asked for over a connection when that ends. (It could
            # be asked to by number, but of an unsigned one, which PySide cannot send.)
            QDBusConnection.disconnectFromBus(_CONNECTION)

    def _ask_desktop(self, reason: str) -> None:
        from PySide6.QtDBus import QDBusConnection, QDBusMessage, QDBusPendingCallWatcher

        bus = QDBusConnection.connectToBus(QDBusConnection.BusType.SessionBus, _CONNECTION)
        if not bus.isConnected():
            self._failed()
            return
        call = QDBusMessage.createMethodCall(_NAME, _PATH, _NAME, "Inhibit")
        call.setArguments([QCoreApplication.applicationName(), reason])
        watcher = QDBusPendingCallWatcher(bus.asyncCall(call), self)
        watcher.finished.connect(self._hear)

    def _hear(self, watcher: object) -> None:
        from PySide6.QtDBus import QDBusPendingCallWatcher

        if isinstance(watcher, QDBusPendingCallWatcher):
            if watcher.isError():
                self._failed()
            watcher.deleteLater()


def _keep_awake(flags: int) -> None:
    import ctypes

    ctypes.windll.kernel32.SetThreadExecutionState(flags)  # type: ignore[attr-defined]
