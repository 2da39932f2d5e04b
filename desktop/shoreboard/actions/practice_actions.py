"""Practice: a student alone with cases of the library."""

from shoreboard.actions.context import Context
from shoreboard.actions.questions import BeginPractice
from shoreboard.actions.spec import ActionSpec
from shoreboard.i18n import tr


def practice_actions() -> tuple[ActionSpec, ...]:
    """Return the action that begins a run of practice."""
    return (ActionSpec("practice", tr("Pract&ice…"), practice, ("Ctrl+Shift+R",)),)


def practice(context: Context) -> None:
    """Ask what to train and begin."""
    run = context.ask(BeginPractice())
    if run is not None:
        context.window.practice(run)
