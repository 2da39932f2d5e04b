"""Numbers of the costs that come with the rows of a table."""

from collections.abc import Sequence
from dataclasses import replace

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.costing import QUANTITIES, Costs, CostSubject, with_assumptions
from shoreboard.domain.edits.importing import Arrival
from shoreboard.domain.placement import IN_TRAY, Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.zone import Zone
from shoreboard.storage.tables.cost_columns import CostColumn, costs_in
from shoreboard.storage.tables.entries import Gap
from shoreboard.storage.tables.outcomes import Outcome, PlannedRow
from shoreboard.storage.tables.placing import Refusal
from shoreboard.storage.tables.table import Row, Table


def with_costs(
    rows: Sequence[PlannedRow], table: Table, columns: Sequence[CostColumn], scenario: Scenario
) -> tuple[PlannedRow, ...]:
    """Return planned rows with the numbers that their cells say.

    Where a row tells a change, going has its costs in the later scene. A card in the tray has none
    of going.
    """
    if not columns:
        return tuple(rows)
    own: dict[ActivityId, Costs] = {}
    last = {row.number: rank for rank, row in enumerate(rows)}
    made = list[PlannedRow]()
    for rank, row in enumerate(rows):
        if row.arrival is None:
            made.append(row)
            continue
        cells = table.rows[row.number - table.first_row]
        arrival = row.arrival
        card = arrival.activity.id
        arrival = replace(
            arrival,
            activity=replace(arrival.activity, costs=own.get(card, arrival.activity.costs)),
        )
        made.append(_told(row, arrival, cells, columns, scenario, goes=last[row.number] == rank))
        new = made[-1].arrival
        own[card] = arrival.activity.costs if new is None else new.activity.costs
    return tuple(made)


def _told(
    row: PlannedRow,
    arrival: Arrival,
    cells: Row,
    columns: Sequence[CostColumn],
    scenario: Scenario,
    *,
    goes: bool,
) -> PlannedRow:
    at = arrival.placement or _base(scenario, arrival)
    known = with_assumptions(arrival.activity.costs, at.costs)
    said, faulty = costs_in(cells, columns, known)
    of = {each.input: QUANTITIES[each.input].of for each in said}
    here = [each for each in said if of[each.input] is CostSubject.ACTIVITY]
    there = [each for each in said if of[each.input] is CostSubject.PLACEMENT]
    activity = replace(arrival.activity, costs=with_assumptions(arrival.activity.costs, here))
    placement = arrival.placement
    if goes and there and at.zone is not Zone.NOT_PLACED:
        placement = replace(at, costs=with_assumptions(at.costs, there))
    is_new = activity != arrival.activity or placement not in (None, at)
    outcome = row.outcome
    if is_new and outcome is Outcome.UNCHANGED:
        outcome = Outcome.UPDATED
    gaps = (*row.gaps, *(Gap(Refusal.NO_COST, each) for each in faulty if goes))
    arrival = replace(arrival, activity=activity, placement=placement)
    return replace(row, arrival=arrival, outcome=outcome, gaps=gaps)


def _base(scenario: Scenario, arrival: Arrival) -> Placement:
    """Return where a card stands of whose place a row says nothing."""
    scenes = {scene.id: scene for scene in scenario.scenes}
    scene = scenes.get(arrival.scene_id, scenario.scenes[-1])
    return scene.placements.get(arrival.activity.id, IN_TRAY)
