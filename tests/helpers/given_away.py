"""What a window gives away of the answers: names of states and of moves, and their tints."""

import re
import sys

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from shoreboard.domain.lenses import Lens
from shoreboard.domain.moves import MOVES
from shoreboard.domain.zone import GRID
from shoreboard.picture.palettes import Theme
from shoreboard.views.theme.colors import blend, difference
from tests.explanations.boards import TOPICS
from tests.helpers.said import said

_STEMS = re.compile(r"outsourc|offshor|captive|reshor|backsourc|insourc|near-?shor", re.IGNORECASE)
_JUST_SEEN = 1
_TITLES = [TOPICS.state(zone).title for zone in GRID] + [
    TOPICS.move(move.id).term for move in MOVES if move.parts
]
_ARTICLE = re.compile(re.escape(TOPICS.lens(Lens.ARTICLE).title), re.IGNORECASE)
"""What definitions are called says nothing of a card."""


def given_away(widget: QWidget) -> list[str]:
    """Return all texts of a window that hold the name of a state or of a move."""
    return [f"{each.who}: {each.text}" for each in said(widget) if tells(each.text)]


def tells(text: str) -> bool:
    """Tell whether a text names a state or a move."""
    text = _ARTICLE.sub("", text)
    return bool(_STEMS.search(text)) or any(title in text for title in _TITLES)


def colors(widget: QWidget, part: QWidget | None = None) -> set[str]:
    """Return the colors of all pixels that a widget paints, or of those above a part of it."""
    place = widget.rect()
    if part is not None:
        place = QRect(part.mapTo(widget, QPoint(0, 0)), part.size())
    values = set(memoryview(_pixels(widget, place)).cast("I"))
    return {f"#{value & 0xFFFFFF:06x}" for value in values}


def tints(widget: QWidget, theme: Theme) -> set[str]:
    """Return the colors of answers that a widget paints."""
    pixels = _pixels(widget, widget.rect())
    answers = (
        theme.set_out_ground, theme.set_off_ground,
        theme.mark_outsourcing, theme.mark_offshoring,
    )  # fmt: skip
    return {color for color in answers if _is_in(color, pixels)}


def _pixels(widget: QWidget, place: QRect) -> bytes:
    """Return what a widget paints there, four bytes for each pixel."""
    picture = widget.grab(place).toImage().convertToFormat(QImage.Format.Format_RGB32)
    return bytes(picture.constBits())


def _is_in(color: str, pixels: bytes) -> bool:
    wanted = QColor(color).rgb().to_bytes(4, sys.byteorder)
    at = pixels.find(wanted)
    while at >= 0 and at % 4:  # across two pixels
        at = pixels.find(wanted, at + 1)
    return at >= 0


def is_blended(board: QWidget, zone: QWidget, theme: Theme) -> bool:
    """Tell whether a board paints one of its zones as where both sets cross."""
    halfway = blend(theme.set_out_ground, theme.set_off_ground, 0.5)
    return any(difference(color, halfway) < _JUST_SEEN for color in colors(board, zone))
