"""What is different between two states of one document."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from shoreboard.domain.activity import ActivityId, WholeId
from shoreboard.domain.arrangement import Arrangement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.zone import Zone


class ChangedField(StrEnum):
    """One of the scenario's own fields."""

    TITLE = "title"
    COMPANY = "company"
    HOME_COUNTRY = "home-country"
    LENS = "lens"
    COSTING = "costing"


@dataclass(frozen=True, slots=True)
class Differences:
    """What `after` has otherwise than `before`; false exactly when the two are equal.

    Activities and scenes are the same where their ids are. Scenes that only one of the two has
    tell nothing of their cards. An activity that is in both is `moved` when some scene that is in
    both has it in another zone, `detailed` when it keeps its zones and has other details,
    circumstances or costs somewhere, and, besides, `edited` when it has another name, kind, note,
    share or other costs of its own.
    Activities that are `split` are whole in `before`, those that are `merged` in `after`;
    `wholes_edited` are split in both, under another name, kind or note. `arranged` are the scenes
    in which cards that stayed in their zone stand in another order there. What was removed or
    merged comes in the order of `before`, the rest in that of `after`.
    """

    added: tuple[ActivityId, ...] = ()
    removed: tuple[ActivityId, ...] = ()
    moved: tuple[ActivityId, ...] = ()
    detailed: tuple[ActivityId, ...] = ()
    edited: tuple[ActivityId, ...] = ()
    split: tuple[WholeId, ...] = ()
    merged: tuple[WholeId, ...] = ()
    wholes_edited: tuple[WholeId, ...] = ()
    arranged: tuple[SceneId, ...] = ()
    scenes_added: tuple[SceneId, ...] = ()
    scenes_removed: tuple[SceneId, ...] = ()
    scenes_edited: tuple[SceneId, ...] = ()
    scenes_reordered: bool = False
    fields: tuple[ChangedField, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether anything is different."""
        return self != Differences()


def differences(before: Scenario, after: Scenario) -> Differences:
    """Compare two states of a document in time linear in their cards."""
    if before is after:
        return Differences()
    old, new = before.activities, after.activities
    old_scenes = {scene.id: scene for scene in before.scenes}
    new_scenes = {scene.id: scene for scene in after.scenes}
    wholes, new_wholes = before.wholes, after.wholes
    pairs = [(old_scenes[id_], new_scenes[id_]) for id_ in new_scenes if id_ in old_scenes]
    moved, detailed = _placed_otherwise(pairs)
    return Differences(
        added=tuple(id_ for id_ in new if id_ not in old),
        removed=tuple(id_ for id_ in old if id_ not in new),
        moved=tuple(id_ for id_ in new if id_ in moved),
        detailed=tuple(id_ for id_ in new if id_ in detailed - moved),
        edited=tuple(id_ for id_ in new if id_ in old and old[id_] != new[id_]),
        split=tuple(id_ for id_ in new_wholes if id_ not in wholes),
        merged=tuple(id_ for id_ in wholes if id_ not in new_wholes),
        wholes_edited=tuple(
            id_ for id_ in new_wholes if id_ in wholes and wholes[id_] != new_wholes[id_]
        ),
        arranged=tuple(b.id for a, b in pairs if _reordered(a.placements, b.placements)),
        scenes_added=tuple(id_ for id_ in new_scenes if id_ not in old_scenes),
        scenes_removed=tuple(id_ for id_ in old_scenes if id_ not in new_scenes),
        scenes_edited=tuple(b.id for a, b in pairs if _words(a) != _words(b)),
        scenes_reordered=_common(old_scenes, new_scenes) != _common(new_scenes, old_scenes),
        fields=tuple(_changed_fields(before, after)),
    )


def _placed_otherwise(
    pairs: list[tuple[Scene, Scene]],
) -> tuple[set[ActivityId], set[ActivityId]]:
    """Return the cards that some scene has in another zone, and those with other details there."""
    moved: set[ActivityId] = set()
    detailed: set[ActivityId] = set()
    for old, new in pairs:
        for card in new.placements.differing(old.placements):
            if card in old.placements:
                same_zone = old.placements[card].zone is new.placements[card].zone
                (detailed if same_zone else moved).add(card)
    return moved, detailed


def _reordered(old: Arrangement, new: Arrangement) -> bool:
    for zone in Zone:
        here, there = old.cards(zone), new.cards(zone)
        if here is there or here == there:
            continue
        stayed = set(here).intersection(there)
        if [c for c in here if c in stayed] != [c for c in there if c in stayed]:
            return True
    return False


def _words(scene: Scene) -> tuple[str, str, str]:
    return scene.title, scene.caption, scene.note


def _common(scenes: Mapping[SceneId, Scene], others: Mapping[SceneId, Scene]) -> list[SceneId]:
    return [id_ for id_ in scenes if id_ in others]


def _changed_fields(before: Scenario, after: Scenario) -> Iterator[ChangedField]:
    if before.title != after.title:
        yield ChangedField.TITLE
    if before.company != after.company:
        yield ChangedField.COMPANY
    if before.home_country != after.home_country:
        yield ChangedField.HOME_COUNTRY
    if before.lens is not after.lens:
        yield ChangedField.LENS
    if before.costing != after.costing:
        yield ChangedField.COSTING
