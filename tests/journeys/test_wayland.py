"""On Wayland, where windows have no place, the class has one screen and the lecturer the other.

Weston draws its two screens as windows on the screen of the journeys.
"""

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.journeys.waiting import SECONDS, until

PROGRAM = """
import os
import sys
from pathlib import Path
from PySide6.QtCore import QEventLoop
from shoreboard import resources
from shoreboard.app import make_application
from shoreboard.explanations.topics import Topics
from shoreboard.session.examples import example_names, open_example
from shoreboard.session.preferences import Preferences
from shoreboard.settings import SettingsFile
from shoreboard.views.dialogs.dialogs import Dialogs
from shoreboard.views.presentation.class_window import ClassWindow
from shoreboard.views.window_services import WindowServices
from shoreboard.views.windows import Windows
app = make_application()
preferences = Preferences(SettingsFile(Path(sys.argv[1])), lambda: False)
topics = Topics(resources.root(), "en")
windows = Windows(
    WindowServices(topics, preferences, lambda window: Dialogs(window, topics, list), list)
)
lecturer = windows.open(open_example(example_names()[0]))
def until(seen):
    while not seen():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
def stands(window):
    return window.isVisible() and window.windowHandle().isExposed()
until(lambda: stands(lecturer))
for action in ("present", "swap-screens"):
    os.write(2, f"== {action}\\n".encode())  # in one piece: threads of Qt write there, too
    lecturer.actions_by_id[action].trigger()
    (school,) = (each for each in app.topLevelWidgets() if isinstance(each, ClassWindow))
    until(lambda: stands(lecturer) and stands(school))
os._exit(0)  # windows that nobody closed
"""
FULL = re.compile(r"-> xdg_toplevel@(\d+)\.set_fullscreen\((\w+@\d+)\)")
TITLE = re.compile(r"-> xdg_toplevel@(\d+)\.set_title\(\"(.*)\"\)")


@pytest.fixture
def compositor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Weston with two screens, which programs find by the environment."""
    tmp_path.chmod(0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    size = ("--width=800", "--height=600", "--output-count=2")
    command = ("weston", "--backend=x11-backend.so", *size, "--no-config", "--idle-time=0")
    null = subprocess.DEVNULL
    server = subprocess.Popen([*command, "--socket=shoreboard"], stdout=null, stderr=null)
    try:
        until((tmp_path / "shoreboard").exists, "the compositor")
        monkeypatch.setenv("WAYLAND_DISPLAY", "shoreboard")
        monkeypatch.setenv("QT_QPA_PLATFORM", "wayland")
        yield
    finally:
        server.terminate()
        server.wait(SECONDS)


@pytest.mark.usefixtures("compositor")
def test_the_class_and_the_lecturer_swap_screens(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAYLAND_DEBUG", "client")
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, tmp_path / "settings.json"],
        capture_output=True,
        text=True,
        check=False,
        timeout=10 * SECONDS,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    began, swapped = map(asked_for, done.stderr.split("== ")[1:])
    assert began.keys() == {"class", "lecturer"}
    assert began["class"] != began["lecturer"]
    assert swapped == {"class": began["lecturer"], "lecturer": began["class"]}


def asked_for(log: str) -> Mapping[str, str]:
    """Return which screen each window asked to fill last."""
    titles = dict(TITLE.findall(log))
    return {
        "class" if titles.get(window) == "Shoreboard: class" else "lecturer": screen
        for window, screen in FULL.findall(log)
    }
