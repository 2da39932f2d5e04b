"""What a handler works with: the session, and ports to the user and the window."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar

from shoreboard.actions.presenter import Presenter
from shoreboard.actions.questions import Ask
from shoreboard.domain.activity import ActivityId
from shoreboard.domain.zone import Zone
from shoreboard.session.preferences import Preferences
from shoreboard.session.session import Session

if TYPE_CHECKING:
    from concurrent.futures import Future

    from shoreboard.actions.progress import Progress
    from shoreboard.costs.plans import CostPlan
    from shoreboard.explanations.cases import Cases
    from shoreboard.exporters.material import Material
    from shoreboard.exporters.options import Options
    from shoreboard.practice.run import Run
    from shoreboard.storage.versions import Versions

_T = TypeVar("_T")


class NoticeAnswer(NamedTuple):
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


class NoticePort(Protocol):
    """Shows sentences in the window, where they stand in nobody's way."""

    def tell(self, text: str) -> None:
        """Show a sentence for as long as it takes to read it."""
        ...

    def problem(self, text: str, answers: Sequence[NoticeAnswer] = (), about: str = "") -> None:
        """Show what went wrong and what to do, until the user puts it away or it is withdrawn.

        It takes the place of what was said about the same.
        """
        ...

    def offer(self, text: str, answers: Sequence[NoticeAnswer], about: str) -> None:
        """Show a sentence that stays, with something to do, and leave the focus where it is.

        It takes the place of what was said about the same.
        """
        ...

    def withdraw(self, about: str) -> None:
        """Take away what was said about something, since that is in order now."""
        ...

    def announce(self, text: str) -> None:
        """Tell a screen reader alone what has just happened."""
        ...


class ErrandPort(Protocol):
    """Has slow work done beside the interface."""

    def begin(
        self,
        words: str,
        work: Callable[[], _T],
        then: "Callable[[Context, _T], object]",
        about: str,
        progress: "Progress | None" = None,
    ) -> None:
        """Do work that touches neither document nor window, then go on with its value.

        What it raises is shown as if a handler had. While it lasts, `words` say so, the user can
        cancel, and nothing else is begun `about` the same. What is soon done has been followed by
        `then` when this returns. How far it is stands behind the words where it tells that by a
        `progress`, which ends when the user cancels.
        """
        ...

    def follow(self, work: "Future[Any]", then: "Callable[[Context], object]") -> None:
        """Go on when work that is under way has ended; nothing is said meanwhile."""
        ...


class WindowPort(Protocol):
    """The window that a handler was called in; nothing here waits for an answer."""

    @property
    def errands(self) -> ErrandPort:
        """What has slow work done while the window goes on."""
        ...

    @property
    def is_full_screen(self) -> bool:
        """Tell whether the window fills the screen."""
        ...

    def toggle_full_screen(self) -> None:
        """Fill the screen with the window, or let it go back."""
        ...

    def open_session(self, session: Session, *, in_place: bool = False) -> None:
        """Show a document: in this window if it holds nothing of the user's, else in a new one.

        `in_place` shows it in this window in any case, in place of the one that is shown.
        """
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

    def search(self) -> None:
        """Put the caret into the search field."""
        ...

    def go_to_pane(self, step: int) -> None:
        """Give the keys to the next part of the window (1), or to the one before (-1)."""
        ...

    def focused_zone(self) -> Zone | None:
        """Return the zone, or the tray, whose list of cards has the focus."""
        ...

    def pick_up(self, cards: Sequence[ActivityId]) -> None:
        """Carry cards by keyboard or by clicks until the user chooses a zone."""
        ...

    def predict(self, card: ActivityId) -> None:
        """Ask a class where a card of the scene that is shown stands, which is hidden meanwhile."""
        ...

    def ask_costs(self, plan: "CostPlan") -> None:
        """Ask a class which assumption turns a plan of the scene that is shown."""
        ...

    def practice(self, run: "Run") -> None:
        """Let a student train, in a window of its own."""
        ...

    def print_pages(self, material: "Material", options: "Options") -> None:
        """Show scenes as they would be printed, and print them where the user wants that."""
        ...

    def find_action(self) -> None:
        """Let the user find an action by some words, and do it."""
        ...

    @property
    def shows_costs(self) -> bool:
        """Tell whether the costs stand in place of the board."""
        ...

    def show_costs(self, wanted: bool) -> None:
        """Show the costs in place of the board, or the board again."""
        ...

    def show_keys(self) -> None:
        """Show which keys do what."""
        ...

    def show_glossary(self, entry_id: str = "") -> None:
        """Show the glossary beside the board, at a term if one is named."""
        ...

    def show_guide(self, page_id: str = "") -> None:
        """Show the guide at a page, or at what it says of the part that has the focus."""
        ...

    def show_about(self) -> None:
        """Show what this program is."""
        ...


class Context(NamedTuple):
    """All that a handler may use."""

    session: Session
    ask: Ask
    notices: NoticePort
    presenter: Presenter
    """The presentation of the document, which may be on or not."""
    window: WindowPort
    preferences: Preferences
    cases: "Callable[[], Cases]"
    """The library of cases, which is read when it is first asked for."""
    versions: "Versions | None" = None
    """Where earlier versions of files are kept; without it none are."""
