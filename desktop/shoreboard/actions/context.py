"""What a handler works with: the session, and two doors upward (ask the user, show something)."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from shoreboard.actions.presents import Presents
from shoreboard.actions.questions import Ask
from shoreboard.domain.activity import ActivityId
from shoreboard.domain.zone import Zone
from shoreboard.session.preferences import Preferences
from shoreboard.session.session import Session

if TYPE_CHECKING:  # what no start needs
    from shoreboard.actions.errands import Errands
    from shoreboard.explanations.cases import Cases
    from shoreboard.practice.run import Run
    from shoreboard.storage.versions import Versions


class Answer(NamedTuple):
    """A button beside a sentence: its words, and what it does."""

    words: str
    handler: "Callable[[Context], object]"


CONTENT = "content"
"""What is said about the content of the file is said once, whoever found it out."""
SAVING, STEP = "saving", "step"
"""A problem with saving goes when it was saved; one with a step, when one was done."""


def opening(path: Path | None) -> str:
    """Return what a problem with opening a file, or what was pasted, is about."""
    return f"opening {path.absolute() if path is not None else ''}"


class Shows(Protocol):
    """Shows something without waiting for an answer."""

    @property
    def presents(self) -> Presents:
        """The presentation of the document, which may be on or not."""
        ...

    @property
    def errands(self) -> "Errands[Context]":
        """What has slow work done while the window goes on."""
        ...

    def notice(self, text: str) -> None:
        """Show a sentence in the window, where it stands in nobody's way."""
        ...

    def problem(self, text: str, answers: Sequence[Answer] = (), about: str = "") -> None:
        """Show what went wrong and what to do, until the user puts it away or it is withdrawn.

        It takes the place of what was said about the same.
        """
        ...

    def offer(self, text: str, answers: Sequence[Answer], about: str) -> None:
        """Show a sentence that stays, with something to do, and leave the focus where it is.

        It takes the place of what was said about the same.
        """
        ...

    def withdraw(self, about: str) -> None:
        """Take away what was said about something, since that is in order now."""
        ...

    def announce(self, text: str) -> None:
        """Tell a screen reader what has just happened."""
        ...

    def open_session(self, session: Session) -> None:
        """Show a document: in this window if it holds nothing of the user's, else in a new one."""
        ...

    def show_session(self, session: Session) -> None:
        """Show another document in this window, in place of the one that is shown."""
        ...

    def show_file(self, path: Path, *, by_name: bool = False) -> bool:
        """Bring the window of a file to the front; tell of any. `by_name` asks no disk."""
        ...

    def close(self) -> bool:
        """Close the window unless the user cancels; tell whether it closed."""
        ...

    def quit(self) -> None:
        """Close all windows unless the user cancels."""
        ...

    def pick_up(self, cards: Sequence[ActivityId]) -> None:
        """Carry cards by keyboard or by clicks until the user chooses a zone."""
        ...

    def focused_zone(self) -> Zone | None:
        """Return the zone, or the tray, whose list of cards has the focus."""
        ...

    def predict(self, card: ActivityId) -> None:
        """Ask a class where a card of the scene that is shown stands, which is hidden meanwhile."""
        ...

    def practice(self, run: "Run") -> None:
        """Let a student train, in a window of its own."""
        ...

    def search(self) -> None:
        """Put the caret into the search field."""
        ...

    def full_screen(self) -> None:
        """Fill the screen with the window, or let it go back."""
        ...

    def is_full_screen(self) -> bool:
        """Tell whether the window fills the screen."""
        ...

    def keys(self) -> None:
        """Show which keys do what."""
        ...

    def glossary(self, entry_id: str = "") -> None:
        """Show the glossary beside the board, at a term if one is named."""
        ...

    def about(self) -> None:
        """Show what this program is."""
        ...


class Context(NamedTuple):
    """All that a handler may use."""

    session: Session
    ask: Ask
    shows: Shows
    preferences: Preferences
    cases: "Callable[[], Cases]"
    """The library of cases, which is read when it is first asked for."""
    versions: "Versions | None" = None
    """Where earlier versions of files are kept; without it none are."""
