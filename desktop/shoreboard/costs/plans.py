"""Plans: activities that stand otherwise in a scene than in the first, with all that is assumed.

The first scene is staying; every other scene in which an activity has another placement is a plan
for it. Circumstances and costs alone make no other placement.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from shoreboard.costs.layers import Layer
from shoreboard.costs.numbers import Numbers
from shoreboard.domain.activity import FULL_SHARE, Activity, ActivityId
from shoreboard.domain.costing import Assumption, Costing, Costs, Input, with_assumptions
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Where, Zone

SHARED = frozenset(
    {
        Input.HEADS,
        Input.AVOIDABLE_OVERHEAD,
        Input.ONE_OFF,
        Input.HEADS_CUT,
        Input.LOSS_PER_DAY,
        Input.GOODS_VALUE,
        Input.DEMAND_PER_DAY,
        Input.DEMAND_SPREAD,
    }
)
"""Of these a part of a split activity has its share: what all parts have makes the whole again."""

UNCOUNTED = Costing()
"""What is reckoned with where a scenario counts no costs."""


class Omission(StrEnum):
    """Why an activity is left out of the sums."""

    SAME = "same"
    """It stands as in the first scene."""
    NOT_PLACED = "not-placed"
    """The board does not say where it stands, in the first scene or in this one."""
    NO_NUMBERS = "no-numbers"
    INCOMPLETE = "incomplete"
    """Without the heads, their cost and a price there, no result means anything."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An activity that is in no sum, why, and without which inputs nothing can be said of it."""

    activity: ActivityId
    why: Omission
    missing: tuple[Input, ...] = ()


@dataclass(frozen=True, slots=True)
class CostPlan:
    """An activity that goes somewhere in a scene, and what is assumed of staying and going.

    `assumptions` stand as in the file; those of a part are of its whole, and its share is taken
    where they become numbers.
    """

    activity: Activity
    scene_id: SceneId
    stays: Placement
    goes: Placement
    assumptions: Costs
    years: int
    seed: int = 0

    @property
    def likely(self) -> Numbers:
        """The numbers of the plan with each input as it is likely."""
        values = {
            each.input.value: self.scaled(each.input, each.likely) for each in self.assumptions
        }
        return Numbers(**values)

    def scaled(self, which: Input, value: float) -> float:
        """Return what a part has of an input, of which its whole has this value."""
        if self.activity.share == FULL_SHARE or which not in SHARED:
            return value
        return value * self.activity.share / FULL_SHARE

    @property
    def missing(self) -> tuple[Input, ...]:
        """The inputs that matter to this plan and of which nothing is known; they are not 0."""
        return missing_of(self.assumptions, self.goes.zone)


def plan_of(scenario: Scenario, scene_id: SceneId, activity: ActivityId) -> CostPlan | LeftOut:
    """Return the plan for an activity in a scene, or why there is none that can be reckoned.

    Raises UnknownSceneError.
    """
    stays = scenario.scenes[0].placements[activity]
    goes = scenario.scene(scene_id).placements[activity]
    if Zone.NOT_PLACED in (stays.zone, goes.zone):
        return LeftOut(activity, Omission.NOT_PLACED)
    if _bare(stays) == _bare(goes):
        return LeftOut(activity, Omission.SAME)
    own = scenario.activities[activity]
    if not own.costs and not goes.costs:
        return LeftOut(activity, Omission.NO_NUMBERS)
    costing = scenario.costing or UNCOUNTED
    rate = filter(None, [costing.discount_rate])
    assumptions = with_assumptions((*own.costs, *goes.costs), rate)
    if lacking := tuple(_lacking_core({each.input: each for each in assumptions})):
        return LeftOut(activity, Omission.INCOMPLETE, lacking)
    return CostPlan(own, scene_id, stays, goes, assumptions, costing.horizon_years, costing.seed)


def _bare(placement: Placement) -> Placement:
    return replace(placement, circumstances=(), ownership=None, costs=())


# --- what is not known ---

OF_LAYERS: Mapping[Layer, tuple[Input, ...]] = {
    Layer.LANDED: (
        Input.FREIGHT,
        Input.INSURANCE,
        Input.DUTY,
        Input.LEAD_TIME,
        Input.LEAD_TIME_SPREAD,
        Input.DEMAND_PER_DAY,
        Input.DEMAND_SPREAD,
        Input.UNIT_COST,
        Input.SERVICE_LEVEL,
        Input.HOLDING_RATE,
        Input.OBSOLESCENCE,
    ),
    Layer.STEERING: (Input.GOVERNANCE, Input.STRANDED),
    Layer.CHANGE: (
        Input.TRANSFER_MONTHS,
        Input.DOUBLE_RUNNING,
        Input.ONE_OFF,
        Input.SEVERANCE,
        Input.HEADS_CUT,
        Input.RETURN_CHANCE,
        Input.RETURN_COST,
    ),
    Layer.RISK: (Input.DISRUPTIONS, Input.DAYS_OUT, Input.LOSS_PER_DAY),
}
"""What each layer follows from, beside the price, without which there is no plan."""

_HERE = (Input.AVOIDABLE_OVERHEAD, Input.PAY_GROWTH_HOME)
_STAFFED = (Input.HEADS_RATIO, Input.PAY_GROWTH_THERE, Input.GOVERNANCE)
_ABROAD = (Input.CURRENCY_LEVEL, Input.CURRENCY_DRIFT)
_ALWAYS = (
    Input.STRANDED,
    *(each for each in OF_LAYERS[Layer.CHANGE] if each is not Input.SEVERANCE),
    *OF_LAYERS[Layer.RISK],
    Input.DISCOUNT_RATE,
)


_NOTHING_OF: Mapping[Input, Input] = {
    Input.DOUBLE_RUNNING: Input.TRANSFER_MONTHS,
    Input.RETURN_COST: Input.RETURN_CHANCE,
    Input.DAYS_OUT: Input.DISRUPTIONS,
    Input.LOSS_PER_DAY: Input.DISRUPTIONS,
}
"""Inputs that nobody needs to know where another is 0."""


def missing_of(assumptions: Costs, zone: Zone) -> tuple[Input, ...]:
    """Return the inputs that matter to work in a zone and are not among the assumptions."""
    known = {each.input: each for each in assumptions}
    wanted = {*_lacking_core(known), *_HERE, *_ALWAYS}
    if has_heads_there(known):
        wanted.update(_STAFFED)
    if zone.where is Where.FOREIGN:
        wanted.update(_ABROAD)
    if Input.GOODS_VALUE in known and known[Input.GOODS_VALUE].ends[1] > 0:
        wanted.update(OF_LAYERS[Layer.LANDED])
    if not _is_nothing(known.get(Input.HEADS_CUT)):
        wanted.add(Input.SEVERANCE)
    wanted -= {each for each, other in _NOTHING_OF.items() if _is_nothing(known.get(other))}
    return tuple(each for each in Input if each in wanted and each not in known)


def _lacking_core(known: Mapping[Input, Assumption]) -> Iterator[Input]:
    """Give those of the inputs without which nothing can be said that are not known."""
    core = [Input.HEADS, Input.LOADED_COST]
    if has_heads_there(known):
        core.append(Input.PAY_THERE)
    yield from (each for each in core if each not in known)


def has_heads_there(known: Mapping[Input, Assumption]) -> bool:
    """Tell whether people are paid there; where goods are bought, only if it is said how much."""
    if _is_nothing(known.get(Input.HEADS_RATIO)):
        return False
    return Input.PAY_THERE in known or Input.GOODS_VALUE not in known


def _is_nothing(assumption: Assumption | None) -> bool:
    return assumption is not None and assumption.ends == (0, 0)
