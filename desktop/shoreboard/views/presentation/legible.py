"""How large text must be to be read from the last row, and what then has no room."""

from collections.abc import Iterator
from dataclasses import replace
from math import ceil

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QFont

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.scene import Scene
from shoreboard.domain.zone import GRID
from shoreboard.session.session import Session
from shoreboard.views.board.card_name import fold_name
from shoreboard.views.board.card_picture import Face, name_rect
from shoreboard.views.board.cards import Cards
from shoreboard.views.parts.look import Look, strong_font

SHARE = 40
"""The smallest text is at least one part in this many of the screen's height."""
STEPS = (1.5, 1.35, 1.2, 1.1, 1.0)
"""The sizes that are tried, the largest first, in sizes of the smallest that can be read."""
_PLAIN_HEIGHT = 1080
"""On a screen so high, lines are as thick as the palette says."""
STEP = 1.12
"""From one size to the next when the lecturer wants another one."""


def least_pixels(size: QSize) -> int:
    """Return the size in pixels of text that can be read from the last row of a room.

    It follows from the height of the screen; of one that stands upright, from the height that it
    had before it was turned. The size is that of a font, from the lowest to the highest letter.
    """
    return ceil(min(size.width(), size.height()) / SHARE)


def sizes_to_try(size: QSize) -> Iterator[float]:
    """Return sizes of text in pixels, the largest first; the last is the least.

    On a screen that stands upright, the share of its present height comes first.
    """
    if size.height() > size.width():
        yield size.height() / SHARE
    for step in STEPS:
        yield least_pixels(size) * step


def magnified(look: Look, size: QSize) -> Look:
    """Return a look with lines as thick as a screen of this size needs to be seen from afar."""
    factor = min(size.width(), size.height()) / _PLAIN_HEIGHT
    if factor <= 1:
        return look
    line, strong = look.theme.line * factor, look.theme.line_strong * factor
    return replace(look, theme=look.theme._replace(line=line, line_strong=strong))


def font_of(base: QFont, pixels: float, dots_per_inch: float) -> QFont:
    """Return a font of this size: in points, from which headings make their own sizes."""
    font = QFont(base)
    font.setPointSizeF(pixels * 72 / dots_per_inch)
    return font


def pixels_of(font: QFont, dots_per_inch: float) -> float:
    """Return the size of a font in pixels."""
    return font.pointSizeF() * dots_per_inch / 72


def scenes_fit(session: Session, cards: Cards) -> bool:
    """Tell whether all cards of every scene have room, with names that are not cut."""
    return not any(True for scene in session.scenario.scenes for _ in unfit(scene, cards))


def unfit(scene: Scene, cards: Cards) -> Iterator[ActivityId]:
    """Find the cards of a scene that cannot be seen without scrolling, or whose names are cut."""
    shown = cards.in_scene(scene.id)
    for zone in GRID:
        each = cards[zone]
        room, size = each.capacity(), each.card_size()
        for rank, card in enumerate(scene.placements.cards(zone)):
            if rank >= room or _is_cut(Face.of(shown.card(card)), size, each.font()):
                yield card


def _is_cut(face: Face, size: QSize, font: QFont) -> bool:
    """Tell whether a name has no room on a card of this size, beside all that it bears."""
    room = name_rect(QRect(QPoint(0, 0), size), face, font).width()
    shown = "".join(fold_name(face.name, room, strong_font(font)))
    return "".join(shown.split()) != "".join(face.name.split())
