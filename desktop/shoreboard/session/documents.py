"""Opening files and examples as sessions, and saving them."""

from pathlib import Path

from shoreboard import resources
from shoreboard.session.session import Session

# shoreboard.storage.files is imported where it is used: it loads msgspec, and a window opens sooner

_EXAMPLES = ("printing-company", "call-center-abroad", "building-a-house", "nokia-bochum-to-cluj")
_LANGUAGE = "en"


def open_document(path: Path) -> Session:
    """Return a session over a file.

    Raises UnreadableFileError, DamagedFileError, ForeignFileError or TooNewError, all of them
    StorageError.
    """
    from shoreboard.storage import files

    whole = path.absolute()
    return Session(files.read(whole), whole)


def save_document(session: Session, path: Path) -> None:
    """Write what a session holds now into a file and have the session know it.

    Raises UnwritableFileError or UnfitScenarioError, both StorageError; the file and the session
    are then as they were.
    """
    from shoreboard.storage import files

    whole, snapshot = path.absolute(), session.scenario
    files.write(whole, snapshot)
    session.mark_saved(whole, snapshot)


def example_names() -> tuple[str, ...]:
    """Return the names of the examples, the first one for new users at the front."""
    return _EXAMPLES


def example_title(name: str) -> str:
    """Return the title of an example; raises KeyError for an unknown name."""
    return open_example(name).scenario.title


def open_example(name: str) -> Session:
    """Return a session over an example, which has no file; raises KeyError for an unknown name."""
    from shoreboard.storage import files

    if name not in _EXAMPLES:
        raise KeyError(name)
    folder = resources.root() / "examples" / _LANGUAGE
    return Session(files.read(folder / f"{name}{files.SUFFIX}"))
