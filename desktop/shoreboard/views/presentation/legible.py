"""How large text must be to be read from the last row, and what then has no room."""

from collections.abc import Iterator
from math import ceil

from PySide6.QtGui import QFont

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.scene import Scene
from shoreboard.domain.zone import GRID
from shoreboard.session.session import Session
from shoreboard.views.board.card_picture import is_cut
from shoreboard.views.board.cards import Cards

SHARE = 40
"""The smallest text is at least one part in this many of the screen's height."""
STEPS = (1.5, 1.35, 1.2, 1.1, 1.0)
"""The sizes that are tried, the largest first, in sizes of the smallest that can be read."""
STEP = 1.12
"""From one size to the next when the lecturer wants another one."""


def least_pixels(height: int) -> int:
    """Return the size in pixels of text that can be read from the last row of a room.

    `height` is the screen's. The size is that of a font: from the lowest to the highest letter.
    """
    return ceil(height / SHARE)


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
    return not any(True for scene in session.scenario.scenes for _ in unfit(session, scene, cards))


def unfit(session: Session, scene: Scene, cards: Cards) -> Iterator[ActivityId]:
    """Find the cards of a scene that cannot be seen without scrolling, or whose names are cut."""
    for zone in GRID:
        each = cards[zone]
        room, size = each.capacity(), each.card_size()
        for rank, card in enumerate(scene.placements.cards(zone)):
            name = session.activity(card).name
            if rank >= room or is_cut(name, size, each.font()):
                yield card
