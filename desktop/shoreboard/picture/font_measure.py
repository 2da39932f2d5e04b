"""Measures the text of layouts in a font of Qt."""

from functools import lru_cache

from PySide6.QtGui import QFont, QFontMetricsF

from shoreboard.layout.text import Ruler


def font_of(base: QFont, pixels: int, *, bold: bool) -> QFont:
    """Return a font like another one with letters of so many pixels, as layouts ask for it."""
    font = QFont(base)
    font.setPixelSize(max(1, pixels))
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


class FontMeasure:
    """Measures text as a font draws it, in whatever size and weight."""

    def __init__(self, base: QFont) -> None:
        self._base = QFont(base)
        self._metrics: dict[tuple[int, bool], QFontMetricsF] = {}

    def width(self, text: str, pixels: int, *, bold: bool) -> float:
        """Return how many pixels wide a text is, in letters of so many pixels."""
        return self._of(pixels, bold).horizontalAdvance(text)

    def line_height(self, pixels: int) -> float:
        """Return how many pixels from one line to the next, in letters of so many pixels."""
        return self._of(pixels, bold=True).height()

    def _of(self, pixels: int, bold: bool) -> QFontMetricsF:
        metrics = self._metrics.get((pixels, bold))
        if metrics is None:
            metrics = QFontMetricsF(font_of(self._base, pixels, bold=bold))
            self._metrics[pixels, bold] = metrics
        return metrics


@lru_cache(maxsize=4)
def _ruler(family: str) -> Ruler:
    return Ruler(FontMeasure(QFont(family)))


def ruler_of(font: QFont) -> Ruler:
    """Return what measures text in the family of a font; kept, since names are measured once."""
    return _ruler(font.family())
