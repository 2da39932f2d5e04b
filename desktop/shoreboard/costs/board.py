"""All plans of a scene together, and what is in none of the sums."""

from collections.abc import Sequence
from dataclasses import dataclass

from shoreboard.costs import formulas
from shoreboard.costs.jobs import Jobs
from shoreboard.costs.layers import NO_LAYERS, Layered
from shoreboard.costs.plans import CostPlan, LeftOut, plan_of
from shoreboard.costs.results import LATER_YEAR, CostResult, CostYear, known_jobs, result_of
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId


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
    heads = [each.jobs for each in results]
    heads += [known_jobs(scenario, scene_id, each.activity) for each in left_out]
    return BoardCosts(results, total_of(results, heads), left_out)


def total_of(results: Sequence[CostResult], heads: Sequence[Jobs]) -> CostTotal:
    """Return the sums over some results; `heads` are what becomes of all that are known."""
    lists = [each.years for each in results]
    years = tuple(CostYear(*map(sum, zip(*same, strict=True))) for same in zip(*lists, strict=True))
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
        Jobs(*map(sum, zip(Jobs(), *heads, strict=True))),
    )
