"""All that is wrong with a file is found, and nothing else, by the very rules of reading."""

import copy
import json
import random
import tracemalloc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shoreboard.domain.scenario import Scenario
from shoreboard.storage import files
from shoreboard.storage.errors import (
    Damage,
    DamagedFileError,
    FaultError,
    ForeignFileError,
    StorageError,
    TooNewError,
    UnreadFieldError,
)
from shoreboard.storage.inspection import LARGEST, MOST_FINDINGS, Inspection, inspect
from tests.storage.any_scenario import SMALL, SPLIT, as_bytes, changed, divide, scenarios
from tests.storage.broken import WAYS, Broken

KEPT = Path(__file__).parents[1] / "_files" / "format-3.shoreboard"


def found(data: bytes) -> list[tuple[Damage, str, str]]:
    faults = inspect(data).findings
    assert all(isinstance(fault, FaultError) for fault in faults)
    return [(each.code, each.place, each.value) for each in faults if isinstance(each, FaultError)]


@given(scenarios())
def test_in_what_the_program_writes_nothing_is_found(scenario: Scenario) -> None:
    assert inspect(files.encode(scenario)) == Inspection()


@pytest.mark.parametrize("way", WAYS, ids=lambda way: f"{way.code}-{way.place}")
def test_every_damage_is_found_with_its_place(way: Broken) -> None:
    assert found(as_bytes(changed(way.change)))[0] == (way.code, way.place, way.value)


def test_many_faults_are_found_at_once() -> None:
    def break_it(tree: Any) -> None:
        tree["company"] = 7
        tree["activities"][0].update(kind="Phones", note=None, weather=1)
        tree["activities"].append("Shipping")
        del tree["scenes"][0]["title"]
        tree["scenes"][0]["placements"][0].update(zone="abroad", country="QQ", place=3)
        tree["scenes"][0]["placements"][1].update(country="PL")
        tree["scenes"][1]["id"] = ""
        tree["scenes"][1]["placements"][0].update(activity="a7", partner="\0")

    assert found(as_bytes(changed(break_it))) == [
        (Damage.WRONG_TYPE, "company", ""),
        (Damage.UNKNOWN_KIND, "activities[0].kind", "Phones"),
        (Damage.WRONG_TYPE, "activities[0].note", ""),
        (Damage.WRONG_TYPE, "activities[2]", ""),
        (Damage.MISSING_FIELD, "scenes[0].title", ""),
        (Damage.UNKNOWN_ZONE, "scenes[0].placements[0].zone", "abroad"),
        (Damage.WRONG_TYPE, "scenes[0].placements[0].place", ""),
        (Damage.EMPTY_ID, "scenes[1].id", ""),
        (Damage.BAD_TEXT, "scenes[1].placements[0].partner", ""),
        (Damage.IN_TRAY, "scenes[0].placements[1].country", "PL"),
        (Damage.UNKNOWN_ACTIVITY, "scenes[1].placements[0].activity", "a7"),
        (Damage.UNREAD_FIELD, "activities[0].weather", ""),
    ]


def test_one_fault_is_not_found_twice_in_other_words() -> None:
    home = changed(lambda tree: tree.update(home_country=None))
    assert found(as_bytes(home)) == [(Damage.WRONG_TYPE, "home_country", "")]
    unknown = changed(lambda tree: tree.update(home_country="QQ"))
    assert found(as_bytes(unknown)) == [(Damage.UNKNOWN_COUNTRY, "home_country", "QQ")]
    gone = changed(lambda tree: tree.pop("activities"))
    assert found(as_bytes(gone)) == [(Damage.MISSING_FIELD, "activities", "")]
    zone = changed(lambda tree: tree["scenes"][0]["placements"][0].pop("zone"))
    assert len(found(as_bytes(zone))) == 1


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", DamagedFileError),
        (b"{", DamagedFileError),
        (b"{}", ForeignFileError),
        (b"[]", ForeignFileError),
        (as_bytes(SMALL | {"format": 9}), TooNewError),
        (as_bytes(SMALL)[:-1] + b', "z":' + b"[" * 500 + b"]" * 500 + b"}", DamagedFileError),
        (as_bytes(SMALL)[:-1] + b', "z":' + b"[" * 50_000 + b"]" * 50_000 + b"}", DamagedFileError),
    ],
    ids=lambda value: repr(value)[:20],
)
def test_what_cannot_be_inspected_further_is_told(data: bytes, kind: type[StorageError]) -> None:
    (finding,) = inspect(data).findings
    assert type(finding) is kind


def test_what_is_passed_over_is_told() -> None:
    double = as_bytes(SMALL).replace(b'"Small"', b'"Small", "weather": 1e999, "title": "Small"')
    findings = inspect(double).findings
    assert [type(each) for each in findings] == [UnreadFieldError, UnreadFieldError]
    assert [place for _, place, _ in found(double)] == ["weather", "title"]


def test_a_fault_that_a_later_field_hides_is_told() -> None:
    double = as_bytes(SMALL).replace(b'"company": "M', b'"company": 7, "company": "M')
    assert found(double) == [
        (Damage.WRONG_TYPE, "company", ""),
        (Damage.UNREAD_FIELD, "company", ""),
    ]


def test_a_faulty_share_is_not_told_again_as_a_wrong_sum() -> None:
    def break_it(tree: Any) -> None:
        divide(tree)
        tree["activities"][0]["share"] = 0
        tree["activities"][1]["kind"] = "Phones"

    assert found(as_bytes(changed(break_it))) == [
        (Damage.OUT_OF_RANGE, "activities[0].share", ""),
        (Damage.UNKNOWN_KIND, "activities[1].kind", "Phones"),
    ]


def test_there_is_an_end_to_findings() -> None:
    cards = [{"activity": f"x{n}", "zone": "not-placed"} for n in range(2 * MOST_FINDINGS)]
    data = as_bytes(changed(lambda tree: tree["scenes"][0].update(placements=cards)))
    inspection = inspect(data)
    assert (len(inspection.findings), inspection.complete) == (MOST_FINDINGS, False)


def test_of_a_large_file_the_first_fault_is_told_without_taking_all_the_memory() -> None:
    names = [{"id": f"a{n}", "name": "", "kind": "no kind"} for n in range(200_000)]
    data = as_bytes(SMALL | {"activities": names})
    assert len(data) > LARGEST
    tracemalloc.start()
    inspection = inspect(data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert list(map(said, inspection.findings)) == [
        ("unknown-kind", "activities[0].kind", "no kind")
    ]
    assert not inspection.complete
    assert peak < 3 * len(data)
    sound = {"z": "x" * LARGEST} | SMALL
    assert found(as_bytes(sound)) == [(Damage.UNREAD_FIELD, "z", "")]


def paths(tree: Any, here: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    if not isinstance(tree, dict | list):
        return []
    inner = list(tree.items() if isinstance(tree, dict) else enumerate(tree))
    below = [path for key, value in inner for path in paths(value, (*here, key))]
    return [*((*here, key) for key, _ in inner), *below]


ODD = (None, True, 7, "", "x" * 10_001, [], {}, "\0", "QQ", "DE", "a1", "s1", "not-placed", [[]])


@given(st.integers(0, 2**32))
def test_found_is_what_reading_refuses(seed: int) -> None:
    chance = random.Random(seed)
    tree = json.loads(as_bytes(chance.choice((SMALL, SPLIT))))
    for _ in range(chance.randint(1, 4)):
        *way, last = chance.choice(paths(tree))
        inner = tree
        for step in way:
            inner = inner[step]
        if chance.random() < 0.3:
            del inner[last]
        else:
            inner[last] = copy.deepcopy(chance.choice(ODD))
    data = as_bytes(tree)
    findings = inspect(data).findings
    result = read(data)
    if isinstance(result, files.FileReading):
        unread = [("unread-field", place, "") for place in result.unknown_fields]
        assert list(map(said, findings)) == unread
    elif isinstance(result, FaultError):
        assert said(result) in map(said, findings)
    else:
        assert list(map(type, findings)) == [type(result)]


def read(data: bytes) -> files.FileReading | StorageError:
    try:
        return files.decode_fully(data)
    except StorageError as error:
        return error


def said(error: StorageError) -> tuple[str, str, str]:
    assert isinstance(error, FaultError)
    return error.code, error.place, error.value
