"""Situations to teach from: every one that a board can show."""

from collections.abc import Iterator

from shoreboard.domain.activity import Kind
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.moves import move_between
from shoreboard.domain.zone import Zone
from shoreboard.explanations.situation import Situation

NEVER_AT_HOME = Circumstance.NEVER_AT_HOME_BEFORE


def situation(
    *zones: Zone, kind: Kind = Kind.CUSTOM, circumstances: tuple[Circumstance, ...] = ()
) -> Situation:
    """Return the situation of a card that stands in the last zone, and came from the one before."""
    *before, zone = zones
    never = NEVER_AT_HOME in circumstances
    moves = [move_between(each, zone, never_at_home=never) for each in before]
    return Situation(zone, kind, moves[0] if moves else None, circumstances)


def plain_situations(*kinds: Kind) -> Iterator[Situation]:
    """Every zone and every move of these kinds of work (or of all), with nothing special."""
    for kind in kinds or Kind:
        for zone in Zone:
            yield situation(zone, kind=kind)
            yield from (situation(before, zone, kind=kind) for before in Zone)


def special_situations() -> Iterator[Situation]:
    """Every circumstance in every zone and in every move, for one kind of work."""
    for circumstance in Circumstance:
        for zone in Zone:
            yield situation(zone, circumstances=(circumstance,))
            for before in Zone:
                yield situation(before, zone, circumstances=(circumstance,))
