"""Numbers of the costs as cells of a table; the import takes them by their headings."""

from collections.abc import Sequence

from shoreboard.domain.activity import ActivityId
from shoreboard.domain.costing import Assumption, Input, assumed
from shoreboard.domain.placement import Placement
from shoreboard.domain.scenario import Scenario
from shoreboard.domain.scene import Scene

Numbered = tuple[Input, str]
"""An input, and what a column says of it."""

_PARTS = ("low", "likely", "high", "evidence", "source")


def numbered(scenario: Scenario, scenes: Sequence[Scene]) -> tuple[Numbered, ...]:
    """Return what there is to be said of the costs of activities and of where they stand."""
    of_cards = (each.costs for each in scenario.activities.values())
    distinct = {id(each.placements): each.placements for each in scenes}.values()
    of_places = (at.costs for placements in distinct for at in placements.values())
    said = {
        (each.input, part)
        for costs in (*of_cards, *of_places)
        for each in costs
        for part in _PARTS
        if _cell(each, part) != ""
    }
    return tuple((which, part) for which in Input for part in _PARTS if (which, part) in said)


def heading_of(number: Numbered) -> str:
    """Return the id of an input, and behind it what is said of it besides the likely number."""
    which, part = number
    return which.value if part == "likely" else f"{which.value} {part}"


def number_cell(
    scenario: Scenario, card: ActivityId, at: Placement, number: Numbered
) -> str | float:
    """Return what is said of an input of an activity, or of where it stands; "" is nothing."""
    which, part = number
    costs = scenario.activities[card].costs
    assumption = assumed(costs, which) or assumed(at.costs, which)
    return "" if assumption is None else _cell(assumption, part)


def _cell(assumption: Assumption, part: str) -> str | float:
    value: str | float | None = getattr(assumption, part)
    if value is None:
        return ""
    return int(value) if isinstance(value, float) and value.is_integer() else value
