"""Splitting an activity into parts, each a card of its own, and merging them back.

Shares are whole percents of the original, the same in all scenes. Parts of parts are parts of the
original: there is one level.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from shoreboard.domain.activity import FULL_SHARE, Activity, ActivityId, Whole, WholeId
from shoreboard.domain.edits.placing import require
from shoreboard.domain.errors import ShareError
from shoreboard.domain.limits import require_short, within_limits
from shoreboard.domain.scenario import Scenario, fresh_activity_ids, fresh_whole_id


def split_activity(
    scenario: Scenario, activity: ActivityId, parts: Sequence[tuple[str, int]]
) -> Scenario:
    """Split an activity, or a part of one, into two or more parts: their names and shares.

    The shares make that of what is split, which is 100 for a whole. Its card becomes the first
    part; the others stand right behind it in every scene, with its kind, note and details. Raises
    UnknownActivityError, ShareError, or LimitError where a file could not hold it.
    """
    require(scenario, [activity])
    old = scenario.activities[activity]
    shares = [share for _, share in parts]
    if not parts[1:] or min(shares) < 1 or sum(shares) != old.share:
        raise ShareError(activity)
    require_short(*(name for name, _ in parts))
    whole = old.whole
    wholes = scenario.wholes
    if whole is None:
        whole = fresh_whole_id(scenario)
        wholes = {**wholes, whole: Whole(whole, old.name, old.kind, old.note)}
    ids = (activity, *fresh_activity_ids(scenario, len(parts) - 1))
    new = [
        replace(old, id=part, name=name, whole=whole, share=share)
        for part, (name, share) in zip(ids, parts, strict=True)
    ]
    after = replace(
        scenario,
        activities=_instead(scenario.activities, {activity: new}),
        wholes=wholes,
        scenes=tuple(
            replace(scene, placements=scene.placements.with_copies({activity: ids[1:]}))
            for scene in scenario.scenes
        ),
    )
    return within_limits(scenario, after)


def set_shares(scenario: Scenario, shares: Mapping[ActivityId, int]) -> Scenario:
    """Give parts other shares; those of a whole make 100 again, or ShareError is raised.

    Raises UnknownActivityError or, for what is no part, ShareError.
    """
    require(scenario, shares)
    changed = {
        part: [replace(scenario.activities[part], share=share)]
        for part, share in shares.items()
        if scenario.activities[part].share != share
    }
    if not changed:
        return scenario
    after = replace(scenario, activities=_instead(scenario.activities, changed))
    for part in changed:
        whole = after.activities[part].whole
        if whole is None or not _make_a_whole(after.parts(whole)):
            raise ShareError(part)
    return within_limits(scenario, after)


def merge_parts(scenario: Scenario, parts: Collection[ActivityId]) -> Scenario:
    """Merge parts of one whole into the largest of them (the first of several such).

    It has the sum of their shares and stays where it stands in each scene; merged from all parts,
    it is the whole again. Raises UnknownActivityError, or ShareError for what has no whole in
    common. A part alone is left as it is.
    """
    require(scenario, parts)
    chosen = [scenario.activities[part] for part in scenario.activities if part in set(parts)]
    wholes = {each.whole for each in chosen}
    if len(wholes) != 1 or None in wholes:
        raise ShareError(tuple(parts))
    if len(chosen) == 1:
        return scenario
    largest = _largest(chosen)
    gone = {each.id: list[Activity]() for each in chosen if each is not largest}
    merged = replace(largest, share=sum(each.share for each in chosen))
    after = replace(
        scenario,
        activities=_instead(scenario.activities, {**gone, largest.id: [merged]}),
        scenes=tuple(
            replace(scene, placements=scene.placements.without(gone)) for scene in scenario.scenes
        ),
    )
    return within_limits(scenario, with_shares_settled(after))


def edit_whole(scenario: Scenario, whole: Whole) -> Scenario:
    """Give an activity that is split another name, kind or note, which its parts do not take on.

    Raises ShareError when none that is split has this id, LimitError where a file could not hold
    it.
    """
    if whole.id not in scenario.wholes:
        raise ShareError(whole.id)
    if scenario.wholes[whole.id] == whole:
        return scenario
    require_short(whole.name, whole.note)
    after = replace(scenario, wholes={**scenario.wholes, whole.id: whole})
    return within_limits(scenario, after)


def with_shares_settled(scenario: Scenario) -> Scenario:
    """Return a scenario in which what parts have left goes to the largest of their siblings.

    A part without siblings becomes the whole, which keeps the part's id and place.
    """
    if not scenario.wholes:
        return scenario
    parts: dict[WholeId, list[Activity]] = {whole: [] for whole in scenario.wholes}
    for each in scenario.activities.values():
        if each.whole is not None:
            parts[each.whole].append(each)
    settled: dict[ActivityId, list[Activity]] = {}
    for whole, left in parts.items():
        missing = FULL_SHARE - sum(each.share for each in left)
        if len(left) == 1:
            was = scenario.wholes[whole]
            settled[left[0].id] = [
                Activity(left[0].id, was.name, was.kind, was.note, costs=left[0].costs)
            ]
        elif left and missing:
            largest = _largest(left)
            settled[largest.id] = [replace(largest, share=largest.share + missing)]
    return replace(
        scenario,
        activities=_instead(scenario.activities, settled),
        wholes={id_: whole for id_, whole in scenario.wholes.items() if len(parts[id_]) > 1},
    )


def _largest(parts: Iterable[Activity]) -> Activity:
    return max(parts, key=lambda part: part.share)


def _make_a_whole(parts: Collection[Activity]) -> bool:
    return min(each.share for each in parts) > 0 and sum(each.share for each in parts) == FULL_SHARE


def _instead(
    activities: Mapping[ActivityId, Activity], new: Mapping[ActivityId, Sequence[Activity]]
) -> dict[ActivityId, Activity]:
    """Return activities with others in the places of some, which may be several or none."""
    return {each.id: each for old in activities.values() for each in new.get(old.id, (old,))}
