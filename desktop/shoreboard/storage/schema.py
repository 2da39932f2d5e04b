"""Format 1 of a scenario file: its shape, and the way from and to the domain.

The same format, for the world: resources/shoreboard_resources/schema/shoreboard-1.schema.json.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Annotated

from msgspec import UNSET, Meta, Struct, UnsetType, field

from shoreboard.domain.activity import Activity, ActivityId, Kind
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.country import COUNTRIES
from shoreboard.domain.placement import IN_TRAY, Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.zone import Zone
from shoreboard.storage.errors import Damage, DamagedFileError

FORMAT = 1
LONGEST_TEXT = 10_000
"""Characters (code points) in any one text."""
MOST_ACTIVITIES = 100_000
MOST_SCENES = 1_000

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


def scenario_of(document: Document) -> Scenario:
    """Return the scenario that a file describes; raises DamagedFileError with the place.

    An activity that a scene does not mention stands in its tray: the board does not say. Files
    that were edited by hand may leave it out.
    """
    home = _known_country(document.home_country, "home_country")
    activities = _activities(document.activities)
    kept: dict[object, Placement] = {}
    scenes: dict[SceneId, Scene] = {}
    for rank, entry in enumerate(document.scenes):
        scene_id = SceneId(entry.id)
        if scene_id in scenes:
            raise DamagedFileError(Damage.DOUBLE_ID, f"scenes[{rank}].id", entry.id)
        placements = _placements(entry.placements, rank, activities, home, kept)
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


def _activities(entries: Sequence[ActivityEntry]) -> dict[ActivityId, Activity]:
    activities: dict[ActivityId, Activity] = {}
    for rank, entry in enumerate(entries):
        key = ActivityId(entry.id)
        if key in activities:
            raise DamagedFileError(Damage.DOUBLE_ID, f"activities[{rank}].id", entry.id)
        activities[key] = Activity(key, entry.name, entry.kind, entry.note)
    return activities


def _placements(
    entries: Sequence[PlacementEntry],
    rank: int,
    activities: dict[ActivityId, Activity],
    home: str | None,
    kept: dict[object, Placement],
) -> Arrangement:
    """Return a scene's arrangement; equal placements become one object, which `kept` holds."""
    placed: dict[ActivityId, Placement] = {}
    for index, entry in enumerate(entries):
        key = (entry.zone, entry.country, entry.place, entry.partner)
        placement = kept.get(key)
        if placement is None:
            placement = _placement(entry, home, f"scenes[{rank}].placements[{index}]")
            kept[key] = placement
        card = ActivityId(entry.activity)
        if card not in activities or card in placed:
            code = Damage.DOUBLE_PLACEMENT if card in placed else Damage.UNKNOWN_ACTIVITY
            raise DamagedFileError(code, f"scenes[{rank}].placements[{index}].activity", card)
        placed[card] = placement
    if len(placed) < len(activities):
        placed.update((card, IN_TRAY) for card in activities if card not in placed)
    return Arrangement(placed)


def _placement(entry: PlacementEntry, home: str | None, place: str) -> Placement:
    country = _known_country(entry.country, f"{place}.country")
    placement = Placement(entry.zone, country, entry.place, entry.partner)
    if placement.fits(home):
        return placement
    if entry.zone is Zone.NOT_PLACED:
        details = {"country": country, "place": entry.place, "partner": entry.partner}
        name, value = next((name, value) for name, value in details.items() if value)
        raise DamagedFileError(Damage.IN_TRAY, f"{place}.{name}", value)
    if replace(placement, partner="").fits(home):
        raise DamagedFileError(Damage.PARTNER, f"{place}.partner", entry.partner)
    raise DamagedFileError(Damage.COUNTRY, f"{place}.country", country or "")


def _known_country(code: str | UnsetType, place: str) -> str | None:
    if code is UNSET:
        return None
    if code not in COUNTRIES:
        raise DamagedFileError(Damage.UNKNOWN_COUNTRY, place, code)
    return code
