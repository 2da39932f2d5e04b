"""What is exported: a scenario that every format can hold, some of its scenes, and a date."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from shoreboard.domain.costing import Costs
from shoreboard.domain.hidden_answers import EVERYTHING, NOTHING
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.explanations.case import Case
from shoreboard.explanations.topics import Topics
from shoreboard.exporters.options import Options
from shoreboard.models.shown import Shown
from shoreboard.storage import files

_NO_CHARACTER = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 cannot hold, or is not seen and steers what shows it."""


def unfollowed(_part: float) -> None:
    """Let nobody know how far an export is."""


class Material(NamedTuple):
    """A scenario, the scenes of it that are wanted in their order, and when it was made.

    `scenario` is as `legible` makes it, so that no format needs to look for characters that it
    cannot hold; `file` is the scenario as it is, in the bytes of a file of its own.
    """

    scenario: Scenario
    scenes: tuple[Scene, ...]
    topics: Topics
    made: datetime
    file: bytes
    is_right_to_left: bool = False
    cases: tuple[Case, ...] = ()
    """About which questions are asked as well."""
    follow: Callable[[float], None] = unfollowed
    """Told now and then how much is done, of 1; what it raises ends the work."""

    def shown(self, scene: Scene, options: Options) -> Shown:
        """Return what a scene shows to whoever is told so much of the answers."""
        told = EVERYTHING if options.answers else NOTHING
        return Shown.in_scene(self.scenario, scene.id, self.topics, told)


def material_of(
    scenario: Scenario,
    scene_ids: Sequence[SceneId],
    topics: Topics,
    made: datetime,
    *,
    is_right_to_left: bool = False,
    cases: Sequence[Case] = (),
) -> Material:
    """Return what is exported of a scenario; raises UnknownSceneError for a scene it has not."""
    shown = legible(scenario)
    scenes = tuple(shown.scene(each) for each in scene_ids)
    data = files.encode(scenario)
    return Material(shown, scenes, topics, made, data, is_right_to_left, tuple(cases))


def legible(scenario: Scenario) -> Scenario:
    """Return a scenario without characters that cannot be seen, or that no document may hold."""
    activities = {
        key: replace(
            each, name=_seen(each.name), note=_seen(each.note), costs=_legible_costs(each.costs)
        )
        for key, each in scenario.activities.items()
    }
    wholes = {
        key: replace(each, name=_seen(each.name), note=_seen(each.note))
        for key, each in scenario.wholes.items()
    }
    scenes = (_legible_scene(each) for each in scenario.scenes)
    costing = scenario.costing
    if costing is not None and costing.discount_rate is not None:
        (rate,) = _legible_costs((costing.discount_rate,))
        costing = replace(costing, discount_rate=rate)
    return replace(
        scenario,
        title=_seen(scenario.title),
        company=_seen(scenario.company),
        activities=activities,
        wholes=wholes,
        scenes=tuple(scenes),
        costing=costing,
    )


def date_of(path: Path | None, epoch: str | None) -> datetime:
    """Return the date that an export bears: SOURCE_DATE_EPOCH, or that of its file, or else now.

    So the same file makes the same bytes at any time.
    """
    if epoch is not None and epoch.isascii() and epoch.isdigit():
        seconds = int(epoch)
    else:
        try:
            seconds = int(path.stat().st_mtime) if path is not None else None
        except OSError:
            seconds = None
    try:
        return datetime.now(UTC) if seconds is None else datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        return datetime.now(UTC)


def _legible_scene(scene: Scene) -> Scene:
    placements = scene.placements
    changed = {
        key: replace(
            each,
            place=_seen(each.place),
            partner=_seen(each.partner),
            costs=_legible_costs(each.costs),
        )
        for key, each in placements.items()
        if _NO_CHARACTER.search(each.place + each.partner + "".join(_sources(each.costs)))
    }
    return replace(
        scene,
        title=_seen(scene.title),
        caption=_seen(scene.caption),
        note=_seen(scene.note),
        placements=placements.revised(changed) if changed else placements,
    )


def _legible_costs(costs: Costs) -> Costs:
    if not _NO_CHARACTER.search("".join(_sources(costs))):
        return costs
    return tuple(replace(each, source=_seen(each.source)) for each in costs)


def _sources(costs: Costs) -> Iterator[str]:
    return (each.source for each in costs)


def _seen(text: str) -> str:
    return _NO_CHARACTER.sub("\ufffd", text) if text else text
