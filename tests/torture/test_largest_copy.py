"""A change costs its copy the same few bytes in a small document and in the largest there is."""

from dataclasses import replace
from pathlib import Path

import pytest

from shoreboard.domain import edits
from shoreboard.domain.activity import ActivityId
from shoreboard.domain.limits import LARGEST_FILE
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.size import size
from shoreboard.domain.zone import Zone
from shoreboard.storage.recovery import Recovery
from shoreboard.storage.snapshot import Snapshot, read_copy
from tests.torture.life import state

SCENES, CHANGES, MOST_BYTES = 6, 6, 3_000
LARGE = (100_000, 570_000)


def board(cards: int) -> Scenario:
    scenario = state(0, cards // SCENES)
    (scene,) = scenario.scenes
    scenes = tuple(replace(scene, id=SceneId(f"s{rank}")) for rank in range(SCENES))
    return replace(scenario, scenes=scenes)


def test_a_change_costs_what_it_says(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    for cards in (100, 10_000, *(LARGE if pytestconfig.getoption("--thorough") else ())):
        change_and_count(tmp_path / str(cards), cards)


def change_and_count(folder: Path, cards: int) -> None:
    scenario = board(cards)
    assert size(scenario) <= LARGEST_FILE
    recovery = Recovery(folder)
    first = scenario.scenes[0].id
    path = recovery.save("k", Snapshot(scenario, first))
    whole = path.stat().st_size
    for rank in range(CHANGES):
        card = [ActivityId(f"a{rank % (cards // SCENES)}")]
        scenario = edits.place(scenario, first, card, list(Zone)[rank % 4])
        recovery.save("k", Snapshot(scenario, first))
    recovery.close()
    assert path.stat().st_size - whole <= CHANGES * MOST_BYTES
    assert read_copy(path).snapshot.scenario == scenario
