"""The test language, spoken for the length of a test, and the program's first window in it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QApplication

from shoreboard import i18n
from shoreboard.explanations.topics import Topics
from shoreboard.session.examples import example_names, open_example
from shoreboard.session.preferences import Preferences
from shoreboard.settings import SettingsFile
from shoreboard.views.main_window import MainWindow
from shoreboard.views.parts.interfaces import speak_for_widgets
from shoreboard.views.window_services import WindowServices
from shoreboard.views.windows import Windows
from tests.helpers.ports import CASES, RecordingAsk
from tests.helpers.pseudo import LANGUAGE, make_language

SIZE = (1360, 860)


@pytest.fixture(scope="session", autouse=True)
def interfaces(qapp: QApplication) -> None:
    """Tell screen readers of widgets what the program tells them."""
    assert qapp is QApplication.instance()  # which would be asked first if it came later
    speak_for_widgets()


@pytest.fixture(scope="session")
def language_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data of a program that speaks the test language."""
    root = tmp_path_factory.mktemp("language")
    make_language(root)
    return root


@contextmanager
def speaking(application: QApplication, root: Path, nothing: Path) -> Iterator[Topics]:
    """Speak the test language for a while; the topics in it."""
    assert i18n.install(application, [LANGUAGE], root) == LANGUAGE
    yield Topics(root, LANGUAGE)
    i18n.install(application, [], nothing)


@contextmanager
def first_window(application: QApplication, topics: Topics, folder: Path) -> Iterator[MainWindow]:
    """Show what a new user sees."""
    font, palette = QFont(application.font()), QPalette(application.palette())
    preferences = Preferences(SettingsFile(folder / "settings.json"), lambda: False)
    windows = Windows(WindowServices(topics, preferences, lambda _: RecordingAsk(), lambda: CASES))
    made = windows.open(open_example(example_names()[0]))
    made.resize(*SIZE)
    for _ in range(4):
        QApplication.processEvents()
    yield made
    made.hide()
    made.deleteLater()
    application.setFont(font)
    application.setPalette(palette)


@pytest.fixture
def spoken(qapp: QApplication, language_root: Path, tmp_path: Path) -> Iterator[Topics]:
    """Speak the test language until the test has ended; the topics in it."""
    with speaking(qapp, language_root, tmp_path) as topics:
        yield topics


@pytest.fixture
def window(qapp: QApplication, spoken: Topics, tmp_path: Path) -> Iterator[MainWindow]:
    """The window that a new user sees whose language is the test language."""
    with first_window(qapp, spoken, tmp_path) as made:
        yield made


@pytest.fixture
def grown(qapp: QApplication) -> Iterator[Callable[[int], None]]:
    """Make all text so many percent of its size, until the test has ended."""
    plain = QFont(qapp.font())

    def grow(percent: int) -> None:
        font = QFont(plain)
        font.setPointSizeF(plain.pointSizeF() * percent / 100)
        qapp.setFont(font)

    yield grow
    qapp.setFont(plain)
    QApplication.processEvents()
