"""What the user can do with scenes."""

from collections.abc import Callable

from shoreboard.actions.context import Context
from shoreboard.actions.questions import EditScene, SceneTexts
from shoreboard.actions.spec import ActionSpec
from shoreboard.domain import edits
from shoreboard.domain.scenario import Scenario, fresh_scene_id
from shoreboard.domain.scene import SceneId
from shoreboard.i18n import tr
from shoreboard.session.steps import short_name


def scene_actions() -> tuple[ActionSpec, ...]:
    """Return the actions of the Scene menu; each works on the scene that is shown."""
    return (
        ActionSpec("add-scene", tr("&Add scene"), add, ("Ctrl+M",), "add"),
        ActionSpec("edit-scene", tr("&Title, caption and note…"), edit, ("Shift+F2",), "note"),
        ActionSpec("duplicate-scene", tr("&Duplicate scene"), duplicate, ("Ctrl+Shift+D",)),
        ActionSpec("remove-scene", tr("&Remove scene"), remove, (), "", _several),
        ActionSpec("scene-earlier", tr("Move &earlier"), mover(-1), ("Alt+PgUp",), "", _has(-1)),
        ActionSpec("scene-later", tr("Move &later"), mover(1), ("Alt+PgDown",), "", _has(1)),
        ActionSpec(
            "previous-scene", tr("&Previous scene"), goer(-1), ("PgUp",), "arrow-left", _has(-1),
            short=tr("Back"),
        ),
        ActionSpec(
            "next-scene", tr("&Next scene"), goer(1), ("PgDown",), "arrow-right", _has(1),
            short=tr("Next"),
        ),
    )  # fmt: skip


def add(context: Context) -> None:
    """Add a scene behind this one that starts as a copy of its arrangement."""
    session = context.session
    new = fresh_scene_id(session.scenario)
    title = tr("Scene {number}").format(number=len(session.scenario.scenes) + 1)
    label = tr("Add scene")
    session.apply_showing(label, new, None, edits.add_scene, session.scene_id, new, title)


def duplicate(context: Context) -> None:
    """Add a scene behind this one with the same arrangement, caption and note."""
    session = context.session
    new = fresh_scene_id(session.scenario)
    title = tr("{name} (copy)").format(name=session.scene.title)
    source = session.scene_id

    def copy(scenario: Scenario) -> Scenario:
        return edits.add_scene(scenario, source, new, title, words=True)

    session.apply_showing(tr("Duplicate scene"), new, None, copy)


def edit(context: Context) -> None:
    """Let the user edit the scene's title, caption and note."""
    session = context.session
    words = context.ask(EditScene(session.scene))
    if words is not None:
        label = tr("Edit scene {name}").format(name=short_name(words.title))
        session.apply(label, _with_words, session.scene_id, words)


def remove(context: Context) -> None:
    """Remove the scene that is shown; the last one stays."""
    session = context.session
    label = tr("Remove scene {name}").format(name=short_name(session.scene.title))
    if session.apply(label, edits.remove_scene, session.scene_id):
        context.notices.tell(tr("{step}: done. Edit › Undo brings it back.").format(step=label))


def mover(step: int) -> Callable[[Context], None]:
    """Return the handler that moves the scene that is shown earlier (-1) or later (1)."""

    def move(context: Context) -> None:
        session = context.session
        rank = session.scenario.scene_index(session.scene_id) + step
        session.apply(tr("Reorder scenes"), edits.move_scene, session.scene_id, rank)

    return move


def goer(step: int) -> Callable[[Context], None]:
    """Return the handler that shows the scene before (-1) or after (1)."""

    def go(context: Context) -> None:
        session = context.session
        rank = session.scenario.scene_index(session.scene_id) + step
        if 0 <= rank < len(session.scenario.scenes):
            scene = session.scenario.scenes[rank]
            session.show_scene(scene.id)
            context.notices.announce(
                tr("Scene {number}, {title}").format(number=rank + 1, title=scene.title)
            )

    return go


def _with_words(scenario: Scenario, scene_id: SceneId, words: SceneTexts) -> Scenario:
    scenario = edits.rename_scene(scenario, scene_id, words.title)
    scenario = edits.caption_scene(scenario, scene_id, words.caption)
    return edits.note_scene(scenario, scene_id, words.note)


def _several(context: Context) -> bool:
    return len(context.session.scenario.scenes) > 1


def _has(step: int) -> Callable[[Context], bool]:
    def has(context: Context) -> bool:
        scenario = context.session.scenario
        rank = scenario.scene_index(context.session.scene_id) + step
        return 0 <= rank < len(scenario.scenes)

    return has
