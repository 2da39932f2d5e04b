"""The two doors upward as plain values: answers said beforehand, and a record of what was shown."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from shoreboard import resources
from shoreboard.actions.context import (
    ActivityDetails,
    Answer,
    Context,
    EarlierVersion,
    NewActivity,
    Part,
    ScenarioWords,
    SceneWords,
    Unsaved,
)
from shoreboard.actions.presents import Blank
from shoreboard.actions.table_choice import TableSource, WantedRows
from shoreboard.domain.activity import Activity, ActivityId, Whole
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene, SceneId
from shoreboard.domain.zone import Zone
from shoreboard.explanations.case import Case
from shoreboard.explanations.cases import Cases
from shoreboard.practice.run import Run
from shoreboard.session.session import Session
from shoreboard.storage.versions import Version

_T = TypeVar("_T")
CASES = Cases(resources.root(), "en")


@dataclass(slots=True)
class RecordingAsks:
    """Gives the answers that a test has said beforehand, and keeps what was asked.

    What was not said beforehand is canceled.
    """

    open_answer: Path | None = None
    save_answer: Path | None = None
    unsaved_answer: Unsaved = Unsaved.CANCEL
    activities_answer: Sequence[NewActivity] | None = None
    details_answer: Callable[[ActivityDetails], ActivityDetails | None] = lambda _: None
    parts_answer: Sequence[Part] | None = None
    shares_answer: Sequence[int] | None = None
    whole_answer: Callable[[Whole], Whole | None] = lambda _: None
    case_answer: Case | None = None
    practice_answer: Run | None = None
    scene_answer: SceneWords | None = None
    scenario_answer: ScenarioWords | None = None
    version_answer: Callable[[Sequence[Version]], EarlierVersion | None] = lambda _: None
    table_answer: Path | None = None
    rows_answer: Callable[[TableSource, Scenario, SceneId], WantedRows | None] = lambda *_: None
    asked: list[tuple[object, ...]] = field(default_factory=list[tuple[object, ...]])

    def file_to_open(self, near: Path | None) -> Path | None:
        self.asked.append(("file_to_open", near))
        return self.open_answer

    def file_to_save(self, suggestion: Path) -> Path | None:
        self.asked.append(("file_to_save", suggestion))
        return self.save_answer

    def unsaved(self, title: str) -> Unsaved:
        self.asked.append(("unsaved", title))
        return self.unsaved_answer

    def unsaved_beside_changed(self, title: str, file: str) -> Unsaved:
        self.asked.append(("unsaved_beside_changed", title, file))
        return self.unsaved_answer

    def new_activities(self, taken: Sequence[str]) -> Sequence[NewActivity] | None:
        self.asked.append(("new_activities", list(taken)))
        return self.activities_answer

    def activity_details(
        self, details: ActivityDetails, scene_title: str, home_country: str | None
    ) -> ActivityDetails | None:
        self.asked.append(("activity_details", details, scene_title, home_country))
        return self.details_answer(details)

    def parts(self, activity: Activity, whole: str, taken: Sequence[str]) -> Sequence[Part] | None:
        self.asked.append(("parts", activity, whole, list(taken)))
        return self.parts_answer

    def shares(self, whole: str, parts: Sequence[Part]) -> Sequence[int] | None:
        self.asked.append(("shares", whole, list(parts)))
        return self.shares_answer

    def whole(self, whole: Whole) -> Whole | None:
        self.asked.append(("whole", whole))
        return self.whole_answer(whole)

    def case(self) -> Case | None:
        self.asked.append(("case",))
        return self.case_answer

    def practice(self) -> Run | None:
        self.asked.append(("practice",))
        return self.practice_answer

    def case_named(self, case_id: str) -> Case:
        self.asked.append(("case_named", case_id))
        return CASES[case_id]

    def case_of(self, scenario: Scenario, scene_id: SceneId, activity: ActivityId) -> Case | None:
        return CASES.of(scenario, scene_id, activity)

    def scene_words(self, scene: Scene) -> SceneWords | None:
        self.asked.append(("scene_words", scene))
        return self.scene_answer

    def scenario_words(self, scenario: Scenario) -> ScenarioWords | None:
        self.asked.append(("scenario_words", scenario))
        return self.scenario_answer

    def earlier_version(
        self, present: Scenario, versions: Sequence[Version]
    ) -> EarlierVersion | None:
        self.asked.append(("earlier_version", present, list(versions)))
        return self.version_answer(versions)

    def table_to_import(self, near: Path | None) -> Path | None:
        self.asked.append(("table_to_import", near))
        return self.table_answer

    def rows_to_import(
        self, source: TableSource, scenario: Scenario, scene_id: SceneId
    ) -> WantedRows | None:
        self.asked.append(("rows_to_import", source))
        return self.rows_answer(source, scenario, scene_id)


@dataclass(slots=True)
class RecordingPresents:
    """A presentation of which nothing can be seen; keeps what it was asked for."""

    is_on: bool = False
    blank: Blank | None = None
    is_frozen: bool = False
    can_swap: bool = False
    can_reset: bool = False
    called: list[object] = field(default_factory=list[object])

    def begin(self) -> None:
        self.is_on = True

    def end(self) -> None:
        self.is_on = False

    def turn(self, blank: Blank) -> None:
        self.blank = None if self.blank is blank else blank

    def freeze(self) -> None:
        self.is_frozen = not self.is_frozen

    def swap(self) -> None:
        self.called.append("swap")

    def size_text(self, step: int) -> None:
        self.called.append(("size_text", step))

    def check_projector(self) -> None:
        self.called.append("check_projector")

    def reset(self) -> None:
        self.called.append("reset")


@dataclass(slots=True)
class DoneErrands:
    """Does slow work here and now."""

    context: Context | None = None
    """What those work with who go on afterward."""
    begun: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    """What was begun, by its words and what it was about."""
    meanwhile: Callable[[], object] = lambda: None
    """What the user does while work is under way."""

    def begin(
        self,
        words: str,
        work: Callable[[], _T],
        then: Callable[[Context, _T], object],
        about: str,
    ) -> None:
        assert self.context is not None
        self.begun.append((words, about))
        value = work()
        self.meanwhile()
        then(self.context, value)


@dataclass(slots=True)
class RecordingShows:
    """Keeps what it was given to show."""

    notices: list[str] = field(default_factory=list[str])
    problems: list[str] = field(default_factory=list[str])
    answers: list[Answer] = field(default_factory=list[Answer])
    """The buttons beside the problem that was shown last."""
    offers: dict[str, tuple[str, Sequence[Answer]]] = field(
        default_factory=dict[str, tuple[str, Sequence[Answer]]]
    )
    """What is offered now, by what it is about."""
    standing: dict[str, str] = field(default_factory=dict[str, str])
    """The problems that stand now, by what they are about."""
    announced: list[str] = field(default_factory=list[str])
    opened: list[Session] = field(default_factory=list[Session])
    replaced: list[Session] = field(default_factory=list[Session])
    """What was shown in place of the document."""
    files_shown: set[Path] = field(default_factory=set[Path])
    """Files that other windows show."""
    picked_up: list[tuple[ActivityId, ...]] = field(default_factory=list[tuple[ActivityId, ...]])
    predicted: list[ActivityId] = field(default_factory=list[ActivityId])
    """Cards that a class was asked about."""
    runs: list[Run] = field(default_factory=list[Run])
    """Runs of practice that were begun."""
    called: list[str] = field(default_factory=list[str])
    """The doors without arguments that were used, in turn."""
    fills_the_screen: bool = False
    presents: RecordingPresents = field(default_factory=RecordingPresents)
    zone_in_focus: Zone | None = None
    errands: DoneErrands = field(default_factory=DoneErrands)

    def notice(self, text: str) -> None:
        self.notices.append(text)

    def problem(self, text: str, answers: Sequence[Answer] = (), about: str = "") -> None:
        self.withdraw(about)
        self.problems.append(text)
        self.standing[about] = text
        self.answers = list(answers)

    def offer(self, text: str, answers: Sequence[Answer], about: str) -> None:
        self.offers[about] = text, answers

    def withdraw(self, about: str) -> None:
        self.offers.pop(about, None)
        self.standing.pop(about, None)

    def announce(self, text: str) -> None:
        self.announced.append(text)

    def open_session(self, session: Session) -> None:
        self.opened.append(session)

    def show_session(self, session: Session) -> None:
        self.replaced.append(session)

    def show_file(self, path: Path) -> bool:
        return path in self.files_shown

    def close(self) -> bool:
        self.called.append("close")
        return True

    def quit(self) -> None:
        self.called.append("quit")

    def pick_up(self, cards: Sequence[ActivityId]) -> None:
        self.picked_up.append(tuple(cards))

    def focused_zone(self) -> Zone | None:
        return self.zone_in_focus

    def predict(self, card: ActivityId) -> None:
        self.predicted.append(card)

    def practice(self, run: Run) -> None:
        self.runs.append(run)

    def search(self) -> None:
        self.called.append("search")

    def full_screen(self) -> None:
        self.called.append("full_screen")
        self.fills_the_screen = not self.fills_the_screen

    def is_full_screen(self) -> bool:
        return self.fills_the_screen

    def keys(self) -> None:
        self.called.append("keys")

    def glossary(self, entry_id: str = "") -> None:
        self.called.append(f"glossary {entry_id}".strip())

    def about(self) -> None:
        self.called.append("about")
