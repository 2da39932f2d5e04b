"""The examples: documents that come with the program and have no file."""

from shoreboard import resources
from shoreboard.paths import SUFFIX
from shoreboard.session.session import Session

_EXAMPLES = ("printing-company", "call-center-abroad", "building-a-house", "nokia-bochum-to-cluj")
_LANGUAGE = "en"


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
    return Session(files.read(folder / f"{name}{SUFFIX}"))
