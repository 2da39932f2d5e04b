"""What a file says of a scenario, and the scenario that a file describes."""

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import TypeVar

from msgspec import UNSET, UnsetType, convert

from shoreboard.domain.activity import FULL_SHARE, Activity, ActivityId, Whole, WholeId
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.circumstances import in_order
from shoreboard.domain.costing import Costing, Costs
from shoreboard.domain.country import COUNTRIES
from shoreboard.domain.placement import IN_TRAY, Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.zone import Zone
from shoreboard.storage.errors import Damage, DamagedFileError
from shoreboard.storage.schema import (
    FORMAT,
    ActivityCosts,
    ActivityEntry,
    CostingEntry,
    PlacementCosts,
    PlacementEntry,
    SceneEntry,
    StoredDocument,
    WholeEntry,
)

_Inputs = TypeVar("_Inputs", ActivityCosts, PlacementCosts)

Complain = Callable[[DamagedFileError], None]
"""Takes note of a fault, or raises it, which ends the reading."""


def refuse(fault: DamagedFileError) -> None:
    """Raise a fault."""
    raise fault


def document_of(scenario: Scenario) -> StoredDocument:
    """Return what a file says of a scenario."""
    return StoredDocument(
        file_format=FORMAT,
        title=scenario.title,
        company=scenario.company,
        home_country=scenario.home_country or UNSET,
        lens=scenario.lens,
        costing=_costing_entry(scenario.costing),
        activities=[_activity_entry(each) for each in scenario.activities.values()],
        wholes=[
            WholeEntry(id=each.id, name=each.name, kind=each.kind, note=each.note)
            for each in scenario.wholes.values()
        ],
        scenes=[
            SceneEntry(
                id=scene.id,
                title=scene.title,
                caption=scene.caption,
                note=scene.note,
                placements=[placement_entry(card, at) for card, at in scene.placements.items()],
            )
            for scene in scenario.scenes
        ],
    )


def _activity_entry(activity: Activity) -> ActivityEntry:
    return ActivityEntry(
        id=activity.id,
        name=activity.name,
        kind=activity.kind,
        note=activity.note,
        whole=activity.whole,
        share=activity.share,
        inputs=_inputs(activity.costs, ActivityCosts),
    )


def _costing_entry(costing: Costing | None) -> CostingEntry | UnsetType:
    if costing is None:
        return UNSET
    from shoreboard.storage.cost_entries import costing_entry

    return costing_entry(costing)


def _inputs(costs: Costs, kind: type[_Inputs]) -> _Inputs | UnsetType:
    """Return what a file says of costs; most activities and placements have none."""
    if not costs:
        return UNSET
    from shoreboard.storage.cost_entries import inputs

    return inputs(costs, kind)


def placement_entry(card: ActivityId, placement: Placement) -> PlacementEntry:
    """Return what a file says of a card in a scene."""
    return PlacementEntry(
        activity=card,
        zone=placement.zone,
        country=placement.country or UNSET,
        place=placement.place,
        partner=placement.partner,
        circumstances=placement.circumstances,
        ownership=UNSET if placement.ownership is None else placement.ownership,
        inputs=_inputs(placement.costs, PlacementCosts),
    )


def scenario_of(document: StoredDocument, complain: Complain = refuse) -> Scenario:
    """Return the scenario that a file describes; tells each fault, with its place, to `complain`.

    An activity that a scene does not mention stands in its tray: the board does not say. Files
    that were edited by hand may leave it out.
    """
    home = None if document.home_country is UNSET else document.home_country
    if home is not None and home not in COUNTRIES:
        complain(DamagedFileError(Damage.UNKNOWN_COUNTRY, "home_country", home))
    costing = _costing(document.costing, complain)
    activities = _activities(document.activities, complain)
    wholes = _wholes(document, complain)
    meanings = _Meanings(home, complain)
    scenes: dict[SceneId, Scene] = {}
    for rank, entry in enumerate(document.scenes):
        scene_id = SceneId(entry.id)
        if scene_id in scenes:
            complain(DamagedFileError(Damage.DOUBLE_ID, f"scenes[{rank}].id", entry.id))
        placements = _placements(entry.placements, f"scenes[{rank}]", activities, meanings)
        scenes[scene_id] = Scene(scene_id, entry.title, entry.caption, entry.note, placements)
    return Scenario(
        document.title,
        document.company,
        home,
        activities,
        tuple(scenes.values()),
        wholes,
        document.lens,
        costing,
    )


def _costing(entry: CostingEntry | UnsetType, complain: Complain) -> Costing | None:
    if entry is UNSET:
        return None
    from shoreboard.storage.cost_entries import costing_of

    return costing_of(entry, complain)


def _activities(entries: Sequence[ActivityEntry], complain: Complain) -> dict[ActivityId, Activity]:
    made = convert(entries, list[Activity], from_attributes=True)  # a third of the time of a loop
    activities = {each.id: each for each in made}
    for rank, entry in enumerate(entries):
        if entry.inputs is not UNSET:
            from shoreboard.storage.cost_entries import costs_of

            costs = costs_of(entry.inputs, f"activities[{rank}].costs", complain)
            activities[made[rank].id] = replace(made[rank], costs=costs)
    if len(activities) < len(made):
        seen: set[str] = set()
        for rank, entry in enumerate(entries):
            if entry.id in seen:
                complain(DamagedFileError(Damage.DOUBLE_ID, f"activities[{rank}].id", entry.id))
            seen.add(entry.id)
    return activities


def _wholes(document: StoredDocument, complain: Complain) -> dict[WholeId, Whole]:
    """Return the activities that are split; their parts are held to their shares."""
    wholes: dict[WholeId, Whole] = {}
    for rank, entry in enumerate(document.wholes):
        key = WholeId(entry.id)
        if key in wholes:
            complain(DamagedFileError(Damage.DOUBLE_ID, f"wholes[{rank}].id", entry.id))
        wholes[key] = Whole(key, entry.name, entry.kind, entry.note)
    shares = Counter[str]()
    clear = True
    for rank, entry in enumerate(document.activities):
        if entry.whole is None and entry.share == FULL_SHARE:
            continue
        if fault := _fault_of_part(entry, wholes, f"activities[{rank}]"):
            complain(fault)
            clear = False
        elif entry.whole is not None:
            shares[entry.whole] += entry.share
    for rank, entry in enumerate(document.wholes):
        if clear and shares[entry.id] != FULL_SHARE:
            value = str(shares[entry.id])
            complain(DamagedFileError(Damage.SHARES, f"wholes[{rank}]", value))
    return wholes


def _fault_of_part(
    entry: ActivityEntry, wholes: Collection[str], place: str
) -> DamagedFileError | None:
    if entry.whole is None:
        return DamagedFileError(Damage.SHARE_OF_NOTHING, f"{place}.share", str(entry.share))
    if entry.whole not in wholes:
        return DamagedFileError(Damage.UNKNOWN_WHOLE, f"{place}.whole", entry.whole)
    if entry.share == FULL_SHARE:
        return DamagedFileError(Damage.NO_SHARE, f"{place}.share")
    return None


def _placements(
    entries: Sequence[PlacementEntry],
    scene: str,
    activities: dict[ActivityId, Activity],
    meanings: "_Meanings",
) -> Arrangement:
    placed: dict[ActivityId, Placement] = {}
    kept = meanings.kept
    for index, entry in enumerate(entries):
        key: object = (entry.zone, entry.country, entry.place, entry.partner)
        if entry.circumstances or entry.ownership is not UNSET:  # few have them
            key = (key, entry.circumstances, entry.ownership)
        placement = kept.get(key)
        if placement is None:
            placement = meanings.of(entry, key, f"{scene}.placements[{index}]")
        if entry.inputs is not UNSET:
            placement = meanings.with_costs(placement, entry, f"{scene}.placements[{index}]")
        card = ActivityId(entry.activity)
        if card in activities and card not in placed:
            placed[card] = placement
            continue
        code = Damage.DOUBLE_PLACEMENT if card in placed else Damage.UNKNOWN_ACTIVITY
        place = f"{scene}.placements[{index}].activity"
        meanings.complain(DamagedFileError(code, place, card))
    if len(placed) < len(activities):
        placed.update((card, IN_TRAY) for card in activities if card not in placed)
    return Arrangement(placed)


class _Meanings:
    """Makes placements of entries; equal ones become one object, and are checked once."""

    def __init__(self, home: str | None, complain: Complain) -> None:
        self._home, self.complain = home, complain
        self.kept: dict[object, Placement] = {}
        """What was made and is sound, by what the file says."""

    def of(self, entry: PlacementEntry, key: object, place: str) -> Placement:
        """Return what the entry at a place in the file means; `key` is all that it says."""
        country = None if entry.country is UNSET else entry.country
        ownership = None if entry.ownership is UNSET else entry.ownership
        marks = in_order(entry.circumstances)
        placement = Placement(entry.zone, country, entry.place, entry.partner, marks, ownership)
        fault = _fault_of(placement, self._home, place)
        if fault is None:
            self.kept[key] = placement
        else:
            self.complain(fault)
        return placement

    def with_costs(self, placement: Placement, entry: PlacementEntry, place: str) -> Placement:
        """Return a placement with the costs of its entry, unless it is in the tray."""
        from shoreboard.storage.cost_entries import costs_of

        if entry.inputs is UNSET:
            return placement
        costs = costs_of(entry.inputs, f"{place}.costs", self.complain)
        if placement.zone is Zone.NOT_PLACED and costs:
            value = costs[0].input.value
            self.complain(DamagedFileError(Damage.IN_TRAY, f"{place}.costs", value))
            return placement
        return replace(placement, costs=costs)


def _fault_of(placement: Placement, home: str | None, place: str) -> DamagedFileError | None:
    """Return what is wrong with a placement, if anything is."""
    country = placement.country
    if country is not None and country not in COUNTRIES:
        return DamagedFileError(Damage.UNKNOWN_COUNTRY, f"{place}.country", country)
    if placement.fits(home):
        return None
    if placement.zone is Zone.NOT_PLACED:
        details = {
            "country": country,
            "place": placement.place,
            "partner": placement.partner,
            "circumstances": next(iter(placement.circumstances), ""),
            "ownership": "" if placement.ownership is None else str(placement.ownership),
        }
        name, value = next((name, value) for name, value in details.items() if value)
        return DamagedFileError(Damage.IN_TRAY, f"{place}.{name}", value)
    unowned = replace(placement, ownership=None)
    if unowned.fits(home):
        value = str(placement.ownership)
        return DamagedFileError(Damage.OWNERSHIP, f"{place}.ownership", value)
    if replace(unowned, partner="").fits(home):
        return DamagedFileError(Damage.PARTNER, f"{place}.partner", placement.partner)
    return DamagedFileError(Damage.COUNTRY, f"{place}.country", country or "")
