"""Which common mix-up a wrong answer shows."""

from shoreboard.domain.activity import Kind
from shoreboard.domain.circumstances import Circumstance
from shoreboard.domain.classification import is_offshored, is_outsourced
from shoreboard.domain.zone import Where, Zone
from shoreboard.explanations.case import Case, Mixup
from shoreboard.practice.marking import Question, mark

_ABOUT_COMPUTERS = {Kind.IT_SERVICES, Kind.SOFTWARE_DEVELOPMENT, Kind.TECH_SUPPORT}
_FOREIGN_HANDS = {Circumstance.FOREIGN_STAFF_ON_SITE, Circumstance.FOREIGN_OWNED_VENDOR}
_HANDS_FROM_HOME = {
    Circumstance.HOME_VENDOR_FOREIGN_SITE,
    Circumstance.HOME_SUPPLIER_SUBCONTRACTS_ABROAD,
}


def mixup_shown(case: Case, answer: Zone) -> Mixup | None:
    """Return the mix-up that explains a wrong answer; None for a right one or a mere slip.

    What is told of the case itself goes ahead of what the answer alone suggests. One mix-up is
    never shown: that ending in both means outsourced now is about a move, and here a zone is asked.
    """
    marks = mark(case, answer)
    wrong = frozenset(Question) - marks.right
    if Question.WHERE in wrong:
        found = _about_where(case, answer, marks.taken)
        if found is not None:
            return found
    return _about_who(case, answer, marks.taken) if Question.WHO in wrong else None


def _about_where(case: Case, answer: Zone, truth: Zone) -> Mixup | None:
    hands = _FOREIGN_HANDS if is_offshored(answer) else _HANDS_FROM_HOME
    told = Mixup.FOREIGN_VENDOR_MEANS_OFFSHORING in case.mixups
    if is_outsourced(truth) and (told or hands.intersection(case.after.circumstances)):
        return Mixup.FOREIGN_VENDOR_MEANS_OFFSHORING
    if Mixup.HOME_IS_THE_RICH_COUNTRY in case.mixups:
        return Mixup.HOME_IS_THE_RICH_COUNTRY
    if is_outsourced(truth) and answer is Zone.OFFSHORE_OUTSOURCING:
        return Mixup.OUTSOURCING_MEANS_ABROAD
    return None


def _about_who(case: Case, answer: Zone, truth: Zone) -> Mixup | None:
    if is_outsourced(answer):
        if not (is_offshored(truth) and is_offshored(answer)):
            return None
        brought_inside = is_outsourced(case.before.zone)
        told = Mixup.OFFSHORING_IS_A_KIND_OF_OUTSOURCING in case.mixups
        if brought_inside or (told and Mixup.OFFSHORING_MEANS_ANOTHER_FIRM not in case.mixups):
            return Mixup.OFFSHORING_IS_A_KIND_OF_OUTSOURCING
        return Mixup.OFFSHORING_MEANS_ANOTHER_FIRM
    came_home = case.before.zone.where is Where.FOREIGN and not is_offshored(truth)
    if came_home or Mixup.COMING_HOME_MEANS_IN_HOUSE in case.mixups:
        return Mixup.COMING_HOME_MEANS_IN_HOUSE
    told = Mixup.ONLY_IT_IS_OUTSOURCED in case.mixups
    return Mixup.ONLY_IT_IS_OUTSOURCED if told and case.kind not in _ABOUT_COMPUTERS else None
