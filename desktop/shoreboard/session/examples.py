"""Examples and lessons: documents that come with the program and have no file."""

from shoreboard import resources
from shoreboard.paths import SUFFIX
from shoreboard.session.session import Session

_EXAMPLES = (
    "printing-company",
    "call-center-abroad",
    "building-a-house",
    "tech-support-close-to-home",
    "nokia-bochum-to-cluj",
)
_LESSONS = ("two-questions", "abroad-is-not-outside", "it-came-home", "whose-center", "decide")
_LANGUAGE = "en"


def example_names() -> tuple[str, ...]:
    """Return the names of the examples, the first one for new users at the front."""
    return _EXAMPLES


def example_title(name: str) -> str:
    """Return the title of an example; raises KeyError for an unknown name."""
    return open_example(name).scenario.title


def open_example(name: str) -> Session:
    """Return a session over an example, which has no file; raises KeyError for an unknown name."""
    if name not in _EXAMPLES:
        raise KeyError(name)
    return _open("examples", name)


def lesson_names() -> tuple[str, ...]:
    """Return the names of the lessons, from the shortest to the longest."""
    return _LESSONS


def lesson_title(name: str) -> str:
    """Return the title of a lesson; raises KeyError for an unknown name."""
    return open_lesson(name).scenario.title


def lesson_page(name: str) -> str:
    """Return the id of the page of the guide that is a lesson's plan."""
    return f"lesson-{name}"


def open_lesson(name: str) -> Session:
    """Return a session over the board of a lesson; raises KeyError for an unknown name."""
    if name not in _LESSONS:
        raise KeyError(name)
    session = _open("lessons", name)
    session.show_scene(session.scenario.scenes[0].id)
    return session


def _open(folder: str, name: str) -> Session:
    from shoreboard.storage import files

    return Session(files.read(resources.root() / folder / _LANGUAGE / f"{name}{SUFFIX}"))
