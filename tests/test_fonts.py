"""What tests measure is the same on every machine: they see one font, whatever else is there."""

import subprocess
import sys

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

GENERIC = {"Monospace", "Sans Serif", "Serif"}
SEEN = """
from PySide6.QtGui import QFontDatabase, QGuiApplication
application = QGuiApplication([])
print(*QFontDatabase.families(), sep="\\n")
"""


@pytest.mark.usefixtures("qapp")
def test_the_tests_see_one_font_in_two_weights() -> None:
    assert set(QFontDatabase.families()) - GENERIC == {"DejaVu Sans"}
    assert set(QFontDatabase.styles("DejaVu Sans")) == {"Book", "Bold"}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("asked", [*sorted(GENERIC), "Noto Sans", "日本語"])
def test_whatever_is_asked_for_is_that_font(asked: str) -> None:
    assert QFontInfo(QFont(asked)).family() == "DejaVu Sans"


def test_a_program_that_a_test_starts_sees_no_other() -> None:
    command = [sys.executable, "-c", SEEN]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert set(done.stdout.split("\n")) - GENERIC == {"DejaVu Sans", ""}
