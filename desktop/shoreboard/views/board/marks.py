"""The marks of a zone's answers: icons and tints, which compose."""

from shoreboard.domain.classification import OFFSHORED, OUTSOURCED, State, state_of
from shoreboard.domain.zone import Zone
from shoreboard.views.theme.palettes import Theme


def marks_of(state: State | None, theme: Theme) -> list[tuple[str, str]]:
    """Return the icons of a state's answers with their colors: they compose."""
    marks: list[tuple[str, str]] = []
    if state in OUTSOURCED:
        marks.append(("handshake", theme.mark_outsourcing))
    if state in OFFSHORED:
        marks.append(("globe", theme.mark_offshoring))
    return marks or [("house", theme.mark_neither)]


def ground_of(zone: Zone, theme: Theme) -> str:
    """Return the color of a zone's ground, below its stripes if it has any."""
    return tints_of(state_of(zone), theme)[0]


def tints_of(state: State | None, theme: Theme) -> list[str]:
    """Return the color of the ground that belongs to each of a state's marks, in their order."""
    tints: list[str] = []
    if state in OUTSOURCED:
        tints.append(theme.zone_outsourcing)
    if state in OFFSHORED:
        tints.append(theme.zone_offshoring)
    return tints or [theme.zone_neither]
