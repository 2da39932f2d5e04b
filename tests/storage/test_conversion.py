"""From a scenario to what a file says of it, and back."""

from typing import Any

import msgspec
from hypothesis import given

from shoreboard.domain.scenario import Scenario
from shoreboard.storage import conversion, files, schema
from shoreboard.storage.errors import Damage, DamagedFileError
from tests.storage.any_scenario import SMALL, SPLIT, as_bytes, changed, scenarios


@given(scenarios())
def test_a_document_says_all_that_a_scenario_holds(scenario: Scenario) -> None:
    assert conversion.scenario_of(conversion.document_of(scenario)) == scenario


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

    document = msgspec.convert(changed(break_it), schema.StoredDocument)
    told: list[DamagedFileError] = []
    conversion.scenario_of(document, told.append)
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


def test_circumstances_are_read_in_their_order_and_once() -> None:
    def mix(tree: dict[str, Any]) -> None:
        marks = ["cloud-service", "shared-ownership", "cloud-service"]
        tree["scenes"][1]["placements"][1]["circumstances"] = marks

    assert files.decode(as_bytes(changed(mix))) == files.decode(as_bytes(SMALL))


def test_parts_are_read_with_their_whole() -> None:
    scenario = files.decode(as_bytes(SPLIT))
    (whole,) = scenario.wholes.values()
    assert (whole.name, whole.kind, whole.note) == ("Contact", "call-center", "All of it")
    assert [part.share for part in scenario.parts(whole.id)] == [60, 40]


def test_where_a_whole_is_not_known_no_sum_is_told_besides() -> None:
    tree = changed(lambda _: None) | {"wholes": SPLIT["wholes"]}
    tree["activities"] = [SPLIT["activities"][0] | {"whole": "w2"}, SPLIT["activities"][1]]
    told: list[DamagedFileError] = []
    conversion.scenario_of(msgspec.convert(tree, schema.StoredDocument), told.append)
    assert [fault.code for fault in told] == [Damage.UNKNOWN_WHOLE]


def test_part_of_nothing_with_all_of_it_is_no_part() -> None:
    whole: dict[str, Any] = {"whole": None, "share": 100}
    tree = changed(lambda tree: tree["activities"][0].update(whole))
    assert files.decode(as_bytes(tree)) == files.decode(as_bytes(SMALL))
