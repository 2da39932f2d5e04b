"""Format 2 of a scenario file: its shape.

The same format, for the world: resources/shoreboard_resources/schema/shoreboard-2.schema.json.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

from msgspec import UNSET, Meta, Struct, UnsetType, field

from shoreboard.domain.activity import FULL_SHARE, Kind
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.lenses import Lens
from shoreboard.domain.limits import LONGEST_TEXT, MOST_ACTIVITIES, MOST_SCENES
from shoreboard.domain.zone import Zone

if TYPE_CHECKING:
    from shoreboard.storage.walk import Shape

FORMAT = 2
RECOVERY = b'{"recovery":'
"""How a recovery copy begins, and no other scenario file."""
Text = Annotated[str, Meta(max_length=LONGEST_TEXT)]
Id = Annotated[str, Meta(min_length=1, max_length=LONGEST_TEXT)]
Share = Annotated[int, Meta(ge=1, le=FULL_SHARE)]
Percent = Annotated[int, Meta(ge=0, le=100)]
Circumstances = Annotated[tuple[Circumstance, ...], Meta(max_length=len(Circumstance))]


class ActivityEntry(Struct, kw_only=True, omit_defaults=True, gc=False):
    """An activity as it stands in a file, with fields as `Activity` has them."""

    id: Id
    name: Text
    kind: Kind
    note: Text = ""
    whole: Id | None = None
    share: Share = FULL_SHARE


class WholeEntry(Struct, kw_only=True, omit_defaults=True, gc=False):
    """An activity that is split, as it stands in a file."""

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
    circumstances: Circumstances = ()
    ownership: Percent | UnsetType = UNSET


class SceneEntry(Struct, kw_only=True, omit_defaults=True):
    """A scene as it stands in a file: its cards zone by zone in reading order, the tray last."""

    id: Id
    title: Text
    caption: Text = ""
    note: Text = ""
    placements: Annotated[list[PlacementEntry], Meta(max_length=MOST_ACTIVITIES)]


class StoredDocument(Struct, kw_only=True, omit_defaults=True):
    """A whole file."""

    file_format: int = field(name="format")
    title: Text
    company: Text
    home_country: str | UnsetType = UNSET
    lens: Lens = Lens.TWO_AXIS
    activities: Annotated[list[ActivityEntry], Meta(max_length=MOST_ACTIVITIES)]
    wholes: Annotated[list[WholeEntry], Meta(max_length=MOST_ACTIVITIES)] = []
    scenes: Annotated[list[SceneEntry], Meta(min_length=1, max_length=MOST_SCENES)]


SHAPE: "Shape" = {
    **dict.fromkeys(StoredDocument.__struct_encode_fields__),
    "activities": dict.fromkeys(ActivityEntry.__struct_encode_fields__),
    "wholes": dict.fromkeys(WholeEntry.__struct_encode_fields__),
    "scenes": {
        **dict.fromkeys(SceneEntry.__struct_encode_fields__),
        "placements": dict.fromkeys(PlacementEntry.__struct_encode_fields__),
    },
}
"""Which fields there are."""


def texts(document: StoredDocument) -> Iterator[tuple[Struct, str, str]]:
    """Give every text of a document: the entry that has it, the field, and its place."""
    for name in ("title", "company"):
        yield document, name, name
    for rank, activity in enumerate(document.activities):
        for name in ("id", "name", "note", "whole"):
            if name != "whole" or activity.whole is not None:
                yield activity, name, f"activities[{rank}].{name}"
    for rank, whole in enumerate(document.wholes):
        for name in ("id", "name", "note"):
            yield whole, name, f"wholes[{rank}].{name}"
    for rank, scene in enumerate(document.scenes):
        for name in ("id", "title", "caption", "note"):
            yield scene, name, f"scenes[{rank}].{name}"
        for index, card in enumerate(scene.placements):
            for name in ("activity", "place", "partner"):
                yield card, name, f"scenes[{rank}].placements[{index}].{name}"
