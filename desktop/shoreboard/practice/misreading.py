"""Which common mix-up a wrong answer shows."""

from dataclasses import dataclass

from shoreboard.domain.activity import Kind
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.classification import is_offshored, is_outsourced
from shoreboard.domain.placement import Placement
from shoreboard.domain.zone import Where, Zone
from shoreboard.explanations.case import Case, Mixup
from shoreboard.practice.marking import Marks, Question, mark

_ABOUT_COMPUTERS = {Kind.IT_SERVICES, Kind.SOFTWARE_DEVELOPMENT, Kind.TECH_SUPPORT}
_FOREIGN_HANDS = {Circumstance.FOREIGN_STAFF_ON_SITE, Circumstance.FOREIGN_OWNED_VENDOR}
_HANDS_FROM_HOME = {
    Circumstance.HOME_VENDOR_FOREIGN_SITE,
    Circumstance.HOME_SUPPLIER_SUBCONTRACTS_ABROAD,
}


@dataclass(frozen=True, slots=True)
class MisreadWork:
    """What an answer is about: a piece of work, where it stands and where it stood before."""

    after: Placement
    before: Zone
    """The tray where that is not known."""
    kind: Kind
    told: frozenset[Mixup] = frozenset()
    """Mix-ups that are known to be about this very work."""
    also_accepted: frozenset[Zone] = frozenset()
    """Other zones that can be defended, since the record leaves room for them."""


def work_of(case: Case) -> MisreadWork:
    """Return what a question about a case is about."""
    told = frozenset(case.mixups)
    return MisreadWork(case.after, case.before.zone, case.kind, told, case.also_accepted)


def mixup_shown(case: Case, answer: Zone) -> Mixup | None:
    """Return the mix-up that explains a wrong answer to a case; None for a right one or a slip."""
    return mixup_behind(work_of(case), mark(case, answer))


def mixup_behind(work: MisreadWork, marks: Marks) -> Mixup | None:
    """Return the mix-up that explains a wrong answer; None for a right one or a mere slip.

    What is told of the work itself goes ahead of what the answer alone suggests. One mix-up is
    never shown: that ending in both means outsourced now is about a move, and here a zone is asked.
    """
    if not marks.is_right(Question.WHERE):
        found = _about_where(work, marks.answer, marks.taken)
        if found is not None:
            return found
    if marks.is_right(Question.WHO):
        return None
    return _about_who(work, marks.answer, marks.taken)


def _about_where(work: MisreadWork, answer: Zone, truth: Zone) -> Mixup | None:
    hands = _FOREIGN_HANDS if is_offshored(answer) else _HANDS_FROM_HOME
    told = Mixup.FOREIGN_VENDOR_MEANS_OFFSHORING in work.told
    if is_outsourced(truth) and (told or hands.intersection(work.after.circumstances)):
        return Mixup.FOREIGN_VENDOR_MEANS_OFFSHORING
    if Mixup.HOME_IS_THE_RICH_COUNTRY in work.told:
        return Mixup.HOME_IS_THE_RICH_COUNTRY
    if is_outsourced(truth) and answer is Zone.OFFSHORE_OUTSOURCING:
        return Mixup.OUTSOURCING_MEANS_ABROAD
    return None


def _about_who(work: MisreadWork, answer: Zone, truth: Zone) -> Mixup | None:
    if is_outsourced(answer):
        if not (is_offshored(truth) and is_offshored(answer)):
            return None
        brought_inside = is_outsourced(work.before)
        told = Mixup.OFFSHORING_IS_A_KIND_OF_OUTSOURCING in work.told
        if brought_inside or (told and Mixup.OFFSHORING_MEANS_ANOTHER_FIRM not in work.told):
            return Mixup.OFFSHORING_IS_A_KIND_OF_OUTSOURCING
        return Mixup.OFFSHORING_MEANS_ANOTHER_FIRM
    came_home = work.before.where is Where.FOREIGN and not is_offshored(truth)
    if came_home or Mixup.COMING_HOME_MEANS_IN_HOUSE in work.told:
        return Mixup.COMING_HOME_MEANS_IN_HOUSE
    told = Mixup.ONLY_IT_IS_OUTSOURCED in work.told
    return Mixup.ONLY_IT_IS_OUTSOURCED if told and work.kind not in _ABOUT_COMPUTERS else None
