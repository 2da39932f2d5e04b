"""Screens: which is the class's, by its name, and where a window lies on one of them."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from shoreboard.i18n import tr
from shoreboard.names import short

LEAVING = ("Esc", "Ctrl+W")
"""Keys that close a window beside that of a document."""
_MOST_OF_SCREEN = 0.94
_LOW = 36
"""A screen that is less high than so many lines of text is a low one."""


def class_screen(wanted: str, own: QScreen) -> QScreen:
    """Return the screen for the class: the one of this name, else any but the user's own.

    Where there is only one screen, it is the user's own.
    """
    screens = QGuiApplication.screens()
    named = [screen for screen in screens if wanted and screen.name() == wanted]
    others = [screen for screen in screens if screen is not own]
    return (*named, *others, own)[0]


def screen_choices() -> Sequence[tuple[str, str]]:
    """Return the name of each screen, and the words by which it can be chosen."""
    return [(screen.name(), screen_words(screen)) for screen in QGuiApplication.screens()]


def screen_words(screen: QScreen) -> str:
    """Return a screen's name and size."""
    size = screen.size() * screen.devicePixelRatio()
    words = tr("{name} ({width} × {height})")
    name = short(f"{screen.name()} {screen.model()}")
    return words.format(name=name, width=size.width(), height=size.height())


def fitted(wanted: QRect, screens: list[QRect]) -> QRect:
    """Return a window's rectangle moved and shrunk so that it lies on one of the screens."""

    def seen(screen: QRect) -> int:
        shared = screen.intersected(wanted)
        return shared.width() * shared.height() if shared.isValid() else 0

    screen = max(screens, key=seen)
    size = wanted.size().boundedTo(screen.size())
    left = min(max(wanted.left(), screen.left()), screen.right() + 1 - size.width())
    top = min(max(wanted.top(), screen.top()), screen.bottom() + 1 - size.height())
    return QRect(QPoint(left, top), size)


def move_window(window: QWidget, start: QScreen, end: QScreen) -> None:
    """Move a window to another screen, to the same place there, as far as it fits."""
    state = window.windowState()
    if leave_screen(window):
        window.setScreen(end)
        window.setWindowState(state)
        window.show()
        return
    fills = bool(state & (Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen))
    if fills:
        window.showNormal()
    room = end.availableGeometry()
    offset = room.topLeft() - start.availableGeometry().topLeft()
    window.setScreen(end)
    window.setGeometry(fitted(window.geometry().translated(offset), [room]))
    if fills:
        window.setWindowState(state)


def leave_screen(window: QWidget) -> bool:
    """Hide a window that could not go to another screen else; tell whether that was needed.

    On Wayland no window has a place, and one that fills a screen keeps to it as long as it is seen.
    """
    if not QGuiApplication.platformName().startswith("wayland"):
        return False
    window.hide()
    return True


def is_low(widget: QWidget) -> bool:
    """Tell whether a widget's screen is low for its text, so that room above and below is dear."""
    return widget.screen().availableSize().height() < _LOW * widget.fontMetrics().height()


def place_over(window: QWidget, lines: QSize) -> None:
    """Give a window a size in heights of a line of text, over its parent and within its screen."""
    room, around = window.screen().availableGeometry(), window.parentWidget()
    size = (lines * window.fontMetrics().height()).boundedTo(room.size() * _MOST_OF_SCREEN)
    wanted = QRect(QPoint(0, 0), size)
    wanted.moveCenter(room.center() if around is None else around.geometry().center())
    window.setGeometry(fitted(wanted, [room]))
