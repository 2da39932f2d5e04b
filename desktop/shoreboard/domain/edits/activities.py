"""Adding, editing, duplicating and removing activities."""

from collections.abc import Collection
from dataclasses import replace

from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.edits.placing import require
from shoreboard.domain.errors import TakenIdError
from shoreboard.domain.placement import IN_TRAY
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Zone


def add_activity(
    scenario: Scenario,
    scene_id: SceneId,
    activity: Activity,
    zone: Zone = Zone.NOT_PLACED,
    before: ActivityId | None = None,
) -> Scenario:
    """Add an activity that stands in `zone` from this scene on and in the tray before it.

    Raises TakenIdError when its id is taken, UnknownSceneError when there is no such scene.
    """
    _require_free(scenario, activity.id)
    first = scenario.scene_index(scene_id)
    placed = {activity.id: IN_TRAY.moved_to(zone)}
    in_tray = {activity.id: IN_TRAY}
    scenes = tuple(
        replace(
            scene,
            placements=scene.placements.put(placed, before)
            if rank >= first
            else scene.placements.put(in_tray),
        )
        for rank, scene in enumerate(scenario.scenes)
    )
    activities = {**scenario.activities, activity.id: activity}
    return replace(scenario, activities=activities, scenes=scenes)


def edit_activity(scenario: Scenario, activity: Activity) -> Scenario:
    """Give the activity with this id another name, kind or note.

    Raises UnknownActivityError when there is none.
    """
    require(scenario, [activity.id])
    if scenario.activities[activity.id] == activity:
        return scenario
    return replace(scenario, activities={**scenario.activities, activity.id: activity})


def duplicate_activity(scenario: Scenario, source: ActivityId, copy: Activity) -> Scenario:
    """Add `copy`, which stands right behind `source` in every scene, with the same details.

    Raises UnknownActivityError or TakenIdError.
    """
    require(scenario, [source])
    _require_free(scenario, copy.id)
    activities = {**scenario.activities, copy.id: copy}
    scenes = tuple(
        replace(scene, placements=_with_copy(scene.placements, source, copy.id))
        for scene in scenario.scenes
    )
    return replace(scenario, activities=activities, scenes=scenes)


def remove_activities(scenario: Scenario, activities: Collection[ActivityId]) -> Scenario:
    """Remove activities from the scenario and so from every scene.

    Raises UnknownActivityError when one is not there.
    """
    require(scenario, activities)
    if not activities:
        return scenario
    gone = frozenset(activities)
    return replace(
        scenario,
        activities={key: value for key, value in scenario.activities.items() if key not in gone},
        scenes=tuple(
            replace(scene, placements=scene.placements.without(gone)) for scene in scenario.scenes
        ),
    )


def _with_copy(placements: Arrangement, source: ActivityId, copy: ActivityId) -> Arrangement:
    placement = placements[source]
    cards = placements.cards(placement.zone)
    behind = cards[cards.index(source) + 1 :]
    return placements.put({copy: placement}, behind[0] if behind else None)


def _require_free(scenario: Scenario, activity: ActivityId) -> None:
    if activity in scenario.activities:
        raise TakenIdError(activity)
