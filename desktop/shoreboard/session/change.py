"""The one undo command of the program."""

from collections.abc import Callable
from typing import NamedTuple
from weakref import WeakMethod

from PySide6.QtGui import QUndoCommand
from typing_extensions import override

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId


class Moment(NamedTuple):
    """A scenario together with the scene that is shown and the activities that are selected."""

    scenario: Scenario
    scene_id: SceneId
    selection: tuple[ActivityId, ...] = ()

    @property
    def scene(self) -> Scene:
        """The scene that is shown."""
        return self.scenario.scene(self.scene_id)

    def same_board(self, other: "Moment") -> bool:
        """Tell whether no more than the selection differs."""
        return self.scenario is other.scenario and self.scene_id == other.scene_id


class Gesture:
    """A drag, or what is typed into one field: its changes make one undo step together."""


class Change(QUndoCommand):
    """Remembers the moment before and the moment after, and hands one of them to the session.

    It takes later changes of the same gesture into itself, and goes when these lead back.
    """

    def __init__(
        self,
        label: str,
        before: Moment,
        after: Moment,
        become: Callable[[Moment], None],
        gesture: Gesture | None = None,
    ) -> None:
        super().__init__(label)
        self._before, self._after, self._gesture = before, after, gesture
        # Weak: in a circle of session, stack and command, Python would free the commands that the
        # stack owns, and the stack would free them again.
        self._become = WeakMethod(become)

    @override
    def redo(self) -> None:
        self._hand_over(self._after)

    @override
    def undo(self) -> None:
        self._hand_over(self._before)

    @override
    def id(self) -> int:
        return -1 if self._gesture is None else 0

    @override
    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, Change) or self._gesture is None:
            return False
        if other._gesture is not self._gesture:
            return False
        self._after = other._after
        self.setText(other.text())
        self.setObsolete(self._after.scenario is self._before.scenario)
        return True

    def _hand_over(self, moment: Moment) -> None:
        become = self._become()
        if become is not None:
            become(moment)
