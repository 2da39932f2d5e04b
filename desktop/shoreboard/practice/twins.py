"""Twins: cases that have the same answer as a piece of work that a class was asked about."""

from collections.abc import Iterable

from shoreboard.domain.zone import GRID
from shoreboard.explanations.case import Case
from shoreboard.folding import folded
from shoreboard.practice.marking import can_be_asked, defended
from shoreboard.practice.misreading import MisreadWork

MOST_TWINS = 5


def twins_of(
    work: MisreadWork, company: str, cases: Iterable[Case], asked: Case | None = None
) -> tuple[Case, ...]:
    """Return the best twins of a company's work, the best first; `asked` is no twin of itself.

    The best are of another company and of the same kind of work, then of a company with a name,
    and then those that have but one answer. Of each company there is one at most.
    """
    twins = [
        case
        for case in cases
        if can_be_asked(case) and case.after.zone is work.after.zone and case != asked
    ]

    def rank(case: Case) -> tuple[bool, ...]:
        is_own = folded(case.company) == folded(company)
        is_nobodys = case.home_country is None
        was_nowhere = case.before.zone not in GRID
        return is_own, case.kind is not work.kind, is_nobodys, bool(defended(case)), was_nowhere

    best: dict[str, Case] = {}
    for case in sorted(twins, key=rank):
        best.setdefault(folded(case.company), case)
    return tuple(best.values())[:MOST_TWINS]
