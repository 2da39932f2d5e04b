"""A font for layouts whose letters are as wide as this file says, on every machine."""

import unicodedata

_NARROW, _BROAD = set("iljtfrI.,:;!|'()[] "), set("mwMWQO@%")
_BOLD = 1.08
_LINE = 1.2


class Lettering:
    """Latin letters of three widths, wide Chinese ones, Arabic ones that are in between."""

    def __init__(self) -> None:
        self.measured: list[str] = []
        """Every text that was measured, in order."""

    def width(self, text: str, pixels: int, *, bold: bool) -> float:
        """Return how many pixels wide a text is, in letters of so many pixels."""
        self.measured.append(text)
        return sum(map(_ems, text)) * pixels * (_BOLD if bold else 1.0)

    def line_height(self, pixels: int) -> float:
        """Return how many pixels from one line to the next."""
        return pixels * _LINE


def _ems(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.0
    if letter in _NARROW:
        return 0.3
    return 0.85 if letter in _BROAD else 0.56
