"""The lecturer's own window while the class looks elsewhere: it fills its screen."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QToolBar, QWidget
from shiboken6 import isValid

from shoreboard.views.parts.screens import fitted


class LecturerWindow(QObject):
    """Changes a window for a presentation, and brings it back exactly as it was.

    It may be taken again while it is taken: what came back would be what was there at first.
    """

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._before: Qt.WindowState | None = None
        self._usual = window.geometry()
        self._focused: QWidget | None = None

    def take(self, *, apart: bool, fill: bool) -> None:
        """Take the toolbars away and, with `fill`, fill the screen; unless `apart`, give back."""
        if not apart:
            self.give_back()
            return
        if self._before is None:
            self._before, self._usual = self._window.windowState(), self._window.geometry()
            self._focused = self._window.focusWidget()
        for bar in self._toolbars():
            bar.hide()
        full = self._before | Qt.WindowState.WindowFullScreen
        self._set_state(full if fill else self._before)

    def give_back(self) -> None:
        """Bring all back, if it was taken."""
        if self._before is None:
            return
        state, self._before = self._before, None
        for bar in self._toolbars():
            bar.show()
        self._set_state(state)
        focused, self._focused = self._focused, None
        if focused is not None and isValid(focused) and focused.isVisible():
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def stay_on_screen(self) -> None:
        """Move the window, where the screen is gone on which it was before it was taken."""
        screens = [each.availableGeometry() for each in QGuiApplication.screens()]
        if (place := fitted(self._usual, screens)) != self._usual:
            self._window.setGeometry(place)

    def _toolbars(self) -> list[QToolBar]:
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        return self._window.findChildren(QToolBar, options=direct)

    def _set_state(self, state: Qt.WindowState) -> None:
        if state != self._window.windowState():
            self._window.setWindowState(state)
