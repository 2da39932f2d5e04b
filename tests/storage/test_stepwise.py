"""Encoding in steps makes the same scenario, and lets others have their turn."""

import pytest
from hypothesis import given

from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario, new_scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.zone import Zone
from shoreboard.storage import files
from shoreboard.storage.stepwise import STEP, encode_in_steps
from tests.storage.any_scenario import scenarios


def no_rest() -> None:
    """Go on at once."""


def board(count: int, scenes: int = 2) -> Scenario:
    activities = {
        ActivityId(f"a{n}"): Activity(ActivityId(f"a{n}"), f"Work {n}") for n in range(count)
    }
    zones = list(Zone)
    placed = Arrangement({id_: Placement(zones[n % 5]) for n, id_ in enumerate(activities)})
    shown = tuple(Scene(SceneId(f"s{n}"), "Scene", placements=placed) for n in range(scenes))
    return Scenario("Board", activities=activities, scenes=shown)


@given(scenarios())
def test_it_reads_as_the_same_scenario(scenario: Scenario) -> None:
    assert files.decode(encode_in_steps(scenario, no_rest, step=2)) == scenario


@pytest.mark.parametrize("count", [0, 1, STEP - 1, STEP, STEP + 1, 3 * STEP + 7])
def test_nothing_is_lost_between_steps(count: int) -> None:
    scenario = board(count)
    read = files.decode(encode_in_steps(scenario, no_rest))
    assert read == scenario
    assert list(read.activities) == list(scenario.activities)
    assert files.encode(read) == files.encode(scenario)


@pytest.mark.parametrize("text", ["a\0b", "half \ud800", '"activities":[]', "\\u0000"])
def test_odd_texts_come_out_as_files_have_them(text: str) -> None:
    scenario = new_scenario(text, text, "Plan")
    assert files.decode(encode_in_steps(scenario, no_rest)) == files.decode(files.encode(scenario))


def test_there_is_a_rest_after_each_step() -> None:
    rests: list[None] = []
    encode_in_steps(board(10 * STEP, scenes=3), lambda: rests.append(None))
    assert len(rests) >= 10 + 3 * 10


def test_what_a_rest_raises_ends_it() -> None:
    def stop() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        encode_in_steps(board(10), stop)
