"""Which screen is the class's, by its name."""

from collections.abc import Sequence

from PySide6.QtGui import QGuiApplication, QScreen

from shoreboard.i18n import tr


def class_screen(wanted: str, own: QScreen) -> QScreen:
    """Return the screen for the class: the one of this name, else any but the user's own.

    Where there is only one screen, it is the user's own.
    """
    screens = QGuiApplication.screens()
    named = [screen for screen in screens if wanted and screen.name() == wanted]
    others = [screen for screen in screens if screen is not own]
    return (*named, *others, own)[0]


def other_screen(screen: QScreen) -> QScreen | None:
    """Return a screen that is not this one, if there is one."""
    return next((each for each in QGuiApplication.screens() if each is not screen), None)


def screen_choices() -> Sequence[tuple[str, str]]:
    """Return the name of each screen, and the words by which it can be chosen."""
    return [(screen.name(), screen_words(screen)) for screen in QGuiApplication.screens()]


def screen_words(screen: QScreen) -> str:
    """Return a screen's name and size."""
    size = screen.size() * screen.devicePixelRatio()
    words = tr("{name} ({width} × {height})")
    name = " ".join((screen.name(), screen.model())).strip()
    return words.format(name=name, width=size.width(), height=size.height())
