"""Format 1 of a scenario file: its shape, and the way from and to the domain.

The same format, for the world: resources/shoreboard_resources/schema/shoreboard-1.schema.json.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Annotated

from msgspec import UNSET, Meta, Struct, UnsetType, convert, field

from shoreboard.domain.activity import Activity, ActivityId, Kind
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.country import COUNTRIES
from shoreboard.domain.limits import LONGEST_TEXT, MOST_ACTIVITIES, MOST_SCENES
from shoreboard.domain.placement import IN_TRAY, Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.zone import Zone
from shoreboard.storage.errors import Damage, DamagedFileError
from shoreboard.storage.walk import Shape

FORMAT = 1
Text = Annotated[str, Meta(max_length=LONGEST_TEXT)]
Id = Annotated[str, Meta(min_length=1, max_length=LONGEST_TEXT)]


class ActivityEntry(Struct, kw_only=True, omit_defaults=True, gc=False):
    """An activity as it stands in a file."""

    id: Id
    name: Text
    kind: Kind
    note: Text = ""


class PlacementEntry(Struct, kw_only=True, omit_defaults=True, gc=False):
    """Where one activity stands in one scene, as it stands in a file."""

    activity: Id
    zone: Zone
    country: str | UnsetType = UNSET
    place: Text = ""
    partner: Text = ""


class SceneEntry(Struct, kw_only=True, omit_defaults=True):
    """A scene as it stands in a file: its cards zone by zone in reading order, the tray last."""

    id: Id
    title: Text
    caption: Text = ""
    note: Text = ""
    placements: Annotated[list[PlacementEntry], Meta(max_length=MOST_ACTIVITIES)]


class Document(Struct, kw_only=True, omit_defaults=True):
    """A whole file."""

    file_format: int = field(name="format")
    title: Text
    company: Text
    home_country: str | UnsetType = UNSET
    activities: Annotated[list[ActivityEntry], Meta(max_length=MOST_ACTIVITIES)]
    scenes: Annotated[list[SceneEntry], Meta(min_length=1, max_length=MOST_SCENES)]


Complain = Callable[[DamagedFileError], None]
"""Takes note of a fault, or raises it, which ends the reading."""

SHAPE: Shape = {
    **dict.fromkeys(Document.__struct_encode_fields__),
    "activities": dict.fromkeys(ActivityEntry.__struct_encode_fields__),
    "scenes": {
        **dict.fromkeys(SceneEntry.__struct_encode_fields__),
        "placements": dict.fromkeys(PlacementEntry.__struct_encode_fields__),
    },
}
"""Which fields there are."""


def refuse(fault: DamagedFileError) -> None:
    """Raise a fault."""
    raise fault


def document_of(scenario: Scenario) -> Document:
    """Return what a file says of a scenario."""
    return Document(
        file_format=FORMAT,
        title=scenario.title,
        company=scenario.company,
        home_country=scenario.home_country or UNSET,
        activities=[
            ActivityEntry(id=each.id, name=each.name, kind=each.kind, note=each.note)
            for each in scenario.activities.values()
        ],
        scenes=[
            SceneEntry(
                id=scene.id,
                title=scene.title,
                caption=scene.caption,
                note=scene.note,
                placements=[_entry(card, at) for card, at in scene.placements.items()],
            )
            for scene in scenario.scenes
        ],
    )


def _entry(card: ActivityId, placement: Placement) -> PlacementEntry:
    return PlacementEntry(
        activity=card,
        zone=placement.zone,
        country=placement.country or UNSET,
        place=placement.place,
        partner=placement.partner,
    )


def scenario_of(document: Document, complain: Complain = refuse) -> Scenario:
    """Return the scenario that a file describes; tells each fault, with its place, to `complain`.

    An activity that a scene does not mention stands in its tray: the board does not say. Files
    that were edited by hand may leave it out.
    """
    home = None if document.home_country is UNSET else document.home_country
    if home is not None and home not in COUNTRIES:
        complain(DamagedFileError(Damage.UNKNOWN_COUNTRY, "home_country", home))
    activities = _activities(document.activities, complain)
    meanings = _Meanings(home, complain)
    scenes: dict[SceneId, Scene] = {}
    for rank, entry in enumerate(document.scenes):
        scene_id = SceneId(entry.id)
        if scene_id in scenes:
            complain(DamagedFileError(Damage.DOUBLE_ID, f"scenes[{rank}].id", entry.id))
        placements = _placements(entry.placements, f"scenes[{rank}]", activities, meanings)
        scenes[scene_id] = Scene(scene_id, entry.title, entry.caption, entry.note, placements)
    return Scenario(document.title, document.company, home, activities, tuple(scenes.values()))


def texts(document: Document) -> Iterator[tuple[Struct, str, str]]:
    """Give every text of a document: the entry that has it, the field, and its place."""
    for name in ("title", "company"):
        yield document, name, name
    for rank, activity in enumerate(document.activities):
        for name in ("id", "name", "note"):
            yield activity, name, f"activities[{rank}].{name}"
    for rank, scene in enumerate(document.scenes):
        for name in ("id", "title", "caption", "note"):
            yield scene, name, f"scenes[{rank}].{name}"
        for index, card in enumerate(scene.placements):
            for name in ("activity", "place", "partner"):
                yield card, name, f"scenes[{rank}].placements[{index}].{name}"


def _activities(entries: Sequence[ActivityEntry], complain: Complain) -> dict[ActivityId, Activity]:
    made = convert(entries, list[Activity], from_attributes=True)  # a third of the time of a loop
    activities = {each.id: each for each in made}
    if len(activities) < len(made):
        seen: set[str] = set()
        for rank, entry in enumerate(entries):
            if entry.id in seen:
                complain(DamagedFileError(Damage.DOUBLE_ID, f"activities[{rank}].id", entry.id))
            seen.add(entry.id)
    return activities


def _placements(
    entries: Sequence[PlacementEntry],
    scene: str,
    activities: dict[ActivityId, Activity],
    meanings: "_Meanings",
) -> Arrangement:
    placed: dict[ActivityId, Placement] = {}
    kept = meanings.kept
    for index, entry in enumerate(entries):
        placement = kept.get((entry.zone, entry.country, entry.place, entry.partner))
        if placement is None:
            placement = meanings.of(entry, f"{scene}.placements[{index}]")
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
        """What was made and is sound, by zone, country, place and partner in the file."""

    def of(self, entry: PlacementEntry, place: str) -> Placement:
        """Return what the entry at a place in the file means."""
        country = None if entry.country is UNSET else entry.country
        placement = Placement(entry.zone, country, entry.place, entry.partner)
        fault = _fault_of(placement, self._home, place)
        if fault is None:
            self.kept[entry.zone, entry.country, entry.place, entry.partner] = placement
        else:
            self.complain(fault)
        return placement


def _fault_of(placement: Placement, home: str | None, place: str) -> DamagedFileError | None:
    """Return what is wrong with a placement, if anything is."""
    country = placement.country
    if country is not None and country not in COUNTRIES:
        return DamagedFileError(Damage.UNKNOWN_COUNTRY, f"{place}.country", country)
    if placement.fits(home):
        return None
    if placement.zone is Zone.NOT_PLACED:
        details = {"country": country, "place": placement.place, "partner": placement.partner}
        name, value = next((name, value) for name, value in details.items() if value)
        return DamagedFileError(Damage.IN_TRAY, f"{place}.{name}", value)
    if replace(placement, partner="").fits(home):
        return DamagedFileError(Damage.PARTNER, f"{place}.partner", placement.partner)
    return DamagedFileError(Damage.COUNTRY, f"{place}.country", country or "")
