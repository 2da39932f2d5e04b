"""Saying what work is taken to cost, and taking it back."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.costing import (
    QUANTITIES,
    Assumption,
    Costing,
    Costs,
    CostSubject,
    Input,
    with_assumptions,
    without_assumptions,
)
from shoreboard.domain.edits.placing import require, with_details
from shoreboard.domain.errors import AssumptionError
from shoreboard.domain.limits import require_sound, within_limits
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import SceneId
from shoreboard.domain.zone import Zone

_Revise = Callable[[Costs, ActivityId], Costs]


def set_costing(scenario: Scenario, costing: Costing | None) -> Scenario:
    """Reckon all plans with this, or count no costs; what cards are taken to cost stays.

    Raises AssumptionError for what is out of bounds, LimitError where a file could not hold it.
    """
    if costing == scenario.costing:
        return scenario
    if costing is not None:
        if not costing.fits():
            raise AssumptionError(costing)
        require_sound(filter(None, [costing.discount_rate]))
    return within_limits(scenario, replace(scenario, costing=costing))


def set_assumptions(
    scenario: Scenario, scene_id: SceneId, assumptions: Mapping[ActivityId, Sequence[Assumption]]
) -> Scenario:
    """Say what inputs of activities, and of where they stand in a scene, are taken to be.

    What is of a placement is carried forward as details are. Raises AssumptionError for a number
    out of bounds, for an input of the scenario, and for one of a placement in the tray; LimitError
    where a file could not hold it, UnknownSceneError or UnknownActivityError.
    """
    for card, new in assumptions.items():
        require_sound(new)
        inputs = {QUANTITIES[each.input].of for each in new}
        require(scenario, [card])
        in_tray = scenario.scene(scene_id).placements[card].zone is Zone.NOT_PLACED
        if CostSubject.SCENARIO in inputs or (in_tray and CostSubject.PLACEMENT in inputs):
            raise AssumptionError(card)
    of_cards = {card: _of(new, CostSubject.ACTIVITY) for card, new in assumptions.items()}
    of_placements = {card: _of(new, CostSubject.PLACEMENT) for card, new in assumptions.items()}
    return _revised(
        scenario,
        scene_id,
        assumptions,
        lambda costs, card: with_assumptions(costs, of_cards[card]),
        lambda costs, card: with_assumptions(costs, of_placements[card]),
    )


def remove_assumptions(
    scenario: Scenario, scene_id: SceneId, inputs: Mapping[ActivityId, Collection[Input]]
) -> Scenario:
    """Say nothing any more of inputs of activities, and of where they stand in a scene.

    Raises UnknownSceneError or UnknownActivityError.
    """

    def without(costs: Costs, card: ActivityId) -> Costs:
        return without_assumptions(costs, inputs[card])

    return _revised(scenario, scene_id, inputs, without, without)


def _of(assumptions: Sequence[Assumption], subject: CostSubject) -> Sequence[Assumption]:
    return [each for each in assumptions if QUANTITIES[each.input].of is subject]


def _revised(
    scenario: Scenario,
    scene_id: SceneId,
    cards: Collection[ActivityId],
    of_card: _Revise,
    of_placement: _Revise,
) -> Scenario:
    """Return a scenario with other costs of cards and of where they stand from a scene on."""
    require(scenario, cards)
    here = scenario.scene(scene_id).placements
    changed = {
        card: replace(scenario.activities[card], costs=costs)
        for card in cards
        if (costs := of_card(scenario.activities[card].costs, card))
        != scenario.activities[card].costs
    }
    details = {
        card: replace(here[card], costs=costs)
        for card in cards
        if (costs := of_placement(here[card].costs, card)) != here[card].costs
    }
    after = with_details(scenario, scene_id, details) if details else scenario
    if changed:
        after = replace(after, activities={**after.activities, **changed})
    return after if after is scenario else within_limits(scenario, after)
