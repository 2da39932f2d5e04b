"""What goes wrong in many plans, where the numbers themselves show it.

What is not said counts as 0 in all formulas, and is noticed as 0 is. Sentences say what to look at
again, not that it is wrong.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from shoreboard.costs import formulas
from shoreboard.costs.plans import CostPlan, has_heads_there
from shoreboard.domain.costing import Assumption, Input
from shoreboard.domain.placement import Placement
from shoreboard.domain.zone import Where, Zone


class Mistake(StrEnum):
    """Something that plans often forget, and this one seems to."""

    NO_RANGE = "no-range"
    """Each number is one point."""
    SAME_PRODUCTIVITY = "same-productivity"
    NO_PAY_GROWTH = "no-pay-growth"
    NO_CURRENCY_RANGE = "no-currency-range"
    NO_STOCK = "no-stock"
    """Freight is counted, and goods on their way and in reserve are not."""
    NOTHING_STAYS = "nothing-stays"
    """Heads stay at home, and no cost stays with them."""
    OVERHEAD_IN_FULL = "overhead-in-full"
    """Overhead is counted as saved, and nothing of it stays."""
    NO_TRANSFER = "no-transfer"
    SEVERANCE_FOR_NOBODY = "severance-for-nobody"
    NO_SEVERANCE = "no-severance"
    """Heads are cut for nothing, and not because another firm at home takes them over."""
    FREE_RETURN = "free-return"
    HARMLESS_DISRUPTIONS = "harmless-disruptions"
    """There are some, and nothing is lost by them."""


_Known = Mapping[Input, Assumption]


def mistakes(plan: CostPlan) -> tuple[Mistake, ...]:
    """Return what a plan seems to forget, in the order of `Mistake`."""
    known = {each.input: each for each in plan.assumptions}
    found = {
        *_of_ranges(plan, known),
        *_of_price(known),
        *_of_goods(plan, known),
        *_of_staying(known),
        *_of_change(plan.goes, known),
        *_of_risk(known),
    }
    return tuple(each for each in Mistake if each in found)


def _of_ranges(plan: CostPlan, known: _Known) -> Iterator[Mistake]:
    of_plan = (each for which, each in known.items() if which is not Input.DISCOUNT_RATE)
    crosses = plan.stays.zone.where is Where.DOMESTIC and plan.goes.zone.where is Where.FOREIGN
    if all(map(_is_point, of_plan)):
        yield Mistake.NO_RANGE
    elif crosses and _is_point(known.get(Input.CURRENCY_LEVEL)):
        yield Mistake.NO_CURRENCY_RANGE


def _of_price(known: _Known) -> Iterator[Mistake]:
    growing = [Input.PAY_GROWTH_HOME]
    if has_heads_there(known):
        growing.append(Input.PAY_GROWTH_THERE)
        ratio = known.get(Input.HEADS_RATIO)
        if ratio is None or ratio.ends == (1, 1):
            yield Mistake.SAME_PRODUCTIVITY
    if any(_is_nothing(known, each) for each in growing):
        yield Mistake.NO_PAY_GROWTH


def _of_goods(plan: CostPlan, known: _Known) -> Iterator[Mistake]:
    bought = not _is_nothing(known, Input.GOODS_VALUE)
    if bought and not _is_nothing(known, Input.FREIGHT) and not formulas.stock(plan.likely):
        yield Mistake.NO_STOCK


def _of_staying(known: _Known) -> Iterator[Mistake]:
    if not _is_nothing(known, Input.STRANDED):
        return
    heads, cut = known.get(Input.HEADS), known.get(Input.HEADS_CUT)
    if heads is not None and cut is not None and cut.likely < heads.likely:
        yield Mistake.NOTHING_STAYS
    if not _is_nothing(known, Input.AVOIDABLE_OVERHEAD):
        yield Mistake.OVERHEAD_IN_FULL


def _of_change(goes: Placement, known: _Known) -> Iterator[Mistake]:
    if _is_nothing(known, Input.TRANSFER_MONTHS):
        yield Mistake.NO_TRANSFER
    cut, paid = (not _is_nothing(known, each) for each in (Input.HEADS_CUT, Input.SEVERANCE))
    if paid and not cut:
        yield Mistake.SEVERANCE_FOR_NOBODY
    if cut and not paid and goes.zone is not Zone.DOMESTIC_OUTSOURCING:
        yield Mistake.NO_SEVERANCE
    free = _is_nothing(known, Input.RETURN_CHANCE) or _is_nothing(known, Input.RETURN_COST)
    if free and goes.zone is not Zone.IN_HOUSE_DOMESTIC:
        yield Mistake.FREE_RETURN


def _of_risk(known: _Known) -> Iterator[Mistake]:
    lost = (Input.DAYS_OUT, Input.LOSS_PER_DAY)
    if not _is_nothing(known, Input.DISRUPTIONS) and any(_is_nothing(known, each) for each in lost):
        yield Mistake.HARMLESS_DISRUPTIONS


def _is_nothing(known: _Known, which: Input) -> bool:
    """Tell whether an input is not said, or 0 whatever comes."""
    return which not in known or known[which].ends == (0, 0)


def _is_point(assumption: Assumption | None) -> bool:
    return assumption is None or assumption.ends[0] == assumption.ends[1]
