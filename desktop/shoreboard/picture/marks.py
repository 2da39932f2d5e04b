"""The marks of a zone's answers: icons and tints, which compose."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QColor, QLinearGradient

from shoreboard.domain.classification import OFFSHORED, OUTSOURCED, State, state_of
from shoreboard.domain.zone import Zone
from shoreboard.layout.geometry import Rect
from shoreboard.picture.palettes import Theme

_BLENDS_FROM_TO = (0.25, 0.75)
"""Between these shares of the way from corner to corner, one ground becomes the other."""


def marks_of(state: State | None, theme: Theme) -> list[tuple[str, str]]:
    """Return the icons of a state's answers with their colors: they compose."""
    marks: list[tuple[str, str]] = []
    if state in OUTSOURCED:
        marks.append(("handshake", theme.mark_outsourcing))
    if state in OFFSHORED:
        marks.append(("globe", theme.mark_offshoring))
    return marks or [("house", theme.mark_neither)]


def ground_of(zone: Zone, theme: Theme) -> str:
    """Return the color of a zone's ground, the first where two blend."""
    return tints_of(state_of(zone), theme)[0]


def ground_brush(zone: Zone, rect: QRectF, theme: Theme, *, mirrored: bool = False) -> QBrush:
    """Return what paints a zone's ground: where both sets cross, one color blends into the other.

    The first comes from the zone on the left (on the right if mirrored), the second from above.
    """
    tints = tints_of(state_of(zone), theme)
    if len(tints) == 1:
        return QBrush(QColor(tints[0]))
    blend = QLinearGradient(rect.bottomLeft(), rect.topRight())
    if mirrored:
        blend = QLinearGradient(rect.bottomRight(), rect.topLeft())
    for at, tint in zip(_BLENDS_FROM_TO, tints, strict=True):
        blend.setColorAt(at, QColor(tint))
    return QBrush(blend)


def tints_of(state: State | None, theme: Theme) -> list[str]:
    """Return the color of the ground that belongs to each of a state's marks, in their order."""
    tints: list[str] = []
    if state in OUTSOURCED:
        tints.append(theme.set_out_ground)
    if state in OFFSHORED:
        tints.append(theme.set_off_ground)
    return tints or [theme.zone_neither]


def side_by_side(rect: Rect, count: int) -> list[Rect]:
    """Return places for so many icons in the room of one."""
    if count == 1:
        return [rect]
    side = rect.width * 5 // 8
    top = rect.y + (rect.height - side) // 2
    lefts = (rect.x - rect.width // 8, rect.right + rect.width // 8 - side)
    return [Rect(left, top, side, side) for left in lefts[:count]]
