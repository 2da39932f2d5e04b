"""A run of practice: cases come one by one, and those that were wrong come back."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from random import Random

from shoreboard.domain.zone import Zone
from shoreboard.explanations.case import Case, Mixup
from shoreboard.explanations.case_filter import CaseFilter
from shoreboard.practice.marking import Marks, Question, can_be_asked, mark
from shoreboard.practice.misreading import mixup_shown

COMES_BACK_AFTER = 3
"""So many others come before a case that was wrong for the first time."""
USUAL_LENGTH = 10


@dataclass(frozen=True, slots=True)
class Training:
    """What is to be trained: which cases, which of the two questions counts, how many cases."""

    cases: CaseFilter = field(default_factory=CaseFilter)
    questions: frozenset[Question] = frozenset(Question)
    most: int = USUAL_LENGTH

    def accepts(self, case: Case) -> bool:
        """Tell whether a case is among those that may come."""
        return can_be_asked(case) and self.cases.accepts(case)


@dataclass(frozen=True, slots=True)
class Attempt:
    """One answer to one case."""

    case: Case
    marks: Marks
    mixup: Mixup | None
    turn: int
    """The turns of the run that had ended before it."""


@dataclass(frozen=True, slots=True)
class Run:
    """The cases of a run, which of them are still to come, and all answers so far."""

    training: Training
    cases: tuple[Case, ...]
    queue: tuple[Case, ...]
    attempts: tuple[Attempt, ...] = ()
    turns: int = 0

    @property
    def current(self) -> Case | None:
        """The case that is asked now; None at the end."""
        return self.queue[0] if self.queue else None

    @property
    def place(self) -> int:
        """The number of the case that is asked now, from 1; 0 at the end."""
        return self.cases.index(self.queue[0]) + 1 if self.queue else 0

    @property
    def comes_back(self) -> bool:
        """Tell whether the case that is asked now was asked in an earlier turn."""
        current = self.current
        return any(each.case == current and each.turn < self.turns for each in self.attempts)

    @property
    def latest(self) -> Attempt | None:
        """The last answer to the case that is asked now, in this turn; None before there is one."""
        return next((each for each in reversed(self.attempts) if each.turn == self.turns), None)

    def is_right(self, attempt: Attempt) -> bool:
        """Tell whether an answer got every question right that counts in this run."""
        return self.training.questions <= attempt.marks.right


def begin(training: Training, cases: Iterable[Case], random: Random) -> Run:
    """Return a run over as many of the cases as are wanted and there are, in any order."""
    fitting = [case for case in cases if training.accepts(case)]
    chosen = tuple(random.sample(fitting, min(training.most, len(fitting))))
    return Run(training, chosen, chosen)


def answered(run: Run, answer: Zone) -> Run:
    """Return a run with an answer, one of the four zones, to the case that is asked.

    At the end nothing is asked, and a run stays as it is.
    """
    case = run.current
    if case is None:
        return run
    attempt = Attempt(case, mark(case, answer), mixup_shown(case, answer), run.turns)
    return replace(run, attempts=(*run.attempts, attempt))


def gone_on(run: Run) -> Run:
    """Return a run at its next case; one whose case has no answer yet stays.

    A case is done once its first answer in a turn is right. Else it comes back: after three others
    when it was wrong for the first time, at the end from then on.
    """
    case, latest = run.current, run.latest
    if case is None or latest is None:
        return run
    rest = run.queue[1:]
    turns = [each for each in first_answers(run) if each.case == case]
    if not run.is_right(turns[-1]):
        at = COMES_BACK_AFTER if len(turns) == 1 else len(rest)
        rest = (*rest[:at], case, *rest[at:])
    return replace(run, queue=rest, turns=run.turns + 1)


def first_answers(run: Run) -> tuple[Attempt, ...]:
    """Return the first answer of each turn, which is the one that counts."""
    by_turn: dict[int, Attempt] = {}
    for attempt in run.attempts:
        by_turn.setdefault(attempt.turn, attempt)
    return tuple(by_turn.values())
