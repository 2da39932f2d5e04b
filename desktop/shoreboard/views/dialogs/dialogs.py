"""Which dialog asks which question."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtWidgets import QWidget

from shoreboard.actions import questions
from shoreboard.actions.questions import UserQuestion
from shoreboard.explanations.topics import Topics

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QDialog

    from shoreboard.explanations.cases import Cases
    from shoreboard.practice.run import Run

A = TypeVar("A")


class Dialogs:
    """Asks over a window, as `Ask` says.

    Each dialog is imported when it is first asked for, so that the start does not wait for it.
    """

    def __init__(self, window: QWidget, topics: Topics, cases: "Callable[[], Cases]") -> None:
        self.window, self.topics, self.cases = window, topics, cases

    def __call__(self, question: UserQuestion[A]) -> A | None:
        """Return the answer, or None where the user cancels."""
        return _ASKED_BY[type(question)](question, self)


def _accepted(dialog: "QDialog") -> bool:
    """Run a dialog over its window; it goes when the program is back in its own loop."""
    from PySide6.QtWidgets import QDialog  # 2 ms, for the first dialog

    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return accepted


def _open_file(asked: questions.OpenFile, over: Dialogs) -> "Path | None":
    from shoreboard.views.dialogs.files import file_to_open

    return file_to_open(asked.near, over.window)


def _open_table(asked: questions.OpenTable, over: Dialogs) -> "Path | None":
    from shoreboard.views.dialogs.files import table_to_import

    return table_to_import(asked.near, over.window)


def _save_file(asked: questions.SaveFile, over: Dialogs) -> "Path | None":
    from shoreboard.views.dialogs.files import file_to_save

    return file_to_save(asked.suggestion, over.window)


def _keep_changes(asked: questions.KeepChanges, over: Dialogs) -> questions.Unsaved | None:
    from shoreboard.views.dialogs.question_dialog import UnsavedDialog

    dialog = UnsavedDialog(asked.title, over.window, asked.changed_file)
    return dialog.answer() if _accepted(dialog) else None


def _add_activities(asked: questions.AddActivities, over: Dialogs) -> object:
    from shoreboard.views.dialogs.new_activity_dialog import NewActivityDialog

    dialog = NewActivityDialog(asked.taken, over.topics, over.window)
    return dialog.answer() if _accepted(dialog) else None


def _edit_activity(asked: questions.EditActivity, over: Dialogs) -> object:
    from shoreboard.views.dialogs.activity_dialog import ActivityDialog

    dialog = ActivityDialog(
        asked.details, asked.scene_title, asked.home_country, over.topics, over.window
    )
    return dialog.answer() if _accepted(dialog) else None


def _split_activity(asked: questions.SplitActivity, over: Dialogs) -> object:
    from shoreboard.views.dialogs.split_dialog import SplitDialog

    dialog = SplitDialog(asked.activity, asked.whole, asked.taken, over.window)
    return dialog.answer() if _accepted(dialog) else None


def _set_shares(asked: questions.SetShares, over: Dialogs) -> object:
    from shoreboard.views.dialogs.split_dialog import SharesDialog

    dialog = SharesDialog(asked.whole, asked.parts, over.window)
    return dialog.answer() if _accepted(dialog) else None


def _edit_whole(asked: questions.EditWhole, over: Dialogs) -> object:
    from shoreboard.views.dialogs.activity_dialog import WholeDialog

    dialog = WholeDialog(asked.whole, over.topics, over.window)
    return dialog.answer() if _accepted(dialog) else None


def _edit_scene(asked: questions.EditScene, over: Dialogs) -> object:
    from shoreboard.views.dialogs.scenario_dialog import SceneDialog

    dialog = SceneDialog(asked.scene, over.window)
    return dialog.answer() if _accepted(dialog) else None


def _edit_scenario(asked: questions.EditScenario, over: Dialogs) -> object:
    from shoreboard.views.dialogs.scenario_dialog import ScenarioDialog

    dialog = ScenarioDialog(asked.scenario, over.window)
    return dialog.answer() if _accepted(dialog) else None


def _choose_home(asked: questions.ChooseHome, over: Dialogs) -> object:
    from shoreboard.views.dialogs.scenario_dialog import HomeDialog

    dialog = HomeDialog(asked.country, over.window)
    return dialog.answer() if _accepted(dialog) else None


def _choose_case(_asked: questions.ChooseCase, over: Dialogs) -> object:
    from shoreboard.views.dialogs.cases_dialog import CasesDialog

    dialog = CasesDialog(over.cases(), over.topics, over.window)
    return dialog.answer() if _accepted(dialog) else None


def _begin_practice(_asked: questions.BeginPractice, over: Dialogs) -> "Run | None":
    from random import SystemRandom

    from shoreboard.practice.run import begin
    from shoreboard.views.dialogs.practice_dialog import PracticeDialog

    cases = over.cases()
    dialog = PracticeDialog(cases, over.topics, over.window)
    return begin(dialog.answer(), cases, SystemRandom()) if _accepted(dialog) else None


def _export_scenario(asked: questions.ExportScenario, over: Dialogs) -> object:
    from shoreboard.views.dialogs.export_dialog import ExportDialog

    dialog = ExportDialog(asked, over.cases, over.window)
    return dialog.answer() if _accepted(dialog) else None


def _save_export(asked: questions.SaveExport, over: Dialogs) -> "Path | None":
    from shoreboard.views.dialogs.files import export_to_save

    return export_to_save(asked, over.window)


def _choose_version(asked: questions.ChooseVersion, over: Dialogs) -> object:
    from shoreboard.views.dialogs.versions_dialog import VersionsDialog

    dialog = VersionsDialog(asked.present, asked.versions, over.window)
    return dialog.answer() if _accepted(dialog) else None


def _import_rows(asked: questions.ImportRows, over: Dialogs) -> object:
    from shoreboard.views.dialogs.import_dialog import ImportDialog

    dialog = ImportDialog(asked.source, asked.scenario, asked.scene_id, over.topics, over.window)
    return dialog.answer() if _accepted(dialog) else None


_ASKED_BY: Mapping[type[UserQuestion[Any]], Callable[[Any, Dialogs], Any]] = {
    questions.ExportScenario: _export_scenario,
    questions.SaveExport: _save_export,
    questions.AddActivities: _add_activities,
    questions.BeginPractice: _begin_practice,
    questions.ChooseCase: _choose_case,
    questions.ChooseHome: _choose_home,
    questions.ChooseVersion: _choose_version,
    questions.EditActivity: _edit_activity,
    questions.EditScenario: _edit_scenario,
    questions.EditScene: _edit_scene,
    questions.EditWhole: _edit_whole,
    questions.ImportRows: _import_rows,
    questions.KeepChanges: _keep_changes,
    questions.OpenFile: _open_file,
    questions.OpenTable: _open_table,
    questions.SaveFile: _save_file,
    questions.SetShares: _set_shares,
    questions.SplitActivity: _split_activity,
}
