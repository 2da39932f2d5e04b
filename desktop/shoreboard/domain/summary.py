"""The whole board in numbers, and what several activities share."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.classification import State, combined, is_offshored, is_outsourced
from shoreboard.domain.zone import GRID, Where, Who, Zone


@dataclass(frozen=True, slots=True)
class Summary:
    """How many activities stand where; the tray counts toward `total` alone."""

    by_zone: Mapping[Zone, int]

    @property
    def total(self) -> int:
        """The number of activities, placed or not."""
        return sum(self.by_zone.values())

    @property
    def not_placed(self) -> int:
        """The number of activities in the tray."""
        return self.by_zone[Zone.NOT_PLACED]

    @property
    def outsourced(self) -> int:
        """The number of activities that another firm does, at home or abroad."""
        return sum(count for zone, count in self.by_zone.items() if is_outsourced(zone))

    @property
    def offshored(self) -> int:
        """The number of activities done abroad, by own staff or another firm."""
        return sum(count for zone, count in self.by_zone.items() if is_offshored(zone))

    @property
    def both(self) -> int:
        """The number of activities that are outsourced and offshored at once."""
        return self.by_zone[Zone.OFFSHORE_OUTSOURCING]

    @property
    def company_state(self) -> State | None:
        """What this company does with any of its work; None while nothing is placed."""
        if self.total == self.not_placed:
            return None
        return combined(self.outsourced > 0, self.offshored > 0)


def summarize(placements: Arrangement) -> Summary:
    """Count the cards of a scene by zone."""
    return Summary({zone: len(placements.cards(zone)) for zone in (*GRID, Zone.NOT_PLACED)})


@dataclass(frozen=True, slots=True)
class Shared:
    """What several cards share: one answer to each question, or None where they differ."""

    by_zone: Mapping[Zone, tuple[ActivityId, ...]]
    who: Who | None
    where: Where | None


def shared(placements: Arrangement, activities: Collection[ActivityId]) -> Shared:
    """Group activities by zone (reading order, empty zones left out) and compare their answers.

    A card in the tray has no answer, so it shares none.
    """
    grouped = {
        zone: tuple(card for card in activities if placements[card].zone is zone) for zone in Zone
    }
    standing = {zone: cards for zone, cards in grouped.items() if cards}
    whos = {zone.who for zone in standing}
    wheres = {zone.where for zone in standing}
    return Shared(
        standing,
        who=whos.pop() if len(whos) == 1 else None,
        where=wheres.pop() if len(wheres) == 1 else None,
    )
