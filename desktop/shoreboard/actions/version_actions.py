"""Earlier versions of the document's file: shown, opened as a copy, or restored."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from shoreboard.actions.answer_actions import carefully
from shoreboard.actions.context import Context
from shoreboard.actions.questions import ChooseVersion, EarlierVersion, Wanted
from shoreboard.domain.scenario import Scenario
from shoreboard.i18n import tr
from shoreboard.names import file_name
from shoreboard.session.session import Session

if TYPE_CHECKING:
    from shoreboard.storage.versions import Version


def has_versions(context: Context) -> bool:
    """Tell whether earlier versions of the document may be kept: it needs a file for that."""
    return context.versions is not None and context.session.path is not None


def earlier_versions(context: Context) -> None:
    """Let the user choose an earlier version and do with it what is wanted."""
    path = context.session.path
    if context.versions is None or path is None:
        return
    session = context.session

    def offer(context: Context, versions: "Sequence[Version]") -> None:
        if context.session is not session:
            return  # the window shows another document by now
        if versions:
            carefully(context, lambda context: _choose(context, versions))
            return
        words = tr("There is no earlier version of {file} yet. Each Save keeps the one before it.")
        context.notices.tell(words.format(file=file_name(path)))

    words = tr("Looking for what {file} held before…").format(file=file_name(path))
    look = partial(context.versions.of, path)
    context.window.errands.begin(words, look, offer, f"versions {path}")


def _choose(context: Context, versions: "Sequence[Version]") -> None:
    chosen = context.ask(ChooseVersion(context.session.scenario, versions))
    if chosen is None:
        return
    match chosen.wanted:
        case Wanted.SHOW:
            show(context, chosen)
        case Wanted.COPY:
            copy = Session(chosen.scenario)
            copy.mark_unsaved()
            context.window.open_session(copy)
        case Wanted.RESTORE:
            restore(context, chosen)


def show(context: Context, chosen: EarlierVersion) -> None:
    """Show an earlier version as a document that can be saved elsewhere only."""
    from shoreboard.session.documents import session_over_version

    context.window.open_session(session_over_version(chosen.version, chosen.scenario))


def restore(context: Context, chosen: EarlierVersion) -> None:
    """Have the document be as it was, in one step that Undo takes back; nothing is saved yet."""
    from shoreboard.actions.problems import moment_words

    time = moment_words(chosen.version.saved)

    def replace(present: Scenario) -> Scenario:
        return present if present == chosen.scenario else chosen.scenario

    if context.session.apply(tr("Restore the version of {time}").format(time=time), replace):
        words = tr("This is the version of {time}. Edit › Undo brings back what was here.")
        context.notices.tell(words.format(time=time))
