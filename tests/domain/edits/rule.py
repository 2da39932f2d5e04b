"""How far a change carries forward: the rule of the product, one card at a time, with lists."""

from collections.abc import Sequence

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.zone import Zone
from tests.domain.plain import PlainScene, plain_scenes


def followers(scenes: list[PlainScene], first: int, card: ActivityId) -> list[int]:
    """Return the scenes that a change of this card reaches: until the first that differs."""
    reached: list[int] = []
    for rank in range(first, len(scenes)):
        if scenes[rank].placements[card] != scenes[first].placements[card]:
            break
        reached.append(rank)
    return reached


def placed_by_the_rule(
    scenario: Scenario,
    first: int,
    moving: Sequence[ActivityId],
    zone: Zone,
    before: ActivityId | None,
) -> list[PlainScene]:
    old, new = plain_scenes(scenario), plain_scenes(scenario)
    reached = {card: followers(old, first, card) for card in moving}
    order_agreed = True
    for rank in range(first, len(new)):
        order_agreed = order_agreed and old[rank].order[zone] == old[first].order[zone]
        arriving: list[ActivityId] = []
        for card in moving:
            source = old[first].placements[card]
            if source.zone == zone and order_agreed:
                arriving.append(card)
            elif source.zone != zone and rank in reached[card]:
                new[rank].placements[card] = source.moved_to(zone)
                arriving.append(card)
        _reinsert(new[rank], arriving, zone, before)
    return new


def _reinsert(
    scene: PlainScene, arriving: list[ActivityId], zone: Zone, before: ActivityId | None
) -> None:
    marker = ActivityId("<here>")
    line = scene.order[zone]
    line.insert(line.index(before) if before and before in line else len(line), marker)
    for cards in scene.order.values():
        cards[:] = [card for card in cards if card not in arriving]
    line[line.index(marker) : line.index(marker) + 1] = arriving
