"""A scenario as lists and dictionaries: what the oracles reckon with, and a snapshot to compare."""

from dataclasses import dataclass
from typing import Any

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene
from shoreboard.domain.zone import Zone


@dataclass(slots=True)
class PlainScene:
    """Where the cards of one scene stand, free to be changed by an oracle."""

    placements: dict[ActivityId, Placement]
    order: dict[Zone, list[ActivityId]]


def plain_scene(scene: Scene) -> PlainScene:
    placements = scene.placements
    return PlainScene(
        {card: placements[card] for card in placements},
        {zone: list(placements.cards(zone)) for zone in Zone},
    )


def plain_scenes(scenario: Scenario) -> list[PlainScene]:
    return [plain_scene(scene) for scene in scenario.scenes]


def snapshot(scenario: Scenario) -> Any:
    """Return everything that the scenario says, sharing no container with it."""
    return (
        (scenario.title, scenario.company, scenario.home_country),
        dict(scenario.activities),
        (dict(scenario.wholes), scenario.lens, scenario.costing),
        [(s.id, s.title, s.caption, s.note, plain_scene(s)) for s in scenario.scenes],
    )


def assert_sound(scenario: Scenario) -> None:
    """Hold a scenario to what every scenario guarantees."""
    assert scenario.scenes
    assert len({scene.id for scene in scenario.scenes}) == len(scenario.scenes)
    assert all(key == activity.id for key, activity in scenario.activities.items())
    assert_shares_make_wholes(scenario)
    for scene in scenario.scenes:
        cards = [card for zone in Zone for card in scene.placements.cards(zone)]
        assert sorted(cards) == sorted(scenario.activities), "an id is lost or doubled"
        assert list(scene.placements) == cards
        assert len(scene.placements) == len(cards)
        for zone in Zone:
            for card in scene.placements.cards(zone):
                placement = scene.placements[card]
                assert placement.zone is zone
                assert placement.fits(scenario.home_country), placement


def assert_shares_make_wholes(scenario: Scenario) -> None:
    """Hold the parts of activities to what they guarantee."""
    shares: dict[str, list[int]] = {whole: [] for whole in scenario.wholes}
    assert all(key == whole.id for key, whole in scenario.wholes.items())
    for activity in scenario.activities.values():
        if activity.whole is None:
            assert activity.share == 100
        else:
            shares[activity.whole].append(activity.share)
    for each in shares.values():
        assert len(each) >= 2
        assert sum(each) == 100
        assert min(each) >= 1
