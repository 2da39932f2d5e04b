"""What a class predicts: counts by zone in one or two rounds, and what they come to."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.case import Mixup
from shoreboard.practice.marking import Marks, Question, nearest, readings_of
from shoreboard.practice.misreading import MisreadWork, mixup_behind
from shoreboard.practice.summary import Score

MOST = 999
"""So many may say the same."""
MOST_ROUNDS = 2


@dataclass(frozen=True, slots=True)
class Round:
    """How many of a class said which zone, in the order of GRID; each from 0 to MOST."""

    counts: tuple[int, ...] = (0,) * len(GRID)

    def of(self, zone: Zone) -> int:
        """Return how many said a zone of the grid."""
        return self.counts[GRID.index(zone)]

    @property
    def total(self) -> int:
        """How many said anything."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class Prediction:
    """The rounds so far, one at least; only the last one is still counted."""

    rounds: tuple[Round, ...] = (Round(),)

    @property
    def can_go_round(self) -> bool:
        """Tell whether another round may follow: somebody has said something in this one."""
        return len(self.rounds) < MOST_ROUNDS and self.rounds[-1].total > 0

    @property
    def counted_rounds(self) -> tuple[Round, ...]:
        """The rounds in which somebody said something."""
        return tuple(each for each in self.rounds if each.total)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What the rounds came to, measured by where the work stands."""

    questions: Mapping[Question, tuple[Score, ...]]
    """How many answered each question right, round by round."""
    mixup: Mixup | None
    """The commonest of those that answers showed in any round; None where none showed."""
    mixup_count: int


def counted(prediction: Prediction, zone: Zone, count: int) -> Prediction:
    """Return a prediction in which so many say a zone in this round; raises ValueError."""
    if not 0 <= count <= MOST:
        raise ValueError(count)
    at = GRID.index(zone)
    counts = prediction.rounds[-1].counts
    latest = Round((*counts[:at], count, *counts[at + 1 :]))
    return replace(prediction, rounds=(*prediction.rounds[:-1], latest))


def gone_round(prediction: Prediction) -> Prediction:
    """Return a prediction with a new round that nobody is counted in; else the same."""
    if not prediction.can_go_round:
        return prediction
    return replace(prediction, rounds=(*prediction.rounds, Round()))


def compare(prediction: Prediction, work: MisreadWork) -> Comparison:
    """Return what the rounds in which somebody was counted came to.

    Answers that its record or its circumstances defend are right as well. Of mix-ups that are
    equally common, the first in their order is named.
    """
    rounds = prediction.counted_rounds
    marks = {zone: _marks(zone, work) for zone in GRID}
    shown = Counter[Mixup]()
    for zone, mark in marks.items():
        mixup = mixup_behind(work, mark)
        if mixup is not None:
            shown[mixup] += sum(each.of(zone) for each in rounds)
    commonest = max(Mixup, key=lambda mixup: shown[mixup])
    return Comparison(
        {
            question: tuple(Score(_right(each, question, marks), each.total) for each in rounds)
            for question in Question
        },
        commonest if shown[commonest] else None,
        shown[commonest],
    )


def _marks(answer: Zone, work: MisreadWork) -> Marks:
    return nearest(answer, tuple(_accepted(work)))


def _accepted(work: MisreadWork) -> Iterator[Zone]:
    yield work.after.zone
    yield from sorted(work.also_accepted, key=GRID.index)
    for _, zone in readings_of(work.after, work.before):
        yield zone


def _right(counts: Round, question: Question, marks: Mapping[Zone, Marks]) -> int:
    return sum(counts.of(zone) for zone in GRID if marks[zone].is_right(question))
