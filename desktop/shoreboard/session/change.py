"""The one undo command of the program."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QUndoCommand
from typing_extensions import override

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId


@dataclass(frozen=True, slots=True)
class Moment:
    """A scenario together with the scene that is shown and the activities that are selected."""

    scenario: Scenario
    scene_id: SceneId
    selection: tuple[ActivityId, ...] = ()


class Change(QUndoCommand):
    """Remembers the moment before and the moment after, and hands one of them to the session."""

    def __init__(
        self, label: str, before: Moment, after: Moment, become: Callable[[Moment], None]
    ) -> None:
        super().__init__(label)
        self._before, self._after, self._become = before, after, become

    @override
    def redo(self) -> None:
        self._become(self._after)

    @override
    def undo(self) -> None:
        self._become(self._before)
