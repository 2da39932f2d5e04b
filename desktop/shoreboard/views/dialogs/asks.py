"""The door upward for every question: dialogs over one window."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from shoreboard.actions.context import (
    ActivityDetails,
    EarlierVersion,
    NewActivity,
    Part,
    ScenarioWords,
    SceneWords,
    Unsaved,
)
from shoreboard.actions.table_choice import TableSource, WantedRows
from shoreboard.domain.activity import Activity, ActivityId, Whole
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.explanations.topics import Topics

if TYPE_CHECKING:  # what no start needs
    from shoreboard.explanations.case import Case
    from shoreboard.explanations.cases import Cases
    from shoreboard.practice.run import Run
    from shoreboard.storage.versions import Version


class DialogAsks:
    """Asks over a window and waits for the answer; None means that the user canceled.

    Each dialog is imported when it is first asked for, so that the start does not wait for it.
    """

    def __init__(self, window: QWidget, topics: Topics, cases: "Callable[[], Cases]") -> None:
        self._window, self._topics, self._cases = window, topics, cases

    def file_to_open(self, near: Path | None) -> Path | None:
        """Ask which scenario file to open."""
        from shoreboard.views.dialogs.files import file_to_open

        return file_to_open(near, self._window)

    def file_to_save(self, suggestion: Path) -> Path | None:
        """Ask where to save; overwriting has been confirmed and the suffix is there."""
        from shoreboard.views.dialogs.files import file_to_save

        return file_to_save(suggestion, self._window)

    def unsaved(self, title: str) -> Unsaved:
        """Ask what to do with unsaved changes."""
        from shoreboard.views.dialogs.unsaved import UnsavedDialog

        dialog = UnsavedDialog(title, self._window)
        _accepted(dialog)
        return dialog.answer()

    def unsaved_beside_changed(self, title: str, file: str) -> Unsaved:
        """Ask the same where their file has changed on disk, so that only a copy can take them."""
        from shoreboard.views.dialogs.unsaved import UnsavedDialog

        dialog = UnsavedDialog(title, self._window, changed_file=file)
        _accepted(dialog)
        return dialog.answer()

    def new_activities(self, taken: Sequence[str]) -> Sequence[NewActivity] | None:
        """Ask which activities to add."""
        from shoreboard.views.dialogs.new_activity_dialog import NewActivityDialog

        dialog = NewActivityDialog(taken, self._topics, self._window)
        return dialog.answer() if _accepted(dialog) else None

    def activity_details(
        self, details: ActivityDetails, scene_title: str, home_country: str | None
    ) -> ActivityDetails | None:
        """Let the user edit an activity and its details in one scene."""
        from shoreboard.views.dialogs.activity_dialog import ActivityDialog

        dialog = ActivityDialog(details, scene_title, home_country, self._topics, self._window)
        return dialog.answer() if _accepted(dialog) else None

    def parts(self, activity: Activity, whole: str, taken: Sequence[str]) -> Sequence[Part] | None:
        """Ask for the parts of an activity, or of a part of `whole`; together they have its share.

        `taken` are the names on the board.
        """
        from shoreboard.views.dialogs.split_dialog import SplitDialog

        dialog = SplitDialog(activity, whole, taken, self._window)
        return dialog.answer() if _accepted(dialog) else None

    def shares(self, whole: str, parts: Sequence[Part]) -> Sequence[int] | None:
        """Ask for the shares of all parts of an activity that is split, in the order of these."""
        from shoreboard.views.dialogs.shares_dialog import SharesDialog

        dialog = SharesDialog(whole, parts, self._window)
        return dialog.answer() if _accepted(dialog) else None

    def whole(self, whole: Whole) -> Whole | None:
        """Let the user edit an activity that is split, as a whole."""
        from shoreboard.views.dialogs.whole_dialog import WholeDialog

        dialog = WholeDialog(whole, self._topics, self._window)
        return dialog.answer() if _accepted(dialog) else None

    def case(self) -> "Case | None":
        """Let the user choose a case from the library."""
        from shoreboard.views.dialogs.cases_dialog import CasesDialog

        dialog = CasesDialog(self._cases(), self._topics, self._window)
        return dialog.answer() if _accepted(dialog) else None

    def case_named(self, case_id: str) -> "Case":
        """Return the case of the library that the user asked for."""
        return self._cases()[case_id]

    def case_of(self, scenario: Scenario, scene_id: SceneId, activity: ActivityId) -> "Case | None":
        """Return the case of the library that an activity shows in a scene; asks nobody."""
        return self._cases().of(scenario, scene_id, activity)

    def practice(self) -> "Run | None":
        """Let the user say what to train; the run begins with that."""
        from random import SystemRandom

        from shoreboard.practice.run import begin
        from shoreboard.views.dialogs.practice_dialog import PracticeDialog

        cases = self._cases()
        dialog = PracticeDialog(cases, self._topics, self._window)
        return begin(dialog.answer(), cases, SystemRandom()) if _accepted(dialog) else None

    def scene_words(self, scene: Scene) -> SceneWords | None:
        """Let the user edit a scene's title, caption and note."""
        from shoreboard.views.dialogs.scene_dialog import SceneDialog

        dialog = SceneDialog(scene, self._window)
        return dialog.answer() if _accepted(dialog) else None

    def scenario_words(self, scenario: Scenario) -> ScenarioWords | None:
        """Let the user edit the scenario's title, company and home country."""
        from shoreboard.views.dialogs.scenario_dialog import ScenarioDialog

        dialog = ScenarioDialog(scenario, self._window)
        return dialog.answer() if _accepted(dialog) else None

    def earlier_version(
        self, present: Scenario, versions: "Sequence[Version]"
    ) -> EarlierVersion | None:
        """Let the user choose an earlier version and what to do with it."""
        from shoreboard.views.dialogs.versions_dialog import VersionsDialog

        dialog = VersionsDialog(present, versions, self._window)
        return dialog.answer() if _accepted(dialog) else None

    def table_to_import(self, near: Path | None) -> Path | None:
        """Ask which file with a table to take in."""
        from shoreboard.views.dialogs.files import table_to_import

        return table_to_import(near, self._window)

    def rows_to_import(
        self, source: TableSource, scenario: Scenario, scene_id: SceneId
    ) -> WantedRows | None:
        """Show what becomes of each row of a table, and let the user correct how it is read."""
        from shoreboard.views.dialogs.import_dialog import ImportDialog

        dialog = ImportDialog(source, scenario, scene_id, self._topics, self._window)
        return dialog.answer() if _accepted(dialog) else None


def _accepted(dialog: QDialog) -> bool:
    """Run a dialog over its window; it goes when the program is back in its own loop."""
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted
