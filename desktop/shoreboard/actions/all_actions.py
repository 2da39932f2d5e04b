"""All actions of a window, in one place for windows and tests."""

from shoreboard.actions.activity_actions import activity_actions
from shoreboard.actions.answer_actions import answer_actions
from shoreboard.actions.case_actions import case_actions
from shoreboard.actions.edit_actions import edit_actions
from shoreboard.actions.file_actions import file_actions
from shoreboard.actions.import_actions import import_actions
from shoreboard.actions.pointing_actions import pointing_actions
from shoreboard.actions.practice_actions import practice_actions
from shoreboard.actions.prediction_actions import prediction_actions
from shoreboard.actions.presentation_actions import presentation_actions
from shoreboard.actions.scene_actions import scene_actions
from shoreboard.actions.spec import ActionSpec
from shoreboard.actions.splitting_actions import splitting_actions
from shoreboard.actions.view_actions import view_actions
from shoreboard.explanations.topics import Topics


def all_actions(topics: Topics) -> tuple[ActionSpec, ...]:
    """Return everything that the user can do, in the language of the moment."""
    return (
        *file_actions(),
        *case_actions(),
        *edit_actions(),
        *import_actions(),
        *activity_actions(topics),
        *splitting_actions(),
        *scene_actions(),
        *answer_actions(),
        *view_actions(topics),
        *presentation_actions(),
        *pointing_actions(),
        *practice_actions(),
        *prediction_actions(),
    )
