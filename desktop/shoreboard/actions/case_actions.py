"""Choosing a case from the library and opening it."""

from typing import TYPE_CHECKING

from shoreboard.actions.context import Context
from shoreboard.actions.questions import BeginPractice, ChooseCase
from shoreboard.actions.spec import ActionSpec
from shoreboard.i18n import tr
from shoreboard.session.session import Session

if TYPE_CHECKING:
    from shoreboard.explanations.case import Case


def case_actions() -> tuple[ActionSpec, ...]:
    """Return the action that opens a case."""
    return (ActionSpec("cases", tr("&Cases…"), choose_case, ("Ctrl+Shift+K",)),)


def choose_case(context: Context) -> None:
    """Ask for a case and show it."""
    case = context.ask(ChooseCase())
    if case is not None:
        open_case(context, case)


def open_case_named(context: Context, case_id: str) -> None:
    """Show the case with this id; raises KeyError where the library has none such."""
    open_case(context, context.cases()[case_id])


def open_case(context: Context, case: "Case") -> None:
    """Show a case as a question: a document that has no file yet, with its answers hidden.

    It shows the whole story that the case is part of. The card is selected.
    """
    from shoreboard.explanations.cases import scenario_of_story, scene_that_asks

    story = context.cases().story(case)
    session = Session(scenario_of_story(story), scene_id=scene_that_asks(story, case))
    session.select(list(session.scenario.activities))
    session.answers.hide()
    context.window.open_session(session)


def practice_actions() -> tuple[ActionSpec, ...]:
    """Return the action that begins a run of practice."""
    return (ActionSpec("practice", tr("Pract&ice…"), practice, ("Ctrl+Shift+L",)),)


def practice(context: Context) -> None:
    """Ask what to train and begin."""
    run = context.ask(BeginPractice())
    if run is not None:
        context.window.practice(run)
