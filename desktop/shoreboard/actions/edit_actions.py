"""Undo, redo, selecting and finding."""

from shoreboard.actions.context import Context
from shoreboard.actions.spec import ActionSpec
from shoreboard.i18n import tr


def edit_actions() -> tuple[ActionSpec, ...]:
    """Return the actions of the Edit menu."""
    return (
        ActionSpec(
            "undo", tr("&Undo"), undo, ("Undo",), "undo", _can_undo,
            words=_undo_words, short=tr("Undo"),
        ),
        ActionSpec(
            "redo", tr("&Redo"), redo, ("Redo", "Ctrl+Y"), "redo", _can_redo,
            words=_redo_words, short=tr("Redo"),
        ),
        ActionSpec("select-all", tr("Select &all"), select_all, ("SelectAll",)),
        ActionSpec("find", tr("&Find…"), find, ("Find",), "search"),
    )  # fmt: skip


def undo(context: Context) -> None:
    """Take back the last change, never past the opened state."""
    context.session.undo_stack.undo()


def redo(context: Context) -> None:
    """Do again what was last taken back."""
    context.session.undo_stack.redo()


def select_all(context: Context) -> None:
    """Select every card of the scene."""
    session = context.session
    session.select(session.scenario.activities)
    context.notices.announce(tr("%n activities selected", "", len(session.selection)))


def find(context: Context) -> None:
    """Put the caret into the search field."""
    context.window.search()


def _can_undo(context: Context) -> bool:
    return context.session.undo_stack.canUndo()


def _can_redo(context: Context) -> bool:
    return context.session.undo_stack.canRedo()


def _undo_words(context: Context) -> str:
    step = context.session.undo_stack.undoText()
    return tr("&Undo {step}").format(step=_plain(step)) if step else tr("&Undo")


def _redo_words(context: Context) -> str:
    step = context.session.undo_stack.redoText()
    return tr("&Redo {step}").format(step=_plain(step)) if step else tr("&Redo")


def _plain(step: str) -> str:
    """Return a step's name with its own "&" doubled: in a menu a single one marks a key."""
    return step.replace("&", "&&")
