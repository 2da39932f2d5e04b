"""A situation: all about one card on which it depends what there is to tell a class."""

from collections.abc import Iterable
from dataclasses import dataclass

from shoreboard.domain.activity import Kind
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.classification import is_offshored, is_outsourced
from shoreboard.domain.moves import Move, Part
from shoreboard.domain.zone import Zone
from shoreboard.explanations.explanation import Mark
from shoreboard.explanations.topics import Topic

_WEIGHTS = {"states": 1, "kinds": 2, "moves": 4, "circumstances": 8}
"""How telling it is that a topic speaks of this."""
_IN_TRAY = f"states/{Zone.NOT_PLACED}"
"""Tells more than the kind of work: there is nothing else to know yet."""
_TAKEN = {Part.OUTSOURCING: Mark.OUTSOURCING, Part.OFFSHORING: Mark.OFFSHORING}
_LEFT = {
    Part.INSOURCING: Mark.OUTSOURCING,
    Part.RESHORING: Mark.OFFSHORING,
    Part.ONSHORING: Mark.OFFSHORING,
}


@dataclass(frozen=True, slots=True)
class Situation:
    """Where a card stands, what kind of work it is, how it came there and what is special."""

    zone: Zone
    kind: Kind
    move: Move | None = None
    """None in the first scene, and where nothing changed: no zone, country, place or partner."""
    circumstances: tuple[Circumstance, ...] = ()

    @property
    def links(self) -> frozenset[str]:
        """Return the topics that speak of this situation, as "shelf/id"."""
        moves = [f"moves/{self.move.id}"] if self.move else []
        marks = [f"circumstances/{each}" for each in self.circumstances]
        return frozenset([f"states/{self.zone}", f"kinds/{self.kind}", *moves, *marks])

    @property
    def moved(self) -> bool:
        """Tell whether an answer changed since the scene before."""
        return self.move is not None and bool(self.move.parts)

    @property
    def marks(self) -> frozenset[Mark]:
        """Return which of the two it is."""
        told = {Mark.OUTSOURCING: is_outsourced, Mark.OFFSHORING: is_offshored}
        return frozenset(mark for mark, is_true in told.items() if is_true(self.zone))

    @property
    def taken(self) -> frozenset[Mark]:
        """Return what the move made it, or what it is where no answer changed."""
        return self._parts(_TAKEN) if self.moved else self.marks

    @property
    def left(self) -> frozenset[Mark]:
        """Return what the move ended, or what it does without where it is neither and stayed."""
        if self.moved:
            return self._parts(_LEFT)
        return frozenset(Mark) if self.zone is Zone.IN_HOUSE_DOMESTIC else frozenset()

    def _parts(self, marks: dict[Part, Mark]) -> frozenset[Mark]:
        parts = self.move.parts if self.move else ()
        return frozenset(marks[part] for part in parts if part in marks)


def fit(topic: Topic, situation: Situation) -> int:
    """Return how closely a topic's `applies` speaks of a situation; 0 where it does not.

    Each item of `applies` names what must be true together ("kinds/legal + states/…").
    """
    return _fit(topic, situation.links)


def fitting(topics: Iterable[Topic], situation: Situation, most: int) -> tuple[Topic, ...]:
    """Return the topics that fit a situation, the closest first, at most so many."""
    links = situation.links
    fits = [(_fit(topic, links), topic) for topic in topics]
    fits.sort(key=lambda each: -each[0])
    return tuple(topic for closeness, topic in fits[:most] if closeness)


def _fit(topic: Topic, links: frozenset[str]) -> int:
    named = (words.split(" + ") for words in topic.facts.get("applies", ()))
    return max((_weight(each) for each in named if links.issuperset(each)), default=0)


def _weight(links: Iterable[str]) -> int:
    return sum(_WEIGHTS["moves" if link == _IN_TRAY else link.partition("/")[0]] for link in links)
