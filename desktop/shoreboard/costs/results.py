"""All that is to be said of one plan, but for what is drawn."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from shoreboard.costs import formulas
from shoreboard.costs.jobs import Jobs, jobs
from shoreboard.costs.layers import Layer, Layered, layered, staying_worth
from shoreboard.costs.numbers import Numbers
from shoreboard.costs.plans import OF_LAYERS, CostPlan, has_heads_there
from shoreboard.costs.turning import Swing, soft_share, swings, switching_values
from shoreboard.domain.activity import ActivityId
from shoreboard.domain.costing import Input, assumed, with_assumptions
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Zone

LATER_YEAR = 3
"""The year in which the saving is told, when what is new has settled."""


class CostYear(NamedTuple):
    """What staying and going cost in a year, without what is paid once; money."""

    stay: float
    go: float


@dataclass(frozen=True, slots=True)
class CostResult:
    """What a plan saves with all inputs as they are likely, and what turns it.

    Money is the scenario's, savings are fractions of 1. `payback_years` is None where it is not
    within the horizon, a saving where there is nothing that it could be a fraction of.
    """

    plan: CostPlan
    present_value: float
    staying: float
    """What staying costs over the horizon, at today's worth."""
    payback_years: float | None
    simple_saving: float | None
    year3_saving: float | None
    years: tuple[CostYear, ...]
    layers: Layered
    swing: tuple[Swing, ...]
    switching: Mapping[Input, float | None]
    soft_share: float
    """Which part of the swing rests on guesses and illustrations, from 0 to 1."""
    jobs: Jobs
    missing: tuple[Input, ...]

    @property
    def unknown_layers(self) -> tuple[Layer, ...]:
        """The layers that matter and of which nothing is known; what they add is not 0."""
        known = {each.input for each in self.plan.assumptions}
        return tuple(
            layer
            for layer, inputs in OF_LAYERS.items()
            if known.isdisjoint(inputs) and not set(inputs).isdisjoint(self.missing)
        )


def result_of(plan: CostPlan) -> CostResult:
    """Return all results of a plan."""
    n, years = plan.likely, plan.years
    layers, tornado = layered(n, years), swings(plan)
    return CostResult(
        plan,
        sum(layers),
        staying_worth(n, years),
        formulas.payback(n, years),
        formulas.simple_saving(n),
        formulas.year_saving(n, LATER_YEAR),
        cost_years(n, years),
        layers,
        tornado,
        switching_values(plan),
        soft_share(plan, tornado),
        jobs_of(plan),
        plan.missing,
    )


def cost_years(n: Numbers, years: int) -> tuple[CostYear, ...]:
    """Return what staying and going cost in each year of the horizon."""
    return tuple(CostYear(formulas.stay(n, t), formulas.go(n, t)) for t in range(1, years + 1))


def jobs_of(plan: CostPlan) -> Jobs:
    """Return what becomes of the heads of a plan's activity; what it costs need not be known."""
    known = {each.input: each for each in plan.assumptions}
    n = plan.likely if has_heads_there(known) else plan.likely._replace(heads_ratio=0)
    return jobs(n, plan.stays, plan.goes, cut_is_known=Input.HEADS_CUT in known)


def known_jobs(scenario: Scenario, scene_id: SceneId, activity: ActivityId) -> Jobs:
    """Return what becomes of an activity's heads, where it is known how many and where they are.

    Raises UnknownSceneError.
    """
    own, stays = scenario.activities[activity], scenario.scenes[0].placements[activity]
    goes = scenario.scene(scene_id).placements[activity]
    if assumed(own.costs, Input.HEADS) is None or Zone.NOT_PLACED in (stays.zone, goes.zone):
        return Jobs()
    assumptions = with_assumptions((*own.costs, *goes.costs), ())
    return jobs_of(CostPlan(own, scene_id, stays, goes, assumptions, years=1))
