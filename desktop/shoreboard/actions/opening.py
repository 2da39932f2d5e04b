"""Showing what is in a file, or in an example."""

from pathlib import Path

from shoreboard.actions.context import Context
from shoreboard.session.documents import open_document
from shoreboard.session.examples import open_example


def open_path(context: Context, path: Path) -> None:
    """Show the document in a file, in the window that shows it where there is one.

    Raises StorageError and shows nothing when there is no document.
    """
    if context.shows.show_file(path):
        return
    context.shows.open_session(open_document(path))
    context.preferences.remember_file(path)


def open_example_named(context: Context, name: str) -> None:
    """Show an example as a document that has no file yet."""
    context.shows.open_session(open_example(name))
