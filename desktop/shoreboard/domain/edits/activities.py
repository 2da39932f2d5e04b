"""Adding, editing, duplicating and removing activities."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from shoreboard.domain.activity import FULL_SHARE, Activity, ActivityId
from shoreboard.domain.edits.placing import require
from shoreboard.domain.edits.splitting import with_shares_settled
from shoreboard.domain.errors import TakenIdError
from shoreboard.domain.limits import require_short, require_sound, within_limits
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

    It is part of no other, whatever it says: parts are made by splitting.
    Raises TakenIdError when its id is taken, UnknownSceneError when there is no such scene,
    LimitError where a file could not hold it.
    """
    return add_activities(scenario, scene_id, (activity,), zone, before)


def add_activities(
    scenario: Scenario,
    scene_id: SceneId,
    activities: Sequence[Activity],
    zone: Zone = Zone.NOT_PLACED,
    before: ActivityId | None = None,
) -> Scenario:
    """Add activities in their order, as `add_activity` adds one; time does not grow with both."""
    first = scenario.scene_index(scene_id)
    if not activities:
        return scenario
    added = _as_new(scenario, activities)
    placed = dict.fromkeys(added, IN_TRAY.moved_to(zone))
    in_tray = dict.fromkeys(added, IN_TRAY)
    scenes = tuple(
        replace(
            scene,
            placements=scene.placements.put(placed, before)
            if rank >= first
            else scene.placements.put(in_tray),
        )
        for rank, scene in enumerate(scenario.scenes)
    )
    after = replace(scenario, activities={**scenario.activities, **added}, scenes=scenes)
    return within_limits(scenario, after)


def edit_activity(scenario: Scenario, activity: Activity) -> Scenario:
    """Give the activity with this id another name, kind, note or costs.

    A part keeps whole and share. Raises UnknownActivityError when there is none, AssumptionError
    for a number out of bounds, LimitError where a file could not hold it.
    """
    require(scenario, [activity.id])
    old = scenario.activities[activity.id]
    new = replace(activity, whole=old.whole, share=old.share)
    if new == old:
        return scenario
    require_short(new.name, new.note)
    require_sound(new.costs)
    activities = {**scenario.activities, new.id: new}
    return within_limits(scenario, replace(scenario, activities=activities))


def duplicate_activity(scenario: Scenario, source: ActivityId, copy: Activity) -> Scenario:
    """Add `copy`, which stands right behind `source` in every scene, with the same details.

    The copy of a part is an activity of its own: it takes no share from its siblings.
    Raises UnknownActivityError, TakenIdError, or LimitError where a file could not hold it.
    """
    return duplicate_activities(scenario, {source: copy})


def duplicate_activities(scenario: Scenario, copies: Mapping[ActivityId, Activity]) -> Scenario:
    """Add a copy of each activity named, as `duplicate_activity` adds one."""
    require(scenario, copies)
    if not copies:
        return scenario
    added = _as_new(scenario, copies.values())
    ids = {source: (copy.id,) for source, copy in copies.items()}
    scenes = tuple(
        replace(scene, placements=scene.placements.with_copies(ids)) for scene in scenario.scenes
    )
    after = replace(scenario, activities={**scenario.activities, **added}, scenes=scenes)
    return within_limits(scenario, after)


def remove_activities(scenario: Scenario, activities: Collection[ActivityId]) -> Scenario:
    """Remove activities from the scenario and so from every scene.

    The share of a part goes to its largest sibling that stays, and where a single one stays, that
    becomes the whole again.
    Raises UnknownActivityError when one is not there.
    """
    require(scenario, activities)
    if not activities:
        return scenario
    gone = frozenset(activities)
    after = replace(
        scenario,
        activities={key: value for key, value in scenario.activities.items() if key not in gone},
        scenes=tuple(
            replace(scene, placements=scene.placements.without(gone)) for scene in scenario.scenes
        ),
    )
    return with_shares_settled(after)


def _as_new(scenario: Scenario, activities: Collection[Activity]) -> dict[ActivityId, Activity]:
    """Return activities by their ids, none of them taken, none a part, with texts for a file."""
    added: dict[ActivityId, Activity] = {}
    for activity in activities:
        if activity.id in scenario.activities or activity.id in added:
            raise TakenIdError(activity.id)
        require_short(activity.id, activity.name, activity.note)
        require_sound(activity.costs)
        added[activity.id] = replace(activity, whole=None, share=FULL_SHARE)
    return added
