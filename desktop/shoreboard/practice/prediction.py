"""What a class predicts: counts by zone in one or two rounds, and what they come to.

A second vote on the same work may be copied from the first. So the second round can ask about a
twin: a case whose answer is the same, and which nobody has talked about yet.
"""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from shoreboard.domain.zone import GRID, Zone
from shoreboard.explanations.case import Case, Mixup
from shoreboard.practice.marking import Marks, Question, nearest, readings_of
from shoreboard.practice.misreading import MisreadWork, mixup_behind, work_of
from shoreboard.practice.summary import Score

MOST = 999
"""So many may say the same."""
MOST_ROUNDS = 2


@dataclass(frozen=True, slots=True)
class Round:
    """How many of a class said which zone, in the order of GRID; each from 0 to MOST."""

    counts: tuple[int, ...] = (0,) * len(GRID)
    question: str = ""
    """What the class is asked, where the lecturer has words of his own for it."""
    twin: Case | None = None
    """What it is asked about in place of the card."""

    def of(self, zone: Zone) -> int:
        """Return how many said a zone of the grid."""
        return self.counts[GRID.index(zone)]

    @property
    def total(self) -> int:
        """How many said anything."""
        return sum(self.counts)

    def share(self, zone: Zone) -> float:
        """Return which part of those who said anything said a zone; 0 where nobody did."""
        return self.of(zone) / self.total if self.total else 0.0


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
    both: tuple[Score, ...]
    """How many answered both of them right."""
    mixup: Mixup | None
    """The commonest of those that answers showed in any round; None where none showed."""
    mixup_count: int


def counted(prediction: Prediction, zone: Zone, count: int) -> Prediction:
    """Return a prediction in which so many say a zone in this round; raises ValueError."""
    if not 0 <= count <= MOST:
        raise ValueError(count)
    at = GRID.index(zone)
    counts = prediction.rounds[-1].counts
    changed = replace(prediction.rounds[-1], counts=(*counts[:at], count, *counts[at + 1 :]))
    return replace(prediction, rounds=(*prediction.rounds[:-1], changed))


def asked(prediction: Prediction, question: str) -> Prediction:
    """Return a prediction in whose last round the class is asked in other words."""
    changed = replace(prediction.rounds[-1], question=question)
    return replace(prediction, rounds=(*prediction.rounds[:-1], changed))


def gone_round(prediction: Prediction, twin: Case | None = None) -> Prediction:
    """Return a prediction with a new round that nobody is counted in; else the same.

    It asks about a twin, or in the same words as before about the card.
    """
    if not prediction.can_go_round:
        return prediction
    question = "" if twin else prediction.rounds[-1].question
    return replace(prediction, rounds=(*prediction.rounds, Round(question=question, twin=twin)))


def compare(prediction: Prediction, work: MisreadWork) -> Comparison:
    """Return what the rounds in which somebody was counted came to; `work` is the card's.

    Answers that its record or its circumstances defend are right as well. Of mix-ups that are
    equally common, the first in their order is named.
    """
    rounds = prediction.counted_rounds
    works = [work_of(each.twin) if each.twin else work for each in rounds]
    marks = [{zone: _marks(zone, each) for zone in GRID} for each in works]
    shown = Counter[Mixup]()
    for each, about, marked in zip(rounds, works, marks, strict=True):
        for zone in GRID:
            mixup = mixup_behind(about, marked[zone])
            if mixup is not None:
                shown[mixup] += each.of(zone)
    commonest = max(Mixup, key=lambda mixup: shown[mixup])

    def right(*questions: Question) -> tuple[Score, ...]:
        return tuple(
            _right(each, questions, marked) for each, marked in zip(rounds, marks, strict=True)
        )

    return Comparison(
        {question: right(question) for question in Question},
        right(*Question),
        commonest if shown[commonest] else None,
        shown[commonest],
    )


def accepted(work: MisreadWork) -> tuple[Zone, ...]:
    """Return the zones that are right: where the work stands, then those that can be defended."""
    return tuple(dict.fromkeys(_accepted(work)))


def _marks(answer: Zone, work: MisreadWork) -> Marks:
    return nearest(answer, accepted(work))


def _accepted(work: MisreadWork) -> Iterator[Zone]:
    yield work.after.zone
    yield from sorted(work.also_accepted, key=GRID.index)
    for _, zone in readings_of(work.after, work.before):
        yield zone


def _right(counts: Round, questions: Collection[Question], marks: Mapping[Zone, Marks]) -> Score:
    right = (zone for zone in GRID if marks[zone].right.issuperset(questions))
    return Score(sum(counts.of(zone) for zone in right), counts.total)
