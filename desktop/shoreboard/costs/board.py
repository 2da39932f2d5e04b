"""All plans of a scene together, and what is in none of the sums."""

from collections.abc import Sequence
from dataclasses import dataclass

from shoreboard.costs import formulas
from shoreboard.costs.jobs import Jobs
from shoreboard.costs.layers import NO_LAYERS, Layered
from shoreboard.costs.plans import CostPlan, LeftOut, Omission, plan_of
from shoreboard.costs.results import LATER_YEAR, CostResult, CostYear, result_of
from shoreboard.domain.activity import FULL_SHARE
from shoreboard.domain.costing import Input, assumed
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Where


@dataclass(frozen=True, slots=True)
class CostTotal:
    """Sums over all plans of a scene, with fields as `CostResult` has them."""

    present_value: float
    staying: float
    payback_years: float | None
    year3_saving: float | None
    years: tuple[CostYear, ...]
    layers: Layered
    jobs: Jobs
    """Of all whose heads are known, those that stay where they are among them."""


@dataclass(frozen=True, slots=True)
class BoardCosts:
    """What the plans of a scene save, one by one and together, and which activities are left out.

    In the order of the activities.
    """

    results: tuple[CostResult, ...]
    total: CostTotal
    left_out: tuple[LeftOut, ...]


def board_costs(scenario: Scenario, scene_id: SceneId) -> BoardCosts:
    """Return what the plans of a scene save; raises UnknownSceneError."""
    found = [plan_of(scenario, scene_id, activity) for activity in scenario.activities]
    results = tuple(result_of(each) for each in found if isinstance(each, CostPlan))
    left_out = tuple(each for each in found if isinstance(each, LeftOut))
    staying = Jobs(stay=_heads_that_stay(scenario, left_out))
    return BoardCosts(results, total_of(results, staying), left_out)


def _heads_that_stay(scenario: Scenario, left_out: Sequence[LeftOut]) -> float:
    """Return the heads at home of what stands as in the first scene."""
    heads = 0.0
    for each in left_out:
        activity = scenario.activities[each.activity]
        known = assumed(activity.costs, Input.HEADS)
        at_home = scenario.scenes[0].placements[activity.id].zone.where is Where.DOMESTIC
        if each.why is Omission.SAME and known is not None and at_home:
            heads += known.likely * activity.share / FULL_SHARE
    return heads


def total_of(results: Sequence[CostResult], staying: Jobs) -> CostTotal:
    """Return the sums over some results; `staying` are the jobs of what does not go."""
    lists = [each.years for each in results]
    years = tuple(CostYear(*map(sum, zip(*same, strict=True))) for same in zip(*lists, strict=True))
    all_jobs = [staying, *(each.jobs for each in results)]
    later = [each.plan.likely for each in results]
    stay = sum(formulas.stay(n, LATER_YEAR) for n in later)
    go = sum(formulas.go(n, LATER_YEAR) for n in later)
    return CostTotal(
        sum(each.present_value for each in results),
        sum(each.staying for each in results),
        formulas.payback_of(
            sum(map(formulas.once, later)), [each.stay - each.go for each in years]
        ),
        1 - go / stay if stay else None,
        years,
        Layered(*map(sum, zip(NO_LAYERS, *(each.layers for each in results), strict=True))),
        Jobs(*map(sum, zip(*all_jobs, strict=True))),
    )
