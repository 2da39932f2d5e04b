"""Placing cards and giving them details, carried forward through the scenes that agreed.

A change made in one scene holds in the later scenes for as long as they had the card where this
scene had it, and stops at the first that had its own arrangement.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.country import COUNTRIES
from shoreboard.domain.errors import CountryError, DetailError, UnknownActivityError
from shoreboard.domain.limits import require_short, require_sound, within_limits
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.zone import Zone


def place(
    scenario: Scenario,
    scene_id: SceneId,
    activities: Sequence[ActivityId],
    zone: Zone,
    before: ActivityId | None = None,
) -> Scenario:
    """Put cards into a zone in the order given, ahead of the card `before` or at the end.

    Cards that stand there already are reordered, in the later scenes too until the first that
    shows the zone in another order. Details that are no longer true in the new zone are dropped.
    Raises UnknownSceneError or UnknownActivityError.
    """
    require(scenario, activities)
    first = scenario.scene_index(scene_id)
    old = scenario.scenes[first].placements
    arriving = {c: old[c].moved_to(zone) for c in activities if old[c].zone is not zone}
    same_order = True
    scenes = list(scenario.scenes)
    for rank in range(first, len(scenes)):
        here = scenes[rank].placements
        arriving = {card: at for card, at in arriving.items() if here[card] == old[card]}
        same_order = same_order and here.cards(zone) == old.cards(zone)
        moving = {
            card: arriving.get(card, here[card])
            for card in activities
            if card in arriving or (same_order and old[card].zone is zone)
        }
        if not moving:
            break
        scenes[rank] = _with_placements(scenes[rank], here.put(moving, before))
    return _with_scenes(scenario, tuple(scenes))


def shift(
    scenario: Scenario, scene_id: SceneId, activities: Collection[ActivityId], step: int
) -> Scenario:
    """Let cards change places with those ahead of them (-1) or behind them (1) in their zones.

    Neighbors go together, and what stands at the end of its zone stays there. The later scenes
    follow as with `place`. Raises UnknownSceneError or UnknownActivityError.
    """
    require(scenario, activities)
    placements, chosen = scenario.scene(scene_id).placements, frozenset(activities)
    for zone in {placements[card].zone for card in chosen}:
        order = list(placements.cards(zone))
        ranks = range(1, len(order)) if step < 0 else range(len(order) - 2, -1, -1)
        for rank in ranks:
            beside = rank - 1 if step < 0 else rank + 1
            if order[rank] in chosen and order[beside] not in chosen:
                order[rank], order[beside] = order[beside], order[rank]
        if tuple(order) != placements.cards(zone):
            scenario = place(scenario, scene_id, order, zone)
    return scenario


def clear_scene(scenario: Scenario, scene_id: SceneId) -> Scenario:
    """Return all cards of a scene to the tray, after those that are there, in reading order."""
    placements = scenario.scene(scene_id).placements
    placed = [card for card in placements if placements[card].zone is not Zone.NOT_PLACED]
    return place(scenario, scene_id, placed, Zone.NOT_PLACED)


def give_details(
    scenario: Scenario, scene_id: SceneId, details: Mapping[ActivityId, Placement]
) -> Scenario:
    """Give cards the details, circumstances and costs of these placements, in their zones.

    Raises CountryError when a country is unknown or contradicts the zone, DetailError for another
    detail that does, AssumptionError for a number out of bounds, ValueError when a placement names
    another zone than the card's, LimitError where a file could not hold it, UnknownSceneError or
    UnknownActivityError.
    """
    require(scenario, details)
    for placement in details.values():
        require_short(placement.place, placement.partner)
        if placement.country is not None and placement.country not in COUNTRIES:
            raise CountryError(placement.country)
        if not placement.fits(scenario.home_country):
            without_country = replace(placement, country=None)
            fault = CountryError if without_country.fits(scenario.home_country) else DetailError
            raise fault(placement)
        require_sound(placement.costs)
    after = with_details(scenario, scene_id, details)
    return after if after is scenario else within_limits(scenario, after)


def with_details(
    scenario: Scenario, scene_id: SceneId, details: Mapping[ActivityId, Placement]
) -> Scenario:
    """Return a scenario with these placements from a scene on; that they fit was seen to."""
    first = scenario.scene_index(scene_id)
    old = scenario.scenes[first].placements
    scenes = list(scenario.scenes)
    new = details
    for rank in range(first, len(scenes)):
        here = scenes[rank].placements
        new = {card: at for card, at in new.items() if here[card] == old[card]}
        if not new:
            break
        scenes[rank] = _with_placements(scenes[rank], here.revised(new))
    return _with_scenes(scenario, tuple(scenes))


def require(scenario: Scenario, activities: Collection[ActivityId]) -> None:
    """Raise UnknownActivityError for the first activity that the scenario does not have."""
    for activity in activities:
        if activity not in scenario.activities:
            raise UnknownActivityError(activity)


def _with_placements(scene: Scene, placements: Arrangement) -> Scene:
    return scene if placements == scene.placements else replace(scene, placements=placements)


def _with_scenes(scenario: Scenario, scenes: tuple[Scene, ...]) -> Scenario:
    if all(new is old for new, old in zip(scenes, scenario.scenes, strict=True)):
        return scenario
    return replace(scenario, scenes=scenes)
