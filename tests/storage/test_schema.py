"""The format in code and the published JSON Schema say the same."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from shoreboard import resources
from shoreboard.domain.activity import Kind
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.costing import CURRENCIES, QUANTITIES, CostSubject, Evidence, Input
from shoreboard.domain.country import COUNTRIES
from shoreboard.domain.lenses import Lens
from shoreboard.domain.limits import LONGEST_TEXT, MOST_ACTIVITIES, MOST_SCENES
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.zone import Zone
from shoreboard.storage import conversion, files, schema
from shoreboard.storage.errors import DamagedFileError
from tests.storage.any_scenario import SMALL, SPLIT, as_bytes, changed, scenarios
from tests.storage.broken import WAYS, Broken

PUBLISHED: dict[str, Any] = json.loads(
    (resources.root() / "schema" / "shoreboard-3.schema.json").read_text(encoding="utf-8")
)
VALIDATOR = Draft202012Validator(PUBLISHED)


def test_the_published_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(PUBLISHED)


@given(scenarios())
def test_what_is_written_keeps_to_the_published_schema(scenario: Scenario) -> None:
    VALIDATOR.validate(json.loads(files.encode(scenario)))


def test_the_small_file_keeps_to_both() -> None:
    for tree in (SMALL, SPLIT):
        VALIDATOR.validate(tree)
        files.decode(as_bytes(tree))


@pytest.mark.parametrize("number", range(1, schema.FORMAT + 1))
def test_the_schema_of_each_format_is_kept(number: int) -> None:
    published = resources.root() / "schema" / f"shoreboard-{number}.schema.json"
    kept = Path(__file__).parents[1] / "_files" / f"format-{number}.shoreboard"
    validator = Draft202012Validator(json.loads(published.read_bytes()))
    validator.validate(json.loads(kept.read_bytes()))


@pytest.mark.parametrize("way", WAYS, ids=lambda way: f"{way.code}-{way.place}")
def test_both_refuse_the_same(way: Broken) -> None:
    tree = changed(way.change)
    with pytest.raises(DamagedFileError):
        files.decode(as_bytes(tree))
    assert VALIDATOR.is_valid(tree) is not way.by_schema


@pytest.mark.parametrize("number", [100_000, 100_001])
def test_both_count_activities_alike(number: int) -> None:
    entry = {"id": "a", "name": "", "kind": "custom"}
    tree = SMALL | {"scenes": [{"id": "s", "title": "", "placements": []}]}
    tree["activities"] = [entry | {"id": f"a{n}"} for n in range(number)]
    counted = {"properties": {"activities": {"maxItems": most_of("activities")}}}
    assert Draft202012Validator(counted).is_valid(tree) is is_read(tree)
    assert is_read(tree) is (number == MOST_ACTIVITIES)


@pytest.mark.parametrize("number", [1000, 1001])
def test_both_count_scenes_alike(number: int) -> None:
    scenes = [{"id": f"s{n}", "title": "", "placements": []} for n in range(number)]
    tree = SMALL | {"scenes": scenes}
    assert VALIDATOR.is_valid(tree) is is_read(tree) is (number == MOST_SCENES)


def test_both_measure_texts_in_characters() -> None:
    for length in (LONGEST_TEXT, LONGEST_TEXT + 1):
        tree = SMALL | {"title": "🙂" * length}
        assert VALIDATOR.is_valid(tree) is is_read(tree) is (length == LONGEST_TEXT)


def test_both_list_the_same() -> None:
    named = PUBLISHED["$defs"]
    assert named["kind"]["enum"] == [kind.value for kind in Kind]
    assert named["circumstance"]["enum"] == [each.value for each in Circumstance]
    assert named["assumption"]["properties"]["evidence"]["enum"] == [
        each.value for each in Evidence
    ]
    assert named["costing"]["properties"]["currency"]["enum"] == sorted(CURRENCIES)
    assert named["lens"]["enum"] == [lens.value for lens in Lens]
    assert named["zone"]["enum"] == [zone.value for zone in Zone]
    assert named["country"]["enum"] == sorted(COUNTRIES)
    assert PUBLISHED["properties"]["format"]["const"] == schema.FORMAT


def test_both_know_the_same_fields_and_require_the_same() -> None:
    entries = {
        "activity": schema.ActivityEntry,
        "whole": schema.WholeEntry,
        "scene": schema.SceneEntry,
        "placement": schema.PlacementEntry,
        "activity_costs": schema.ActivityCosts,
        "placement_costs": schema.PlacementCosts,
        "assumption": schema.AssumptionEntry,
        "costing": schema.CostingEntry,
    }
    parts = [(PUBLISHED, schema.StoredDocument)]
    parts += [(PUBLISHED["$defs"][name], entry) for name, entry in entries.items()]
    for part, entry in parts:
        assert list(part["properties"]) == list(entry.__struct_encode_fields__)
        needed = [each.encode_name for each in msgspec.structs.fields(entry) if each.required]
        assert part.get("required", []) == needed


def test_both_know_the_same_inputs_within_the_same_bounds() -> None:
    named = PUBLISHED["$defs"]
    groups = {
        CostSubject.ACTIVITY: named["activity_costs"]["properties"],
        CostSubject.PLACEMENT: named["placement_costs"]["properties"],
        CostSubject.SCENARIO: {
            name: entry
            for name, entry in named["costing"]["properties"].items()
            if name in QUANTITIES
        },
    }
    assert [*groups[CostSubject.ACTIVITY], *groups[CostSubject.PLACEMENT]] == [*Input][:-1]
    for which, quantity in QUANTITIES.items():
        properties = groups[quantity.of][which]["properties"]
        assert [*properties] == ["likely", "low", "high", "opinions"]
        opinion = properties["opinions"]["items"]["properties"]["value"]
        for each in (*(properties[name] for name in ("likely", "low", "high")), opinion):
            bounds = named[each["$ref"].removeprefix("#/$defs/")]
            least = "exclusiveMinimum" if quantity.above else "minimum"
            expected = {"type": "number", least: quantity.least, "maximum": quantity.most}
            assert bounds == expected


def test_texts_are_given_with_their_places() -> None:
    document = conversion.document_of(files.decode(as_bytes(SPLIT)))
    found = {place: getattr(entry, name) for entry, name, place in schema.texts(document)}
    assert found["company"] == "Müller"
    assert found["activities[0].note"] == "Rings."
    assert found["activities[1].whole"] == "w1"
    assert found["activities[0].costs.loaded_cost.source"] == "Payroll, June"
    assert found["activities[0].costs.loaded_cost.opinions[1].who"] == "Operations"
    assert found["costing.discount_rate.source"] == ""
    assert found["scenes[1].placements[1].costs.pay_there.source"] == ""
    assert found["wholes[0].note"] == "All of it"
    assert found["scenes[1].note"] == "For the lecturer"
    assert found["scenes[1].placements[0].partner"] == "Acme"


def is_read(tree: object) -> bool:
    try:
        files.decode(as_bytes(tree))
    except DamagedFileError:
        return False
    return True


def most_of(name: str) -> int:
    return PUBLISHED["properties"][name]["maxItems"]
