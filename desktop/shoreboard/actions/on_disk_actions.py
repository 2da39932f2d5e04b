"""What to do when others have a file or changed it, when it cannot be saved, or is left."""

from collections.abc import Callable, Sequence
from pathlib import Path

from shoreboard.actions.context import CONTENT, SAVING, STEP, Context, NoticeAnswer, opening
from shoreboard.actions.file_actions import save, save_as, save_copy
from shoreboard.actions.opening import opening_words
from shoreboard.actions.questions import KeepChanges, Unsaved
from shoreboard.i18n import tr
from shoreboard.names import file_name
from shoreboard.session.documents import (
    Document,
    accept_on_disk,
    is_changed_on_disk,
    read_document,
    session_over,
)
from shoreboard.storage.errors import (
    Damage,
    DamagedFileError,
    StorageError,
    UnansweredError,
    UnfitScenarioError,
    UnwritableFileError,
)
from shoreboard.storage.lock import FileInUseError
from shoreboard.storage.on_disk import ChangedOnDiskError
from shoreboard.storage.versions import NotKeptError

_NOTHING_THERE = {Damage.EMPTY, Damage.ZEROS}
"""Where nothing of a file can be read."""


def about(error: Exception) -> str:
    """Return what an error is about: what is said about that goes once it is in order."""
    match error:
        case ChangedOnDiskError():
            return CONTENT
        case (
            UnwritableFileError()
            | NotKeptError()
            | FileInUseError()
            | UnfitScenarioError()
            | UnansweredError()
        ):
            return SAVING
        case StorageError():
            return opening(error.path)
        case _:
            return STEP


def answers_to(error: Exception) -> Sequence[NoticeAnswer]:
    """Return what the user can do about an error that the program expects."""
    match error:
        case ChangedOnDiskError():
            return (
                NoticeAnswer(tr("&Reload"), reload),
                NoticeAnswer(tr("Save &mine"), save_mine),
                NoticeAnswer(tr("Save mine as a &copy…"), copy_mine),
            )
        case UnwritableFileError() | NotKeptError() | UnansweredError():
            return (NoticeAnswer(tr("Save as…"), save_as),)
        case FileInUseError():
            return (NoticeAnswer(tr("Save mine as a &copy…"), save_copy),)
        case DamagedFileError(path=Path() as path) if error.code not in _NOTHING_THERE:
            return (NoticeAnswer(tr("Open what can be read"), _rest(path)),)
        case _:
            return ()


def _rest(path: Path) -> Callable[[Context], None]:
    def open_it(context: Context) -> None:
        from shoreboard.actions.repairing import open_rest  # few files are damaged

        open_rest(context, path)

    return open_it


def say_changed(context: Context) -> None:
    """Say that somebody else changed the file, with what the user can do, until it is done.

    None of the letters is one of the menu bar's: a letter that two want does nothing.
    """
    session = context.session
    if session.path is None:
        return
    words = tr("Somebody else changed {file}. What you see is as it was before.")
    answers = [
        NoticeAnswer(tr("&Reload"), reload),
        NoticeAnswer(tr("Save mine as a &copy…"), copy_mine),
    ]
    if not session.is_read_only:  # else mine can never be saved there
        answers.insert(1, NoticeAnswer(tr("&Keep mine"), keep_mine))
    context.notices.offer(words.format(file=file_name(session.path)), answers, CONTENT)


def reload(context: Context) -> None:
    """Open the file anew in this window; asks about unsaved changes, which a copy can take."""
    session = context.session
    path = session.path
    if path is None:
        return
    if session.is_modified and not may_leave_changed(context, path):
        return
    before = session.scenario

    def show(context: Context, document: Document) -> None:
        if context.session is not session:
            return  # the window shows another one by now
        if session.scenario is before or may_leave_changed(context, path):
            context.window.open_session(session_over(document), in_place=True)

    context.window.errands.begin(
        opening_words(path), lambda: read_document(path), show, opening(path)
    )


def may_leave_changed(context: Context, path: Path) -> bool:
    """Ask about unsaved changes of a file that changed on disk; tell whether they may go.

    Only a copy can take them, since what is in the file now is somebody else's. What can be done
    otherwise is offered to who cancels.
    """
    match context.ask(KeepChanges(context.session.scenario.title, path.name)):
        case Unsaved.SAVE if save_copy(context):
            return True
        case Unsaved.DISCARD:
            return True
        case _:
            say_changed(context)
            return False


def keep_mine(context: Context) -> None:
    """Let the document be saved over what somebody else wrote; nothing is written yet."""
    accept_on_disk(context.session)
    context.notices.tell(
        tr("Your version stays. When you save, theirs goes among the earlier versions.")
    )


def copy_mine(context: Context) -> None:
    """Save beside what somebody else wrote, and go on with that copy."""
    if not save_copy(context):
        say_changed(context)


def save_mine(context: Context) -> None:
    """Save over what somebody else wrote, which goes among the earlier versions."""
    accept_on_disk(context.session)
    save(context)


def may_close(context: Context) -> bool:
    """Ask about unsaved changes, save them if wanted, and tell whether the window may close."""
    session = context.session
    if not session.is_modified:
        return True
    if session.path is not None and is_changed_on_disk(session):
        return may_leave_changed(context, session.path)
    match context.ask(KeepChanges(session.scenario.title)):
        case Unsaved.SAVE:
            return save(context)
        case Unsaved.DISCARD:
            return True
        case None:
            return False
