"""Marking an answer: each of the two questions apart, with every answer that can be defended."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from shoreboard.domain.circumstances import Circumstance, usual_zones
from shoreboard.domain.classification import State, is_outsourced
from shoreboard.domain.judging import judgement
from shoreboard.domain.lenses import Lens
from shoreboard.domain.placement import Placement
from shoreboard.domain.zone import GRID, Where, Who, Zone, zone_of
from shoreboard.explanations.case import Case
from shoreboard.explanations.cases import scenario_of_case

DEFINING = (Lens.ARTICLE, Lens.STRICT)
"""Lenses whose reasons defend an answer. The press gives none: it takes two questions for one."""


class Question(StrEnum):
    """One of the two questions that a zone answers."""

    WHO = "who"
    WHERE = "where"

    def answer(self, zone: Zone) -> Who | Where | None:
        """Return what a zone answers; None in the tray."""
        return zone.who if self is Question.WHO else zone.where


class Defense(NamedTuple):
    """Why another answer than the record's can be defended: a mark, a lens, or (neither) gaps."""

    zone: Zone
    circumstance: Circumstance | None = None
    lens: Lens | None = None


@dataclass(frozen=True, slots=True)
class Marks:
    """What an answer came to: which questions it got right, by the answer nearest to it."""

    answer: Zone
    taken: Zone
    """The answer that it was measured by: the record's, or one that can be defended."""

    def is_right(self, question: Question) -> bool:
        """Tell whether a question was answered right."""
        return question.answer(self.answer) is question.answer(self.taken)

    @property
    def right(self) -> frozenset[Question]:
        """The questions that were answered right."""
        return frozenset(each for each in Question if self.is_right(each))


def can_be_asked(case: Case) -> bool:
    """Tell whether a case ended in one of the four zones, so that there is something to answer."""
    return case.after.zone in GRID


def defended(case: Case) -> tuple[Defense, ...]:
    """Return the other zones of the grid that can be defended, each once, with the first reason.

    The record may leave room, a circumstance may be read in several ways, and a lens may have a
    reason of its own to call it otherwise.
    """
    found: dict[Zone, Defense] = {}
    for ground in _grounds(case):
        if ground.zone is not case.after.zone:
            found.setdefault(ground.zone, ground)
    return tuple(found.values())


def mark(case: Case, answer: Zone) -> Marks:
    """Mark an answer, which is one of the four zones.

    It is right where it is the record's or can be defended. Otherwise it is measured by the one
    that shares an answer with it, and by the record's where several do or none does.
    """
    return nearest(answer, (case.after.zone, *(ground.zone for ground in defended(case))))


def nearest(answer: Zone, accepted: Sequence[Zone]) -> Marks:
    """Measure an answer by the accepted one that is nearest to it, the first where several are."""
    return Marks(answer, max(accepted, key=lambda zone: len(Marks(answer, zone).right)))


def readings_of(placement: Placement, before: Zone) -> Iterator[tuple[Circumstance, Zone]]:
    """Yield the zones of the grid in which circumstances let a placement be read, with repeats.

    `before` is where the work stood; the tray where that is not known.
    """
    bought = is_outsourced(before)
    for circumstance in placement.circumstances:
        for zone in usual_zones(
            circumstance, placement.zone, placement.ownership, was_bought=bought
        ):
            if zone in GRID:
                yield circumstance, zone


def _grounds(case: Case) -> Iterator[Defense]:
    after = case.after
    for zone in sorted(case.also_accepted, key=GRID.index):
        yield Defense(zone)
    for circumstance, zone in readings_of(after, case.before.zone):
        yield Defense(zone, circumstance=circumstance)
    scenario = scenario_of_case(case)
    (card,) = scenario.activities
    for lens in DEFINING:
        judged = judgement(scenario, scenario.scenes[-1].id, card, lens)
        if judged.reason is not None and judged.state is not None:
            yield Defense(_zone_of(judged.state), lens=lens)


def _zone_of(state: State) -> Zone:
    outsourced = state in (State.OUTSOURCING, State.BOTH)
    offshored = state in (State.OFFSHORING, State.BOTH)
    return zone_of(
        Who.THIRD_PARTY if outsourced else Who.IN_HOUSE,
        Where.FOREIGN if offshored else Where.DOMESTIC,
    )
