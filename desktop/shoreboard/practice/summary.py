"""What a run came to: by question, by move and by mix-up."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from shoreboard.explanations.case import Case, Mixup
from shoreboard.practice.marking import Question
from shoreboard.practice.run import Attempt, Run, first_answers


class Score(NamedTuple):
    """How many were right at the first answer, of how many."""

    right: int
    total: int


@dataclass(frozen=True, slots=True)
class PracticeSummary:
    """What a run came to so far; only what was answered counts, and its very first answer."""

    cases: Score
    questions: Mapping[Question, Score]
    """By question, of those that count in the run."""
    moves: Mapping[str, Score]
    """By the id of the case's move, as they came."""
    mixups: Mapping[Mixup, int]
    """How many answers of all showed a mix-up, the commonest first; none that nothing showed."""
    missed: tuple[Case, ...]
    """The cases whose first answer was wrong, as they came."""


def summary_of(run: Run) -> PracticeSummary:
    """Return what a run came to, even before its end."""
    firsts: dict[str, Attempt] = {}
    for attempt in first_answers(run):
        firsts.setdefault(attempt.case.id, attempt)
    moves: dict[str, list[Attempt]] = {}
    for attempt in firsts.values():
        moves.setdefault(attempt.case.move.id, []).append(attempt)
    shown = Counter(each.mixup for each in run.attempts if each.mixup is not None)
    return PracticeSummary(
        _tally(run, firsts.values()),
        {
            each: Score(sum(a.marks.is_right(each) for a in firsts.values()), len(firsts))
            for each in Question
            if each in run.training.questions
        },
        {move_id: _tally(run, attempts) for move_id, attempts in moves.items()},
        dict(shown.most_common()),
        tuple(each.case for each in firsts.values() if not run.is_right(each)),
    )


def _tally(run: Run, attempts: Iterable[Attempt]) -> Score:
    right = [run.is_right(each) for each in attempts]
    return Score(sum(right), len(right))
