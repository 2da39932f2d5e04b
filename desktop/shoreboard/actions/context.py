"""What a handler works with: the session, and two doors upward (ask the user, show something)."""

from collections.abc import Callable, Sequence
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, Protocol

from shoreboard.actions.presents import Presents
from shoreboard.actions.table_choice import TableSource, WantedRows
from shoreboard.domain.activity import Activity, ActivityId, Kind, Whole
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.zone import Zone
from shoreboard.session.preferences import Preferences
from shoreboard.session.session import Session

if TYPE_CHECKING:  # what no start needs
    from shoreboard.actions.errands import Errands
    from shoreboard.explanations.case import Case
    from shoreboard.practice.run import Run
    from shoreboard.storage.versions import Version, Versions


class Unsaved(Enum):
    """What to do with unsaved changes."""

    SAVE = "save"
    DISCARD = "discard"
    CANCEL = "cancel"


class NewActivity(NamedTuple):
    """What the user wants to add."""

    name: str
    kind: Kind


class ActivityDetails(NamedTuple):
    """An activity and its placement in the scene that is shown."""

    activity: Activity
    placement: Placement


class Part(NamedTuple):
    """A part of an activity: its name, and its share in whole percent of the whole activity."""

    name: str
    share: int


class SceneWords(NamedTuple):
    """The words of a scene."""

    title: str
    caption: str
    note: str


class ScenarioWords(NamedTuple):
    """The scenario's own fields; `home_country` is an ISO 3166-1 code or None."""

    title: str
    company: str
    home_country: str | None


class Wanted(Enum):
    """What to do with an earlier version."""

    SHOW = "show"
    COPY = "copy"
    RESTORE = "restore"


class EarlierVersion(NamedTuple):
    """An earlier version that was chosen, what is in it, and what to do with it."""

    version: "Version"
    scenario: Scenario
    wanted: Wanted


class Answer(NamedTuple):
    """A button beside a sentence: its words, and what it does."""

    words: str
    handler: "Callable[[Context], object]"


class Asks(Protocol):
    """Asks the user and waits for the answer; None means that the user canceled."""

    def file_to_open(self, near: Path | None) -> Path | None:
        """Ask which scenario file to open."""
        ...

    def file_to_save(self, suggestion: Path) -> Path | None:
        """Ask where to save; overwriting has been confirmed and the suffix is there."""
        ...

    def unsaved(self, title: str) -> Unsaved:
        """Ask what to do with unsaved changes."""
        ...

    def unsaved_beside_changed(self, title: str, file: str) -> Unsaved:
        """Ask the same where their file has changed on disk, so that only a copy can take them."""
        ...

    def new_activities(self, taken: Sequence[str]) -> Sequence[NewActivity] | None:
        """Ask which activities to add: ready-made ones, or one that is typed."""
        ...

    def activity_details(
        self, details: ActivityDetails, scene_title: str, home_country: str | None
    ) -> ActivityDetails | None:
        """Let the user edit an activity and its details in one scene."""
        ...

    def parts(self, activity: Activity, whole: str, taken: Sequence[str]) -> Sequence[Part] | None:
        """Ask for the parts of an activity, or of a part of `whole`; together they have its share.

        `taken` are the names on the board.
        """
        ...

    def shares(self, whole: str, parts: Sequence[Part]) -> Sequence[int] | None:
        """Ask for the shares of all parts of an activity that is split, in the order of these."""
        ...

    def whole(self, whole: Whole) -> Whole | None:
        """Let the user edit an activity that is split, as a whole."""
        ...

    def case(self) -> "Case | None":
        """Let the user choose a case from the library."""
        ...

    def practice(self) -> "Run | None":
        """Let the user say what to train; the run over cases of the library begins with that."""
        ...

    def case_named(self, case_id: str) -> "Case":
        """Return the case of the library that the user asked for; raises KeyError."""
        ...

    def case_of(self, scenario: Scenario, scene_id: SceneId, activity: ActivityId) -> "Case | None":
        """Return the case of the library that an activity shows in a scene; asks nobody."""
        ...

    def scene_words(self, scene: Scene) -> SceneWords | None:
        """Let the user edit a scene's title, caption and note."""
        ...

    def scenario_words(self, scenario: Scenario) -> ScenarioWords | None:
        """Let the user edit the scenario's title, company and home country."""
        ...

    def earlier_version(
        self, present: Scenario, versions: "Sequence[Version]"
    ) -> EarlierVersion | None:
        """Let the user choose an earlier version; each is told by how the present one differs."""
        ...

    def table_to_import(self, near: Path | None) -> Path | None:
        """Ask which file with a table to take in."""
        ...

    def rows_to_import(
        self, source: TableSource, scenario: Scenario, scene_id: SceneId
    ) -> WantedRows | None:
        """Show what becomes of each row of a table, and let the user correct how it is read.

        Rows that name no scene go into the one given.
        """
        ...


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

    def show_file(self, path: Path) -> bool:
        """Bring the window that shows a file to the front; tell whether there is one."""
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
    asks: Asks
    shows: Shows
    preferences: Preferences
    versions: "Versions | None" = None
    """Where earlier versions of files are kept; without it none are."""
