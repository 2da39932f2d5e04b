"""What a start does not do: what is not needed until the first paint is loaded when it is.

A time would differ from machine to machine; what is loaded does not.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

MOST_MODULES = 173
"""Of the program's own; each takes about half a millisecond, and what it defines comes on top."""

LATER = re.compile(
    r"shoreboard\.(commands|costs|exporters|cli_costs|cli_export|practice|storage\.tables|domain\.differences"
    r"|session\.(autosave|documents|recovered|watch)"
    r"|storage\.(atomic|carried|diagnosis|holder|inspection|lock|migrations|on_disk|private|record"
    r"|recovery|stepwise|walk)"
    r"|explanations\.(?!form|judged|phrases|topics)"
    r"|views\.(dialogs\.(?!dialogs)|panel\.(?!panel)|parts\.(fields|flow_grid|verdict)|practice"
    r"|prediction|presentation\.(?!presentation)|board\.(keyboard_move|split_pane)$))"
    r"|PySide6\.QtPrintSupport"
)
"""Modules, by how their names begin, that no first screen needs."""

KEPT = ("CACHE", "CONFIG", "DATA", "STATE")
"""What a user keeps: another test's recovery copies would be offered at this start."""

_IMPORTED = re.compile(r"import time:[^|]*\|[^|]*\|\s*([\w.]+)\n")
_PAINTED = "Flushing "


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The modules that a new user's start loads until the first example is painted."""
    home = str(tmp_path_factory.mktemp("home"))
    environment = {
        **os.environ,
        **dict.fromkeys(("HOME", *(f"XDG_{each}_HOME" for each in KEPT)), home),
        "QT_QPA_PLATFORM": "offscreen",
        "QT_LOGGING_RULES": "qt.widgets.painting.debug=true",
    }
    names: list[str] = []
    with subprocess.Popen(
        [sys.executable, "-X", "importtime", "-m", "shoreboard"],
        env=environment,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        for line in process.stderr:
            if _PAINTED in line:
                process.kill()
                return names
            if (imported := _IMPORTED.fullmatch(line)) is not None:
                names.append(imported[1])
    raise AssertionError("nothing was painted")


def test_a_start_loads_nothing_that_is_needed_later(loaded: list[str]) -> None:
    assert [name for name in loaded if LATER.match(name)] == []


def test_a_start_loads_few_of_our_modules(loaded: list[str]) -> None:
    ours = [name for name in loaded if name.partition(".")[0] == "shoreboard"]
    assert "shoreboard.views.main_window" in ours
    assert len(ours) <= MOST_MODULES, "import what no first screen needs where it is used"


def test_a_start_leaves_the_sources_of_its_modules_unread() -> None:
    code = (
        "import linecache\n"
        "from shoreboard.__main__ import import_plainly\n"
        "import_plainly()\n"
        "from shoreboard import resources\n"
        "assert resources.__file__ not in linecache.cache\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_start_does_not_have_pyside_load_the_types_of_all_widgets(tmp_path: Path) -> None:
    code = """
import sys
from pathlib import Path
from PySide6 import QtWidgets
from shoreboard import resources
from shoreboard.app import make_application
from shoreboard.explanations.topics import Topics
from shoreboard.session.examples import example_names, open_example
from shoreboard.session.preferences import Preferences
from shoreboard.settings import SettingsFile
from shoreboard.views.dialogs.dialogs import Dialogs
from shoreboard.views.window_services import WindowServices
from shoreboard.views.windows import Windows
app = make_application()
preferences = Preferences(SettingsFile(Path(sys.argv[1])), lambda: True)
topics = Topics(resources.root(), "en")
ask = lambda window: Dialogs(window, topics, list)
windows = Windows(WindowServices(topics, preferences, ask, list))
windows.open(open_example(example_names()[0]))
app.processEvents()
assert "QListView" in vars(QtWidgets)
assert "QMdiArea" not in vars(QtWidgets)
"""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    settings = str(tmp_path / "settings.json")
    subprocess.run([sys.executable, "-c", code, settings], check=True, env=environment)
