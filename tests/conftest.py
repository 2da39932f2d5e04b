"""What every test stands on: a home of its own, one locale, no screen, and nothing that waits."""

import gc
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from pytestqt.qtbot import QtBot

from shoreboard.signals import ENDING
from tests.helpers import faults
from tests.helpers.waiting import made_patient

DESKTOPS = {
    "DESKTOP_SESSION",
    "FONTCONFIG_PATH",
    "FONTCONFIG_SYSROOT",
    "GNOME_DESKTOP_SESSION_ID",
    "KDE_FULL_SESSION",
    "XDG_CURRENT_DESKTOP",
}
"""With all that begins with QT_: what tells Qt of a desktop, of fonts, a style and a scale."""

# Qt and fontconfig read these when they are loaded, here and in programs that the tests start.
for name in [name for name in os.environ if name in DESKTOPS or name.startswith("QT_")]:
    del os.environ[name]
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["FONTCONFIG_FILE"] = str(Path(__file__).with_name("fonts.conf"))
os.environ["LC_ALL"] = "C.UTF-8"

# On a busy machine, nothing is too slow. `make test-all` asks for the last one (--thorough).
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("here", PATIENT, max_examples=30)
settings.register_profile("ci", PATIENT, max_examples=30, derandomize=True, database=None)
settings.register_profile("full", PATIENT, max_examples=500, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a release look longer than every run does."""
    words = "look for what only chance or patience finds, as before a release"
    parser.addoption("--thorough", action="store_true", help=words)


def pytest_configure(config: pytest.Config) -> None:
    """Let programs that tests start hear signals; look for longer where that is wanted."""
    for each in ENDING:
        if signal.getsignal(each) is signal.SIG_IGN:  # under nohup, or started in the background
            signal.signal(each, signal.SIG_DFL)
    if config.getoption("--thorough"):
        settings.load_profile("full")
        faults.memory_step = 1


def pytest_collection_finish() -> None:
    """Take all that was loaded out of the search for garbage: it stays for as long as the tests."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home that is not the user's, so that nothing is read from there or written to it."""
    folder = tmp_path_factory.mktemp("home")
    runtime = folder / "runtime"
    runtime.mkdir(mode=0o700)
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
            patch.setenv(name, str(folder))
        for name in ("CACHE", "CONFIG", "DATA", "STATE"):
            patch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
        patch.setenv("XDG_RUNTIME_DIR", str(runtime))
        yield folder


@pytest.fixture(scope="session", autouse=True)
def patience() -> Iterator[None]:
    """Windows that wait for what they read, however busy the machine is, unless a test says so."""
    from shoreboard.session import beside

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(beside, "PATIENCE_SECONDS", 60)
        patch.setattr(beside, "DISK_SECONDS", 60)
        patch.setattr(beside, "END_SECONDS", 60)
        yield


@pytest.fixture(scope="session", autouse=True)
def cleared_clipboard() -> Iterator[None]:
    """Leave nothing of Python on the clipboard, which outlives Python where there is no screen."""
    yield
    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.instance() is not None:
        QGuiApplication.clipboard().clear()


@pytest.fixture(autouse=True)
def garbage() -> Iterator[None]:
    """Search for garbage between tests, so that no thread of a test ends what Qt's thread made."""
    from shoreboard.garbage import collect_what_is_due

    gc.disable()
    yield
    collect_what_is_due()


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """An empty folder for all that the program writes, as with --data-dir."""
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


@pytest.fixture
def qtbot(qtbot: QtBot) -> QtBot:
    """The robot of pytest-qt, with the patience that a busy machine needs."""
    return made_patient(qtbot)


@pytest.fixture(autouse=True)
def nothing_waits(request: pytest.FixtureRequest) -> Iterator[None]:
    """Close a dialog that blocks and that nobody answers, and fail the test that opened it.

    What the test wanted deleted is gone after it: no later test lays it out, dresses or paints it.
    """
    if not {"qapp", "qtbot"}.intersection(request.fixturenames):
        yield
        return
    from PySide6.QtCore import QCoreApplication, QEvent, QTimer

    from tests.helpers.unanswered import EVERY_MS, Unanswered

    request.getfixturevalue("qapp")
    unanswered = Unanswered()
    timer = QTimer(interval=EVERY_MS)
    timer.timeout.connect(unanswered.look)
    timer.start()
    yield
    timer.stop()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
