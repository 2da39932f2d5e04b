"""What every test stands on: a home of its own, one locale, no screen, and nothing that waits."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

# Qt reads these when it is loaded. Without them it speaks up on a bare machine.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")

LOOKS, EVERY_MS = 6, 500
"""A dialog or a menu that is seen this often, this far apart, is one that nobody answers."""


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


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """An empty folder for all that the program writes, as with --data-dir."""
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


@pytest.fixture(autouse=True)
def nothing_waits(request: pytest.FixtureRequest) -> Iterator[None]:
    """Close a dialog or a menu that nobody answers, and fail the test that opened it."""
    if not {"qapp", "qtbot"}.intersection(request.fixturenames):
        yield
        return
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QDialog, QWidget

    request.getfixturevalue("qapp")
    sightings: list[QWidget] = []

    def look() -> None:
        waiting = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if waiting is None or (sightings and waiting is not sightings[0]):
            sightings.clear()
        if waiting is not None:
            sightings.append(waiting)
        if waiting is None or len(sightings) < LOOKS:
            return
        title = waiting.windowTitle()
        waiting.done(0) if isinstance(waiting, QDialog) else waiting.close()
        pytest.fail(f"nobody answers {type(waiting).__name__} {title!r}")

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(EVERY_MS)
    yield
    timer.stop()
