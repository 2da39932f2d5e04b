"""What handlers ask the user: a question is a value, and its class says what answers it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Generic, NamedTuple, Protocol, TypeVar

from shoreboard.domain.activity import Activity, Kind, Whole
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId

if TYPE_CHECKING:
    from shoreboard.actions.export_choice import ExportChoice
    from shoreboard.explanations.case import Case  # noqa: F401  ruff looks into no string below
    from shoreboard.practice.run import Run  # noqa: F401
    from shoreboard.storage.tables.plan import Plan
    from shoreboard.storage.tables.table import Table
    from shoreboard.storage.versions import Version

A = TypeVar("A")


class UserQuestion(Generic[A]):
    """Is answered with an A, or with None where the user cancels."""

    __slots__ = ()


class Ask(Protocol):
    """Asks the user and waits for the answer."""

    def __call__(self, question: UserQuestion[A], /) -> A | None:
        """Return the answer, or None where the user cancels."""
        ...


# Answers.


class Unsaved(Enum):
    """What to do with unsaved changes."""

    SAVE = "save"
    DISCARD = "discard"


class NewActivity(NamedTuple):
    """What the user wants to add."""

    name: str
    kind: Kind


class HomeCountry(NamedTuple):
    """The country that is home, by its ISO 3166-1 code; None where none is said."""

    country: str | None


class ActivityDetails(NamedTuple):
    """An activity and its placement in the scene that is shown."""

    activity: Activity
    placement: Placement


class PartShare(NamedTuple):
    """A part of an activity: its name, and its share in whole percent of the whole activity."""

    name: str
    share: int


class SceneTexts(NamedTuple):
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


class TableSource(NamedTuple):
    """A table that may be taken in: its content, and how that was read by guessing.

    `name` is its file's, or "" where it was pasted. `apart` asks for a document of its own, unless
    the user wants it otherwise.
    """

    name: str
    content: bytes | str
    table: "Table"
    apart: bool = False


class WantedRows(NamedTuple):
    """What a table is to bring, and the home country that it was understood with.

    `fresh` is a new scenario that it goes into, in place of the one that is open.
    """

    plan: "Plan"
    home_country: str | None
    fresh: Scenario | None = None


# Questions.


@dataclass(frozen=True, slots=True)
class OpenFile(UserQuestion[Path]):
    """Which scenario file to open, beginning near a file or a folder."""

    near: Path | None


@dataclass(frozen=True, slots=True)
class OpenTable(UserQuestion[Path]):
    """Which file with a table to take in, beginning near a file or a folder."""

    near: Path | None


@dataclass(frozen=True, slots=True)
class SaveFile(UserQuestion[Path]):
    """Where to save; overwriting has been confirmed and the suffix is there."""

    suggestion: Path


@dataclass(frozen=True, slots=True)
class KeepChanges(UserQuestion[Unsaved]):
    """What to do with unsaved changes.

    Where their file, `changed_file`, has changed on disk, only a copy can take them.
    """

    title: str
    changed_file: str = ""


@dataclass(frozen=True, slots=True)
class AddActivities(UserQuestion[Sequence[NewActivity]]):
    """Which activities to add: ready-made ones, or one that is typed; some names are taken."""

    taken: Sequence[str]


@dataclass(frozen=True, slots=True)
class EditActivity(UserQuestion[ActivityDetails]):
    """An activity and its details in one scene."""

    details: ActivityDetails
    scene_title: str
    home_country: str | None


@dataclass(frozen=True, slots=True)
class SplitActivity(UserQuestion[Sequence[PartShare]]):
    """The parts of an activity, or of a part of `whole`; together they have its share.

    `taken` are the names on the board.
    """

    activity: Activity
    whole: str
    taken: Sequence[str]


@dataclass(frozen=True, slots=True)
class SetShares(UserQuestion[Sequence[int]]):
    """The shares of all parts of an activity that is split, in the order of these."""

    whole: str
    parts: Sequence[PartShare]


@dataclass(frozen=True, slots=True)
class EditWhole(UserQuestion[Whole]):
    """An activity that is split, as a whole."""

    whole: Whole


@dataclass(frozen=True, slots=True)
class EditScene(UserQuestion[SceneTexts]):
    """A scene's title, caption and note."""

    scene: Scene


@dataclass(frozen=True, slots=True)
class EditScenario(UserQuestion[ScenarioWords]):
    """The scenario's title, company and home country."""

    scenario: Scenario


@dataclass(frozen=True, slots=True)
class ChooseHome(UserQuestion[HomeCountry]):
    """Which country is home, or that none is said."""

    country: str | None


@dataclass(frozen=True, slots=True)
class ChooseCase(UserQuestion["Case"]):
    """Which case of the library to open."""


@dataclass(frozen=True, slots=True)
class BeginPractice(UserQuestion["Run"]):
    """What to train; the run over cases of the library begins with that."""


@dataclass(frozen=True, slots=True)
class ChooseVersion(UserQuestion[EarlierVersion]):
    """Which earlier version, each told by how the present one differs, and what to do with it."""

    present: Scenario
    versions: "Sequence[Version]"


@dataclass(frozen=True, slots=True)
class ImportRows(UserQuestion[WantedRows]):
    """What of a table to take in: what becomes of each row is shown, and reading can be corrected.

    Rows that name no scene go into the one given, unless another one is chosen.
    """

    source: TableSource
    scenario: Scenario
    scene_id: SceneId


@dataclass(frozen=True, slots=True)
class ExportScenario(UserQuestion["ExportChoice"]):
    """What to export of the scene that is shown, or of all, beginning with the last choice."""

    last: "ExportChoice"
    scene: str
    """The scene that is shown, by its name."""
    scenes: int
    has_selection: bool
    """Whether there are cards of which something could be said large."""


@dataclass(frozen=True, slots=True)
class SaveExport(UserQuestion[Path]):
    """Where to write an export; whatever would be replaced has been confirmed.

    `targets` are the files that it makes with some name.
    """

    suggestion: Path
    suffix: str
    title: str
    targets: Callable[[Path], Sequence[Path]]
