"""All windows of the program: opening, placing, closing, and one look for all."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QApplication, QComboBox, QWidget

from shoreboard.actions.context import opening
from shoreboard.i18n import tr
from shoreboard.session.session import Session
from shoreboard.views.main_window import MainWindow
from shoreboard.views.parts.look import Look, own_look
from shoreboard.views.parts.screens import fitted
from shoreboard.views.theme.apply import set_application_palette
from shoreboard.views.window_services import WindowServices

_FIRST_SIZE = QSize(1360, 860)
_CASCADE = 32
_SETTINGS = "settings"
_LEAST_POINTS = 10.5
"""Desktop fonts below this are too small to read text by; 14 px at 96 dpi."""


class Windows(QObject):
    """Keeps the windows that are open and gives them their look; the last one ends the program.

    `shown` tells of each document that a window shows from now on, `left` of each that it shows no
    more, with nothing in it that the user wants.
    """

    shown = Signal(Session)
    left = Signal(Session)

    def __init__(self, services: WindowServices) -> None:
        super().__init__()
        self._services = services
        preferences = self._preferences = services.preferences
        self._open: list[MainWindow] = []
        self._base = QFont(QApplication.font())
        self._base.setPointSizeF(max(self._base.pointSizeF(), _LEAST_POINTS))
        self._look = self._restyle_application()
        preferences.changed.connect(self._restyle)
        preferences.failed.connect(self._say_not_kept)
        preferences.kept.connect(self._say_kept)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._restyle)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(_ring)

    def __iter__(self) -> Iterator[MainWindow]:
        return iter(tuple(self._open))

    def open(self, session: Session) -> MainWindow:
        """Show a document in a window of its own."""
        window = MainWindow(session, self._services, self._look)
        window.port.session_asked.connect(self.open)
        window.session_replaced.connect(lambda old: self._replace(old, window))
        window.port.quit_asked.connect(self.quit)
        window.closed.connect(lambda: self._forget(window))
        self._place(window)
        self._open.append(window)
        self._note_opened(session)
        window.show()
        window.document.focus_first()
        return window

    def quit(self) -> None:
        """Close the windows one by one; stops where the user cancels."""
        for window in reversed(self._open.copy()):
            if not window.close():
                return

    def _forget(self, window: MainWindow) -> None:
        if window in self._open:
            self._preferences.remember(
                geometry=bytes(window.saveGeometry().data()),
                splitter_sizes=tuple(window.document.workspace.wide_sizes()),
            )
            self._open.remove(window)
            self.left.emit(window.session)
            window.deleteLater()

    def _replace(self, old: Session, window: MainWindow) -> None:
        self.left.emit(old)
        self._note_opened(window.session)

    def _note_opened(self, session: Session) -> None:
        if session.path is not None:
            for window in self._open:
                window.notices.withdraw(opening(session.path))
        self.shown.emit(session)

    def _place(self, window: MainWindow) -> None:
        window.document.workspace.set_wide_sizes(list(self._preferences.now.splitter_sizes))
        screen = QGuiApplication.primaryScreen().availableGeometry()
        if not window.restoreGeometry(self._preferences.now.geometry):
            window.setGeometry(_centered(_FIRST_SIZE, screen))
            if not self._open:
                window.setWindowState(Qt.WindowState.WindowMaximized)
        if window.isMaximized() or window.isFullScreen():
            return
        wanted = window.geometry().translated(QPoint(1, 1) * _CASCADE * len(self._open))
        screens = [each.availableGeometry() for each in QGuiApplication.screens()]
        window.setGeometry(fitted(wanted, screens))

    def _say_not_kept(self, error: Exception) -> None:
        from shoreboard.actions.problems import reason_words

        words = tr("Settings cannot be kept: {reason}. They hold until the program ends.")
        for window in self._open[-1:]:
            window.notices.problem(words.format(reason=reason_words(error)), (), _SETTINGS)

    def _say_kept(self) -> None:
        for window in self._open:
            window.notices.withdraw(_SETTINGS)

    def _restyle(self) -> None:
        """Let all windows look as the preferences want by now, if that is another look."""
        if (own_look(self._preferences), self._font()) == (self._look, QApplication.font()):
            return  # a style sheet that is set once more takes palettes from what stands there
        self._look = self._restyle_application()
        for window in self._open:
            window.set_look(self._look)

    def _font(self) -> QFont:
        font = QFont(self._base)
        font.setPointSizeF(self._base.pointSizeF() * self._preferences.now.text_size / 100)
        return font

    def _restyle_application(self) -> Look:
        look, font = own_look(self._preferences), self._font()
        QApplication.setFont(font)
        set_application_palette(look.theme)
        return look


def _ring(_left: QWidget | None, entered: QWidget | None) -> None:
    """Put a ring around a choice that has come to the keys."""
    if isinstance(entered, QComboBox):
        from shoreboard.views.parts.focus_ring import FocusRing

        FocusRing(entered)


def _centered(size: QSize, screen: QRect) -> QRect:
    rect = QRect(QPoint(0, 0), size.boundedTo(screen.size() * 0.94))
    rect.moveCenter(screen.center())
    return rect
