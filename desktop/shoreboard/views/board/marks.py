"""The marks of a zone's answers: icons and tints, which compose."""

from shoreboard.domain.classification import is_offshored, is_outsourced
from shoreboard.domain.zone import Zone
from shoreboard.views.theme.palettes import Theme


def marks_of(zone: Zone, theme: Theme) -> list[tuple[str, str]]:
    """Return the icons of a zone's answers with their colors: they compose."""
    marks: list[tuple[str, str]] = []
    if is_outsourced(zone):
        marks.append(("handshake", theme.mark_outsourcing))
    if is_offshored(zone):
        marks.append(("globe", theme.mark_offshoring))
    return marks or [("house", theme.mark_neither)]


def ground_of(zone: Zone, theme: Theme) -> str:
    """Return the color of a zone's ground, below its stripes if it has any."""
    return tints_of(zone, theme)[0]


def tints_of(zone: Zone, theme: Theme) -> list[str]:
    """Return the color of the ground that belongs to each of a zone's marks, in their order."""
    tints: list[str] = []
    if is_outsourced(zone):
        tints.append(theme.zone_outsourcing)
    if is_offshored(zone):
        tints.append(theme.zone_offshoring)
    return tints or [theme.zone_neither]
