"""Format 3 of a scenario file: its shape.

The same format, for the world: resources/shoreboard_resources/schema/shoreboard-3.schema.json.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated

from msgspec import UNSET, Meta, Struct, UnsetType, field

from shoreboard.domain.activity import FULL_SHARE, Kind
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.costing import (
    EARLIEST_PRICES,
    LARGEST_NUMBER,
    LARGEST_SEED,
    LATEST_PRICES,
    LONGEST_HORIZON,
    MOST_OPINIONS,
    SHORTEST_HORIZON,
    Evidence,
)
from shoreboard.domain.lenses import Lens
from shoreboard.domain.limits import LONGEST_TEXT, MOST_ACTIVITIES, MOST_SCENES
from shoreboard.domain.zone import Zone

if TYPE_CHECKING:
    from shoreboard.storage.walk import Shape

FORMAT = 3
RECOVERY = b'{"recovery":'
"""How a recovery copy begins, and no other scenario file."""
Text = Annotated[str, Meta(max_length=LONGEST_TEXT)]
Id = Annotated[str, Meta(min_length=1, max_length=LONGEST_TEXT)]
Share = Annotated[int, Meta(ge=1, le=FULL_SHARE)]
Percent = Annotated[int, Meta(ge=0, le=100)]
Circumstances = Annotated[tuple[Circumstance, ...], Meta(max_length=len(Circumstance))]
Number = Annotated[float, Meta(ge=-LARGEST_NUMBER, le=LARGEST_NUMBER)]
Year = Annotated[int, Meta(ge=EARLIEST_PRICES, le=LATEST_PRICES)]
Horizon = Annotated[int, Meta(ge=SHORTEST_HORIZON, le=LONGEST_HORIZON)]
Seed = Annotated[int, Meta(ge=0, le=LARGEST_SEED)]


class OpinionEntry(Struct, kw_only=True, gc=False):
    """Who holds an input to be what."""

    who: Text
    value: Number


Opinions = Annotated[tuple[OpinionEntry, ...], Meta(max_length=MOST_OPINIONS)]


class AssumptionEntry(Struct, kw_only=True, omit_defaults=True, gc=False):
    """What an input is taken to be, as it stands in a file."""

    likely: Number
    low: Number | UnsetType = UNSET
    high: Number | UnsetType = UNSET
    evidence: Evidence | UnsetType = UNSET
    source: Text = ""
    opinions: Opinions = ()


Assumed = AssumptionEntry | UnsetType


class ActivityCosts(Struct, kw_only=True, omit_defaults=True, gc=False):
    """The inputs that are of an activity."""

    heads: Assumed = UNSET
    loaded_cost: Assumed = UNSET
    avoidable_overhead: Assumed = UNSET
    pay_growth_home: Assumed = UNSET


class PlacementCosts(Struct, kw_only=True, omit_defaults=True, gc=False):
    """The inputs that are of a placement."""

    heads_ratio: Assumed = UNSET
    pay_there: Assumed = UNSET
    pay_growth_there: Assumed = UNSET
    currency_level: Assumed = UNSET
    currency_drift: Assumed = UNSET
    governance: Assumed = UNSET
    stranded: Assumed = UNSET
    transfer_months: Assumed = UNSET
    double_running: Assumed = UNSET
    one_off: Assumed = UNSET
    severance: Assumed = UNSET
    heads_cut: Assumed = UNSET
    return_chance: Assumed = UNSET
    return_cost: Assumed = UNSET
    disruptions: Assumed = UNSET
    days_out: Assumed = UNSET
    loss_per_day: Assumed = UNSET
    goods_value: Assumed = UNSET
    freight: Assumed = UNSET
    insurance: Assumed = UNSET
    duty: Assumed = UNSET
    lead_time: Assumed = UNSET
    lead_time_spread: Assumed = UNSET
    demand_per_day: Assumed = UNSET
    demand_spread: Assumed = UNSET
    unit_cost: Assumed = UNSET
    service_level: Assumed = UNSET
    holding_rate: Assumed = UNSET
    obsolescence: Assumed = UNSET


class CostingEntry(Struct, kw_only=True, omit_defaults=True, gc=False):
    """What plans are reckoned with, as it stands in a file."""

    currency: Text
    price_year: Year | UnsetType = UNSET
    horizon_years: Horizon = 5
    discount_rate: Assumed = UNSET
    seed: Seed = 0


class ActivityEntry(Struct, kw_only=True, omit_defaults=True, gc=False):
    """An activity as it stands in a file, with fields as `Activity` has them."""

    id: Id
    name: Text
    kind: Kind
    note: Text = ""
    whole: Id | None = None
    share: Share = FULL_SHARE
    inputs: ActivityCosts | UnsetType = field(name="costs", default=UNSET)


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
    inputs: PlacementCosts | UnsetType = field(name="costs", default=UNSET)


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
    costing: CostingEntry | UnsetType = UNSET
    activities: Annotated[list[ActivityEntry], Meta(max_length=MOST_ACTIVITIES)]
    wholes: Annotated[list[WholeEntry], Meta(max_length=MOST_ACTIVITIES)] = []
    scenes: Annotated[list[SceneEntry], Meta(min_length=1, max_length=MOST_SCENES)]


_ASSUMPTION: "Shape" = {
    **dict.fromkeys(AssumptionEntry.__struct_encode_fields__),
    "opinions": dict.fromkeys(OpinionEntry.__struct_encode_fields__),
}
SHAPE: "Shape" = {
    **dict.fromkeys(StoredDocument.__struct_encode_fields__),
    "costing": {
        **dict.fromkeys(CostingEntry.__struct_encode_fields__),
        "discount_rate": _ASSUMPTION,
    },
    "activities": {
        **dict.fromkeys(ActivityEntry.__struct_encode_fields__),
        "costs": dict.fromkeys(ActivityCosts.__struct_encode_fields__, _ASSUMPTION),
    },
    "wholes": dict.fromkeys(WholeEntry.__struct_encode_fields__),
    "scenes": {
        **dict.fromkeys(SceneEntry.__struct_encode_fields__),
        "placements": {
            **dict.fromkeys(PlacementEntry.__struct_encode_fields__),
            "costs": dict.fromkeys(PlacementCosts.__struct_encode_fields__, _ASSUMPTION),
        },
    },
}
"""Which fields there are."""


_INNER: Mapping[tuple[type[Struct], str], type[Struct]] = {
    (StoredDocument, "costing"): CostingEntry,
    (CostingEntry, "discount_rate"): AssumptionEntry,
    (ActivityEntry, "costs"): ActivityCosts,
    (PlacementEntry, "costs"): PlacementCosts,
}


def inner(kind: type[Struct], name: str) -> type[Struct] | None:
    """Return what an object in a field of an entry is; None where there is none but lists."""
    return AssumptionEntry if kind in (ActivityCosts, PlacementCosts) else _INNER.get((kind, name))


def texts(document: StoredDocument) -> Iterator[tuple[Struct, str, str]]:
    """Give every text of a document: the entry that has it, the field, and its place."""
    for name in ("title", "company"):
        yield document, name, name
    if document.costing is not UNSET:
        yield document.costing, "currency", "costing.currency"
        if document.costing.discount_rate is not UNSET:
            yield from _texts_of(document.costing.discount_rate, "costing.discount_rate")
    for rank, activity in enumerate(document.activities):
        for name in ("id", "name", "note", "whole"):
            if name != "whole" or activity.whole is not None:
                yield activity, name, f"activities[{rank}].{name}"
        yield from _sources(activity.inputs, f"activities[{rank}]")
    for rank, whole in enumerate(document.wholes):
        for name in ("id", "name", "note"):
            yield whole, name, f"wholes[{rank}].{name}"
    for rank, scene in enumerate(document.scenes):
        for name in ("id", "title", "caption", "note"):
            yield scene, name, f"scenes[{rank}].{name}"
        for index, card in enumerate(scene.placements):
            for name in ("activity", "place", "partner"):
                yield card, name, f"scenes[{rank}].placements[{index}].{name}"
            yield from _sources(card.inputs, f"scenes[{rank}].placements[{index}]")


def assumptions(
    costs: ActivityCosts | PlacementCosts | UnsetType,
) -> Iterator[tuple[str, AssumptionEntry]]:
    """Give the inputs of which something is said, each by its id."""
    if costs is not UNSET:
        for name in costs.__struct_fields__:
            entry: Assumed = getattr(costs, name)
            if entry is not UNSET:
                yield name, entry


def _sources(
    costs: ActivityCosts | PlacementCosts | UnsetType, place: str
) -> Iterator[tuple[Struct, str, str]]:
    for name, entry in assumptions(costs):
        yield from _texts_of(entry, f"{place}.costs.{name}")


def _texts_of(entry: AssumptionEntry, place: str) -> Iterator[tuple[Struct, str, str]]:
    yield entry, "source", f"{place}.source"
    for rank, opinion in enumerate(entry.opinions):
        yield opinion, "who", f"{place}.opinions[{rank}].who"
