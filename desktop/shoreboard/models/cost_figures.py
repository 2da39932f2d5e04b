"""What the plans of scenes come to, each reckoned once for all that it depends on."""

from typing import NamedTuple

from shoreboard.costs.jobs import Jobs
from shoreboard.costs.layers import present_value
from shoreboard.costs.outlook import Outlook, outlook
from shoreboard.costs.plans import CostPlan, LeftOut, plan_of
from shoreboard.costs.results import known_jobs
from shoreboard.domain.activity import Activity, ActivityId
from shoreboard.domain.costing import Costing
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId


class CostFigure(NamedTuple):
    """What one plan comes to, or why there is none; money at today's worth."""

    found: CostPlan | LeftOut
    present_value: float | None = None
    jobs: Jobs = Jobs()


class _Grounds(NamedTuple):
    """All that a figure depends on; they never change, so that these very ones tell."""

    activity: Activity
    stays: Placement
    goes: Placement
    costing: Costing | None


class CostFigures:
    """Reckons a plan again only where something that it depends on was changed."""

    def __init__(self) -> None:
        self._known: dict[tuple[SceneId, ActivityId], tuple[_Grounds, CostFigure]] = {}
        self._outlooks: dict[tuple[SceneId, ActivityId], tuple[CostFigure, Outlook | None]] = {}

    def figure(self, scenario: Scenario, scene_id: SceneId, card: ActivityId) -> CostFigure:
        """Return what the plan for an activity in a scene comes to."""
        stays, goes = scenario.scenes[0].placements[card], scenario.scene(scene_id).placements[card]
        grounds = _Grounds(scenario.activities[card], stays, goes, scenario.costing)
        known = self._known.get((scene_id, card))
        if known is not None and all(map(_is, known[0], grounds)):
            return known[1]
        figure = _figure(plan_of(scenario, scene_id, card), known_jobs(scenario, scene_id, card))
        self._known[scene_id, card] = grounds, figure
        return figure

    def outlook(self, scenario: Scenario, scene_id: SceneId, card: ActivityId) -> Outlook | None:
        """Return what the plan comes to in one word, as `outlook` does."""
        figure = self.figure(scenario, scene_id, card)
        known = self._outlooks.get((scene_id, card))
        if known is None or known[0] is not figure:
            known = self._outlooks[scene_id, card] = figure, outlook(figure.found)
        return known[1]


def _is(one: object, other: object) -> bool:
    return one is other


def _figure(found: CostPlan | LeftOut, jobs: Jobs) -> CostFigure:
    if isinstance(found, LeftOut):
        return CostFigure(found, jobs=jobs)
    return CostFigure(found, present_value(found.likely, found.years), jobs)
