"""Taking in many activities at once, each with where it stands in one scene."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from shoreboard.domain.activity import FULL_SHARE, Activity, ActivityId, Whole, WholeId
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.country import COUNTRIES
from shoreboard.domain.errors import (
    CountryError,
    DetailError,
    ShareError,
    TakenIdError,
    UnknownSceneError,
)
from shoreboard.domain.limits import require_short, require_sound, within_limits
from shoreboard.domain.placement import IN_TRAY, Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId

Placements = dict[ActivityId, Placement]


class NewScene(NamedTuple):
    """A scene that comes at the end of a scenario, and what is said of it."""

    id: SceneId
    title: str
    caption: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Arrival:
    """An activity as it is to be, new or known, and where it stands in one scene; None: as it is.

    The last of several arrivals of one activity gives its name, kind and note; a part stays one.
    A new activity is part of nothing, unless it arrives with its new `whole`, of which it has the
    share that it says.
    """

    activity: Activity
    scene_id: SceneId
    placement: Placement | None = None
    whole: Whole | None = None


def import_arrivals(
    scenario: Scenario,
    arrivals: Sequence[Arrival],
    new_scenes: Sequence[NewScene] = (),
) -> Scenario:
    """Take in arrivals; new scenes come at the end, each like the one before.

    New activities are in the tray until a scene places them, and every placing is carried forward
    as `place` carries one. Raises UnknownSceneError, TakenIdError for a scene's or a whole's id,
    ShareError where new parts make no whole, CountryError or DetailError for a placement that does
    not fit, LimitError where a file could not hold it.
    """
    _require(scenario, arrivals, new_scenes)
    arriving = {each.activity.id: _as_part_or_not(scenario, each) for each in arrivals}
    wholes = _with_new(scenario, arriving.values(), arrivals)
    activities = {**scenario.activities, **arriving}
    in_tray = {card: IN_TRAY for card in activities if card not in scenario.activities}
    wanted: dict[SceneId, Placements] = {}
    for each in arrivals:
        if each.placement is not None:
            wanted.setdefault(each.scene_id, {})[each.activity.id] = each.placement
    scenes: list[Scene] = []
    carried: dict[ActivityId, tuple[Placement, Placement]] = {}
    for scene in scenario.scenes:
        here = scene.placements.put(in_tray) if in_tray else scene.placements
        carried = {card: way for card, way in carried.items() if here[card] == way[0]}
        given = wanted.get(scene.id, {})
        carried |= {card: (here[card], at) for card, at in given.items()}
        after = _with_placements(here, {card: to for card, (_, to) in carried.items()})
        same = after is scene.placements
        scenes.append(scene if same else replace(scene, placements=after))
    for new in new_scenes:
        after = _with_all(scenes[-1].placements, wanted.get(new.id, {}))
        scenes.append(Scene(new.id, new.title, new.caption, new.note, placements=after))
    unchanged = not new_scenes and activities == scenario.activities
    if unchanged and all(map(_is, scenes, scenario.scenes)):
        return scenario
    after_all = replace(scenario, activities=activities, wholes=wholes, scenes=tuple(scenes))
    return within_limits(scenario, after_all)


def _with_all(here: Arrangement, placements: Placements) -> Arrangement:
    """Give cards their placements; where all are given one, they stand as they are given."""
    return (
        here.put(placements)
        if here.keys() == placements.keys()
        else _with_placements(here, placements)
    )


def _with_placements(here: Arrangement, placements: Placements) -> Arrangement:
    """Give cards their placements; a card that stays in its zone keeps its rank there."""
    moving = {card: at for card, at in placements.items() if here[card].zone is not at.zone}
    staying = {c: at for c, at in placements.items() if c not in moving and here[c] != at}
    if staying:
        here = here.revised(staying)
    return here.put(moving) if moving else here


def _as_part_or_not(scenario: Scenario, arrival: Arrival) -> Activity:
    """Return an activity that is part of what it was part of before; a new one as it arrives."""
    activity = arrival.activity
    old = scenario.activities.get(activity.id)
    whole, share = (None, FULL_SHARE) if old is None else (old.whole, old.share)
    if old is None and arrival.whole is not None:
        whole, share = arrival.whole.id, activity.share
    if (activity.whole, activity.share) == (whole, share):
        return activity
    return replace(activity, whole=whole, share=share)


def _with_new(
    scenario: Scenario, arriving: Collection[Activity], arrivals: Sequence[Arrival]
) -> Mapping[WholeId, Whole]:
    """Return the wholes with those that arrive, each of which its new parts make."""
    new = {each.whole.id: each.whole for each in arrivals if each.whole is not None}
    if not new:
        return scenario.wholes
    sums = Counter[WholeId | None]()
    for each in arriving:
        if each.whole in new and each.id not in scenario.activities:
            sums[each.whole] += each.share if 0 < each.share < FULL_SHARE else FULL_SHARE + 1
    for whole in new.values():
        require_short(whole.name, whole.note)
        if whole.id in scenario.wholes:
            raise TakenIdError(whole.id)
        if sums[whole.id] != FULL_SHARE:
            raise ShareError(whole.id)
    return {**scenario.wholes, **new}


def _require(
    scenario: Scenario, arrivals: Sequence[Arrival], new_scenes: Sequence[NewScene]
) -> None:
    known = {scene.id for scene in scenario.scenes}
    for new in new_scenes:
        if new.id in known:
            raise TakenIdError(new.id)
        known.add(new.id)
        require_short(*new)
    for each in arrivals:
        if each.scene_id not in known:
            raise UnknownSceneError(each.scene_id)
        require_short(each.activity.id, each.activity.name, each.activity.note)
        require_sound(each.activity.costs)
    placements = {id(each.placement): each.placement for each in arrivals}  # many share one
    for placement in placements.values():
        if placement is not None:
            _require_fitting(placement, scenario.home_country)


def _require_fitting(placement: Placement, home: str | None) -> None:
    require_short(placement.place, placement.partner)
    require_sound(placement.costs)
    if placement.country is not None and placement.country not in COUNTRIES:
        raise CountryError(placement.country)
    if not placement.fits(home):
        without = replace(placement, country=None)
        raise (CountryError if without.fits(home) else DetailError)(placement)


def _is(one: Scene, other: Scene) -> bool:
    return one is other
