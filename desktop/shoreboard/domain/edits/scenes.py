"""Adding, naming, annotating, ordering and removing scenes."""

from dataclasses import replace

from shoreboard.domain.errors import LastSceneError, TakenIdError
from shoreboard.domain.limits import require_short, within_limits
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId


def add_scene(
    scenario: Scenario, source_id: SceneId, scene_id: SceneId, title: str, *, words: bool = False
) -> Scenario:
    """Add a scene right behind `source_id` that starts with the same arrangement.

    With `words` (a duplicate) it has the same caption and note too.
    Raises UnknownSceneError, TakenIdError, or LimitError where a file could not hold it.
    """
    require_short(scene_id, title)
    if any(scene.id == scene_id for scene in scenario.scenes):
        raise TakenIdError(scene_id)
    rank = scenario.scene_index(source_id)
    source = scenario.scenes[rank]
    copy = Scene(scene_id, title, placements=source.placements)
    if words:
        copy = replace(copy, caption=source.caption, note=source.note)
    scenes = scenario.scenes
    after = replace(scenario, scenes=(*scenes[: rank + 1], copy, *scenes[rank + 1 :]))
    return within_limits(scenario, after)


def rename_scene(scenario: Scenario, scene_id: SceneId, title: str) -> Scenario:
    """Give a scene another title; raises LimitError where a file could not hold it."""
    require_short(title)
    return _with_scene(scenario, replace(scenario.scene(scene_id), title=title))


def caption_scene(scenario: Scenario, scene_id: SceneId, caption: str) -> Scenario:
    """Give a scene another caption, which the class sees; raises LimitError."""
    require_short(caption)
    return _with_scene(scenario, replace(scenario.scene(scene_id), caption=caption))


def note_scene(scenario: Scenario, scene_id: SceneId, note: str) -> Scenario:
    """Give a scene another note, which only the lecturer sees; raises LimitError."""
    require_short(note)
    return _with_scene(scenario, replace(scenario.scene(scene_id), note=note))


def move_scene(scenario: Scenario, scene_id: SceneId, rank: int) -> Scenario:
    """Give a scene another rank, counted from 0; a rank beyond the ends means the end."""
    scene = scenario.scene(scene_id)
    others = [other for other in scenario.scenes if other is not scene]
    others.insert(max(0, min(rank, len(others))), scene)
    scenes = tuple(others)
    return scenario if scenes == scenario.scenes else replace(scenario, scenes=scenes)


def remove_scene(scenario: Scenario, scene_id: SceneId) -> Scenario:
    """Remove a scene; raises LastSceneError when it is the only one, or UnknownSceneError."""
    scene = scenario.scene(scene_id)
    if len(scenario.scenes) == 1:
        raise LastSceneError(scene_id)
    return replace(scenario, scenes=tuple(s for s in scenario.scenes if s is not scene))


def _with_scene(scenario: Scenario, scene: Scene) -> Scenario:
    old = scenario.scene(scene.id)
    if scene == old:
        return scenario
    scenes = tuple(scene if each is old else each for each in scenario.scenes)
    return within_limits(scenario, replace(scenario, scenes=scenes))
