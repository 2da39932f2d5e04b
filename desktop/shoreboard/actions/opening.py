"""Showing what is in a file, in an example or in a lesson."""

from functools import partial
from pathlib import Path

from shoreboard.actions.context import Context, opening
from shoreboard.domain.scenario import Scenario
from shoreboard.i18n import tr
from shoreboard.names import file_name
from shoreboard.session.documents import Document, read_document, session_over
from shoreboard.session.examples import lesson_page, open_example, open_lesson
from shoreboard.session.session import Session


def open_path(context: Context, path: Path) -> None:
    """Show the document in a file, in the window that shows it where there is one.

    It is read beside the interface. Raises StorageError and shows nothing when there is no
    document, or shows the error later.
    """
    if not context.window.show_file(path, by_name=True):
        read = partial(read_document, path)
        context.window.errands.begin(opening_words(path), read, show_read, opening(path))


def open_carried(context: Context, path: Path) -> None:
    """Show the scenario that a picture in a file carries, as a document that has no file yet.

    Raises what `carried.read` raises, or shows that later, and nothing has changed.
    """
    from shoreboard.storage import carried

    def show(context: Context, scenario: Scenario) -> None:
        context.notices.withdraw(opening(path))
        context.window.open_session(Session(scenario))

    read = partial(carried.read, path)
    context.window.errands.begin(opening_words(path), read, show, opening(path))


def opening_words(path: Path) -> str:
    """Say that a file is being read."""
    return tr("Opening {file}…").format(file=file_name(path))


def show_read(context: Context, document: Document) -> None:
    """Show what was read, unless a window has come to show it meanwhile."""
    if not context.window.show_file(document.path):
        context.window.open_session(session_over(document))
        context.preferences.remember_file(document.path)


def open_example_named(context: Context, name: str) -> None:
    """Show an example as a document that has no file yet."""
    context.window.open_session(open_example(name))


def open_lesson_named(context: Context, name: str) -> None:
    """Show the board of a lesson as a document that has no file yet, and its plan beside it."""
    context.window.open_session(open_lesson(name))
    context.window.show_guide(lesson_page(name))
