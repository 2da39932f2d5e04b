"""Predict, then reveal: a class says where the selected card stands."""

from shoreboard.actions.context import Context
from shoreboard.actions.spec import ActionSpec
from shoreboard.domain.zone import GRID
from shoreboard.i18n import tr


def prediction_actions() -> tuple[ActionSpec, ...]:
    """Return the action that lets a class predict."""
    return (
        ActionSpec(
            "predict", tr("Pre&dict, then reveal…"), predict, ("Ctrl+Shift+Q",), "", _can_predict,
        ),
    )  # fmt: skip


def predict(context: Context) -> None:
    """Ask the class about the one selected card."""
    if _can_predict(context):
        context.window.predict(context.session.selection[0])


def _can_predict(context: Context) -> bool:
    session = context.session
    chosen = session.selection
    return len(chosen) == 1 and session.placement(chosen[0]).zone in GRID
