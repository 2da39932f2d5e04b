"""The ports as plain values: answers said beforehand, and a record of what was shown."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from shoreboard import resources
from shoreboard.actions.context import Context, NoticeAnswer
from shoreboard.actions.presenter import ClassSight
from shoreboard.actions.progress import Progress
from shoreboard.actions.questions import UserQuestion
from shoreboard.costs.plans import CostPlan
from shoreboard.domain.activity import ActivityId
from shoreboard.domain.zone import Zone
from shoreboard.explanations.cases import Cases
from shoreboard.exporters.material import Material
from shoreboard.exporters.options import Options
from shoreboard.practice.run import Run
from shoreboard.session.session import Session

_T = TypeVar("_T")
CASES = Cases(resources.root(), "en")


class RecordingAsk:
    """Gives the answers that a test has said beforehand, by the type of question.

    A function answers by the question; what was not said is canceled. Keeps what was asked.
    """

    def __init__(self, answers: Mapping[type[UserQuestion[Any]], Any] | None = None) -> None:
        self.answers = dict(answers or {})
        self.asked: list[UserQuestion[Any]] = []

    def __call__(self, question: UserQuestion[_T]) -> _T | None:
        self.asked.append(question)
        answer: Any = self.answers.get(type(question))
        return answer(question) if callable(answer) else answer  # pyright: ignore[reportReturnType]


@dataclass(slots=True)
class RecordingPresenter:
    """A presentation of which nothing can be seen; keeps what it was asked for."""

    is_on: bool = False
    seen: ClassSight = field(default_factory=ClassSight)
    has_own_screen: bool = False
    can_reset: bool = False
    called: list[object] = field(default_factory=list[object])

    def begin(self) -> None:
        self.is_on = True

    def end(self) -> None:
        self.is_on = False

    def show(self, seen: ClassSight) -> None:
        self.seen = seen

    def time(self) -> None:
        self.called.append("time")

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
    progresses: list[Progress] = field(default_factory=list[Progress])
    """By what the work told how far it was."""
    meanwhile: Callable[[], object] = lambda: None
    """What the user does while work is under way."""

    def begin(
        self,
        words: str,
        work: Callable[[], _T],
        then: Callable[[Context, _T], object],
        about: str,
        progress: Progress | None = None,
    ) -> None:
        assert self.context is not None
        self.begun.append((words, about))
        if progress is not None:
            self.progresses.append(progress)
        value = work()
        self.meanwhile()
        then(self.context, value)

    def follow(self, work: Future[Any], then: Callable[[Context], object]) -> None:
        assert self.context is not None
        work.exception()
        then(self.context)


@dataclass(slots=True)
class RecordingNotices:
    """Keeps what the user was told."""

    told: list[str] = field(default_factory=list[str])
    """What goes by itself."""
    problems: list[str] = field(default_factory=list[str])
    answers: list[NoticeAnswer] = field(default_factory=list[NoticeAnswer])
    """The buttons beside the problem that was shown last."""
    offers: dict[str, tuple[str, Sequence[NoticeAnswer]]] = field(
        default_factory=dict[str, tuple[str, Sequence[NoticeAnswer]]]
    )
    """What is offered now, by what it is about."""
    standing: dict[str, str] = field(default_factory=dict[str, str])
    """The problems that stand now, by what they are about."""
    announced: list[str] = field(default_factory=list[str])

    def tell(self, text: str) -> None:
        self.told.append(text)

    def problem(self, text: str, answers: Sequence[NoticeAnswer] = (), about: str = "") -> None:
        self.withdraw(about)
        self.problems.append(text)
        self.standing[about] = text
        self.answers = list(answers)

    def offer(self, text: str, answers: Sequence[NoticeAnswer], about: str) -> None:
        self.offers[about] = text, answers

    def withdraw(self, about: str) -> None:
        self.offers.pop(about, None)
        self.standing.pop(about, None)

    def announce(self, text: str) -> None:
        self.announced.append(text)


@dataclass(slots=True)
class RecordingWindow:
    """A window that shows nothing; keeps what it was asked for."""

    opened: list[Session] = field(default_factory=list[Session])
    replaced: list[Session] = field(default_factory=list[Session])
    """What was shown in place of the document."""
    files_shown: set[Path] = field(default_factory=set[Path])
    """Files that other windows show."""
    called: list[object] = field(default_factory=list[object])
    """What else was asked for, in turn: its name alone, or with what it was asked for."""
    is_full_screen: bool = False
    shows_costs: bool = False
    zone_in_focus: Zone | None = None
    errands: DoneErrands = field(default_factory=DoneErrands)

    def toggle_full_screen(self) -> None:
        self.is_full_screen = not self.is_full_screen

    def open_session(self, session: Session, *, in_place: bool = False) -> None:
        (self.replaced if in_place else self.opened).append(session)

    def show_file(self, path: Path, *, by_name: bool = False) -> bool:
        return path in self.files_shown or (not by_name and path.resolve() in self.files_shown)

    def close(self) -> bool:
        self.called.append("close")
        return True

    def quit(self) -> None:
        self.called.append("quit")

    def search(self) -> None:
        self.called.append("search")

    def go_to_pane(self, step: int) -> None:
        self.called.append(("go_to_pane", step))

    def focused_zone(self) -> Zone | None:
        return self.zone_in_focus

    def pick_up(self, cards: Sequence[ActivityId]) -> None:
        self.called.append(("pick_up", tuple(cards)))

    def predict(self, card: ActivityId) -> None:
        self.called.append(("predict", card))

    def ask_costs(self, plan: CostPlan) -> None:
        self.called.append(("ask-costs", plan))

    def practice(self, run: Run) -> None:
        self.called.append(("practice", run))

    def print_pages(self, material: Material, options: Options) -> None:
        self.called.append(("print_pages", material, options))

    def find_action(self) -> None:
        self.called.append("find_action")

    def show_costs(self, wanted: bool) -> None:
        self.shows_costs = wanted

    def show_keys(self) -> None:
        self.called.append("show_keys")

    def show_glossary(self, entry_id: str = "") -> None:
        self.called.append(("show_glossary", entry_id))

    def show_guide(self, page_id: str = "") -> None:
        self.called.append(("show_guide", page_id))

    def show_about(self) -> None:
        self.called.append("show_about")
