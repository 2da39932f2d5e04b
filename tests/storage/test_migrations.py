"""From format to format; what is yet to come is tried with formats that only these tests know."""

import json
from pathlib import Path
from typing import Any, cast

import pytest

from shoreboard.storage import files
from shoreboard.storage.errors import Damage, DamagedFileError, TooNewError
from shoreboard.storage.files import Formats
from shoreboard.storage.migrations import MIGRATIONS, Step, Tree, migrate
from shoreboard.storage.schema import FORMAT
from tests.storage.any_scenario import SMALL, as_bytes

KEPT = Path(__file__).parents[1] / "_files" / "format-1.shoreboard"


def test_every_earlier_format_has_its_migration() -> None:
    assert sorted(MIGRATIONS) == list(range(1, FORMAT))


def test_the_newest_format_stays_as_it_is() -> None:
    document: Tree = {"format": FORMAT, "title": "T"}
    assert migrate(document, FORMAT) == {"format": FORMAT, "title": "T"}


def test_format_1_becomes_format_2() -> None:
    kept = json.loads(KEPT.read_bytes())
    assert migrate(dict(kept), 2) == kept | {"format": 2}
    foreign = {
        "format": 1,
        "title": "T",
        "lens": 1,
        "wholes": 2,
        "activities": [{"id": "a", "whole": 3, "share": 4}, 5],
        "scenes": [{"placements": [{"circumstances": 6, "ownership": 7}, 8]}, {"id": "s"}, 9],
    }
    assert migrate(foreign, 2) == {
        "format": 2,
        "title": "T",
        "lens (format 1)": 1,
        "wholes (format 1)": 2,
        "activities": [{"id": "a", "whole (format 1)": 3, "share (format 1)": 4}, 5],
        "scenes": [
            {"placements": [{"circumstances (format 1)": 6, "ownership (format 1)": 7}, 8]},
            {"id": "s"},
            9,
        ],
    }
    assert migrate({"format": 1, "scenes": 7, "activities": None}, 2) == {
        "format": 2,
        "scenes": 7,
        "activities": None,
    }


def test_format_2_becomes_format_3() -> None:
    kept = json.loads(KEPT.with_name("format-2.shoreboard").read_bytes())
    assert migrate(dict(kept), 3) == kept | {"format": 3}
    foreign = {
        "format": 2,
        "costing": 1,
        "activities": [{"id": "a", "costs": 2}, 3],
        "scenes": [{"costs": 4, "placements": [{"costs": 5}, 6]}, {"id": "s"}, 7],
    }
    assert migrate(foreign, 3) == {
        "format": 3,
        "costing (format 2)": 1,
        "activities": [{"id": "a", "costs (format 2)": 2}, 3],
        "scenes": [{"costs": 4, "placements": [{"costs (format 2)": 5}, 6]}, {"id": "s"}, 7],
    }


def test_what_a_file_of_format_1_had_by_a_new_name_is_passed_over_and_said() -> None:
    kept = json.loads(KEPT.read_bytes())
    kept["activities"][0]["share"] = "large"
    reading = files.decode_fully(as_bytes(kept | {"lens": None}))
    assert reading.scenario == files.read(KEPT)
    assert reading.unknown_fields == ('activities[0]["share (format 1)"]', '["lens (format 1)"]')


def test_an_old_format_passes_through_all_that_follow() -> None:
    def shout(document: Tree) -> Tree:
        return document | {"title": str(document["title"]).upper()}

    def add_company(document: Tree) -> Tree:
        return document | {"company": f"{document['title']} Ltd"}

    migrations = {1: shout, 2: add_company}
    newest = {"format": 3, "title": "T", "company": "T Ltd"}
    assert migrate({"format": 1, "title": "t"}, 3, migrations) == newest
    assert migrate({"format": 2, "title": "T"}, 3, migrations) == newest
    assert migrate({"format": 3, "title": "T"}, 3, migrations) == {"format": 3, "title": "T"}


def test_a_missing_step_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError):
        migrate({"format": 1}, 3, {2: lambda document: document})


def move_title(document: Tree) -> Tree:
    """From the first pretended format, in which a scenario was called its name."""
    rest = dict(document)
    return {"title": rest.pop("name")} | rest


def name_scenes(document: Tree) -> Tree:
    """From the second, in which scenes were the values of an object."""
    scenes = cast("dict[str, dict[str, Any]]", document["scenes"])
    return document | {"scenes": [{"id": key} | scene for key, scene in scenes.items()]}


PRETENDED = Formats(3, {1: move_title, 2: name_scenes})
SECOND = SMALL | {"format": 2, "scenes": {scene["id"]: scene for scene in SMALL["scenes"]}}
FIRST = {"name": SECOND["title"]} | {key: at for key, at in SECOND.items() if key != "title"}
FIRST["format"] = 1
THIRD = SMALL | {"format": 3}


@pytest.mark.parametrize("document", [FIRST, SECOND, THIRD], ids=["first", "second", "third"])
def test_a_file_of_any_format_opens(document: Tree) -> None:
    reading = files.decode_fully(as_bytes(document), PRETENDED)
    assert reading == files.FileReading(files.decode(as_bytes(SMALL)))


def test_what_an_old_file_has_beyond_its_format_is_said() -> None:
    document = FIRST | {"weather": 1}
    assert files.decode_fully(as_bytes(document), PRETENDED).unknown_fields == ("weather",)


def test_damage_in_an_old_file_is_told_with_its_place() -> None:
    document = FIRST | {"activities": [{"id": "a1", "name": 7, "kind": "custom"}]}
    with pytest.raises(DamagedFileError) as caught:
        files.decode_fully(as_bytes(document), PRETENDED)
    assert (caught.value.code, caught.value.place) == (Damage.WRONG_TYPE, "activities[0].name")


@pytest.mark.parametrize("scenes", [7, None, [], {"s1": None}, "all", {"s1": {"title": "x"}}])
def test_what_a_step_cannot_take_is_damage_and_no_fault_of_the_program(scenes: object) -> None:
    with pytest.raises(DamagedFileError):
        files.decode_fully(as_bytes(FIRST | {"scenes": scenes}), PRETENDED)


def test_a_file_of_a_later_format_is_too_new_whatever_is_in_it() -> None:
    with pytest.raises(TooNewError) as caught:
        files.decode_fully(as_bytes(SMALL | {"format": 4, "scenes": None}), PRETENDED)
    assert caught.value.file_format == 4


def test_too_many_brackets_in_an_old_file_are_told() -> None:
    deep = as_bytes(FIRST)[:-1] + b', "z": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    with pytest.raises(DamagedFileError) as caught:
        files.decode_fully(deep, PRETENDED)
    assert caught.value.code is Damage.TOO_DEEP


def test_a_step_may_fail_in_any_way() -> None:
    def failing(error: Exception) -> Step:
        def step(_: Tree) -> Tree:
            raise error

        return step

    for error in (KeyError("x"), IndexError(), TypeError(), ValueError(), AttributeError()):
        with pytest.raises(DamagedFileError):
            migrate({"format": 1}, 2, {1: failing(error)})
