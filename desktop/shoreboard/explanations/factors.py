"""Factors: why companies outsource and offshore, and what it can cost them.

Each is a motive or something to watch, and weighs differently for outsourcing and for offshoring;
for what weighs nothing it has no sentence. A factor's body has a paragraph for each of the two for
which it weighs, outsourcing first.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from functools import lru_cache

from shoreboard.explanations.explanation import Mark
from shoreboard.explanations.situation import Situation
from shoreboard.explanations.topic_ids import FACTORS
from shoreboard.explanations.topics import DamagedTopicError, Topic, Topics

_MOVED = "moved"
_TRAIT, _REASON, _CHANGE = 40, 20, 10
"""What it adds to a factor's weight that it is foremost for a trait of the work, that the work is
known for it, or that it is foremost for a change. Nothing weighs 40 without."""
_STEP = 4
"""How much less a second trait or reason adds than the first."""


class Role(StrEnum):
    """What a factor is to a company."""

    MOTIVE = "motive"
    WATCH = "watch"


class Weight(IntEnum):
    """How much a factor has to do with outsourcing, or with offshoring."""

    NO = 0
    LESS = 1
    SOME = 2
    YES = 3
    MORE = 4


@dataclass(frozen=True, slots=True)
class Factor:
    """A motive or a trade-off, and for which of the two, for which work and when it counts."""

    topic: Topic
    role: Role
    weights: Mapping[Mark, Weight]
    sentences: Mapping[Mark, str]
    only: frozenset[str]
    """Traits of work, of which it needs one; none: it is true of any work."""
    unless: frozenset[str]
    """Traits of work of which it is not true."""
    foremost: frozenset[str]
    """Traits of work for which it comes first."""
    back: bool
    """Whether it is to be watched on the way back too, and so no reason for going back."""

    def weight(self, marks: Iterable[Mark]) -> int:
        """Return how much it weighs for what is outsourced, offshored or both."""
        return sum(self.weights[mark] for mark in marks)

    def heaviest(self, marks: Iterable[Mark]) -> Weight:
        """Return how much it weighs for that one of these marks for which it weighs most."""
        return max((self.weights[mark] for mark in marks), default=Weight.NO)

    def words(self, marks: Iterable[Mark]) -> str:
        """Return its sentence for outsourcing or offshoring, or both where both weigh the same."""
        return " ".join(self._heaviest_sentences(marks))

    def first_words(self, marks: Iterable[Mark]) -> str:
        """Return the first of the sentences that `words` gives; empty for no marks."""
        return next(self._heaviest_sentences(marks), "")

    def _heaviest_sentences(self, marks: Iterable[Mark]) -> Iterator[str]:
        told = frozenset(marks)
        most = self.heaviest(told)
        for mark, sentence in self.sentences.items():
            if mark in told and self.weights[mark] == most:
                yield sentence


def read_factor(topic: Topic) -> Factor:
    """Read a factor from its topic. Raises DamagedTopicError."""
    try:
        (role,) = topic.facts["role"]
        weights = {mark: Weight[topic.facts[mark][0].upper()] for mark in Mark}
    except (KeyError, ValueError) as error:
        raise DamagedTopicError(f"{topic.id}: it must say its role and two weights") from error
    weighing = [mark for mark in Mark if weights[mark]]
    paragraphs = [part.replace("\n", " ") for part in topic.body.split("\n\n")]
    if len(paragraphs) != len(weighing):
        raise DamagedTopicError(f"{topic.id}: it needs a paragraph for each that it weighs for")
    return Factor(
        topic,
        Role(role),
        weights,
        dict(zip(weighing, paragraphs, strict=True)),
        frozenset(topic.facts.get("only", ())),
        frozenset(topic.facts.get("unless", ())),
        frozenset(topic.facts.get("foremost", ())),
        "back" in topic.facts,
    )


@lru_cache(maxsize=1)
def all_factors(topics: Topics) -> tuple[Factor, ...]:
    """Return every factor, in the order of telling; read once. Raises what `topics` raises."""
    return tuple(read_factor(topics.factor(factor)) for factor in FACTORS)


@dataclass(frozen=True, slots=True)
class Work:
    """What makes one factor more telling than another for a kind of work."""

    traits: tuple[str, ...]
    """What matters about it, the most important first: circumstances, then "goods", "calls" …"""
    reasons: tuple[str, ...]
    """Ids of the motives that it is known for, the strongest first."""
    moved: bool
    """Whether an answer changed."""

    def weight(self, factor: Factor, marks: Iterable[Mark]) -> int:
        """Return how telling a factor is about this work; 0 where it has nothing to do with it."""
        told = frozenset(marks)
        plain = factor.weight(told)
        if not plain or not self._concerns(factor):
            return 0
        full = factor.heaviest(told) >= Weight.YES
        return 2 * plain + (self._foremost(factor) if full else 0) + self._reason(factor)

    def _concerns(self, factor: Factor) -> bool:
        known = {*self.traits, *((_MOVED,) if self.moved else ())}
        return factor.unless.isdisjoint(known) and not (
            factor.only and factor.only.isdisjoint(known)
        )

    def _foremost(self, factor: Factor) -> int:
        for rank, trait in enumerate(self.traits):
            if trait in factor.foremost:
                return _TRAIT - _STEP * rank
        return _CHANGE if self.moved and _MOVED in factor.foremost else 0

    def _reason(self, factor: Factor) -> int:
        known = factor.topic.id in self.reasons
        return _REASON - _STEP * self.reasons.index(factor.topic.id) if known else 0


def work_of(situation: Situation, topics: Topics) -> Work:
    """Return what matters about the work of a situation. Raises what `topics` raises."""
    facts = topics.kind(situation.kind).facts
    traits = (*situation.circumstances, *facts.get("traits", ()))
    return Work(traits, facts.get("reasons", ()), situation.moved)
