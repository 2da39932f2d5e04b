"""What is asked before a document is left."""

from shoreboard.actions.context import Context
from shoreboard.actions.file_actions import save
from shoreboard.actions.questions import KeepChanges, Unsaved


def may_close(context: Context) -> bool:
    """Ask about unsaved changes, save them if wanted, and tell whether the window may close."""
    session = context.session
    if not session.is_modified:
        return True
    if session.path is not None:
        from shoreboard.actions.on_disk_actions import may_leave_changed
        from shoreboard.session.documents import is_changed_on_disk  # what no start needs

        if is_changed_on_disk(session):
            return may_leave_changed(context, session.path)
    match context.ask(KeepChanges(session.scenario.title)):
        case Unsaved.SAVE:
            return save(context)
        case Unsaved.DISCARD:
            return True
        case None:
            return False
