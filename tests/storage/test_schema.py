"""The format in code and the published JSON Schema say the same."""

import json
from typing import Any

import msgspec
import pytest
from hypothesis import given
from jsonschema import Draft202012Validator

from shoreboard import resources
from shoreboard.domain.activity import Kind
from shoreboard.domain.country import COUNTRIES
from shoreboard.domain.limits import LONGEST_TEXT, MOST_ACTIVITIES, MOST_SCENES
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.zone import Zone
from shoreboard.storage import files, schema
from shoreboard.storage.errors import Damage, DamagedFileError
from tests.storage.any_scenario import SMALL, as_bytes, changed, scenarios
from tests.storage.broken import WAYS, Broken

PUBLISHED: dict[str, Any] = json.loads(
    (resources.root() / "schema" / "shoreboard-1.schema.json").read_text(encoding="utf-8")
)
VALIDATOR = Draft202012Validator(PUBLISHED)


def test_the_published_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(PUBLISHED)


@given(scenarios())
def test_what_is_written_keeps_to_the_published_schema(scenario: Scenario) -> None:
    VALIDATOR.validate(json.loads(files.encode(scenario)))


def test_the_small_file_keeps_to_both() -> None:
    VALIDATOR.validate(SMALL)
    files.decode(as_bytes(SMALL))


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
    assert named["zone"]["enum"] == [zone.value for zone in Zone]
    assert named["country"]["enum"] == sorted(COUNTRIES)
    assert PUBLISHED["properties"]["format"]["const"] == schema.FORMAT


def test_both_know_the_same_fields_and_require_the_same() -> None:
    entries = {
        "activity": schema.ActivityEntry,
        "scene": schema.SceneEntry,
        "placement": schema.PlacementEntry,
    }
    parts = [(PUBLISHED, schema.Document)]
    parts += [(PUBLISHED["$defs"][name], entry) for name, entry in entries.items()]
    for part, entry in parts:
        assert list(part["properties"]) == list(entry.__struct_encode_fields__)
        needed = [each.encode_name for each in msgspec.structs.fields(entry) if each.required]
        assert part["required"] == needed


@given(scenarios())
def test_a_document_says_all_that_a_scenario_holds(scenario: Scenario) -> None:
    assert schema.scenario_of(schema.document_of(scenario)) == scenario


def test_equal_placements_become_one_object() -> None:
    many = [{"id": f"a{n}", "name": "", "kind": "custom"} for n in range(10)]
    placements = [
        {"activity": f"a{n}", "zone": "offshore-outsourcing", "country": "IN"} for n in range(10)
    ]
    scenes = [{"id": scene, "title": "", "placements": placements} for scene in ("s1", "s2")]
    read = files.decode(as_bytes(SMALL | {"activities": many, "scenes": scenes}))
    assert len({id(at) for scene in read.scenes for at in scene.placements.values()}) == 1


def test_all_faults_are_told_to_whom_it_concerns() -> None:
    def break_it(tree: dict[str, Any]) -> None:
        tree["home_country"] = "QQ"
        tree["activities"].append(tree["activities"][0])
        tree["scenes"][1]["id"] = "s1"
        tree["scenes"][0]["placements"][1].update(activity="a1", place="Bonn")
        tree["scenes"][1]["placements"][0].update(country="XX")
        tree["scenes"][1]["placements"].append({"activity": "a9", "zone": "not-placed"})

    document = msgspec.convert(changed(break_it), schema.Document)
    told: list[DamagedFileError] = []
    schema.scenario_of(document, told.append)
    assert [(fault.code, fault.place) for fault in told] == [
        (Damage.UNKNOWN_COUNTRY, "home_country"),
        (Damage.DOUBLE_ID, "activities[2].id"),
        (Damage.COUNTRY, "scenes[0].placements[0].country"),
        (Damage.IN_TRAY, "scenes[0].placements[1].place"),
        (Damage.DOUBLE_PLACEMENT, "scenes[0].placements[1].activity"),
        (Damage.DOUBLE_ID, "scenes[1].id"),
        (Damage.UNKNOWN_COUNTRY, "scenes[1].placements[0].country"),
        (Damage.UNKNOWN_ACTIVITY, "scenes[1].placements[2].activity"),
    ]


def test_texts_are_given_with_their_places() -> None:
    document = schema.document_of(files.decode(as_bytes(SMALL)))
    found = {place: getattr(entry, name) for entry, name, place in schema.texts(document)}
    assert found["company"] == "Müller"
    assert found["activities[0].note"] == "Rings."
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
