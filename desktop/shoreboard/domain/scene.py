"""A scene: one arrangement of all activities, like a slide."""

from dataclasses import dataclass, field
from typing import NewType

from shoreboard.domain.arrangement import Arrangement

SceneId = NewType("SceneId", str)


@dataclass(frozen=True, slots=True)
class Scene:
    """One arrangement with a title, a caption for the class and a note for the lecturer alone."""

    id: SceneId
    title: str
    caption: str = ""
    note: str = ""
    placements: Arrangement = field(default_factory=Arrangement)
