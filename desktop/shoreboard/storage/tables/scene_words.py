"""What rows say of the scenes that they are about."""

from collections.abc import Sequence

from shoreboard.domain.edits.importing import NewScene
from shoreboard.domain.scene import SceneId
from shoreboard.storage.tables.entries import TableEntry, same_name


def scenes_told(
    scenes: Sequence[tuple[SceneId, str]], entries: Sequence[TableEntry]
) -> tuple[NewScene, ...]:
    """Return new scenes with the caption and the note that the first row says that has any."""
    captions, notes = dict[str, str](), dict[str, str]()
    for each in entries:
        title = same_name(each.scene)
        if each.caption:
            captions.setdefault(title, each.caption)
        if each.scene_note:
            notes.setdefault(title, each.scene_note)
    titled = ((scene, title, same_name(title)) for scene, title in scenes)
    return tuple(
        NewScene(scene, title, captions.get(key, ""), notes.get(key, ""))
        for scene, title, key in titled
    )
