"""Layouts of scenes with text measured by Qt, from nothing, as a class's window makes them."""

import time

from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from shoreboard.app import make_application
from shoreboard.layout.contents import class_text
from shoreboard.layout.geometry import Size
from shoreboard.layout.scene_layout import lay_out
from shoreboard.layout.text import Ruler
from tests.layout.scenes import CAPTION, scene

_WARM, _COUNTED = 3, 15
_WORDS = ("Claims", "Call center", "Payroll", "Roadside help", "Software development", "Audit")


class QtMeasure:
    """Measures text in the application's font."""

    def __init__(self) -> None:
        self._metrics: dict[tuple[int, bool], QFontMetricsF] = {}

    def width(self, text: str, pixels: int, *, bold: bool) -> float:
        """Return how many pixels wide a text is."""
        return self._of(pixels, bold).horizontalAdvance(text)

    def line_height(self, pixels: int) -> float:
        """Return how many pixels from one line to the next."""
        return self._of(pixels, bold=False).height()

    def _of(self, pixels: int, bold: bool) -> QFontMetricsF:
        if (pixels, bold) not in self._metrics:
            font = QFont()
            font.setPixelSize(pixels)
            font.setBold(bold)
            self._metrics[pixels, bold] = QFontMetricsF(font)
        return self._metrics[pixels, bold]


def layouts(count: int) -> list[float]:
    """Return how long layouts of so many cards took, no name of which was measured, in ms."""
    _app = QApplication.instance() or make_application()
    names = [f"{_WORDS[number % len(_WORDS)]} {number}" for number in range(count)]
    words = scene([names[start::4] for start in range(4)], caption=CAPTION)
    size, times = Size(1920, 1080), list[float]()
    for _ in range(_WARM + _COUNTED):
        ruler = Ruler(QtMeasure())
        began = time.perf_counter()
        lay_out(words, size, class_text(size), ruler)
        times.append((time.perf_counter() - began) * 1000)
    return times[_WARM:]
