"""Whose jobs a plan moves: offshoring moves the job, outsourcing at home changes the employer."""

from typing import NamedTuple

from shoreboard.costs.numbers import Numbers
from shoreboard.domain.placement import Placement
from shoreboard.domain.zone import Where


class Jobs(NamedTuple):
    """Heads, full-time equivalents: the first two and those that stay are all that were at home.

    Work that was abroad before takes none from home, and none that arise abroad are counted of it;
    where it comes home, jobs arise there.
    """

    leave_home: float = 0.0
    change_employer: float = 0.0
    arise_abroad: float = 0.0
    arise_home: float = 0.0
    stay: float = 0.0


def jobs(n: Numbers, stays: Placement, goes: Placement, *, cut_is_known: bool = True) -> Jobs:
    """Return what becomes of the heads of an activity; where nobody says how many go, all do."""
    there = n.heads * n.heads_ratio
    if stays.zone.where is not Where.DOMESTIC:
        return Jobs(arise_home=there if goes.zone.where is Where.DOMESTIC else 0.0)
    going = min(n.heads_cut, n.heads) if cut_is_known else n.heads
    if goes.zone.where is Where.FOREIGN:
        return Jobs(leave_home=going, arise_abroad=there, stay=n.heads - going)
    if goes.zone.who is not stays.zone.who or goes.partner != stays.partner:
        return Jobs(change_employer=going, stay=n.heads - going)
    return Jobs(stay=n.heads)
