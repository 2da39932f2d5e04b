"""The session: what is open in one window, and the only door through which it changes."""

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.session.answers import Answers
from shoreboard.session.change import Change, Gesture, Moment
from shoreboard.session.pointing import Pointing

if TYPE_CHECKING:  # a document that has no file needs none of this
    from datetime import datetime

    from shoreboard.storage.holder import Holder
    from shoreboard.storage.on_disk import OnDisk
    from shoreboard.storage.save import LateSave

UNDO_LIMIT = 200

_P = ParamSpec("_P")


class Session(QObject):
    """Holds the scenario, the scene that is shown, the selection, the undo stack and the path.

    `changing` comes ahead of every change of the scenario, of the scene shown or of the selection,
    and `changed` follows it; both carry the moment before and the moment after. `file_changed`
    follows every change of the path, of what is unsaved or of who has the file, `saved` every
    writing to disk.
    While `changed` is being told, `is_settling` is true: views then lose rows that only move. `key`
    tells documents apart in drag and drop. `on_disk` is what the file was when it was read or
    written, and `unknown_fields` are the places in it that this program does not know. `late_saves`
    are those under way, by where they write. `answers` are those of the board, with what of them is
    hidden from the class, and `pointing` is the tool with which the lecturer points.
    `wants_home` is true of a new document until the user was asked for its home country.
    """

    changing = Signal(Moment, Moment)
    changed = Signal(Moment, Moment)
    file_changed = Signal()
    saving = Signal(bytes)
    """The document is about to be written to disk; the digest is that of the whole file."""
    saved = Signal()

    def __init__(
        self,
        scenario: Scenario,
        path: Path | None = None,
        scene_id: SceneId | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        shown = scenario.scenes[-1] if scene_id is None else scenario.scene(scene_id)
        self._moment = Moment(scenario, shown.id)
        self._unmodified: Scenario | None = scenario
        self._path = path
        self._is_lost = False
        self._holder: Holder | None = None
        self._as_of: datetime | None = None
        self._settling = False
        self.on_disk: OnDisk | None = None
        self.late_saves: dict[Path, LateSave] = {}
        self.unknown_fields: tuple[str, ...] = ()
        self.wants_home = False
        self.key = os.urandom(16).hex()
        self.answers = Answers(self)
        self.pointing = Pointing(self)
        self.undo_stack = QUndoStack(self)
        self.undo_stack.setUndoLimit(UNDO_LIMIT)

    @property
    def scenario(self) -> Scenario:
        """The scenario as it is now; a snapshot that later changes leave alone."""
        return self._moment.scenario

    @property
    def scene_id(self) -> SceneId:
        """The id of the scene that is shown."""
        return self._moment.scene_id

    @property
    def scene(self) -> Scene:
        """The scene that is shown."""
        return self._moment.scene

    @property
    def selection(self) -> tuple[ActivityId, ...]:
        """The selected activities in board order; all of them exist."""
        return self._moment.selection

    @property
    def path(self) -> Path | None:
        """The file that the scenario was opened from or saved to, if any."""
        return self._path

    @property
    def is_modified(self) -> bool:
        """Tell whether the scenario differs from what was opened or saved, or has lost its file."""
        return self._is_lost or self.scenario is not self._unmodified

    @property
    def holder(self) -> "Holder | None":
        """Who else has the file open, so that it cannot be saved there; None where nobody has."""
        return self._holder

    @property
    def as_of(self) -> "datetime | None":
        """When an earlier version that is only being looked at was saved; None for a document."""
        return self._as_of

    @property
    def is_read_only(self) -> bool:
        """Tell whether what is changed can only be saved under another name."""
        return self._holder is not None or self._as_of is not None

    @property
    def is_settling(self) -> bool:
        """Tell whether a change is being told to the views right now."""
        return self._settling

    def holds_users_work(self) -> bool:
        """Tell whether this is something that the user made, opened or changed."""
        return self.path is not None or self.is_modified or self.undo_stack.count() > 0

    def activity(self, activity: ActivityId) -> Activity:
        """Return an activity of the scenario; raises KeyError when there is none."""
        return self.scenario.activities[activity]

    def placement(self, activity: ActivityId) -> Placement:
        """Return where an activity stands in the scene that is shown."""
        return self.scene.placements[activity]

    def apply(
        self,
        label: str,
        edit: Callable[Concatenate[Scenario, _P], Scenario],
        *args: _P.args,
        **kwargs: _P.kwargs,
    ) -> bool:
        """Change the scenario by one undoable edit; tell whether anything changed.

        `label` names the edit in the Edit menu ("Move Call center"). An edit that returns the
        scenario it was given leaves no step behind. What the edit raises passes through and
        nothing has changed.
        """
        return self.apply_showing(label, None, None, edit, *args, **kwargs)

    def apply_showing(
        self,
        label: str,
        scene_id: SceneId | None,
        selection: Sequence[ActivityId] | None,
        edit: Callable[Concatenate[Scenario, _P], Scenario],
        *args: _P.args,
        **kwargs: _P.kwargs,
    ) -> bool:
        """Do as `apply` and then show a scene and select activities that the edit may have made.

        None keeps the scene that is shown, or the selection. Undo shows the scene in which the
        change was made and selects what it changed.
        """
        after = edit(self.scenario, *args, **kwargs)
        if after is self.scenario:
            return False
        shown = self._still_shown(after) if scene_id is None else scene_id
        chosen = self.selection if selection is None else selection
        touched = self.scene.placements.in_order(chosen) or self.selection
        self.undo_stack.push(
            Change(
                label,
                Moment(self.scenario, self.scene_id, touched),
                Moment(after, shown, after.scene(shown).placements.in_order(chosen)),
                self._become,
            )
        )
        return True

    def apply_within(
        self,
        gesture: Gesture,
        label: str,
        edit: Callable[Concatenate[Scenario, _P], Scenario],
        *args: _P.args,
        **kwargs: _P.kwargs,
    ) -> bool:
        """Do as `apply`, in one step with what the gesture changed just before.

        An edit that returns the very scenario from before the gesture takes the step back.
        """
        after = edit(self.scenario, *args, **kwargs)
        if after is self.scenario:
            return False
        moment = self._moment._replace(scenario=after)
        self.undo_stack.push(Change(label, self._moment, moment, self._become, gesture))
        return True

    def show_scene(self, scene_id: SceneId) -> None:
        """Show another scene; the selection stays. Raises UnknownSceneError."""
        scene = self.scenario.scene(scene_id)
        if scene_id != self.scene_id:
            ordered = scene.placements.in_order(self.selection)
            self._become(Moment(self.scenario, scene_id, ordered))

    def select(self, activities: Iterable[ActivityId]) -> None:
        """Select these activities and no others; unknown ones are passed over."""
        ordered = self.scene.placements.in_order(activities)
        if ordered != self.selection:
            self._become(self._moment._replace(selection=ordered))

    def mark_saved(self, path: Path, saved: Scenario, on_disk: "OnDisk | None" = None) -> None:
        """Take note that `saved` lies on disk at `path`; later changes stay unsaved."""
        self._path, self._unmodified = path, saved
        self.on_disk, self.unknown_fields = on_disk, ()
        self._is_lost, self._holder, self._as_of = False, None, None
        self.saved.emit()
        self.file_changed.emit()

    def mark_unsaved(self) -> None:
        """Take note that what the session holds is in no file, even before anything changes."""
        self._unmodified = None
        self.file_changed.emit()

    def mark_lost(self, *, is_lost: bool = True) -> None:
        """Take note that what was saved is nowhere on disk, or that it is back."""
        if is_lost != self._is_lost:
            self._is_lost = is_lost
            self.file_changed.emit()

    def mark_held(self, holder: "Holder | None") -> None:
        """Take note of who else has the file open, or that nobody has."""
        if holder != self._holder:
            self._holder = holder
            self.file_changed.emit()

    def mark_earlier(self, as_of: "datetime") -> None:
        """Take note that this is an earlier version, saved then, which is only being looked at."""
        self._as_of = as_of
        self.file_changed.emit()

    def _become(self, after: Moment) -> None:
        before, was_modified = self._moment, self.is_modified
        self.changing.emit(before, after)
        self._moment = after
        self.answers.follow(before, after)
        self._settling = True
        try:
            self.changed.emit(before, after)
        finally:
            self._settling = False
        if self.is_modified is not was_modified:
            self.file_changed.emit()

    def _still_shown(self, after: Scenario) -> SceneId:
        """Return the scene that is shown, or its neighbor where the edit removed it."""
        if any(scene.id == self.scene_id for scene in after.scenes):
            return self.scene_id
        rank = self.scenario.scene_index(self.scene_id)
        return after.scenes[min(rank, len(after.scenes) - 1)].id
