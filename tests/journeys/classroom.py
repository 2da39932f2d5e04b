"""A lesson before a class, and what can be seen of it from outside."""

import subprocess
import sys
from pathlib import Path

from tests.journeys.documents import document, write
from tests.journeys.program import Program
from tests.journeys.tree import Box, Node
from tests.journeys.waiting import until

CLASS = "Shoreboard: class"
CLASS_SEES = "What the class sees"
NOTE = "Xyzzy, and nobody else may read it"
BLACK, WHITE = "#000000", "#ffffff"
COLORS = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
screen = next(each for each in app.screens() if each.geometry().left() == int(sys.argv[1]))
image = screen.grabWindow(0).toImage()
across, down = range(10, image.width() - 10, 50), range(10, image.height() - 10, 50)
print(*{image.pixelColor(x, y).name() for x in across for y in down})
"""


def write_lesson(tmp_path: Path) -> Path:
    """Two scenes: in "Today" both cards stand at home, in "Plan" one of them elsewhere."""
    home = {"Call center": "in-house-domestic", "Shipping": "in-house-domestic"}
    content = document("A lesson", home)
    plan = document("", {**home, "Shipping": "domestic-outsourcing"})["scenes"]
    assert isinstance(content["scenes"], list)
    assert isinstance(plan, list)
    content["scenes"] += [{**plan[0], "id": "s2", "title": "Plan", "note": NOTE}]
    content["scenes"][0] |= {"caption": "So it is.", "note": NOTE}
    return write(tmp_path / "lesson.shoreboard", content)


def class_box(program: Program) -> Box | None:
    """Return where the class's window is, if there is one."""
    return next((each.box for each in program.windows() if each.name == CLASS), None)


def class_words(program: Program) -> list[str]:
    return list(program.labels(CLASS_SEES))


def card(program: Program, name: str, zone: str) -> Node:
    """Wait for a card that the class sees."""

    def look() -> Node | None:
        return next((each for each in program.items(zone, CLASS) if each.name == name), None)

    return until(look, f"the card {name!r}")


def colors(screen: Box) -> set[str]:
    """Return the colors on a screen, on a coarse grid."""
    command = [sys.executable, "-c", COLORS, str(screen.left)]
    return set(subprocess.check_output(command, text=True).split())
